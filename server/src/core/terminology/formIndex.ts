import type { LanguageCode, Piece } from '../language/phrase.js';
import { anchorOf, atomsOf, type Companion, companionAt, fold, packCompanion } from './companion.js';
import type { NumberedDesignations } from './designations.js';
import { Recent } from './recent.js';
import type { Shape, WordBook, WordNumbering } from './wordBook.js';

/**
 * Which designations a word may begin: the forms of their first words (of a verb phrase, of its verb), compared by their parts between
 * hyphens.
 */
export interface FormIndex {
  /** @returns numbers of designations, by their order in the termbase; the same list for the same form */
  designationsFor(language: LanguageCode, form: string): readonly number[];
  /** The forms that a word with censored letters («пр*ститутка») may stand for; none unless its first two letters are there. */
  formsLike(language: LanguageCode, censored: string): readonly string[];
  /** A word that has to be at hand for a designation; `undefined` where that is not known without looking at it. */
  companionOf(number: number): Companion | undefined;
}

const NONE: readonly number[] = [];

/** No word is as long; data is, and each of its beginnings would be looked up. */
const LONGEST_FORM = 200;

/** Indexes the designations from `first` on. */
export function indexForms(designations: NumberedDesignations, first = 0): FormIndex {
  const index = { en: new Map<string, number[]>(), ru: new Map<string, number[]>() };
  for (let number = first; number < designations.length; number++) {
    const designation = designations.at(number);
    const anchor = designation?.phrase.pieces[anchorOf(designation.phrase)];
    if (!designation || !anchor || anchor.wildcard) continue;
    const forms = index[designation.language];
    for (const form of new Set(formsOf(anchor))) {
      const numbers = forms.get(form);
      if (numbers) numbers.push(number);
      else forms.set(form, [number]);
    }
  }
  return {
    designationsFor: (language, form) => index[language].get(form) ?? NONE,
    formsLike: (language, censored) => matching(index[language].keys(), censored),
    companionOf: () => undefined,
  };
}

function matching(forms: Iterable<string>, censored: string): string[] {
  const [head, ...rest] = censored.split('*');
  if (head.length < 2) return [];
  return [...forms].filter((form) => form.length === censored.length && form.startsWith(head) && fits(form, rest, head.length));
}

/** Whether the parts between censored letters stand where they should. */
function fits(form: string, parts: readonly string[], from: number): boolean {
  let at = from;
  for (const part of parts) {
    if (!form.startsWith(part, at + 1)) return false;
    at += 1 + part.length;
  }
  return true;
}

/**
 * An index of forms as JSON. Forms are not written out: a word is named by its number in the word book. Words that begin wordings stand in
 * alphabetical order, each with the group of designations it may begin, and are gathered by the first two letters of their forms, so that
 * only what a draft needs is read.
 */
export interface PackedForms {
  /** The numbers of the words, in rows. */
  readonly words: string;
  /** For the two letters, places in that order, in rows. */
  readonly starts: Readonly<Record<LanguageCode, Readonly<Record<string, string>>>>;
  /** For each word its designations, in rows. */
  readonly groups: string;
  /** A character for each designation; see `companionAt`. */
  readonly companions: string;
}

export function packForms(designations: NumberedDesignations, { numberOf }: WordNumbering): PackedForms {
  const gathered = new Map<string, { word: number; language: LanguageCode; piece: Piece; numbers: number[] }>();
  for (let number = 0; number < designations.length; number++) {
    const { language, phrase } = designations.at(number)!;
    const piece = phrase.pieces[anchorOf(phrase)];
    if (!piece || piece.wildcard) continue;
    const word = numberOf(piece);
    const key = `${language} ${word}`;
    const known = gathered.get(key);
    if (known) known.numbers.push(number);
    else gathered.set(key, { word, language, piece, numbers: [number] });
  }
  const groups = [...gathered.values()].sort((one, other) => one.word - other.word || (one.language < other.language ? -1 : 1));
  const starts = { en: new Map<string, number[]>(), ru: new Map<string, number[]>() };
  groups.forEach(({ language, piece }, place) => {
    for (const start of new Set(formsOf(piece).map((form) => form.slice(0, 2)))) {
      const places = starts[language].get(start);
      if (places) places.push(place);
      else starts[language].set(start, [place]);
    }
  });
  const inRows = (places: ReadonlyMap<string, readonly number[]>): Record<string, string> =>
    Object.fromEntries([...places].map(([start, list]) => [start, toRows(list)]));
  const companions = Array.from({ length: designations.length }, (_, number) => packCompanion(designations.at(number)!.phrase));
  return {
    companions: companions.join(''),
    words: differences(groups.map(({ word }) => word)),
    starts: { en: inRows(starts.en), ru: inRows(starts.ru) },
    groups: groups.map(({ numbers }) => toRows(numbers)).join('\n'),
  };
}

