/**
 * The core's façade: text in, findings out. Everything a host may use is named here.
 *
 * The core is pure: no file, socket, clock, editor or platform. It never throws and never waits.
 */
import { type Advice, adviseOn } from './advice/adviseOn.js';
import { type ConceptArticle, describeConcept } from './advice/explain.js';
import { lookUp, type LookedUp } from './advice/lookUp.js';
import { offerTerms, type OfferedTerm, type WantedConcept } from './advice/offerTerms.js';
import type { Opening } from './advice/openingAt.js';
import { siteOf } from './advice/suggest.js';
import { conceal, type Concealed, type Masked } from './confidentiality/conceal.js';
import { createDetailSearch } from './confidentiality/findDetails.js';
import type { Draft } from './draft/draft.js';
import type { Segment } from './draft/segment.js';
import { inOneGo, type Steps } from './draft/steps.js';
import { languages } from './language/languages.js';
import type { LanguageCode, PartOfSpeech } from './language/phrase.js';
import { createLexicon, type Lexicon } from './review/claims/lexicon.js';
import { createCueHearing } from './review/voice/cues.js';
import { createTermRecognizer, type Occurrence } from './review/recognizeTerms.js';
import {
  type AgreedTerm as AgreedTermFound,
  type Known,
  type ReviewedDraft,
  reviewStepwise,
  type ReviewTools,
  termsOfDraft,
} from './review/reviewDraft.js';
import type { Concept, Dictionary } from './terminology/concept.js';
import { createCueIndex } from './terminology/cueIndex.js';
import { designateJoints } from './terminology/meaning.js';
import { type PackedTermbase, unpackDictionary } from './terminology/packedTermbase.js';
import { indexForms, joinIndexes, unpackForms } from './terminology/formIndex.js';
import { createPhraseBook } from './terminology/phraseBook.js';
import { createTermbase, type Termbase } from './terminology/termbase.js';
import { designateVoices } from './terminology/voiceCue.js';
import { unpackWords } from './terminology/wordBook.js';

export {
  describeSource,
  writeGlossaryContents,
  writeGlossaryCsv,
  writeGlossaryPage,
  writeGlossaryPages,
  writeGlossaryTbx,
} from './advice/glossary.js';
export type { Advice } from './advice/adviseOn.js';
export { adviceOnEntry, adviceOnGone } from './advice/idle.js';
export { adviceOnUnreviewed } from './advice/length.js';
export { phrasing } from './advice/phrasing.js';
export { type Fix, editsOf, everywhere, readyFixes, settledFixes, settleFixes } from './advice/bulkFixes.js';
export { applyEdits } from './language/applyEdits.js';
export { byUrgency } from './advice/urgency.js';
export { type ConceptArticle, gistOfDefinition } from './advice/explain.js';
export type { LookedUp } from './advice/lookUp.js';
export type { OfferedTerm, WantedConcept } from './advice/offerTerms.js';
export { openingAt, type Opening } from './advice/openingAt.js';
export type { Suggestion } from './advice/suggest.js';
export type { Draft, DraftFormat, KeptWording } from './draft/draft.js';
export type { Concealed, Masked } from './confidentiality/conceal.js';
export { idleEntries, type Kept } from './kept/decide.js';
export { keepMarks, withoutMark } from './kept/marks.js';
export { keepInDraft } from './kept/place.js';
export { quoteOf } from './kept/quote.js';
export { segmentStepwise } from './draft/segment.js';
export { inOneGo, type Steps } from './draft/steps.js';
export type { Edit, Grade } from './language/language.js';
export { type LanguageCode, otherLanguage } from './language/phrase.js';
export { lengthsOf, type PartLength, type PlatformLength } from './posts/lengths.js';
export { ALL_PLATFORMS, type Platform, platformNamed, PLATFORMS, platformsOf } from './posts/platforms.js';
export { type Thread, threadOf } from './posts/thread.js';
export type { FoundVoice, Voice } from './review/finding.js';
export type { Because, Bilingual, Dictionary, Problem, Severity, Source } from './terminology/concept.js';
export { collectReport, type ReportedDraft } from './report/report.js';
export { reportAsHtml } from './report/toHtml.js';
export { reportAsMarkdown } from './report/toMarkdown.js';
export type { PackedTermbase } from './terminology/packedTermbase.js';
export type { Termbase } from './terminology/termbase.js';
export { markdownText } from './text/escape.js';

