import type { DetailSearch } from '../confidentiality/findDetails.js';
import { lineEndBehind, type Surroundings } from '../confidentiality/page.js';
import type { Draft } from '../draft/draft.js';
import type { Prose } from '../draft/prose.js';
import { type Content, type Passage, type Segment, type SegmentedDraft, segmentStepwise } from '../draft/segment.js';
import { inOneGo, MANY, type Steps } from '../draft/steps.js';
import { lastAt, overlapping } from '../language/order.js';
import { apart } from '../language/remembered.js';
import type { Concept } from '../terminology/concept.js';
import { isRecommended } from '../terminology/status.js';
import type { Termbase } from '../terminology/termbase.js';
import { type ClaimReader, readClaims, type SegmentForClaims } from './claims/findClaims.js';
import { judgeClaims, withoutTurnedDown } from './claims/judgeClaims.js';
import type { Lexicon } from './claims/lexicon.js';
import { findEquality } from './equality.js';
import type { DetailFinding, EqualityFinding, Finding, TermFinding } from './finding.js';
import { moveFinding, moveSpan } from './moveFinding.js';
import { Reach, type Reached } from './reach.js';
import type { Occurrence, TermRecognizer } from './recognizeTerms.js';
import { judgeSegment, type RecognizedSegment, recognizeSegment, type SegmentReview } from './reviewSegment.js';
import type { CueHearing } from './voice/cues.js';
import { DraftVoices, type VoiceReader } from './voice/voiceOf.js';

/** A draft with everything found in it. */
export interface ReviewedDraft {
  readonly segmented: SegmentedDraft;
  /** One for each block, in the order of the text. */
  readonly blocks: readonly BlockReview[];
}

/** What was found in a block. Offsets are UTF-16 code units of the draft. */
export interface BlockReview {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Stand for the findings, each the same object in every version: what is worked out about a finding can be kept by it. */
  readonly keys: readonly object[];
  /** Terms to write that the block uses. */
  readonly agreed: readonly AgreedTerm[];
  /** What was thrown when the block was reviewed, which should never happen; nothing is found in it then, and no other block is the worse for it. */
  readonly failure?: { readonly thrown: unknown };
  /** Where it begins, and its first segment. */
  readonly start: number;
  readonly index: number | undefined;
  /** What the review rests on: as long as it holds, the next version need not be reviewed here. */
  readonly basis: Basis;
}

/** What is found in a block wherever it stands. */
type Found = Pick<BlockReview, 'findings' | 'keys' | 'agreed' | 'failure'>;

/** Contents of the blocks that were looked at, and what else of the draft bears on a block. */
interface Basis {
  readonly content: Content;
  /** From how many blocks before to how many after. */
  readonly from: number;
  readonly around: readonly { readonly content: Content | undefined; readonly distance: number }[];
  readonly circumstances: Circumstances;
}

/** What bears on a block apart from what other blocks say that are looked at. */
interface Circumstances extends Surroundings, Pick<SegmentedDraft, 'usesYo' | 'language'> {
  readonly layout: string;
  /** Quotation marks may be set where the markup of the block is. */
  readonly before: string;
  readonly behind: string;
  readonly restOfLine: string;
}

