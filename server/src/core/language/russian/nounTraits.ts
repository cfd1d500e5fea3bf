import type { Gender } from '../phrase.js';
import { isIndeclinable, knownNoun, type NounTraits } from './knownNouns.js';

/**
 * Gender and animacy of a noun, for whatever a dictionary leaves out. `word` is a nominative singular.
 *
 * A term is taken for a word for a person unless it is neuter, has an ending of abstract nouns (-ция, -ость, -изм, -аж…) or is known
 * as a thing. A thing wrongly taken for a person differs in one or two accusatives only.
 */
export function nounTraits(word: string, stated: { gender?: Gender; animate?: boolean } = {}): NounTraits {
  const lower = word.toLowerCase();
  const known = knownNoun(lower);
  const gender = stated.gender ?? known?.gender ?? genderByEnding(lower);
  return { gender, animate: stated.animate ?? known?.animate ?? (gender !== 'n' && !INANIMATE_ENDING.test(lower)) };
}

/**
 * Whether a noun is used without endings: listed («жиголо»), abbreviated («КСР»), foreign by its last vowel («интервью») or by its
 * gender (a feminine in a hard consonant, a masculine in -о), or not written in Russian letters.
 */
export function hasNoEndings(word: string, gender?: Gender): boolean {
  const lower = word.toLowerCase();
  if (isAbbreviation(word)) return !DECLINED_ABBREVIATIONS.has(lower);
  if (isIndeclinable(lower) || !/^[а-яё*]{2,}$/.test(lower) || /[уюэ]$|[аоуиеэ]о$/.test(lower)) return true;
  if (gender === 'f' && /[бвгдзклмнпрстфхц]$/.test(lower)) return true;
  return (gender === 'm' || gender === 'f') && /[ое]$/.test(lower) && !/ищ[еа]$|ишко$/.test(lower);
}

/** Two capitals among the first three letters; a word of more than six letters is merely typed in capitals. */
function isAbbreviation(word: string): boolean {
  return word.length <= 6 && /^(\p{Lu}{2}|\p{Lu}\p{Ll}\p{Lu})/u.test(word);
}

const DECLINED_ABBREVIATIONS = new Set('спид загс мид омон собр бомж гулаг мрот вуз зож'.split(' '));

function genderByEnding(lower: string): Gender {
  if (/мя$|[оеё]$/.test(lower)) return 'n';
  if (/(яга|ыга)$/.test(lower)) return 'c';
  if (/[ая]$/.test(lower)) return 'f';
  return /(сть|[зс][нл]ь|еть|[внпбжшчщ]ь|[аяе]дь|дель)$/.test(lower) && !/(ень|арь)$/.test(lower) ? 'f' : 'm';
}

const INANIMATE_ENDING =
  /(ия|ость|есть|знь|(кт|льт|ат)ура|едура|ьба|изм|аж|ёж|еж|мент|инг|[иа]тет|ота|ода|(ир|н|т)овка|ёвка|[тм]ика|ада|[ае]нс)$/;
