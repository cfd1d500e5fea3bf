import { type LanguageCode, otherLanguage } from '../language/phrase.js';
import type { Unit, UnitText } from './unit.js';

/** A text and its translation. */
export interface Bitext {
  readonly ru: Side;
  readonly en: Side;
  /** Both sides stand in one draft. */
  readonly oneFile: boolean;
  /** Units of one file that nothing pairs: headings of a form, lists of options, in one language only. */
  readonly unpaired: ReadonlySet<Unit>;
  /** What is known from the layout to belong together: rows of a two-column table, paragraphs that alternate. */
  readonly pairing: ReadonlyMap<Unit, Pairing>;
}

export interface Side {
  readonly language: LanguageCode;
  readonly text: UnitText;
  /** What is to be aligned, in order. */
  readonly units: readonly Unit[];
}

export interface Pairing {
  readonly number: number;
  /** Whether the layout leaves no doubt, as a row of a table. */
  readonly hard: boolean;
}

/** Why two drafts, or one, are no translation of each other. */
export type NoBitext =
  /** A side has no words. */
  | 'empty'
  | 'same-text'
  /** Both drafts, or all of one, are in one language. */
  | 'one-language'
  /** One side is more than ten times as long. */
  | 'lengths'
  /** Hardly a sentence of one has anything in common with one of the other. */
  | 'unrelated';

const NOTHING_UNPAIRED: ReadonlySet<Unit> = new Set();
const NO_PAIRING: ReadonlyMap<Unit, Pairing> = new Map();

/**
 * Two drafts as one bitext, whichever is given first.
 *
 * @param unfinished one of them may be empty, or as short as it likes
 */
export function bitextOf(first: UnitText, second: UnitText, unfinished = false): Bitext | NoBitext {
  const empty = [first, second].filter(({ units }) => units.length === 0).length;
  if (empty > (unfinished ? 1 : 0)) return 'empty';
  if (first.draft.text.trim() === second.draft.text.trim()) return 'same-text';
  // A draft that holds both languages side by side is no side of a pair, but a title in the other language does not make it one.
  const shareOfRussian = [russianShare(first.units), russianShare(second.units)];
  // What is not written yet will be in the other language.
  if (first.units.length === 0) shareOfRussian[0] = 1 - shareOfRussian[1];
  if (second.units.length === 0) shareOfRussian[1] = 1 - shareOfRussian[0];
  if (shareOfRussian[0] > 0.5 === shareOfRussian[1] > 0.5) return 'one-language';
  const [ru, en] = shareOfRussian[0] > 0.5 ? [first, second] : [second, first];
  if (!unfinished && tooUneven(ru.units, en.units)) return 'lengths';
  return { ru: side('ru', ru, ru.units), en: side('en', en, en.units), oneFile: false, unpaired: NOTHING_UNPAIRED, pairing: NO_PAIRING };
}

/** One draft that holds both languages. */
export function bitextWithin(text: UnitText): Bitext | NoBitext {
  if (text.units.length === 0) return 'empty';
  const headers = new Set<Unit>();
  const pairing = new Map<Unit, Pairing>();
  const columns = new Map<Unit, LanguageCode>();
  pairRows(text.units, pairing, headers, columns);
  const units = text.units.filter((unit) => !headers.has(unit));
  const of = (language: LanguageCode): Unit[] => units.filter((unit) => (columns.get(unit) ?? unit.language) === language);
  const [ru, en] = [of('ru'), of('en')];
  if (ru.length === 0 || en.length === 0) return 'one-language';
  if (tooUneven(ru, en)) return 'lengths';
  const unpaired = pairRuns(runsOf(units.filter((unit) => !pairing.has(unit))), pairing);
  return { ru: side('ru', text, ru), en: side('en', text, en), oneFile: true, unpaired, pairing };
}

function side(language: LanguageCode, text: UnitText, units: readonly Unit[]): Side {
  return { language, text, units };
}

function russianShare(units: readonly Unit[]): number {
  const all = totalLength(units);
  return all === 0 ? 0 : totalLength(units.filter(({ language }) => language === 'ru')) / all;
}

/** Letters and figures of units together. */
export function totalLength(units: readonly Unit[]): number {
  return units.reduce((sum, { length }) => sum + length, 0);
}

function tooUneven(ru: readonly Unit[], en: readonly Unit[]): boolean {
  const [one, other] = [totalLength(ru), totalLength(en)];
  return Math.max(one, other) > 10 * Math.max(1, Math.min(one, other)) && Math.max(one, other) > 500;
}

