import { BASE, ING, PAST, PAST_PARTICIPLE, PLURAL, SINGULAR, THIRD_PERSON } from './slots.js';

/** Names of noun slots with their masks. */
export const NOUN_SLOTS: Readonly<Record<string, number>> = { singular: SINGULAR, plural: PLURAL };

/** Names of verb slots with their masks. */
export const VERB_SLOTS: Readonly<Record<string, number>> = {
  base: BASE,
  'third-person': THIRD_PERSON,
  past: PAST,
  'past-participle': PAST_PARTICIPLE,
  ing: ING,
};

/** Every name that may stand in the `forms` of an English term. */
export const ENGLISH_SLOT_NAMES: readonly string[] = [...Object.keys(NOUN_SLOTS), ...Object.keys(VERB_SLOTS)];
