import type { Block } from '../../draft/block.js';
import { persons } from '../../language/persons.js';
import type { Content, Segment } from '../../draft/segment.js';
import { inOneGo, type Steps } from '../../draft/steps.js';
import { lastAt } from '../../language/order.js';
import { speakerBefore } from './attribution.js';
import type { Cue, CueHearing } from './cues.js';
import { contains, type DraftReading, isAmong, type Span, visible } from './draftReading.js';

/** What stands before a colon at the beginning of a line. */
interface Label {
  readonly label: string;
  /** Whether it is a part in a conversation, such as “Q”. */
  readonly isPart: boolean;
  readonly isOurs: boolean;
}

interface LabelledLine extends Label {
  /** From the beginning of the block. */
  readonly from: number;
  readonly asks: boolean;
}

/** The lines of blocks that begin with a label, found out once for what a block says. */
const known = new WeakMap<CueHearing, WeakMap<Content, readonly LabelledLine[]>>();

function labelsHeardBy(hear: CueHearing): WeakMap<Content, readonly LabelledLine[]> {
  let labels = known.get(hear);
  if (!labels) known.set(hear, (labels = new WeakMap()));
  return labels;
}

/** Layouts that give the floor to others without quotation marks: block quotations, lines of a dialogue, turns of an interview. */
export class SpokenLines {
  private turns: Map<Block, Span[]> | undefined;
  private readonly lines = new Map<Block, readonly Span[]>();
  /** Where everything is set as a quotation, nobody quotes. */
  readonly allIsQuoted: boolean;

  constructor(private readonly reading: DraftReading) {
    this.allIsQuoted = reading.blocks.every(({ quoted }) => quoted);
  }

  /** Whether the span is spoken by somebody else because of the line or block it stands in. */
  areOthers(block: Block, span: Span): boolean {
    if (block.quoted) return !this.isOwnBlockQuotation(block);
    return this.isDialogue(block, span) || this.isTurn(block, span) || this.isInCapitals(block, span);
  }

