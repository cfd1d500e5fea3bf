/**
 * Slots of Russian paradigms, as bits of a mask.
 *
 * Nouns and noun phrases have one series (0) with fourteen slots: six cases in two numbers, and two forms that only numerals call
 * for: `COUNT` after five and more («пять человек»), `PAUCAL` after two to four («два бездомных человека», «две ключевые группы»).
 * Adjectives have one series (0) with 24 long forms, two animate accusatives and four short forms.
 * Verbs have series 0 for finite forms, the infinitive and the gerund, and one series in adjective slots for each participle.
 */

export const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
export type Case = 0 | 1 | 2 | 3 | 4 | 5;
export const [NOM, GEN, DAT, ACC, INS, PREP] = [0, 1, 2, 3, 4, 5] as const;

/** Noun slots: singular cases, then plural cases. */
export const singular = (kase: number): number => 1 << kase;
export const plural = (kase: number): number => 1 << (6 + kase);
export const COUNT = 1 << 12;
export const PAUCAL = 1 << 13;
export const ALL_NOUN_SLOTS = (1 << 14) - 1;

/** Adjective slots: gender or plural, then case. The accusative of m and pl is the inanimate one; the animate has a slot of its own. */
export type AdjectiveGender = 'm' | 'f' | 'n' | 'pl';
export const adjectiveSlot = (gender: AdjectiveGender, kase: number): number => 1 << ({ m: 0, f: 6, n: 12, pl: 18 }[gender] + kase);
export const ANIMATE_ACC_M = 1 << 24;
export const ANIMATE_ACC_PL = 1 << 25;
export const shortForm = (gender: AdjectiveGender): number => 1 << { m: 26, f: 27, n: 28, pl: 29 }[gender];

/** Series of a verb. */
export const FINITE = 0;
export const PRESENT_ACTIVE = 1;
export const PAST_ACTIVE = 2;
export const PRESENT_PASSIVE = 3;
export const PAST_PASSIVE = 4;

/** Slots of series `FINITE`. `PERSON` is present tense, or future of a perfective verb: 1sg, 2sg, 3sg, 1pl, 2pl, 3pl. */
export const INFINITIVE = 1 << 0;
export const person = (index: number): number => 1 << (1 + index);
export const past = (gender: AdjectiveGender): number => 1 << { m: 7, f: 8, n: 9, pl: 10 }[gender];
export const IMPERATIVE_SG = 1 << 11;
export const IMPERATIVE_PL = 1 << 12;
export const GERUND = 1 << 13;
