import type { LanguageCode } from '../language/phrase.js';
import { type Candidate, comparable } from './candidateGroup.js';
import type { Candidates } from './candidates.js';
import type { Place } from './places.js';

/** A known wording inside a run of letters: where it begins, and where each of its words ends. */
interface Found {
  readonly start: number;
  /** Rising; the last is the end of the wording. */
  readonly ends: readonly number[];
}

/**
 * Shorter words and phrases stand in other words by chance (tried on all neighbouring words of our clean drafts). At an end of the run half of
 * the borders is known already; at its beginning a longer word of the same stem may go on, and verbs end like many others.
 */
const SHORTEST = 6;
const SHORTEST_AT_BEGINNING = 9;
const SHORTEST_VERB = 9;
const SHORTEST_INSIDE = 9;
const SHORTEST_PHRASE = 8;
const SHORTEST_PHRASE_INSIDE = 11;
/** Nobody writes a longer hashtag; data may. */
const LONGEST = 80;

/**
 * Where the words of a hashtag written without borders begin, as far as the termbase knows them: “stopprostitution” → [4], «детскаяпроституция» → [7].
 * A wording of several words counts before one of its words. Empty where nothing is known, so that other hashtags stay one word.
 *
 * @param run in small letters, е for ё
 */
export function bordersIn(candidates: Candidates, language: LanguageCode, run: string): readonly number[] {
  // A known word is no row of others.
  if (run.length > LONGEST || run.length < SHORTEST || candidates.beginningWith(language, run)?.single.length) return [];
  const borders = new Set<number>();
  const taken = new Uint8Array(run.length);
  const byLength = (a: Found, b: Found): number => endOf(b) - b.start - (endOf(a) - a.start) || a.start - b.start;
  for (const found of wordingsIn(candidates, language, run).sort(byLength)) {
    const { start, ends } = found;
    if (taken.subarray(start, endOf(found)).includes(1)) continue;
    taken.fill(1, start, endOf(found));
    for (const border of [start, ...ends]) if (border > 0 && border < run.length) borders.add(border);
  }
  return [...borders].sort((a, b) => a - b);
}

function endOf({ ends }: Found): number {
  return ends[ends.length - 1];
}

function wordingsIn(candidates: Candidates, language: LanguageCode, run: string): Found[] {
  const single: Found[] = [];
  const phrases: Found[] = [];
  const words: Found[] = [];
  for (let start = 0; start + 2 < run.length; start++) {
    for (let end = start + 2; end <= run.length; end++) {
      const group = candidates.beginningWith(language, run.slice(start, end));
      if (!group) continue;
      words.push({ start, ends: [end] });
      if (group.single.some((candidate) => mayStandAt(candidate, start, end, run.length))) single.push({ start, ends: [end] });
      for (let second = end + 1; second <= run.length; second++) {
        group.followedBy(comparable(run.slice(end, second)), ({ places, anchor }) => {
          if (anchor !== 0 || places.some(({ wildcard }) => wildcard)) return;
          const ends = endsOf(places, 1, run, end);
          if (ends && isLongEnough(start, ends[ends.length - 1], run.length)) phrases.push({ start, ends: [end, ...ends] });
        });
      }
    }
  }
  // “slaver” is no word of “slaveryact”.
  const isWhole = (word: Found): boolean =>
    !words.some(
      (other) => other.start <= word.start && endOf(other) >= endOf(word) && endOf(other) - other.start > endOf(word) - word.start,
    );
  return [...phrases, ...single.filter(isWhole)];
}

function isLongEnough(start: number, end: number, length: number): boolean {
  return end - start >= (start === 0 || end === length ? SHORTEST_PHRASE : SHORTEST_PHRASE_INSIDE);
}

/** Whether a word from `start` to `end` of a run is one by more than chance. */
function mayStandAt({ designation: { role, phrase } }: Candidate, start: number, end: number, length: number): boolean {
  // One letter more is another form or another word, not a neighbour.
  if (role.kind !== 'term' || start + length - end === 1) return false;
  if (phrase.partOfSpeech === 'verb' && end - start < SHORTEST_VERB) return false;
  if (end < length) return end - start >= (start === 0 ? SHORTEST_AT_BEGINNING : SHORTEST_INSIDE);
  // A beginning of two or three letters may be a prefix («под-судимый») or part of the word.
  return end - start >= (start < 4 ? SHORTEST + 1 : SHORTEST);
}

/** Where the words for the places from `place` on end, if they stand one after another from `at`; the longest forms win. */
function endsOf(places: readonly Place[], place: number, run: string, at: number): number[] | undefined {
  if (place === places.length) return [];
  for (let end = run.length; end > at; end--) {
    if (!places[place].readingsOf(run.slice(at, end))) continue;
    const rest = endsOf(places, place + 1, run, end);
    if (rest) return [end, ...rest];
  }
  return undefined;
}
