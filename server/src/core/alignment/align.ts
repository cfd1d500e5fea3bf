import { alignInOrder, type Alignment, type Group, lengthRatio, ratioOfPairs, type Row } from './alignUnits.js';
import type { Steps } from '../draft/steps.js';
import type { LanguageCode } from '../language/phrase.js';
import type { Bitext } from './bitext.js';
import { type FoundCorrections, isApart } from './corrections.js';
import { common, type Evidence, joined, type Keys } from './evidence.js';
import type { Unit } from './unit.js';

/**
 * Aligns the units of a bitext: in order as far as it goes, then what stands elsewhere on the other side. Groups follow the Russian.
 *
 * @param corrections what a person knows better; what they say stands, and the rest is aligned as if it were not there
 */
export function* align(bitext: Bitext, evidence: Evidence, corrections = NO_CORRECTIONS): Steps<Group[]> {
  const { together, apart } = corrections;
  if (together.length === 0) return inRussianOrder(yield* alignFreely(bitext, evidence, apart));
  const free = { ru: freeUnits(bitext.ru.units, together, 'ru'), en: freeUnits(bitext.en.units, together, 'en') };
  const pick = <Item>(all: readonly Item[], side: LanguageCode): Item[] => free[side].map((index) => all[index]);
  const groups = yield* alignFreely(
    { ...bitext, ru: { ...bitext.ru, units: pick(bitext.ru.units, 'ru') }, en: { ...bitext.en, units: pick(bitext.en.units, 'en') } },
    { ru: pick(evidence.ru, 'ru'), en: pick(evidence.en, 'en') },
    apart.map(({ ru, en }) => ({ ru: ru.map((index) => free.ru.indexOf(index)), en: en.map((index) => free.en.indexOf(index)) })),
  );
  const inAll = groups.map(({ ru, en }) => ({ ru: ru.map((index) => free.ru[index]), en: en.map((index) => free.en[index]) }));
  return inRussianOrder([...inAll, ...together]);
}

const NO_CORRECTIONS: Pick<FoundCorrections, 'together' | 'apart'> = { together: [], apart: [] };

/** The indices of units that no group has taken. */
function freeUnits(units: readonly Unit[], groups: readonly Group[], side: LanguageCode): number[] {
  const taken = new Set(groups.flatMap((group) => group[side]));
  return range(units.length).filter((index) => !taken.has(index));
}

function* alignFreely(bitext: Bitext, evidence: Evidence, apart: readonly Group[]): Steps<Group[]> {
  const ru: Row = { units: bitext.ru.units, keys: evidence.ru };
  const en: Row = { units: bitext.en.units, keys: evidence.en };
  const layout = { pairing: bitext.pairing, apart: unitsApart(bitext, apart) };
  let order = range(en.units.length);
  let best = yield* alignInOrder(ru, en, layout);
  const ratio = ratioOfPairs(best.groups, ru.units, en.units);
  const kept = { ...layout, ratio };
  // What one side has lost made the other seem long-winded, and hid further losses.
  if (Math.abs(ratio - lengthRatio(ru.units, en.units)) > MISTAKEN) best = yield* alignInOrder(ru, en, kept);
  const attempt = function* (chunksOf: (units: readonly Unit[]) => number[][], alike: number, gain: number): Steps<void> {
    const changed = reordered(
      order,
      chunksOf(ru.units),
      chunksOf(order.map((index) => en.units[index])),
      ru.keys,
      order.map((index) => en.keys[index]),
      alike,
    );
    if (!changed) return;
    const found = yield* alignInOrder(ru, rowIn(en, changed), kept);
    if (found.cost > best.cost - gain) return;
    best = found;
    order = changed;
  };
  if (bitext.pairing.size === 0) yield* attempt(sectionsOf, 0.12, 6);
  if (bitext.pairing.size === 0) yield* attempt(itemsOf, 0.15, 2);
  const groups = inOwnOrder(best, order);
  return linkNeighbours(linkLeftOver(groups, bitext, evidence, apart), bitext, evidence, apart);
}

/** By as much a ratio of lengths has to be wrong to be worth another search. */
const MISTAKEN = 0.05;

