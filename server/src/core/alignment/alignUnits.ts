import type { Steps } from '../draft/steps.js';
import type { Bitext } from './bitext.js';
import { common, joined, type Keys } from './evidence.js';
import { gapLength, lengthCost } from './galeChurch.js';
import type { Unit } from './unit.js';

/** Units of the two sides that correspond, by their indices; one side empty where a unit has no counterpart. */
export interface Group {
  readonly ru: readonly number[];
  readonly en: readonly number[];
}

/**
 * What a kind of group costs before its text is looked at. Constants here and below: alignment study, section 3, where they were found on Russian–English
 * texts of this field and on news; the optimum is flat. The method is that of Gale and Church (1993), with evidence in the place of training.
 */
const SHAPES: readonly { readonly ru: number; readonly en: number; readonly prior: number }[] = [
  { ru: 1, en: 1, prior: 0.11 },
  { ru: 1, en: 0, prior: 3.7 },
  { ru: 0, en: 1, prior: 3.7 },
  { ru: 1, en: 2, prior: 2.5 },
  { ru: 2, en: 1, prior: 2.5 },
  { ru: 1, en: 3, prior: 5 },
  { ru: 3, en: 1, prior: 5 },
  { ru: 2, en: 2, prior: 5.2 },
  { ru: 2, en: 3, prior: 7.5 },
  { ru: 3, en: 2, prior: 7.5 },
  { ru: 3, en: 3, prior: 9 },
];

const EVIDENCE = 1.15;

export interface Alignment {
  readonly groups: readonly Group[];
  readonly cost: number;
}

/** One side as the search sees it: its units in the order to be tried, with their keys. */
export interface Row {
  readonly units: readonly Unit[];
  readonly keys: readonly Keys[];
}

/** What is known before the search begins. */
interface Known {
  readonly pairing: Bitext['pairing'];
  /** For a Russian unit the English ones that are not its counterparts. */
  readonly apart?: ReadonlyMap<Unit, ReadonlySet<Unit>>;
  /** How many English letters a Russian one becomes, where a first alignment has shown it. */
  readonly ratio?: number;
}

/** The cheapest way to divide two rows of units into groups that follow each other. */
export function alignInOrder(ru: Row, en: Row, known: Known, useEvidence = true, useStructure = true): Steps<Alignment> {
  return new Search(ru, en, known, useEvidence, useStructure).run();
}

class Search {
  private readonly ratio: number;
  private readonly unions = { ru: new Map<number, Keys>(), en: new Map<number, Keys>() };

  constructor(
    private readonly ru: Row,
    private readonly en: Row,
    private readonly known: Known,
    private readonly useEvidence: boolean,
    private readonly useStructure: boolean,
  ) {
    this.ratio = known.ratio ?? lengthRatio(ru.units, en.units);
  }

  *run(): Steps<Alignment> {
    const [rows, columns] = [this.ru.units.length, this.en.units.length];
    const band = bandOf(this.ru, this.en);
    const widest = band.reduce((most, [from, to]) => Math.max(most, to - from + 1), 0);
    // Costs and choices of the cells in the band, row by row; the band of row i is columns band[i][0]…band[i][1].
    const costs = new Float64Array((rows + 1) * widest).fill(Infinity);
    const choices = new Int8Array((rows + 1) * widest).fill(-1);
    const at = (i: number, j: number): number => (i < 0 || j < band[i][0] || j > band[i][1] ? -1 : i * widest + j - band[i][0]);
    costs[at(0, 0)] = 0;
    for (let i = 0; i <= rows; i++) {
      for (let j = band[i][0]; j <= band[i][1]; j++) {
        if (i === 0 && j === 0) continue;
        const cell = at(i, j);
        const single = i > 0 && j > 0 && this.useEvidence ? common(this.ru.keys[i - 1], this.en.keys[j - 1]) : 0;
        for (let shape = 0; shape < SHAPES.length; shape++) {
          const { ru, en, prior } = SHAPES[shape];
          const from = i >= ru && j >= en ? at(i - ru, j - en) : -1;
          if (from < 0 || costs[from] === Infinity) continue;
          const before = costs[from];
          if (before + prior - 40 >= costs[cell]) continue;
          const cost = before + this.costOf(shape, i - ru, j - en, single, costs[cell] - before);
          if (cost < costs[cell]) {
            costs[cell] = cost;
            choices[cell] = shape;
          }
        }
      }
      yield;
    }
    const groups: Group[] = [];
    for (let i = rows, j = columns; i > 0 || j > 0;) {
      const { ru, en } = SHAPES[choices[at(i, j)]];
      groups.push({ ru: range(i - ru, ru), en: range(j - en, en) });
      i -= ru;
      j -= en;
    }
    return { groups: groups.reverse(), cost: costs[at(rows, columns)] };
  }

