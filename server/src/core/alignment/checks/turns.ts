import type { LanguageCode } from '../../language/phrase.js';
import type { TranslationData } from '../lexicon.js';
import { WordPatterns } from '../wordPatterns.js';

export type NegationKind = 'hard' | 'implied' | 'evidence' | 'not';
export type HedgeKind = 'strong' | 'evidence' | 'attribution' | 'speaking' | 'modal' | 'not';

/** The words that negate and that hedge, ready to be found. */
export interface Turns {
  readonly negation: Readonly<Record<LanguageCode, WordPatterns<NegationKind>>>;
  readonly hedges: Readonly<Record<LanguageCode, WordPatterns<HedgeKind>>>;
  /** Words that may stand between a negation and what it denies. */
  readonly auxiliaries: Readonly<Record<LanguageCode, ReadonlySet<string>>>;
  /** Words that only begin as if something in them were denied: «неделя», “inform”. */
  readonly whole: Readonly<Record<LanguageCode, WordPatterns<true>>>;
  /** Hedges that say so only where commas set them off: «это возможно» is no doubt. */
  readonly setOff: Readonly<Record<LanguageCode, ReadonlySet<string>>>;
}

export function readTurns({ negation, hedges }: Pick<TranslationData, 'negation' | 'hedges'>): Turns {
  const both = <T>(read: (language: LanguageCode) => T): Record<LanguageCode, T> => ({ ru: read('ru'), en: read('en') });
  return {
    negation: both((language) => patternsOf(['hard', 'implied', 'evidence', 'not'], negation[language])),
    hedges: both((language) => patternsOf(['strong', 'evidence', 'attribution', 'speaking', 'modal', 'not'], hedges[language])),
    auxiliaries: both((language) => new Set(negation[language].auxiliary)),
    whole: both((language) => {
      const patterns = new WordPatterns<true>(ANY_ENDING);
      for (const written of negation[language].whole) patterns.add(written, true);
      return patterns;
    }),
    setOff: both((language) => new Set(hedges[language].setOff)),
  };
}

function patternsOf<K extends string>(kinds: readonly K[], lists: Readonly<Record<K, readonly string[]>>): WordPatterns<K> {
  const patterns = new WordPatterns<K>(ANY_ENDING);
  for (const kind of kinds) for (const written of lists[kind]) patterns.add(written, kind);
  return patterns;
}

/** “un-” begins long words. */
const ANY_ENDING = 24;
