import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { Block } from './block.js';
import { frontMatterEnd } from './frontMatter.js';
import { type HtmlTag, maskEntity, maskTags, readHtml, readTag } from './html.js';
import { markdownParser } from './markdownSyntax.js';
import { commentsIn, scopeOfBlock, scopeOfInline } from './comments.js';
import type { Comment, Markup, MarkupPair, Span } from './markup.js';
import type { Masking } from './masking.js';

export interface Structure {
  readonly blocks: readonly Block[];
  readonly markup: Markup;
  /** Absent where the format has none. */
  readonly comments?: readonly Comment[];
}

/** Masks the markup of a Markdown document and finds its blocks. May throw a RangeError when markup is nested thousands deep. */
export function readMarkdown(masking: Masking): Structure {
  return new Reading(masking).read();
}

class Reading {
  private readonly blocks: Block[] = [];
  private readonly pairs: MarkupPair[] = [];
  private readonly single: Span[] = [];
  private readonly comments: Comment[] = [];
  /** Labels that link definitions explain, and links by label that have yet to be compared with them. */
  private readonly definitions = new Set<string>();
  private readonly links: { readonly label: string; readonly pair: MarkupPair }[] = [];

  /** What is being read: quotations and lists around, the tags and images of the present block, the place in a table. */
  private quotes = 0;
  private htmlQuotes = 0;
  private readonly containers: ('quote' | 'item')[] = [];
  private tags: HtmlTag[] = [];
  private images: Span[] = [];
  private row = 0;
  private column = 0;

  constructor(private readonly masking: Masking) {}

  read(): Structure {
    const { source } = this.masking;
    const frontMatter = frontMatterEnd(source);
    this.masking.cover(0, frontMatter);
    const tree = markdownParser.parse(' '.repeat(frontMatter) + withLineFeeds(source.slice(frontMatter)));
    tree.iterate({ enter: (node) => this.enter(node), leave: (node) => this.leave(node) });
    for (const { label, pair } of this.links) if (this.definitions.has(label)) this.link(pair);
    const byPlace = (a: Block, b: Block) => a.start - b.start;
    return { blocks: this.blocks.sort(byPlace), markup: { pairs: this.pairs, single: this.single }, comments: this.comments };
  }

  /** Returns `false` for nodes whose inside is done with. */
  private enter(node: SyntaxNodeRef): boolean | void {
    const { masking } = this;
    const { from, to } = node;
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
        if (from > (node.node.parent?.from ?? 0)) this.column++;
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
        this.definitions.add(labelOf(masking.source.slice(from, to).split(']:', 1)[0] + ']'));
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
        if (node.name === 'Comment') this.comments.push({ start: from, end: to, scope: scopeOfInline(node.node) });
        return void masking.hide(from, to);
      case 'CommentBlock':
        // Words behind the comment, on its last line, are shown to readers.
        if (!/-->\s*$/.test(masking.source.slice(from, to))) {
          this.html(from, to);
          return false;
        }
        this.comments.push(...commentsIn(masking.source, from, to, () => scopeOfBlock(node.node, masking.source)));
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

  private leave({ name, from, to }: SyntaxNodeRef): void {
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
    this.pairs.push({
      kind: 'emphasis',
      open: { start: firstChild.from, end: firstChild.to },
      close: { start: lastChild.from, end: lastChild.to },
    });
  }

  private enterLink(node: SyntaxNode): boolean | void {
    const marks = node.getChildren('LinkMark');
    if (marks.length < 2) return;
    const image = node.name === 'Image';
    const pair: MarkupPair = { kind: 'link', open: { start: node.from, end: marks[0].to }, close: { start: marks[1].from, end: node.to } };
    if (marks.length > 2) this.link(pair, image);
    else {
      // Brackets are a link only if the label is explained somewhere in the document.
      const label = node.getChild('LinkLabel');
      const { source } = this.masking;
      if (ALERT.test(source.slice(node.from, node.to))) return void this.masking.hide(node.from, node.to);
      const written = label && label.to - label.from > 2 ? source.slice(label.from, label.to) : source.slice(marks[0].to - 1, marks[1].to);
      this.links.push({ label: labelOf(written), pair });
    }
    if (image) this.images.push({ start: marks[0].to, end: marks[1].from });
  }

  private link({ open, close }: MarkupPair, image = false): void {
    this.pairs.push({ kind: 'link', open, close });
    this.masking.hide(open.start, open.end);
    if (image) this.masking.cover(close.start, close.end);
    else this.masking.hide(close.start, close.end);
  }
}

/** `[!NOTE]` at the top of a quotation makes it a notice. */
const ALERT = /^\[![A-Za-z]+\]$/;

function labelOf(written: string): string {
  return written.slice(1, -1).trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The same text, unit for unit, with line feeds where lines end: the parser knows no others. */
function withLineFeeds(text: string): string {
  return text.includes('\r')
    ? text
        .replace(/\\\r\n/g, '\\\n ')
        .replace(/\r\n/g, ' \n')
        .replace(/\r/g, '\n')
    : text;
}