  /** @param limit what the group may cost to be of interest: the dear parts are left out once it is exceeded */
  private costOf(shape: number, i: number, j: number, single: number, limit: number): number {
    const { ru, en, prior } = SHAPES[shape];
    const { units: russian } = this.ru;
    const { units: english } = this.en;
    if (ru === 0 || en === 0) {
      const unit = ru === 1 ? russian[i] : english[j];
      return prior + gapLength(unit.length) + (this.useStructure && (unit.kind === 'heading' || unit.kind === 'tableCell') ? 1 : 0);
    }
    if (this.isApart(i, ru, j, en)) return Infinity;
    let cost = prior + lengthCost(sum(russian, i, ru), sum(english, j, en), this.ratio);
    if (this.useStructure) cost += this.structure(i, ru, j, en);
    if (!this.useEvidence) return cost;
    if (ru === 1 && en === 1) return cost - EVIDENCE * single + (single < 0.25 ? 2 * (1 - single / 0.25) : 0);
    const [ones, others] = [this.union('ru', i, ru), this.union('en', j, en)];
    const shared = common(ones, others);
    cost -= EVIDENCE * shared;
    if (cost >= limit) return cost;
    // What the group loses without a member tells whether the member belongs to it: a lost sentence must not hide in its neighbour's group.
    if (ru > 1) for (let k = 0; k < ru; k++) cost += silence(shared - common(this.without('ru', i, ru, k), others), this.ru.keys[i + k]);
    if (en > 1) for (let k = 0; k < en; k++) cost += silence(shared - common(ones, this.without('en', j, en, k)), this.en.keys[j + k]);
    return cost;
  }

  private union(side: 'ru' | 'en', from: number, count: number): Keys {
    const { keys } = this[side];
    if (count === 1) return keys[from];
    const name = from * 4 + count;
    const known = this.unions[side].get(name);
    if (known) return known;
    const made = joined(keys.slice(from, from + count));
    this.unions[side].set(name, made);
    return made;
  }

  private without(side: 'ru' | 'en', from: number, count: number, member: number): Keys {
    if (member === 0) return this.union(side, from + 1, count - 1);
    if (member === count - 1) return this.union(side, from, count - 1);
    return joined([this[side].keys[from], this[side].keys[from + 2]]);
  }

  private structure(i: number, ru: number, j: number, en: number): number {
    const russian = this.ru.units;
    const english = this.en.units;
    const [firstRu, lastRu, firstEn, lastEn] = [russian[i], russian[i + ru - 1], english[j], english[j + en - 1]];
    let cost = kindsCost(firstRu, firstEn);
    if (ru > 1) cost += spanCost(russian, i, ru);
    if (en > 1) cost += spanCost(english, j, en);
    if (firstRu.opens && firstEn.opens) cost -= 0.5;
    if (lastRu.closes && lastEn.closes) cost -= 0.35;
    return cost + this.pairingCost(i, ru, j, en);
  }

  private isApart(i: number, ru: number, j: number, en: number): boolean {
    const { apart } = this.known;
    if (!apart || apart.size === 0) return false;
    return range(i, ru).some((one) => range(j, en).some((other) => apart.get(this.ru.units[one])?.has(this.en.units[other])));
  }

  private pairingCost(i: number, ru: number, j: number, en: number): number {
    if (this.known.pairing.size === 0) return 0;
    const numbers = new Set<number>();
    let hard = false;
    for (let k = 0; k < ru + en; k++) {
      const unit = k < ru ? this.ru.units[i + k] : this.en.units[j + k - ru];
      const pairing = this.known.pairing.get(unit);
      numbers.add(pairing?.number ?? 0);
      hard ||= pairing?.hard === true;
    }
    return numbers.size === 1 ? 0 : (hard ? 8 : 5) * (numbers.size - 1);
  }
}

/** How many English letters a Russian one becomes, in these texts. */
export function lengthRatio(ru: readonly Unit[], en: readonly Unit[]): number {
  const [russian, english] = [sum(ru), sum(en)];
  const ratio = english / russian;
  // Of a text whose translation has only begun, or has lost most of itself, nothing can be learnt.
  return ratio > 0.6 && ratio < 1.7 ? Math.min(1.3, Math.max(0.75, ratio)) : 1;
}

/** The same, as far as sentences have a counterpart: a lost passage is no sign of brevity. */
export function ratioOfPairs(groups: readonly Group[], ru: readonly Unit[], en: readonly Unit[]): number {
  const pairs = groups.filter((group) => group.ru.length === 1 && group.en.length === 1);
  return lengthRatio(
    pairs.map((group) => ru[group.ru[0]]),
    pairs.map((group) => en[group.en[0]]),
  );
}

