import type { Detail } from '../confidentiality/detail.js';
import type { Segment } from '../draft/segment.js';
import { lastAt } from '../language/order.js';
import type { LanguageCode } from '../language/phrase.js';
import type { AdoptedPattern, Because, Concept, Severity, Term } from '../terminology/concept.js';
import type { Claim } from './claims/findClaims.js';
import type { Occurrence } from './recognizeTerms.js';

/** Whose words a span is. Only `narration` is the writer's own voice; the others are shown as hints, and a title is no finding at all. */
export type Voice = 'narration' | 'quotation' | 'mention' | 'critique' | 'law' | 'title' | 'self-designation' | 'history' | 'fiction';

/** The voice of something that is found. */
export type FoundVoice = Exclude<Voice, 'title'>;

/** A wording we want to talk about. Offsets are UTF-16 code units of the draft. */
export type Finding = TermFinding | EqualityFinding | ClaimFinding | DetailFinding;

interface Located {
  readonly start: number;
  readonly end: number;
  readonly language: LanguageCode;
  readonly severity: Severity;
  readonly because: Because;
  readonly context: FoundVoice;
}

/** A deprecated or superseded term of the termbase. */
export interface TermFinding extends Located {
  readonly concept: Concept;
  readonly term: Term;
  readonly occurrence: Occurrence;
  readonly segment: Segment;
  /** What the sentence claims, where the wording itself is all of the claim (“trafficking and prostitution”). */
  readonly says?: Claim;
  /** Contexts of the sentence near which some terms are withheld: minors, force. */
  readonly near: ReadonlySet<string>;
}

/** An adopted pattern of retext-equality. */
export interface EqualityFinding extends Located {
  readonly pattern: AdoptedPattern;
  readonly expected: readonly string[];
}

/** A sentence that merges sex work with something else. */
export interface ClaimFinding extends Located {
  readonly concept: Concept;
  readonly claim: Claim;
}

/** A detail that could expose a person. */
export interface DetailFinding extends Located {
  readonly concept: Concept;
  readonly detail: Detail;
}

/** The sentence that a finding lies in; none for an adopted pattern. */
export function segmentOf(finding: Finding): Segment | undefined {
  return 'claim' in finding ? finding.claim.segment : 'segment' in finding ? finding.segment : undefined;
}

/** The wordings in a sentence that merges two ideas, and the sentence that a wording lies in. @param all in the order of the text */
export function relatedTo(finding: Finding, all: readonly Finding[]): readonly Finding[] {
  return besides(finding, all).filter((other) => 'claim' in other !== 'claim' in finding);
}

/** Those of some findings, in the order of the text, that lie in the same sentence as another one. */
export function besides(finding: Finding, all: readonly Finding[]): readonly Finding[] {
  const segment = segmentOf(finding);
  if (!segment) return [];
  const found: Finding[] = [];
  for (let at = lastAt(all, segment.start - 1) + 1; at < all.length && all[at].start < segment.end; at++)
    if (all[at] !== finding && segmentOf(all[at]) === segment) found.push(all[at]);
  return found;
}

/** The details among some findings, in the order of the text. */
export function detailsAmong(findings: readonly Finding[]): readonly Detail[] {
  return findings.flatMap((finding) => ('detail' in finding ? [finding.detail] : []));
}
