import type { SyntaxNode } from '@lezer/common';
import type { Comment, Span } from './markup.js';

/** The comments in a stretch of HTML, each with what it stands with. */
export function commentsIn(source: string, from: number, to: number, scopeAt: (start: number) => Span): Comment[] {
  return [...source.slice(from, to).matchAll(/<!--[^]*?-->/g)].map(({ index, 0: { length } }) => {
    const start = from + index;
    return { start, end: start + length, scope: scopeAt(start) };
  });
}

/** A comment among words stands with its paragraph, heading, cell or note. */
export function scopeOfInline(comment: SyntaxNode): SyntaxNode {
  let node = comment;
  while (node.parent && !HOLDS_WORDS.test(node.name)) node = node.parent;
  return node;
}

const HOLDS_WORDS = /^(?:Paragraph|Task|TableCell|Footnote|ATXHeading\d|SetextHeading\d)$/;

/**
 * A comment on lines of its own stands with the block it touches, rather the one below; where blank lines part it from both, with the
 * one below, if there is one. Several such comments stand together.
 *
 * @param offset where in the source the places of nodes are counted from
 */
export function scopeOfBlock(comment: SyntaxNode, source: string, offset = 0): SyntaxNode {
  const below = neighbour(comment, 'nextSibling');
  const above = neighbour(comment, 'prevSibling');
  const between = (from: number, to: number): string => source.slice(from + offset, to + offset);
  const touchesBelow = below.block && !hasBlankLine(between(below.last.to, below.block.from));
  const touchesAbove = above.block && !hasBlankLine(between(above.block.to, above.last.from));
  const block = touchesAbove && !touchesBelow ? above.block : (below.block ?? above.block);
  return block ?? comment;
}

/** The next block in a direction that is no comment, and the last comment before it. */
function neighbour(comment: SyntaxNode, side: 'nextSibling' | 'prevSibling'): { block: SyntaxNode | null; last: SyntaxNode } {
  let last = comment;
  let block = comment[side];
  for (; block && !STANDS_ALONE.test(block.name); block = block[side]) if (block.name === 'CommentBlock') last = block;
  return { block, last };
}

/** Not the marks of lists and quotations, which lie among their blocks. */
const STANDS_ALONE = /^(?!CommentBlock$).*(?<!Mark)$/;

/** Whether one of the lines between two blocks holds nothing but the mark of a quotation. */
function hasBlankLine(between: string): boolean {
  return /[\r\n][\s>]*[\r\n]/.test(between.replace(/\r\n/g, '\n'));
}
