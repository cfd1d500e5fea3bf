import { type LanguageCode, otherLanguage } from '../../language/phrase.js';
import type { Place } from '../checks/difference.js';

/** Where the sentences of a group stand; a side is empty where the other has no counterpart. */
export type Placed = Readonly<Record<LanguageCode, readonly Place[]>>;

/**
 * Groups in the order in which a language has them. What only the other language has comes behind the group that stands before it there.
 *
 * @returns indices into the groups
 */
export function inOrderOf(language: LanguageCode, groups: readonly Placed[]): number[] {
  const other = otherLanguage(language);
  const indices = groups.map((_, index) => index);
  const own = indices.filter((index) => groups[index][language].length > 0);
  own.sort((one, another) => groups[one][language][0].start - groups[another][language][0].start);
  const followers = new Map<number | undefined, number[]>();
  let leader: number | undefined;
  const byOther = indices.filter((index) => groups[index][other].length > 0);
  byOther.sort((one, another) => groups[one][other][0].start - groups[another][other][0].start);
  for (const index of byOther) {
    if (groups[index][language].length > 0) leader = index;
    else followers.set(leader, [...(followers.get(leader) ?? []), index]);
  }
  return [...(followers.get(undefined) ?? []), ...own.flatMap((index) => [index, ...(followers.get(index) ?? [])])];
}
