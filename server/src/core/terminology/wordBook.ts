import type { Ending, Paradigm, Phrase, Piece, Wildcard } from '../language/phrase.js';
import { plainWording } from './wording.js';

/**
 * The words of all built-in wordings as JSON: long strings, taken apart when a draft needs them.
 *
 * A wording says by itself which words it has; what remains to be told is how each inflects. So words stand in alphabetical order, as wordings
 * write them, and a wording need only tell the reading of those that inflect now so, now otherwise.
 */
export interface PackedWords {
  /** A line each: series and slots of all endings. */
  readonly patterns: string;
  /** A line each: a pattern's number, then the endings. Words inflected alike share one. */
  readonly paradigms: string;
  /** A line each: how many letters a word shares with the one before it (a digit of base 36), then the others. */
  readonly words: string;
  /**
   * A line for each word, with its readings: how many letters at the end are not of the stem, and what stands there instead; its paradigm; where
   * there is such a thing, a wildcard and what stands before it in place of a space.
   */
  readonly readings: string;
}

/** A reading is told by one digit. */
const READINGS = 10;

/** How packed words are named. */
export interface WordNumbering {
  /** The number of a word, wherever it stands. */
  numberOf(piece: Piece): number;
  /**
   * The readings of a phrase's words: a digit for each, zeros at the end left out. Where the wording does not show its words, `=` and their
   * numbers.
   */
  readingsOf(phrase: Phrase, wording: string): string;
}

/** Numbers the words of phrases in alphabetical order. */
export function packWords(all: Iterable<readonly [Phrase, wording: string]>): PackedWords & WordNumbering {
  const found = new Map<string, Map<string, number>>();
  for (const [phrase, wording] of all) {
    for (const { written, reading } of readingsIn(phrase, wording)) {
      const readings = found.get(written) ?? new Map<string, number>();
      found.set(written, readings.set(reading, (readings.get(reading) ?? 0) + 1));
    }
  }
  const paradigms = new Numbering();
  const patterns = new Numbering();
  const numbers = new Map<string, number>();
  const words = [...found.keys()].sort();
  const lines = words.map((written, line) => {
    // The most frequent reading comes first, so that most wordings need not tell it.
    const readings = [...found.get(written)!].sort(([one, seldom], [other, often]) => often - seldom || (one < other ? -1 : 1));
    if (readings.length > READINGS) throw new Error(`“${written}” has more than ${READINGS} readings`);
    const packed = readings.map(([reading], at) => {
      numbers.set(`${written}\n${reading}`, line * READINGS + at);
      const [stem, endings, wildcard, before] = JSON.parse(reading) as Reading;
      const pattern = patterns.numberOf(endings.map(([, series, slots]) => `${series} ${slots}`).join());
      const paradigm = paradigms.numberOf(`${pattern}\t${endings.map(([ending]) => ending).join()}`);
      const shared = sharedLength(stem, written);
      return [`${written.length - shared}${stem.slice(shared)}`, paradigm, wildcard, before].join(';').replace(/;+$/, '');
    });
    return packed.join('\t');
  });
  const anywhere = new Map<string, number>();
  for (const [key, number] of numbers) {
    const [stem, endings, wildcard] = JSON.parse(key.slice(key.indexOf('\n') + 1)) as Reading;
    const piece = JSON.stringify([stem, endings, wildcard]);
    if (!anywhere.has(piece)) anywhere.set(piece, number);
  }
  return {
    patterns: patterns.items.join('\n'),
    paradigms: paradigms.items.join('\n'),
    words: words.map((word, at) => withoutShared(word, words[at - 1] ?? '')).join('\n'),
    readings: lines.join('\n'),
    numberOf: ({ stem, paradigm, wildcard = '' }) => anywhere.get(JSON.stringify([stem, paradigm, wildcard]))!,
    readingsOf(phrase, wording) {
      const itsNumbers = readingsIn(phrase, wording).map(({ written, reading }) => numbers.get(`${written}\n${reading}`)!);
      return showsItsWords(phrase, wording)
        ? itsNumbers
            .map((number) => number % READINGS)
            .join('')
            .replace(/0+$/, '')
        : `=${itsNumbers.map((number) => number.toString(36)).join(' ')}`;
    },
  };
}

/** Packed words. */
export interface WordBook {
  /** A word by its number, as it stands at the beginning of a wording. */
  pieceAt(number: number): Piece;
  /** The stem of a word by its number, and the number of its paradigm; less work than the word itself. */
  shapeAt(number: number): Shape;
  /** All endings of a paradigm, with commas between them. */
  endingsOf(paradigm: number): string;
  /** The words of a wording. @param readings as `WordNumbering.readingsOf` writes them */
  piecesOf(wording: string, readings: string): Piece[];
}

/** How a word inflects. Words inflected alike share the paradigm. */
export interface Shape {
  readonly stem: string;
  readonly paradigm: number;
}

