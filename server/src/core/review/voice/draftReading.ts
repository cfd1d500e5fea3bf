import type { Block } from '../../draft/block.js';
import type { Content, Segment, SegmentedDraft } from '../../draft/segment.js';
import { inOneGo, type Steps } from '../../draft/steps.js';
import { lastAt, overlapping } from '../../language/order.js';
import type { Reach } from '../reach.js';
import type { VoiceCueKind } from '../../terminology/voiceCue.js';
import type { Cue, CueHearing } from './cues.js';
import { openingMark, type Quotation, type QuotationsOfBlock, readQuotations } from './quotations.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words of a sentence that stand at one level of quoting, with the cues among them. */
export interface Clause {
  readonly segment: Segment;
  /** Indexes of the words in the segment, rising. */
  readonly words: readonly number[];
  readonly cues: readonly Cue[];
}

/** A quotation that goes over several paragraphs, each of which begins with a mark. */
export interface Chain {
  readonly first: Block;
  readonly last: Block;
}

/** What is known of a draft when a voice is asked for. Everything is worked out on demand and once. */
export class DraftReading {
  readonly text: string;
  readonly blocks: readonly Block[];
  private places: Map<Block, number> | undefined;
  private chains: Map<Block, Chain> | undefined;
  private readonly cues = new Map<Segment, readonly Cue[]>();
  private readonly quotations = new Map<Block, QuotationsOfBlock>();
  private readonly remarks = new Map<Span, readonly Span[]>();
  private readonly dashes = new Map<Block, Dashes>();

  constructor(
    readonly hear: CueHearing,
    private readonly segmented: SegmentedDraft,
    private readonly reach: Reach,
  ) {
    this.text = segmented.prose.text;
    this.blocks = segmented.prose.blocks;
  }

  segmentsOf(block: Block): readonly Segment[] {
    return this.segmented.passages[this.placeOf(block)]?.segments ?? [];
  }

  contentOf(block: Block): Content {
    return this.segmented.passages[this.placeOf(block)].content;
  }

  segmentAt(block: Block, position: number): Segment | undefined {
    const segments = this.segmentsOf(block);
    const segment: Segment | undefined = segments[lastAt(segments, position)];
    return segment && position < segment.end ? segment : undefined;
  }

  neighbour(block: Block, step: 1 | -1): Block | undefined {
    const place = this.placeOf(block) + step;
    this.reach.note(place);
    return this.blocks[place];
  }

  /** Place among the blocks of the draft, from 0. */
  placeOf(block: Block): number {
    this.places ??= new Map(this.blocks.map((each, index) => [each, index]));
    return this.places.get(block)!;
  }

  cuesOf(segment: Segment): readonly Cue[] {
    let cues = this.cues.get(segment);
    if (!cues) {
      cues = this.hear(segment.tokens, this.text);
      this.cues.set(segment, cues);
    }
    return cues;
  }

  cuesBetween(segment: Segment, kind: VoiceCueKind, start: number, end: number): Cue[] {
    return this.cuesOf(segment).filter((cue) => cue.kind === kind && cue.start >= start && cue.end <= end);
  }

  quotationsOf(block: Block): QuotationsOfBlock {
    let known = this.quotations.get(block);
    if (!known) {
      known = readQuotations(this.text, block);
      this.quotations.set(block, known);
    }
    return known;
  }

  /** The quotations around a span, the innermost first. The author's own words in between («…, — сказала она, — …») are outside. */
  quotationsAround(block: Block, span: Span): Quotation[] {
    const { quotations } = this.quotationsOf(block);
    const found: Quotation[] = [];
    // Whatever is around a place is around, or is itself, the last quotation that begins before it.
    let quotation: Quotation | undefined = quotations[lastAt(quotations, span.start - 1)];
    for (; quotation; quotation = quotation.parent)
      if (quotation.end > span.end && !isAmong(this.remarksIn(block, quotation.inside), span)) found.push(quotation);
    return found;
  }

  chainOf(block: Block): Chain | undefined {
    if (!this.chains) inOneGo(this.readChains());
    const chain = this.chains!.get(block);
    for (const end of chain ? [chain.first, chain.last] : []) this.reach.note(this.placeOf(end));
    return chain;
  }

  /** The words of a segment between two places that are quoted as deep as the given quotation says. */
  clause(segment: Segment, from: number, to: number, level: Quotation | undefined): Clause {
    const words = segment.tokens.flatMap((token, index) =>
      token.start >= from && token.end <= to && this.quotationsAround(segment.block, token)[0] === level ? [index] : [],
    );
    const set = new Set(words);
    return { segment, words, cues: this.cuesOf(segment).filter(({ first, last }) => set.has(first) && set.has(last)) };
  }

