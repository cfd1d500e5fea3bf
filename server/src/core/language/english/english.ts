import type { Language } from '../language.js';
import { clauseRoles } from './clauseRoles.js';
import { nextWord, nounPhraseFrom } from './followingNoun.js';
import { formsInEnglish, isPluralInEnglish } from './formsAt.js';
import { inflectEnglish } from './inflect.js';
import { replaceInEnglish } from './replace.js';

export const english: Language = {
  code: 'en',
  inflect: inflectEnglish,
  isAttributive(tokens, _first, last, text) {
    const words = { tokens, text, segmentEnd: text.length };
    return nextWord(words, last) !== undefined && nounPhraseFrom(words, last + 1, false) !== undefined;
  },
  clauseRoles,
  canBeSubject: () => true,
  negationPlace(between) {
    const be = between.findIndex((word) => /^(?:is|are|was|were)$/i.test(word));
    const isPlain = between.slice(0, be).every((word) => /^(?!there$)[a-z]/i.test(word));
    return be < 0 || !isPlain || between.length > 8 ? undefined : { word: 'not', after: be };
  },
  replace: replaceInEnglish,
  formsAt: formsInEnglish,
  isPlural: isPluralInEnglish,
};
