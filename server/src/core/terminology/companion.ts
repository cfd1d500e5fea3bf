import { beginningOf } from '../language/beginning.js';
import type { LanguageCode, Phrase, Piece } from '../language/phrase.js';

/** A word of a phrase without which the phrase does not stand where its first word does, or its verb: the next one, or one of those around. */
export interface Companion {
  readonly isNext: boolean;
  /** Words that begin like it are of this kind, and some others. */
  readonly kind: number;
}

/** Enough to tell most words apart, and few enough for one character each. */
const KINDS = 200;

/** Of which kind a word is that begins so, as `beginningOf` tells. */
export function kindOf(beginning: number): number {
  return (Math.imul(beginning, 0x9e3779b1) >>> 8) % KINDS;
}

/** How far from its verb a word of a verb phrase may stand: three words of the writer's own, and the phrase's words before it. */
export const REACH = 8;

/** The piece by which a phrase is found: its verb, otherwise its first word. */
export function anchorOf({ partOfSpeech, head }: Phrase): number {
  return partOfSpeech === 'verb' ? head : 0;
}

/** The word that tells best whether a phrase stands at a place, as a character; a space where there is none. */
export function packCompanion(phrase: Phrase): string {
  const places = phrase.pieces.flatMap(partsOf);
  const anchor = places.findIndex(({ piece }) => piece === phrase.pieces[anchorOf(phrase)]);
  const second = places.findIndex(({ isOpen }, at) => at > anchor && !isOpen);
  const isNext = second === anchor + 1 && phrase.partOfSpeech !== 'verb';
  const telling = isNext
    ? second
    : tellingPlace(
        phrase.language,
        places.map(({ piece }) => piece),
        anchor,
      );
  const [kind, ...others] = places[telling]?.kinds ?? [];
  if (kind === undefined || others.length > 0) return NONE;
  return String.fromCharCode(NONE.charCodeAt(0) + 1 + kind + (isNext ? 0 : KINDS));
}

const NONE = ' ';

/** What `packCompanion` has written for each of many phrases. */
export function companionAt(number: number, packed: string): Companion | undefined {
  return COMPANIONS[packed.charCodeAt(number) - NONE.charCodeAt(0) - 1];
}

const COMPANIONS: readonly Companion[] = Array.from({ length: 2 * KINDS }, (_, at) => ({ isNext: at < KINDS, kind: at % KINDS }));

/** A part of a phrase between spaces or hyphens. */
interface Part {
  readonly piece: Piece;
  /** Whether a word of the writer's own stands here. */
  readonly isOpen: boolean;
  readonly kinds: ReadonlySet<number>;
}

function partsOf(piece: Piece): Part[] {
  if (piece.wildcard) return [{ piece, isOpen: true, kinds: new Set() }];
  const kinds: Set<number>[] = [];
  for (const [ending] of piece.paradigm)
    atomsOf(piece.stem + ending).forEach((atom, part) => (kinds[part] ??= new Set()).add(kindOf(beginningOf(atom))));
  return kinds.map((kinds) => ({ piece, isOpen: false, kinds }));
}

/**
 * The place that tells best whether a phrase is there whose words may stand apart: that of its longest word, since “the” and “of” are in every sentence,
 * among those that are surely within reach, in front of the verb too.
 *
 * @param places the piece at each place
 * @returns −1 where there is none
 */
export function tellingPlace(language: LanguageCode, places: readonly Piece[], anchor: number): number {
  const slack = 3 + places.filter(({ wildcard }) => wildcard === 'possessive').length;
  let telling = -1;
  places.forEach((piece, at) => {
    const isWithinReach = Math.abs(at - anchor) + slack <= REACH && (language !== 'ru' || places.length - at + slack <= REACH);
    if (piece.wildcard || piece === places[anchor] || !isWithinReach) return;
    if (telling < 0 || lengthOf(piece) > lengthOf(places[telling])) telling = at;
  });
  return telling;
}

/** How long a word is, about. */
export function lengthOf({ stem, paradigm }: Piece): number {
  return stem.length + (paradigm[0]?.[0].length ?? 0);
}

/** The compared parts of a word: lower case, е for ё, split at hyphens. */
export function atomsOf(form: string): string[] {
  return fold(form).match(ATOM) ?? [];
}

export function fold(form: string): string {
  return form.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
}

const ATOM = /[\p{L}\p{M}\p{N}']+/gu;
