import type { LanguageCode } from '../language/phrase.js';
import type { Group } from './alignUnits.js';
import type { Bitext } from './bitext.js';
import { type Difference, placeOf } from './checks/difference.js';

/** As many sentences in a row without a counterpart are not forgotten but not translated yet. */
const FEWEST = 3;

/** Takes out the passages of a text whose translation is still being written: runs of sentences that stand on one side alone. */
export function splitUnwritten(groups: readonly Group[]): { written: readonly Group[]; unwritten: readonly (readonly Group[])[] } {
  const runs: Group[][] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (last && aloneIn(last[0]) && aloneIn(last[0]) === aloneIn(group)) last.push(group);
    else runs.push([group]);
  }
  const isUnwritten = (run: readonly Group[]): boolean => aloneIn(run[0]) !== undefined && (run.length >= FEWEST || runs.length === 1);
  return { written: runs.filter((run) => !isUnwritten(run)).flat(), unwritten: runs.filter(isUnwritten) };
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
