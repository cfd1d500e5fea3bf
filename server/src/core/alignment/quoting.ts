import { type Concealed, conceal, type Masked } from '../confidentiality/conceal.js';
import type { Draft } from '../draft/draft.js';
import type { LanguageCode } from '../language/phrase.js';
import type { Bitext } from './bitext.js';
import type { Place } from './checks/difference.js';
import { shortened, wordsAround } from './shortened.js';

/** What the two sides say, as it may be shown or written down: with every detail that could expose a person masked. */
export interface Quoting {
  /** The whole of a place, on one line. */
  saying(language: LanguageCode, place: Place): string;
  /** A place for a message: cut short where it is long. */
  quote(language: LanguageCode, place: Place): string;
  /** A place with the words around it in its sentence: a “not” alone tells nothing. */
  quoteAround(language: LanguageCode, place: Place): string;
  /** Whether a detail stands at a place, whole or in part. */
  hasDetail(language: LanguageCode, place: Place): boolean;
}

/**
 * @param detailsIn finds the details in a draft. It takes a review, so it is asked once for each draft, and only when something is quoted.
 */
export function createQuoting(bitext: Bitext, detailsIn: (draft: Draft) => readonly Masked[]): Quoting {
  const known = new Map<Draft, { readonly details: readonly Masked[]; readonly shown: Concealed }>();
  const side = (language: LanguageCode) => {
    const { draft } = bitext[language].text;
    const before = known.get(draft);
    if (before) return before;
    const details = detailsIn(draft);
    const made = { details, shown: conceal(draft.text, details) };
    known.set(draft, made);
    return made;
  };
  const shownAt = (language: LanguageCode, place: Place): string => {
    const { text, place: placed } = side(language).shown;
    const { start, end } = placed(place);
    return text.slice(start, end);
  };
  /** Whether a sentence ends with a place: its full stop is not what is quoted. */
  const endsSentence = (language: LanguageCode, { start, end }: Place): boolean =>
    bitext[language].units.some((unit) => unit.end === end && unit.start >= start);
  return {
    saying: (language, place) => shownAt(language, place).replace(/\s+/g, ' ').trim(),
    quote: (language, place) => shortened(shownAt(language, place), endsSentence(language, place)),
    quoteAround(language, place) {
      const { text } = bitext[language].text.draft;
      const sentence = bitext[language].units.find((unit) => unit.start <= place.start && place.end <= unit.end) ?? place;
      const { start, end } = wordsAround(text, place, sentence);
      const quoted = shortened(shownAt(language, { start, end }), end === sentence.end);
      return `${start > sentence.start ? '…' : ''}${quoted}${end < sentence.end && !quoted.endsWith('…') ? '…' : ''}`;
    },
    hasDetail: (language, { start, end }) => side(language).details.some((detail) => detail.start < end && start < detail.end),
  };
}
