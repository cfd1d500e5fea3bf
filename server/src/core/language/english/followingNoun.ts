import type { Site, Token } from '../language.js';
import { IRREGULAR_VERBS } from './irregularVerbs.js';
import { touches } from './neighbours.js';
import { looksPlural } from './pluralNouns.js';
import { thirdPerson } from './verbForms.js';
import { DETERMINERS, PLURAL_DETERMINERS, SINGULAR_DETERMINERS, isFunctionWord, namesPeople } from './wordClasses.js';

/** The words of a segment. */
type Words = Pick<Site, 'tokens' | 'text' | 'segmentEnd'>;

/** A noun phrase found by the look of its words, from a given word on. */
export interface NounPhrase {
  /** Index of its last word. */
  readonly last: number;
  readonly plural: boolean;
  /** Whether the words leave no doubt where it ends. */
  readonly sure: boolean;
}

/**
 * The noun phrase whose content words begin at `first`: up to a function word, a punctuation mark, a verb, or the first plural
 * (an English noun before another noun is singular, so a plural closes the phrase: “pregnant women | need …”).
 *
 * @param singular whether a singular determiner stands before it, so that a word in -s is a verb (“an infected woman | needs …”)
 */
export function nounPhraseFrom(site: Words, first: number, singular: boolean): NounPhrase | undefined {
  let person = false;
  for (let index = first; index < site.tokens.length && index < first + 6; index++) {
    const { norm } = site.tokens[index];
    if (isFunctionWord(norm) || (index === first && FREQUENT_BASES.has(norm))) return undefined;
    const next = isPossessive(site, index) ? undefined : nextWord(site, index);
    if (looksPlural(norm)) {
      if (!next || !looksPlural(next.norm) || isFunctionWord(next.norm)) return { last: index, plural: true, sure: true };
      continue;
    }
    person ||= namesPeople(norm);
    if (!next || isFunctionWord(next.norm)) return { last: index, plural: false, sure: true };
    if (
      person
        ? isVerbAfterNoun(next.norm, singular)
        : !isLikelyAdjective(norm) && (isPastForm(next.norm) || (singular && isVerbAfterNoun(next.norm, true)))
    ) {
      return { last: index, plural: false, sure: person };
    }
  }
  return undefined;
}

/** The next word of the segment when it touches the one at `index`. */
export function nextWord(site: Words, index: number): Token | undefined {
  const next = site.tokens[index + 1];
  return next && next.end <= site.segmentEnd && touches(site.text, site.tokens[index].end, next.start) ? next : undefined;
}

/** Whether a possessive ending follows the word at `index`. */
export function isPossessive(site: Words, index: number): boolean {
  return /^\0*['’](?:s\b|\s)/.test(site.text.slice(site.tokens[index].end, site.tokens[index].end + 6));
}

/**
 * Whether the term, in the singular, qualifies a noun that follows: “[brothel] owner” as against “the [brothel] closed”.
 *
 * @param mass whether the term is a mass noun, which stands without a determiner either way
 * @param determiner the article or other determiner of the phrase, if any
 */
export function qualifiesNext(site: Site, mass: boolean, determiner: string | undefined): 'yes' | 'no' | 'unsure' {
  const next = nextWord(site, site.last);
  if (!next || site.end < site.tokens[site.last].end || isFunctionWord(next.norm) || VERB_ENDING.test(next.norm)) return 'no';
  // “the scum of society gathers”: a noun with a complement of its own stands before no other.
  const { source } = site;
  if (source.partOfSpeech === 'noun' && source.pieces.slice(source.head + 1).some(({ stem }) => isFunctionWord(stem))) return 'no';
  if (determiner && (mass ? determiner === 'a' || determiner === 'an' : PLURAL_DETERMINERS.has(determiner) || /^\d+$/.test(determiner)))
    return 'yes';
  const { norm } = next;
  // “Some crackhead stole my bike”: a past tense that could be a noun has its object behind it.
  const object = NOUNS_LIKE_PAST_FORMS.has(norm) ? nextWord(site, site.last + 1) : undefined;
  if (isPastForm(norm) || (object && DETERMINERS.has(object.norm))) return 'no';
  if (/[aeiouy].*ing$/.test(norm)) return mass ? 'unsure' : 'no';
  if (looksPlural(norm)) {
    if (!mass && determiner && SINGULAR_DETERMINERS.has(determiner)) return 'no';
    const after = nextWord(site, site.last + 1);
    if (after && (DETERMINERS.has(after.norm) || /ly$/.test(after.norm))) return 'no';
    if (FREQUENT_VERBS.has(norm)) return mass || determiner ? 'no' : 'unsure';
    return mass || determiner || isHeadline(site) ? (namesPeople(norm) ? 'yes' : 'unsure') : 'yes';
  }
  // “Is prostitution legal?”: an adjective that no noun follows belongs to the verb.
  const after = nextWord(site, site.last + 1);
  return isLikelyAdjective(norm) && !namesPeople(norm) && (!after || isFunctionWord(after.norm)) ? 'no' : 'yes';
}

/** Third persons that are no plurals: “commodifies”, “criminalises”. */
const VERB_ENDING = /(?:ifies|[^rw]ises|izes)$/;

/** Whether articles may be left out here, as in headlines, captions and posts. */
function isHeadline(site: Site): boolean {
  return site.first === 0 || !/[.!?…]["”’»)\s\0]*$/.test(site.text.slice(site.segmentStart, site.segmentEnd));
}

/** A past tense or participle by form: -ed, or one of the irregular ones that are no nouns. */
export function isPastForm(norm: string): boolean {
  return (/[^e]ed$/.test(norm) && norm.length > 3 && !/^(?:hundred|sacred|naked|wicked|shed)$/.test(norm)) || IRREGULAR_PAST.has(norm);
}

const NOUNS_LIKE_PAST_FORMS = new Set(
  'cut put set hit cost hurt read left found lit felt bit bid cast ground wound thought born lay bore saw rose shot split spread stole wove shed spoke'.split(
    ' ',
  ),
);

const IRREGULAR_PAST: ReadonlySet<string> = new Set(
  [...IRREGULAR_VERBS.values()]
    .flatMap(({ past, participle }) => [...past, ...participle])
    .filter((form) => !NOUNS_LIKE_PAST_FORMS.has(form))
    .concat('left', 'found', 'saw', 'rose', 'spoke', 'thought'),
);

/** Verbs met so often that their forms are rather verbs than nouns; those that are ordinary nouns too are left out. */
const FREQUENT_BASES: ReadonlySet<string> = new Set(
  (
    'arise become begin bring buy choose come do eat find forget get give go grow have hear keep know learn lend let lose make mean pay say see seek sell send sit speak spend take teach tell think understand write ' +
    'want need live die seem remain include involve require receive appear exist happen thrive continue ask explain deserve suffer face refuse decide agree believe'
  ).split(' '),
);

const FREQUENT_VERBS: ReadonlySet<string> = new Set([...FREQUENT_BASES].map(thirdPerson));

function isVerbAfterNoun(norm: string, singular: boolean): boolean {
  return isPastForm(norm) || (looksPlural(norm) && (singular || FREQUENT_VERBS.has(norm)));
}

/** Endings that few nouns have. */
function isLikelyAdjective(norm: string): boolean {
  return (
    /(?:ous|ful|less|able|ible|ic|al|ive|ish|ary|y|ed|ant|ent)$/.test(norm) &&
    !/(?:city|body|party|family|baby|lady|patient|migrant|client|resident|parent|student)$/.test(norm)
  );
}
