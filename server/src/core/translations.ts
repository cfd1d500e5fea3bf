/**
 * The third door of the façade: a text and its translation. It brings its own code and word lists, which hosts load only when there is a pair.
 */
import { align } from './alignment/align.js';
import { alikeness, areUnrelated } from './alignment/alikeness.js';
import type { Group } from './alignment/alignUnits.js';
import { type Bitext, bitextOf, bitextWithin, type NoBitext, type Side } from './alignment/bitext.js';
import type { Difference, DifferenceDetail, DifferenceType, Place } from './alignment/checks/difference.js';
import { areAkin, readDistinctions } from './alignment/checks/terms.js';
import { readTurns } from './alignment/checks/turns.js';
import { compare } from './alignment/compare.js';
import { counterpartOf, placeInEarlier } from './alignment/counterpart.js';
import { type Corrections, findCorrected, isSettled } from './alignment/corrections.js';
import { type ExchangeFormat, writeExchange } from './alignment/exchange/exchange.js';
import { inOrderOf } from './alignment/exchange/inOrder.js';
import type { SegmentPair } from './alignment/exchange/segmentPair.js';
import { visibleTextOf } from './alignment/exchange/visibleText.js';
import { evidenceOf } from './alignment/evidence.js';
import { createBilingualLexicon, type TranslationData } from './alignment/lexicon.js';
import { createQuoting, type Quoting } from './alignment/quoting.js';
import { translationNamedIn } from './alignment/namings.js';
import { splitUnwritten, tellUnwritten } from './alignment/unfinished.js';
import { explainDifference, wording } from './alignment/wording.js';
import { readUnits, type UnitText } from './alignment/unit.js';
import {
  type Advice,
  type Draft,
  inOneGo,
  maskedIn,
  type Reviewer,
  segmentStepwise,
  type Severity,
  type Steps,
  type Suggestion,
  type TermInDraft,
} from './index.js';
import { type LanguageCode, otherLanguage } from './language/phrase.js';
import type { Concept } from './terminology/concept.js';

export type { NoBitext } from './alignment/bitext.js';
export { EXCHANGE_FORMATS, type ExchangeFormat } from './alignment/exchange/exchange.js';
export { correctionsPath, counterpartPaths, translationNamedIn } from './alignment/namings.js';
export type { Corrections, SentencePair } from './alignment/corrections.js';
export type { DifferenceType, Place } from './alignment/checks/difference.js';
export type { TranslationData } from './alignment/lexicon.js';

/** Sentences that correspond, by their places; a side is empty where the other has no counterpart. */
export interface AlignedSegments {
  readonly ru: readonly Place[];
  readonly en: readonly Place[];
  /** Whether a person has put them together. */
  readonly byHand: boolean;
}

/** Something that the two sides say differently. Offsets are UTF-16 code units into the text of the side. */
export interface TranslationAdvice {
  readonly type: DifferenceType;
  readonly severity: Severity;
  /** The side that it is shown on first: the translation, where both say something. */
  readonly language: LanguageCode;
  readonly places: Partial<Record<LanguageCode, Place>>;
  /** For what is written two ways: where the side that is shown writes it the usual way. */
  readonly elsewhere?: Place;
  /** How to mend each side, where that is certain. */
  readonly suggestions: Readonly<Record<LanguageCode, readonly Suggestion[]>>;
  message(display: LanguageCode): string;
}

export interface TranslationReview {
  /** Reviews the drafts for details that no message may repeat, step by step; else that is done when the first message is read. */
  prepareMessages(): Steps<void>;
  /** Both sides stand in one draft. */
  readonly oneFile: boolean;
  /** The two drafts by their language; the same one twice for a draft that holds both. */
  readonly drafts: Readonly<Record<LanguageCode, Draft>>;
  readonly alignment: readonly AlignedSegments[];
  /** The language that was translated from, where that is known: it was told, or one of the two names the other as its translation. */
  readonly source?: LanguageCode;
  /** In the order of the Russian. */
  readonly findings: readonly TranslationAdvice[];
  /** Part of the text, from 0 to 1, that stands in groups whose sides have something in common beside their length. */
  readonly alike: number;
  /** The sentences that correspond, as a reader sees them: without markup, on one line. As many as there are in `alignment`, in its order. */
  readonly segments: readonly SegmentPair[];
  /**
   * The sentences that say on the other side what one says, or what is to be said next, with their terms; see `counterpartOf`.
   *
   * @param now the text of this side as it stands now, which may be ahead of what was compared; places are those of the compared texts
   */
  counterpartOf(language: LanguageCode, now: string, sentence: SentenceAtCursor): Counterpart;
  /** How the other side renders the term at a place of the compared text; `undefined` where no term stands there, or its sentence has no counterpart. */
  renderingOf(language: LanguageCode, place: Place): Rendering | undefined;
  /** What a sentence says, as it may be written down beside the drafts: on one line, with details that could expose a person masked. */
  saying(language: LanguageCode, place: Place): string;
  /** What was thrown where a passage of a side could not be read, which should never happen: something that differs may be missing then. It may quote a draft. */
  readonly failures: readonly unknown[];
}