export function unpackForms({ words, starts, groups, companions }: PackedForms, { shapeAt, endingsOf }: WordBook): FormIndex {
  const beginnings: Record<LanguageCode, Map<number, Beginning>> = { en: new Map(), ru: new Map() };
  const unpacked: (readonly number[])[] = [];
  const joined = new Map<string, readonly number[]>();
  const endings = new Map<number, string | undefined>();
  let lines: readonly string[] | undefined;
  let numbers: readonly number[] | undefined;
  const groupAt = (place: number): readonly number[] => (unpacked[place] ??= fromRows((lines ??= groups.split('\n'))[place]));
  const groupsAt = (places: readonly number[]): readonly number[] => {
    if (places.length < 2) return places.length === 0 ? NONE : groupAt(places[0]);
    const key = places.join();
    let all = joined.get(key);
    if (!all) joined.set(key, (all = places.flatMap(groupAt).sort((one, other) => one - other)));
    return all;
  };
  const formsAt = ({ stem, paradigm }: Shape): string[] => firstForms(stem, endingsOf(paradigm).split(','));
  const wordAt = (place: number): Shape => shapeAt((numbers ??= fromDifferences(words))[place]);
  /** Endings as they are compared, each between commas; `undefined` when one is no mere row of letters, so that forms have to be taken apart. */
  const simpleEndings = (paradigm: number): string | undefined => {
    if (!endings.has(paradigm)) {
      const all = endingsOf(paradigm);
      endings.set(paradigm, LETTERS_AND_COMMAS.test(all) ? `,${fold(all)},` : undefined);
    }
    return endings.get(paradigm);
  };
  /** What begins with these letters: no form is made, since most words of a draft are none of ours. */
  const read = (language: LanguageCode, start: string): Beginning => {
    const beginning: Beginning = { places: [], stems: new Map(), forms: new Map(), asked: new Recent(MOST_ASKED) };
    if (!Object.hasOwn(starts[language], start)) return beginning;
    beginning.places = fromRows(starts[language][start]);
    for (const place of beginning.places) {
      const word = wordAt(place);
      if (SIMPLE.test(word.stem) && simpleEndings(word.paradigm) !== undefined) add(beginning.stems, fold(word.stem), place);
      else for (const form of new Set(formsAt(word))) if (form.startsWith(start)) add(beginning.forms, form, place);
    }
    return beginning;
  };
  const beginningOf = (language: LanguageCode, form: string): Beginning => {
    // Asked for every word of every draft, so without making a string of its first two letters.
    const start = form.length < 2 ? form.charCodeAt(0) : form.charCodeAt(0) * 0x10000 + form.charCodeAt(1);
    let beginning = beginnings[language].get(start);
    if (!beginning) beginnings[language].set(start, (beginning = read(language, form.slice(0, 2))));
    return beginning;
  };
  const lookUp = ({ stems, forms }: Beginning, form: string): readonly number[] => {
    const places = [...(forms.get(form) ?? [])];
    for (let length = 0; length <= form.length; length++)
      for (const place of stems.get(form.slice(0, length)) ?? [])
        if (simpleEndings(wordAt(place).paradigm)!.includes(`,${form.slice(length)},`)) places.push(place);
    return groupsAt(places.sort((one, other) => one - other));
  };
  return {
    designationsFor(language, form) {
      if (form.length > LONGEST_FORM) return NONE;
      const beginning = beginningOf(language, form);
      if (beginning.places.length === 0) return NONE;
      let found = beginning.asked.get(form);
      if (!found) beginning.asked.set(form, (found = lookUp(beginning, form)));
      return found;
    },
    formsLike(language, censored) {
      const start = censored.slice(0, 2);
      const beginning = beginningOf(language, censored);
      beginning.all ??= new Set(beginning.places.flatMap((place) => formsAt(wordAt(place))).filter((form) => form.startsWith(start)));
      return matching(beginning.all, censored);
    },
    companionOf: (number) => companionAt(number, companions),
  };
}

