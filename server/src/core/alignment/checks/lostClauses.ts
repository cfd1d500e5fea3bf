import type { LanguageCode } from '../../language/phrase.js';
import { englishNumberWord } from '../../language/numbers/english.js';
import { russianNumberWord } from '../../language/numbers/russian.js';
import type { Bitext, Side } from '../bitext.js';
import type { BilingualLexicon, Entry } from '../lexicon.js';
import { type Sounding, soundingOf, soundsSame } from '../sounds.js';
import type { Unit } from '../unit.js';
import type { Difference, Pair, Place } from './difference.js';

/**
 * A part of a sentence that the other side does not say: nothing in it has a counterpart there, the rest of the sentence has, and the other side is
 * shorter by about as much. Length alone would not show it, since a translator may be brief.
 *
 * @param ratio how many English letters a Russian one becomes, in this text
 */
export function findLostClauses(pair: Pair, bitext: Bitext, lexicon: BilingualLexicon, ratio: number): Difference[] {
  const sides = { ru: read(pair.ru, bitext.ru, lexicon), en: read(pair.en, bitext.en, lexicon) };
  for (const [here, there] of [
    ['ru', 'en'],
    ['en', 'ru'],
  ] as const) {
    const lost = lostIn(sides[here], sides[there], here === 'ru' ? ratio : 1 / ratio);
    if (!lost) continue;
    const type = here === 'ru' ? 'missing' : 'added';
    return [
      {
        type,
        detail: 'part-lost',
        language: here,
        places: { [here]: lost, [there]: { start: pair[there][0].start, end: pair[there].at(-1)!.end } },
        fixes: {},
      },
    ];
  }
  return [];
}

interface Word extends Place {
  readonly norm: string;
  /** What the lists say it may be; empty for a word they do not know. */
  readonly entries: readonly Entry[];
  readonly name: boolean;
  readonly clause: number;
}

interface SideWords {
  readonly language: LanguageCode;
  readonly words: readonly Word[];
  readonly letters: number;
}

/** At least as many words of a part must be known to say that it is lost, and as many of the rest that it is not. */
const KNOWN = 2;

/** Shorter parts say little that translators cannot say in passing. */
const LEAST = 3;

function read(units: readonly Unit[], { language, text }: Side, lexicon: BilingualLexicon): SideWords {
  const words: Word[] = [];
  let clause = 0;
  for (const { tokens, start } of units) {
    const matches = lexicon.find(tokens, language);
    tokens.forEach((token, index) => {
      const before = text.prose.slice(index === 0 ? start : tokens[index - 1].end, token.start);
      if (index === 0 || /[,;:()—–]|\s-\s/.test(before)) clause++;
      const entries = matches.flatMap(({ stands, first, length }) =>
        first <= index && index < first + length && stands.kind !== 'function' ? [stands] : [],
      );
      const isFunction = matches.some(
        ({ stands, first, length }) => stands.kind === 'function' && first <= index && index < first + length,
      );
      if (isFunction || token.norm.length < 3 || /\d/.test(token.norm) || russianNumberWord(token.norm) || englishNumberWord(token.norm))
        return;
      words.push({ start: token.start, end: token.end, norm: token.norm, entries, name: index > 0 && /^\p{Lu}/u.test(token.text), clause });
    });
  }
  return { language, words, letters: units.reduce((sum, { length }) => sum + length, 0) };
}

function lostIn(here: SideWords, there: SideWords, ratio: number): Place | undefined {
  const said = saidWords(here, there);
  const clauses = new Map<number, Word[]>();
  for (const word of here.words) (clauses.get(word.clause) ?? clauses.set(word.clause, []).get(word.clause)!).push(word);
  if (clauses.size < 2) return undefined;
  let unsaidThere: number | undefined;
  for (const [number, words] of clauses) {
    const rest = here.words.filter(({ clause }) => clause !== number);
    // What the rest of the sentence says as well is no sign of this part: «в Берёзниках и Лысьве, хотя в Лысьве…».
    const own = words.filter((word) => !rest.some((other) => alike(word.norm, other.norm)));
    const silent = own.filter((word) => said.get(word) !== true);
    if (own.length < LEAST || silent.length < own.length || own.filter((word) => said.get(word) === false).length < KNOWN) continue;
    const saidInRest = rest.filter((word) => said.get(word));
    if (saidInRest.length < KNOWN || saidInRest.length < 0.5 * rest.length) continue;
    const letters = words.reduce((sum, { norm }) => sum + norm.length, 0);
    if (there.letters > ratio * (here.letters - 0.5 * letters)) continue;
    // What the other side says beyond the rest would be this part in other words.
    unsaidThere ??= [...saidWords(there, here)].filter(([{ norm }, answer]) => answer !== true && norm.length > 3).length;
    if (unsaidThere > Math.max(1, 0.3 * words.length)) continue;
    return { start: words[0].start, end: words.at(-1)!.end };
  }
  return undefined;
}

/** Whether two words are forms of one, as far as their beginnings tell. */
function alike(one: string, other: string): boolean {
  const length = Math.max(3, Math.min(one.length, other.length) - 2);
  return one.length >= length && one.slice(0, length) === other.slice(0, length);
}

function saidWords(here: SideWords, there: SideWords): ReadonlyMap<Word, boolean | undefined> {
  const known = new Set(there.words.flatMap(({ entries }) => entries));
  const soundings = there.words.filter(({ norm }) => norm.length > 3).map(({ norm }) => soundingOf(norm, there.language));
  return new Map(here.words.map((word) => [word, isSaid(word, here.language, known, soundings)]));
}

/** Whether the other side says a word; `undefined` where nobody knows the word. */
function isSaid(word: Word, language: LanguageCode, known: ReadonlySet<Entry>, soundings: readonly Sounding[]): boolean | undefined {
  if (word.entries.some((entry) => known.has(entry))) return true;
  const sounding = word.norm.length > 3 ? soundingOf(word.norm, language) : undefined;
  if (sounding && soundings.some((other) => (language === 'ru' ? soundsSame(sounding, other) : soundsSame(other, sounding)))) return true;
  return word.entries.length > 0 || word.name ? false : undefined;
}