/** Reviews drafts with the dictionaries in force. */
export interface Reviewer {
  readonly termbase: Termbase;
  /** All findings of a draft, in the order of the text, those that the writer keeps included. Total: any text yields a result. */
  review(draft: Draft): Advice[];
  /** Reviews one draft version after version; what has not changed is not worked out again, and the findings are those of `review`. */
  follow(): DraftFollower;
  /** Every term a draft uses, those to write and those to change, in the order of the text; names, laws and titles are left out. */
  termsIn(draft: Draft): TermInDraft[];
  /** The same step by step, with what could not be read. */
  termSteps(draft: Draft): Steps<TermsFound>;
  /** The recommended terms that a draft uses, for whoever wants to know their meaning or counterpart. */
  agreedTerms(draft: Draft): AgreedTerm[];
  /** The terms to write for some concepts where a word is begun, in the forms that fit there. */
  offerTerms(opening: Opening, wanted: readonly WantedConcept[]): OfferedTerm[];
  /** Concepts that a word or its beginning, in any form and either language, may stand for; the likeliest first. */
  lookUp(query: string, limit: number): LookedUp[];
}

/** Follows a draft while it is written. */
export interface DraftFollower {
  review(draft: Draft): FollowedReview;
  /**
   * The same step by step: whoever runs it may pause after each, and leave it at any when there is another version to review. What was found out about
   * passages that say the same is not lost then.
   */
  steps(draft: Draft): Steps<FollowedReview>;
}

export interface FollowedReview {
  /** As `Reviewer.review` gives it. */
  readonly advice: Advice[];
  /** As `Reviewer.agreedTerms` gives them; worked out when asked for. */
  readonly agreed: readonly AgreedTerm[];
  /** What was thrown where a passage could not be read or reviewed, which should never happen. It may quote the draft. */
  readonly failures: readonly unknown[];
}

export interface TermsFound extends Pick<FollowedReview, 'failures'> {
  /** As `Reviewer.termsIn` gives them. */
  readonly terms: TermInDraft[];
}

/** A term at a place. Offsets are UTF-16 code units into the draft's text. */
export interface TermInDraft {
  readonly start: number;
  readonly end: number;
  readonly concept: Concept;
  /** `false` for one that is better not written. */
  readonly agreed: boolean;
  readonly partOfSpeech: PartOfSpeech;
  /** Whether several are meant; `undefined` where that cannot be told. Worked out when asked for. */
  readonly plural: boolean | undefined;
  /** For one that is better not written: contexts of the sentence near which some terms are withheld. */
  readonly near?: ReadonlySet<string>;
  /** The term itself, as its dictionary writes it; its other wordings and forms have the same. */
  readonly written: string;
}

/** A recommended term at a place. Offsets are UTF-16 code units into the draft's text. */
export interface AgreedTerm {
  readonly start: number;
  readonly end: number;
  article(display: LanguageCode): ConceptArticle;
}

/**
 * A reviewer with the built-in dictionaries as packed at build time, and dictionaries that were already read.
 *
 * @param dictionary what `builtIn` holds, where it has been unpacked already
 */
