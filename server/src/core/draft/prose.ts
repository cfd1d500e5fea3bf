import type { Block } from './block.js';
import type { Draft } from './draft.js';
import { type Balance, balance, type Comment, type Markup } from './markup.js';
import { Masking } from './masking.js';
import { findNonProse } from './nonProse.js';
import { readPlaintext } from './plaintext.js';
import { type MarkdownMemory, readMarkdown, type WrittenBlock } from './sections.js';
import { inOneGo, type Steps } from './steps.js';

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
  /** For each block what is written in it: the same object as in an earlier version that it was read after. Absent in plain text. */
  readonly written?: readonly WrittenBlock[];
  /** For the next version. */
  readonly memory?: MarkdownMemory;
  /** What was thrown when Markdown of this version or an earlier one was read, which should never happen: it was read anew then, or as plain text. */
  readonly failure?: { readonly thrown: unknown };
  /** In order; absent where a draft cannot hold any, as plain text. */
  readonly comments?: readonly Comment[];
  /** How to replace the span from `start` to `end` and keep the draft's markup whole. */
  balance(start: number, end: number): Balance;
}

/** Reads a draft. Never throws: Markdown that cannot be read is read as plain text. */
export function readProse(draft: Draft): Prose {
  return inOneGo(readProseStepwise(draft));
}

/** @param earlier an earlier version of the draft: what is the same in it is not read again */
export function* readProseStepwise(draft: Draft, earlier?: Prose): Steps<Prose> {
  const raw = draft.text;
  if (draft.format !== 'markdown') return readAsPlaintext(raw);
  try {
    const { markup, ...read } = yield* readMarkdown(raw, earlier?.memory);
    // The reading of a version may have been left before anybody heard of a failure.
    return proseOf(raw, { ...read, failure: earlier?.failure }, markup);
  } catch (thrown) {
    // What was kept of an earlier version may be at fault.
    const anew = earlier?.memory ? yield* readProseStepwise(draft) : readAsPlaintext(raw);
    return isExhaustion(thrown) ? anew : { ...anew, failure: { thrown } };
  }
}

/** The parser is recursive; emphasis nested thousands deep exhausts the stack. Nobody writes that, but reviewing is total. Told as engines tell it. */
function isExhaustion(thrown: unknown): boolean {
  return thrown instanceof Error && /call stack|too much recursion/i.test(thrown.message);
}

function readAsPlaintext(raw: string): Prose {
  const masking = Masking.of(raw);
  const blocks = readPlaintext(masking);
  findNonProse(masking.read(), (from, to) => masking.cover(from, to));
  return proseOf(raw, { text: masking.read(), blocks }, () => ({ pairs: [], single: [] }));
}

/** @param markup is seldom asked for */
function proseOf(raw: string, read: Omit<Prose, 'balance'>, markup: () => Markup): Prose {
  let known: Markup | undefined;
  return { ...read, balance: (start, end) => balance(raw, read.text, (known ??= markup()), start, end) };
}
