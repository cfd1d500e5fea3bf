import type { LanguageCode } from '../../language/phrase.js';
import type { Token } from '../../language/language.js';
import type { BilingualLexicon } from '../lexicon.js';
import { SAME, soundDistance, soundingOf } from '../sounds.js';
import type { Unit } from '../unit.js';
import type { Difference, DifferenceDetail, Pair, Place } from './difference.js';
import { isProperName } from './properNames.js';
import { type TermAt, termsIn, type TermsOfSides } from './terms.js';

/**
 * What one side says with one term or spells one way, and the other in two: «аутрич-работник» as “outreach worker” and “field worker”, «Екатеринбург» as
 * “Yekaterinburg” and “Ekaterinburg”. Both may be right; a reader takes them for two things. Headings, which shorten, are left out.
 */
export function compareRenderings(pairs: readonly Pair[], lexicon: BilingualLexicon, terms: TermsOfSides): Difference[] {
  const found: Rendering[] = [];
  for (const { ru, en } of pairs) {
    if (ru.length === 0 || en.length === 0 || [...ru, ...en].some(({ kind }) => kind === 'heading')) continue;
    if (ru.some(({ language }) => language !== 'ru') || en.some(({ language }) => language !== 'en')) continue;
    found.push(
      ...termsRendered(itemsIn(ru, 'ru', lexicon, terms), itemsIn(en, 'en', lexicon, terms)),
      ...namesRendered(namesIn(ru, lexicon, 'ru'), namesIn(en, lexicon, 'en')),
    );
  }
  // A term may stand in the termbase and in the lists.
  return [...twoWays(found, 'ru', 'en'), ...twoWays(found, 'en', 'ru')].filter(
    (one, index, all) => all.findIndex((other) => other.language === one.language && placeIn(other).start === placeIn(one).start) === index,
  );
}

function placeIn({ places, language }: Difference): Place {
  return places[language]!;
}

/** A term or name and how the other side has it. */
interface Rendering {
  readonly detail: Extract<DifferenceDetail, 'two-renderings' | 'two-spellings'>;
  readonly ru: Item;
  readonly en: Item;
}

interface Item extends Place {
  /** The idea it stands for, by the termbase or the lists. */
  readonly idea: string;
  /** The term for it, apart from its forms. */
  readonly wording: string;
  /** For names: the word behind it, which tells namesakes apart. */
  readonly next?: string;
}

/** The terms of the termbase, and those of the lists. */
function itemsIn(units: readonly Unit[], language: LanguageCode, lexicon: BilingualLexicon, terms: TermsOfSides): Item[] {
  return [...termbaseItems(termsIn(units, terms[language])), ...listedItems(units, lexicon, language)];
}

function termbaseItems(terms: readonly TermAt[]): Item[] {
  return terms.flatMap(({ start, end, concept, agreed, partOfSpeech, written }) =>
    agreed ? [{ start, end, idea: `${concept.use ?? concept.id} ${partOfSpeech}`, wording: beginningsOf(written.split(/[ -]/)) }] : [],
  );
}

/** Terms of the lists that are written out in several words and are no names; their acronyms may stand for them anywhere. */
function listedItems(units: readonly Unit[], lexicon: BilingualLexicon, language: LanguageCode): Item[] {
  return units.flatMap(({ tokens }) =>
    lexicon.find(tokens, language).flatMap(({ stands, first, length }): Item[] => {
      const words = tokens.slice(first, first + length);
      if (stands.kind !== 'acronym' || !isWrittenOut(words) || isProperName(stands, words, language)) return [];
      return [{ start: words[0].start, end: words[length - 1].end, idea: `list ${stands.number}`, wording: stemsOf(words) }];
    }),
  );
}

function isWrittenOut(words: readonly Token[]): boolean {
  return (words.length > 1 || words[0].norm.includes('-')) && words.every(({ text }) => !/\p{Lu}{2}/u.test(text));
}

function stemsOf(words: readonly Token[]): string {
  return beginningsOf(words.flatMap(({ norm }) => norm.split('-')));
}

/** The beginnings of words, which their forms and spellings have in common, and a feminine with its masculine. */
function beginningsOf(words: readonly string[]): string {
  return words.map((word) => word.slice(0, STEM).toLowerCase()).join(' ');
}

const STEM = 4;

/** The ideas that either side of a pair says once. */
function termsRendered(russian: readonly Item[], english: readonly Item[]): Rendering[] {
  const once = (items: readonly Item[], { idea }: Item): boolean => items.filter((item) => item.idea === idea).length === 1;
  return russian.flatMap((ru) => {
    const en = english.find(({ idea }) => idea === ru.idea);
    return en && once(russian, ru) && once(english, en) ? [{ detail: 'two-renderings' as const, ru, en }] : [];
  });
}

