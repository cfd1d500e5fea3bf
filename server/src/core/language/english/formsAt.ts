import type { FormHere, Site } from '../language.js';
import { capitalize } from '../letterCase.js';
import { formIn, type Phrase } from '../phrase.js';
import { wordBefore } from './neighbours.js';
import { BASE, ING, PAST, PLURAL, SINGULAR, THIRD_PERSON } from './slots.js';

/** The forms in which a phrase can stand at a place, likeliest first. No article is added: whoever writes one has written it already. */
export function formsInEnglish(site: Site, target: Phrase, inPlural?: boolean): FormHere[] {
  const texts = slotsHere(site, target, inPlural).flatMap((slot) => formIn(target, 0, slot) ?? []);
  const opens = site.tokens.slice(0, site.first).every(({ text }) => /^\d+$/.test(text));
  return [...new Set(texts.length > 0 ? texts : [target.lemma])].map((text) => ({ text: opens ? capitalize(text) : text, around: [] }));
}

/** Whether a noun phrase is plural where it stands; `undefined` where it has no number, or the same form in both. */
export function isPluralInEnglish({ source, readings }: Site): boolean | undefined {
  if (source.partOfSpeech !== 'noun') return undefined;
  const slots = readings.reduce((mask, reading) => mask | reading.slots, 0) & (SINGULAR | PLURAL);
  return slots === SINGULAR ? false : slots === PLURAL ? true : undefined;
}

function slotsHere(site: Site, { partOfSpeech }: Phrase, inPlural: boolean | undefined): readonly number[] {
  if (partOfSpeech === 'verb') return [BASE, ING, PAST, THIRD_PERSON];
  if (partOfSpeech !== 'noun') return [SINGULAR];
  const before = wordBefore(site)?.norm ?? '';
  if (SINGULAR_BEFORE.test(before)) return [SINGULAR];
  if (PLURAL_BEFORE.test(before)) return [PLURAL, SINGULAR];
  return inPlural === false ? [SINGULAR, PLURAL] : [PLURAL, SINGULAR];
}

const SINGULAR_BEFORE = /^(?:an?|one|each|every|this|another|1)$/;
const PLURAL_BEFORE =
  /^(?:these|those|many|few|several|both|most|two|three|four|five|six|seven|eight|nine|ten|hundreds|thousands|(?!1$)\d[\d,.]*)$/;
