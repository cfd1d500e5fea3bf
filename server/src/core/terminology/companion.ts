import { beginningOf } from '../language/beginning.js';
import type { Phrase, Piece } from '../language/phrase.js';

/** A word of a phrase without which the phrase does not stand where its first word does, or its verb: the next one, or one of those around. */
export interface Companion {
  readonly isNext: boolean;
  /** Words that begin like it are of this kind, and some others. */
  readonly kind: number;
}

/** Enough to tell most words apart, and few enough for one character each. */
const KINDS = 46;

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

/** The word that tells best whether a phrase stands at a place, as a character; a space where there is none, or words have to be taken apart. */
export function packCompanion(phrase: Phrase): string {
  const { pieces, partOfSpeech } = phrase;
  if (pieces.length < 2 || !pieces.every(isOneWord)) return NONE;
  const isNext = partOfSpeech !== 'verb';
  const telling = isNext ? pieces[1] : farTelling(phrase);
  if (!telling || telling.wildcard) return NONE;
  const [kind, ...others] = new Set(beginningsOf(telling).map(kindOf));
  return others.length > 0 ? NONE : String.fromCharCode(NONE.charCodeAt(0) + 1 + kind + (isNext ? 0 : KINDS));
}

const NONE = ' ';

/** What `packCompanion` has written for each of many phrases. */
export function companionAt(number: number, packed: string): Companion | undefined {
  return COMPANIONS[packed.charCodeAt(number) - NONE.charCodeAt(0) - 1];
}

const COMPANIONS: readonly Companion[] = Array.from({ length: 2 * KINDS }, (_, at) => ({ isNext: at < KINDS, kind: at % KINDS }));

/** The longest word that is surely within reach, in front of the verb too: “the” and “of” are in every sentence. */
function farTelling(phrase: Phrase): Piece | undefined {
  const { pieces, language } = phrase;
  const anchor = anchorOf(phrase);
  const slack = 3 + pieces.filter(({ wildcard }) => wildcard === 'possessive').length;
  const isWithinReach = (at: number): boolean =>
    Math.abs(at - anchor) + slack <= REACH && (language !== 'ru' || pieces.length - at + slack <= REACH);
  return pieces
    .filter(({ wildcard }, at) => !wildcard && at !== anchor && isWithinReach(at))
    .reduce<Piece | undefined>((longest, piece) => (longest && lengthOf(longest) >= lengthOf(piece) ? longest : piece), undefined);
}

function lengthOf({ stem, paradigm }: Piece): number {
  return stem.length + (paradigm[0]?.[0].length ?? 0);
}

function isOneWord({ stem, paradigm, wildcard }: Piece): boolean {
  return wildcard !== undefined || (LETTERS.test(stem) && paradigm.every(([ending]) => LETTERS.test(ending)));
}

function beginningsOf({ stem, paradigm }: Piece): number[] {
  return paradigm.map(([ending]) => beginningOf((stem + ending).toLowerCase().replaceAll('ё', 'е')));
}

const LETTERS = /^[A-Za-zА-Яа-яЁё]*$/;