/** The terms of a draft, in the order of the text. */
export interface TermsOfDraft {
  readonly segmented: SegmentedDraft;
  /** Those that are better not written. */
  readonly avoided: readonly TermFinding[];
  /** Those to write. */
  readonly agreed: readonly AgreedTerm[];
  /** The same with those inside longer ones: «секс-работниц» in «поддерживаем секс-работниц». */
  readonly recommended: readonly RecommendedTerm[];
  /** What was thrown where a passage could not be read or judged, which should never happen. */
  readonly failures: readonly unknown[];
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

/** What drafts are reviewed with. */
export interface ReviewTools {
  readonly termbase: Termbase;
  readonly recognizer: TermRecognizer;
  readonly hear: CueHearing;
  /** Made when the first sentence needs it. */
  readonly lexicon: () => Lexicon;
  readonly details: DetailSearch;
}

/**
 * What is known of a draft that is followed: all of its last version, or as much as had been worked out when its review was left. What has not changed
 * since, and nothing that has changed bears on, is not worked out again.
 */
export interface Known {
  prose?: Prose;
  segmented?: SegmentedDraft;
  blocks: readonly BlockReview[];
}

/**
 * Reviews a whole draft. Total: any text yields a result, and the same text always the same one.
 *
 * @param known of an earlier version; what is found out about this one is put there at once, so that little is lost when the review is left
 */
export function* reviewStepwise(tools: ReviewTools, draft: Draft, known: Known): Steps<ReviewedDraft> {
  const segmented = yield* segmentStepwise(draft, known, tools.recognizer.splitHashtags);
  known.segmented = segmented;
  return { segmented, blocks: yield* new Review(tools, draft, segmented).read(known) };
}

/** The same at once. @param earlier an earlier version */
export function reviewDraft(tools: ReviewTools, draft: Draft, earlier?: ReviewedDraft): ReviewedDraft {
  const { segmented, blocks } = earlier ?? { blocks: [] };
  return inOneGo(reviewStepwise(tools, draft, { prose: segmented?.prose, segmented, blocks }));
}

/** The terms of a draft alone, as a review judges them, for whoever compares or explains them. Total, as `reviewDraft`. */
export function* termsOfDraft(tools: ReviewTools, draft: Draft): Steps<TermsOfDraft> {
  const segmented = yield* segmentStepwise(draft, {}, tools.recognizer.splitHashtags);
  return yield* new Review(tools, draft, segmented).terms();
}

/** One reading of a draft. A block is judged when somebody asks for it, itself or for what it says of another one. */
class Review {
  private readonly reach = new Reach();
  private readonly voices: VoiceReader;
  private surroundings: readonly Surroundings[] = [];
  private readonly judged: (Reached<readonly JudgedSegment[]> | undefined)[] = [];
  /** What was thrown by block, where one could not be judged. */
  private readonly unjudged = new Map<number, unknown>();
  private claims: ClaimReader | undefined;

  constructor(
    private readonly tools: ReviewTools,
    private readonly draft: Draft,
    private readonly segmented: SegmentedDraft,
  ) {
    this.voices = new DraftVoices(tools.hear, segmented, this.reach);
  }

  *read(known: Known): Steps<BlockReview[]> {
    const { passages } = this.segmented;
    this.surroundings = yield* this.tools.details.surroundings(this.segmented);
    yield* this.voices.readLayout();
    const earlier = known.blocks;
    const more = passages.length - earlier.length;
    let ofContent: Map<Content, BlockReview[]> | undefined;
    const circumstances: Circumstances[] = [];
    const kept: (BlockReview | undefined)[] = [];
    const anew: Segment[] = [];
    for (let place = 0; place < passages.length; place++) {
      const { content, segments } = passages[place];
      const now = (circumstances[place] = this.circumstancesOf(place));
      const stillHolds = (review: BlockReview | undefined): boolean =>
        review?.basis.content === content && areSame(review.basis.circumstances, now) && this.holds(review.basis, place);
      // Nearly all blocks are those of before, counted from the beginning or from the end.
      if (stillHolds(earlier[place])) kept[place] = earlier[place];
      else if (stillHolds(earlier[place - more])) kept[place] = earlier[place - more];
      else kept[place] = (ofContent ??= byContent(earlier)).get(content)?.find(stillHolds);
      if (!kept[place]) anew.push(...segments);
      if (place % MANY === 0) yield;
    }
    const equality = yield* findEquality(this.tools.termbase.equality, this.segmented, anew);
    const reviewed = kept.filter((review) => review !== undefined);
    known.blocks = reviewed;
    const blocks: BlockReview[] = [];
    for (const [place, passage] of passages.entries()) {
      let review = kept[place];
      if (!review) {
        reviewed.push((review = yield* this.review(place, circumstances[place], equality)));
        yield;
      } else if (place % MANY === 0) yield;
      blocks.push(isInPlace(review, passage) ? review : yield* moveReview(review, passage));
    }
    known.blocks = blocks;
    return blocks;
  }

  *terms(): Steps<TermsOfDraft> {
    const { termbase } = this.tools;
    const judged: (readonly JudgedSegment[])[] = [];
    const avoided: TermFinding[] = [];
    for (const place of this.segmented.passages.keys()) {
      const ofBlock = yield* this.judge(place);
      judged.push(ofBlock);
      const findings = ofBlock.flatMap(({ review }) => review.findings);
      try {
        avoided.push(...withoutTurnedDown(termbase, () => this.readClaims(), findings));
      } catch (thrown) {
        this.unjudged.set(place, thrown);
      }
      yield;
    }
    const recommended = judged
      .flat()
      .flatMap(({ segment, ideas }) =>
        ideas
          .filter(({ designation: { role } }) => role.kind === 'term' && isRecommended(role.term))
          .map((occurrence): RecommendedTerm => ({ ...occurrence, segment })),
      );
    const { failure } = this.segmented.prose;
    const failures = [...(failure ? [failure.thrown] : []), ...this.unjudged.values()];
    return { segmented: this.segmented, avoided, agreed: judged.flatMap(agreedIn), recommended, failures };
  }

