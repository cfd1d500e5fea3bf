import type { Site, Token } from '../language.js';
import { DEGREE_ADVERBS, FIXED_POSSESSIVES, PREPOSITION_CASES } from './closedClasses.js';
import type { Cell } from './determiners.js';
import { numeralKind, type NumeralKind } from './numerals.js';
import { type AdjectiveGender, COUNT, GEN, NOM, ACC, PAUCAL, plural, singular } from './slots.js';
import { agreeingCells } from './wordClasses.js';

/** What stands to the left of a noun and belongs to it. Indices are those of the site's words. */
export interface NounGroup {
  /** The first word of the group; its preposition stands before it. */
  readonly start: number;
  /** Words that may agree with the noun, from right to left. */
  readonly modifiers: readonly number[];
  readonly numeral?: { readonly index: number; readonly kind: NumeralKind };
  /** `cases` is a mask of `1 << case`. */
  readonly preposition?: { readonly index: number; readonly cases: number };
  /** The noun's slots that all modifiers agree with. */
  readonly slots: number;
}

const MOST_WORDS = 6;

/**
 * Reads the group of a noun: «для этих [двух молодых] женщин».
 *
 * @param slots what the noun can be, as a mask of noun slots; a word that agrees with none of them ends the group
 * @param genders the genders the noun may have; both for «бродяга»
 */
export function readNounGroup({ tokens, first, text }: Site, slots: number, genders: readonly AdjectiveGender[]): NounGroup {
  const modifiers: number[] = [];
  let numeral: NounGroup['numeral'];
  let start = first;
  let pending = false;
  for (let index = first - 1; index >= 0 && first - index <= MOST_WORDS; index--) {
    const { norm } = tokens[index];
    const gap = gapBetween(text, tokens[index], tokens[index + 1]);
    const listed = gap === ',' && modifiers.at(-1) === index + 1;
    if (gap !== '' && !listed) break;
    const cases = PREPOSITION_CASES.get(norm);
    if (cases !== undefined) return { start, modifiers, numeral, preposition: { index, cases }, slots };
    const kind = numeral || listed ? undefined : numeralKindAt(tokens, index);
    if (kind && norm !== 'сам') {
      if (!numeralFits(kind, slots)) break;
      numeral = { index, kind };
      start = index;
      continue;
    }
    // «Проституция — это [насилие]»: no determiner but what a copula would be.
    if (norm === 'это' && index > 0 && /^[—–-]$/.test(gapBetween(text, tokens[index - 1], tokens[index]))) break;
    const agreeing = slotsOfCells(agreeingCells(norm), genders) & slots;
    if (agreeing !== 0) {
      slots = agreeing;
      modifiers.push(index);
      start = index;
      pending = false;
    } else if (FIXED_POSSESSIVES.has(norm)) {
      start = index;
    } else if (modifiers.at(-1) === index + 1 && (norm === 'и' || DEGREE_ADVERBS.has(norm)) && !pending) {
      pending = true;
      if (norm !== 'и') start = index;
    } else {
      break;
    }
  }
  return { start, modifiers, numeral, slots };
}

/** What the reader sees between two words, without spaces and line breaks; empty when they simply follow each other. */
export function gapBetween(text: string, before: Token, after: Token): string {
  return text.slice(before.end, after.start).replace(/[\s\0]+/g, '');
}

/** What the reader sees before a word, back to the word before it. */
export function gapBefore({ tokens, text }: Site, index: number): string {
  return index <= 0 ? '' : gapBetween(text, tokens[index - 1], tokens[index]);
}

/** The noun slots that agree with one of these cells. */
function slotsOfCells(cells: readonly Cell[], genders: readonly AdjectiveGender[]): number {
  let slots = 0;
  for (const { gender, kase } of cells) {
    if (gender !== 'pl') {
      if (genders.includes(gender)) slots |= singular(kase);
      continue;
    }
    slots |= plural(kase);
    if (kase === GEN) slots |= COUNT | PAUCAL;
    // «две молодые женщины», but «два молодых человека».
    if ((kase === NOM || kase === ACC) && genders.includes('f')) slots |= PAUCAL;
  }
  return slots;
}

function numeralKindAt(tokens: readonly Token[], index: number): NumeralKind | undefined {
  const { norm } = tokens[index];
  const before = tokens[index - 1];
  if (/^(?:19|20)\d\d$/.test(norm) && before && /^(?:в|во|с|со|до|после|к|на|за|от)$/.test(before.norm)) return undefined;
  // «три тысячи человек», but «тысячи людей».
  if (/^(?:тысячи|миллиона)$/.test(norm) && before && numeralKind(before.norm)) return 'count';
  return numeralKind(norm);
}

/** A number beside a noun it cannot count is a number of something else: «В 2022 проститутки…», «в пункте 5 наркоманы…». */
function numeralFits(kind: NumeralKind, slots: number): boolean {
  const counted = plural(GEN) | COUNT;
  if (kind === 'one') return (slots & 0b111111) !== 0;
  if (kind === 'paucal') return (slots & (singular(GEN) | PAUCAL | (0b111110 << 6))) !== 0;
  return (slots & (counted | (0b111110 << 6))) !== 0;
}
