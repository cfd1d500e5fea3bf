/**
 * A term or replacement with all its forms.
 *
 * A phrase is a row of pieces. A piece is a stem with a paradigm; a piece that never changes has one empty ending that fits
 * every slot. Pieces agree: a reading of the phrase is what all its pieces have in common. So one table serves recognition
 * (form → slots) and replacement (slot → form), and agreement inside the phrase needs no rule of its own.
 */

export type LanguageCode = 'en' | 'ru';

export const languageCodes: readonly LanguageCode[] = ['en', 'ru'];

/** The other one of our two languages: that of a text's translation. */
export function otherLanguage(language: LanguageCode): LanguageCode {
  return language === 'ru' ? 'en' : 'ru';
}

/** `fixed` is anything that does not inflect: adverbs, abbreviations, whole clauses. */
export type PartOfSpeech = 'noun' | 'adjective' | 'verb' | 'fixed';

/** Grammatical gender; `c` is common gender («бродяга»). */
export type Gender = 'm' | 'f' | 'n' | 'c';

/**
 * One ending of a paradigm: the text, the series it belongs to, and the slots it fills as a bit mask.
 * What a series and a slot mean is the language's affair (`russian/slots.ts`, `english/slots.ts`).
 */
export type Ending = readonly [text: string, series: number, slots: number];

/** Series of an ending that fits everywhere: the only ending of an invariable piece. */
export const ANY_SERIES = -1;

/** Slots of an ending that fits everywhere. */
export const ANY_SLOT = ~0;

/** What words inflected alike share. The first ending for a slot is the one to write; later ones are only recognised. */
export type Paradigm = readonly Ending[];

/** Words of a draft that a phrase takes over as they stand: “her” in “sold her body”, “herself” in “prostituted herself”. */
export type Wildcard = 'possessive' | 'reflexive';

export interface Piece {
  /** What stands between this piece and the one before it: a space, or a comma and a space; empty for the first. */
  readonly before: string;
  readonly stem: string;
  readonly paradigm: Paradigm;
  readonly wildcard?: Wildcard;
}

export interface Phrase {
  readonly language: LanguageCode;
  /** As the dictionary writes it, without grammar marks. */
  readonly lemma: string;
  readonly partOfSpeech: PartOfSpeech;
  /** Index of the piece that decides the gender and number of the whole. */
  readonly head: number;
  readonly pieces: readonly Piece[];
  readonly gender?: Gender;
  readonly animate?: boolean;
}

/** What an occurrence or a replacement is in its sentence: one series and the slots that are possible in it. */
export interface Reading {
  readonly series: number;
  readonly slots: number;
}

/** All forms of a piece, standard forms first. */
export function formsOf(piece: Piece): { text: string; series: number; slots: number }[] {
  return piece.paradigm.map(([ending, series, slots]) => ({ text: piece.stem + ending, series, slots }));
}

/** A piece that never changes. */
export function invariablePiece(before: string, text: string): Piece {
  return { before, stem: text, paradigm: INVARIABLE };
}

export const INVARIABLE: Paradigm = [['', ANY_SERIES, ANY_SLOT]];

/**
 * A piece from its forms, standard forms before variants; the stem is what all of them begin with. Forms with the same text and series are
 * merged, unless that would put a variant («лица» in the accusative) before the standard form of its slot («лиц»).
 */
export function inflectedPiece(before: string, forms: readonly { text: string; series: number; slots: number }[]): Piece {
  const stem = forms.map((form) => form.text).reduce(commonPrefix);
  const endings: [string, number, number][] = [];
  for (const form of forms) {
    const ending = form.text.slice(stem.length);
    const same = endings.findLast(([text, series]) => text === ending && series === form.series);
    const isVariant = endings.some((other) => other !== same && other[1] === form.series && (other[2] & form.slots) !== 0);
    if (same && !isVariant) same[2] |= form.slots;
    else endings.push([ending, form.series, form.slots]);
  }
  return { before, stem, paradigm: endings };
}

/** The phrase in one slot, or `undefined` when one of its pieces lacks that slot. `slot` is a mask with one bit. */
export function formIn(phrase: Phrase, series: number, slot: number): string | undefined {
  let text = '';
  for (const piece of phrase.pieces) {
    const ending = endingIn(piece.paradigm, series, slot);
    if (ending === undefined) return undefined;
    text += piece.before + piece.stem + ending;
  }
  return text;
}

/** The standard ending for one slot, or `undefined` when the paradigm lacks it. `slot` is a mask with one bit. */
export function endingIn(paradigm: Paradigm, series: number, slot: number): string | undefined {
  return paradigm.find(([, itsSeries, slots]) => (itsSeries === series || itsSeries === ANY_SERIES) && (slots & slot) !== 0)?.[0];
}

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
