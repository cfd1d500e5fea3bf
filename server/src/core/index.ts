/**
 * The core's façade: text in, findings out. Everything a host may use is named here.
 *
 * The core is pure: no file, socket, clock, editor or platform. It never throws and never waits.
 */
import { type Excerpt, excerptOf, placeInBlock } from './advice/excerpt.js';
import { describeConcept, explain, gistOf, type ConceptArticle } from './advice/explain.js';
import { adviceOnIdle } from './advice/idle.js';
import { adviceOnLengths } from './advice/length.js';
import { lookUp, type LookedUp } from './advice/lookUp.js';
import { offerTerms, type OfferedTerm, type WantedConcept } from './advice/offerTerms.js';
import type { Opening } from './advice/openingAt.js';
import { sparing } from './advice/sparing.js';
import { conceptTakingOver, siteOf, suggest, type Suggestion } from './advice/suggest.js';
import { conceal, type Concealed, type Masked } from './confidentiality/conceal.js';
import { createDetailSearch } from './confidentiality/findDetails.js';
import type { Draft } from './draft/draft.js';
import type { Segment } from './draft/segment.js';
import { languages } from './language/languages.js';
import { lastAt } from './language/order.js';
import { decide, type Kept, shownWording } from './kept/decide.js';
import { detailsAmong } from './review/finding.js';
import type { LanguageCode, PartOfSpeech } from './language/phrase.js';
import { type Finding, type FoundVoice, relatedTo, segmentOf } from './review/finding.js';
import { lengthsOf } from './posts/lengths.js';
import { createLexicon, type Lexicon } from './review/claims/lexicon.js';
import { createCueHearing } from './review/voice/cues.js';
import { createTermRecognizer, type Occurrence } from './review/recognizeTerms.js';
import { reviewDraft } from './review/reviewDraft.js';
import type { Because, Concept, Dictionary, Severity } from './terminology/concept.js';
import { createCueIndex } from './terminology/cueIndex.js';
import { designateJoints } from './terminology/meaning.js';
import { type PackedTermbase, unpackDictionary } from './terminology/packedTermbase.js';
import { indexForms, joinIndexes, unpackForms } from './terminology/formIndex.js';
import { createPhraseBook } from './terminology/phraseBook.js';
import { createTermbase, type Termbase } from './terminology/termbase.js';
import { designateVoices } from './terminology/voiceCue.js';

export {
  describeSource,
  writeGlossaryContents,
  writeGlossaryCsv,
  writeGlossaryPage,
  writeGlossaryPages,
  writeGlossaryTbx,
} from './advice/glossary.js';
export { adviceOnEntry, adviceOnGone } from './advice/idle.js';
export { adviceOnUnreviewed } from './advice/length.js';
export { phrasing } from './advice/phrasing.js';
export { type Fix, applyEdits, editsOf, everywhere, readyFixes, settledFixes } from './advice/bulkFixes.js';
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
export { segmentDraft } from './draft/segment.js';
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

/** Reviews drafts with the dictionaries in force. */
export interface Reviewer {
  readonly termbase: Termbase;
  /** All findings of a draft, in the order of the text, those that the writer keeps included. Total: any text yields a result. */
  review(draft: Draft): Advice[];
  /** Every term a draft uses, those to write and those to change, in the order of the text; names, laws and titles are left out. */
  termsIn(draft: Draft): TermInDraft[];
  /** The recommended terms that a draft uses, for whoever wants to know their meaning or counterpart. */
  agreedTerms(draft: Draft): AgreedTerm[];
  /** The terms to write for some concepts where a word is begun, in the forms that fit there. */
  offerTerms(opening: Opening, wanted: readonly WantedConcept[]): OfferedTerm[];
  /** Concepts that a word or its beginning, in any form and either language, may stand for; the likeliest first. */
  lookUp(query: string, limit: number): LookedUp[];
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
  const book = createPhraseBook(builtIn.phrases);
  const dictionaries = [dictionary, ...teams];
  const termbase = createTermbase(dictionaries, book);
  const forms = unpackForms(builtIn.forms, book.pieceAt);
  // A team's designations stand behind the built-in ones, whose numbers the packed index knows.
  const index = teams.length === 0 ? forms : joinIndexes(forms, indexForms(termbase.designations, builtIn.designations));
  const recognizer = createTermRecognizer(termbase.designations, index);
  const searchDetails = createDetailSearch(dictionaries.map(({ confidentiality }) => confidentiality));
  // Both are made when the first sentence needs them: most drafts have few such sentences.
  let known: Lexicon | undefined;
  const lexicon = (): Lexicon =>
    (known ??= createLexicon(termbase, createCueIndex(designateJoints(dictionaries.map(({ meaning }) => meaning)), builtIn.joints)));
  const hear = createCueHearing(() => createCueIndex(designateVoices(dictionaries.flatMap(({ voices }) => voices)), builtIn.voices));

