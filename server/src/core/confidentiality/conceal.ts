import { lastAt } from '../language/order.js';
import type { Span } from '../draft/prose.js';
import type { Detail } from './detail.js';

/** A text in which details are masked, and where its places have gone. */
export interface Concealed {
  readonly text: string;
  /** A span of the original in the masked text; a border inside a detail moves to that detail's border. */
  place(span: Span): Span;
}

/** A place of a text, and what may be shown of it. */
export type Masked = Pick<Detail, 'start' | 'end' | 'masked'>;

/** Masks every detail of a text: for whatever is shown, sent or written down. */
export function conceal(text: string, details: readonly Masked[]): Concealed {
  if (details.length === 0) return { text, place: ({ start, end }) => ({ start, end }) };
  let masked = '';
  let at = 0;
  const starts: number[] = [];
  for (const detail of details) {
    masked += text.slice(at, detail.start);
    starts.push(masked.length);
    masked += detail.masked;
    at = detail.end;
  }
  masked += text.slice(at);
  const move = (offset: number, isEnd: boolean): number => {
    const index = lastAt(details, offset);
    if (index < 0) return offset;
    const { start, end, masked: mask } = details[index];
    if (end <= offset) return starts[index] + mask.length - end + offset;
    // At its first letter the border is still outside.
    return starts[index] + (isEnd && start < offset ? mask.length : 0);
  };
  return { text: masked, place: ({ start, end }) => ({ start: move(start, false), end: move(end, true) }) };
}