/** Names that sound the same on both sides. */
function namesRendered(russian: readonly Item[], english: readonly Item[]): Rendering[] {
  return russian.flatMap((ru) => {
    const sounding = soundingOf(ru.wording, 'ru');
    const same = english.filter(({ wording }) => soundDistance(sounding, soundingOf(wording, 'en'), SAME) < SAME);
    return same.length === 1 ? [{ detail: 'two-spellings' as const, ru, en: same[0] }] : [];
  });
}

/** Words with a capital, in the letters of their language, that are no ordinary words. */
function namesIn(units: readonly Unit[], lexicon: BilingualLexicon, language: LanguageCode): Item[] {
  return units.flatMap(({ tokens }) => {
    const ordinary = new Set(
      lexicon.find(tokens, language).flatMap(({ stands, first, length }) => (stands.kind === 'word' && length === 1 ? [first] : [])),
    );
    return tokens.flatMap(({ text, norm, start, end }, index): Item[] => {
      if (index === 0 || ordinary.has(index) || norm.length < SHORTEST_NAME || !NAME[language].test(text)) return [];
      const next = tokens[index + 1];
      const wording = norm.replace(/'s$/, '');
      return [{ start, end, idea: 'name', wording, ...(next && NAME[language].test(next.text) && { next: next.norm }) }];
    });
  });
}

const NAME: Readonly<Record<LanguageCode, RegExp>> = { ru: /^[А-ЯЁ][а-яё]+$/, en: /^(?=[\p{Script=Latin}'’]+$)\p{Lu}\p{Ll}+(?:['’]s)?$/u };

const SHORTEST_NAME = 4;

function twoWays(found: readonly Rendering[], from: LanguageCode, to: LanguageCode): Difference[] {
  const differences: Difference[] = [];
  const known: Rendering[][][] = [];
  // By each form a name may have, so that a long text is not searched for each of its names.
  const byForm = new Map<string, Rendering[][]>();
  for (const rendering of found) {
    const source = rendering[from];
    const forms = formsOf(source, from).map((form) => `${rendering.detail} ${source.idea} ${form}`);
    const ways = forms.map((form) => byForm.get(form)).find((each) => each !== undefined) ?? known[known.push([]) - 1];
    for (const form of forms) byForm.set(form, ways);
    const way = ways.find(([{ [to]: other }]) => isSame(other, rendering[to], to));
    if (way) way.push(rendering);
    else ways.push([rendering]);
  }
  for (const ways of known) {
    // The usual one first; of two that are as usual, the earlier.
    const [usual, ...others] = [...ways].sort((one, other) => other.length - one.length);
    for (const [rendering] of others) {
      if (!isOdd(rendering, usual[0], from, to)) continue;
      const { detail, ru, en } = rendering;
      const { start, end } = usual[0][to];
      differences.push({
        type: detail === 'two-renderings' ? 'term' : 'name',
        detail,
        language: to,
        places: { ru: { start: ru.start, end: ru.end }, en: { start: en.start, end: en.end } },
        elsewhere: { start, end },
        fixes: {},
      });
    }
  }
  return differences;
}

/** Whether a reader would wonder: a term of several words, or two spellings of one sound that are not the names of two people. */
function isOdd(one: Rendering, usual: Rendering, from: LanguageCode, to: LanguageCode): boolean {
  if (one.detail === 'two-renderings') return [one[from], one[to], usual[to]].every(({ wording }) => /[ -]/.test(wording));
  if (one[to].next && usual[to].next && !isSame({ ...one[to], wording: one[to].next }, { ...usual[to], wording: usual[to].next }, to))
    return false;
  return soundDistance(soundingOf(one[to].wording, to), soundingOf(usual[to].wording, to), SAME) < SAME;
}

/** Whether two items are the same term, or forms of the same name. */
function isSame(one: Item, other: Item, language: LanguageCode): boolean {
  if (one.idea !== other.idea) return false;
  if (one.wording === other.wording) return true;
  const forms = formsOf(other, language);
  return formsOf(one, language).some((form) => forms.includes(form));
}

function formsOf({ idea, wording }: Item, language: LanguageCode): string[] {
  return idea === 'name' ? stripped(wording, language) : [wording];
}

/** A name without each ending it may have, nor the vowels that come and go: «Орёл», «Орла». */
function stripped(name: string, language: LanguageCode): string[] {
  const forms = [name, ...ENDINGS[language].flatMap((ending) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []))];
  return forms
    .filter(({ length }) => length > 2)
    .map((form) => (language === 'ru' ? form[0] + form.slice(1).replace(/[еоьй]/g, '') : form));
}

const ENDINGS: Readonly<Record<LanguageCode, readonly string[]>> = {
  ru: 'ого его ому ему ым им ом ем ой ей ую юю ая яя ою ею ами ями ах ях ам ям ов ев а я у ю ы и е о ий ии ия ию ией ский ская ское ского ской ском ским ским скую ские ских скими'.split(
    ' ',
  ),
  en: 'a o e i y ia s n an ian ans ians'.split(' '),
};