  private circumstancesOf(place: number): Circumstances {
    const { passages, usesYo, language, prose } = this.segmented;
    const { block } = passages[place];
    const { start, end } = block;
    const { amongContacts, namesAreChanged } = this.surroundings[place];
    return {
      layout: this.voices.layoutOf(block),
      usesYo,
      language,
      amongContacts,
      namesAreChanged,
      before: prose.text.slice(Math.max(0, start - 2), start),
      behind: prose.text.slice(end, end + 2),
      restOfLine: this.draft.text.slice(end, lineEndBehind(this.draft.text, block)),
    };
  }

  private holds({ from, around }: Basis, place: number): boolean {
    const { passages } = this.segmented;
    return around.every(({ content, distance }, index) => {
      const passage = passages[place + from + index] as Passage | undefined;
      return passage?.content === content && distanceOf(passage, passages[place]) === distance;
    });
  }

  private *review(place: number, circumstances: Circumstances, equality: readonly EqualityFinding[]): Steps<BlockReview> {
    const { passages } = this.segmented;
    yield* this.judgeLongNeighbours(place);
    const { result, from, to } = yield* this.reach.during(place, this.tryFindingsIn(place, equality));
    const { content, block, segments } = passages[place];
    const around = Array.from({ length: to - from + 1 }, (_, index) => {
      const passage = passages[from + index] as Passage | undefined;
      return { content: passage?.content, distance: distanceOf(passage, passages[place]) };
    });
    const basis = { content, from: from - place, around, circumstances: { ...circumstances, restOfLine: apart(circumstances.restOfLine) } };
    return { ...result, start: block.start, index: segments[0]?.index, basis };
  }

  /** A claim may ask for a sentence of the block before or behind. That it looks there is told when it does; here a long one is only judged step by step. */
  private *judgeLongNeighbours(place: number): Steps<void> {
    const { passages } = this.segmented;
    const isLong = (passage: Passage | undefined): boolean => passage !== undefined && passage.segments.length > MANY;
    const neighbours = [place - 1, place + 1].filter((at) => !this.judged[at] && isLong(passages[at]));
    if (neighbours.length === 0 || (yield* this.judge(place)).every(({ ideas }) => ideas.length === 0)) return;
    for (const neighbour of neighbours) yield* this.judge(neighbour);
  }

  private *tryFindingsIn(place: number, equality: readonly EqualityFinding[]): Steps<Found> {
    try {
      const found = yield* this.findingsIn(place, equality);
      return this.unjudged.has(place) ? { ...found, failure: { thrown: this.unjudged.get(place) } } : found;
    } catch (thrown) {
      return { findings: [], keys: [], agreed: [], failure: { thrown } };
    }
  }

  private *findingsIn(place: number, equality: readonly EqualityFinding[]): Steps<Found> {
    const { termbase } = this.tools;
    const judged = yield* this.judge(place);
    const findings: Finding[] = [];
    for (const sentence of judged) {
      const { findings: ofTerms, settled } = sentence.review;
      for (const finding of judgeClaims(termbase, () => this.readClaims(), this.voices, sentence, ofTerms)) findings.push(finding);
      // Where our own termbase speaks, it wins. No finding of theirs goes over the end of a sentence.
      for (const finding of overlapping(equality, sentence.segment))
        if (![...settled, ...ofTerms].some((span) => finding.start < span.end && finding.end > span.start)) findings.push(finding);
      yield;
    }
    for (const finding of yield* this.findDetails(place)) findings.push(finding);
    findings.sort((a, b) => a.start - b.start || a.end - b.end);
    return { findings, keys: findings.map(() => ({})), agreed: agreedIn(judged) };
  }

  private *judge(place: number): Steps<readonly JudgedSegment[]> {
    const { result, from, to } = (this.judged[place] ??= yield* this.reach.during(place, this.tryJudging(place)));
    // Whoever asks for it again looks as far.
    this.reach.note(from);
    this.reach.note(to);
    return result;
  }

  /** To other blocks one that cannot be judged says nothing. */
  private *tryJudging(place: number): Steps<readonly JudgedSegment[]> {
    try {
      return yield* this.judgeAnew(place);
    } catch (thrown) {
      this.unjudged.set(place, thrown);
      const nothing = { findings: [], settled: [], ideas: [] };
      return this.segmented.passages[place].segments.map((segment) => ({ segment, review: nothing, ideas: [], names: [] }));
    }
  }

