import type { Masked } from '../confidentiality/conceal.js';
import type { Draft } from '../draft/draft.js';
import { type Block, type Prose, readProse, type Span } from '../draft/prose.js';
import type { Edit } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';
import { writeComment } from './comment.js';
import { namedWording } from './decide.js';
import { readMarks } from './marks.js';

/**
 * The comment that keeps a wording, as a change to the draft: at the end of its paragraph, item or cell, above a heading.
 *
 * @param reason may be empty
 * @param language the words of the comment: those of whoever gives the reason
 * @param wholeDraft whether the wording is kept all over the draft
 * @param details what could expose a person in the draft: the comment names it in its masked form
 * @returns `undefined` where the draft cannot hold a comment that changes nothing else, as in plain text
 */
export function keepInDraft(
  draft: Draft,
  wording: Span,
  reason: string,
  language: LanguageCode,
  wholeDraft = false,
  details: readonly Masked[] = [],
): Edit | undefined {
  const prose = readProse(draft);
  const block = prose.blocks.find(({ start, end }) => start <= wording.start && wording.end <= end);
  if (!prose.comments || !block) return undefined;
  const comment = writeComment([namedWording(prose, wording, details)], reason, language, wholeDraft);
  const lineEnd = /\r\n/.test(draft.text) ? '\r\n' : '\n';
  const beside = endsOf(draft.text, block).map((at) => insertion(at, ` ${comment}`));
  const above = lineStarts(draft.text, block).map((at) => insertion(at, comment + lineEnd));
  // After a heading the comment would become part of its address on many sites.
  const tries = block.kind === 'heading' ? [...above, ...beside] : [...beside, ...above];
  return tries.find((edit) => isHarmless(draft, prose, edit, wording));
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** Where the markup around a block may end, the likeliest first. */
function endsOf(source: string, { kind, end }: Block): number[] {
  const rest = source.slice(end);
  const border = rest.search(kind === 'tableCell' ? /(?<!\\)\||[\r\n]/ : /[\r\n]/);
  const line = border < 0 ? rest : rest.slice(0, border);
  return [end + line.trimEnd().length, end];
}

/** Where the line begins that a block begins on, if nothing but white space and markup of the block itself stands before it. */
function lineStarts(source: string, { start }: Block): number[] {
  const before = /[^\r\n]*$/.exec(source.slice(0, start))![0];
  return /^[\s#*_~[(!]*$/.test(before) ? [start - before.length] : [];
}

/** Whether a comment changes nothing of what is read, and holds for the wording. */
function isHarmless(draft: Draft, before: Prose, edit: Edit, wording: Span): boolean {
  const { start: at, text: comment } = edit;
  const text = draft.text.slice(0, at) + comment + draft.text.slice(at);
  const after = readProse({ ...draft, text });
  const moved = (offset: number): number => (offset >= at && !(offset === at && wording.end <= at) ? offset + comment.length : offset);
  const shown = after.text.slice(0, at) + after.text.slice(at + comment.length);
  if (shown !== before.text || after.blocks.length !== before.blocks.length) return false;
  if (after.blocks.some(({ kind, level }, index) => kind !== before.blocks[index].kind || level !== before.blocks[index].level))
    return false;
  const [start, end] = [moved(wording.start), moved(wording.end)];
  return readMarks(text, after).marks.some(
    (mark) => mark.comment.start >= at && mark.comment.end <= at + comment.length && mark.scope.start <= start && end <= mark.scope.end,
  );
}
