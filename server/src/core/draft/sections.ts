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

/** A draft as it was read. */
export interface MarkdownMemory {
  readonly raw: string;
  readonly tree: Tree;
  /** What the parser was given. */
  readonly input: string;
  readonly placed: readonly PlacedSection[];
  /** Labels that link definitions explain. */
  readonly definitions: ReadonlySet<string>;
  readonly prose: Pick<MarkdownProse, 'text' | 'blocks' | 'written'>;
}

interface PlacedSection {
  readonly section: Section;
  readonly start: number;
  /** Where its blocks begin among all. */
  readonly firstBlock: number;
}

/**
 * Reads a Markdown document. A section of it, such as a paragraph, a list or a table, is parsed and masked again only if it has changed, or what
 * changes its meaning: link definitions and quotations that HTML leaves open. May throw a RangeError when markup is nested thousands deep.
 */
export function* readMarkdown(raw: string, earlier?: MarkdownMemory): Steps<MarkdownProse> {
  const frontMatter = frontMatterEnd(raw);
  const input = frontMatter === 0 ? withLineFeeds(raw) : ' '.repeat(frontMatter) + withLineFeeds(raw.slice(frontMatter));
  const tree = yield* parse(input, earlier);
  const parts = partsOf(tree, raw, frontMatter);
  const { front, back, by } = sameParts(parts, raw, earlier);
  const placed: PlacedSection[] = earlier ? earlier.placed.slice(0, front) : [];
  const place = (section: Section, start: number): void => {
    const last = placed.at(-1);
    placed.push({ section, start, firstBlock: last ? last.firstBlock + last.section.structure.blocks.length : 0 });
  };
  let same = back;
  for (let at = front; at < parts.length; at++) {
    const { start, end, nodes } = parts[at];
    const htmlQuotes = placed.at(-1)?.section.structure.htmlQuotes ?? 0;
    const fromBack = parts.length - at;
    const before = fromBack <= same ? earlier!.placed[earlier!.placed.length - fromBack].section : undefined;
    if (before?.quotesBefore === htmlQuotes) place(before, start);
    else {
      same = Math.min(same, fromBack - 1);
      place(new Section(Masking.ofPart(raw, start, end), nodes, htmlQuotes), start);
      yield;
    }
  }
  const definitions = new Set(placed.flatMap(({ section }) => section.structure.definitions));
  const isDefinedAsBefore =
    definitions.size === earlier?.definitions.size && [...definitions].every((label) => earlier.definitions.has(label));
  // Of sections that are the same as before, nothing has to be looked at if they are read by the same definitions.
  const [from, to] = isDefinedAsBefore ? [front, placed.length - same] : [0, placed.length];
  const isBefore = earlier !== undefined && from > 0;
  const text = [isBefore ? earlier.prose.text.slice(0, placed[from]?.start ?? raw.length) : OPAQUE.repeat(frontMatter)];
  const blocks = isBefore ? earlier.prose.blocks.slice(0, placed[from]?.firstBlock) : [];
  const written = isBefore ? earlier.prose.written.slice(0, blocks.length) : [];
  for (const { section, start } of placed.slice(from, to)) {
    const { shown, isNew } = section.showWith(definitions);
    text.push(shown.text);
    for (const one of shown.written) {
      written.push(one);
      blocks.push(moved(one.block, start));
    }
    if (isNew) yield;
  }
  if (earlier && to < placed.length) {
    const { prose } = earlier;
    const { start, firstBlock } = earlier.placed[earlier.placed.length - same];
    text.push(prose.text.slice(start));
    for (let at = firstBlock; at < prose.blocks.length; at++) {
      written.push(prose.written[at]);
      blocks.push(by === 0 ? prose.blocks[at] : moved(prose.blocks[at], by));
    }
  }
  const prose = { text: text.join(''), blocks, written };
  return {
    ...prose,
    comments: commentsOf(placed, raw, tree),
    markup: () => markupOf(placed, definitions),
    memory: { raw, tree, input, placed, definitions, prose },
  };
}

/** How many parts at the beginning of a document and at its end are sections of an earlier version, and how far the latter have moved. */
function sameParts(parts: readonly Part[], raw: string, earlier: MarkdownMemory | undefined): { front: number; back: number; by: number } {
  if (!earlier) return { front: 0, back: 0, by: 0 };
  const { placed } = earlier;
  const { fromA: from, toB } = changes(earlier.raw, raw);
  const by = raw.length - earlier.raw.length;
  const most = Math.min(parts.length, placed.length);
  let front = 0;
  while (front < most && parts[front].end <= from && isSame(parts[front], placed[front], 0)) front++;
  let back = 0;
  while (
    back < most - front &&
    parts[parts.length - back - 1].start >= toB &&
    isSame(parts[parts.length - back - 1], placed[placed.length - back - 1], by)
  )
    back++;
  return { front, back, by };
}

