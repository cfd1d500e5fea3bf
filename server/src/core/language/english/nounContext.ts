import type { Site } from '../language.js';
import { endingIn, type Phrase } from '../phrase.js';
import { isPastForm } from './followingNoun.js';
import { scanBack, visible, wordAfter, wordBefore } from './neighbours.js';
import { looksPlural } from './pluralNouns.js';
import type { NounWording } from './replaceNoun.js';
import { PLURAL, SINGULAR } from './slots.js';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  DO_FORMS,
  GENERIC_PEOPLE,
  MODALS,
  OBJECT_PRONOUNS,
  PLURAL_DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  REFLEXIVES,
  SINGULAR_DETERMINERS,
  isFunctionWord,
} from './wordClasses.js';

/** The numbers a noun can have at its site, the likelier first. A form that serves both is settled by its neighbours if they tell. */
export function numbersAt(site: Site): number[] {
  const mask = site.readings.reduce((all, { slots }) => all | slots, 0) & (SINGULAR | PLURAL);
  if (mask === SINGULAR || mask === PLURAL) return [mask];
  if (mask === 0) return [];
  const determiner = determinerBefore(site);
  if (determiner && SINGULAR_DETERMINERS.has(determiner)) return [SINGULAR];
  if (determiner && (PLURAL_DETERMINERS.has(determiner) || /^\d+$/.test(determiner))) return [PLURAL];
  const after = wordAfter(site)?.norm ?? '';
  if (/^(?:is|was|has|does)$/.test(after)) return [SINGULAR];
  return /^(?:are|were|have|do)$/.test(after) ? [PLURAL] : [PLURAL, SINGULAR];
}

/** The determiner of the phrase, adjectives before the term passed over. */
export function determinerBefore(site: Site): string | undefined {
  let skipped = 0;
  const word = scanBack(site, site.first - 1, ({ norm }) => !isFunctionWord(norm) && !/^\d/.test(norm) && skipped++ < 3);
  return word && (DETERMINERS.has(word.norm) || /^\d/.test(word.norm)) ? word.norm : undefined;
}

/** Whether the word, recognised as a noun, is a verb here: “she prostitutes herself”, “to pimp his friends”. */
export function isUsedAsVerb(site: Site): boolean {
  const before = wordBefore(site)?.norm ?? '';
  if (site.first !== site.last) return isVerbPhrase(site, before);
  const after = wordAfter(site)?.norm ?? '';
  if (REFLEXIVES.has(after)) return true;
  const governs = POSSESSIVES.has(after) || OBJECT_PRONOUNS.has(after) || /^(?:the|an?|this|these|those)$/.test(after);
  if (before === 'he' || before === 'she') return true;
  if (before === 'it' || before === 'who' || before === 'which') return governs && site.readings.some(({ slots }) => slots & PLURAL);
  const verbal =
    before === 'to' ||
    before === 'not' ||
    before === 'never' ||
    MODALS.has(before) ||
    DO_FORMS.has(before) ||
    /^(?:i|you|we|they)$/.test(before);
  return verbal && governs;
}

/** “they [traffic in women]”, “to [clean up] …”: what a compound noun looks like in several words. */
function isVerbPhrase({ first, last, tokens, readings }: Site, before: string): boolean {
  if (before === 'to') return last === first + 1 && /^(?:up|out|off|down)$/.test(tokens[last].norm);
  const follows = MODALS.has(before) || before === 'not' || /^(?:i|you|we|they)$/.test(before);
  // “we street prostitutes”
  return follows && readings.every(({ slots }) => (slots & PLURAL) === 0);
}

/**
 * Whether a target with a tail or a general head may read badly where it stands: another clause follows (“people who use drugs who
 * inject”), a list goes on, a word before the old noun meant that noun (“known …”, “heroin …”), or a headline piles up nouns.
 */
export function tailDoubts(site: Site, target: Phrase, wording: NounWording, headline: boolean): boolean {
  const general = namesAnyPerson(target);
  const modifier = modifierBefore(site);
  if (general && modifier === 'label') return true;
  if (/^(?:the|an?) |^[a-z]+ing /.test(wording.text) && modifier !== 'none') return true;
  if (!wording.tail) return false;
  const after = wordAfter(site);
  if (modifier === 'unknown' || (headline && after && !isFunctionWord(after.norm) && wording.number === PLURAL)) return true;
  const following = visible(site.text.slice(site.end, site.segmentEnd));
  if (/^,?\s+(?:who|whom|whose|which|that|living|with|from|of|on|using|working)\b/i.test(following)) return true;
  const list = /^\s+(?:and|or)\s+(\p{L}+)/iu.exec(following);
  return list !== null && !DETERMINERS.has(list[1].toLowerCase()) && !PREPOSITIONS.has(list[1].toLowerCase());
}

/** Whether a target's head is as general as “person” or “woman”. */
export function namesAnyPerson(target: Phrase): boolean {
  const head = target.pieces[target.head];
  if (target.partOfSpeech !== 'noun' || head === undefined) return false;
  const number = endingIn(head.paradigm, 0, SINGULAR) === undefined ? PLURAL : SINGULAR;
  return GENERIC_PEOPLE.has(head.stem + (endingIn(head.paradigm, 0, number) ?? ''));
}

/** Adjectives that say something about the person and not about the label. */
const HARMLESS = new Set(
  'young younger old older elderly adult teenage female male trans local foreign homeless pregnant poor rural urban black white gay lesbian bisexual native indigenous migrant european african asian russian american british single unemployed'.split(
    ' ',
  ),
);

const LABEL_MODIFIERS = new Set(
  'former ex recovering reformed known alleged suspected potential hardened chronic heavy convicted confirmed habitual self-confessed self-styled so-called registered common would-be hopeless notorious professional typical street'.split(
    ' ',
  ),
);

/** What the word before the term does to it. A verb before its object (“clinics treat [addicts]”) is no modifier. */
function modifierBefore(site: Site): 'none' | 'label' | 'unknown' {
  const word = wordBefore(site);
  if (!word || isFunctionWord(word.norm) || HARMLESS.has(word.norm) || /^\d/.test(word.norm) || word.start < site.segmentStart)
    return 'none';
  if (LABEL_MODIFIERS.has(word.norm)) return 'label';
  if (CONJUNCTIONS.has(word.norm) || (looksPlural(word.norm) && !looksPlural(site.source.lemma)) || isPastForm(word.norm)) return 'none';
  if (/ing$/.test(word.norm)) return 'none';
  const earlier = site.tokens[site.tokens.indexOf(word) - 1];
  if (!earlier || earlier.end <= site.segmentStart) return 'unknown';
  const subject =
    /^(?:i|you|we|they|who|to|not|never|also|it)$/.test(earlier.norm) ||
    AUXILIARIES.has(earlier.norm) ||
    looksPlural(earlier.norm) ||
    /ly$/.test(earlier.norm);
  return subject ? 'none' : 'unknown';
}
