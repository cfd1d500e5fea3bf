import { MANY, type Steps } from '../draft/steps.js';
import type { Draft } from '../draft/draft.js';
import type { SegmentedDraft } from '../draft/segment.js';
import { decide, type Kept, shownWording } from '../kept/decide.js';
import { lastAt } from '../language/order.js';
import type { LanguageCode } from '../language/phrase.js';
import { lengthsOf } from '../posts/lengths.js';
import { detailsAmong, type Finding, type FoundVoice, relatedTo, segmentOf } from '../review/finding.js';
import { moveSpan } from '../review/moveFinding.js';
import type { TermRecognizer } from '../review/recognizeTerms.js';
import type { ReviewedDraft } from '../review/reviewDraft.js';
import type { Because, Concept, Severity } from '../terminology/concept.js';
import type { Termbase } from '../terminology/termbase.js';
import { type Excerpt, excerptOf, placeInBlock } from './excerpt.js';
import { type ConceptArticle, describeConcept, explain, gistOf } from './explain.js';
import { adviceOnIdle } from './idle.js';
import { adviceOnLengths } from './length.js';
import { sparing } from './sparing.js';
import { conceptTakingOver, suggest, type Suggestion } from './suggest.js';

/** A finding with its advice. Offsets are UTF-16 code units into the draft's text. */
export interface Advice {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly because: Because;
  /** The id of the concept, or of the adopted pattern; `kept` for a decision that keeps nothing, `post-length` for a post that is too long. */
  readonly concept: string;
  readonly subject: string;
  /**
   * For a detail that could expose a person: the detail as it may be shown. Nothing that leaves the draft (a report, a log, a file of decisions) may
   * hold more of it; see `concealed`.
   */
  readonly masked?: string;
  readonly context: FoundVoice;
  /** The writer's decision to keep the wording, which makes it a hint. */
  readonly kept?: Kept;
  /** The language of the wording. */
  readonly language: LanguageCode;
  /** Best first; worked out when first asked for. */
  readonly suggestions: readonly Suggestion[];
  /** The sentence around it, without markup and without what could expose a person. */
  readonly excerpt: Excerpt;
  /** Which sentence of its paragraph it begins in, from 1. */
  readonly sentenceNumber: number;
  /** Findings that belong together: a sentence that merges two ideas, and the wordings in it. */
  readonly related: readonly Advice[];
  /** The wording as the reader sees it, without markup. */
  readonly wording: string;
  /** The wording in its base form, which its other forms share; absent for a claim of a whole sentence and for an adopted pattern. */
  readonly term?: string;
  /** The sentence it stands in. */
  readonly sentence: { readonly start: number; readonly end: number };
  /** What, why, and what to write, in the reader's language. */
  message(display: LanguageCode): string;
  /** The first sentence of the reason, for lists that show the wording themselves. */
  gist(display: LanguageCode): string;
  /** The concept behind it; absent for an adopted pattern. */
  article(display: LanguageCode): ConceptArticle | undefined;
}

/**
 * The findings of a reviewed draft with their advice, in the order of the text, and what is to be said of the draft as a whole.
 */
export function* adviseOn(
  termbase: Termbase,
  recognizer: TermRecognizer,
  draft: Draft,
  { segmented, blocks }: ReviewedDraft,
): Steps<Advice[]> {
  const findings = blocks.flatMap((block) => block.findings);
  const details = detailsAmong(findings);
  const decisions = decide(draft, segmented.prose, findings, details);
  const adviceOn = new Map<Finding, Advice>();
  const version: Version = { termbase, recognizer, draft, segmented, details, decisions, adviceOn };
  yield;
  for (const [place, { findings: ofBlock, keys, start }] of blocks.entries()) {
    ofBlock.forEach((finding, index) =>
      adviceOn.set(finding, new AdviceOnFinding(version, finding, ofBlock, workedOutFor(keys[index]), start)),
    );
    if (place % MANY === 0) yield;
  }
  const advice = [...adviceOn.values()];
  const more: Advice[] = [...adviceOnIdle(decisions), ...adviceOnLengths(draft.text, lengthsOf(draft))];
  return more.length > 0 ? [...advice, ...more].sort((a, b) => a.start - b.start || a.end - b.end) : advice;
}

/** What the advice of one version of a draft is made from. */
interface Version {
  readonly termbase: Termbase;
  readonly recognizer: TermRecognizer;
  readonly draft: Draft;
  readonly segmented: SegmentedDraft;
  readonly details: ReturnType<typeof detailsAmong>;
  readonly decisions: ReturnType<typeof decide>;
  readonly adviceOn: Map<Finding, Advice>;
}

