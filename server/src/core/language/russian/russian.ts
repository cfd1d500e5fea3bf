import type { Language } from '../language.js';
import { inflectAfterNoun, standsAfterNoun } from './afterNoun.js';
import { canBeSubject, clauseRoles } from './clauseRoles.js';
import { formsInRussian, isPluralInRussian } from './formsAt.js';
import { inflectRussian } from './inflectPhrase.js';
import { qualifiesNoun } from './replaceAdjective.js';
import { replaceInRussian } from './replace.js';

export const russian: Language = {
  code: 'ru',
  inflect: (lemma, grammar) => (standsAfterNoun(lemma) ? inflectAfterNoun(lemma, grammar) : inflectRussian(lemma, grammar)),
  isAttributive: qualifiesNoun,
  clauseRoles,
  canBeSubject,
  negationPlace(between) {
    // «— это», «это», «—», «есть»; «является» would want another case.
    const link = between.findLastIndex((word) => /^(?:это|есть|—)$/i.test(word));
    return link < 0 || between.length > 5 ? undefined : { word: 'не', after: link };
  },
  replace: replaceInRussian,
  formsAt: formsInRussian,
  isPlural: isPluralInRussian,
};
