import { fullStopEnds } from './fullStop.js';
import { breaksLine, widestLine } from './lineBreaks.js';
import { INVISIBLE_CODE, isBlank, isSpace } from './mask.js';
import { cutsInRunOn } from './runOn.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of one block of prose, in order, without the white space and hidden markup around them. Russian and English
 * rules apply side by side, since drafts mix the languages. Closing quotation marks and brackets belong to the sentence before
 * them. A full stop after an abbreviation or an initial ends nothing unless what follows shows that a new sentence begins; what
 * stays doubtful is left in one piece, unless that grows beyond all measure (`runOn.ts`). Offsets outside the text are brought into it.
 */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const from = Math.max(start, 0);
  // What stands around a block has no say in it.
  return sentencesOf(text.slice(from, Math.max(from, end))).map((sentence) => ({ start: sentence.start + from, end: sentence.end + from }));
}

function sentencesOf(text: string): Span[] {
  const block: Block = { text, start: 0, end: text.length };
  const sentences: Span[] = [];
  let sentenceStart = block.start;
  for (let position = block.start; position < block.end;) {
    const code = text.charCodeAt(position);
    let next = position + 1;
    let ends = false;
    if (code === 0x0a) {
      ends = breaksLine(text, block.start, block.end, position, (block.widestLine ??= widestLine(text, block.start, block.end)));
    } else if (isTerminator(code)) {
      next = closingEnd(block, position);
      ends = endsSentence(block, sentenceStart, position, next);
    }
    if (ends) {
      push(sentences, text, sentenceStart, next);
      sentenceStart = next;
    }
    position = next;
  }
  push(sentences, text, sentenceStart, block.end);
  return sentences;
}

/** The text between `start` and `end`, with what is found out about it as a whole when it is first needed. */
interface Block extends Span {
  readonly text: string;
  writtenSmall?: boolean;
  widestLine?: number;
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  const cuts = cutsInRunOn(text, from, to);
  [from, ...cuts].forEach((start, index) => pushTrimmed(sentences, text, start, cuts[index] ?? to));
}

function pushTrimmed(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start < end) sentences.push({ start, end });
}

/** Where the run of marks at `position` ends, with the quotation marks and brackets that they close. */
function closingEnd({ text, end }: Block, position: number): number {
  let next = position + 1;
  while (next < end && (isTerminator(text.charCodeAt(next)) || isInvisible(text.charCodeAt(next)))) next++;
  let closed = next;
  for (; next < end; next++) {
    if (CLOSERS.includes(text[next])) closed = next + 1;
    else if (!isInvisible(text.charCodeAt(next))) break;
  }
  return closed;
}

function endsSentence(block: Block, sentenceStart: number, stop: number, closed: number): boolean {
  const { text, end } = block;
  const gap = skip(text, closed, end, isInvisible);
  if (gap === end) return true;
  if (!isSpace(text.charCodeAt(gap))) return lacksSpace(text, stop, gap);
  let next = skip(text, gap, end, isBlank);
  if (next === end) return true;
  // After a dash direct speech goes on («…!» — сказала она); on a line of its own the dash opens another speaker's words.
  if (isDash(text, next)) return text.slice(closed, next).includes('\n');
  if (CONTINUING.includes(text[next])) return false;
  next = skip(text, next, end, (code) => OPENERS.includes(String.fromCharCode(code)) || isInvisible(code));
  const small = isSmall(text[next] ?? '');
  if (small && !(block.writtenSmall ??= isWrittenSmall(block))) return false;
  if (text[closed - 1] === ')' && isInsertion(text, sentenceStart, closed)) return false;
  const marks = text.slice(stop, closed).replace(/[^.!?…]/g, '');
  if (/^(?:…|\.\.)/.test(marks)) return !small && /[\p{L}\p{N}]/u.test(text.slice(sentenceStart, stop));
  return marks !== '.' || fullStopEnds(text, sentenceStart, stop, next);
}

/** «законно.Она»: a full stop inside a word is a forgotten space in Russian; in Latin letters it is more often an address. */
function lacksSpace(text: string, stop: number, next: number): boolean {
  return /^[а-яё]$/.test(text[stop - 1] ?? '') && /^[А-ЯЁ][а-яё ]$/.test(text.slice(next, next + 2));
}

/** Whether the bracket closed at `closed - 1` was opened inside the sentence: “(see Annex A.)” ends nothing, “(He left.)” does. */
function isInsertion(text: string, sentenceStart: number, closed: number): boolean {
  const sentence = text.slice(sentenceStart, closed);
  const opening = sentence.lastIndexOf('(');
  return opening >= 0 && /[\p{L}\p{N}]/u.test(sentence.slice(0, opening));
}

/** Whether the writer uses no capital letters, as in many posts; then a small letter may begin a sentence. */
function isWrittenSmall({ text, start, end }: Block): boolean {
  return !/\p{Lu}\p{Ll}/u.test(text.slice(start, end));
}

function isTerminator(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x203c || (code >= 0x2047 && code <= 0x2049);
}

/** A dash with a space after it; “-5” is a number. */
function isDash(text: string, position: number): boolean {
  return /[-–—―]/.test(text[position]) && (position + 1 === text.length || isBlank(text.charCodeAt(position + 1)));
}

function isSmall(character: string): boolean {
  return character !== character.toUpperCase() && character === character.toLowerCase();
}

function isInvisible(code: number): boolean {
  return code === INVISIBLE_CODE;
}

function skip(text: string, from: number, end: number, skipped: (code: number) => boolean): number {
  let position = from;
  while (position < end && skipped(text.charCodeAt(position))) position++;
  return position;
}

const CLOSERS = '»”"\'’“›)]}';
const OPENERS = '«„“"\'‘‹([{”';
const CONTINUING = ',;:)]}»';
