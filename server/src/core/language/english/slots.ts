/** Slots of English paradigms, as bits of a mask. There is one series (0). */

/** Nouns and noun phrases. */
export const SINGULAR = 1 << 0;
export const PLURAL = 1 << 1;

/** Verbs: sell, sells, sold (past), sold (participle), selling. */
export const BASE = 1 << 0;
export const THIRD_PERSON = 1 << 1;
export const PAST = 1 << 2;
export const PAST_PARTICIPLE = 1 << 3;
export const ING = 1 << 4;
