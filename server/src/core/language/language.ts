import type { ClauseWord } from './clause.js';
import type { Gender, LanguageCode, PartOfSpeech, Phrase, Reading } from './phrase.js';

/** A word of the draft. Offsets are UTF-16 code units of the draft's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As the reader sees it: without markup, soft hyphens and stress marks; look-alike letters and hyphens made regular. */
  readonly text: string;
  /** `text` in lower case, with е for ё, typographic apostrophes straight: what look-ups compare. */
  readonly norm: string;
  /** The language whose rules apply to the word; absent for numbers and for languages that are not reviewed. */
  readonly language?: LanguageCode;
  /** Span of the whole hashtag, `#` included, when the word is part of one. */
  readonly hashtag?: Hashtag;
}

export interface Hashtag {
  readonly start: number;
  readonly end: number;
}

/** A draft has thousands of words that everything reads; engines do so faster when all have the same fields in the same order. */
export function toToken(start: number, end: number, text: string, norm: string, language?: LanguageCode, hashtag?: Hashtag): Token {
  return { start, end, text, norm, language, hashtag };
}

/** The grammar a dictionary states about a term. Whatever is left out, the language works out from the lemma. */
export interface Grammar {
  readonly partOfSpeech?: PartOfSpeech;
  readonly gender?: Gender;
  readonly animate?: boolean;
  /** For words used in one number only: “police”, «деньги»; `singular` also for mass nouns. */
  readonly number?: 'singular' | 'plural';
  /** Index of the head word, where it cannot be found by rule. */
  readonly head?: number;
  /** Single forms that the rules get wrong, by the slot names of the language: `{"plural.genitive": "…"}`. The first is written, the others recognised. */
  readonly forms?: Readonly<Record<string, string | readonly string[]>>;
}

/** Where a replacement has to fit. */
export interface Site {
  /** The segment's words, in order. */
  readonly tokens: readonly Token[];
  /** Index of the first and the last word of the occurrence. */
  readonly first: number;
  readonly last: number;
  /** Span to be replaced; smaller than its words when the term is part of a compound: “ex-[prostitute]”. */
  readonly start: number;
  readonly end: number;
  /** The term that was recognised, and what it can be here. */
  readonly source: Phrase;
  readonly readings: readonly Reading[];
  /** For each piece of `source`, the index of its word; words between them belong to the writer («торговала [ночами] телом»). */
  readonly words: readonly number[];
  /**
   * The prose around, same length and offsets as the draft: U+0000 where markup shows nothing, U+FFFC where code, addresses or
   * other non-prose stands. The segment is `text.slice(segmentStart, segmentEnd)`.
   */
  readonly text: string;
  readonly segmentStart: number;
  readonly segmentEnd: number;
  /** Whether the draft writes ё; when it does not, replacements do not either. */
  readonly usesYo: boolean;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * `ready`: grammar around the term is settled; may be applied in bulk.
 * `review`: the writer should look (several readings, a neighbour that may not fit).
 */
export type Grade = 'ready' | 'review';

/** One way to put the target where the source stands. */
export interface Replacement {
  /** The new wording alone, for titles: «секс-работницам». */
  readonly label: string;
  readonly grade: Grade;
  /** The whole change, neighbours included; in order, not overlapping. */
  readonly edits: readonly Edit[];
}

/** One way in which a phrase can stand where a word is begun. */
export interface FormHere {
  readonly text: string;
  /** Changes of the words around it: «о» → «об». */
  readonly around: readonly Edit[];
}

/** What the core needs to know of a language. */
export interface Language {
  readonly code: LanguageCode;
  /** Every form of a lemma. Total: what cannot be inflected is returned as an invariable phrase. */
  inflect(lemma: string, grammar: Grammar): Phrase;
  /**
   * Whether the words `first`…`last`, which can be an adjective or a noun, are an adjective here, because they belong to a noun.
   *
   * @param text the masked prose, with the draft's offsets
   */
  isAttributive(tokens: readonly Token[], first: number, last: number, text: string): boolean;
  /** What a word does in its clause, as far as its form tells. @param norm as `Token.norm` */
  clauseRoles(norm: string): readonly ClauseWord[];
  /** Whether a form can be the subject of its clause. */
  canBeSubject(phrase: Phrase, readings: readonly Reading[]): boolean;
  /**
   * Where a plain statement “A is B” takes its “not”.
   *
   * @param between what stands between A and B, phrase by phrase, marks included
   * @returns the word, and after which of these it goes; nothing where it cannot simply be put in
   */
  negationPlace(between: readonly string[]): { readonly word: string; readonly after: number } | undefined;
  /** Ways to write `target` at `site`, best first; more than one when the sentence leaves several readings open; empty when the parts of speech do not fit. */
  replace(site: Site, target: Phrase): Replacement[];
  /**
   * The forms of `target` that can stand at `site`, likeliest first; at least one. What the site holds is only a stand-in there.
   *
   * @param inPlural the number that is meant, where it is known; a numeral, or what agrees with the noun, weighs more
   */
  formsAt(site: Site, target: Phrase, inPlural?: boolean): FormHere[];
  /** Whether a term is plural where it stands; `undefined` where that cannot be told or it has no number. */
  isPlural(site: Site): boolean | undefined;
}