/** For a Russian unit the English ones that are not its counterparts. */
function unitsApart(bitext: Bitext, apart: readonly Group[]): ReadonlyMap<Unit, ReadonlySet<Unit>> {
  const units = new Map<Unit, Set<Unit>>();
  for (const { ru, en } of apart) {
    for (const index of ru) {
      const one = bitext.ru.units[index];
      const others = units.get(one) ?? units.set(one, new Set()).get(one)!;
      en.forEach((each) => others.add(bitext.en.units[each]));
    }
  }
  return units;
}

function rowIn({ units, keys }: Row, order: readonly number[]): Row {
  return { units: order.map((index) => units[index]), keys: order.map((index) => keys[index]) };
}

function inOwnOrder({ groups }: Alignment, order: readonly number[]): Group[] {
  return groups.map(({ ru, en }) => ({ ru, en: en.map((index) => order[index]).sort((a, b) => a - b) }));
}

/** A heading with what follows it, up to the next one of any level. */
function sectionsOf(units: readonly Unit[]): number[][] {
  return chunks(units, (unit) => unit.kind === 'heading');
}

/** The items of lists, each alone; what stands between lists in one piece. */
function itemsOf(units: readonly Unit[]): number[][] {
  return chunks(
    units,
    (unit, before) => (unit.kind === 'listItem' && unit.opens) || (before?.kind === 'listItem' && unit.kind !== 'listItem'),
  );
}

function chunks(units: readonly Unit[], begins: (unit: Unit, before?: Unit) => boolean): number[][] {
  const chunks: number[][] = [];
  units.forEach((unit, index) => {
    if (index === 0 || begins(unit, units[index - 1])) chunks.push([]);
    chunks.at(-1)!.push(index);
  });
  return chunks;
}

/** The English order in which chunks that are surely counterparts stand as their Russian ones do; nothing where they already do. */
function reordered(
  order: readonly number[],
  ruChunks: readonly number[][],
  enChunks: readonly number[][],
  ruKeys: readonly Keys[],
  enKeys: readonly Keys[],
  alike: number,
): number[] | undefined {
  if (ruChunks.length < 2 || enChunks.length < 2 || ruChunks.length * enChunks.length > 40_000) return undefined;
  const russian = ruChunks.map((chunk) => joined(chunk.map((index) => ruKeys[index])));
  const english = enChunks.map((chunk) => joined(chunk.map((index) => enKeys[index])));
  const scores = russian.map((one) => english.map((other) => normalised(one, other)));
  const bestFor = scores.map((row) => indexOfMost(row));
  const bestOf = english.map((_, column) => indexOfMost(scores.map((row) => row[column])));
  // Chunks that belong together, in the Russian order; those without counterpart follow the chunk they followed.
  const pairs = bestFor.flatMap((column, row) => (bestOf[column] === row && scores[row][column] > alike ? [[row, column]] : []));
  if (pairs.every(([, column], index) => index === 0 || column > pairs[index - 1][1])) return undefined;
  const leaders = new Map(pairs.map(([row, column]) => [column, row]));
  let leader = -1;
  const placed = enChunks.map((chunk, column) => ({ chunk, row: (leader = leaders.get(column) ?? leader), column }));
  placed.sort((a, b) => a.row - b.row || a.column - b.column);
  return placed.flatMap(({ chunk }) => chunk.map((index) => order[index]));
}

function indexOfMost(values: readonly number[]): number {
  let most = 0;
  values.forEach((value, index) => {
    if (value > values[most]) most = index;
  });
  return most;
}

/** What two sets of keys share, as a part of what they could share. */
function normalised(one: Keys, other: Keys): number {
  const most = Math.sqrt(one.total * other.total);
  return most > 0 ? common(one, other) / most : 0;
}