/** A sentence that is being written, in the text as it stands now. */
export interface SentenceAtCursor extends Place {
  readonly cursor: number;
  /** Whether it has its end mark. */
  readonly isFinished: boolean;
}

/** Sentences of one side and their terms, in the order of the text. */
export interface Counterpart {
  readonly places: readonly Place[];
  readonly terms: readonly TermInDraft[];
}

/** How a side renders a concept of the other one: by these wordings, or by none of the termbase. */
export interface Rendering {
  readonly concept: Concept;
  readonly wordings: readonly string[];
}

export interface ComparingOptions {
  /** What a person has decided about the two. */
  readonly corrections?: Corrections;
  /** The translation is being written: it may be empty or short, and that it ends early is told once. */
  readonly unfinished?: boolean;
  /** The language that was translated from; left out where nobody knows. */
  readonly source?: LanguageCode;
}

/** Compares texts with their translations. */
export interface TranslationReviewer {
  /**
   * @param other the translation; left out for a draft that holds both languages
   * @returns why the drafts cannot be compared, if they cannot
   */
  review(one: Draft, other?: Draft, options?: ComparingOptions): TranslationReview | NoBitext;
  /** The same step by step: whoever runs it may pause after each, and leave it at any. */
  steps(one: Draft, other?: Draft, options?: ComparingOptions): Steps<TranslationReview | NoBitext>;
}

const SIDES = ['ru', 'en'] as const satisfies readonly LanguageCode[];

const NOTHING_CORRECTED: Corrections = { together: [], apart: [], mayDiffer: [] };