/**
 * A class, because V8 gives each object with getters of its own a hidden class of its own. That is slow, and it holds the getters, and with them the
 * version of the draft, until all of the memory is collected.
 */
class AdviceOnFinding implements Advice {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly because: Because;
  readonly context: FoundVoice;
  readonly kept: Kept | undefined;
  readonly language: LanguageCode;
  readonly masked: string | undefined;
  readonly concept: string;
  readonly subject: string;
  readonly term: string | undefined;
  private readonly explained: Concept | undefined;

  /** @param ofBlock all findings of the block that begins at `blockStart` */
  constructor(
    private readonly version: Version,
    private readonly finding: Finding,
    private readonly ofBlock: readonly Finding[],
    private readonly known: WorkedOut,
    private readonly blockStart: number,
  ) {
    this.start = finding.start;
    this.end = finding.end;
    this.kept = version.decisions.kept.get(finding);
    this.severity = this.kept ? 'hint' : finding.severity;
    this.because = finding.because;
    this.context = finding.context;
    this.language = finding.language;
    this.masked = 'detail' in finding ? finding.detail.masked : undefined;
    const concept = (this.explained = explainedIn(version, finding, known));
    this.concept = concept?.id ?? ('pattern' in finding ? finding.pattern.pattern : '');
    this.subject = concept?.subject ?? 'equality';
    this.term = 'occurrence' in finding ? finding.occurrence.designation.phrase.lemma : undefined;
  }

  get suggestions(): readonly Suggestion[] {
    const { version, finding, ofBlock, known, blockStart } = this;
    const { termbase, recognizer, segmented, draft, details } = version;
    known.suggestions ??= {
      blockStart,
      list: sparing(suggest(termbase, recognizer, segmented, finding, ofBlock), draft.text, 'detail' in finding ? [] : details),
    };
    return moveSuggestions(known.suggestions.list, blockStart - known.suggestions.blockStart);
  }

  get excerpt(): Excerpt {
    return excerptOf(this.version.segmented.prose, this.finding, this.sentence, this.version.details);
  }

  get sentenceNumber(): number {
    return placeInBlock(this.version.segmented.segments, this.start);
  }

  get related(): readonly Advice[] {
    return relatedTo(this.finding, this.ofBlock).map((other) => this.version.adviceOn.get(other)!);
  }

  get wording(): string {
    return shownWording(this.version.segmented.prose, this.finding, this.version.details);
  }

  get sentence(): Advice['sentence'] {
    const own = segmentOf(this.finding);
    if (own) return own;
    const { start, end } = this;
    const { segments } = this.version.segmented;
    const at = lastAt(segments, start);
    return at >= 0 && end <= segments[at].end ? segments[at] : { start, end };
  }

  readonly gist = (display: LanguageCode): string => gistOf(this.finding, this.explained, display);

  readonly message = (display: LanguageCode): string =>
    (this.known.messages[display] ??= explain(this.finding, this.explained, this.wording, this.suggestions, display));

  readonly article = (display: LanguageCode): ConceptArticle | undefined =>
    this.explained && (this.known.articles[display] ??= describeConcept(this.version.termbase, this.explained, display));
}

function explainedIn({ termbase, recognizer }: Version, finding: Finding, known: WorkedOut): Concept | undefined {
  if ('pattern' in finding) return undefined;
  if ('claim' in finding || 'detail' in finding) return finding.concept;
  return (known.takesOver ??= conceptTakingOver(termbase, recognizer, finding) ?? finding.concept);
}

/** What was worked out about a finding when somebody asked; it stays true as long as the review of its block does. */
interface WorkedOut {
  takesOver?: Concept;
  suggestions?: { readonly blockStart: number; readonly list: readonly Suggestion[] };
  readonly messages: Partial<Record<LanguageCode, string>>;
  readonly articles: Partial<Record<LanguageCode, ConceptArticle>>;
}

const workedOut = new WeakMap<object, WorkedOut>();

function workedOutFor(key: object): WorkedOut {
  let known = workedOut.get(key);
  if (!known) workedOut.set(key, (known = { messages: {}, articles: {} }));
  return known;
}

function moveSuggestions(suggestions: readonly Suggestion[], by: number): readonly Suggestion[] {
  return by === 0
    ? suggestions
    : suggestions.map((suggestion) => ({ ...suggestion, edits: suggestion.edits.map((edit) => moveSpan(edit, by)) }));
}
