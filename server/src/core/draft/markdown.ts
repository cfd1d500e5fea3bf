import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import type { Block } from './block.js';
import { type HtmlTag, maskEntity, maskTags, readHtml, readTag } from './html.js';
import { commentsIn, scopeOfBlock, scopeOfInline } from './comments.js';
import type { Comment, MarkupPair, Span } from './markup.js';
import type { Masking } from './masking.js';

/** What a stretch of Markdown holds. Offsets are those of the stretch. */
export interface Structure {
  /** In order. */
  readonly blocks: readonly Block[];
  readonly pairs: readonly MarkupPair[];
  /** Links by label, which are links only if the label is explained somewhere in the document. */
  readonly links: readonly LabelledLink[];
  /** Footnote marks and comments. */
  readonly single: readonly Span[];
  /** Those that stand with something in it. */
  readonly comments: readonly Comment[];
  /** Nodes with comments that stand with one of the nodes around them. */
  readonly outerComments: readonly Span[];
  /** Labels that link definitions explain. */
  readonly definitions: readonly string[];
  /** Quotations in HTML that are still open where it ends. */
  readonly htmlQuotes: number;
}

export interface LabelledLink {
  readonly label: string;
  readonly pair: MarkupPair;
}

/** A node that no other node is around, but the document. */
export interface PlacedNode {
  readonly tree: Tree;
  readonly from: number;
}

/**
 * Masks the markup of a stretch of Markdown and finds its blocks.
 *
 * @param nodes all that stand in it, in order
 * @param htmlQuotes quotations in HTML that are open where it begins
 */
export function readStructure(masking: Masking, nodes: readonly PlacedNode[], htmlQuotes: number): Structure {
  return new Reading(masking, htmlQuotes).read(nodes);
}

class Reading {
  private readonly blocks: Block[] = [];
  private readonly pairs: MarkupPair[] = [];
  private readonly single: Span[] = [];
  private readonly comments: Comment[] = [];
  private readonly outerComments: Span[] = [];
  private readonly definitions: string[] = [];
  private readonly links: LabelledLink[] = [];

  /** What is being read: where its node begins, quotations and lists around, the tags and images of the present block, the place in a table. */
  private offset = 0;
  private quotes = 0;
  private readonly containers: ('quote' | 'item')[] = [];
  private tags: HtmlTag[] = [];
  private images: Span[] = [];
  private row = 0;
  private column = 0;

  constructor(
    private readonly masking: Masking,
    private htmlQuotes: number,
  ) {}

  read(nodes: readonly PlacedNode[]): Structure {
    for (const { tree, from } of nodes) {
      this.offset = from;
      tree.iterate({ enter: (node) => this.enter(node), leave: (node) => this.leave(node) });
    }
    const { pairs, links, single, comments, outerComments, definitions, htmlQuotes } = this;
    const blocks = this.blocks.sort((a, b) => a.start - b.start);
    return { blocks, pairs, links, single, comments, outerComments, definitions, htmlQuotes };
  }

  /** Nodes count from the beginning of the outermost node around them. */
  private spanOf({ from, to }: { readonly from: number; readonly to: number }): Span {
    return { start: from + this.offset, end: to + this.offset };
  }

  /** Returns `false` for nodes whose inside is done with. */
  private enter(node: SyntaxNodeRef): boolean | void {
    const { masking } = this;
    const from = node.from + this.offset;
    const to = node.to + this.offset;
    switch (node.name) {
      case 'Blockquote':
        this.quotes++;
        this.containers.push('quote');
        return;
      case 'ListItem':
        this.containers.push('item');
        return;
      case 'TableHeader':
      case 'TableRow':
        this.row = node.name === 'TableHeader' ? 0 : this.row + 1;
        this.column = 0;
        return;
      case 'TableDelimiter':
        // The pipe that opens a row separates nothing.
        if (node.from > (node.node.parent?.from ?? 0)) this.column++;
        return void masking.hide(from, to);
      case 'HTMLBlock':
        this.html(from, to);
        return false;
      case 'Link':
      case 'Image':
        return this.enterLink(node.node);
      case 'HTMLTag':
        return void this.tag(from, to);
      case 'Emphasis':
      case 'StrongEmphasis':
      case 'Strikethrough':
        return void this.emphasis(node.node);
      case 'Entity':
        return void maskEntity(masking, from, masking.source.slice(from, to));
      case 'Escape':
      case 'HardBreak':
        if (masking.source[from] === '\\') masking.hide(from, from + 1);
        return;
      case 'LinkReference':
        this.definitions.push(labelOf(masking.source.slice(from, to).split(']:', 1)[0] + ']'));
        masking.cover(from, to);
        return false;
      case 'InlineCode':
      case 'FencedCode':
      case 'CodeBlock':
      case 'Formula':
      case 'Autolink':
      case 'ProcessingInstruction':
      case 'ProcessingInstructionBlock':
        masking.cover(from, to);
        return false;
      case 'FootnoteMark':
      case 'Comment':
        this.single.push({ start: from, end: to });
        if (node.name === 'Comment') this.comments.push({ start: from, end: to, scope: this.spanOf(scopeOfInline(node.node)) });
        return void masking.hide(from, to);
      case 'CommentBlock':
        // Words behind the comment, on its last line, are shown to readers.
        if (!/-->\s*$/.test(masking.source.slice(from, to))) {
          this.html(from, to);
          return false;
        }
        if (!node.node.parent) this.outerComments.push({ start: from, end: to });
        else {
          const scope = this.spanOf(scopeOfBlock(node.node, masking.source, this.offset));
          this.comments.push(...commentsIn(masking.source, from, to, () => scope));
        }
        return void masking.hide(from, to);
      case 'HorizontalRule':
      case 'HeaderMark':
      case 'QuoteMark':
      case 'ListMark':
      case 'EmphasisMark':
      case 'StrikethroughMark':
      case 'TaskMarker':
        return void masking.hide(from, to);
    }
  }

