import type { Edit, Site } from '../language.js';
import { CONJUNCTIONS } from './closedClasses.js';
import { gapBetween } from './nounGroup.js';
import { finiteForm } from './verbForms.js';
import { isNoun } from './wordClasses.js';

/**
 * Where the comma goes that closes a clause ending at `end`: «Людей, употребляющих наркотики[,] лечат». `undefined` when the sentence
 * ends there, a mark or a closing quote follows, or the comma stands already. A bracket belongs to the clause, so the comma follows it.
 */
export function closingComma({ text, segmentEnd }: Site, end: number): number | undefined {
  const rest = text.slice(end, segmentEnd);
  const next = /^[\s\0]*/.exec(rest)![0].length;
  if (next === rest.length || /[.,;:!?…)\]}»”"“/-]/.test(rest[next])) return isDash(rest, next) ? end : undefined;
  if (!/\s/.test(rest.slice(0, next))) return undefined;
  if (rest[next] === '(') {
    const close = rest.indexOf(')', next);
    return close >= 0 && /^[\s\0]+[^\s\0.,;:!?…)]/.test(rest.slice(close + 1)) ? end + close + 1 : undefined;
  }
  return end;
}

/** A dash, even one typed as a hyphen, does not close a clause: «Люди, употребляющие наркотики, — пациенты». */
function isDash(rest: string, index: number): boolean {
  return index > 0 && /^-\s/.test(rest.slice(index));
}

/**
 * The edit that takes away the comma after the noun when a clause with commas gives way to a word without one: «Лица, занимающиеся
 * проституцией[,] обратились». `undefined` when there is none, or when the comma has another reason; `certain` is false if that is a guess.
 */
export function removedComma({ tokens, text, last, end }: Site): { edit?: Edit; certain: boolean } {
  const next = tokens[last + 1];
  const comma = /^\0*,/.exec(text.slice(end, next?.start ?? end + 1))?.[0].length;
  if (comma === undefined || !next) return { certain: true };
  if (CONJUNCTIONS.has(next.norm) || /^котор/.test(next.norm)) return { certain: true };
  if (listGoesOn(tokens, text, last + 1)) return { certain: false };
  return { edit: { start: end + comma - 1, end: end + comma, text: '' }, certain: true };
}

/** «лицам, занимающимся проституцией, мигрантам и бездомным»: nouns follow each other up to an «и» before any verb. */
function listGoesOn(tokens: Site['tokens'], text: string, first: number): boolean {
  if (!isNoun(tokens[first].norm)) return false;
  for (let index = first + 1; index < tokens.length; index++) {
    const { norm } = tokens[index];
    if (finiteForm(norm)) return false;
    const gap = gapBetween(text, tokens[index - 1], tokens[index]);
    if (/[.;:!?…—–]/.test(gap)) return false;
    if (/^(?:и|или|либо)$/.test(norm) || gap === ',') return true;
  }
  return false;
}
