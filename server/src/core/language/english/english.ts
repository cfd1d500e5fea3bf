import type { Language } from '../language.js';
import { clauseRoles } from './clauseRoles.js';
import { nextWord, nounPhraseFrom } from './followingNoun.js';
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
  replace: replaceInEnglish,
};