  private leave({ name, from: begin, to: end }: SyntaxNodeRef): void {
    const from = begin + this.offset;
    const to = end + this.offset;
    if (name === 'Blockquote') this.quotes--;
    if (name === 'Blockquote' || name === 'ListItem') this.containers.pop();
    if (name === 'Paragraph' || name === 'Task') this.paragraph(from, to);
    else if (name === 'Footnote') this.add(from, to, { kind: 'footnote' });
    else if (name === 'TableCell') this.add(from, to, { kind: 'tableCell', row: this.row, column: this.column });
    else if (name.startsWith('ATXHeading') || name.startsWith('SetextHeading')) this.heading(from, to, Number(name.at(-1)));
  }

  private paragraph(from: number, to: number): void {
    const isItem = this.containers.at(-1) === 'item';
    const { images } = this;
    const place = isItem
      ? { kind: 'listItem' as const, level: this.containers.filter((container) => container === 'item').length }
      : { kind: 'paragraph' as const };
    if (images.length === 0 || !this.isOnlyImages(from, to)) return this.add(from, to, place);
    this.finishTags(to);
    for (const { start, end } of images) this.add(start, end, { kind: 'caption' });
  }

  /** Whether the paragraph holds nothing but images, so that their texts stand alone. */
  private isOnlyImages(from: number, to: number): boolean {
    let position = from;
    for (const { start, end } of this.images) {
      const gap = this.masking.trim(position, start);
      if (/[^\uFFFC\s\0]/.test(this.masking.read(gap.start, gap.end))) return false;
      position = end;
    }
    return !/[^\uFFFC\s\0]/.test(this.masking.read(position, to));
  }

  private heading(from: number, to: number, level: number): void {
    // An anchor that some processors take from the end of the line.
    const anchor = /[ \t]*\{[#.][^{}\n]*\}[ \t#]*$/.exec(this.masking.source.slice(from, to));
    if (anchor) this.masking.hide(from + anchor.index, to);
    this.add(from, to, { kind: 'heading', level });
  }

  private html(from: number, to: number): void {
    const { texts, quoted } = readHtml(from, to, this.htmlQuotes, this.masking, this.pairs);
    // In a block of HTML a comment stands with the text before it, at its beginning with the first.
    const textAt = (at: number): Span => texts.findLast(({ start }) => start <= at) ?? { start: from, end: to };
    this.comments.push(...commentsIn(this.masking.source, from, to, textAt));
    for (const { start, end, kind, quoted, level } of texts) {
      if (/[^\uFFFC\s\0]/.test(this.masking.read(start, end))) this.add(start, end, level ? { kind, level } : { kind }, quoted);
    }
    this.htmlQuotes = quoted;
  }

  private tag(from: number, to: number): void {
    const tag = readTag(this.masking.source, from, to);
    if (tag) this.tags.push(tag);
    else this.masking.cover(from, to);
  }

  private finishTags(end: number): void {
    if (this.tags.length > 0) maskTags(this.tags, end, this.masking, this.pairs);
    this.tags = [];
  }

  private add(from: number, to: number, place: Omit<Block, 'start' | 'end' | 'quoted'>, quoted = false): void {
    this.finishTags(to);
    this.images = [];
    const { start, end } = this.masking.trim(from, to);
    if (start < end) this.blocks.push({ start, end, ...place, quoted: quoted || this.quotes > 0 || this.htmlQuotes > 0 });
  }

  private emphasis(node: SyntaxNode): void {
    const { firstChild, lastChild } = node;
    if (!firstChild || !lastChild) return;
    this.pairs.push({ kind: 'emphasis', open: this.spanOf(firstChild), close: this.spanOf(lastChild) });
  }

  private enterLink(node: SyntaxNode): boolean | void {
    const marks = node.getChildren('LinkMark').map((mark) => this.spanOf(mark));
    if (marks.length < 2) return;
    const { start, end } = this.spanOf(node);
    const pair: MarkupPair = { kind: 'link', open: { start, end: marks[0].end }, close: { start: marks[1].start, end } };
    const image = node.name === 'Image';
    if (marks.length > 2) {
      this.pairs.push(pair);
      maskLink(this.masking, pair, image);
    } else {
      const label = node.getChild('LinkLabel');
      const { source } = this.masking;
      if (ALERT.test(source.slice(start, end))) return void this.masking.hide(start, end);
      const { start: from, end: to } =
        label && label.to - label.from > 2 ? this.spanOf(label) : { start: marks[0].end - 1, end: marks[1].end };
      this.links.push({ label: labelOf(source.slice(from, to)), pair });
    }
    if (image) this.images.push({ start: marks[0].end, end: marks[1].start });
  }
}

/** Hides the marks of a link; what an image shows is no prose. */
export function maskLink(masking: Masking, { open, close }: MarkupPair, image = false): void {
  masking.hide(open.start, open.end);
  if (image) masking.cover(close.start, close.end);
  else masking.hide(close.start, close.end);
}

/** `[!NOTE]` at the top of a quotation makes it a notice. */
const ALERT = /^\[![A-Za-z]+\]$/;

function labelOf(written: string): string {
  return written.slice(1, -1).trim().replace(/\s+/g, ' ').toLowerCase();
}
