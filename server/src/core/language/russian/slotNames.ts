import {
  ANIMATE_ACC_M,
  ANIMATE_ACC_PL,
  CASES,
  COUNT,
  FINITE,
  GERUND,
  IMPERATIVE_PL,
  IMPERATIVE_SG,
  INFINITIVE,
  PAST_ACTIVE,
  PAST_PASSIVE,
  PAUCAL,
  PRESENT_ACTIVE,
  PRESENT_PASSIVE,
  adjectiveSlot,
  past,
  person,
  plural,
  shortForm,
  singular,
} from './slots.js';

/**
 * Forms by the name of their slot: `{'singular.genitive': ['проститутки']}`. The first text is the one to write, the others are
 * only recognised. Every rule of this folder produces such a table, and a dictionary's `forms` overrides entries of it.
 */
export type FormTable = Record<string, readonly string[]>;

/** Names of noun slots with their masks: `singular.nominative` … `plural.prepositional`, `count`, `paucal`. */
export const NOUN_SLOTS: ReadonlyMap<string, number> = new Map([
  ...CASES.map((name, kase) => [`singular.${name}`, singular(kase)] as const),
  ...CASES.map((name, kase) => [`plural.${name}`, plural(kase)] as const),
  ['count', COUNT] as const,
  ['paucal', PAUCAL] as const,
]);

export const ADJECTIVE_GENDERS = ['m', 'f', 'n', 'pl'] as const;

/** Names of adjective slots: `m.nominative` … `pl.prepositional`, `m.accusative.animate`, `pl.accusative.animate`, `short.m` … `short.pl`. */
export const ADJECTIVE_SLOTS: ReadonlyMap<string, number> = new Map([
  ...ADJECTIVE_GENDERS.flatMap((gender) => CASES.map((name, kase) => [`${gender}.${name}`, adjectiveSlot(gender, kase)] as const)),
  ['m.accusative.animate', ANIMATE_ACC_M] as const,
  ['pl.accusative.animate', ANIMATE_ACC_PL] as const,
  ...ADJECTIVE_GENDERS.map((gender) => [`short.${gender}`, shortForm(gender)] as const),
]);

export const PERSONS = ['1sg', '2sg', '3sg', '1pl', '2pl', '3pl'] as const;

/** Names of the slots of a verb that are not participles. `present` is the future of a perfective verb. */
export const FINITE_SLOTS: ReadonlyMap<string, number> = new Map([
  ['infinitive', INFINITIVE] as const,
  ...PERSONS.map((name, index) => [`present.${name}`, person(index)] as const),
  ...ADJECTIVE_GENDERS.map((gender) => [`past.${gender}`, past(gender)] as const),
  ['imperative.sg', IMPERATIVE_SG] as const,
  ['imperative.pl', IMPERATIVE_PL] as const,
  ['gerund', GERUND] as const,
]);

/** Names of the participles with their series. The form given under such a name is the nominative masculine; the rest follows from it. */
export const PARTICIPLES: ReadonlyMap<string, number> = new Map([
  ['participle.presentActive', PRESENT_ACTIVE],
  ['participle.pastActive', PAST_ACTIVE],
  ['participle.presentPassive', PRESENT_PASSIVE],
  ['participle.pastPassive', PAST_PASSIVE],
]);

/** Every name that may stand in the `forms` of a Russian term. */
export const RUSSIAN_SLOT_NAMES: readonly string[] = [
  ...NOUN_SLOTS.keys(),
  ...ADJECTIVE_SLOTS.keys(),
  ...FINITE_SLOTS.keys(),
  ...PARTICIPLES.keys(),
];

/** One form of a word. */
export interface Form {
  readonly text: string;
  readonly series: number;
  readonly slots: number;
}

/** A form table as forms of one series, all standard forms before all variants. Names that are not in `slots` are left out. */
export function toForms(table: FormTable, slots: ReadonlyMap<string, number>, series = FINITE): Form[] {
  const standard: Form[] = [];
  const variants: Form[] = [];
  for (const [name, mask] of slots) {
    const texts = table[name];
    if (!texts) continue;
    texts.forEach((text, index) => (index === 0 ? standard : variants).push({ text, series, slots: mask }));
  }
  return [...standard, ...variants];
}
