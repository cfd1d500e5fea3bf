import type { LanguageCode } from '../language/phrase.js';
import type { Group } from './alignUnits.js';
import type { Bitext } from './bitext.js';
import { type Difference, placeOf } from './checks/difference.js';

/** As many sentences at the end of a text without a counterpart are not forgotten but not translated yet. */
const FEWEST = 3;

/** Part of an unwritten rest that stands alone: a single sentence of it may happen to look like one of the other side. */
const ALONE = 0.85;

/**
 * Takes out what a translation that is still being written does not have yet: the sentences of a side behind the last ones that have counterparts.
 * What is missing before that was passed over.
 */
export function splitUnwritten(groups: readonly Group[]): { written: readonly Group[]; unwritten: readonly (readonly Group[])[] } {
  const unwritten = (['ru', 'en'] as const).map((language) => restOf(groups, language)).filter((rest) => rest.length > 0);
  const all = new Set(unwritten.flat());
  return { written: groups.filter((group) => !all.has(group)), unwritten };
}

/** What stands alone at the end of a side, in the order of its text; nothing where that is too short to be unwritten. */
function restOf(groups: readonly Group[], language: LanguageCode): readonly Group[] {
  const own = groups.filter((group) => group[language].length > 0).sort((one, other) => one[language][0] - other[language][0]);
  const isAlone = (index: number): boolean => aloneIn(own[index]) !== undefined;
  let begin = own.length;
  let alone = 0;
  // Two counterparts in a row are no chance: the translation reaches as far as here.
  for (let index = own.length - 1; index >= 0 && (isAlone(index) || index + 1 === own.length || isAlone(index + 1)); index--) {
    if (!isAlone(index)) continue;
    alone++;
    if (alone >= ALONE * (own.length - index)) begin = index;
  }
  const rest = own.slice(begin).filter((group) => aloneIn(group) !== undefined);
  return rest.length >= FEWEST || rest.length === groups.length ? rest : [];
}

/** Says once for each passage, at its first sentence, that the other side does not have it yet. */
export function tellUnwritten(runs: readonly (readonly Group[])[], bitext: Bitext): Difference[] {
  return runs.map(([first]) => {
    const language = aloneIn(first)!;
    const unit = bitext[language].units[first[language][0]];
    const type = language === 'ru' ? 'missing' : 'added';
    return { type, detail: 'unfinished', language, places: { [language]: placeOf([unit]) }, fixes: {} };
  });
}

/** The side that has a group to itself. */
function aloneIn({ ru, en }: Group): LanguageCode | undefined {
  return en.length === 0 ? 'ru' : ru.length === 0 ? 'en' : undefined;
}
