/**
 * The third door of the façade: a text and its translation. It brings its own code and word lists, which hosts load only when there is a pair.
 */
import { align } from './alignment/align.js';
import type { Group } from './alignment/alignUnits.js';
import { type Bitext, bitextOf, bitextWithin, type NoBitext, type Side } from './alignment/bitext.js';
import type { Difference, DifferenceType, Place } from './alignment/checks/difference.js';
import { readTurns } from './alignment/checks/negation.js';
import { readDistinctions } from './alignment/checks/terms.js';
import { compare } from './alignment/compare.js';
import { evidenceOf } from './alignment/evidence.js';
import { createBilingualLexicon, type TranslationData } from './alignment/lexicon.js';
import { wording } from './alignment/wording.js';
import { readUnits, type Unit, type UnitText } from './alignment/unit.js';
import { type Advice, type Draft, type Reviewer, segmentDraft, type Severity, type Suggestion } from './index.js';
import type { LanguageCode } from './language/phrase.js';

export type { NoBitext } from './alignment/bitext.js';
export type { DifferenceType, Place } from './alignment/checks/difference.js';
export type { TranslationData } from './alignment/lexicon.js';

/** Sentences that correspond, by their places; a side is empty where the other has no counterpart. */
export interface AlignedSegments {
  readonly ru: readonly Place[];
  readonly en: readonly Place[];
}

/** Something that the two sides say differently. Offsets are UTF-16 code units into the text of the side. */
export interface TranslationAdvice {
  readonly type: DifferenceType;
  readonly severity: Severity;
  /** The side that it is shown on first. */
  readonly language: LanguageCode;
  readonly places: Partial<Record<LanguageCode, Place>>;
  /** How to mend each side, where that is certain. */
  readonly suggestions: Readonly<Record<LanguageCode, readonly Suggestion[]>>;
  message(display: LanguageCode): string;
}

export interface TranslationReview {
  /** Both sides stand in one draft. */
  readonly oneFile: boolean;
  /** The two drafts by their language; the same one twice for a draft that holds both. */
  readonly drafts: Readonly<Record<LanguageCode, Draft>>;
  readonly alignment: readonly AlignedSegments[];
  /** In the order of the Russian. */
  readonly findings: readonly TranslationAdvice[];
}

/** Compares texts with their translations. */
export interface TranslationReviewer {
  /**
   * @param other the translation; left out for a draft that holds both languages
   * @returns why the drafts cannot be compared, if they cannot
   */
  review(one: Draft, other?: Draft): TranslationReview | NoBitext;
}

/** @param data as `dictionaries/translation` has it, compiled at build time */
export function createTranslationReviewer(data: TranslationData, reviewer: Reviewer): TranslationReviewer {
  const lexicon = createBilingualLexicon(data);
  const turns = readTurns(data);
  const distinctions = readDistinctions(data.distinctions);

  return {
    review(one, other) {
      const read = (draft: Draft): UnitText => readUnits(draft, segmentDraft(draft));
      const bitext = other ? bitextOf(read(one), read(other)) : bitextWithin(read(one));
      if (typeof bitext === 'string') return bitext;
      const ru = reviewer.termsIn(bitext.ru.text.draft);
      const terms = { ru, en: bitext.oneFile ? ru : reviewer.termsIn(bitext.en.text.draft) };
      const groups = align(bitext, evidenceOf(bitext, lexicon, terms));
      const differences = compare(bitext, groups, { lexicon, turns, distinctions, terms });
      return {
        oneFile: bitext.oneFile,
        drafts: { ru: bitext.ru.text.draft, en: bitext.en.text.draft },
        alignment: groups.map((group) => segmentsOf(group, bitext)),
        findings: differences.map((difference) => toAdvice(difference, bitext, reviewer)),
      };
    },
  };
}

/** Why two drafts, or one, cannot be compared, and what to do. */
export function explainNoBitext(reason: NoBitext, display: LanguageCode): string {
  return wording[display].noBitext[reason];
}

function segmentsOf({ ru, en }: Group, bitext: Bitext): AlignedSegments {
  const places = ({ units }: Side, indices: readonly number[]): Place[] =>
    indices.map((index) => ({ start: units[index].start, end: units[index].end }));
  return { ru: places(bitext.ru, ru), en: places(bitext.en, en) };
}

function toAdvice(difference: Difference, bitext: Bitext, reviewer: Reviewer): TranslationAdvice {
  const { type, detail, language, places, fixes } = difference;
  const quote = (side: LanguageCode): string => {
    const place = places[side];
    if (!place) return '';
    const { text } = bitext[side].text.draft;
    return detail === 'negation' || detail === 'hedge'
      ? around(text, place, bitext[side].units)
      : shortened(text.slice(place.start, place.end));
  };
  let suggestions: TranslationAdvice['suggestions'] | undefined;
  return {
    type,
    severity: detail === 'part-lost' || detail === 'address-lost' ? 'information' : 'warning',
    language,
    places,
    get suggestions() {
      return (suggestions ??= { ru: suggestionsFor('ru'), en: suggestionsFor('en') });
    },
    message: (display) => wording[display].differences[detail]({ ru: quote('ru'), en: quote('en') }),
  };

  function suggestionsFor(side: LanguageCode): readonly Suggestion[] {
    const fix = fixes[side];
    if (fix) return [{ label: fix.text, grade: 'review', edits: [fix] }];
    // The agreed term, in the form the sentence needs, is what a review of that side offers anyway.
    const place = places[side];
    if (detail !== 'stigma' || side !== language || !place) return [];
    return (
      reviewer.review(bitext[side].text.draft).find((advice: Advice) => advice.start === place.start && advice.end === place.end)
        ?.suggestions ?? []
    );
  }
}

/** The words around a place, in its sentence: a “not” alone tells nothing. */
function around(text: string, { start, end }: Place, units: readonly Unit[]): string {
  const unit = units.find((each) => each.start <= start && end <= each.end) ?? { start, end };
  const from = Math.max(unit.start, text.lastIndexOf(' ', Math.max(unit.start, start - REACH)) + 1);
  const space = text.indexOf(' ', Math.min(unit.end, end + REACH));
  const to = Math.min(unit.end, space < 0 ? unit.end : space);
  return `${from > unit.start ? '…' : ''}${shortened(text.slice(from, to))}${to < unit.end ? '…' : ''}`;
}

/** As many UTF-16 code units of a sentence are shown on either side of a word. */
const REACH = 30;

const LONGEST_QUOTE = 90;

function shortened(text: string): string {
  // The sign that ends the sentence is not what is quoted.
  const line = text.replace(/\s+/g, ' ').replace(/\.$/, '');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : line;
}
