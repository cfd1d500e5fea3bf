import type { Draft } from '../draft/draft.js';
import { segmentDraft, type SegmentedDraft } from '../draft/segment.js';
import type { Termbase } from '../terminology/termbase.js';
import { findEquality } from './equality.js';
import type { Finding } from './finding.js';
import type { TermRecognizer } from './recognizeTerms.js';
import { reviewSegment } from './reviewSegment.js';

/** A draft with everything found in it, in the order of the text. */
export interface ReviewedDraft {
  readonly segmented: SegmentedDraft;
  readonly findings: readonly Finding[];
}

/** Reviews a whole draft. Synchronous and total: any text yields a result, and the same text always the same one. */
export function reviewDraft(termbase: Termbase, recognizer: TermRecognizer, draft: Draft): ReviewedDraft {
  const segmented = segmentDraft(draft);
  const findings: Finding[] = [];
  const settled: { start: number; end: number }[] = [];
  let before: ReadonlySet<string> = new Set();
  for (const segment of segmented.segments) {
    const review = reviewSegment(termbase, recognizer, segment, segmented.prose.text, before);
    findings.push(...review.findings);
    settled.push(...review.settled, ...review.findings);
    before = review.contexts;
  }
  findings.push(...findEquality(termbase.equality, segmented, settled));
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { segmented, findings };
}
