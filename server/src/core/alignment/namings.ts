import { frontMatterEnd } from '../draft/frontMatter.js';
import type { LanguageCode } from '../language/phrase.js';

/** How people mark the language of a file or folder. Marks in the same place of both lists are used together. */
const MARKS: Readonly<Record<LanguageCode, readonly string[]>> = {
  ru: ['ru', 'rus', 'russian', 'ru-ru', 'ru-ru', 'рус', 'русский', 'по-русски'],
  en: ['en', 'eng', 'english', 'en-us', 'en-gb', 'англ', 'английский', 'по-английски'],
};

/** Endings of drafts: a text is sometimes kept as Markdown in one language only. */
const ENDINGS = ['.md', '.markdown', '.txt'];

/**
 * Where the translation of a draft may stand, judged by the draft's path alone, best first: `news.ru.md` → `news.en.md`, `ru/news.md` → `en/news.md`,
 * `Новости (рус).txt` → `Новости (англ).txt`, `news.md` → `news.en.md`.
 *
 * @param path with slashes, from wherever; letters of marks may be large or small, and stay so
 */
export function counterpartPaths(path: string): string[] {
  const slash = path.lastIndexOf('/') + 1;
  const [folders, file] = [path.slice(0, slash), path.slice(slash)];
  const ending = ENDINGS.find((each) => file.toLowerCase().endsWith(each));
  if (!ending) return [];
  const stem = file.slice(0, -ending.length);
  const own = file.slice(-ending.length);
  const names = swapped(stem);
  const otherFolders = swapped(folders);
  const bare = [
    ...(names.length === 0 ? marked(stem) : []).map((name) => folders + name),
    ...unmarked(stem).map((name) => folders + name),
    ...foldersBeside(folders).map((each) => each + stem),
  ];
  const stems = [
    ...names.map((name) => folders + name),
    ...otherFolders.map((each) => each + stem),
    ...otherFolders.flatMap((each) => names.map((name) => each + name)),
    ...bare,
  ];
  const endings = [own, ...ENDINGS.filter((each) => each !== ending)];
  return [...new Set(endings.flatMap((each) => stems.map((name) => name + each)))].filter((each) => each !== path);
}

/**
 * The translation that a draft names in its front matter (`translation: news.en.md`), a path from the draft; `undefined` when it names none.
 */
export function translationNamedIn(text: string): string | undefined {
  const named = /^["']?translation["']?[ \t]*[:=][ \t]*([^\r\n]*)/im.exec(text.slice(0, frontMatterEnd(text)))?.[1];
  const quoted = /^(["'])(.*?)\1/.exec(named ?? '')?.[2];
  return (quoted ?? named?.replace(/(?:^|[ \t])#.*$/, ''))?.trim() || undefined;
}

/** A mark of a language between such signs, or at an end of what it marks. */
const EDGE = '[\\s._()\\[\\]/-]';
const MARKED = new RegExp(`(?<=^|${EDGE})(?:${marksByLength().join('|')})(?=${EDGE}|$)`, 'giu');

/** A name with its mark turned into the other language's, each mark at a time, the last one first. */
function swapped(name: string): string[] {
  return [...name.matchAll(MARKED)].reverse().flatMap(({ 0: mark, index }) => {
    const language = MARKS.ru.includes(mark.toLowerCase()) ? 'ru' : 'en';
    const [own, other] = language === 'ru' ? [MARKS.ru, MARKS.en] : [MARKS.en, MARKS.ru];
    const usual = other.filter((_, place) => own[place] === mark.toLowerCase());
    return [...new Set([...usual, ...other])].map(
      (counterpart) => name.slice(0, index) + likeLetters(mark, counterpart) + name.slice(index + mark.length),
    );
  });
}

/**
 * The file in which the alignment of a draft and its translation is corrected by hand: beside that of the two whose path comes last
 * (`news.ru.pair.yaml` for `news.ru.md` and `news.en.md`).
 */
export function correctionsPath(one: string, other = one): string {
  return `${(one > other ? one : other).replace(/\.(?:md|markdown|txt)$/i, '')}.pair.yaml`;
}

/** A name without a mark, with the usual ones. */
function marked(stem: string): string[] {
  return ['.', '_', '-', ' '].flatMap((sign) => ['en', 'ru', 'EN', 'RU', 'eng', 'rus'].map((mark) => stem + sign + mark));
}

/** A name whose mark is taken off, with the sign that set it off. */
function unmarked(stem: string): string[] {
  const name = stem.replace(new RegExp(`[\\s._-]*[([]?(?:${marksByLength().join('|')})[)\\]]?$`, 'iu'), '');
  return name !== stem && name !== '' && /[\s._-]/.test(stem[name.length]) ? [name] : [];
}

/** `en/` within the folder of a text that bears no mark, and that folder for a text in `en/`. */
function foldersBeside(folders: string): string[] {
  const last = /(?:^|(?<=\/))([^/]+)\/$/.exec(folders);
  const isMark = last !== null && [...MARKS.ru, ...MARKS.en].includes(last[1].toLowerCase());
  return isMark ? [folders.slice(0, last.index)] : [`${folders}en/`, `${folders}ru/`];
}

/** A counterpart in capitals where the mark is, or with a capital at its beginning; a country in capitals (`en-GB`) unless the mark's is small. */
function likeLetters(mark: string, counterpart: string): string {
  const [language, country] = counterpart.split('-');
  if (/^[a-z]{2}$/.test(country) && !/^[a-z]{2}-[a-z]{2}$/.test(mark)) return `${language}-${country.toUpperCase()}`;
  if (mark === mark.toUpperCase()) return counterpart.toUpperCase();
  return mark[0] === mark[0].toUpperCase() ? counterpart[0].toUpperCase() + counterpart.slice(1) : counterpart;
}

function marksByLength(): string[] {
  return [...new Set([...MARKS.ru, ...MARKS.en])].sort((a, b) => b.length - a.length);
}
