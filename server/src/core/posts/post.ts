import type { Draft } from '../draft/draft.js';
import { frontMatterEnd } from '../draft/frontMatter.js';
import { INVISIBLE, OPAQUE, type Prose, readProse } from '../draft/prose.js';
import type { Span } from './addresses.js';

/** What is published: a draft without its front matter, title and markup, or one part of a thread. */
export interface Post {
  /** As the platform receives it: lines end with a line feed, and there is no blank line at either end. */
  readonly text: string;
  /** The draft's offset (UTF-16 code units) of the unit at `index` of `text`; of its end, where the last unit of the draft's text ends. */
  sourceOf(index: number): number;
}

/**
 * The posts of a draft, in order; at least one. A line of three hyphens between blank lines parts the posts of a thread.
 *
 * In Markdown, marks of emphasis, comments and images are no part of a post, nor is a first heading of the first level. An address behind words is
 * written behind them where the platform knows no such thing.
 *
 * @param hidesAddresses whether the platform does
 */
export function postsOf(draft: Draft, hidesAddresses = false): readonly Post[] {
  const prose = draft.format === 'markdown' ? readProse(draft) : undefined;
  const start = Math.max(frontMatterEnd(draft.text), prose ? titleEnd(draft.text, prose) : 0);
  return partsOf(draft.text, start).map((part) =>
    prose ? readMarkdownPost(draft.text, prose, part, hidesAddresses) : readPlainPost(draft.text, part),
  );
}

/** Where the heading ends that a draft opens with; 0 when it opens with something else. */
function titleEnd(text: string, { blocks }: Prose): number {
  const [first] = blocks;
  if (first?.kind !== 'heading' || first.level !== 1) return 0;
  // The line below belongs to it where it is underlined.
  const line = /^[^\r\n]*(?:(?:\r\n?|\n)[ \t]*=+[ \t]*(?=[\r\n]|$))?/.exec(text.slice(first.end))!;
  return first.end + line[0].length;
}

const SEPARATOR = /(?<=(?:^|\n|\r)[ \t]*(?:\r\n?|\n))[ \t]*---[ \t]*(?=(?:\r\n?|\n)[ \t]*(?:[\r\n]|$))/g;

function partsOf(text: string, from: number): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (const { 0: line, index } of text.includes('---') ? text.slice(from).matchAll(SEPARATOR) : []) {
    parts.push({ start, end: from + index });
    start = from + index + line.length;
  }
  parts.push({ start, end: text.length });
  const filled = parts.filter((part) => text.slice(part.start, part.end).trim() !== '');
  return filled.length > 0 ? filled : [{ start: from, end: text.length }];
}

/** Blank lines at the ends are the file's, not the post's; spaces at the end of the last line may be typed. */
function trimmed(text: string): Span {
  const start = /^(?:[ \t]*[\r\n])*/.exec(text)![0].length;
  let end = text.length;
  for (let at = end; at > start && /[ \t\r\n]/.test(text[at - 1]); at--) if (/[\r\n]/.test(text[at - 1])) end = at - 1;
  return { start, end: Math.max(start, end) };
}

function readPlainPost(text: string, part: Span): Post {
  const raw = text.slice(part.start, part.end);
  const inner = trimmed(raw);
  const start = part.start + inner.start;
  const body = raw.slice(inner.start, inner.end);
  if (!body.includes('\r')) return { text: body, sourceOf: (index) => start + index };
  const writing = new Writing();
  for (let index = 0; index < body.length; index++) writing.addRaw(body, index, start);
  return writing.toPost(start, start + body.length);
}

/** A list mark that the platform shows as it is typed. */
const LIST_MARK = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

