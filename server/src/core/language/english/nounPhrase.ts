import { inflectedPiece, type Piece } from '../phrase.js';
import { anyForm, everyForm, oneForm, type Form } from './forms.js';
import type { LemmaWord } from './lemma.js';
import { looksPlural, PLURAL_ONLY, pluralsOf } from './pluralNouns.js';
import { PLURAL, SINGULAR } from './slots.js';
import { pluralOfThirdPerson, thirdPerson } from './verbForms.js';
import { IRREGULAR_VERBS } from './irregularVerbs.js';
import { namesPeople } from './wordClasses.js';

/**
 * Index of the noun that decides the number of a noun phrase: the last word before its tail, where the tail begins with a
 * preposition, a relative pronoun or a participle (“person [living with HIV]”, “lady [of the night]”). “person” is always the head.
 *
 * @param stated the head as the dictionary states it
 */
export function findHead(words: readonly LemmaWord[], stated?: number): number {
  if (stated !== undefined) return Math.min(Math.max(stated, 0), words.length - 1);
  const person = words.findIndex(({ text }) => text === 'person' || text === 'people');
  const tail = words.findIndex((_, index) => index > 0 && startsTail(words, index));
  const end = tail < 0 ? words.length : tail;
  return person >= 0 && person < end ? person : end - 1;
}

/** The forms of a head noun in the numbers it has. */
export function nounForms(noun: string, number?: 'singular' | 'plural'): Form[] {
  const lower = noun.toLowerCase();
  if (number === 'plural') return [oneForm(noun, PLURAL)];
  if (number === 'singular' || (number === undefined && isMass(noun))) return [oneForm(noun, SINGULAR)];
  if (PLURAL_ONLY.has(lower) || (looksPlural(lower) && noun !== noun.toUpperCase())) return [oneForm(noun, PLURAL)];
  return everyForm([
    [[noun], SINGULAR],
    [pluralsOf(noun), PLURAL],
  ]);
}

/**
 * The pieces after the head. A verb after “who” agrees with the head (person who uses, people who use); so does a noun with its
 * article after “with” or “in” (person with a disability, people with disabilities). A marked word has both numbers at will.
 *
 * @param number `one` when the head has one number only, so that the lemma agrees already
 */
export function tailPieces(words: readonly LemmaWord[], head: number, number: 'both' | 'one'): Piece[] {
  const pieces: Piece[] = [];
  for (let index = head + 1; index < words.length; index++) {
    const { before, text, marked } = words[index];
    const added = number === 'both' && !marked ? withArticle(words, index) : undefined;
    if (added) {
      pieces.push(inflectedPiece(before, added.forms));
      index += added.length - 1;
    } else {
      const forms = marked
        ? [text, ...pluralsOf(text)].map(anyForm)
        : number === 'both' && isAgreeingVerb(words, index)
          ? agreeingForms(text)
          : [anyForm(text)];
      pieces.push(inflectedPiece(before, everyForm(forms.map((form) => [[form.text], form.slots, form.series] as const))));
    }
  }
  return pieces;
}

function startsTail(words: readonly LemmaWord[], index: number): boolean {
  const { text } = words[index];
  if (TAIL_OPENERS.has(text)) return true;
  const next = words[index + 1]?.text;
  const noun = words[index - 1].text;
  if (
    /ly$|^(?:most|newly|also|not|no)$/.test(text) &&
    next !== undefined &&
    index + 2 < words.length &&
    isParticiple(next) &&
    TAIL_OPENERS.has(words[index + 2].text)
  )
    return true;
  if (isParticiple(text) && (next === undefined ? namesPeople(noun) : TAIL_OPENERS.has(next))) return true;
  if (/ing$/.test(text) && next !== undefined && namesPeople(noun)) return true;
  return POSTPOSED_ADJECTIVES.has(text) && next !== undefined && TAIL_OPENERS.has(next);
}

/** Words after which nothing belongs to the noun itself any more. */
const TAIL_OPENERS: ReadonlySet<string> = new Set(
  'of who whom whose which that where living in with without by for on from at to under against between behind as among into through about after before during near outside inside over not'.split(
    ' ',
  ),
);

