import type { Site } from '../language.js';
import { CONJUNCTIONS, isNominativePronoun, PREPOSITION_CASES } from './closedClasses.js';
import { gapBefore } from './nounGroup.js';
import { insertionEnd } from './predicate.js';
import { type AdjectiveGender, INS, NOM } from './slots.js';
import { finiteForm } from './verbForms.js';
import { agreeingCells, isNoun, isSurelyAdjective } from './wordClasses.js';

/** A word that agrees with a subject: a predicate, or with `kase` an adjective that completes one. */
export interface Follower {
  readonly index: number;
  readonly kase?: number;
}

export interface WalkOptions {
  /** The first word to look at, and the word before which to stop. */
  readonly start: number;
  readonly limit?: number;
  /** A predicate has been seen before `start`, so that only coordinated ones may follow. */
  readonly found?: boolean;
  /** The word before which a comma means nothing, because it closes a clause that belongs to the noun. */
  readonly free?: number;
  /** Where the last copula stood. */
  readonly copula?: number;
}

/**
 * The predicates of a subject of this gender from a word on: the first one, then those coordinated with it, until another subject or
 * clause begins («пришла, заплакала и ушла | и соседка вызвала врача»). `end` is the word where that is.
 */
export function walkPredicates(site: Site, gender: AdjectiveGender, options: WalkOptions): { followers: Follower[]; end: number } {
  const { tokens } = site;
  const { start, limit = tokens.length } = options;
  const followers: Follower[] = [];
  let { found = false, free = -1, copula = -9 } = options;
  let joined = !found;
  for (let index = start; index < limit; index++) {
    const gap = index === free ? '' : gapBefore(site, index);
    const { norm } = tokens[index];
    const form = finiteForm(norm);
    const agrees = form?.agreement === gender;
    if (/[;:.!?…]|^[—–]/.test(gap)) return { followers, end: index };
    if (/[,(]/.test(gap)) {
      if (found && gap === ',' && (COORDINATION.test(norm) || agrees)) joined = true;
      else {
        const end = found ? undefined : insertionEnd(site, index, gap);
        if (end === undefined) return { followers, end: index };
        free = end;
        index = end - 1;
        continue;
      }
    }
    if (COORDINATION.test(norm)) {
      joined = true;
    } else if (isNominativePronoun(norm) || CONJUNCTIONS.has(norm)) {
      return { followers, end: index };
    } else if (form) {
      if (agrees ? !joined && copula < index - COMPLEMENT_REACH : form.agreement !== 'sg') return { followers, end: index };
      if (agrees) followers.push({ index });
      if ((agrees && form.short) || ((agrees || form.agreement === 'sg') && isCopula(norm))) copula = index;
      found = true;
      joined = false;
    } else if (isCopula(norm)) {
      copula = index;
    } else if (/^(?:сама|одна|сам|один|само|одно)$/.test(norm)) {
      followers.push({ index, kase: NOM });
    } else if (index - copula <= COMPLEMENT_REACH && agreeingCells(norm).length > 0) {
      const kase = complementCase(site, index, gender, index === copula + 1);
      if (kase !== undefined) followers.push({ index, kase });
    } else if (found && joined && isNoun(norm) && !PREPOSITION_CASES.has(tokens[index - 1].norm)) {
      // «пришла, и соседка…»: a noun after the conjunction is another subject.
      return { followers, end: index };
    }
  }
  return { followers, end: limit };
}

/** Whether a verb leaves it to an adjective to say what the subject is: «осталась одна», «вернулась больной», «должна быть услышана». */
export const isCopula = (norm: string): boolean => COPULA.test(norm);

const COPULA =
  /^(?:был|быть$|буд[еу]т|бывает|стал|стать$|становит|станет|оказа|оказыва|оста[лт]|остает|являет|считает|каза|кажет|показал|сделал|чувствовал|выглядел|верну|пришл|ушл|родил|выросл|росл|умерл|жил)/;
const COORDINATION = /^(?:и|а|но|или|да|однако|зато|потом|затем|также|тоже)$/;
/** How far after its copula a complement may stand, in words. */
const COMPLEMENT_REACH = 3;

/**
 * The case in which an adjective completes the copula: «была пьяной», «осталась больная»; `undefined` when it belongs to another noun.
 *
 * @param isNext whether it follows the copula directly, where nothing else is likely
 */
function complementCase(site: Site, index: number, gender: AdjectiveGender, isNext: boolean): number | undefined {
  const { norm } = site.tokens[index];
  const next = site.tokens[index + 1];
  // «оказалась студенткой»: a noun of a kind of women ends like an adjective.
  if (!(isNext && !/[нт]кой$/.test(norm)) && !isSurelyAdjective(norm) && !/[ая]я$/.test(norm)) return undefined;
  if (next && gapBefore(site, index + 1) === '' && isNoun(next.norm)) return undefined;
  return [NOM, INS].find((kase) => agreeingCells(norm).some((cell) => cell.gender === gender && cell.kase === kase));
}
