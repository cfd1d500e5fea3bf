import type { Edit, Site } from '../language.js';
import { adaptLetterCase, capitalize, isShouted } from '../letterCase.js';
import { PREPOSITION_CASES } from './closedClasses.js';
import { gapBetween } from './nounGroup.js';
import { prepositionBefore } from './prepositionForm.js';
import { wordEdit } from './wordEdit.js';

/** Whether a place is the first of its sentence; a number of a list item does not count. */
export function opensSentence({ tokens }: Site, index: number): boolean {
  return tokens.slice(0, index).every((token) => /^\d+$/.test(token.text));
}

/** `text` in the letters of the words at `start`…`end`, which it replaces. A term that has a capital in the dictionary keeps none for it. */
export function inLettersOf(site: Site, text: string, start: number, end: number, opens: boolean): string {
  if (inCapitals(site, start, end)) return text.toUpperCase();
  if (/^\p{Lu}/u.test(site.source.lemma)) return opens ? capitalize(text) : text;
  return adaptLetterCase(text, visible(site.text.slice(start, end)), opens);
}

/** Whether words are in capitals on purpose. In a line of capitals even a word as short as an abbreviation is. */
export function inCapitals({ text, segmentStart, segmentEnd }: Site, start: number, end: number): boolean {
  return isShouted(visible(text.slice(start, end))) || isShouted(visible(text.slice(segmentStart, segmentEnd)));
}

/**
 * Completes a change: fits the preposition before word `start` to what now follows it, and puts the edits in order.
 */
export function finishEdits(site: Site, start: number, edits: readonly Edit[]): Edit[] {
  const all = [...edits];
  const { tokens, text } = site;
  const preposition = tokens[start - 1];
  // «надо» is a verb nearly always, and before «мной» nothing of ours is written.
  if (
    preposition &&
    preposition.norm !== 'надо' &&
    PREPOSITION_CASES.has(preposition.norm) &&
    gapBetween(text, preposition, tokens[start]) === ''
  ) {
    const before = firstWord(text.slice(preposition.end, site.segmentEnd));
    const after = firstWord(applied(text, preposition.end, site.segmentEnd, edits));
    const lower = preposition.text.toLowerCase();
    const fitting = before.toLowerCase() === after.toLowerCase() ? lower : prepositionBefore(lower, after);
    if (fitting !== lower) all.push(prepositionEdit(site, start - 1, fitting));
  }
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A capital «О» alone does not tell whether its line is in capitals; the words around it do. */
function prepositionEdit(site: Site, index: number, form: string): Edit {
  const token = site.tokens[index];
  const shouted =
    token.text.length === 1 && /\p{Lu}/u.test(token.text) && (!opensSentence(site, index) || inCapitals(site, token.start, token.end));
  return shouted ? { start: token.start, end: token.end, text: form.toUpperCase() } : wordEdit(site, token, form);
}

/** The text between two offsets after some edits. */
function applied(text: string, start: number, end: number, edits: readonly Edit[]): string {
  let result = '';
  let position = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < position || edit.end > end) continue;
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position, end);
}

function firstWord(text: string): string {
  return /\p{L}[\p{L}\p{M}-]*|\d+/u.exec(visible(text))?.[0] ?? '';
}

function visible(text: string): string {
  return text.replace(/\0/g, '');
}

/** Makes the first letter at offset `at` a capital: in the edit that writes there, or in the word that stands there. */
export function capitalizeAt(site: Site, edits: Edit[], at: number): void {
  const index = edits.findIndex((edit) => edit.start === at && edit.text !== '');
  if (index >= 0) edits[index] = { ...edits[index], text: capitalize(edits[index].text) };
  else {
    const token = site.tokens.find((candidate) => candidate.start === at);
    if (token) edits.push({ start: token.start, end: token.end, text: capitalize(site.text.slice(token.start, token.end)) });
  }
}