/** Of a tree that has changed the nodes that did not are the same objects. */
function isSame({ start, end, nodes }: Part, { section, start: before }: PlacedSection, by: number): boolean {
  if (start !== before + by || end - start !== section.source.length || nodes.length !== section.nodes.length) return false;
  return nodes.every(({ tree, from }, index) => tree === section.nodes[index].tree && from === section.nodes[index].from);
}

/** A part of a document that is read by itself, with the white space before it. */
class Section {
  readonly structure: Structure;
  private shown: Shown | undefined;

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

  /** As it reads by the link definitions of the document. */
  showWith(definitions: ReadonlySet<string>): { readonly shown: Shown; readonly isNew: boolean } {
    const { links, blocks } = this.structure;
    const defined = links.filter(({ label }) => definitions.has(label));
    const labels = defined.map(({ label }) => label).join('\n');
    if (this.shown?.labels === labels) return { shown: this.shown, isNew: false };
    // Other definitions may come.
    const masking = links.length > 0 ? this.masking.copy() : this.masking;
    for (const { pair } of defined) maskLink(masking, pair);
    findNonProse(masking.read(), (from, to) => masking.cover(from, to));
    const text = masking.read();
    const { source } = this;
    const written = blocks.map((block) => ({ block, source, text }));
    this.shown = { labels, text, written };
    return { shown: this.shown, isNew: true };
  }
}

interface Shown {
  /** Labels of its links that are explained in the document. */
  readonly labels: string;
  readonly text: string;
  readonly written: readonly WrittenBlock[];
}

function commentsOf(placed: readonly PlacedSection[], raw: string, tree: Tree): Comment[] {
  const found: Comment[] = [];
  for (const { section, start } of placed) {
    const { comments, outerComments } = section.structure;
    for (const { scope, ...comment } of comments) found.push({ ...moved(comment, start), scope: moved(scope, start) });
    for (const node of outerComments) found.push(...commentsBetween(raw, tree, moved(node, start)));
  }
  return found;
}

/** Comments between the blocks of a document stand with one of them. */
function commentsBetween(raw: string, tree: Tree, { start, end }: Span): Comment[] {
  const node = tree.topNode.childAfter(start);
  return commentsIn(raw, start, end, () => {
    const { from, to } = node ? scopeOfBlock(node, raw) : { from: start, to: end };
    return { start: from, end: to };
  });
}

function markupOf(placed: readonly PlacedSection[], definitions: ReadonlySet<string>): Markup {
  const movedPair = ({ kind, open, close }: MarkupPair, by: number): MarkupPair => ({
    kind,
    open: moved(open, by),
    close: moved(close, by),
  });
  return {
    pairs: placed.flatMap(({ section: { structure }, start }) => {
      const links = structure.links.flatMap(({ label, pair }) => (definitions.has(label) ? [pair] : []));
      return [...structure.pairs, ...links].map((pair) => movedPair(pair, start));
    }),
    single: placed.flatMap(({ section, start }) => section.structure.single.map((mark) => moved(mark, start))),
  };
}

function moved<Place extends Span>(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by };
}

function* parse(input: string, earlier: MarkdownMemory | undefined): Steps<Tree> {
  if (earlier?.input === input) return earlier.tree;
  const parsing = markdownParser.startParse(
    input,
    earlier && TreeFragment.applyChanges(TreeFragment.addTree(earlier.tree), [changes(earlier.input, input)]),
  );
  for (;;) {
    const tree = parsing.advance();
    if (tree) return tree;
    yield;
  }
}

/** What of a text is another one's. */
function changes(before: string, after: string): { fromA: number; toA: number; fromB: number; toB: number } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let [toA, toB] = [before.length, after.length];
  while (toA > from && toB > from && before.charCodeAt(toA - 1) === after.charCodeAt(toB - 1)) {
    toA--;
    toB--;
  }
  return { fromA: from, toA, fromB: from, toB };
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

/** The same text, unit for unit, with line feeds where lines end: the parser knows no others. */
function withLineFeeds(text: string): string {
  return text.includes('\r')
    ? text
        .replace(/\\\r\n/g, '\\\n ')
        .replace(/\r\n/g, ' \n')
        .replace(/\r/g, '\n')
    : text;
}
