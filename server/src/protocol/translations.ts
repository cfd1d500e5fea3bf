import type { CodeAction, CompletionList, Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type LanguageCode, openingAt, otherLanguage, phrasing, type Reviewer } from '../core/index.js';
import type { Place, TranslationData } from '../core/translations.js';
import { createComparing } from './comparing.js';
import { isTooLong, toDraft } from './drafts.js';
import type {
  ComparisonResult,
  CorrectParams,
  CorrectResult,
  CounterpartsResult,
  ExportPairParams,
  ExportPairResult,
  PairParams,
  SentencesResult,
} from './requests.js';
import { type Sides, type TellingDifferences, toComparison, toDiagnostics, toSentences, toTranslationActions } from './toComparison.js';
import { toCompletions } from './toCompletion.js';
import type { Turns } from './turns.js';

/** Part of a draft that must stand beside a counterpart to say that it holds both languages; see `TranslationReview.alike`. */
const HOLDS_BOTH = 0.6;

/** In a longer draft, in UTF-16 code units, nobody could be answered before the next letter is typed. */
const LONGEST_COMPLETED = 150_000;

/** Drafts and their translations, compared whenever one of them changes. */
export interface Translations {
  /** From now on these are compared, and no others. */
  take(pairs: readonly PairParams[]): void;
  /** An open draft has changed, was opened or closed. */
  noteChange(uri: string): void;
  /** Dictionaries have changed. */
  renew(reviewer: Reviewer): void;
  /** Where the translation of an open draft may be. */
  counterparts(document: TextDocument, path: string): Promise<CounterpartsResult>;
  /** The two sides as they stand now. */
  comparison(uri: string): Promise<ComparisonResult>;
  /** The sentences of both sides as they stand now, for a list. */
  sentences(uri: string): Promise<SentencesResult>;
  correct(params: CorrectParams): Promise<CorrectResult>;
  /** The aligned sentences as a file. */
  export(params: ExportPairParams): Promise<ExportPairResult>;
  /** What differs on the side that stands in a draft, as it was compared last. */
  diagnosticsFor(uri: string): Diagnostic[];
  /** Fixes for what differs where a span of a draft touches it. */
  actionsFor(document: TextDocument, span: Place): CodeAction[];
  /** Terms for what the counterpart says, where a word is begun; `null` where nothing is to be offered. */
  complete(document: TextDocument, offset: number): Promise<CompletionList | null>;
  /** How the other side renders the term at a place, in a sentence, as the two were compared last; `undefined` where there is nothing to say. */
  renderingOf(document: TextDocument, place: Place): string | undefined;
  /** Which side of a pair a draft is, as it was compared last; `undefined` for one that holds both or is compared with nothing. */
  sideOf(uri: string): LanguageCode | undefined;
}

/** What the comparing needs from the server. */
export interface TranslationsHost extends TellingDifferences {
  /** Comparing takes its turns with all other long work. */
  readonly turns: Turns;
  openDocument(uri: string): TextDocument | undefined;
  /** The word lists, loaded when the first pair is compared. */
  loadData(): Promise<TranslationData>;
  /** Shows what differs in drafts, open or not, and tells the client. */
  show(uris: readonly string[]): void;
  /** Shows what is wrong in a file of corrections. */
  showProblems(uri: string, problems: Diagnostic[]): void;
  /** Is told in a line, without words of a draft, what went wrong where nobody waits. */
  tell(line: string): void;
  /** Is told what was thrown where a passage could not be read. */
  noteFailure(thrown: unknown): void;
}