/** What a member costs that hardly adds to what its group shares, though it says much. */
function silence(loss: number, { total }: Keys): number {
  const expected = Math.min(1.5, Math.max(Math.min(0.5, 0.25 * total), 0.15 * total));
  return loss < expected ? 3 * (1 - loss / expected) : 0;
}

function kindsCost(one: Unit, other: Unit): number {
  if (one.kind === other.kind) {
    if (one.kind === 'heading') return one.level === other.level ? 0 : 1;
    if (one.kind === 'tableCell') return one.column === other.column ? 0 : 4;
    return one.quoted === other.quoted ? 0 : 1.5;
  }
  const kinds = [one.kind, other.kind];
  if (kinds.includes('heading')) return 7;
  if (kinds.includes('tableCell')) return 6;
  if (kinds.includes('footnote')) return 5;
  return 1.2;
}

function spanCost(units: readonly Unit[], from: number, count: number): number {
  let cost = 0;
  for (let index = from + 1; index < from + count; index++) {
    if (units[index].block === units[index - 1].block) continue;
    const kinds = [units[index].kind, units[index - 1].kind];
    cost += kinds.includes('heading') ? 8 : kinds.includes('tableCell') ? 9 : kinds.includes('listItem') ? 3 : 1.5;
  }
  return cost;
}

function sum(units: readonly Unit[], from = 0, count = units.length): number {
  let length = 0;
  for (let index = from; index < from + count; index++) length += units[index].length;
  return length;
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** Above as many cells the search keeps near a line between points that are certain. */
const ALL_CELLS = 40_000;
/** As many units to either side of the line, and as many more as one side has between two points, up to a limit: the time would grow with it. */
const HALF_BAND = 25;
const WIDEST_DETOUR = 60;

/** For every number of Russian units, between which numbers of English ones the search looks. */
function bandOf(ru: Row, en: Row): (readonly [number, number])[] {
  const [rows, columns] = [ru.units.length, en.units.length];
  if ((rows + 1) * (columns + 1) <= ALL_CELLS) return Array.from({ length: rows + 1 }, () => [0, columns] as const);
  const points = [[0, 0], ...anchors(ru, en), [rows, columns]];
  const band: [number, number][] = [];
  for (let p = 0; p + 1 < points.length; p++) {
    const [[i0, j0], [i1, j1]] = [points[p], points[p + 1]];
    const half = HALF_BAND + Math.min(WIDEST_DETOUR, Math.abs(i1 - i0 - (j1 - j0)));
    for (let i = p === 0 ? i0 : i0 + 1; i <= i1; i++) {
      const middle = i1 === i0 ? j1 : j0 + ((i - i0) * (j1 - j0)) / (i1 - i0);
      band.push([Math.max(0, Math.floor(middle - half)), Math.min(columns, Math.ceil(middle + half))]);
    }
  }
  band[0][0] = 0;
  return band;
}

/** Units that share a key which nothing else has: the longest chain of them that grows on both sides. */
function anchors(ru: Row, en: Row): number[][] {
  const places = new Map<number, { ru: number[]; en: number[] }>();
  const note = (side: 'ru' | 'en', keys: readonly Keys[]): void =>
    keys.forEach(({ ids }, index) =>
      ids.forEach((id) => (places.get(id) ?? places.set(id, { ru: [], en: [] }).get(id)!)[side].push(index)),
    );
  note('ru', ru.keys);
  note('en', en.keys);
  const points = [...places.values()]
    .filter(({ ru, en }) => ru.length === 1 && en.length === 1)
    .map(({ ru, en }) => [ru[0] + 1, en[0] + 1]);
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = longestChain(points);
  // A point far off its neighbours' line is a chance meeting.
  return chain.filter(([i, j], index) => {
    const [before, after] = [chain[index - 1] ?? [0, 0], chain[index + 1] ?? [ru.units.length, en.units.length]];
    const far = (one: number, other: number): boolean => Math.abs(one - other) > 3 + 0.3 * Math.max(one, other);
    return !far(i - before[0], j - before[1]) || !far(after[0] - i, after[1] - j);
  });
}

/** The longest run of points, in both coordinates growing, of points sorted by the first. */
function longestChain(points: readonly number[][]): number[][] {
  const tails: number[] = [];
  const before = new Int32Array(points.length).fill(-1);
  points.forEach(([i, j], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (points[tails[middle]][1] < j) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && points[tails[low - 1]][0] === i) return;
    before[index] = low > 0 ? tails[low - 1] : -1;
    tails[low] = index;
  });
  const chain: number[][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]) chain.push(points[index]);
  return chain.reverse();
}
