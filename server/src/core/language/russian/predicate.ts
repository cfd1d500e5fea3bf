import type { Site } from '../language.js';
import { CONJUNCTIONS } from './closedClasses.js';
import { gapBetween } from './nounGroup.js';
import { finiteForm, type VerbForm } from './verbForms.js';

export interface Predicate {
  readonly index: number;
  readonly form: VerbForm;
  readonly negated: boolean;
}

/**
 * The first finite verb after the noun in its clause. An insertion between commas, dashes or brackets is passed over: «Женщины,
 * по словам полиции, живут здесь».
 */
export function predicateAfter(site: Site): Predicate | undefined {
  const { tokens, text, last } = site;
  for (let index = last + 1; index < tokens.length; index++) {
    const gap = gapBetween(text, tokens[index - 1], tokens[index]);
    if (/[;:.!?…]/.test(gap)) return undefined;
    if (/[,(—–]/.test(gap)) {
      const end = insertionEnd(site, index, gap);
      if (end === undefined) return undefined;
      index = end;
    }
    const { norm } = tokens[index];
    if (CONJUNCTIONS.has(norm) && norm !== 'и') return undefined;
    const form = finiteForm(norm);
    if (form) return { index, form, negated: tokens[index - 1].norm === 'не' };
  }
  return undefined;
}

/** The first word after the insertion that begins with word `start`, or `undefined` when it does not end. */
export function insertionEnd({ tokens, text }: Site, start: number, opening: string): number | undefined {
  const closing = opening.includes('(') ? /\)/ : opening.includes(',') ? /[,—–]/ : /[—–]/;
  for (let index = start + 1; index < tokens.length; index++) {
    const gap = gapBetween(text, tokens[index - 1], tokens[index]);
    if (closing.test(gap)) return index;
    if (/[;:.!?…]/.test(gap)) return undefined;
  }
  return undefined;
}
