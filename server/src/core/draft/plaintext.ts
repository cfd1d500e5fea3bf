import { isFilled } from '../language/lineBreaks.js';
import type { Block } from './block.js';
import type { Masking } from './masking.js';

/**
 * The blocks of a text without markup. Blank lines part them, and so do list marks and line breaks where a line was not full:
 * lines of a letterhead, of a post, of a contact list. Lines wrapped by an editor are one block, so that wording is found across
 * them. List marks are hidden.
 */
export function readPlaintext(masking: Masking): Block[] {
  const blocks: Block[] = [];
  for (const group of groupsOf(masking.source)) {
    const width = group.reduce((widest, { text }) => Math.max(widest, text.length), 0);
    let first = 0;
    for (let index = 0; index < group.length; index++) {
      const next = group[index + 1];
      if (next && goesOn(group[index].text, next.text, width)) continue;
      const block = blockOf(masking, group, first, index);
      if (block) blocks.push(block);
      first = index + 1;
    }
  }
  return blocks;
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Without white space at either end. */
  readonly text: string;
}

/** The lines between blank ones. */
function groupsOf(source: string): Line[][] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (const match of source.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    const text = match[0].trim();
    if (text !== '') group.push({ start: match.index, end: match.index + match[0].length, text });
    else if (!/[\r\n]/.test(match[0]) || isBlankLineEnd(source, match.index)) {
      if (group.length > 0) groups.push(group);
      group = [];
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Whether the line end at `index` follows another one. */
function isBlankLineEnd(source: string, index: number): boolean {
  return index > 0 && /[\r\n]/.test(source[index - 1]);
}

/** Whether `next` continues the sentence or paragraph of `line`. */
function goesOn(line: string, next: string, width: number): boolean {
  const filled = isFilled(line, next, width);
  if (LIST_MARK.test(next)) return filled && /^[-–]/.test(next) && !/[.!?…:;]$/.test(line);
  if (/[.!?…:;]["»”)]*$/.test(line)) return filled;
  return filled || /^[«„“"(]?\p{Ll}/u.test(next);
}

/** Bullets, «1.», «2)», «а)». A long dash opens direct speech. */
const LIST_MARK = /^(?:[-–*+•·▪◦●►‣]|\d{1,3}[.)]|\p{L}\))[ \t\u00a0]+(?=\S)/u;

function blockOf(masking: Masking, group: readonly Line[], first: number, last: number): Block | undefined {
  const { text } = group[first];
  const from = masking.source.indexOf(text, group[first].start);
  const mark = LIST_MARK.exec(text)?.[0] ?? '';
  masking.hide(from, from + mark.length);
  const { start, end } = masking.trim(from, group[last].end);
  if (start === end) return undefined;
  if (mark !== '') return { start, end, kind: 'listItem', quoted: false, level: 1 };
  return { start, end, kind: group.length === 1 && isTitle(text, masking.source.slice(end)) ? 'heading' : 'paragraph', quoted: false };
}

/** A short line between blank ones that does not end like a sentence and has text below it. */
function isTitle(line: string, rest: string): boolean {
  return line.length <= 80 && /^[^\p{L}]*\p{Lu}/u.test(line) && !/[.!?…,:;]["»”)]*$/.test(line) && /^\s*[\r\n]\s*\S/.test(rest);
}
