import { PLURAL } from '../../language/english/slots.js';
import { lastAt } from '../../language/order.js';
import type { LanguageCode, Phrase } from '../../language/phrase.js';
import type { Segment } from '../../draft/segment.js';
import type { Occurrence } from '../recognizeTerms.js';
import type { Span } from './draftReading.js';

/** What a voice is asked of, in the segment where it begins. */
export interface Target {
  readonly segment: Segment;
  /** The wording, or the quotation that holds nothing much beside it. */
  readonly span: Span;
  readonly language: LanguageCode;
  /** Whether it stands between quotation marks. */
  readonly isQuoted: boolean;
  /** How many words stand between the marks. */
  readonly wordCount: number;
  /** The label, where the target is one. */
  readonly occurrence?: Occurrence;
}

/** Words of a label: more is what somebody says. */
export const LONGEST_LABEL = 2;

/** Whether an English noun has a plural: it names a person or thing, not what is done. */
export function isCountable({ pieces, head }: Phrase): boolean {
  return pieces[head]?.paradigm.some(([, , slots]) => (slots & PLURAL) !== 0 && slots !== ~0) ?? false;
}

/** The last word of a segment that ends before a position, or -1. */
export function lastBefore({ tokens }: Segment, position: number): number {
  const at = lastAt(tokens, position);
  return at >= 0 && tokens[at].end > position ? at - 1 : at;
}

/** The first word of a segment that starts at or after a position; its number of words when there is none. */
export function firstFrom({ tokens }: Segment, position: number): number {
  return lastAt(tokens, position - 1) + 1;
}
