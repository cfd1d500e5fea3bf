import { isIndeclinable, knownNoun } from './knownNouns.js';
import { singularsOf } from './singularsOf.js';

/** Whether a noun looks like a nominative plural. */
export const looksPlural = (text: string): boolean => /[ыи]$/i.test(text) || singularsOf(text, false).length > 0;

/** Whether a noun ends as nominatives hardly do. */
export const looksOblique = (text: string): boolean =>
  /([ая]ми|[ая]х|[оеё]в|[ую]|[оеё]м|[оеё]й)$/i.test(text) && !LIKE_INSTRUMENTAL.test(text.toLowerCase());

/** Whether a word may be the nominative that an adjective of this gender belongs to, judged by its ending. */
export function mayBeNominative(text: string, gender: 'm' | 'f' | 'n' | 'pl'): boolean {
  // «заражённый ВИЧ»: an abbreviation after an adjective is its complement more often than its noun.
  if (text.length > 1 && text === text.toUpperCase()) return false;
  const lower = text.toLowerCase();
  const known = knownNoun(lower);
  if (known) return known.gender === gender || (known.gender === 'c' && (gender === 'm' || gender === 'f'));
  if (isIndeclinable(lower)) return true;
  switch (gender) {
    case 'pl':
      return /[ыиая]$/.test(lower) && !/[ая]ми$/.test(lower);
    case 'f':
      // «достигшая совершеннолетия»: genitives of neuters in -ие look the same.
      return /[аяь]$/.test(lower) && !/(?:[лнв]|(?<!пар|симпа|гаран|амнис|динас)т|[вм]ер)ия$/.test(lower);
    case 'n':
      return /[оеё]$|мя$/.test(lower);
    case 'm':
      return /([бвгджзйклмнпрстфхцчшщь]|яга)$/.test(lower) && (!/([оеё]м|[оеё]й)$/.test(lower) || LIKE_INSTRUMENTAL.test(lower));
  }
}

/** Masculines that end like an instrumental. */
const LIKE_INSTRUMENTAL =
  /(^|-)(дом|лом|синдром|симптом|погром|альбом|приём|наём|гарем|гей|герой|змей|злодей|музей|юбилей|плебей|лакей|фарисей)$/;
