import type { Block } from './block.js';
import type { Draft } from './draft.js';
import { readMarkdown, type Structure } from './markdown.js';
import { type Balance, balance, type Comment } from './markup.js';
import { Masking } from './masking.js';
import { findNonProse } from './nonProse.js';
import { readPlaintext } from './plaintext.js';

export { INVISIBLE, OPAQUE } from '../language/mask.js';
export type { Block, BlockKind } from './block.js';
export type { Balance, Comment, Span } from './markup.js';

/** What the writer says, apart from how it is marked up. */
export interface Prose {
  /**
   * As long as the draft's text, with the same offsets: `INVISIBLE` where markup shows nothing, `OPAQUE` where code, addresses or
   * other things stand that are not prose.
   */
  readonly text: string;
  /** In order, not overlapping. Code and the like are in no block. */
  readonly blocks: readonly Block[];
  /** In order; absent where a draft cannot hold any, as plain text. */
  readonly comments?: readonly Comment[];
  /** How to replace the span from `start` to `end` and keep the draft's markup whole. */
  balance(start: number, end: number): Balance;
}

/** Reads a draft. Never throws: what is no valid Markdown is read as plain text. */
export function readProse(draft: Draft): Prose {
  const raw = draft.text;
  const { masking, structure } = draft.format === 'markdown' && isWritten(raw) ? readAsMarkdown(raw) : readAsPlaintext(raw);
  findNonProse(masking.read(), (from, to) => masking.cover(from, to));
  const text = masking.read();
  const { blocks, markup, comments } = structure;
  return { text, blocks, comments, balance: (start, end) => balance(raw, text, markup, start, end) };
}

/** No writer fills a line or a paragraph beyond these; data does, and the parser's time may grow with their square. */
const LONGEST_LINE = 20_000;
const LONGEST_PARAGRAPH = 60_000;

function isWritten(raw: string): boolean {
  if (raw.length <= LONGEST_LINE) return true;
  let paragraph = 0;
  for (let start = 0; start < raw.length;) {
    const found = raw.indexOf('\n', start);
    const end = found < 0 ? raw.length : found;
    // Lists, tables, quotations and headings begin anew with each line.
    paragraph = /[\s>|#*+\d-]/.test(raw[start]) ? 0 : paragraph + end - start;
    if (end - start > LONGEST_LINE || paragraph > LONGEST_PARAGRAPH) return false;
    start = end + 1;
  }
  return true;
}

interface Reading {
  readonly masking: Masking;
  readonly structure: Structure;
}

function readAsMarkdown(raw: string): Reading {
  try {
    const masking = new Masking(raw);
    return { masking, structure: readMarkdown(masking) };
  } catch {
    // The parser is recursive; emphasis nested thousands deep exhausts the stack. Nobody writes that, but reviewing is total.
    return readAsPlaintext(raw);
  }
}

function readAsPlaintext(raw: string): Reading {
  const masking = new Masking(raw);
  return { masking, structure: { blocks: readPlaintext(masking), markup: { pairs: [], single: [] } } };
}