/** Adjectives that follow their noun when they have a complement: person dependent on drugs. */
const POSTPOSED_ADJECTIVES: ReadonlySet<string> = new Set(
  'dependent reliant vulnerable subject free able unable willing aware close new eligible responsible ill sick available prone hostile guilty'.split(
    ' ',
  ),
);

function isParticiple(word: string): boolean {
  return /ed$/.test(word) || PARTICIPLES.has(word);
}

const PARTICIPLES: ReadonlySet<string> = new Set([...IRREGULAR_VERBS.values()].flatMap(({ participle }) => participle));

function isAgreeingVerb(words: readonly LemmaWord[], index: number): boolean {
  let before = index - 1;
  while (
    before > 0 &&
    /ly$|^(?:also|not|no|longer|never|often|sometimes|only|once|still|ever|always|either|both)$/.test(words[before].text)
  )
    before--;
  const opener = words[before].text;
  if (opener === 'who' || opener === 'which' || opener === 'that')
    return !/ly$|^(?:also|no|longer|never|often|sometimes|only|once|still|always)$/.test(words[index].text);
  // A second verb of the clause: “who uses drugs and sells sex”; a noun would end the lemma (“drugs and steroids”).
  const relative = words.slice(0, index).some(({ text }) => text === 'who');
  return relative && (opener === 'and' || opener === 'or') && index + 1 < words.length && /[^s]s$|^(?:is|does)$/.test(words[index].text);
}

/** Both numbers of a verb that the lemma gives in either: “uses”, “use”. Modal verbs and past tenses have one form. */
function agreeingForms(verb: string): Form[] {
  const plural = pluralOfThirdPerson(verb);
  if (plural !== verb) return [oneForm(verb, SINGULAR), oneForm(plural, PLURAL)];
  if (verb === 'are') return [oneForm('is', SINGULAR), oneForm('are', PLURAL)];
  if (verb === 'were') return [oneForm('was', SINGULAR), oneForm('were', PLURAL)];
  if (/ed$/.test(verb) || NOT_PRESENT.has(verb)) return [anyForm(verb)];
  return [oneForm(thirdPerson(verb), SINGULAR), oneForm(verb, PLURAL)];
}

const NOT_PRESENT: ReadonlySet<string> = new Set([
  ...'can could will would shall should may might must had did am not'.split(' '),
  ...[...IRREGULAR_VERBS].flatMap(([base, { past }]) => past.filter((form) => form !== base)),
]);

/** “a disability” after “with” or “in”: one piece, since the plural has no article. */
function withArticle(words: readonly LemmaWord[], index: number): { forms: Form[]; length: number } | undefined {
  if (!/^an?$/.test(words[index].text) || !/^(?:with|in)$/.test(words[index - 1].text)) return undefined;
  let end = index + 2;
  while (end < words.length && !startsTail(words, end)) end++;
  const rest = words.slice(index + 1, end).map(({ text }) => text);
  if (rest.length === 0) return undefined;
  const plural = [...rest.slice(0, -1), pluralsOf(rest[rest.length - 1])[0]].join(' ');
  return { forms: [oneForm([words[index].text, ...rest].join(' '), SINGULAR), oneForm(plural, PLURAL)], length: end - index };
}

/** Whether a noun has no plural, as far as its own form tells. Dictionaries say so for the rest. */
function isMass(noun: string): boolean {
  return MASS_NOUNS.has(noun.toLowerCase()) || (/^[a-z]+[a-z]{2}ing$/.test(noun) && !COUNTABLE_IN_ING.has(noun.toLowerCase()));
}

const MASS_NOUNS: ReadonlySet<string> = new Set(
  (
    'someone anyone somebody anybody everyone work sex prostitution trafficking hiv aids hiv/aids abuse violence slavery homelessness misuse exploitation poverty stigma labour labor health care money alcohol research information advice evidence equipment ' +
    'coercion promiscuity decriminalisation decriminalization legalisation legalization criminalisation criminalization harassment housing food adultery debauchery sin morality'
  ).split(' '),
);

const COUNTABLE_IN_ING: ReadonlySet<string> = new Set(
  'building meeting wedding hearing killing beating feeling finding warning gathering offering sibling darling being thing ring king wing string spring sting swing evening morning painting recording saying opening setting offspring'.split(
    ' ',
  ),
);
