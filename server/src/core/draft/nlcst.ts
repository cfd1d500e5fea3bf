import type { Paragraph, Root, Sentence, SentenceContent } from 'nlcst';
import type { Position } from 'unist';
import { INVISIBLE_CODE, OPAQUE_CODE, isSpace } from '../language/mask.js';
import type { Segment, SegmentedDraft } from './segment.js';

/**
 * Some segments of a draft as the syntax tree that retext plugins read, with the places of the draft. A block is a paragraph, a
 * segment a sentence. Hidden markup is left out, so a word in it is whole; what is no prose is a source node, and an English
 * possessive ending stands as punctuation and symbol outside its word, so that plugins find the word.
 *
 * @param segments in the order of the text
 */
export function toNlcst({ prose: { text } }: SegmentedDraft, segments: readonly Segment[]): Root {
  const locate = locator(text);
  const root: Root = { type: 'RootNode', children: [] };
  let paragraph: Paragraph | undefined;
  let last: Segment | undefined;
  for (const segment of segments) {
    if (!paragraph || last?.block !== segment.block) {
      paragraph = { type: 'ParagraphNode', children: [], position: locate(segment.start, segment.end) };
      root.children.push(paragraph);
    } else if (last) {
      paragraph.children.push({ type: 'WhiteSpaceNode', value: ' ', position: locate(last.end, segment.start) });
    }
    paragraph.children.push(toSentence(text, segment, locate));
    paragraph.position = { start: paragraph.position!.start, end: locate(segment.start, segment.end).end };
    last = segment;
  }
  return root;
}

type Locate = (start: number, end: number) => Position;

function toSentence(text: string, { start, end, tokens }: Segment, locate: Locate): Sentence {
  const children: SentenceContent[] = [];
  let position = start;
  for (const token of tokens) {
    addBetween(text, position, token.start, children, locate);
    const place = locate(token.start, token.end);
    children.push({ type: 'WordNode', children: [{ type: 'TextNode', value: token.text, position: place }], position: place });
    position = token.end;
  }
  addBetween(text, position, end, children, locate);
  return { type: 'SentenceNode', children, position: locate(start, end) };
}

/** White space, punctuation and symbols: white space and objects in one node, the others one by one, as plugins look for pairs. */
function addBetween(text: string, from: number, to: number, children: SentenceContent[], locate: Locate): void {
  for (let start = from; start < to;) {
    const code = text.charCodeAt(start);
    const kind = kindOf(text, start);
    let end = start + (kind === undefined || code < 0xd800 || code > 0xdbff ? 1 : 2);
    if (kind === 'WhiteSpaceNode' || kind === 'SourceNode') while (end < to && kindOf(text, end) === kind) end++;
    if (kind) children.push({ type: kind, value: text.slice(start, end), position: locate(start, end) });
    start = end;
  }
}

function kindOf(text: string, position: number): 'WhiteSpaceNode' | 'SourceNode' | 'PunctuationNode' | 'SymbolNode' | undefined {
  const code = text.charCodeAt(position);
  if (code === INVISIBLE_CODE) return undefined;
  if (code === OPAQUE_CODE) return 'SourceNode';
  if (isSpace(code)) return 'WhiteSpaceNode';
  return /\p{P}/u.test(text[position]) ? 'PunctuationNode' : 'SymbolNode';
}

/** Turns offsets into places; lines and columns count from 1, as everywhere in unist. */
function locator(text: string): Locate {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) lineStarts.push(match.index + match[0].length);
  // Places are asked for in order, nearly always on the same line or the next.
  let line = 0;
  const point = (offset: number) => {
    while (line > 0 && lineStarts[line] > offset) line--;
    while (line + 1 < lineStarts.length && lineStarts[line + 1] <= offset) line++;
    return { line: line + 1, column: offset - lineStarts[line] + 1, offset };
  };
  return (start, end) => ({ start: point(start), end: point(end) });
}
