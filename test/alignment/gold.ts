import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { align } from '../../server/src/core/alignment/align.js';
import { alignInOrder, type Group } from '../../server/src/core/alignment/alignUnits.js';
import { type Bitext, bitextOf, bitextWithin } from '../../server/src/core/alignment/bitext.js';
import type { Difference, Place } from '../../server/src/core/alignment/checks/difference.js';
import { readTurns } from '../../server/src/core/alignment/checks/turns.js';
import { readDistinctions } from '../../server/src/core/alignment/checks/terms.js';
import { compare, type Comparing } from '../../server/src/core/alignment/compare.js';
import { evidenceOf } from '../../server/src/core/alignment/evidence.js';
import { createBilingualLexicon } from '../../server/src/core/alignment/lexicon.js';
import { readUnits, type UnitText } from '../../server/src/core/alignment/unit.js';
import type { Draft, LanguageCode } from '../../server/src/core/index.js';
import { segmentDraft } from '../../server/src/core/draft/segment.js';
import { inOneGo } from '../../server/src/core/draft/steps.js';
import { builtInReviewer, translationData } from '../builtIn.js';

const folder = join(__dirname, 'texts');

/** A bilingual text with its sentences, which of them correspond, and what differs on purpose. */
interface Gold {
  readonly clean: boolean;
  readonly sentences: Readonly<Record<LanguageCode, readonly string[]>>;
  readonly alignment: readonly (readonly [readonly number[], readonly number[]])[];
  readonly issues: readonly Entry[];
  readonly tolerated?: readonly Entry[];
}

interface Entry {
  readonly type: string;
  readonly ru: number | null;
  readonly en: number | null;
  readonly scope?: string;
}

/** How one text came out. */
export interface Outcome {
  readonly pairs: number;
  readonly found: number;
  readonly right: number;
  readonly issues: number;
  readonly seen: number;
  readonly falseAlarms: number;
}

export const names = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => name.replace('.gold.json', ''));

let comparing: Omit<Comparing, 'terms'> | undefined;

/** Everything that comparing needs beside the texts, as it ships. */
export function shipped(): Omit<Comparing, 'terms'> {
  const data = translationData();
  return (comparing ??= {
    lexicon: createBilingualLexicon(data),
    turns: readTurns(data),
    distinctions: readDistinctions(data.distinctions),
  });
}

export function unitsOf(text: string): UnitText {
  const draft: Draft = { text, format: 'markdown' };
  return readUnits(draft, segmentDraft(draft));
}

export interface Compared {
  readonly bitext: Bitext;
  readonly groups: readonly Group[];
  readonly differences: readonly Difference[];
}

/** Aligns two texts, or one that holds both languages. */
export function alignTexts(ru: string, en?: string): Omit<Compared, 'differences'> & Pick<Comparing, 'terms'> {
  const bitext = en === undefined ? bitextWithin(unitsOf(ru)) : bitextOf(unitsOf(ru), unitsOf(en));
  if (typeof bitext === 'string') throw new Error(bitext);
  const { ru: russian, en: english } = bitext;
  const reviewer = builtInReviewer();
  const terms = { ru: reviewer.termsIn(russian.text.draft), en: reviewer.termsIn(english.text.draft) };
  return { bitext, groups: inOneGo(align(bitext, inOneGo(evidenceOf(bitext, shipped().lexicon, terms)))), terms };
}

/** Aligns and compares two texts, or one that holds both languages. */
export function compareTexts(ru: string, en?: string): Compared {
  const { bitext, groups, terms } = alignTexts(ru, en);
  return { bitext, groups, differences: inOneGo(compare(bitext, groups, { ...shipped(), terms })) };
}

/** The same alignment by lengths alone, as Gale and Church have it. */
export function alignByLength({ ru, en }: Bitext): readonly Group[] {
  const none = { ids: new Int32Array(), weights: new Float64Array(), total: 0 };
  const row = (units: Bitext['ru']['units']) => ({ units, keys: units.map(() => none) });
  return inOneGo(alignInOrder(row(ru.units), row(en.units), { pairing: new Map() }, false, false)).groups;
}

export interface GoldText {
  readonly gold: Gold;
  readonly ru: string;
  /** Absent where one file holds both. */
  readonly en?: string;
}

export function readGold(name: string): GoldText {
  const read = (ending: string): string => readFileSync(join(folder, `${name}.${ending}`), 'utf8');
  const gold = JSON.parse(read('gold.json')) as Gold;
  return existsSync(join(folder, `${name}.bilingual.md`))
    ? { gold, ru: read('bilingual.md') }
    : { gold, ru: read('ru.md'), en: read('en.md') };
}

/** Compares what was found with what is right: a gold sentence is covered when more than half of it is. */
export function judge({ gold, ru, en = ru }: GoldText, { bitext, groups, differences }: Compared): Outcome {
  const places = { ru: placesOf(ru, gold.sentences.ru), en: placesOf(en, gold.sentences.en) };
  const covered = (language: LanguageCode, indices: readonly number[]): number[] =>
    places[language].flatMap(({ start, end }, index) => {
      const common = indices.reduce((sum, unit) => {
        const { start: from, end: to } = bitext[language].units[unit];
        return sum + Math.max(0, Math.min(to, end) - Math.max(from, start));
      }, 0);
      return common > (end - start) / 2 ? [index] : [];
    });
  const right = new Set(
    gold.alignment.filter(([one, other]) => one.length > 0 && other.length > 0).map(([one, other]) => `${one}|${other}`),
  );
  const found = groups.map((group) => `${covered('ru', group.ru)}|${covered('en', group.en)}`).filter((key) => !/^\||\|$/.test(key));

  const indexOf = (language: LanguageCode, place?: Place): number =>
    place ? places[language].findIndex(({ start, end }) => place.start < end && place.end > start) : -1;
  const lies = (difference: Difference, entry: Entry): boolean => {
    const index = indexOf(difference.language, difference.places[difference.language]);
    return index >= 0 && entry[difference.language] === index;
  };
  const kind = (type: string): string => (type === 'added' ? 'missing' : type);
  const used = new Set<Difference>();
  for (const issue of gold.issues) {
    const difference = differences.find((each) => !used.has(each) && kind(each.type) === kind(issue.type) && lies(each, issue));
    if (difference) used.add(difference);
  }
  const tolerated = [...gold.issues, ...(gold.tolerated ?? [])];
  const falseAlarms = differences.filter((each) => !used.has(each) && !tolerated.some((entry) => lies(each, entry)));
  return {
    pairs: right.size,
    found: found.length,
    right: found.filter((key) => right.has(key)).length,
    issues: gold.issues.length,
    seen: used.size,
    falseAlarms: falseAlarms.length,
  };
}

function placesOf(text: string, sentences: readonly string[]): Place[] {
  let from = 0;
  return sentences.map((sentence) => {
    const start = text.indexOf(sentence, from);
    if (start < 0) throw new Error(`Not in the text: ${sentence}`);
    from = start + sentence.length;
    return { start, end: from };
  });
}

/** The harmonic mean of how much of what was found is right, and how much of what is right was found. */
export function f1(outcomes: readonly Pick<Outcome, 'pairs' | 'found' | 'right'>[]): number {
  const sum = (key: 'pairs' | 'found' | 'right'): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return (2 * sum('right')) / (sum('found') + sum('pairs'));
}
