import { opensSentences } from './abbreviations.js';
import { INVISIBLE } from './mask.js';

/** Lines that editors fill are between these lengths; in a text of shorter or longer ones each line is meant. */
const NARROWEST = 60;
const WIDEST = 140;

/**
 * Whether the line break at `position` separates two lines that the writer meant as two, rather than being white space inside a
 * sentence: the line was not full (the next word would have had room), it does not end in the middle of a phrase, and the next
 * one begins like something new. The lines belong to the block between `start` and `end`, whose longest line has `width` characters.
 */
export function breaksLine(text: string, start: number, end: number, position: number, width: number): boolean {
  const line = visible(text.slice(Math.max(text.lastIndexOf('\n', position - 1) + 1, start), position));
  const next = visible(text.slice(position + 1, lineEnd(text, position + 1, end)));
  if (line === '' || !NEW_BEGINNING.test(next)) return false;
  if (/[,(–—-]$/.test(line) || endsInPhrase(line)) return false;
  return !isFilled(line, next, width);
}

/** A capital letter or an address, perhaps behind a mark or an emoji, or the number of a list item. */
const NEW_BEGINNING = /^(?:[^\p{L}\p{N}]{0,3}[\p{Lu}\uFFFC]|\d{1,3}[.)]\s)/u;

/** Length of the longest line between `start` and `end`. */
export function widestLine(text: string, start: number, end: number): number {
  let widest = 0;
  for (let from = start; from < end;) {
    const to = lineEnd(text, from, end);
    widest = Math.max(widest, to - from);
    from = to + 1;
  }
  return widest;
}

/** Whether a line is as full as the wrapping of lines at `width` makes it: the first word of the next one had no room. */
export function isFilled(line: string, next: string, width: number): boolean {
  if (width < NARROWEST || line.length > WIDEST) return false;
  const firstWord = /^\S+/.exec(next)?.[0] ?? '';
  return line.length + 1 + firstWord.length > Math.min(width, WIDEST);
}

/** Whether the line ends with a word that needs another: «на», «и», “of”. */
function endsInPhrase(line: string): boolean {
  return opensSentences(/[\p{L}-]+$/u.exec(line)?.[0] ?? '');
}

function lineEnd(text: string, from: number, end: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 || found > end ? end : found;
}

function visible(line: string): string {
  return line.replaceAll(INVISIBLE, '').trim();
}
