import type { LanguageCode } from '../language/phrase.js';
import { type PatternMatch, type Word, WordPatterns } from './wordPatterns.js';

/** What `dictionaries/translation` says: words that stand for each other in two languages, and words that turn a statement round. */
export interface TranslationData {
  /** Lines «a, b = c, d»: each on the left may stand for each on the right. */
  readonly words: readonly string[];
  readonly functionWords: readonly string[];
  readonly places: readonly string[];
  readonly acronyms: readonly string[];
  readonly negation: Readonly<Record<LanguageCode, NegationWords>>;
  readonly hedges: Readonly<Record<LanguageCode, HedgeWords>>;
  readonly distinctions: readonly (readonly string[])[];
}

export interface NegationWords {
  /** Words that negate. */
  readonly hard: readonly string[];
  /** Words that negate what follows by their meaning: “refuse to”. */
  readonly implied: readonly string[];
  /** Words in which the other language may have put a negation. */
  readonly evidence: readonly string[];
  /** Phrases with such a word in which nothing is negated. */
  readonly not: readonly string[];
  /** Words that may stand between a negation and what it denies. */
  readonly auxiliary: readonly string[];
  /** Words that only begin as if something in them were denied. */
  readonly whole: readonly string[];
}

export interface HedgeWords {
  readonly strong: readonly string[];
  readonly evidence: readonly string[];
  /** Words that leave a statement to whoever made it: “according to her”. */
  readonly attribution: readonly string[];
  /** Words in which the other language may have named whoever made it. */
  readonly speaking: readonly string[];
  /** Verbs that make the one behind them a possibility, where the other side states it as a fact. */
  readonly modal: readonly string[];
  /** Phrases with such a word that leave nothing open. */
  readonly not: readonly string[];
  /** Those of the strong ones that have to be set off by commas. */
  readonly setOff: readonly string[];
}

export type EntryKind = 'word' | 'function' | 'place' | 'acronym';

/** One line of a list. */
export interface Entry {
  readonly number: number;
  readonly kind: EntryKind;
  /** As the list writes it, by language; hyphens stand for endings. */
  readonly written: Readonly<Record<LanguageCode, readonly string[]>>;
}

/** Finds the entries that words belong to. */
export interface BilingualLexicon {
  /** @param words in order */
  find(words: readonly Word[], language: LanguageCode): PatternMatch<Entry>[];
}

/** Reads the lists. A line that is none («a = b») is passed over. */
export function createBilingualLexicon({
  words,
  functionWords,
  places,
  acronyms,
}: Omit<TranslationData, 'negation' | 'hedges' | 'distinctions'>): BilingualLexicon {
  const patterns = { ru: new WordPatterns<Entry>(), en: new WordPatterns<Entry>() };
  let number = 0;
  const add = (kind: EntryKind, lines: readonly string[]): void => {
    for (const line of lines) {
      const written = readLine(line);
      if (!written) continue;
      const entry: Entry = { number: number++, kind, written };
      for (const language of ['ru', 'en'] as const) for (const wording of written[language]) patterns[language].add(wording, entry);
    }
  };
  add('word', words);
  add('function', functionWords);
  add('place', places);
  add('acronym', acronyms);
  // The same words are asked about by every check.
  const found = new WeakMap<readonly Word[], PatternMatch<Entry>[]>();
  return {
    find(words, language) {
      const known = found.get(words) ?? patterns[language].find(words);
      found.set(words, known);
      return known;
    },
  };
}

/** «a, b = c, d» */
export function readLine(line: string): Record<LanguageCode, readonly string[]> | undefined {
  const [ru, en] = line.split(' = ').map((side) => side.split(/\s*,\s*/));
  return ru && en ? { ru, en } : undefined;
}
