import type { Replacement, Site } from '../language.js';
import type { Phrase } from '../phrase.js';
import { replaceAdjective } from './replaceAdjective.js';
import { deleteWords, replaceWithFixed } from './replaceFixed.js';
import { replaceNoun } from './replaceNoun.js';
import { replaceVerb } from './replaceVerb.js';
import { keepGoverned } from './sharedComplement.js';

/**
 * Ways to write `target` at `site`, best first. One that the sentence settles is `ready`; where it leaves several readings open each
 * is offered for `review`. Empty when the parts of speech do not fit, and when the words behind would lose what governs them. An empty lemma
 * takes the words out.
 */
export function replaceInRussian(site: Site, target: Phrase): Replacement[] {
  return offersFor(site, target).flatMap((offer) => keepGoverned(site, offer) ?? []);
}

function offersFor(site: Site, target: Phrase): Replacement[] {
  if (target.lemma.trim() === '') return [deleteWords(site)];
  if (target.partOfSpeech === 'fixed') return [replaceWithFixed(site, target.lemma)];
  if (target.partOfSpeech !== site.source.partOfSpeech) return [];
  switch (target.partOfSpeech) {
    case 'noun':
      return replaceNoun(site, target);
    case 'adjective':
      return replaceAdjective(site, target);
    case 'verb':
      return replaceVerb(site, target);
  }
}
