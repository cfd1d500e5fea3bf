import type { Replacement, Site } from '../language.js';
import type { Phrase } from '../phrase.js';
import { visible } from './neighbours.js';
import { removeWords } from './removeWords.js';
import { followsItsNoun, moveBehindNoun, replaceAdjective } from './replaceAdjective.js';
import { replaceNoun } from './replaceNoun.js';
import { replaceVerb } from './replaceVerb.js';

/**
 * Ways to write `target` at `site`, best first.
 *
 * One offer may be `ready`; when the sentence leaves several wordings open, all are for review. A target with an empty lemma leaves
 * the term out. Empty when the parts of speech do not fit or any swap would break the sentence.
 */
export function replaceInEnglish(site: Site, target: Phrase): Replacement[] {
  const offers = distinct(offersFor(site, target));
  return offers.length > 1 ? offers.map((offer) => ({ ...offer, grade: 'review' })) : offers;
}

function offersFor(site: Site, target: Phrase): Replacement[] {
  if (target.language !== 'en' || site.source.language !== 'en') return [];
  if (target.lemma === '') return removeWords(site);
  if (namesAgent(site) && !isPassive(target)) return [];
  const from = site.source.partOfSpeech;
  const to = target.partOfSpeech;
  if (from === 'verb' || to === 'verb') return from === 'verb' && (to === 'verb' || to === 'fixed') ? replaceVerb(site, target) : [];
  if (from === 'noun') return to === 'adjective' ? [] : replaceNoun(site, target);
  if (to === 'noun') return from === 'fixed' ? replaceNoun(site, target).map(forReview) : [];
  return to === 'adjective' && followsItsNoun(target)
    ? from === 'adjective'
      ? moveBehindNoun(site, target)
      : []
    : replaceAdjective(site, target);
}

const isPassive = ({ lemma }: Phrase): boolean => /^(?:be|been|was|were|is|are) /.test(lemma);

/** “[was infected] by her client”: a verb in the active has no place for who did it. */
function namesAgent(site: Site): boolean {
  return isPassive(site.source) && /^\s+by\s+\p{L}/u.test(visible(site.text.slice(site.end, Math.min(site.segmentEnd, site.end + 20))));
}

function forReview(offer: Replacement): Replacement {
  return { ...offer, grade: 'review' };
}

function distinct(offers: readonly Replacement[]): Replacement[] {
  const seen = new Set<string>();
  return offers.filter(({ edits }) => {
    const key = JSON.stringify(edits);
    return seen.has(key) ? false : seen.add(key);
  });
}
