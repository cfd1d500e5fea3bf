import { type LanguageCode, otherLanguage } from '../language/phrase.js';
import type { Place } from './checks/difference.js';

/** Sentences that correspond, by their places. */
interface Pairing {
  readonly ru: readonly Place[];
  readonly en: readonly Place[];
}

/**
 * The sentences of the other side that one says: its counterparts; where it has none, or is still being written, the first one behind it on the
 * other side that has none either, since that is what a translator writes next.
 *
 * @param sentence its place in the text that was compared; empty where it has been begun since
 */
export function counterpartOf(groups: readonly Pairing[], side: LanguageCode, sentence: Place, isFinished: boolean): Place[] {
  const other = otherLanguage(side);
  const own = groups.filter((group) => group[side].some(({ start, end }) => start < sentence.end && end > sentence.start));
  const counterparts = own.flatMap((group) => group[other]);
  if (counterparts.length > 0 && isFinished) return counterparts;
  const before = own.length > 0 && counterparts.length > 0 ? own : groups.filter((group) => isBefore(group[side], sentence));
  const behind = Math.max(0, ...before.flatMap((group) => group[other].map(({ end }) => end)));
  const ahead = groups.flatMap((group) => group[other].map((place) => ({ place, isAlone: group[side].length === 0 })));
  const next = ahead.filter(({ place }) => place.start >= behind).sort((a, b) => a.place.start - b.place.start)[0];
  return next?.isAlone ? [...counterparts, next.place] : counterparts;
}

function isBefore(places: readonly Place[], sentence: Place): boolean {
  return places.length > 0 && places.every(({ end }) => end <= sentence.start);
}

/**
 * Where a span of a text stood in an earlier state of it, given that one passage has changed; what is new stands where it was put in.
 *
 * @param cursor where the text is being written: of the ways to see what has changed the one that ends there is taken
 */
export function placeInEarlier(earlier: string, now: string, { start, end }: Place, cursor = now.length): Place {
  if (earlier === now) return { start, end };
  const shortest = Math.min(earlier.length, now.length);
  const behind = Math.min(shortest, now.length - cursor);
  let sameEnd = 0;
  while (sameEnd < behind && earlier.charCodeAt(earlier.length - 1 - sameEnd) === now.charCodeAt(now.length - 1 - sameEnd)) sameEnd++;
  let same = 0;
  while (same < shortest - sameEnd && earlier.charCodeAt(same) === now.charCodeAt(same)) same++;
  while (sameEnd < shortest - same && earlier.charCodeAt(earlier.length - 1 - sameEnd) === now.charCodeAt(now.length - 1 - sameEnd))
    sameEnd++;
  const moved = earlier.length - now.length;
  const unchanged = now.length - sameEnd;
  const to = end <= same ? end : end >= unchanged ? end + moved : same;
  // What was taken out stood before what begins there now.
  const from = start >= unchanged ? start + moved : Math.min(start, same);
  return { start: Math.min(from, to), end: to };
}
