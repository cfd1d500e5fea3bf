import type { Site } from '../language.js';
import {
  ADVERBS,
  CONJUNCTIONS,
  COORDINATORS,
  isNominativePronoun,
  isPersonalPronoun,
  PARTICLES,
  PREPOSITION_CASES,
} from './closedClasses.js';
import { gapBetween } from './nounGroup.js';
import { finiteForm, isInfinitive, isOtherVerb, type VerbForm } from './verbForms.js';
import { agreeingCells, isNoun } from './wordClasses.js';

/** The word that a noun group leans on from the left, when it is not a preposition. */
export type LeftContext =
  /** Nothing: the clause begins here, or only adverbs and particles stand before. */
  | { readonly kind: 'start' }
  /** A noun; `phrase` when it stands in a prepositional phrase itself («в доме»), `proper` when it is a name. */
  | { readonly kind: 'noun'; readonly index: number; readonly phrase: boolean; readonly proper: boolean }
  /** A verb; without `form` it is an infinitive, a gerund or a first or second person. */
  | { readonly kind: 'verb'; readonly index: number; readonly form?: VerbForm; readonly negated: boolean; readonly hasSubject: boolean }
  | { readonly kind: 'pronoun'; readonly index: number; readonly nominative: boolean }
  /** The preposition of a coordinated noun: «без сутенёров и проституток». */
  | { readonly kind: 'preposition'; readonly cases: number };

/** What stands before the noun group that begins with word `start`. */
export function leftContext(site: Site, start: number): LeftContext {
  const { tokens, text } = site;
  let adverbs = false;
  for (let index = start - 1; index >= 0; index--) {
    const { norm } = tokens[index];
    if (gapBetween(text, tokens[index], tokens[index + 1]) !== '') return { kind: 'start' };
    if (COORDINATORS.has(norm)) {
      const parallel = index > 0 && gapBetween(text, tokens[index - 1], tokens[index]) === '' ? leftOfParallel(site, index - 1) : undefined;
      return parallel ?? { kind: 'start' };
    }
    if (PREPOSITION_CASES.has(norm)) return { kind: 'start' };
    const form = finiteForm(norm);
    if (form || isInfinitive(norm) || isOtherVerb(norm)) {
      const negated = index > 0 && tokens[index - 1].norm === 'не';
      return { kind: 'verb', index, form, negated, hasSubject: hasSubject(site, index, form) };
    }
    if (isAdverb(norm)) {
      adverbs = true;
      continue;
    }
    if (CONJUNCTIONS.has(norm)) return { kind: 'start' };
    if (isPersonalPronoun(norm)) return { kind: 'pronoun', index, nominative: isNominativePronoun(norm) };
    if (isNoun(norm) && !adverbs) return { kind: 'noun', index, ...nounPlace(site, index) };
    return { kind: 'start' };
  }
  return { kind: 'start' };
}

/** Adverbs and particles, which leave the noun to what stands before them. */
function isAdverb(norm: string): boolean {
  return ADVERBS.has(norm) || PARTICLES.has(norm) || (/[^аеиоуыя]о$|ески$|^по-/.test(norm) && !isNoun(norm));
}

/** For «сутенёры и [проститутки]»: what the first of the two leans on. `undefined` when no noun stands before the «и». */
function leftOfParallel(site: Site, last: number): LeftContext | undefined {
  const { tokens, text } = site;
  const { norm } = tokens[last];
  const form = finiteForm(norm);
  if (form || isInfinitive(norm)) return { kind: 'verb', index: last, form, negated: false, hasSubject: hasSubject(site, last, form) };
  if (!isNoun(norm) && agreeingCells(norm).length === 0) return undefined;
  let start = last;
  while (start > 0 && gapBetween(text, tokens[start - 1], tokens[start]) === '' && agreeingCells(tokens[start - 1].norm).length > 0)
    start--;
  const cases =
    start > 0 && gapBetween(text, tokens[start - 1], tokens[start]) === '' ? PREPOSITION_CASES.get(tokens[start - 1].norm) : undefined;
  return cases === undefined ? leftContext(site, start) : { kind: 'preposition', cases };
}

function nounPlace({ tokens, text }: Site, index: number): { phrase: boolean; proper: boolean } {
  let start = index;
  while (start > 0 && gapBetween(text, tokens[start - 1], tokens[start]) === '' && agreeingCells(tokens[start - 1].norm).length > 0)
    start--;
  const before = start > 0 && gapBetween(text, tokens[start - 1], tokens[start]) === '' ? tokens[start - 1].norm : '';
  return { phrase: PREPOSITION_CASES.has(before), proper: index > 0 && /^\p{Lu}\p{Ll}/u.test(tokens[index].text) };
}

/** Whether the clause has a subject before the verb: «Полиция накрыла [притон]», not «Деньги брала [бандерша]». */
function hasSubject(site: Site, verb: number, form: VerbForm | undefined): boolean {
  const { tokens, text } = site;
  for (let index = verb - 1; index >= 0; index--) {
    if (gapBetween(text, tokens[index], tokens[index + 1]) !== '' || CONJUNCTIONS.has(tokens[index].norm)) return false;
    const { norm } = tokens[index];
    if (isNominativePronoun(norm)) return true;
    if (isNoun(norm) && !nounPlace(site, index).phrase && (!form || NOMINATIVE_ENDINGS[form.agreement].test(norm))) return true;
  }
  return false;
}

/** How a subject of this gender or number may end. */
const NOMINATIVE_ENDINGS: Readonly<Record<VerbForm['agreement'], RegExp>> = {
  m: /[^еиоуыэю]$/,
  f: /[аяь]$/,
  n: /[оея]$/,
  pl: /[аяыие]$/,
  sg: /[^уюыи]$/,
};
