import { type ChangedRange, type Tree, TreeFragment } from '@lezer/common';
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
import { withoutData } from './withoutData.js';

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
  const input = withoutData(frontMatter === 0 ? withLineFeeds(raw) : ' '.repeat(frontMatter) + withLineFeeds(raw.slice(frontMatter)));
  const change = earlier && changes(earlier.raw, raw);
  const isSameToParser = earlier?.raw === earlier?.input && raw === input;
  const tree = yield* parse(input, earlier, isSameToParser ? change : earlier && changes(earlier.input, input));
  const parts = partsOf(tree, raw, frontMatter);
  const placed: PlacedSection[] = [];
  let front = 0;
  for (let at = 0; at < parts.length; at++) {
    const last = placed.at(-1);
    const htmlQuotes = last?.section.structure.htmlQuotes ?? 0;
    const firstBlock = last ? last.firstBlock + last.section.structure.blocks.length : 0;
    const before = earlier && change && sectionBefore(parts[at], at, parts.length, earlier.placed, change, htmlQuotes);
    if (before && before === earlier.placed[front] && front === at && before.start === parts[at].start) front++;
    placed.push({ section: before?.section ?? readSection(raw, parts[at], htmlQuotes), start: parts[at].start, firstBlock });
    if (!before) yield;
  }
  const definitions = new Set(placed.flatMap(({ section }) => section.structure.definitions));
  const isDefinedAsBefore =
    definitions.size === earlier?.definitions.size && [...definitions].every((label) => earlier.definitions.has(label));
  // Of sections that stand where they stood nothing has to be looked at, if they are read by the same definitions.
  const from = earlier && isDefinedAsBefore ? front : 0;
  const until = from > 0 ? earlier!.prose : undefined;
  const blocks = until?.blocks.slice(0, placed[from]?.firstBlock) ?? [];
  const written = until?.written.slice(0, blocks.length) ?? [];
  const text = [until ? until.text.slice(0, placed[from]?.start ?? raw.length) : OPAQUE.repeat(frontMatter)];
  for (let at = from; at < placed.length; at++) {
    const { section, start } = placed[at];
    const { shown, isNew } = section.showWith(definitions);
    text.push(shown.text);
    for (const one of shown.written) {
      written.push(one);
      blocks.push(moved(one.block, start));
    }
    if (isNew) yield;
  }
  const prose = { text: text.join(''), blocks, written };
  return {
    ...prose,
    comments: commentsOf(placed, raw, tree),
    markup: () => markupOf(placed, definitions),
    memory: { raw, tree, input, placed, definitions, prose },
  };
}

/** The section of an earlier version that a part of a document still is: one as far from the beginning, or from the end, as it is. */
function sectionBefore(
  part: Part,
  at: number,
  count: number,
  placed: readonly PlacedSection[],
  { fromA, toA, toB }: ChangedRange,
  htmlQuotes: number,
): PlacedSection | undefined {
  // What stands across the change cannot be the same; before it nothing has moved, and behind it everything as far.
  const isBehind = part.start >= toB;
  if (!isBehind && part.end > fromA) return undefined;
  const before = placed[isBehind ? at + placed.length - count : at] as PlacedSection | undefined;
  return before?.section.quotesBefore === htmlQuotes && isSame(part, before, isBehind ? toB - toA : 0) ? before : undefined;
}

/** Of a tree that has changed the nodes that did not are the same objects. */
function isSame({ start, end, nodes }: Part, { section, start: before }: PlacedSection, by: number): boolean {
  if (start !== before + by || end - start !== section.source.length || nodes.length !== section.nodes.length) return false;
  return nodes.every(({ tree, from }, index) => tree === section.nodes[index].tree && from === section.nodes[index].from);
}

function readSection(raw: string, { start, end, nodes }: Part, htmlQuotes: number): Section {
  return new Section(Masking.ofPart(raw, start, end), nodes, htmlQuotes);
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

function* parse(input: string, earlier: MarkdownMemory | undefined, change: ChangedRange | undefined): Steps<Tree> {
  const known = earlier && change && TreeFragment.applyChanges(TreeFragment.addTree(earlier.tree), [fromBlankLine(change, input)]);
  const parsing = markdownParser.startParse(input, known);
  for (;;) {
    const tree = parsing.advance();
    if (tree) return tree;
    yield;
  }
}

/**
 * A change, from the nearest blank line before it on. A line may be read by those behind it: a table ends the paragraph before it if its second line
 * is one of dashes, which the parser does not look at again when it takes a paragraph over.
 */
function fromBlankLine({ fromB, toA, toB }: ChangedRange, input: string): ChangedRange {
  let line = input.lastIndexOf('\n', fromB - 1) + 1;
  while (line > 0) {
    const before = input.lastIndexOf('\n', line - 2) + 1;
    if (line > 1 && input.slice(before, line).trim() === '') break;
    line = line > 1 ? before : 0;
  }
  return { fromA: line, toA, fromB: line, toB };
}

/** What of a text has become what of the next one. */
function changes(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same + STRETCH <= shorter && before.slice(same, same + STRETCH) === after.slice(same, same + STRETCH)) same += STRETCH;
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same++;
  let [toA, toB] = [before.length, after.length];
  while (Math.min(toA, toB) - STRETCH >= same && before.slice(toA - STRETCH, toA) === after.slice(toB - STRETCH, toB)) {
    toA -= STRETCH;
    toB -= STRETCH;
  }
  while (toA > same && toB > same && before.charCodeAt(toA - 1) === after.charCodeAt(toB - 1)) {
    toA--;
    toB--;
  }
  return { fromA: same, toA, fromB: same, toB };
}

/** Texts are compared in stretches first: an engine does that faster than letter by letter. */
const STRETCH = 512;

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
