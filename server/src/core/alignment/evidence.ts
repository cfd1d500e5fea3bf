import type { Steps } from '../draft/steps.js';
import type { LanguageCode } from '../language/phrase.js';
import { addressesOf } from './addresses.js';
import type { Bitext, Side } from './bitext.js';
import type { BilingualLexicon } from './lexicon.js';
import type { Quantity } from './quantities/quantity.js';
import { SAME, sketchesOf, soundDistance, type Sounding, soundingOf } from './sounds.js';
import { termsIn, type TermsOfSides } from './checks/terms.js';
import type { Unit } from './unit.js';

/** What two units may have in common, whatever their language: keys in growing order, and how much each tells. */
export interface Keys {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** What the unit has of them in all. */
  readonly total: number;
}

export interface Evidence {
  readonly ru: readonly Keys[];
  readonly en: readonly Keys[];
}

/** Weights by class, as measured on news and press releases (alignment study, section 3). */
const ADDRESS_WEIGHT = 3;
const TERM = 1;
const PLACE = 1.1;
const WORD = 0.8;
const NAME = 1.2;
const COGNATE = 0.9;
const TOKEN = 1.2;

/** Reads both sides for what they have in common. */
export function* evidenceOf(bitext: Bitext, lexicon: BilingualLexicon, terms: TermsOfSides): Steps<Evidence> {
  const book = new KeyBook();
  const gather = function* (side: Side): Steps<Map<number, number>[]> {
    const keys: Map<number, number>[] = [];
    for (const unit of side.units) {
      keys.push(keysOf(unit, side, book, lexicon, terms));
      yield;
    }
    return keys;
  };
  const ru = yield* gather(bitext.ru);
  const en = yield* gather(bitext.en);
  yield* linkSounds(bitext, ru, en, book, lexicon);
  return book.finish(ru, en);
}

class KeyBook {
  private readonly ids = new Map<string, number>();

  idOf(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(key, id);
    return id;
  }

  /** Weights each key by how seldom it is: fully where it stands in one unit of fifteen or fewer. */
  finish(ru: readonly Map<number, number>[], en: readonly Map<number, number>[]): Evidence {
    const frequency = new Int32Array(this.ids.size);
    const shared = new Uint8Array(this.ids.size);
    for (const side of [ru, en]) {
      const here = new Int32Array(this.ids.size);
      for (const keys of side) for (const id of keys.keys()) here[id]++;
      here.forEach((count, id) => {
        if (count > 0) shared[id]++;
        frequency[id] = Math.max(frequency[id], count);
      });
    }
    const units = Math.max(ru.length, en.length);
    const full = Math.log(1 + 15);
    const rarity = (id: number): number => Math.min(1, Math.log(1 + Math.max(units, 15) / frequency[id]) / full);
    const pack = (keys: Map<number, number>): Keys => {
      let total = 0;
      const known: number[] = [];
      for (const [id, weight] of keys) {
        total += weight * rarity(id);
        if (shared[id] === 2) known.push(id);
      }
      known.sort((a, b) => a - b);
      return { ids: Int32Array.from(known), weights: Float64Array.from(known, (id) => keys.get(id)! * rarity(id)), total };
    };
    return { ru: ru.map(pack), en: en.map(pack) };
  }
}

