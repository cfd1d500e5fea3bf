import type { Draft } from '../draft/draft.js';
import { readProse } from '../draft/prose.js';
import type { Edit } from '../language/language.js';
import { splitSentences } from '../language/splitSentences.js';
import type { Span } from './addresses.js';
import { walkPieces } from './measure.js';
import { type Platform, PLATFORMS, type Unit } from './platforms.js';
import { type Post, postsOf } from './post.js';

/** How to make a numbered thread of a draft. */
export interface Thread {
  readonly parts: number;
  /** In order, not overlapping; they leave every word where it is. */
  readonly edits: readonly Edit[];
}

/** Nobody posts a thread of so long a text, and the light bulb must not wait for it. */
const LONGEST = 200_000;

/**
 * The thread in which every post fits into the limit of a platform, its number included; `undefined` when the draft fits as it is, or is far too
 * long. A draft that is a thread already keeps the borders it has and gets new ones and new numbers where that is needed.
 */
export function threadOf(draft: Draft, platform: Platform): Thread | undefined {
  const { unit, limit, hidesAddresses } = PLATFORMS[platform];
  if (draft.text.length > LONGEST) return undefined;
  const posts = postsOf(draft, hidesAddresses).map(unnumbered);
  const prose = draft.format === 'markdown' ? readProse(draft) : undefined;
  const cutsMarkup = (post: Post, at: number): boolean =>
    prose !== undefined && prose.balance(post.sourceOf(0), post.sourceOf(at)).before !== '';
  const split = splitAll(posts, unit, limit, cutsMarkup);
  const count = split.reduce((sum, parts) => sum + parts.length, 0);
  if (count <= posts.length) return undefined;

  const newline = draft.text.includes('\r\n') ? '\r\n' : '\n';
  const edits: Edit[] = [];
  let number = 0;
  posts.forEach((post, index) => {
    split[index].forEach((part, place) => {
      const mark = ` (${++number}/${count})`;
      const next = split[index][place + 1];
      if (next) {
        const text = `${mark}${newline}${newline}---${newline}${newline}`;
        edits.push({ ...spaceBetween(draft.text, post, part.end, next.start), text });
      } else edits.push({ start: post.end, end: post.numberEnd, text: mark });
    });
  });
  return { parts: count, edits };
}

/** The white space that gives way to a border; marks and comments in it stay. */
function spaceBetween(text: string, post: Post, from: number, to: number): Span {
  const start = post.sourceOf(from);
  const last = to > from ? post.sourceOf(to - 1) : start - 1;
  // Of a carriage return and a line feed the post knows one.
  const end = last + (text.startsWith('\r\n', last) ? 2 : 1);
  return text.slice(start, end).trim() === '' ? { start, end } : { start, end: start };
}

/** A post without the number that it ends with. */
interface Unnumbered extends Post {
  /** Where the post and its number end in the draft. */
  readonly end: number;
  readonly numberEnd: number;
}

function unnumbered(post: Post): Unnumbered {
  const { text, sourceOf } = post;
  const numberEnd = sourceOf(text.length);
  const trimmed = text.trimEnd();
  const number = /\(\d{1,3}\/\d{1,3}\)$/.exec(trimmed.slice(-'(999/999)'.length));
  let end = number ? trimmed.length - number[0].length : 0;
  while (end > 0 && ' \t\n'.includes(text[end - 1])) end--;
  if (end === 0) return { text, sourceOf, end: numberEnd, numberEnd };
  return { text: text.slice(0, end), sourceOf, end: sourceOf(end), numberEnd };
}

function splitAll(posts: readonly Post[], unit: Unit, limit: number, cutsMarkup: (post: Post, at: number) => boolean): readonly Span[][] {
  // The number takes more room in a thread of ten.
  for (let digits = 1; ; digits++) {
    const room = limit - ' (/)'.length - 2 * digits;
    const split = posts.map((post) => splitText(post.text, unit, room, (at) => cutsMarkup(post, at)));
    const count = split.reduce((sum, parts) => sum + parts.length, 0);
    if (String(count).length <= digits || digits > 5) return split;
  }
}

