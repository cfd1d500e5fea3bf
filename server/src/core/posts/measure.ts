import emojiPattern from 'emoji-regex';
import { findAddresses, type Span } from './addresses.js';
import type { Unit } from './platforms.js';

/** Something that a platform counts as a whole and that must not be cut: a character as people see it, an emoji, an address, a mention. */
export interface Piece extends Span {
  /** How much of the limit it takes. */
  readonly weight: number;
}

/** Tells what to do after a piece: `false` ends the walk. */
export type VisitPiece = (start: number, end: number, weight: number) => boolean | void;

/** How long a text is in a platform's unit. Total; offsets and results do not depend on the environment's language. */
export function measure(text: string, unit: Unit): number {
  let length = 0;
  walkPieces(text, unit, (_start, _end, weight) => void (length += weight));
  return length;
}

/** The offset (UTF-16 code units) up to which a text fits into `limit`, cutting nothing in two; the text's length if all of it fits. */
export function fittingEnd(text: string, unit: Unit, limit: number): number {
  let length = 0;
  let fitting = 0;
  walkPieces(text, unit, (_start, end, weight) => {
    length += weight;
    if (length <= limit) fitting = end;
    return length <= limit;
  });
  return fitting;
}

/** Every shortened address counts as much, on X and on Mastodon. */
const ADDRESS_LENGTH = 23;

/**
 * Visits all pieces of a text in order; together they are the text.
 *
 * - `weighted` (X): letters of most alphabets and common marks 1, everything else 2, an emoji 2, an address 23; after composing letters.
 * - `graphemes` (Bluesky): each character as people see it 1.
 * - `short-graphemes` (Mastodon): the same, an address with its scheme 23, and of a handle with its server only the name.
 * - `code-units` (Telegram, VK): UTF-16 code units as typed.
 * - `code-points` (Instagram).
 */
export function walkPieces(text: string, unit: Unit, visit: VisitPiece): void {
  const weigh = WEIGH[unit];
  let at = 0;
  for (const { start, end, weight } of wholesIn(text, unit)) {
    if (!walkGraphemes(text, at, start, weigh, visit) || visit(start, end, weight) === false) return;
    at = end;
  }
  walkGraphemes(text, at, text.length, weigh, visit);
}

const WEIGH: Readonly<Record<Unit, (grapheme: string) => number>> = {
  weighted: weightOnX,
  graphemes: () => 1,
  'short-graphemes': () => 1,
  'code-units': (grapheme) => grapheme.length,
  'code-points': (grapheme) => [...grapheme].length,
};

/** What the platform shortens, in order. */
function wholesIn(text: string, unit: Unit): readonly Piece[] {
  if (unit === 'weighted') return addressesOnX(text).map((span) => ({ ...span, weight: ADDRESS_LENGTH }));
  if (unit !== 'short-graphemes') return [];
  const addresses = findAddresses(text, false).map((span) => ({ ...span, weight: ADDRESS_LENGTH }));
  const mentions = [...text.matchAll(MENTION)]
    .map(({ 0: whole, 1: name, index }) => ({ start: index, end: index + whole.length, weight: name.length + 1 }))
    .filter(({ start, end }) => !addresses.some((address) => start < address.end && end > address.start));
  return [...addresses, ...mentions].sort((a, b) => a.start - b.start);
}

/** X looks for addresses in the text with its letters composed. */
function addressesOnX(text: string): readonly Span[] {
  if (!text.includes('.') || text === text.normalize('NFC')) return findAddresses(text, true);
  let composed = '';
  const offsets: number[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const letter = segment.normalize('NFC');
    for (let unit = 0; unit < letter.length; unit++) offsets.push(index);
    composed += letter;
  }
  offsets.push(text.length);
  return findAddresses(composed, true).map(({ start, end }) => ({ start: offsets[start], end: offsets[end] }));
}

/** Mastodon's own pattern (`counter.js`): the server of a mention is not counted. */
const MENTION = /(?<![/\w])@([a-z0-9_]+)@[a-z0-9.-]*[a-z0-9]/gi;

/** Returns whether to go on. */
function walkGraphemes(text: string, from: number, to: number, weigh: (grapheme: string) => number, visit: VisitPiece): boolean {
  for (let at = from; at < to;) {
    // Nearly all text is letters that stand alone; only the rest is worth a segmenter.
    if (standsAlone(text, at, to)) {
      if (visit(at, at + 1, weigh(text[at])) === false) return false;
      at++;
      continue;
    }
    let end = at + 1;
    while (end < to && !standsAlone(text, end, to)) end++;
    // Between two characters that stand alone there is always a border; what precedes the first may still reach into it.
    if (end < to) end++;
    for (let window = WINDOW; at < end;) {
      const until = Math.min(at + window, end);
      const next = walkWindow(text, at, until, until === end, weigh, visit);
      if (next === undefined) return false;
      // One character may fill a window: accents can be heaped up without end.
      window = next === at ? 2 * window : WINDOW;
      at = next;
    }
  }
  return true;
}

/** The segmenter's time for each character grows with the text it is given, so a long run is given to it in windows, in UTF-16 code units. */
const WINDOW = 256;

/**
 * Visits the characters of a window; the last one may go on behind it, unless the window is the last.
 *
 * @returns where to go on, or `undefined` to end the walk
 */
function walkWindow(
  text: string,
  from: number,
  to: number,
  isLast: boolean,
  weigh: (grapheme: string) => number,
  visit: VisitPiece,
): number | undefined {
  for (const { segment, index } of graphemes.segment(text.slice(from, to))) {
    const start = from + index;
    const end = start + segment.length;
    if (end === to && !isLast) return start;
    if (visit(start, end, weigh(segment)) === false) return undefined;
  }
  return to;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether the character at `index` is a plain one and so is the next. */
function standsAlone(text: string, index: number, to: number): boolean {
  return isPlain(text.charCodeAt(index)) && (index + 1 >= to || isPlain(text.charCodeAt(index + 1)));
}

/** Latin and Cyrillic letters, digits, ASCII marks and the line feed. */
function isPlain(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || (code >= 0x400 && code < 0x482) || code === 0x0a;
}

const emoji = emojiPattern();

/** What one character, as people see it, weighs on X. */
function weightOnX(grapheme: string): number {
  if (grapheme.length === 1) return weightOfCodePoint(grapheme.charCodeAt(0));
  let weight = 0;
  let at = 0;
  const composed = grapheme.normalize('NFC');
  for (const { 0: sign, index } of composed.matchAll(emoji)) {
    weight += weightOfCodePoints(composed.slice(at, index));
    // ©, ® and the like are signs of text until a variation selector makes them emoji.
    weight += isOneCodePoint(sign) ? weightOfCodePoints(sign) : 2;
    at = index + sign.length;
  }
  return weight + weightOfCodePoints(composed.slice(at));
}

function weightOfCodePoints(text: string): number {
  let weight = 0;
  for (const character of text) weight += weightOfCodePoint(character.codePointAt(0)!);
  return weight;
}

/** X's configuration `v3`: these ranges weigh 1, all else 2. */
function weightOfCodePoint(code: number): number {
  return code <= 0x10ff || (code >= 0x2000 && code <= 0x200d) || (code >= 0x2010 && code <= 0x201f) || (code >= 0x2032 && code <= 0x2037)
    ? 1
    : 2;
}

function isOneCodePoint(text: string): boolean {
  return text.length === (text.codePointAt(0)! > 0xffff ? 2 : 1);
}