/** Pairs what has no counterpart in order with what has none elsewhere: best first. */
function linkLeftOver(groups: readonly Group[], bitext: Bitext, evidence: Evidence, apart: readonly Group[]): Group[] {
  const ruGaps = groups.filter(({ ru, en }) => ru.length === 1 && en.length === 0).map(({ ru }) => ru[0]);
  const enGaps = groups.filter(({ ru, en }) => en.length === 1 && ru.length === 0).map(({ en }) => en[0]);
  const candidates = ruGaps.flatMap((ru) =>
    enGaps.flatMap((en) => {
      const [one, other] = [bitext.pairing.get(bitext.ru.units[ru]), bitext.pairing.get(bitext.en.units[en])];
      if (one?.number !== other?.number || isApart({ ru: [ru], en: [en] }, apart)) return [];
      const evident = common(evidence.ru[ru], evidence.en[en]);
      const part = normalised(evidence.ru[ru], evidence.en[en]);
      return evident > 1.2 && part > 0.3 ? [{ ru, en, evident }] : [];
    }),
  );
  candidates.sort((a, b) => b.evident - a.evident);
  const linked = new Map<number, number>();
  const taken = new Set<number>();
  for (const { ru, en } of candidates) {
    if (linked.has(ru) || taken.has(en)) continue;
    linked.set(ru, en);
    taken.add(en);
  }
  if (linked.size === 0) return [...groups];
  return groups.flatMap((group) => {
    if (group.en.length === 0 && linked.has(group.ru[0])) return [{ ru: group.ru, en: [linked.get(group.ru[0])!] }];
    return group.ru.length === 0 && taken.has(group.en[0]) ? [] : [group];
  });
}

/**
 * Pairs what is left of a moved paragraph: units without counterpart whose neighbours in their blocks are counterparts already, as a title that is run in
 * («О сети.») and says too little alone. Of the same kind and about as long, with anything in common or nothing else to say.
 */
function linkNeighbours(groups: readonly Group[], { ru, en, pairing }: Bitext, evidence: Evidence, apart: readonly Group[]): Group[] {
  const counterparts = new Map<number, number>();
  for (const group of groups) if (group.ru.length === 1 && group.en.length === 1) counterparts.set(group.ru[0], group.en[0]);
  const alone = (side: LanguageCode): Set<number> =>
    new Set(groups.filter((group) => group.ru.length + group.en.length === 1).flatMap((group) => group[side]));
  const [left, right] = [alone('ru'), alone('en')];
  const linked = new Map<number, number>();
  for (const one of left) {
    for (const step of [1, -1]) {
      const other = (counterparts.get(one + step) ?? NaN) - step;
      if (!right.has(other) || linked.has(one)) continue;
      const [unit, counterpart] = [ru.units[one], en.units[other]];
      const inBlock = unit.block === ru.units[one + step].block && counterpart.block === en.units[other + step].block;
      if (!inBlock || pairing.get(unit)?.number !== pairing.get(counterpart)?.number || isApart({ ru: [one], en: [other] }, apart))
        continue;
      const [shorter, longer] = [unit.length, counterpart.length].sort((a, b) => a - b);
      const alike = common(evidence.ru[one], evidence.en[other]) > 0;
      if (longer > (alike ? 2 : 1.3) * shorter + BRIEF || (!alike && longer > BRIEF)) continue;
      linked.set(one, other);
      right.delete(other);
    }
  }
  if (linked.size === 0) return [...groups];
  const taken = new Set(linked.values());
  return groups.flatMap((group) => {
    if (group.en.length === 0 && linked.has(group.ru[0])) return [{ ru: group.ru, en: [linked.get(group.ru[0])!] }];
    return group.ru.length === 0 && taken.has(group.en[0]) ? [] : [group];
  });
}

/** As many letters a title that is run in may have. */
const BRIEF = 20;

/** By the Russian units; an English unit without counterpart follows the one before it. */
function inRussianOrder(groups: readonly Group[]): Group[] {
  const placeOfEnglish = new Map<number, number>();
  for (const { ru, en } of groups) if (ru.length > 0) for (const index of en) placeOfEnglish.set(index, ru[0]);
  const place = ({ ru, en }: Group): number => {
    if (ru.length > 0) return ru[0];
    for (let before = en[0] - 1; before >= 0; before--) {
      const known = placeOfEnglish.get(before);
      if (known !== undefined) return known + 0.5;
    }
    return -1;
  };
  return groups
    .map((group) => ({ group, at: place(group) }))
    .sort((a, b) => a.at - b.at || (a.group.en[0] ?? 0) - (b.group.en[0] ?? 0))
    .map(({ group }) => group);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