/** @param first the reviewer in force until the first `renew` */
export function comparedTranslations(host: TranslationsHost, first: Reviewer): Translations {
  const comparing = createComparing(host, first);
  const { pairWith, isCurrent, compare, translationReviewer } = comparing;
  const door = () => import('../core/translations.js');
  const compared = async (uri: string) => {
    const pair = pairWith(uri);
    const result = pair && (await compare(pair))?.result;
    return result && { ...result, isCorrected: pair.pair.corrections !== undefined };
  };

  return {
    take: comparing.take,
    noteChange: comparing.noteChange,
    renew: comparing.renew,
    async counterparts(document, path) {
      const { counterpartPaths, translationNamedIn, hasBothLanguages } = await door();
      const named = translationNamedIn(document.getText());
      return {
        ...(named !== undefined && { named }),
        paths: counterpartPaths(path),
        holdsBoth: await holdsBoth(),
      };

      /** As the draft stands when it has been read: whoever types in one that was just opened is told, too. Not in one that is closed meanwhile. */
      async function holdsBoth(): Promise<boolean> {
        const isOpen = (): boolean => host.openDocument(document.uri) === document;
        while (isOpen() && !isTooLong(document) && hasBothLanguages(document.getText())) {
          const reviewer = await translationReviewer();
          const text = document.getText();
          const review = await host.turns.run(reviewer.steps(toDraft(document)), () => isOpen() && document.getText() === text);
          if (review !== undefined) return typeof review !== 'string' && review.alike >= HOLDS_BOTH;
        }
        return false;
      }
    },
    async comparison(uri) {
      const result = await compared(uri);
      if (!result) return null;
      return 'problem' in result ? { problem: result.problem } : toComparison(result.review, result.sides, result.isCorrected, host);
    },
    async sentences(uri) {
      const result = await compared(uri);
      return result && 'review' in result ? toSentences(result.review, result.sides) : null;
    },
    async export({ uri, format, source, name }) {
      const result = await compared(uri);
      return result && 'review' in result ? (await door()).exportPair(result.review, format, source, name) : null;
    },
    async correct(params) {
      const result = await compared(params.uri);
      if (!result || 'problem' in result) return null;
      const { review, sides } = result;
      const { addCorrection, removeCorrections } = await import('../core/teams.js');
      const sentences = { ru: sentencesAt('ru'), en: sentencesAt('en') };
      if (sentences.ru.length + sentences.en.length === 0) return null;
      if (params.correction === 'undone') {
        const text = removeCorrections(params.text, sentences);
        return text === undefined ? null : { text };
      }
      const text = addCorrection(params.text, params.correction, sentences, host.display);
      return text === undefined ? { problem: phrasing[host.display].translation.unwritable } : { text };

      function sentencesAt(side: LanguageCode): string[] {
        const range = params[side];
        if (!range) return [];
        const [from, to] = [sides[side].offsetAt(range.start), sides[side].offsetAt(range.end)];
        const places = review.alignment
          .flatMap((group) => group[side])
          .filter(({ start, end }) => start < Math.max(to, from + 1) && end > from);
        return places.map((place) => review.saying(side, place));
      }
    },
    diagnosticsFor(uri) {
      const result = pairWith(uri)?.last?.result;
      return result && 'review' in result ? toDiagnostics(result.review, result.sides, uri, host) : [];
    },
    actionsFor({ uri }, span) {
      const pair = pairWith(uri);
      // Places in a text that has changed meanwhile would be wrong.
      const result = pair && isCurrent(pair) ? pair.last?.result : undefined;
      return result && 'review' in result ? toTranslationActions(result.review, result.sides, uri, span, host) : [];
    },
    async complete(document, offset) {
      const pair = pairWith(document.uri);
      if (!pair || document.getText().length > LONGEST_COMPLETED) return null;
      // Nobody waits for a comparison while typing: the last one knows where the sentence stands.
      const result = (pair.last ?? (await compare(pair)))?.result;
      if (!result || 'problem' in result) return null;
      const { review, sides } = result;
      const opening = openingAt(toDraft(document), offset, review.oneFile ? undefined : sideIn(sides, document.uri));
      if (!opening) return null;
      const { terms } = review.counterpartOf(opening.language, document.getText(), {
        ...opening.sentence,
        cursor: offset,
        isFinished: opening.isFinished,
      });
      if (terms.length === 0) return null;
      const { text } = review.drafts[otherLanguage(opening.language)];
      const offered = comparing.reviewer.offerTerms(opening, terms).map((term) => {
        const { start, end } = terms[term.wanted];
        return { ...term, counterpart: text.slice(start, end) };
      });
      return toCompletions(offered, opening, document, host.display);
    },
    renderingOf(document, place) {
      // Who hovers over a word waits for no comparison: places are true as long as their own text stands.
      const result = pairWith(document.uri)?.last?.result;
      if (!result || 'problem' in result) return undefined;
      const { review, sides } = result;
      for (const side of ['ru', 'en'] as const) {
        const isHere = sides[side].uri === document.uri && sides[side].getText() === document.getText();
        const rendering = isHere ? review.renderingOf(side, place) : undefined;
        if (!rendering) continue;
        const other = otherLanguage(side);
        const words = phrasing[host.display].translation;
        if (rendering.wordings.length > 0) return words.rendered(other, rendering.wordings);
        const terms = comparing.reviewer.termbase.offersOf(rendering.concept, other).map(({ phrase }) => phrase.lemma);
        return words.notRendered(other, terms.slice(0, 3));
      }
      return undefined;
    },
    sideOf(uri) {
      const result = pairWith(uri)?.last?.result;
      return result && 'review' in result && !result.review.oneFile ? sideIn(result.sides, uri) : undefined;
    },
  };
}

function sideIn({ ru }: Sides, uri: string): LanguageCode {
  return ru.uri === uri ? 'ru' : 'en';
}
