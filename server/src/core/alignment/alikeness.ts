import type { Group } from './alignUnits.js';
import { type Bitext, totalLength } from './bitext.js';
import { common, type Evidence, joined } from './evidence.js';

/** Part of the units, by their length, whose group shares words, names, figures or terms. */
export function alikeness({ ru, en }: Bitext, groups: readonly Group[], evidence: Evidence): number {
  let alike = 0;
  for (const group of groups) {
    if (group.ru.length === 0 || group.en.length === 0) continue;
    const shared = common(joined(group.ru.map((index) => evidence.ru[index])), joined(group.en.map((index) => evidence.en[index])));
    if (shared === 0) continue;
    alike += totalLength(group.ru.map((index) => ru.units[index])) + totalLength(group.en.map((index) => en.units[index]));
  }
  return alike / Math.max(1, totalLength(ru.units) + totalLength(en.units));
}

/**
 * Whether two texts have so little in common that they are no translations of each other. Of 40 pairs of Debian's manuals and 11 of this field none is
 * below 0.95; texts paired wrongly are at 0.11 to 0.75, and below this in two cases of three. One that is much shorter may be unfinished.
 */
export function areUnrelated(bitext: Bitext, groups: readonly Group[], alike: number): boolean {
  const lengths = [totalLength(bitext.ru.units), totalLength(bitext.en.units)];
  return groups.length >= FEWEST_GROUPS && alike < UNRELATED && 2 * Math.min(...lengths) > Math.max(...lengths);
}

const FEWEST_GROUPS = 6;
const UNRELATED = 0.5;