export function unpackWords({ patterns, paradigms, words, readings }: PackedWords): WordBook {
  const [patternLines, paradigmLines, lines] = [patterns, paradigms, readings].map((text) => text.split('\n'));
  const alphabetical = withShared(words);
  const knownParadigms: Paradigm[] = [];
  const paradigmAt = (number: number): Paradigm => {
    let paradigm = knownParadigms[number];
    if (!paradigm) {
      const [pattern, endings] = paradigmLines[number].split('\t');
      const places = patternLines[Number(pattern)].split(',');
      paradigm = endings.split(',').map((ending, at): Ending => {
        const [series, slots] = places[at].split(' ');
        return [ending, Number(series), Number(slots)];
      });
      knownParadigms[number] = paradigm;
    }
    return paradigm;
  };
  /** One reading of a word: its stem, the number of its paradigm, a wildcard, and what stands before it in place of a space. */
  const readingAt = (number: number) => {
    const line = Math.floor(number / READINGS);
    const [ending, paradigm, wildcard = '', own = ''] = nth(lines[line], '\t', number % READINGS).split(';');
    const length = parseInt(ending, 10);
    const written = alphabetical[line];
    const stem = written.slice(0, written.length - length) + ending.slice(String(length).length);
    return { stem, paradigm: Number(paradigm), wildcard, own };
  };
  const pieces = new Map<string, Map<number, Piece>>();
  const pieceAt = (number: number, before: string): Piece => {
    let known = pieces.get(before);
    if (!known) pieces.set(before, (known = new Map()));
    let piece = known.get(number);
    if (!piece) {
      const { stem, paradigm, wildcard, own } = readingAt(number);
      piece = { before: own || before, stem, paradigm: paradigmAt(paradigm), wildcard: (wildcard || undefined) as Wildcard | undefined };
      known.set(number, piece);
    }
    return piece;
  };
  const lineOf = new Map<string, number>();
  const numberOf = (written: string, reading: string): number => {
    let line = lineOf.get(written);
    if (line === undefined) lineOf.set(written, (line = placeOf(written, alphabetical)));
    return line * READINGS + Number(reading);
  };
  return {
    pieceAt: (number) => pieceAt(number, ''),
    shapeAt: readingAt,
    endingsOf: (paradigm) => paradigmLines[paradigm].slice(paradigmLines[paradigm].indexOf('\t') + 1),
    piecesOf(wording, readings) {
      if (readings === '=') return [];
      if (readings.startsWith('='))
        return readings
          .slice(1)
          .split(' ')
          .map((number) => pieceAt(parseInt(number, 36), ''));
      return wordsOf(wording).map(({ before, written }, at) => pieceAt(numberOf(written, readings[at] ?? '0'), before));
    },
  };
}

/** A piece without what its wording shows. */
type Reading = readonly [stem: string, paradigm: Paradigm, wildcard: string, before: string];

function readingsIn(phrase: Phrase, wording: string): { written: string; reading: string }[] {
  const words = showsItsWords(phrase, wording)
    ? wordsOf(wording)
    : phrase.pieces.map(({ stem, paradigm: [first] }) => ({ written: stem + (first?.[0] ?? ''), before: '' }));
  return phrase.pieces.map(({ stem, paradigm, wildcard = '', before }, at) => ({
    written: words[at].written,
    reading: JSON.stringify([stem, paradigm, wildcard, before === words[at].before ? '' : before] satisfies Reading),
  }));
}

/** Whether each piece of a phrase is a word of its wording. An article that only sometimes stands there, for one, is none. */
function showsItsWords({ pieces }: Phrase, wording: string): boolean {
  const words = wordsOf(wording);
  return words.length === pieces.length && pieces.every(({ before }, at) => before !== '' || words[at].before === '');
}

/** The words of a wording, with what stands before each. */
function wordsOf(wording: string): { readonly before: string; readonly written: string }[] {
  const words = plainWording(wording).split(' ');
  return words.map((word, at) => ({
    before: at === 0 ? '' : words[at - 1].endsWith(',') ? ', ' : ' ',
    written: at < words.length - 1 && word.endsWith(',') ? word.slice(0, -1) : word,
  }));
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** A word after another one in alphabetical order. */
function withoutShared(word: string, before: string): string {
  const shared = Math.min(sharedLength(word, before), 35);
  return shared.toString(36) + word.slice(shared);
}

function withShared(words: string): string[] {
  let before = '';
  return words.split('\n').map((line) => (before = before.slice(0, parseInt(line[0], 36)) + line.slice(1)));
}

/** One of the parts of a text, most of which have but one. */
function nth(text: string, separator: string, number: number): string {
  return text.includes(separator) ? text.split(separator)[number] : text;
}

/** Where a word stands in alphabetical order. */
function placeOf(word: string, alphabetical: readonly string[]): number {
  let low = 0;
  let high = alphabetical.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (alphabetical[middle] <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Equal texts get the same number. */
class Numbering {
  private readonly numbers = new Map<string, number>();

  get items(): string[] {
    return [...this.numbers.keys()];
  }

  numberOf(item: string): number {
    const number = this.numbers.get(item) ?? this.numbers.size;
    this.numbers.set(item, number);
    return number;
  }
}