/** @param data as `dictionaries/translation` has it, compiled at build time */
export function createTranslationReviewer(data: TranslationData, reviewer: Reviewer): TranslationReviewer {
  const lexicon = createBilingualLexicon(data);
  const turns = readTurns(data);
  const distinctions = readDistinctions(data.distinctions);

  const read = function* (draft: Draft): Steps<UnitText> {
    return readUnits(draft, yield* segmentStepwise(draft, {}));
  };
  const comparer: TranslationReviewer = {
    review: (...given) => inOneGo(comparer.steps(...given)),
    *steps(one, other, { corrections = NOTHING_CORRECTED, unfinished = false, source: told } = {}) {
      const bitext = other ? bitextOf(yield* read(one), yield* read(other), unfinished) : bitextWithin(yield* read(one));
      if (typeof bitext === 'string') return bitext;
      const drafts = { ru: bitext.ru.text.draft, en: bitext.en.text.draft };
      const found = { ru: yield* reviewer.termSteps(drafts.ru), en: bitext.oneFile ? undefined : yield* reviewer.termSteps(drafts.en) };
      const terms = { ru: found.ru.terms, en: (found.en ?? found.ru).terms };
      const evidence = yield* evidenceOf(bitext, lexicon, terms);
      const adviceOn = reviewedOnce(reviewer);
      const quoting = createQuoting(bitext, (draft) => maskedIn(adviceOn(draft)));
      const corrected = findCorrected(corrections, bitext, (unit, { language }) => quoting.saying(language, unit));
      const groups = yield* align(bitext, evidence, corrected);
      const alike = alikeness(bitext, groups, evidence);
      if (corrected.together.length === 0 && areUnrelated(bitext, groups, alike)) return 'unrelated';
      const open = groups.filter((group) => !isSettled(group, corrected.settled));
      const { written, unwritten } = unfinished ? splitUnwritten(open) : { written: open, unwritten: [] };
      const compared = yield* compare(bitext, written, { lexicon, turns, distinctions, terms });
      const differences = [...compared, ...tellUnwritten(unwritten, bitext)];
      const source = told ?? (bitext.oneFile ? undefined : sourceOf(drafts));
      const alignment = groups.map((group) => segmentsOf(group, bitext, corrected.together));
      return {
        oneFile: bitext.oneFile,
        drafts,
        alignment,
        ...(source && { source }),
        counterpartOf(language, now, { start, end, cursor, isFinished }) {
          const places = counterpartOf(alignment, language, placeInEarlier(drafts[language].text, now, { start, end }, cursor), isFinished);
          const there = terms[otherLanguage(language)];
          // Of two at one place the longer one says more: «аутрич-работники» before «аутрич».
          const inOrder = (one: Place, other: Place): number => one.start - other.start || other.end - one.end;
          return { places, terms: places.flatMap((place) => termsWithin(there, place).sort(inOrder)) };
        },
        renderingOf(language, place) {
          const term = termsWithin(terms[language], place).find(({ start, end }) => start === place.start && end === place.end);
          const group = alignment.find((each) => each[language].some(({ start, end }) => start <= place.start && place.end <= end));
          const other = otherLanguage(language);
          if (!term || !group || group[other].length === 0) return undefined;
          const there = group[other].flatMap((each) => termsWithin(terms[other], each));
          const { text } = drafts[other];
          const wordings = there.filter(({ concept }) => areAkin(concept, term.concept)).map(({ start, end }) => text.slice(start, end));
          return { concept: term.concept, wordings: [...new Set(wordings)] };
        },
        *prepareMessages() {
          if (differences.length === 0) return;
          yield* adviceOn.prepare(drafts.ru);
          yield* adviceOn.prepare(drafts.en);
        },
        findings: differences.map((difference) => toAdvice(difference, bitext, otherLanguage(source ?? 'ru'), adviceOn, quoting)),
        alike,
        get segments() {
          return readSegments(groups, bitext);
        },
        saying: quoting.saying,
        failures: [...found.ru.failures, ...(found.en?.failures ?? [])],
      };
    },
  };
  return comparer;
}

/** Whether a good part of a text's letters is of either language: only then can it hold a text and its translation. */
export function hasBothLanguages(text: string): boolean {
  const [russian, english] = [/[а-яё]/gi, /[a-z]/gi].map((letters) => (text.match(letters) ?? []).length);
  return Math.min(russian, english) > SMALLEST_SIDE * (russian + english);
}

const SMALLEST_SIDE = 0.25;

/**
 * An aligned pair for a CAT tool or a colleague.
 *
 * @param source the language that was translated from
 * @param name the file of the source
 */
export function exportPair({ segments, alignment }: TranslationReview, format: ExchangeFormat, source: LanguageCode, name: string): string {
  const all = segments;
  const ordered = inOrderOf(source, alignment).map((index) => all[index]);
  return writeExchange(format, { segments: ordered, source, name });
}

/**
 * Why drafts cannot be compared, and what to do.
 *
 * @param oneFile whether it is one draft that should hold both languages
 */
export function explainNoBitext(reason: NoBitext, display: LanguageCode, oneFile = false): string {
  const { noBitext, noBitextWithin } = wording[display];
  return (oneFile && noBitextWithin[reason]) || noBitext[reason];
}

/** The language of the draft that names the other one as its translation; `undefined` where neither does or both do. */
function sourceOf({ ru, en }: TranslationReview['drafts']): LanguageCode | undefined {
  const [russian, english] = [ru, en].map(({ text }) => translationNamedIn(text) !== undefined);
  return russian === english ? undefined : russian ? 'ru' : 'en';
}

function termsWithin(terms: readonly TermInDraft[], { start, end }: Place): TermInDraft[] {
  return terms.filter((term) => term.start >= start && term.start < end);
}

function segmentsOf(group: Group, bitext: Bitext, together: readonly Group[]): AlignedSegments {
  const places = ({ units }: Side, indices: readonly number[]): Place[] =>
    indices.map((index) => ({ start: units[index].start, end: units[index].end }));
  return { ru: places(bitext.ru, group.ru), en: places(bitext.en, group.en), byHand: together.includes(group) };
}