  private *judgeAnew(place: number): Steps<JudgedSegment[]> {
    const { termbase, recognizer } = this.tools;
    const { text } = this.segmented.prose;
    const recognized: RecognizedSegment[] = [];
    const ofBlock = new Set<string>();
    for (const segment of this.segmented.passages[place].segments) {
      const sentence = recognizeSegment(termbase, recognizer, segment, text);
      recognized.push(sentence);
      for (const id of sentence.cues.ids) ofBlock.add(id);
      yield;
    }
    const judged: JudgedSegment[] = [];
    let before = NOTHING;
    for (const sentence of recognized) {
      const review = judgeSegment(termbase, this.voices, sentence, text, before, ofBlock);
      judged.push({ segment: sentence.segment, review, ideas: review.ideas, names: review.settled.filter(({ concept }) => !concept) });
      before = sentence.cues.ids;
      yield;
    }
    return judged;
  }

  private readClaims(): ClaimReader {
    return (this.claims ??= readClaims(this.tools.lexicon(), this.segmentAt(), this.segmented.prose.text));
  }

  private segmentAt(): (index: number) => JudgedSegment | undefined {
    const { passages, segments, prose } = this.segmented;
    return (index) => {
      const segment = segments[index] as Segment | undefined;
      if (segment) {
        const place = lastAt(prose.blocks, segment.start);
        return inOneGo(this.judge(place))[index - passages[place].segments[0].index];
      }
      this.reach.note(index < 0 ? -1 : passages.length);
      return undefined;
    };
  }

  /** What could expose a person. Whose words they are makes no difference: a detail exposes whoever says it. */
  private *findDetails(place: number): Steps<DetailFinding[]> {
    const { termbase, details } = this.tools;
    const found = yield* details.search(this.draft.text, this.segmented, this.segmented.passages[place], this.surroundings[place]);
    return found.flatMap((detail): DetailFinding[] => {
      const concept = termbase.concepts.get(detail.id);
      if (!concept) return [];
      const { start, end, language } = detail;
      const severity = detail.slight && concept.severity === 'warning' ? 'information' : concept.severity;
      return [{ start, end, language, severity, because: 'confidentiality', context: 'narration', concept, detail }];
    });
  }
}

interface JudgedSegment extends SegmentForClaims {
  readonly review: SegmentReview;
}

const NOTHING: ReadonlySet<string> = new Set();

function agreedIn(block: readonly JudgedSegment[]): AgreedTerm[] {
  const settled = block.flatMap(({ review }) => review.settled);
  return settled.flatMap(({ concept, ...span }) => (concept ? { ...span, concept } : [])).sort((a, b) => a.start - b.start);
}

function byContent(blocks: readonly BlockReview[]): Map<Content, BlockReview[]> {
  const found = new Map<Content, BlockReview[]>();
  for (const block of blocks) {
    const list = found.get(block.basis.content);
    if (list) list.push(block);
    else found.set(block.basis.content, [block]);
  }
  return found;
}

function areSame(one: Circumstances, other: Circumstances): boolean {
  return (
    one.layout === other.layout &&
    one.usesYo === other.usesYo &&
    one.language === other.language &&
    one.amongContacts === other.amongContacts &&
    one.namesAreChanged === other.namesAreChanged &&
    one.before === other.before &&
    one.behind === other.behind &&
    one.restOfLine === other.restOfLine
  );
}

function distanceOf(passage: Passage | undefined, from: Passage): number {
  return passage ? passage.block.start - from.block.start : 0;
}

function isInPlace({ start, index }: BlockReview, { block, segments }: Passage): boolean {
  return start === block.start && index === segments[0]?.index;
}

/** The review of a block that has moved. */
function* moveReview(review: BlockReview, { block, segments }: Passage): Steps<BlockReview> {
  const { findings, agreed } = review;
  const by = block.start - review.start;
  const index = segments[0]?.index;
  const nowOf = ({ start }: Segment): Segment => segments[lastAt(segments, start + by)];
  const moved: Finding[] = [];
  for (const finding of findings) {
    moved.push(moveFinding(finding, by, nowOf));
    if (moved.length % MANY === 0) yield;
  }
  return { ...review, findings: moved, agreed: agreed.map((term) => moveSpan(term, by)), start: block.start, index };
}
