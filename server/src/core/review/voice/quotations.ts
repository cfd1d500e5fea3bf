import type { Block } from '../../draft/block.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands between a pair of quotation marks. Offsets are UTF-16 code units of the draft; `start` and `end` take in the marks. */
export interface Quotation extends Span {
  /** The innermost quotation around this one. */
  readonly parent?: Quotation;
  /** The words without the marks. */
  readonly inside: Span;
}

/** The quotations of a block, and a mark that opens the block and is not closed in it. */
export interface QuotationsOfBlock {
  /** Outer before inner. */
  readonly quotations: readonly Quotation[];
  readonly left?: { readonly position: number; readonly mark: string };
}

/** The marks that may close a quotation, by the one that opens it. */
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”', '"': '"', '‘': '’', '‚': '‘’', "'": "'" };
/** Nobody quotes so deep; data may. */
const DEEPEST = 20;
const MARKS = /[«»“”„"‘’‚']/;

/**
 * Reads the quotation marks of a block; those inside others as well. A mark without its partner is none, apart from one that opens the
 * block: it may be a quotation of several paragraphs.
 *
 * @param text the masked prose of the draft
 */
export function readQuotations(text: string, { start: from, end: to }: Pick<Block, 'start' | 'end'>): QuotationsOfBlock {
  const open: { position: number; mark: string }[] = [];
  const pairs: Span[] = [];
  const opens = (position: number, mark: string): void => {
    // Of marks that nothing closes the oldest are odd, but the first, which may open a quotation of several paragraphs.
    if (open.length >= DEEPEST) open.splice(1, 1);
    open.push({ position, mark });
  };
  const close = (position: number, opening: string): boolean => {
    const at = open.findLastIndex(({ mark }) => opening.includes(mark));
    if (at < 0) return false;
    pairs.push({ start: open[at].position, end: position + 1 });
    open.length = at;
    return true;
  };
  for (let position = from; position < to; position++) {
    const mark = text[position];
    if (!MARKS.test(mark)) continue;
    const before = neighbour(text, position, -1, from, to);
    const after = neighbour(text, position, 1, from, to);
    if (mark === '»') close(position, '«');
    else if (mark === '”') close(position, '“„');
    else if (mark === '’') {
      if (!isLetter(before) || (!isLetter(after) && !isPossessive(text, position, before, to))) close(position, '‘‚');
    } else if (mark === '“') {
      if (open.at(-1)?.mark !== '„' || !close(position, '„')) opens(position, mark);
    } else if (mark === '‘') {
      if (open.at(-1)?.mark === '‚') close(position, '‚');
      else if (!isLetter(before) && isWordStart(after)) opens(position, mark);
    } else if (mark === "'") {
      // Between letters it is an apostrophe.
      if (!isLetter(before) && isWordStart(after)) opens(position, mark);
      else if (!isLetter(after)) close(position, "'");
    } else if (mark === '"') {
      const mayOpen = !isLetter(before) && !/[.!?…,%\d)]/.test(before) && after !== '' && !/\s/.test(after);
      if (!mayOpen || !isWordStart(after) || (open.some((other) => other.mark === '"') && before !== ' ')) {
        if (!close(position, '"') && mayOpen) opens(position, mark);
      } else opens(position, mark);
    } else opens(position, mark);
  }
  pairs.sort((a, b) => a.start - b.start || b.end - a.end);
  const quotations: Quotation[] = [];
  for (const { start, end } of pairs) {
    let parent: Quotation | undefined = quotations.at(-1);
    while (parent && parent.end < end) parent = parent.parent;
    quotations.push({ start, end, parent, inside: { start: start + 1, end: end - 1 } });
  }
  const first = open[0];
  return { quotations, left: first && text.slice(from, first.position).replaceAll('\u0000', '').trim() === '' ? first : undefined };
}

/** The mark that a block begins with, if it is one that opens. */
export function openingMark(text: string, { start, end }: Pick<Block, 'start' | 'end'>): { position: number; mark: string } | undefined {
  let position = start;
  while (position < end && text[position] === '\u0000') position++;
  return text[position] in CLOSING ? { position, mark: text[position] } : undefined;
}

/** Whether a span of the draft begins with one mark and ends with its partner. */
export function isBetweenMarks(text: string, start: number, end: number): boolean {
  return text[start] in CLOSING && end - start > 2 && CLOSING[text[start]].includes(text[end - 1]);
}

/** “the workers’ rights’”: an apostrophe after s, with another mark to come that closes. */
function isPossessive(text: string, position: number, before: string, to: number): boolean {
  if (before !== 's') return false;
  const rest = text.slice(position + 1, to);
  const next = rest.search(/’(?!\p{L})/u);
  const opening = rest.indexOf('‘');
  return /^\s+\p{Ll}/u.test(rest) && next >= 0 && (opening < 0 || next < opening);
}

function neighbour(text: string, position: number, step: 1 | -1, from: number, to: number): string {
  let at = position + step;
  while (at >= from && at < to && text[at] === '\u0000') at += step;
  return at < from || at >= to ? '' : text[at];
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function isWordStart(character: string): boolean {
  return /[\p{L}\p{N}«“„‘"'…#\uFFFC]/u.test(character);
}