export function createReviewer(
  builtIn: PackedTermbase,
  teams: readonly Dictionary[] = [],
  dictionary: Dictionary = unpackDictionary(builtIn),
): Reviewer {
  const words = unpackWords(builtIn.words);
  const book = createPhraseBook(builtIn.phrases, words);
  const dictionaries = [dictionary, ...teams];
  const termbase = createTermbase(dictionaries, book, builtIn.counted);
  const forms = unpackForms(builtIn.forms, words);
  // A team's designations stand behind the built-in ones, whose numbers the packed index knows.
  const index = teams.length === 0 ? forms : joinIndexes(forms, indexForms(termbase.designations, builtIn.counted.designations));
  const recognizer = createTermRecognizer(termbase.designations, index);
  const details = createDetailSearch(dictionaries.map(({ confidentiality }) => confidentiality));
  // Both are made when the first sentence needs them: most drafts have few such sentences.
  let known: Lexicon | undefined;
  const lexicon = (): Lexicon =>
    (known ??= createLexicon(termbase, createCueIndex(designateJoints(dictionaries.map(({ meaning }) => meaning)), builtIn.joints, words)));
  const hear = createCueHearing(() => createCueIndex(designateVoices(dictionaries.flatMap(({ voices }) => voices)), builtIn.voices, words));

  const tools: ReviewTools = { termbase, recognizer, hear, lexicon, details };

  const follow = (): DraftFollower => new Follower(tools, toAgreed);

  return {
    termbase,
    termsIn: (draft) => inOneGo(termSteps(draft)).terms,
    termSteps,
    offerTerms: (opening, wanted) => offerTerms(termbase, recognizer, opening, wanted),
    lookUp: (query, limit) => lookUp(termbase, recognizer, query, limit),
    agreedTerms: (draft) => toAgreed(inOneGo(termsOfDraft(tools, draft)).agreed),
    review: (draft) => follow().review(draft).advice,
    follow,
  };

  function* termSteps(draft: Draft): Steps<TermsFound> {
    const { segmented, avoided, recommended, failures } = yield* termsOfDraft(tools, draft);
    const term = (
      found: Pick<TermInDraft, 'start' | 'end' | 'concept' | 'agreed' | 'near' | 'written'>,
      occurrence: Occurrence,
      segment: Segment,
    ): TermInDraft => ({
      ...found,
      partOfSpeech: occurrence.designation.phrase.partOfSpeech,
      get plural() {
        return languages[occurrence.designation.language].isPlural(siteOf(segmented, segment, occurrence));
      },
    });
    const open = avoided.flatMap((finding): TermInDraft[] => {
      if (finding.context === 'law' || finding.term.inQuotes) return [];
      const { start, end, concept, near, occurrence, segment } = finding;
      return [term({ start, end, concept, agreed: false, near, written: finding.term.written[0] }, occurrence, segment)];
    });
    const settled = recommended.flatMap((found): TermInDraft[] => {
      const {
        start,
        end,
        segment,
        designation: { role },
      } = found;
      if (role.kind !== 'term') return [];
      return [term({ start, end, concept: role.concept, agreed: true, written: role.term.written[0] }, found, segment)];
    });
    return { terms: [...open, ...settled].sort((a, b) => a.start - b.start || a.end - b.end), failures };
  }

  function toAgreed(terms: readonly AgreedTermFound[]): AgreedTerm[] {
    return terms.map(({ start, end, concept }) => ({ start, end, article: (display) => describeConcept(termbase, concept, display) }));
  }
}

class Follower implements DraftFollower {
  private readonly known: Known = { blocks: [] };

  constructor(
    private readonly tools: ReviewTools,
    private readonly toAgreed: (terms: readonly AgreedTermFound[]) => AgreedTerm[],
  ) {}

  review(draft: Draft): FollowedReview {
    return inOneGo(this.steps(draft));
  }

  *steps(draft: Draft): Steps<FollowedReview> {
    const { termbase, recognizer } = this.tools;
    const reviewed = yield* reviewStepwise(this.tools, draft, this.known);
    yield;
    const advice = yield* adviseOn(termbase, recognizer, draft, reviewed);
    return new ReviewOfVersion(advice, reviewed, this.toAgreed);
  }
}

class ReviewOfVersion implements FollowedReview {
  readonly failures: readonly unknown[];

  constructor(
    readonly advice: Advice[],
    private readonly reviewed: ReviewedDraft,
    private readonly toAgreed: (terms: readonly AgreedTermFound[]) => AgreedTerm[],
  ) {
    this.failures = [reviewed.segmented.prose, ...reviewed.blocks].flatMap(({ failure }) => (failure ? [failure.thrown] : []));
  }

  get agreed(): AgreedTerm[] {
    return this.toAgreed(this.reviewed.blocks.flatMap(({ agreed }) => agreed));
  }
}

/** The text of a draft with every detail in it masked, given its review: what reports and files of decisions may quote from. */
export function concealed(text: string, review: readonly Advice[]): Concealed {
  return conceal(text, maskedIn(review));
}

/** The details in a draft, given its review, as they may be shown. */
export function maskedIn(review: readonly Advice[]): Masked[] {
  return review.flatMap(({ start, end, masked }) => (masked === undefined ? [] : [{ start, end, masked }]));
}