function keysOf(unit: Unit, side: Side, book: KeyBook, lexicon: BilingualLexicon, terms: TermsOfSides): Map<number, number> {
  const keys = new Map<number, number>();
  const add = (key: string, weight: number): void => {
    const id = book.idOf(key);
    keys.set(id, Math.max(keys.get(id) ?? 0, weight));
  };
  const { start, end, language, tokens } = unit;
  for (const { key } of addressesOf(side.text.draft.text, start, end)) add(`@${key}`, ADDRESS_WEIGHT);
  for (const quantity of unit.quantities) for (const [key, weight] of keysOfQuantity(quantity)) add(key, weight);
  for (const { concept } of termsIn([unit], terms[side.language])) add(`c${concept.use ?? concept.id}`, TERM);
  for (const { stands: entry, first, length } of lexicon.find(tokens, language)) {
    // Function words and the shortest ones stand in every sentence.
    if (entry.kind === 'function' || (entry.kind === 'word' && length === 1 && tokens[first].norm.length < 3)) continue;
    add(`w${entry.number}`, entry.kind === 'word' ? WORD : PLACE);
  }
  for (const { norm, text } of tokens) {
    // What is left in Latin letters in Russian: “Telegram”, “PrEP”.
    if (norm.length > 1 && /^[a-z][a-z0-9-]*$/.test(norm) && (language === 'ru' || text !== norm)) add(`t${norm}`, TOKEN);
  }
  if (tokens.length > 0 && YES.test(tokens[0].norm)) add('yes', 0.8);
  if (/[?]["»”)]*$/.test(side.text.prose.slice(start, end))) add('?', 0.5);
  return keys;
}

/** The word that opens an answer. */
const YES = /^(?:да|yes|yeah)$/;

function* keysOfQuantity({ kind, value, currency, date, minutes, digits, soft }: Quantity): Generator<[string, number]> {
  switch (kind) {
    case 'date':
      if (date!.day !== undefined) yield [`d${date!.day}.${date!.month}`, 1.6];
      else yield [`m${date!.month}`, 0.7];
      if (date!.year !== undefined) yield [`y${date!.year}`, 0.8];
      return;
    case 'year':
      yield [`y${value}`, 1];
      return;
    case 'time':
      return yield [`h${value % 720}`, 1.2];
    case 'weekday':
      return yield [`wd${value}`, 0.9];
    case 'decade':
      return yield [`dec${value}`, 1];
    case 'percent':
      yield [`p${Math.round(value)}`, 0.9];
      return yield [`n${value}`, 1];
    case 'ratio':
      return yield [`p${Math.round(value * 100)}`, 0.8];
    case 'money':
      yield [`$${currency}`, 0.3];
      return yield [`n${value}`, 1.5];
    case 'phone':
      return yield [`ph${value}`, 3];
    default:
      yield [`n${value}`, soft ? 0.4 : !digits ? 1 : value > 9 ? 1.5 : 1.1];
      if (minutes !== undefined) {
        yield [`min${Math.round(minutes)}`, 0.7];
        if (minutes % 60 === 0 && minutes <= 1440) yield [`h${minutes % 720}`, 0.6];
      }
  }
}

/** Links words that sound alike: names, and words that both languages have taken from a third. */
function* linkSounds(
  { ru, en }: Bitext,
  russian: readonly Map<number, number>[],
  english: readonly Map<number, number>[],
  book: KeyBook,
  lexicon: BilingualLexicon,
): Steps<void> {
  const words = { ru: yield* vocabulary(ru, lexicon), en: yield* vocabulary(en, lexicon) };
  const bySketch = new Map<string, [string, SoundWord][]>();
  for (const word of words.en)
    for (const sketch of sketchesOf(word[1].sounding)) (bySketch.get(sketch) ?? bySketch.set(sketch, []).get(sketch)!).push(word);
  for (const [norm, one] of words.ru) {
    const candidates = new Set([...sketchesOf(one.sounding)].flatMap((sketch) => bySketch.get(sketch) ?? []));
    for (const [counterpart, other] of candidates) {
      if ((one.sounding.classes & other.sounding.classes) === 0) continue;
      const shorter = Math.min(norm.length, counterpart.length);
      if (shorter < 5 && !(one.capital && other.capital)) continue;
      const distance = soundDistance(one.sounding, other.sounding, SAME);
      if (distance >= SAME) continue;
      const weight = (one.capital && other.capital ? NAME : COGNATE) * (distance >= 0.1 ? 0.7 : 1) * (shorter < 5 ? 0.6 : 1);
      const id = book.idOf(`s${norm} ${counterpart}`);
      for (const unit of one.units) russian[unit].set(id, weight);
      for (const unit of other.units) english[unit].set(id, weight);
    }
    yield;
  }
}

interface SoundWord {
  readonly sounding: Sounding;
  capital: boolean;
  readonly units: number[];
}

/** The words of a side that may be names or cognates: those that no list knows, with the units they stand in. */
function* vocabulary(side: Side, lexicon: BilingualLexicon): Steps<Map<string, SoundWord>> {
  const words = new Map<string, SoundWord>();
  for (const [index, unit] of side.units.entries()) {
    unit.tokens.forEach(({ norm, text }, position) => {
      if (norm.length < 3 || !/^[\p{L}'-]+$/u.test(norm) || scriptLanguage(norm) !== unit.language) return;
      const capital = position > 0 && text[0] !== text[0].toLowerCase();
      const known = words.get(norm);
      if (known) {
        known.capital ||= capital;
        if (known.units.at(-1) !== index) known.units.push(index);
        return;
      }
      if (lexicon.find([{ norm, text }], unit.language).length > 0) return;
      const sounding = soundingOf(norm, unit.language);
      words.set(norm, { sounding, capital, units: [index] });
    });
    yield;
  }
  return words;
}

function scriptLanguage(norm: string): LanguageCode {
  return /[а-я]/.test(norm) ? 'ru' : 'en';
}

/** How much two sets of keys have in common. */
export function common(one: Keys, other: Keys): number {
  const { ids: a, weights } = one;
  const { ids: b, weights: others } = other;
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] < b[j]) i++;
    else if (a[i] > b[j]) j++;
    else sum += Math.min(weights[i++], others[j++]);
  }
  return sum;
}

/** The keys of several units together. */
export function joined(keys: readonly Keys[]): Keys {
  if (keys.length === 1) return keys[0];
  const all = new Map<number, number>();
  for (const { ids, weights } of keys) ids.forEach((id, index) => all.set(id, Math.max(all.get(id) ?? 0, weights[index])));
  const ids = Int32Array.from(all.keys()).sort();
  return { ids, weights: Float64Array.from(ids, (id) => all.get(id)!), total: keys.reduce((sum, { total }) => sum + total, 0) };
}
