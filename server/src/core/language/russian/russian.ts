import type { Language } from '../language.js';
import { inflectAfterNoun, standsAfterNoun } from './afterNoun.js';
import { inflectRussian } from './inflectPhrase.js';
import { replaceInRussian } from './replace.js';

export const russian: Language = {
  code: 'ru',
  inflect: (lemma, grammar) => (standsAfterNoun(lemma) ? inflectAfterNoun(lemma, grammar) : inflectRussian(lemma, grammar)),
  replace: replaceInRussian,
};
