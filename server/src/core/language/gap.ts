import { QUANTITIES } from './english/wordClasses.js';
import type { Token } from './language.js';
import type { LanguageCode } from './phrase.js';

/**
 * Whether the writer's own words may stand between a verb and its object without breaking the phrase: «торговала по ночам телом»,
 * “sold, for years, her body”. At most three words; no clause boundary, no conjunction, and no preposition left hanging, since it
 * would govern the object («занимается борьбой с проституцией»).
 *
 * @param between the text between the verb and the object, markup removed
 */
export function mayStandBetween(language: LanguageCode, words: readonly Token[], between: string): boolean {
  if (words.length === 0) return !/[.,;:!?…()—–]/.test(between);
  if (words.length > 3 || /[.;:!?…()—–\n]\s*\S/.test(between.replace(/\n(?!\n)/g, ' '))) return false;
  const commas = between.split(',').length - 1;
  if (commas !== 0 && !(commas === 2 && /^\s*,/.test(between) && /,\s*$/.test(between))) return false;
  if (language === 'en' && commas === 0 && !OPENS_OBJECT.test(words[0].norm)) return false;
  if (words.some((word) => CLAUSE_WORDS[language].has(word.norm))) return false;
  const last = words[words.length - 1];
  // “rescued dozens of sex workers”: a quantity is no noun of its own.
  const counts = words.length > 1 && last.norm === 'of' && QUANTITIES.has(words[words.length - 2].norm);
  return counts || !governs(language, last);
}

/** Whether a word is a preposition and so governs the noun after it. */
export function governs(language: LanguageCode, word: Token): boolean {
  return PREPOSITIONS[language].has(word.norm);
}

/**
 * English keeps verb and object together: between them stand the beginning of the object (“prostituted young women out”) or an adverb,
 * not a second verb (“Prostitutes speak out”).
 */
const OPENS_OBJECT =
  /^(?:the|an?|my|your|his|her|its|our|their|this|that|these|those|him|them|me|us|it|some|any|many|several|more|about|nearly|almost|over|another|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozens|hundreds|thousands|young|former|local|foreign|migrant|own|also|only|even|often|never|always|still|just|\w+ly)$/;

/** Words that open another clause or another member of a list. */
const CLAUSE_WORDS: Record<LanguageCode, ReadonlySet<string>> = {
  ru: new Set(
    'и а но или либо что чтобы как когда где если который которая которое которые которых которым которой тогда зато однако'.split(' '),
  ),
  en: new Set('and or but that which who whom if when where while because as than'.split(' ')),
};

const PREPOSITIONS: Record<LanguageCode, ReadonlySet<string>> = {
  ru: new Set(
    'в во на с со к ко о об обо от ото из изо у за под подо над надо при про по для без безо до между через среди ради вокруг возле около против кроме вместо после перед передо насчет'.split(
      ' ',
    ),
  ),
  en: new Set(
    'of in on at by for with from to into onto about against between over under after before through during without within'.split(' '),
  ),
};
