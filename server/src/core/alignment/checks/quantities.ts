import type { Bitext } from '../bitext.js';
import { agree } from '../quantities/agree.js';
import type { Quantity, QuantityKind } from '../quantities/quantity.js';
import { writeAs } from '../quantities/write.js';
import type { Difference, Pair } from './difference.js';

/** Figures, sums, shares, dates and times that differ. What only one side puts into figures is no difference: languages say it without. */
export function compareQuantities(pair: Pair, bitext: Bitext): Difference[] {
  const russian = pair.ru.flatMap(({ quantities }) => quantities);
  const english = pair.en.flatMap(({ quantities }) => quantities);
  const state = match(russian, english);
  const differences: Difference[] = [];
  // A converted length or weight is no difference.
  const measured = [...russian, ...english].some(({ measured }) => measured);
  for (const family of FAMILIES) {
    if (measured && family.has('number')) continue;
    const open = (list: readonly Quantity[], among: ReadonlyMap<Quantity, State>): Quantity[] =>
      list.filter((quantity) => family.has(quantity.kind) && !quantity.soft && among.get(quantity) !== 'matched');
    const ones = open(russian, state);
    const others = open(english, state);
    for (const [one, other] of couples(ones, others, state)) {
      differences.push({
        type: family === NUMBERS ? 'number' : 'date',
        detail: family === NUMBERS ? 'number' : one.kind === 'time' ? 'time' : 'date',
        language: 'en',
        places: { ru: { start: one.start, end: one.end }, en: { start: other.start, end: other.end } },
        fixes: fixes(one, other, bitext),
      });
    }
  }
  return differences;
}

function fixes(one: Quantity, other: Quantity, { ru, en }: Bitext): Difference['fixes'] {
  const russian = writeAs(other, one, ru.text.draft.text.slice(one.start, one.end), 'ru');
  const english = writeAs(one, other, en.text.draft.text.slice(other.start, other.end), 'en');
  return {
    ...(russian !== undefined && { ru: { start: one.start, end: one.end, text: russian } }),
    ...(english !== undefined && { en: { start: other.start, end: other.end, text: english } }),
  };
}

/** `matched`: has its own counterpart; `explained`: says again what another one says. */
type State = 'matched' | 'explained';

function match(russian: readonly Quantity[], english: readonly Quantity[]): ReadonlyMap<Quantity, State> {
  const state = new Map<Quantity, State>();
  for (const strict of [true, false]) {
    for (const one of russian) {
      if (state.has(one)) continue;
      const other = english.find((candidate) => !state.has(candidate) && (!strict || candidate.kind === one.kind) && agree(one, candidate));
      if (!other) continue;
      state.set(one, 'matched');
      state.set(other, 'matched');
    }
  }
  const explain = (list: readonly Quantity[], among: readonly Quantity[], own: readonly Quantity[]): void => {
    for (const quantity of list) {
      if (state.has(quantity)) continue;
      // The members of a share that is matched, the parts of a date.
      if (
        own.some(
          (share) => share !== quantity && state.get(share) === 'matched' && share.start <= quantity.start && quantity.end <= share.end,
        )
      )
        state.set(quantity, 'matched');
      else if (among.some((other) => agree(quantity, other))) state.set(quantity, 'explained');
    }
  };
  explain(russian, english, russian);
  explain(english, russian, english);
  return state;
}

/** What is left on both sides, in pairs: as many as the side with fewer has, and at least one of each pair without any counterpart. */
function couples(ones: readonly Quantity[], others: readonly Quantity[], state: ReadonlyMap<Quantity, State>): [Quantity, Quantity][] {
  const bare = (list: readonly Quantity[]): Quantity[] => list.filter((quantity) => !state.has(quantity));
  const [left, right] = [bare(ones), bare(others)];
  if (left.length === 0 && right.length === 0) return [];
  // One side has said a figure twice, and the other has another one there.
  const [first, second] = [left.length > 0 ? left : ones, right.length > 0 ? right : others];
  const pairs: [Quantity, Quantity][] = [];
  const taken = new Set<Quantity>();
  for (const one of first) {
    const other = second.find((candidate) => !taken.has(candidate) && comparable(one, candidate));
    if (!other) continue;
    taken.add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

/** Whether two quantities can be a right and a wrong rendering of one thing. */
function comparable(one: Quantity, other: Quantity): boolean {
  const kinds = new Set<QuantityKind>([one.kind, other.kind]);
  if (kinds.size === 1) return true;
  if (kinds.has('ratio') || kinds.has('phone') || kinds.has('time') || kinds.has('weekday')) return false;
  return true;
}

const NUMBERS: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['number', 'percent', 'ratio', 'money', 'phone']);
const DATES: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['date', 'year', 'decade', 'weekday']);
const TIMES: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['time']);
const FAMILIES = [NUMBERS, DATES, TIMES];
