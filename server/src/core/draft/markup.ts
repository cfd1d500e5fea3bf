import { INVISIBLE_CODE, OPAQUE } from '../language/mask.js';

/** Two marks that belong together, such as the asterisks around a word or the brackets of a link. */
export interface MarkupPair {
  readonly kind: 'emphasis' | 'link' | 'html';
  readonly open: Span;
  readonly close: Span;
}

/** Offsets are UTF-16 code units of the draft. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A comment, which no reader sees, and what it stands with: its paragraph, item or cell, or the block it stands above. */
export interface Comment extends Span {
  readonly scope: Span;
}

/** How to replace a span of prose without leaving half a pair of markup behind. */
export interface Balance {
  /** The span to replace: the given one, or more when a mark's partner stands directly beside it. */
  readonly start: number;
  readonly end: number;
  /** Markup to write before and after the new text: marks whose partner stays where it is. */
  readonly before: string;
  readonly after: string;
  /** A link, an HTML element, a footnote mark or an object inside the span is lost or now covers something else. */
  readonly lossy: boolean;
}

/** The marks of a draft that come in pairs, and those that stand alone but must not get lost, both in order. */
export interface Markup {
  readonly pairs: readonly MarkupPair[];
  /** Footnote marks and comments. */
  readonly single: readonly Span[];
}

/**
 * See `Balance`. With `*prostituted* women` and the span from “prostituted” to “women” the first asterisk is replaced too; with
 * `*two prostituted* women` and the same span the second asterisk is to be written after the new text.
 *
 * @param raw the draft as it is
 * @param text the draft with its markup hidden
 */
export function balance(raw: string, text: string, { pairs, single }: Markup, from: number, to: number): Balance {
  let start = Math.max(0, Math.min(from, raw.length));
  let end = Math.max(start, Math.min(to, raw.length));
  for (let changed = true; changed;) {
    changed = false;
    for (const { kind, open, close } of pairs) {
      const opens = overlaps(open, start, end);
      const closes = overlaps(close, start, end);
      if (!opens && !closes) continue;
      const hugging = kind === 'emphasis';
      const newStart = Math.min(
        start,
        opens || (hugging && isHidden(text, open.end, start)) ? open.start : start,
        closes ? close.start : start,
      );
      const newEnd = Math.max(end, closes || (hugging && isHidden(text, end, close.start)) ? close.end : end, opens ? open.end : end);
      changed ||= newStart !== start || newEnd !== end;
      start = newStart;
      end = newEnd;
    }
  }
  let before = '';
  let after = '';
  let lossy = text.slice(start, end).includes(OPAQUE);
  for (const { kind, open, close } of pairs) {
    const opens = overlaps(open, start, end);
    const closes = overlaps(close, start, end);
    if ((opens || closes) && kind !== 'emphasis') lossy = true;
    if (opens && !closes) before += raw.slice(open.start, open.end);
    // Of two pairs that close here, the one that opened last closes first.
    if (closes && !opens) after = raw.slice(close.start, close.end) + after;
  }
  for (const mark of single) {
    if (!overlaps(mark, start, end)) continue;
    lossy = true;
    after += raw.slice(mark.start, mark.end);
  }
  return { start, end, before, after, lossy };
}

function overlaps(mark: Span, start: number, end: number): boolean {
  return mark.start < end && mark.end > start;
}

/** Whether nothing is seen between the two offsets. */
function isHidden(text: string, from: number, to: number): boolean {
  if (from > to) return false;
  for (let index = from; index < to; index++) if (text.charCodeAt(index) !== INVISIBLE_CODE) return false;
  return true;
}
