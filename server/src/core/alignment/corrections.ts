import { type Group } from './alignUnits.js';
import type { Bitext, Side } from './bitext.js';
import type { Unit } from './unit.js';

/** Sentences of both sides as a person knows them: by what they say. */
export interface SentencePair {
  readonly ru: readonly string[];
  readonly en: readonly string[];
}

/** What a person has decided about a text and its translation. */
export interface Corrections {
  /** Sentences that are counterparts; those without any on the other side, where that is empty. */
  readonly together: readonly SentencePair[];
  /** Sentences that are no counterparts. */
  readonly apart: readonly SentencePair[];
  /** Counterparts that are meant to differ. */
  readonly mayDiffer: readonly SentencePair[];
}

/** Corrections whose sentences have been found, by the indices of their units. */
export interface FoundCorrections {
  readonly together: readonly Group[];
  readonly apart: readonly Group[];
  /** Groups in which nothing that differs is told: those meant to differ, and sentences that are meant to have no counterpart. */
  readonly settled: readonly Group[];
}

/** How much of its words a sentence must still share with what was written down to be taken for the same. */
const STILL_THE_SAME = 0.6;

/**
 * Finds the sentences that corrections speak of, changed a little or not. A correction is passed over when one of its sentences is gone, and of two
 * that put one sentence together with others the earlier one.
 *
 * @param saying what a sentence says, as it was written down: with details that could expose a person masked
 */
export function findCorrected(corrections: Corrections, bitext: Bitext, saying: (unit: Unit, side: Side) => string): FoundCorrections {
  const sides = { ru: new Sayings(bitext.ru, saying), en: new Sayings(bitext.en, saying) };
  const found = (pairs: readonly SentencePair[]): Group[] =>
    pairs.flatMap(({ ru, en }) => {
      const group = { ru: sides.ru.find(ru), en: sides.en.find(en) };
      return group.ru && group.en && group.ru.length + group.en.length > 0 ? [group as Group] : [];
    });
  const together = withoutOverlap(found(corrections.together));
  const alone = together.filter(({ ru, en }) => ru.length === 0 || en.length === 0);
  return { together, apart: found(corrections.apart), settled: [...alone, ...found(corrections.mayDiffer)] };
}

/** What the sentences of a side say. */
class Sayings {
  private known: readonly string[] | undefined;

  constructor(
    private readonly side: Side,
    private readonly saying: (unit: Unit, side: Side) => string,
  ) {}

  /** Worked out when somebody has corrected something: it takes a review of the draft. */
  private get sayings(): readonly string[] {
    return (this.known ??= this.side.units.map((unit) => plain(this.saying(unit, this.side))));
  }

  /** The indices of sentences, in order; `undefined` when one of them is gone. */
  find(sentences: readonly string[]): number[] | undefined {
    const found = sentences.map((sentence) => this.indexOf(plain(sentence)));
    return found.includes(-1) ? undefined : [...new Set(found)].sort((a, b) => a - b);
  }

  private indexOf(sentence: string): number {
    const exact = this.sayings.indexOf(sentence);
    if (exact >= 0 || sentence === '') return exact;
    let best = -1;
    let most = STILL_THE_SAME;
    this.sayings.forEach((saying, index) => {
      const alike = likeness(sentence, saying);
      if (alike > most) [best, most] = [index, alike];
    });
    return best;
  }
}

/** Share of the words of two sentences that both have (Dice 1945). */
function likeness(one: string, other: string): number {
  const [ones, others] = [new Set(one.split(' ')), new Set(other.split(' '))];
  let shared = 0;
  for (const word of ones) if (others.has(word)) shared++;
  return (2 * shared) / (ones.size + others.size);
}

function plain(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** The last word counts: a group yields to a later one that speaks of the same sentence. */
function withoutOverlap(groups: readonly Group[]): Group[] {
  const taken = { ru: new Set<number>(), en: new Set<number>() };
  return groups.reduceRight<Group[]>((kept, group) => {
    if (group.ru.some((index) => taken.ru.has(index)) || group.en.some((index) => taken.en.has(index))) return kept;
    group.ru.forEach((index) => taken.ru.add(index));
    group.en.forEach((index) => taken.en.add(index));
    return [group, ...kept];
  }, []);
}

/** Whether a group holds sentences that are no counterparts. */
export function isApart({ ru, en }: Group, apart: readonly Group[]): boolean {
  return apart.some((pair) => pair.ru.some((index) => ru.includes(index)) && pair.en.some((index) => en.includes(index)));
}

/** Whether a person has settled whatever differs in a group: all its sentences are in what was written down. */
export function isSettled({ ru, en }: Group, settled: readonly Group[]): boolean {
  return settled.some((pair) => ru.every((index) => pair.ru.includes(index)) && en.every((index) => pair.en.includes(index)));
}
