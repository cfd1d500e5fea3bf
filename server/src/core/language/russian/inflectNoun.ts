import type { Gender } from '../phrase.js';
import { adjectiveGender, declineAdjective } from './inflectAdjective.js';
import { pluralOnly } from './irregularNouns.js';
import { knownNoun } from './knownNouns.js';
import { hasNoEndings, nounTraits } from './nounTraits.js';
import { declinePluralOnly, declineRegular, hasPlural } from './regularNouns.js';
import { singularsOf } from './singularsOf.js';
import { CASES } from './slots.js';
import { NOUN_SLOTS, toForms, type Form, type FormTable } from './slotNames.js';

/** What is known of a noun; all else is worked out from its ending. */
export interface NounGrammar {
  readonly gender?: Gender;
  readonly animate?: boolean;
  /** The number the noun is restricted to. With `plural` the word itself may be a plural: «лица». */
  readonly number?: 'singular' | 'plural';
  /** Its nominative plural, where the rules get it wrong. */
  readonly plural?: string;
}

export interface DeclinedNoun {
  readonly table: FormTable;
  /** Absent for nouns without a singular. */
  readonly gender?: Gender;
  readonly animate: boolean;
  /** Whether the word was given in the plural, and so has plural forms only. */
  readonly isPlural: boolean;
}

/**
 * All forms of one noun, series 0: six cases in two numbers, after five («пять человек»), after two («две проститутки»). A noun given
 * in the plural has plural forms only. Substantivised adjectives («заключённый») are declined as such. A word that cannot be
 * declined has one form for all slots.
 */
export function inflectNoun(word: string, grammar: NounGrammar = {}): Form[] {
  return toForms(declineNoun(word, grammar).table, NOUN_SLOTS);
}

/** The forms of one noun by slot name, with the gender and animacy they were made for. */
export function declineNoun(word: string, grammar: NounGrammar = {}): DeclinedNoun {
  const declined =
    declineSubstantivised(word, grammar) ??
    declineUnchanging(word, grammar) ??
    declinePlural(word, grammar) ??
    declineSingular(word, grammar);
  return { ...declined, table: completed(declined.table, grammar.number) };
}

/** An adjective's forms in the slots of a noun: «заключённый», «пострадавшая». After two it is «два заключённых», «две пострадавшие». */
export function adjectiveAsNoun(table: FormTable, gender: 'm' | 'f' | 'n' | 'pl', animate: boolean): FormTable {
  const result: Record<string, readonly string[]> = {};
  for (const name of CASES) {
    const suffix = name === 'accusative' && animate ? '.animate' : '';
    if (gender !== 'pl') result[`singular.${name}`] = table[`${gender}.${name}${gender === 'm' ? suffix : ''}`];
    result[`plural.${name}`] = table[`pl.${name}${suffix}`];
  }
  if (gender !== 'pl') {
    const [nominative, genitive] = [table['pl.nominative'][0], table['pl.genitive'][0]];
    result.paucal = gender === 'f' ? [nominative, genitive] : [genitive, nominative];
  }
  return result;
}

function declineSubstantivised(word: string, { animate }: NounGrammar): DeclinedNoun | undefined {
  const shown = knownNoun(word.toLowerCase()) ? undefined : adjectiveGender(word);
  const table = shown && declineAdjective(word);
  if (!table) return undefined;
  const isAnimate = animate ?? shown !== 'n';
  const isPlural = shown === 'pl';
  return { table: adjectiveAsNoun(table, shown, isAnimate), gender: isPlural ? undefined : shown, animate: isAnimate, isPlural };
}

function declineUnchanging(word: string, { gender, animate, number }: NounGrammar): DeclinedNoun | undefined {
  // A noun declared singular that ends in -и is foreign: «хиппи».
  if (!hasNoEndings(word, gender) && !(number === 'singular' && /[иы]$/i.test(word))) return undefined;
  const table = Object.fromEntries([...NOUN_SLOTS.keys()].map((name) => [name, [word]]));
  return { table, gender, animate: animate ?? true, isPlural: false };
}

function declinePlural(word: string, grammar: NounGrammar): DeclinedNoun | undefined {
  if (grammar.number === 'singular') return undefined;
  const lower = word.toLowerCase();
  const withoutSingular = pluralOnly(lower);
  if (withoutSingular) return { table: recase(withoutSingular, word), animate: grammar.animate ?? false, isPlural: true };
  for (const candidate of singularsOf(lower, grammar.number === 'plural')) {
    const traits = nounTraits(candidate, grammar);
    if (!hasPlural(candidate, traits, lower)) continue;
    return { table: recase(pluralsOf(declineRegular(candidate, traits, lower)), word), ...traits, isPlural: true };
  }
  if (!/[ыи]$/.test(lower)) return undefined;
  const animate = grammar.animate ?? false;
  return { table: recase(declinePluralOnly(lower, animate), word), animate, isPlural: true };
}

function declineSingular(word: string, grammar: NounGrammar): DeclinedNoun {
  const traits = nounTraits(word, grammar);
  return { table: recase(declineRegular(word.toLowerCase(), traits, grammar.plural?.toLowerCase()), word), ...traits, isPlural: false };
}

function pluralsOf(table: FormTable): FormTable {
  return Object.fromEntries(Object.entries(table).filter(([name]) => name.startsWith('plural.') || name === 'count'));
}

/** Adds what numerals call for, and leaves out what `number` does not allow. */
function completed(table: FormTable, number: NounGrammar['number']): FormTable {
  const whole: Record<string, readonly string[]> = { ...table };
  whole.count ??= table['plural.genitive']?.slice(0, 1);
  if (table['singular.genitive']) whole.paucal ??= table['singular.genitive'].slice(0, 1);
  if (number === undefined) return whole;
  const allowed = number === 'singular' ? /^singular/ : /^(plural|count)/;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => allowed.test(name)));
}

/** The forms with the capitals of the lemma: «СПИДа», «Роза — Розы». */
function recase(table: FormTable, word: string): FormTable {
  const lower = word.toLowerCase();
  if (word === lower) return table;
  const withCapitals = (form: string): string => {
    let length = 0;
    while (length < form.length && form[length] === lower[length]) length++;
    const start = word.slice(0, Math.max(length, 1));
    return (length === 0 ? form[0].toUpperCase() : start) + form.slice(Math.max(length, 1));
  };
  return Object.fromEntries(Object.entries(table).map(([name, texts]) => [name, texts.map(withCapitals)]));
}