/** The words of which some form begins with two letters. */
interface Beginning {
  /** Where they stand in the index. */
  places: readonly number[];
  /** Places by stems as they are compared, for words of one part. */
  readonly stems: Map<string, number[]>;
  /** Places by forms, for all others. */
  readonly forms: Map<string, number[]>;
  /** All forms, once a word with censored letters has asked for them. */
  all?: ReadonlySet<string>;
  /** What was found for the words of drafts. */
  readonly asked: Recent<string, readonly number[]>;
}

/** As many words of drafts with the same two letters are remembered, at least. */
const MOST_ASKED = 200;

function add(places: Map<string, number[]>, key: string, place: number): void {
  const known = places.get(key);
  if (known) known.push(place);
  else places.set(key, [place]);
}

function formsOf({ stem, paradigm }: Piece): string[] {
  return firstForms(
    stem,
    paradigm.map(([ending]) => ending),
  );
}

/** The forms of a word, or of its first part between hyphens, as they are compared. */
function firstForms(stem: string, endings: readonly string[]): string[] {
  return SIMPLE.test(stem)
    ? endings.map((ending) => fold(stem + ending)).flatMap((form) => (SIMPLE.test(form) ? form : (atomsOf(form)[0] ?? [])))
    : endings.flatMap((ending) => atomsOf(stem + ending)[0] ?? []);
}

/** Nothing but letters of our two languages. */
const SIMPLE = /^[A-Za-zА-Яа-яЁё]*$/;
const LETTERS_AND_COMMAS = /^[A-Za-zА-Яа-яЁё,]*$/;

/** Rising numbers as the differences from the one before. */
function differences(numbers: readonly number[]): string {
  return numbers.map((number, at) => (at === 0 ? number : number - numbers[at - 1]).toString(36)).join(' ');
}

function fromDifferences(text: string): number[] {
  let number = 0;
  return text.split(' ').map((difference) => (number += parseInt(difference, 36)));
}

/** Rising numbers as rows without a gap: how far a row begins behind the last number, and, where it has several, how many follow. */
function toRows(numbers: readonly number[]): string {
  const rows: string[] = [];
  for (let at = 0; at < numbers.length;) {
    let last = at;
    while (numbers[last + 1] === numbers[last] + 1) last++;
    const gap = numbers[at] - (at === 0 ? 0 : numbers[at - 1]);
    rows.push(last === at ? gap.toString(36) : `${gap.toString(36)}+${(last - at).toString(36)}`);
    at = last + 1;
  }
  return rows.join(' ');
}

function fromRows(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const row of text.split(' ')) {
    const [gap, more] = row.split('+');
    numbers.push((number += parseInt(gap, 36)));
    if (more !== undefined) for (const last = number + parseInt(more, 36); number < last;) numbers.push(++number);
  }
  return numbers;
}

/** What either index knows. */
export function joinIndexes(one: FormIndex, other: FormIndex): FormIndex {
  const joined = new Map<string, readonly number[]>();
  return {
    designationsFor(language, form) {
      const [first, second] = [one.designationsFor(language, form), other.designationsFor(language, form)];
      if (second.length === 0) return first;
      const key = `${language} ${form}`;
      let both = joined.get(key);
      if (!both) {
        both = [...first, ...second];
        joined.set(key, both);
      }
      return both;
    },
    formsLike: (language, censored) => [...one.formsLike(language, censored), ...other.formsLike(language, censored)],
    companionOf: (number) => one.companionOf(number) ?? other.companionOf(number),
  };
}