function readMarkdownPost(text: string, prose: Prose, part: Span, hidesAddresses: boolean): Post {
  // Comments at the end stand behind the post, not in it.
  const raw = withoutLastComments(text.slice(part.start, part.end));
  const inner = trimmed(raw);
  const start = part.start + inner.start;
  const body = raw.slice(inner.start, inner.end);
  const shown = prose.text.slice(start, start + body.length);
  const writing = new Writing(true);
  let marked = 0;
  for (let index = 0; index < body.length; index++) {
    if (index === 0 || /[\r\n]/.test(body[index - 1])) marked = index + (LIST_MARK.exec(body.slice(index, index + 80))?.[0].length ?? 0);
    const image = body[index] === '!' && body[index + 1] === '[' ? IMAGE.exec(body.slice(index)) : null;
    if (image && shown[index] === INVISIBLE) {
      index += image[0].length - 1;
      writing.hideInLine();
    } else if (shown[index] !== INVISIBLE || index < marked) {
      const isBracket = shown[index] === OPAQUE && /[<>]/.test(body[index]);
      // An entity is shown as the character it stands for.
      if (shown[index] !== INVISIBLE && shown[index] !== OPAQUE && shown[index] !== body[index] && body[index] !== '\r')
        writing.add(shown[index], start + index);
      else if (!isBracket) writing.addRaw(body, index, start);
    } else if (body[index] === ']' && !hidesAddresses) {
      const target = TARGET.exec(body.slice(index, index + 4200));
      if (target) writing.add(` ${target[1]}`, start + index);
    }
    if (shown[index] === INVISIBLE && !/[\r\n]/.test(body[index])) writing.hideInLine();
  }
  return writing.toPost(start, start + body.length);
}

const IMAGE = /^!\[[^\]]*\]\([^)]*\)/;
const TARGET = /^\]\([ \t]*<?([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)/;

/** Collects the text of a post with where each unit stands in the draft. */
class Writing {
  private text = '';
  private readonly offsets: number[] = [];
  private lineStart = 0;
  private hides = false;

  /** @param collapses whether several blank lines are shown as one */
  constructor(private readonly collapses = false) {}

  add(text: string, offset: number): void {
    this.text += text;
    for (let unit = 0; unit < text.length; unit++) this.offsets.push(offset);
  }

  /** Takes over a unit of `body`, which stands at `start` in the draft; a carriage return is part of the line feed behind it, or is one. */
  addRaw(body: string, index: number, start: number): void {
    if (body[index] === '\r' && body[index + 1] === '\n') return;
    if (body[index] !== '\r' && body[index] !== '\n') return this.add(body[index], start + index);
    // A line of which nothing is seen, such as a comment, is no line of the post.
    if (this.hides && this.text.slice(this.lineStart).trim() === '') this.cut(this.lineStart);
    else if (!this.collapses || !this.text.endsWith('\n\n'))
      this.add('\n', start + index - (body[index - 1] === '\r' && body[index] === '\n' ? 1 : 0));
    this.lineStart = this.text.length;
    this.hides = false;
  }

  /** Notes that something in the present line is not shown. */
  hideInLine(): void {
    this.hides = true;
  }

  toPost(from: number, to: number): Post {
    const { start, end } = trimmed(this.text);
    const offsets = this.offsets;
    return {
      text: this.text.slice(start, end),
      sourceOf: (index) => (start + index < offsets.length ? offsets[start + index] : offsets.length > 0 ? to : from),
    };
  }

  private cut(length: number): void {
    this.text = this.text.slice(0, length);
    this.offsets.length = length;
  }
}

/** A text without the comments that it ends with. */
function withoutLastComments(text: string): string {
  let kept = text.length;
  for (let end = text.trimEnd().length; text.endsWith('-->', end);) {
    const open = text.indexOf('<!--', text.lastIndexOf('-->', end - '-->'.length - 1) + 1);
    if (open < 0 || open + '<!--'.length > end - '-->'.length) break;
    end = open;
    while (end > 0 && text[end - 1].trim() === '') end--;
    kept = end;
  }
  return text.slice(0, kept);
}