  /** “The banner said NO … IN OUR STREET”: capitals in place of quotation marks. */
  private isInCapitals(block: Block, span: Span): boolean {
    const segment = this.reading.segmentAt(block, span.start);
    if (!segment) return false;
    const isCapital = (index: number): boolean => /^\p{Lu}[\p{Lu}'’-]*$/u.test(segment.tokens[index]?.text ?? '');
    let first = segment.tokens.findIndex(({ start }) => start >= span.start);
    const at = first;
    // A hashtag in capitals is the writer's own.
    if (!isCapital(at) || segment.tokens[at].hashtag) return false;
    while (isCapital(first - 1)) first--;
    if (first === 0 || (first === at && !isCapital(at + 1))) return false;
    return this.reading.cuesOf(segment).some(({ kind, first: begin, last }) => kind === 'saying' && last < first && first - begin <= 4);
  }

  /** A block quotation is ours when the line that introduces or ends it says so. */
  private isOwnBlockQuotation(block: Block): boolean {
    const { reading } = this;
    let first = block;
    for (let other = reading.neighbour(first, -1); other?.quoted; other = reading.neighbour(first, -1)) first = other;
    let last = block;
    for (let other = reading.neighbour(last, 1); other?.quoted; other = reading.neighbour(last, 1)) last = other;
    const introduction = speakerBefore(reading, first, first.start);
    if (introduction !== undefined) return introduction === 'own';
    const signature = reading.segmentsOf(last).at(-1);
    if (!signature || !/^\s*[—–-]/.test(visible(reading.text.slice(signature.start, signature.end)))) return this.allIsQuoted;
    return reading.cuesOf(signature).some(({ kind, first: at, language }) => {
      const isOurs = (index: number): boolean => persons[language].possessivesOfAnyForm.has(signature.tokens[index]?.norm ?? '');
      return (kind === 'own-speaker' || kind === 'own-organisation') && (isOurs(at - 1) || isOurs(at - 2));
    });
  }

  /** «— Ты откуда? — спросил он»: a line that begins with a dash, apart from the author's words in it. A list of dashes is none. */
  private isDialogue(block: Block, span: Span): boolean {
    const { reading } = this;
    const line = this.lineAround(block, span);
    if (!this.beginsWithDash(line)) return false;
    const remarks = reading.remarksIn(block, line);
    if (remarks.length > 0) return !isAmong(remarks, span);
    const neighbours = [-1, 1].flatMap((step) => {
      const other = reading.neighbour(block, step as 1 | -1);
      return other ? this.linesOf(other) : [];
    });
    const lines = [...this.linesOf(block), ...neighbours].filter((other) => this.beginsWithDash(other));
    const isSpoken = (other: Span): boolean => /[?!]/.test(reading.text.slice(other.start, other.end)) || this.hasRemark(other);
    return /[.?!…»”]\s*$/.test(visible(reading.text.slice(line.start, line.end))) && lines.some(isSpoken);
  }

  private hasRemark(line: Span): boolean {
    const block = this.reading.blocks.find((other) => contains(other, line));
    return block !== undefined && this.reading.remarksIn(block, line).length > 0;
  }

  private beginsWithDash({ start, end }: Span): boolean {
    return /^\s*[—–]\s*\S/.test(visible(this.reading.text.slice(start, Math.min(end, start + 12))));
  }

  /** “Anna: …”, “Q: …”, “**Councillor Webb:** …” */
  private isTurn(block: Block, span: Span): boolean {
    return this.turnsOf(block).some((turn) => contains(turn, span));
  }

  turnsOf(block: Block): readonly Span[] {
    if (!this.turns) inOneGo(this.readTurns());
    return this.turns!.get(block) ?? [];
  }

  *readTurns(): Steps<void> {
    const { reading } = this;
    const labelsOf = labelsHeardBy(reading.hear);
    const found: (LabelledLine & { readonly block: Block; readonly at: number })[] = [];
    for (const [at, block] of reading.blocks.entries()) {
      // Items of a list are headed by what they are about: “- Police: …”.
      if (block.kind === 'heading' || block.kind === 'tableCell' || block.kind === 'listItem') continue;
      const content = reading.contentOf(block);
      let lines = labelsOf.get(content);
      if (!lines) {
        labelsOf.set(content, (lines = this.labelledLinesOf(block)));
        yield;
      }
      for (const line of lines) found.push({ ...line, block, at });
    }
    const turns = (this.turns = new Map<Block, Span[]>());
    if (found.length < 2) return;
    const labels = found.map(({ label }) => label);
    const isRepeated = new Set(labels).size > 1 && new Set(labels).size < labels.length;
    if (found.filter(({ isPart }) => isPart).length < 2 && !isRepeated && !found.some(({ asks }) => asks)) return;
    const add = (block: Block, span: Span): void => {
      const list = turns.get(block);
      if (list) list.push(span);
      else turns.set(block, [span]);
    };
    found.forEach(({ block, at, from, isOurs }, index) => {
      const next = found[index + 1];
      if (isOurs) return;
      add(block, { start: block.start + from, end: next?.block === block ? block.start + next.from : block.end });
      // A turn goes on over paragraphs when another turn follows.
      for (let other = at + 1; next && other < next.at && reading.blocks[other].kind === 'paragraph'; other++)
        add(reading.blocks[other], reading.blocks[other]);
    });
  }

  private labelledLinesOf(block: Block): LabelledLine[] {
    return this.linesOf(block).flatMap((line): LabelledLine[] => {
      const label = this.labelOf(block, line);
      const asks = /\?\s*$/.test(visible(this.reading.text.slice(line.start, line.end)));
      return label ? [{ ...label, from: line.start - block.start, asks }] : [];
    });
  }

  /** What stands before a colon at the beginning of a line, if it can be the name of somebody or their part in a conversation. */
  private labelOf(block: Block, line: Span): Label | undefined {
    const { reading } = this;
    const beginning = reading.text.slice(line.start, Math.min(line.end, line.start + 60));
    // Asked of every line; most have none.
    if (!beginning.includes(':')) return undefined;
    const written = visible(beginning);
    const colon = written.indexOf(':');
    if (colon <= 0) return undefined;
    const label = written.slice(0, colon).trim();
    const words = label.split(/\s+/);
    if (words.length > 4 || /[,;!?«»“”"]/.test(label)) return undefined;
    const segment: Segment | undefined = reading.segmentAt(block, line.start);
    const first = segment?.tokens.findIndex((token) => token.start >= line.start) ?? -1;
    const isCalled = (kind: Cue['kind']): boolean =>
      segment !== undefined &&
      reading.cuesOf(segment).some((cue) => cue.kind === kind && cue.first >= first && cue.last < first + words.length);
    if (isCalled('rubric')) return undefined;
    const isPart = isCalled('speech-turn');
    const isName = words.every((word) => /^[\p{Lu}]/u.test(word));
    const isOurs = isName && words.some((word) => word === 'We' || word === 'Мы');
    return isName || (isPart && /^\p{Lu}/u.test(label)) ? { label, isPart, isOurs } : undefined;
  }

  private linesOf(block: Block): readonly Span[] {
    let lines = this.lines.get(block);
    if (!lines) this.lines.set(block, (lines = linesIn(this.reading.text, block)));
    return lines;
  }

  private lineAround(block: Block, span: Span): Span {
    const lines = this.linesOf(block);
    return lines[lastAt(lines, span.start)] ?? block;
  }
}

function linesIn(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let from = start; from < end;) {
    const at = text.indexOf('\n', from);
    const to = at < 0 || at > end ? end : at;
    lines.push({ start: from, end: to });
    from = to + 1;
  }
  return lines;
}