/** Rows of two-column tables: at least 60 % of them have opposite languages in the first two cells. */
function pairRows(units: readonly Unit[], pairing: Map<Unit, Pairing>, headers: Set<Unit>, columns: Map<Unit, LanguageCode>): void {
  for (const table of tablesOf(units)) {
    const rows = new Map<number, Unit[]>();
    for (const unit of table) (rows.get(unit.row) ?? rows.set(unit.row, []).get(unit.row)!).push(unit);
    const opposite = [...rows.values()].filter(
      (row) => languageIn(row, 0) && languageIn(row, 1) && languageIn(row, 0) !== languageIn(row, 1),
    );
    if (opposite.length < 0.6 * rows.size) continue;
    // A cell left in the other language still belongs to its column.
    const first = opposite.filter((row) => languageIn(row, 0) === 'ru').length * 2 > opposite.length ? 'ru' : 'en';
    for (const [number, row] of rows) {
      const isHeader = number === 0 && row.every(({ length }) => length < 20) && row.length <= 2;
      for (const unit of row) {
        if (isHeader) headers.add(unit);
        else {
          pairing.set(unit, { number: table[0].start * 1000 + number, hard: true });
          columns.set(unit, unit.column === 0 ? first : otherLanguage(first));
        }
      }
    }
  }
}

function tablesOf(units: readonly Unit[]): Unit[][] {
  const tables: Unit[][] = [];
  let open = false;
  for (const unit of units) {
    const isCell = unit.kind === 'tableCell';
    const begins = isCell && (!open || (unit.row === 0 && tables.at(-1)!.at(-1)!.row > 0));
    if (begins) tables.push([unit]);
    else if (isCell) tables.at(-1)!.push(unit);
    open = isCell;
  }
  return tables;
}

function languageIn(row: readonly Unit[], column: number): LanguageCode | undefined {
  return row.find((unit) => unit.column === column)?.language;
}

/** Units of one language and one kind that stand together: a paragraph, or the items of one list. */
interface Run {
  readonly language: LanguageCode;
  readonly kind: string;
  readonly units: Unit[];
}

function runsOf(units: readonly Unit[]): Run[] {
  const runs: Run[] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    const before = last?.units.at(-1);
    const together =
      before !== undefined &&
      last!.language === unit.language &&
      last!.kind === unit.kind &&
      (before.block === unit.block || (unit.kind === 'listItem' && before.list === unit.list));
    if (together) last!.units.push(unit);
    else runs.push({ language: unit.language, kind: unit.kind, units: [unit] });
  }
  return runs;
}

/**
 * Pairs runs where the languages take turns. Which language leads is found out by trying both: the first paragraph of a form is often a
 * heading in one language only.
 *
 * @returns the units outside every pair; none where the languages do not take turns, as in a text of two halves
 */
function pairRuns(runs: readonly Run[], pairing: Map<Unit, Pairing>): ReadonlySet<Unit> {
  const changes = runs.filter((run, index) => index > 0 && run.language !== runs[index - 1].language).length;
  const [russian, english] = [pairsLedBy('ru', runs), pairsLedBy('en', runs)];
  const weight = (pairs: readonly (readonly [Run, Run])[]): number =>
    pairs.reduce((sum, [one, other]) => sum + totalLength(one.units) + totalLength(other.units), 0);
  const pairs = weight(russian) >= weight(english) ? russian : english;
  if (changes < 3 || pairs.length < 2) return NOTHING_UNPAIRED;
  const unpaired = new Set<Unit>(runs.flatMap(({ units }) => units));
  let number = 1;
  for (const pair of pairs) {
    for (const { units } of pair) {
      for (const unit of units) {
        pairing.set(unit, { number, hard: false });
        unpaired.delete(unit);
      }
    }
    number++;
  }
  return unpaired;
}

function pairsLedBy(language: LanguageCode, runs: readonly Run[]): (readonly [Run, Run])[] {
  const pairs: (readonly [Run, Run])[] = [];
  for (let index = 0; index + 1 < runs.length; index++) {
    const [one, other] = [runs[index], runs[index + 1]];
    if (one.language !== language || other.language === language || one.kind !== other.kind) continue;
    const [length, counterpart] = [totalLength(one.units), totalLength(other.units)];
    if (Math.min(length, counterpart) < 0.4 * Math.max(length, counterpart) && Math.max(length, counterpart) > 40) continue;
    pairs.push([one, other]);
    index++;
  }
  return pairs;
}
