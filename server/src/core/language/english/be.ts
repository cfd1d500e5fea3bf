import type { Site } from '../language.js';
import type { Change } from './change.js';
import { BASE, PAST, THIRD_PERSON, ING, PAST_PARTICIPLE } from './slots.js';
import type { Governor } from './verbContext.js';

export function isFormOfBe(form: string): boolean {
  return /^(?:be|am|is|are|was|were|been|being)$/.test(form);
}

/** The form of “be” for a slot: unlike other verbs it also depends on the subject. */
export function beForm(site: Site, slot: number, governor: Governor, change: Change): string {
  if (slot === THIRD_PERSON) return 'is';
  if (slot === ING) return 'being';
  if (slot === PAST_PARTICIPLE) return 'been';
  if (slot === PAST) {
    if (governor.plural === undefined) change.doubtful = true;
    return governor.plural ? 'were' : 'was';
  }
  if (
    slot !== BASE ||
    governor.kind === 'infinitive' ||
    governor.kind === 'do' ||
    (governor.kind === 'none' && site.tokens[site.first - 1] === undefined)
  )
    return 'be';
  if (governor.plural === undefined) change.doubtful = true;
  return governor.word?.norm === 'i' ? 'am' : 'are';
}
