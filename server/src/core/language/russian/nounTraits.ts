import type { Gender } from '../phrase.js';
import { isIndeclinable, knownNoun, type NounTraits } from './knownNouns.js';

/**
 * Gender and animacy of a noun from its ending, for whatever a dictionary leaves out. `word` is a nominative singular.
 *
 * A term is taken to be a word for a person unless it has an ending of abstract nouns (-ция, -ство, -ость, -ание, -изм, -аж) or of
 * the neuter, or is known as a thing (`knownNoun`). A term wrongly taken for a person differs in one or two accusatives only.
 */
export function nounTraits(word: string, stated: { gender?: Gender; animate?: boolean } = {}): NounTraits {
  const lower = word.toLowerCase();
  const known = knownNoun(lower);
  const gender = stated.gender ?? known?.gender ?? genderByEnding(lower);
  return { gender, animate: stated.animate ?? known?.animate ?? isAnimateByEnding(lower, gender) };
}

/** Whether a noun has no endings: listed, abbreviated («КСР»), feminine in a hard consonant, or ending as only foreign words do. */
export function hasNoEndings(word: string, stated: { gender?: Gender; animate?: boolean }): boolean {
  const lower = word.toLowerCase();
  if (isAbbreviation(word)) return !DECLINED_ABBREVIATIONS.has(lower);
  if (isIndeclinable(lower) || !/^[а-яё]{2,}$/.test(lower)) return true;
  if (/[уюэ]$|[аоуиеэ]о$/.test(lower)) return true;
  if (stated.gender === 'f' && /[бвгдзклмнпрстфхц]$/.test(lower)) return true;
  return /[оеи]$/.test(lower) && (stated.gender === 'm' || stated.gender === 'f') && !/(ишк|ищ)[ое]$/.test(lower);
}

/** «КСР», «МСМ», «МтФ»: two capitals at least. Words of more than six letters are merely typed in capitals. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{Ll}]?\p{Lu}/u.test(word) && word.length <= 6;
}

const DECLINED_ABBREVIATIONS = new Set('спид загс мид омон собр бомж гулаг мрот вуз зож дтп_'.split(' '));

function genderByEnding(lower: string): Gender {
  if (lower.endsWith('мя')) return 'n';
  if (/яга$|[аяуы]га$/.test(lower) && /(яга|[рл]ыга)$/.test(lower)) return 'c';
  if (/[ая]$/.test(lower)) return 'f';
  if (/[оеё]$/.test(lower)) return 'n';
  if (/(ость|есть|[знжч]нь|знь|сть|вь|чь|шь|жь|щь|бь|пь|адь|едь|дель|нель|тель_|ель_)$/.test(lower)) return 'f';
  return 'm';
}

function isAnimateByEnding(lower: string, gender: Gender): boolean {
  return gender !== 'n' && !INANIMATE_ENDING.test(lower);
}

const INANIMATE_ENDING =
  /(ция|[^н]ия|ния|ость|есть|знь|ура|ьба|изм|аж|ёж|еж|мент|инг|[иа]тет|ота|ода|овка|ёвка|ика|ада|ние|тие|ство|анс|енс|вод|ход|рон|бан)$/;
