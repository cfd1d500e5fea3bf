import type { Edit, Replacement, Site } from '../language.js';
import { capitalizeAt, finishEdits, inLettersOf, opensSentence } from './finishEdits.js';
import { closingComma } from './punctuation.js';
import { isCopula } from './predicateWalk.js';
import { isVerb } from './verbForms.js';
import { inDraftSpelling } from './wordEdit.js';

/** Puts a wording that does not inflect in the place of anything. Whether it fits the sentence is for the writer to see. */
export function replaceWithFixed(site: Site, lemma: string): Replacement {
  const { start, end, source, first } = site;
  const label = inDraftSpelling(lemma, site.usesYo);
  const text = inLettersOf(site, label, start, end, opensSentence(site, first));
  const comma = /, \p{L}+(?:щ|вш|нн|т|м)(?:ий|ый|ая|ее|ое|ие|ые)(?:ся)?\s/u.test(`${lemma} `) ? closingComma(site, end) : undefined;
  const edit = { start, end, text: comma === end ? text + ',' : text };
  // «оказались [больны …]»: what completes a copula may not be what was written for a verb.
  const before = site.tokens[first - 1];
  const isSettled = source.partOfSpeech === 'fixed' && !(before && isCopula(before.norm));
  return { label, grade: isSettled ? 'ready' : 'review', edits: finishEdits(site, first, [edit]) };
}

/**
 * Takes the words out: one of the spaces around them goes too, commas that enclosed them, brackets and quotes that held nothing else; a
 * capital moves to the word that now opens the sentence.
 */
export function deleteWords(site: Site): Replacement {
  const { text, segmentStart, segmentEnd, tokens, first, last } = site;
  let { start, end } = site;
  const before = (): string => text.slice(segmentStart, start).replace(/\0/g, '');
  const after = (): string => text.slice(end, segmentEnd).replace(/\0/g, '');
  const widen = (left: RegExp, right: RegExp): boolean => {
    const toLeft = left.exec(text.slice(segmentStart, start))?.[0].length;
    const toRight = right.exec(text.slice(end, segmentEnd))?.[0].length;
    if (toLeft === undefined || toRight === undefined) return false;
    start -= toLeft;
    end += toRight;
    return true;
  };
  const next = tokens[last + 1];
  widen(/[«“„"(]\0*$/, /^\0*[»”“")]/);
  const opens = !/[\p{L}\d]/u.test(before());
  if (opens) widen(/$/, /^[\s\0]*(?:[,:—–][\s\0]*)?/);
  else if (/^\s*[.;:!?…)»]|^\s*$/.test(after())) widen(/(?:,\0*)?[\s\0]*$/, /^/);
  // Between commas it was an insertion when a verb follows, else one of a list.
  else if (!(next && isVerb(next.norm) && widen(/,[\s\0]*$/, /^\0*,/)) && !widen(/,[\s\0]*$/, /^(?=\0*,)/))
    widen(/[ \u00a0]\0*$/, /^(?=[\s,])/);
  const edits: Edit[] = [{ start, end, text: '' }];
  if (opens && next && /^\p{Lu}/u.test(tokens[first].text)) capitalizeAt(site, edits, next.start);
  return { label: '', grade: 'review', edits: finishEdits(site, first, edits) };
}
