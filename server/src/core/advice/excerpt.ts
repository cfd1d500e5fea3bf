import type { Masked } from '../confidentiality/conceal.js';
import { lastAt } from '../language/order.js';
import type { Prose, Span } from '../draft/prose.js';
import type { Segment } from '../draft/segment.js';
import { shownWording } from '../kept/decide.js';

/** The sentence around a finding, as a reader sees it: without markup, and with details that could expose a person masked. */
export interface Excerpt {
  readonly before: string;
  readonly wording: string;
  readonly after: string;
}

/** What is shown of a longer sentence on each side of the finding, in UTF-16 code units. */
const AROUND = 220;

/** @param details what could expose a person, anywhere in the draft */
export function excerptOf(prose: Prose, { start, end }: Span, sentence: Span, details: readonly Masked[]): Excerpt {
  const shown = (from: number, to: number): string => shownWording(prose, { start: from, end: Math.max(from, to) }, details);
  return {
    before: lastWords(shown(Math.min(sentence.start, start), start)),
    wording: shown(start, end),
    after: firstWords(shown(end, sentence.end)),
  };
}

/** Which sentence of its block a position lies in, from 1. */
export function placeInBlock(segments: readonly Segment[], position: number): number {
  const at = lastAt(segments, position);
  let first = at;
  while (first > 0 && segments[first - 1].block === segments[at].block) first--;
  return Math.max(at - first + 1, 1);
}

function lastWords(text: string): string {
  return text.length <= AROUND ? text : `… ${text.slice(-AROUND).replace(/^\S*\s/, '')}`;
}

function firstWords(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s\S*$/, '')} …`;
}