  return {
    termbase,
    termsIn(draft) {
      const { segmented, findings, recommended } = reviewDraft(termbase, recognizer, hear, lexicon, searchDetails, draft);
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
      const open = findings.flatMap((finding): TermInDraft[] => {
        if (!('occurrence' in finding) || finding.context === 'law' || finding.term.inQuotes) return [];
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
      return [...open, ...settled].sort((a, b) => a.start - b.start || a.end - b.end);
    },
    offerTerms: (opening, wanted) => offerTerms(termbase, recognizer, opening, wanted),
    lookUp: (query, limit) => lookUp(termbase, recognizer, query, limit),
    agreedTerms(draft) {
      return reviewDraft(termbase, recognizer, hear, lexicon, searchDetails, draft).agreed.map(({ start, end, concept }) => ({
        start,
        end,
        article: (display) => describeConcept(termbase, concept, display),
      }));
    },
    review(draft) {
      const { segmented, findings } = reviewDraft(termbase, recognizer, hear, lexicon, searchDetails, draft);
      const details = detailsAmong(findings);
      const decisions = decide(draft, segmented.prose, findings, details);
      const adviceOn = new Map(findings.map((finding) => [finding, toAdvice(finding)]));
      const advice = [...adviceOn.values()];
      const more: Advice[] = [...adviceOnIdle(decisions), ...adviceOnLengths(draft.text, lengthsOf(draft))];
      return more.length > 0 ? [...advice, ...more].sort((a, b) => a.start - b.start || a.end - b.end) : advice;

      function toAdvice(finding: Finding): Advice {
        const concept =
          'pattern' in finding
            ? undefined
            : 'claim' in finding || 'detail' in finding
              ? finding.concept
              : (conceptTakingOver(termbase, recognizer, finding) ?? finding.concept);
        let suggestions: readonly Suggestion[] | undefined;
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
            return (suggestions ??= sparing(
              suggest(termbase, recognizer, segmented, finding, findings),
              draft.text,
              'detail' in finding ? [] : details,
            ));
          },
          get excerpt() {
            return excerptOf(segmented.prose, finding, advice.sentence, details);
          },
          get sentenceNumber() {
            return placeInBlock(segmented.segments, start);
          },
          get related() {
            return relatedTo(finding, findings).map((other) => adviceOn.get(other)!);
          },
          get wording() {
            return shownWording(segmented.prose, finding, details);
          },
          term: 'occurrence' in finding ? finding.occurrence.designation.phrase.lemma : undefined,
          get sentence() {
            const known = segmentOf(finding);
            if (known) return known;
            const at = lastAt(segmented.segments, start);
            return at >= 0 && end <= segmented.segments[at].end ? segmented.segments[at] : { start, end };
          },
          gist: (display) => gistOf(finding, concept, display),
          message: (display) => explain(finding, concept, advice.wording, advice.suggestions, display),
          article: (display) => concept && describeConcept(termbase, concept, display),
        };
        return advice;
      }
    },
  };
}

/** The text of a draft with every detail in it masked, given its review: what reports and files of decisions may quote from. */
export function concealed(text: string, review: readonly Advice[]): Concealed {
  return conceal(text, maskedIn(review));
}

/** The details in a draft, given its review, as they may be shown. */
export function maskedIn(review: readonly Advice[]): Masked[] {
  return review.flatMap(({ start, end, masked }) => (masked === undefined ? [] : [{ start, end, masked }]));
}
