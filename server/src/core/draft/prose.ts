import type { Block } from './block.js';
import type { Draft } from './draft.js';
import { readMarkdown, type Structure } from './markdown.js';
import { type Balance, balance } from './markup.js';
import { Masking } from './masking.js';
import { findNonProse } from './nonProse.js';
import { readPlaintext } from './plaintext.js';

export { INVISIBLE, OPAQUE } from '../language/mask.js';
export type { Block, BlockKind } from './block.js';
export type { Balance } from './markup.js';

/** What the writer says, apart from how it is marked up. */
export interface Prose {
  /**
   * As long as the draft's text, with the same offsets: `INVISIBLE` where markup shows nothing, `OPAQUE` where code, addresses or
   * other things stand that are not prose.
   */
  readonly text: string;
  /** In order, not overlapping. Code and the like are in no block. */
  readonly blocks: readonly Block[];
  /** How to replace the span from `start` to `end` and keep the draft's markup whole. */
  balance(start: number, end: number): Balance;
}

/** Reads a draft. Never throws: what is no valid Markdown is read as plain text. */
export function readProse(draft: Draft): Prose {
  const raw = draft.text;
  const { masking, structure } = draft.format === 'markdown' ? readAsMarkdown(raw) : readAsPlaintext(raw);
  findNonProse(masking.read(), (from, to) => masking.cover(from, to));
  const text = masking.read();
  return { text, blocks: structure.blocks, balance: (start, end) => balance(raw, text, structure.markup, start, end) };
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
