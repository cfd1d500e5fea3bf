import type { Draft } from '../draft/draft.js';
import { type Prose, readProse, type Span } from '../draft/prose.js';
import type { Edit } from '../language/language.js';
import { type KeptQuote, readComment } from './comment.js';

/** A wording that a comment in the draft keeps. Offsets are UTF-16 code units of the draft. */
export interface KeepMark extends KeptQuote {
  readonly reason: string;
  readonly comment: Span;
  /** Where it holds. */
  readonly scope: Span;
  /** Whether that is all of the draft. */
  readonly wholeDraft: boolean;
  /** All wordings of the same comment, this one included, in order. */
  readonly beside: readonly Span[];
}

/** What the comments of a draft say to us. */
export interface Marks {
  readonly marks: readonly KeepMark[];
  /** Comments addressed to us that say something else. */
  readonly unreadable: readonly Span[];
}

/** Reads the comments of a draft. A draft without comments has no marks. */
export function readMarks(source: string, { comments = [] }: Prose): Marks {
  const marks: KeepMark[] = [];
  const unreadable: Span[] = [];
  for (const { start, end, scope } of comments) {
    const comment = { start, end };
    const said = readComment(source.slice(start, end));
    if (said === 'unreadable') unreadable.push(comment);
    else if (said) {
      const quotes = said.wordings.map((quote) => ({ ...quote, start: start + quote.start, end: start + quote.end }));
      const { reason, wholeDraft } = said;
      const reach = wholeDraft ? { start: 0, end: source.length } : scope;
      for (const quote of quotes) marks.push({ ...quote, reason, wholeDraft, comment, scope: reach, beside: quotes });
    }
  }
  return { marks, unreadable };
}

/** The marks in the comments of a draft, in order. */
export function keepMarks(draft: Draft): readonly KeepMark[] {
  // Asked for wherever the cursor goes, and most drafts have none.
  return !/zontik|зонтик/i.test(draft.text) ? [] : readMarks(draft.text, readProse(draft)).marks;
}

/** The change that takes a mark out of the draft: with its comment, and with the line if nothing else stands on it. */
export function withoutMark(source: string, { start, comment, beside }: KeepMark): Edit {
  const index = beside.findIndex((other) => other.start === start);
  if (beside.length > 1) {
    const from = index === 0 ? start : beside[index - 1].end;
    const to = index === 0 ? beside[1].start : beside[index].end;
    return { start: from, end: to, text: '' };
  }
  const before = /[ \t]*$/.exec(source.slice(0, comment.start))![0].length;
  const after = /^[ \t]*/.exec(source.slice(comment.end))![0].length;
  const opensLine = comment.start === before || /[\r\n]/.test(source[comment.start - before - 1]);
  if (!opensLine) return { start: comment.start - before, end: comment.end, text: '' };
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(source.slice(comment.end + after));
  if (lineEnd) return { start: comment.start - before, end: comment.end + after + lineEnd[0].length, text: '' };
  return { start: comment.start, end: comment.end + after, text: '' };
}