/** How good a place is for a border. */
const RANK = { markup: 0, dash: 1, word: 2, sentence: 3, line: 4, paragraph: 5 } as const;

interface Gap extends Span {
  readonly rank: number;
}

/**
 * Parts a text so that each part takes no more than `room` in `unit`; only white space between two parts is left out.
 *
 * A paragraph's end is the best place if that fills half of a part, then the last end of a line or sentence; a sentence is broken only when it is
 * longer than a part, and then between words. A single word or address that is too long even alone is cut between two characters.
 *
 * @param cuts whether a border at an offset would cut a pair of marks
 */
export function splitText(text: string, unit: Unit, room: number, cuts: (at: number) => boolean = () => false): Span[] {
  const { weightBefore, borders } = weighAll(text, unit);
  const gaps = gapsIn(text, cuts);
  const parts: Span[] = [];
  const end = text.length;
  let first = 0;
  for (let start = 0; ;) {
    if (weightBefore[end] - weightBefore[start] <= room) {
      parts.push({ start, end });
      return parts;
    }
    while (first < gaps.length && gaps[first].start <= start) first++;
    const filled = (at: number): number => weightBefore[at] - weightBefore[start];
    let beyond = first;
    while (beyond < gaps.length && filled(gaps[beyond].start) <= room) beyond++;
    const gap = bestOf(gaps.slice(first, beyond), (at) => filled(at) >= room / 2);
    if (gap) {
      parts.push({ start, end: gap.start });
      start = gap.end;
      continue;
    }
    // At least one character, however heavy.
    const next = borders.findIndex((at) => at > start);
    let last = next;
    while (last + 1 < borders.length && filled(borders[last + 1]) <= room) last++;
    parts.push({ start, end: borders[last] });
    start = borders[last];
  }
}

function bestOf(gaps: readonly Gap[], isFull: (at: number) => boolean): Gap | undefined {
  const paragraph = gaps.findLast(({ rank, start }) => rank === RANK.paragraph && isFull(start));
  return (
    paragraph ??
    gaps.findLast(({ rank }) => rank >= RANK.sentence) ??
    gaps.findLast(({ rank }) => rank === RANK.word) ??
    gaps.findLast(({ rank }) => rank === RANK.dash) ??
    gaps.findLast(({ rank }) => rank === RANK.markup)
  );
}

/** White space where a line may break; no-break spaces hold together what stands around them. */
const SPACE = /[ \t\n]+/g;

function gapsIn(text: string, cuts: (at: number) => boolean): Gap[] {
  const sentences = new Set<number>();
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g))
    for (const { end } of splitSentences(text, index, index + paragraph.length)) sentences.add(end);
  const gaps: Gap[] = [];
  for (const { 0: space, index } of text.matchAll(SPACE)) {
    const end = index + space.length;
    if (index === 0 || end === text.length) continue;
    gaps.push({ start: index, end, rank: cuts(index) ? RANK.markup : rankOf(text, index, space, sentences) });
  }
  return gaps;
}

function rankOf(text: string, index: number, space: string, sentences: ReadonlySet<number>): number {
  const lines = space.split('\n').length - 1;
  if (lines > 1) return RANK.paragraph;
  if (lines === 1) return RANK.line;
  if (sentences.has(index)) return RANK.sentence;
  // A dash does not open a line in Russian.
  return /^[—–-]\s/.test(text.slice(index + space.length, index + space.length + 2)) ? RANK.dash : RANK.word;
}

/** For each offset how much stands before it, and the offsets between two pieces. Inside a piece its whole weight counts as standing before. */
function weighAll(text: string, unit: Unit): { weightBefore: Float64Array; borders: number[] } {
  const weightBefore = new Float64Array(text.length + 1);
  const borders: number[] = [];
  let weight = 0;
  walkPieces(text, unit, (start, end, own) => {
    weight += own;
    weightBefore.fill(weight, start + 1, end + 1);
    borders.push(end);
  });
  return { weightBefore, borders };
}
