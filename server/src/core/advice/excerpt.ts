import { INVISIBLE, OPAQUE } from '../language/mask.js';
import type { Segment } from '../draft/segment.js';

/** The sentence around a finding, as a reader sees it: without markup, with a dot for what must not be repeated. */
export interface Excerpt {
  readonly before: string;
  readonly wording: string;
  readonly after: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What lies around the finding in a longer sentence, in UTF-16 code units on each side. */
const AROUND = 220;

/**
 * @param text the masked prose, with the draft's offsets
 * @param segment the sentence in which the finding begins
 * @param secrets spans that could expose a person, anywhere in the draft
 */
export function excerptOf(text: string, { start, end }: Span, segment: Span, secrets: readonly Span[]): Excerpt {
  const from = Math.min(segment.start, start);
  const to = Math.max(segment.end, end);
  const show = (first: number, last: number): string => visible(text, first, last, secrets);
  return {
    before: shorten(show(from, start), 'start'),
    wording: show(start, end),
    after: shorten(show(end, to), 'end'),
  };
}

/** The sentence in which a position lies; of none the nearest before. */
export function segmentAt(segments: readonly Segment[], position: number): Span {
  let found: Span = { start: position, end: position };
  for (const segment of segments) {
    if (segment.start > position) break;
    found = segment;
  }
  return found;
}

/** Which sentence of its block a position lies in, from 1. */
export function placeInBlock(segments: readonly Segment[], position: number): number {
  const before = segments.filter(({ start }) => start <= position);
  const block = before[before.length - 1]?.block;
  return Math.max(before.filter((segment) => segment.block === block).length, 1);
}

const NOT_SHOWN = new RegExp(`[${INVISIBLE}\\u00AD\\u0301]`, 'g');
const OBJECTS = new RegExp(`${OPAQUE}+`, 'g');

function visible(text: string, from: number, to: number, secrets: readonly Span[]): string {
  let shown = text.slice(from, to);
  for (const { start, end } of secrets) {
    const first = Math.max(start, from);
    const last = Math.min(end, to);
    if (first < last)
      shown = shown.slice(0, first - from) + text.slice(first, last).replace(/[\p{L}\p{N}]/gu, dots) + shown.slice(last - from);
  }
  return shown.replace(NOT_SHOWN, '').replace(OBJECTS, '…').replace(/\s+/g, ' ');
}

/** As long as what it hides, so that offsets stay what they are. */
function dots(letter: string): string {
  return '•'.repeat(letter.length);
}

function shorten(text: string, side: 'start' | 'end'): string {
  if (text.length <= AROUND) return text;
  const kept = side === 'start' ? text.slice(-AROUND).replace(/^\S*\s/, '') : text.slice(0, AROUND).replace(/\s\S*$/, '');
  return side === 'start' ? `… ${kept}` : `${kept} …`;
}