function readSegments(groups: readonly Group[], { ru, en }: Bitext): SegmentPair[] {
  const textOf = ({ units, text }: Side): ((indices: readonly number[]) => string) => {
    const visible = visibleTextOf(text.draft);
    return (indices) =>
      indices
        .map((index) => visible(units[index]))
        .filter((sentence) => sentence !== '')
        .join(' ');
  };
  const [russian, english] = [textOf(ru), textOf(en)];
  return groups.map((group) => ({ ru: russian(group.ru), en: english(group.en) }));
}

/** The review of a draft, made when it is first asked for. */
interface ReviewedOnce {
  (draft: Draft): readonly Advice[];
  prepare(draft: Draft): Steps<void>;
}

function reviewedOnce(reviewer: Reviewer): ReviewedOnce {
  const known = new Map<Draft, readonly Advice[]>();
  const adviceOn = (draft: Draft): readonly Advice[] => {
    const review = known.get(draft) ?? reviewer.review(draft);
    known.set(draft, review);
    return review;
  };
  return Object.assign(adviceOn, {
    *prepare(draft: Draft): Steps<void> {
      if (!known.has(draft)) known.set(draft, (yield* reviewer.follow().steps(draft)).advice);
    },
  });
}

/** Where the sides differ and nothing else: checks leave what they read there on their places, and a report would print it. */
function placesOf({ places: { ru, en } }: Difference): TranslationAdvice['places'] {
  const plain = ({ start, end }: Place): Place => ({ start, end });
  return { ...(ru && { ru: plain(ru) }), ...(en && { en: plain(en) }) };
}

/**
 * @param translated the language of the translation, which is the one to mend where either may be right
 * @param quoting says what may be shown of the two sides
 */
function toAdvice(
  difference: Difference,
  bitext: Bitext,
  translated: LanguageCode,
  adviceOn: ReviewedOnce,
  quoting: Quoting,
): TranslationAdvice {
  const { type, detail, elsewhere, fixes } = difference;
  const language = EITHER.includes(detail) ? translated : difference.language;
  const places = placesOf(difference);
  const quote = (side: LanguageCode): string => {
    const place = places[side];
    if (!place) return '';
    return detail === 'negation' || detail === 'hedge' ? quoting.quoteAround(side, place) : quoting.quote(side, place);
  };
  const usual = (): { text: string; line: number; language: LanguageCode } | undefined => {
    if (!elsewhere) return undefined;
    const { text } = bitext[language].text.draft;
    const line = (text.slice(0, elsewhere.start).match(/\r\n?|\n/g)?.length ?? 0) + 1;
    return { text: quoting.quote(language, elsewhere), line, language };
  };
  let suggestions: TranslationAdvice['suggestions'] | undefined;
  return {
    type,
    severity: FAINT.includes(detail) ? 'information' : 'warning',
    language,
    places,
    ...(elsewhere && { elsewhere }),
    get suggestions() {
      return (suggestions ??= { ru: suggestionsFor('ru'), en: suggestionsFor('en') });
    },
    message: (display) => explainDifference(detail, { ru: quote('ru'), en: quote('en'), usual: usual() }, display),
  };

  function suggestionsFor(side: LanguageCode): readonly Suggestion[] {
    const fix = fixes[side];
    // A fix is shown, and copies what the other side says: details that could expose a person are for the writer to compare.
    if (fix && SIDES.some((each) => places[each] && quoting.hasDetail(each, places[each]))) return [];
    if (fix) return [{ label: fix.text, grade: 'review', edits: [fix] }];
    // The agreed term, in the form the sentence needs, is what a review of that side offers anyway.
    const place = places[side];
    if (detail !== 'stigma' || side !== language || !place) return [];
    return (
      adviceOn(bitext[side].text.draft).find((advice: Advice) => advice.start === place.start && advice.end === place.end)?.suggestions ??
      []
    );
  }
}

/** What may be right on either side. */
const EITHER: readonly DifferenceDetail[] = ['number', 'date', 'time', 'address', 'place', 'acronym', 'name', 'distinction'];

/** What is worth a look and need not be wrong. */
const FAINT: readonly DifferenceDetail[] = ['part-lost', 'address-lost', 'unfinished', 'two-renderings', 'two-spellings'];