  /**
   * The author's words between dashes in what somebody says: «…, — сказала она, — …». They begin small and hold a verb of saying.
   *
   * @param said the inside of a quotation or a line, the same object whenever it is asked for
   */
  remarksIn(block: Block, said: Span): readonly Span[] {
    let remarks = this.remarks.get(said);
    if (!remarks) this.remarks.set(said, (remarks = this.readRemarks(block, said)));
    return remarks;
  }

  private readRemarks(block: Block, { start, end }: Span): Span[] {
    const found: Span[] = [];
    const { all, closing } = this.dashesOf(block);
    for (let at = lastAt(all, start - 1) + 1; at < all.length && all[at].start < end; at++) {
      const dash = all[at].start;
      const before = visible(this.text.slice(Math.max(start, dash - 4), dash));
      if (!/[,.!?…»”]\s?$/.test(before)) continue;
      const after = visible(this.text.slice(dash + 1, Math.min(end, dash + 6))).trimStart();
      if (after === '') continue;
      const isNewSentence = after[0] === after[0].toUpperCase();
      const next = closing[lastAt(closing, dash) + 1]?.start ?? end;
      const isClosed = next < end;
      const remark = { start: dash, end: isClosed ? next : end };
      const heard = { start: dash, end: Math.min(remark.end, dash + LONGEST_REMARK) };
      const speaks = overlapping(this.segmentsOf(block), heard).some(
        (segment) => this.cuesBetween(segment, 'saying', heard.start, heard.end).length > 0,
      );
      // «Не моё дело. — Сержант закрыл папку. — Идите»: a short sentence between dashes needs no verb of saying.
      const isGesture = isNewSentence && isClosed && /[.!?…]\s?$/.test(before) && next - dash < LONGEST_GESTURE;
      if (isNewSentence ? !isGesture : !speaks) continue;
      found.push(remark);
      if (!isClosed) break;
      at = lastAt(all, next);
    }
    return found;
  }

  private dashesOf(block: Block): Dashes {
    let dashes = this.dashes.get(block);
    if (!dashes) this.dashes.set(block, (dashes = dashesIn(this.text, block)));
    return dashes;
  }

  *readChains(): Steps<void> {
    const chains = new Map<Block, Chain>();
    for (let at = 0; at < this.blocks.length; at++) {
      const opening = openingMark(this.text, this.blocks[at]);
      if (opening) yield;
      if (!opening || !this.quotationsOf(this.blocks[at]).left) continue;
      let last = at;
      while (last + 1 < this.blocks.length && openingMark(this.text, this.blocks[last + 1])?.mark === opening.mark) {
        last++;
        if (!this.quotationsOf(this.blocks[last]).left) break;
      }
      // The marks must be closed in the end; otherwise they are no more than odd.
      if (last === at || this.quotationsOf(this.blocks[last]).left) continue;
      for (let block = at; block <= last; block++) chains.set(this.blocks[block], { first: this.blocks[at], last: this.blocks[last] });
      at = last;
    }
    this.chains = chains;
  }
}

const LONGEST_GESTURE = 90;
/** So far behind its dash a remark tells by a verb of saying that it is one. */
const LONGEST_REMARK = 1000;

/** The dashes of a block that a space follows, in order. */
interface Dashes {
  readonly all: readonly Span[];
  /** Those that may end a remark, for what the mark before them says. */
  readonly closing: readonly Span[];
}

function dashesIn(text: string, { start, end }: Span): Dashes {
  const all: Span[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code === EM_DASH || code === EN_DASH) && /[\s\u0000]/.test(text[at + 1] ?? '')) all.push({ start: at, end: at + 1 });
  }
  return { all, closing: all.filter((dash) => followsStop(text, dash.start, start)) };
}

/** Whether a comma or the end of a sentence stands before a place, with a space between at most. */
function followsStop(text: string, position: number, from: number): boolean {
  const before = (at: number): number => {
    while (at > from && text[at - 1] === '\u0000') at--;
    return at;
  };
  let at = before(position);
  if (at > from && /\s/.test(text[at - 1])) at = before(at - 1);
  return at > from && /[,.!?…]/.test(text[at - 1]);
}

const EM_DASH = 0x2014;
const EN_DASH = 0x2013;

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** @param remarks in the order of the text */
export function isAmong(remarks: readonly Span[], span: Span): boolean {
  return overlapping(remarks, span).some((remark) => contains(remark, span));
}

/** What tells of a stretch whether it is long, and how it goes on and ends; some fill a page, and are asked about again and again. */
const ENOUGH = 300;

/** The first words of a stretch as a reader sees them. */
export function beginningOf(text: string, { start, end }: Span): string {
  return visible(text.slice(start, Math.min(end, start + ENOUGH)));
}

/** The last words of a stretch as a reader sees them, with the mark behind them. */
export function endOf(text: string, { start, end }: Span): string {
  return visible(text.slice(Math.max(start, end - ENOUGH), end));
}

/** The text a reader sees: without invisible markup. */
export function visible(text: string): string {
  return text.replaceAll('\u0000', '');
}
