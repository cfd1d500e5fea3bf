import type { DetailSearch } from '../confidentiality/findDetails.js';
import type { Block } from '../draft/block.js';
import type { Draft } from '../draft/draft.js';
import { type Segment, segmentDraft, type SegmentedDraft } from '../draft/segment.js';
import type { Concept } from '../terminology/concept.js';
import { isRecommended } from '../terminology/status.js';
import type { Termbase } from '../terminology/termbase.js';
import { judgeClaims } from './claims/judgeClaims.js';
import type { Lexicon } from './claims/lexicon.js';
import { findEquality } from './equality.js';
import type { SegmentForClaims } from './claims/findClaims.js';
import type { DetailFinding, Finding, TermFinding } from './finding.js';
import type { Occurrence, TermRecognizer } from './recognizeTerms.js';
import { judgeSegment, recognizeSegment } from './reviewSegment.js';
import type { CueHearing } from './voice/cues.js';
import { createVoiceReader } from './voice/voiceOf.js';

/** A draft with everything found in it, in the order of the text. */
export interface ReviewedDraft {
  readonly segmented: SegmentedDraft;
  readonly findings: readonly Finding[];
  /** Terms to write that the draft uses, in the order of the text. */
  readonly agreed: readonly AgreedTerm[];
  /** The same with those inside longer ones: «секс-работниц» in «поддерживаем секс-работниц». */
  readonly recommended: readonly RecommendedTerm[];
}

/** A recommended term where it stands. */
export interface RecommendedTerm extends Occurrence {
  readonly segment: Segment;
}

/** A recommended term at a place. Offsets are UTF-16 code units of the draft. */
export interface AgreedTerm {
  readonly start: number;
  readonly end: number;
  readonly concept: Concept;
}

/** Reviews a whole draft. Synchronous and total: any text yields a result, and the same text always the same one. */
export function reviewDraft(
  termbase: Termbase,
  recognizer: TermRecognizer,
  hear: CueHearing,
  lexicon: () => Lexicon,
  searchDetails: DetailSearch,
  draft: Draft,
): ReviewedDraft {
  const segmented = withHashtagWords(segmentDraft(draft), recognizer);
  const { text } = segmented.prose;
  const voices = createVoiceReader(hear, segmented);
  const recognized = segmented.segments.map((segment) => recognizeSegment(termbase, recognizer, segment, text));
  const ofBlocks = new Map<Block, Set<string>>();
  for (const { segment, cues } of recognized) {
    const ofBlock = ofBlocks.get(segment.block) ?? ofBlocks.set(segment.block, new Set()).get(segment.block)!;
    for (const id of cues.ids) ofBlock.add(id);
  }
  const ofTerms: TermFinding[] = [];
  const settled: { start: number; end: number; concept?: Concept }[] = [];
  const forClaims: SegmentForClaims[] = [];
  recognized.forEach((segment, index) => {
    const previous = recognized[index - 1];
    const before = previous?.segment.block === segment.segment.block ? previous.cues.ids : NOTHING;
    const review = judgeSegment(termbase, voices, segment, text, before, ofBlocks.get(segment.segment.block) ?? NOTHING);
    ofTerms.push(...review.findings);
    settled.push(...review.settled);
    forClaims.push({ segment: segment.segment, ideas: review.ideas, names: review.settled.filter(({ concept }) => !concept) });
  });
  const findings: Finding[] = judgeClaims(termbase, lexicon, voices, forClaims, text, ofTerms);
  findings.push(...findEquality(termbase.equality, segmented, [...settled, ...ofTerms]));
  findings.push(...findDetails(termbase, searchDetails, draft, segmented));
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  const agreed = settled.flatMap(({ concept, ...span }) => (concept ? { ...span, concept } : []));
  const recommended = forClaims.flatMap(({ segment, ideas }) =>
    ideas
      .filter(({ designation: { role } }) => role.kind === 'term' && isRecommended(role.term))
      .map((occurrence): RecommendedTerm => ({ ...occurrence, segment })),
  );
  return { segmented, findings, agreed: agreed.sort((a, b) => a.start - b.start), recommended };
}

/** The draft with the words of its hashtags, as far as they are known. */
function withHashtagWords(segmented: SegmentedDraft, recognizer: TermRecognizer): SegmentedDraft {
  const segments = segmented.segments.map((segment) => {
    const tokens = recognizer.splitHashtags(segment.tokens);
    return tokens === segment.tokens ? segment : { ...segment, tokens };
  });
  return { ...segmented, segments };
}

/** What could expose a person. Whose words they are makes no difference: a detail exposes whoever says it. */
function findDetails({ concepts }: Termbase, search: DetailSearch, draft: Draft, segmented: SegmentedDraft): DetailFinding[] {
  return search(draft.text, segmented).flatMap((detail): DetailFinding[] => {
    const concept = concepts.get(detail.id);
    if (!concept) return [];
    const { start, end, language } = detail;
    const severity = detail.slight && concept.severity === 'warning' ? 'information' : concept.severity;
    return [{ start, end, language, severity, because: 'confidentiality', context: 'narration', concept, detail }];
  });
}

const NOTHING: ReadonlySet<string> = new Set();
