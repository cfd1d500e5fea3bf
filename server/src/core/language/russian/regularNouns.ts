import russianNouns from 'russian-nouns-js';
import type { Gender } from '../phrase.js';
import { irregularForms } from './irregularNouns.js';
import type { NounTraits } from './knownNouns.js';
import { CASES } from './slots.js';
import type { FormTable } from './slotNames.js';

/**
 * The forms of a noun by slot name, but for those that only numerals call for (unless irregular). `lower` is the nominative singular in
 * lower case, `givenPlural` the nominative plural to decline where it is known.
 */
export function declineRegular(lower: string, traits: NounTraits, givenPlural?: string): FormTable {
  const table = { ...(isRegularInYe(lower) ? declineInYe(lower) : declineByLibrary(lower, traits, givenPlural)), ...irregularForms(lower) };
  if (!irregularForms(lower)['plural.genitive'] && !irregularForms(lower)['plural.accusative']) return table;
  return {
    ...table,
    'plural.accusative': traits.animate
      ? (irregularForms(lower)['plural.accusative'] ?? table['plural.genitive'])
      : table['plural.nominative'],
  };
}

/** Whether `plural` is a nominative plural of the noun with the nominative singular `lower`. */
export function hasPlural(lower: string, { gender, animate }: NounTraits, plural: string): boolean {
  const irregular = irregularForms(lower)['plural.nominative'];
  if (irregular || isRegularInYe(lower)) return (irregular?.[0] ?? `${lower.slice(0, -1)}я`) === plural;
  return nouns()
    .pluralize({ text: lower, gender: genderFor(lower, gender), animate })
    .includes(plural);
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

/** Masculines in -а are declined like feminines; the library gives some of them a genitive in -ов. */
const genderFor = (lower: string, gender: Gender): string => GENDERS[gender === 'm' && /[бвгдзклмнпрстфх]а$/.test(lower) ? 'f' : gender];

const GENDERS: Readonly<Record<Gender, string>> = { m: 'мужской', f: 'женский', n: 'средний', c: 'общий' };

let engine: InstanceType<Library['Engine']> | undefined;

/** Made when first needed: the library's stress dictionary takes a few milliseconds to read. */
function nouns(): InstanceType<Library['Engine']> {
  return (engine ??= new library.Engine());
}

function declineByLibrary(lower: string, { gender, animate }: NounTraits, givenPlural?: string): FormTable {
  const lemma = { text: lower, gender: genderFor(lower, gender), animate };
  const plural = givenPlural ?? nouns().pluralize(lemma)[0];
  const table: Record<string, readonly string[]> = { ...declineCases('singular', lemma), ...declineCases('plural', lemma, plural) };
  const instrumental = table['singular.instrumental'][0];
  table['singular.instrumental'] = [...new Set([...table['singular.instrumental'], ...instrumentalVariants(instrumental)])];
  return table;
}

/** «проституциею», and «бомжем» for «бомжом», as people who do not hear the stress write. */
function instrumentalVariants(instrumental: string): string[] {
  if (/[жшчщц]ом$/.test(instrumental)) return [instrumental.replace(/ом$/, 'ем')];
  return /[оеё]й$/.test(instrumental) ? [instrumental.replace(/й$/, 'ю')] : [];
}

function declineCases(number: 'singular' | 'plural', lemma: Lemma, plural?: string): FormTable {
  const table: Record<string, readonly string[]> = {};
  for (const [kase, name] of CASES.entries()) table[`${number}.${name}`] = nouns().decline(lemma, library.CASES[kase], plural);
  return table;
}

const isRegularInYe = (lower: string): boolean => lower.endsWith('ье') && !lower.endsWith('платье');

/** Neuters in -ье, which the library takes for nouns in -ие: «отребье», «зелье». */
function declineInYe(lower: string): FormTable {
  const stem = lower.slice(0, -1);
  const genitivePlural = `${lower.slice(0, -2)}ий`;
  const forms = {
    singular: ['е', 'я', 'ю', 'е', 'ем', 'е'].map((ending) => stem + ending),
    plural: [`${stem}я`, genitivePlural, `${stem}ям`, `${stem}я`, `${stem}ями`, `${stem}ях`],
  };
  return Object.fromEntries(
    (['singular', 'plural'] as const).flatMap((number) => CASES.map((name, kase) => [`${number}.${name}`, [forms[number][kase]]])),
  );
}
