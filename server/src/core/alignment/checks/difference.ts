import type { Edit } from '../../language/language.js';
import type { LanguageCode } from '../../language/phrase.js';
import type { Unit } from '../unit.js';

export type DifferenceType = 'number' | 'date' | 'name' | 'url' | 'term' | 'negation' | 'missing' | 'added' | 'untranslated';

/** A place of one side. Offsets are UTF-16 code units of its draft's text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Something that the two sides say differently. */
export interface Difference {
  readonly type: DifferenceType;
  /** What of its type it is: it chooses the words of the message. */
  readonly detail: DifferenceDetail;
  /** Where each side says it; a side that does not say it has the place where it should stand, if that is known. */
  readonly places: Partial<Record<LanguageCode, Place>>;
  /** For what is written two ways: where the side that is shown writes it the usual way. */
  readonly elsewhere?: Place;
  /** The side that is shown first: the later language where both say something. */
  readonly language: LanguageCode;
  /** How to make a side say what the other says, where that is certain. */
  readonly fixes: Partial<Record<LanguageCode, Edit>>;
}

export type DifferenceDetail =
  | 'number'
  | 'date'
  | 'time'
  | 'address'
  | 'address-lost'
  | 'place'
  | 'acronym'
  | 'name'
  | 'two-spellings'
  | 'stigma'
  | 'two-renderings'
  | 'distinction'
  | 'negation'
  | 'hedge'
  | 'missing'
  | 'added'
  | 'untranslated'
  | 'unfinished'
  | 'part-lost';

/** Units of the two sides that correspond, as checks see them. */
export interface Pair {
  readonly ru: readonly Unit[];
  readonly en: readonly Unit[];
}

/** The place of several units that follow each other. */
export function placeOf(units: readonly Unit[]): Place {
  return { start: Math.min(...units.map(({ start }) => start)), end: Math.max(...units.map(({ end }) => end)) };
}
