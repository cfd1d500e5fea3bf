import { type Tree, TreeFragment } from '@lezer/common';
import { OPAQUE } from '../language/mask.js';
import type { Block } from './block.js';
import { commentsIn, scopeOfBlock } from './comments.js';
import { frontMatterEnd } from './frontMatter.js';
import { maskLink, type PlacedNode, readStructure, type Structure } from './markdown.js';
import { markdownParser } from './markdownSyntax.js';
import type { Comment, Markup, MarkupPair, Span } from './markup.js';
import { Masking } from './masking.js';
import { findNonProse } from './nonProse.js';
import type { Steps } from './steps.js';

/** A Markdown draft, read section by section. */
export interface MarkdownProse {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The same blocks as they are written, wherever they stand. */
  readonly written: readonly WrittenBlock[];
  readonly comments: readonly Comment[];
  markup(): Markup;
  /** For the next version of the draft. */
  readonly memory: MarkdownMemory;
}

/** A block in its section. The same object in every version of a draft in which the section is the same. */
export interface WrittenBlock {
  /** Offsets are those of the section. */
  readonly block: Block;
  /** What the writer wrote in the section, and what of it is prose. */
  readonly source: string;
  readonly text: string;
}

/** A draft as it was parsed. */
export interface MarkdownMemory {
  readonly input: string;
  readonly tree: Tree;
}

/**
 * Reads a Markdown document. A section of it, such as a paragraph, a list or a table, is parsed and masked again only if it has changed, or what
 * changes its meaning: link definitions and quotations that HTML leaves open. May throw a RangeError when markup is nested thousands deep.
 */
export function* readMarkdown(raw: string, earlier?: MarkdownMemory): Steps<MarkdownProse> {
  const frontMatter = frontMatterEnd(raw);
  const input = frontMatter === 0 ? withLineFeeds(raw) : ' '.repeat(frontMatter) + withLineFeeds(raw.slice(frontMatter));
  const tree = yield* parse(input, earlier);
  const placed: { readonly section: Section; readonly start: number }[] = [];
  let htmlQuotes = 0;
  for (const { start, end, nodes } of partsOf(tree, raw, frontMatter)) {
    let section = nodes.length > 0 ? sections.get(nodes[0].tree) : undefined;
    if (!section || !isStill(section, raw, start, end, nodes, htmlQuotes)) {
      section = new Section(Masking.ofPart(raw, start, end), nodes, htmlQuotes);
      if (nodes.length > 0) sections.set(nodes[0].tree, section);
      yield;
    }
    ({ htmlQuotes } = section.structure);
    placed.push({ section, start });
  }
  const definitions = new Set(placed.flatMap(({ section }) => section.structure.definitions));
  const texts = [OPAQUE.repeat(frontMatter)];
  const blocks: Block[] = [];
  const written: WrittenBlock[] = [];
  const comments: Comment[] = [];
  for (const { section, start } of placed) {
    if (section.prepare(definitions)) yield;
    const { shown, structure } = section;
    texts.push(shown.text);
    written.push(...shown.written);
    blocks.push(...section.blocksAt(start));
    for (const { scope, ...comment } of structure.comments) comments.push({ ...moved(comment, start), scope: moved(scope, start) });
    for (const node of structure.outerComments) comments.push(...outerComments(raw, tree, moved(node, start)));
  }
  return {
    text: texts.join(''),
    blocks,
    written,
    comments,
    markup: () => ({
      pairs: placed.flatMap(({ section, start }) =>
        section.shown.pairs.map(({ kind, open, close }) => ({ kind, open: moved(open, start), close: moved(close, start) })),
      ),
      single: placed.flatMap(({ section, start }) => section.structure.single.map((mark) => moved(mark, start))),
    }),
    memory: { input, tree },
  };
}

/** Of a tree that has changed the nodes that did not are the same objects, and the section that begins with such a node may be the same. */
const sections = new WeakMap<Tree, Section>();

/** A part of a document that is read by itself, with the white space before it. */
class Section {
  readonly structure: Structure;
  /** As it reads by the present link definitions. */
  shown!: Shown;
  private placed: { readonly start: number; readonly shown: Shown; readonly blocks: readonly Block[] } | undefined;

  constructor(
    private readonly masking: Masking,
    readonly nodes: readonly PlacedNode[],
    readonly quotesBefore: number,
  ) {
    this.structure = readStructure(masking, nodes, quotesBefore);
  }

  get source(): string {
    return this.masking.source;
  }

