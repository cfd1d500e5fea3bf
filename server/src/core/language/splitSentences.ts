import { continuationOf, opensSentences } from './abbreviations.js';
import { breaksLine } from './lineBreaks.js';
import { INVISIBLE_CODE, OPAQUE } from './mask.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of one block of prose, in order, without the white space and hidden markup around them. Russian and English
 * rules apply side by side, since drafts mix the languages. Closing quotation marks and brackets belong to the sentence before
 * them. A full stop after an abbreviation or an initial ends nothing unless what follows shows that a new sentence begins; what
 * stays doubtful is left in one piece. Offsets outside the text are brought into it.
 */
export function splitSentences(text: string, start = 0, end = text.length): Span[] {
  const block = { text, start: Math.max(start, 0), end: Math.min(end, text.length) };
  const sentences: Span[] = [];
  let sentenceStart = block.start;
  for (let position = block.start; position < block.end; ) {
    const code = text.charCodeAt(position);
    let next = position + 1;
    let ends = false;
    if (code === 0x0a) {
      ends = breaksLine(block, position);
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

interface Block extends Span {
  readonly text: string;
}

function push(sentences: Span[], text: string, from: number, to: number): void {
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
  let next = closed;
  while (next < end && isInvisible(text.charCodeAt(next))) next++;
  if (next >= end) return true;
  if (!isSpace(text.charCodeAt(next))) return lacksSpace(text, stop, next);
  while (next < end && isBlank(text.charCodeAt(next))) next++;
  if (next >= end) return true;
  if (isDash(text, next)) return text.slice(closed, next).includes('\n');
  if (CONTINUING.includes(text[next])) return false;
  while (next < end && (OPENERS.includes(text[next]) || isInvisible(text.charCodeAt(next)))) next++;
  const small = isSmallLetter(text[next]);
  if (small && !isSmallStyle(block)) return false;
  if (stop > sentenceStart && text[stop - 1] === '(' && text[closed - 1] === ')') return false;
  if (text[closed - 1] === ')' && opensInside(text, sentenceStart, closed)) return false;
  const marks = text.slice(stop, closed);
  if (/^(?:\u0000|[.…])*$/.test(marks.replace(/[^.!?…\u0000]+$/, '')) && /…|\.\u0000*\./.test(marks)) {
    return !small && /[\p{L}\p{N}]/u.test(text.slice(sentenceStart, stop));
  }
  return text[stop] === '.' ? stopEndsSentence(text, sentenceStart, stop, next, small) : true;
}
