import type { Edit, Site, Token } from '../language.js';
import { wordAfter, wordBefore } from './neighbours.js';
import { PLURAL } from './slots.js';
import { PREPOSITIONS } from './wordClasses.js';

/** Words beside a noun that agree with it in number: singular, plural. */
const VERB_PAIRS: readonly (readonly [string, string])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ["isn't", "aren't"],
  ["wasn't", "weren't"],
  ["hasn't", "haven't"],
  ["doesn't", "don't"],
];

/** “that” is left alone: before a noun it is mostly a conjunction. */
const DETERMINER_PAIRS: readonly (readonly [string, string])[] = [
  ['this', 'these'],
  ['much', 'many'],
  ['less', 'fewer'],
];

export interface Agreement {
  readonly edits: readonly Edit[];
  /** Whether nothing that could depend on the number is left unexamined. */
  readonly settled: boolean;
}

/** Adjusts the verb and the determiner beside a noun phrase whose number has become `number`. */
export function agreeWith(site: Site, number: number): Agreement {
  const before = wordBefore(site);
  const after = wordAfter(site);
  const determiner = before && partner(before, DETERMINER_PAIRS, number);
  const verbAfter = after && partner(after, VERB_PAIRS, number);
  const verbBefore = before && isInverted(site, before) ? partner(before, VERB_PAIRS, number) : undefined;
  const rest = site.text.slice(site.end, site.segmentEnd);
  const pronoun = (number === PLURAL ? /\b(?:it|its|itself)\b/i : /\b(?:they|their|them|themselves)\b/i).test(rest);
  const governed = before !== undefined && PREPOSITIONS.has(before.norm);
  return {
    edits: [determiner, verbBefore, verbAfter].filter((edit) => edit !== undefined),
    settled: !pronoun && !determiner && before?.norm !== 'that' && (verbAfter !== undefined || verbBefore !== undefined || governed),
  };
}

/** “Is prostitution legal?”, “why was …”, “there is …”: the verb stands before its noun. */
function isInverted(site: Site, verb: Token): boolean {
  const previous = site.tokens[site.tokens.indexOf(verb) - 1];
  return !previous || previous.end <= site.segmentStart || /^(?:there|here|why|how|when|where|what|and|but|or)$/.test(previous.norm);
}

function partner(word: Token, pairs: readonly (readonly [string, string])[], number: number): Edit | undefined {
  const found = pairs.find((pair) => pair[number === PLURAL ? 0 : 1] === word.norm)?.[number === PLURAL ? 1 : 0];
  if (!found) return undefined;
  return { start: word.start, end: word.end, text: likeCase(word.text, word.text.includes('’') ? found.replace("'", '’') : found) };
}

/** A small word in the letter case of the one it replaces. */
export function likeCase(old: string, text: string): string {
  if (old.length > 1 && old === old.toUpperCase()) return text.toUpperCase();
  return old[0] === old[0].toLowerCase() ? text : text[0].toUpperCase() + text.slice(1);
}