  /** Reads it by the link definitions of the document, and tells whether that had still to be done. */
  prepare(definitions: ReadonlySet<string>): boolean {
    const { links, pairs, blocks } = this.structure;
    const defined = links.filter(({ label }) => definitions.has(label));
    const labels = defined.map(({ label }) => label).join('\n');
    if (this.shown?.labels === labels) return false;
    // Other definitions may come.
    const masking = links.length > 0 ? this.masking.copy() : this.masking;
    for (const { pair } of defined) maskLink(masking, pair);
    findNonProse(masking.read(), (from, to) => masking.cover(from, to));
    const text = masking.read();
    const { source } = this;
    const written = blocks.map((block) => ({ block, source, text }));
    this.shown = { labels, text, written, pairs: [...pairs, ...defined.map(({ pair }) => pair)] };
    return true;
  }

  /** Its blocks in a draft in which it begins here. */
  blocksAt(start: number): readonly Block[] {
    const { placed, shown } = this;
    if (placed?.start === start && placed.shown === shown) return placed.blocks;
    const blocks = shown.written.map(({ block }) => moved(block, start));
    this.placed = { start, shown, blocks };
    return blocks;
  }
}

interface Shown {
  /** Labels of its links that are explained in the document. */
  readonly labels: string;
  readonly text: string;
  readonly written: readonly WrittenBlock[];
  readonly pairs: readonly MarkupPair[];
}

function isStill(section: Section, raw: string, start: number, end: number, nodes: readonly PlacedNode[], htmlQuotes: number): boolean {
  return (
    section.quotesBefore === htmlQuotes &&
    section.source.length === end - start &&
    section.nodes.length === nodes.length &&
    section.nodes.every(({ tree, from }, index) => tree === nodes[index].tree && from === nodes[index].from) &&
    raw.startsWith(section.source, start)
  );
}

function moved<Place extends Span>(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by };
}

function* parse(input: string, earlier: MarkdownMemory | undefined): Steps<Tree> {
  if (earlier?.input === input) return earlier.tree;
  const parsing = markdownParser.startParse(
    input,
    earlier && TreeFragment.applyChanges(TreeFragment.addTree(earlier.tree), changes(earlier.input, input)),
  );
  for (;;) {
    const tree = parsing.advance();
    if (tree) return tree;
    yield;
  }
}

/** What of a text is another one's. */
function changes(before: string, after: string): [{ fromA: number; toA: number; fromB: number; toB: number }] {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let [toA, toB] = [before.length, after.length];
  while (toA > from && toB > from && before.charCodeAt(toA - 1) === after.charCodeAt(toB - 1)) {
    toA--;
    toB--;
  }
  return [{ fromA: from, toA, fromB: from, toB }];
}

interface Part extends Span {
  /** From the beginning of the part. */
  readonly nodes: readonly PlacedNode[];
}

/** Parts a document where one of its nodes ends; nodes that share a line stay together. The parts hold all of the text behind the front matter. */
function partsOf(tree: Tree, raw: string, frontMatter: number): Part[] {
  const parts: Part[] = [];
  let nodes: PlacedNode[] = [];
  let start = frontMatter;
  let end = frontMatter;
  const finish = (): void => {
    if (end > start) parts.push({ start, end, nodes });
    start = end;
    nodes = [];
  };
  for (const { tree: node, from } of nodesIn(tree, 0, [])) {
    if (nodes.length > 0 && hasLineEnd(raw, end, from)) finish();
    nodes.push({ tree: node, from: from - start });
    end = from + node.length;
  }
  finish();
  end = raw.length;
  finish();
  return parts;
}

/** A parser puts long rows of nodes into nodes without a name. */
function nodesIn(tree: Tree, from: number, found: PlacedNode[]): PlacedNode[] {
  tree.children.forEach((child, index) => {
    const at = from + tree.positions[index];
    if (!('children' in child)) return;
    if (child.type.isAnonymous) nodesIn(child, at, found);
    else found.push({ tree: child, from: at });
  });
  return found;
}

function hasLineEnd(raw: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (raw[index] === '\n' || raw[index] === '\r') return true;
  return false;
}

/** Comments between the blocks of a document stand with one of them. */
function outerComments(raw: string, tree: Tree, { start, end }: Span): Comment[] {
  const node = tree.topNode.childAfter(start);
  return commentsIn(raw, start, end, () => {
    const { from, to } = node ? scopeOfBlock(node, raw) : { from: start, to: end };
    return { start: from, end: to };
  });
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
