import russianNouns from 'russian-nouns-js';
import type { Gender } from '../phrase.js';
import { irregularForms } from './irregularNouns.js';
import type { NounTraits } from './knownNouns.js';
import { CASES } from './slots.js';
import type { FormTable } from './slotNames.js';

/**
 * The forms of a noun by slot name, but for those that only numerals call for (unless irregular). `lower` is the nominative singular in
 * lower case. When `givenPlural` is stated, the plural is declined from it; `undefined` when the noun does not have this plural.
 */
export function declineRegular(lower: string, traits: NounTraits, givenPlural?: string): FormTable | undefined {
  const irregular = irregularForms(lower);
  const regular = lower.endsWith('ье') ? declineInYe(lower) : declineByLibrary(lower, traits, givenPlural);
  const table = { ...regular, ...irregular };
  if (irregular['plural.genitive'] && traits.animate && !irregular['plural.accusative']) table['plural.accusative'] = irregular['plural.genitive'];
  if (!traits.animate && lower === 'лицо') table['plural.accusative'] = table['plural.nominative'];
  return givenPlural && !table['plural.nominative'].includes(givenPlural) ? undefined : table;
}

/** The plural forms of a noun without a singular. `lower` is the nominative in lower case. */
export function declinePluralOnly(lower: string, animate: boolean): FormTable {
  return declineCases('plural', { text: lower, pluraleTantum: true, animate });
}

interface Lemma {
  readonly text: string;
  readonly gender?: string;
  readonly animate: boolean;
  readonly pluraleTantum?: boolean;
}

// The library's types are those of an older version; this is what we use of it.
interface Library {
  readonly Engine: new () => {
    decline(lemma: Lemma, kase: string, plural?: string): string[];
    pluralize(lemma: Lemma): string[];
  };
  readonly CASES: readonly string[];
}

const library = russianNouns as unknown as Library;

const GENDERS: Readonly<Record<Gender, string>> = { m: 'мужской', f: 'женский', n: 'средний', c: 'общий' };

let engine: InstanceType<Library['Engine']> | undefined;

function declineByLibrary(lower: string, { gender, animate }: NounTraits, givenPlural?: string): FormTable {
  engine ??= new library.Engine();
  const lemma = { text: lower, gender: GENDERS[gender], animate };
  const plurals = engine.pluralize(lemma);
  const plural = givenPlural && plurals.includes(givenPlural) ? givenPlural : plurals[0];
  return { ...declineCases('singular', lemma), ...declineCases('plural', lemma, plural) };
}

function declineCases(number: 'singular' | 'plural', lemma: Lemma, plural?: string): FormTable {
  engine ??= new library.Engine();
  const table: Record<string, readonly string[]> = {};
  for (const [kase, name] of CASES.entries()) table[`${number}.${name}`] = engine.decline(lemma, library.CASES[kase], plural);
  return table;
}

/** Neuters in -ье, which the library takes for nouns in -ие: «отребье», «зелье». */
function declineInYe(lower: string): FormTable {
  const stem = lower.slice(0, -1);
  const genitivePlural = `${lower.slice(0, -2)}ий`;
  const forms = {
    singular: ['е', 'я', 'ю', 'е', 'ем', 'е'].map((ending) => stem + ending),
    plural: [`${stem}я`, genitivePlural, `${stem}ям`, `${stem}я`, `${stem}ями`, `${stem}ях`],
  };
  return Object.fromEntries((['singular', 'plural'] as const).flatMap((number) => CASES.map((name, kase) => [`${number}.${name}`, [forms[number][kase]]])));
}
