import { MANY, type Steps } from '../draft/steps.js';
import type { Draft } from '../draft/draft.js';
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
  yield;
  for (const [place, { findings: ofBlock, keys, start }] of blocks.entries()) {
    ofBlock.forEach((finding, index) => adviceOn.set(finding, toAdvice(finding, ofBlock, workedOutFor(keys[index]), start)));
    if (place % MANY === 0) yield;
  }
  const advice = [...adviceOn.values()];
  const more: Advice[] = [...adviceOnIdle(decisions), ...adviceOnLengths(draft.text, lengthsOf(draft))];
  return more.length > 0 ? [...advice, ...more].sort((a, b) => a.start - b.start || a.end - b.end) : advice;

  /** @param ofBlock all findings of the block that begins at `blockStart` */
  function toAdvice(finding: Finding, ofBlock: readonly Finding[], known: WorkedOut, blockStart: number): Advice {
    const concept =
      'pattern' in finding
        ? undefined
        : 'claim' in finding || 'detail' in finding
          ? finding.concept
          : (known.takesOver ??= conceptTakingOver(termbase, recognizer, finding) ?? finding.concept);
    const { start, end, severity, because, context, language } = finding;
    const kept = decisions.kept.get(finding);
    const advice: Advice = {
      start,
      end,
      severity: kept ? 'hint' : severity,
      because,
      ...('detail' in finding && { masked: finding.detail.masked }),
      context,
      kept,
      language,
      concept: concept?.id ?? ('pattern' in finding ? finding.pattern.pattern : ''),
      subject: concept?.subject ?? 'equality',
      get suggestions() {
        known.suggestions ??= {
          blockStart,
          list: sparing(suggest(termbase, recognizer, segmented, finding, ofBlock), draft.text, 'detail' in finding ? [] : details),
        };
        return moveSuggestions(known.suggestions.list, blockStart - known.suggestions.blockStart);
      },
      get excerpt() {
        return excerptOf(segmented.prose, finding, advice.sentence, details);
      },
      get sentenceNumber() {
        return placeInBlock(segmented.segments, start);
      },
      get related() {
        return relatedTo(finding, ofBlock).map((other) => adviceOn.get(other)!);
      },
      get wording() {
        return shownWording(segmented.prose, finding, details);
      },
      term: 'occurrence' in finding ? finding.occurrence.designation.phrase.lemma : undefined,
      get sentence() {
        const own = segmentOf(finding);
        if (own) return own;
        const at = lastAt(segmented.segments, start);
        return at >= 0 && end <= segmented.segments[at].end ? segmented.segments[at] : { start, end };
      },
      gist: (display) => gistOf(finding, concept, display),
      message: (display) => (known.messages[display] ??= explain(finding, concept, advice.wording, advice.suggestions, display)),
      article: (display) => concept && (known.articles[display] ??= describeConcept(termbase, concept, display)),
    };
    return advice;
  }
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
