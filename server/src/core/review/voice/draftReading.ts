import type { Block } from '../../draft/block.js';
import type { Content, Segment, SegmentedDraft } from '../../draft/segment.js';
import { inOneGo, type Steps } from '../../draft/steps.js';
import { lastAt } from '../../language/order.js';
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
  private readonly remarks = new Map<Quotation, readonly Span[]>();

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
    const around = this.quotationsOf(block).quotations.filter(({ start, end }) => start < span.start && end > span.end);
    const outside = around.filter((quotation) => this.remarksIn(block, quotation).some((remark) => contains(remark, span)));
    return around.filter((quotation) => !outside.includes(quotation)).reverse();
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

  remarksIn(block: Block, quotation: Quotation): readonly Span[] {
    let known = this.remarks.get(quotation);
    if (!known) {
      known = this.remarksBetween(block, quotation.inside);
      this.remarks.set(quotation, known);
    }
    return known;
  }

  /** The author's words between dashes in what somebody says: «…, — сказала она, — …». They begin small and hold a verb of saying. */
  remarksBetween(block: Block, { start, end }: Span): Span[] {
    const found: Span[] = [];
    for (let dash = this.nextDash(start, end); dash >= 0; dash = this.nextDash(dash + 1, end)) {
      const before = visible(this.text.slice(Math.max(start, dash - 4), dash));
      if (!/[,.!?…»”]\s?$/.test(before)) continue;
      const after = visible(this.text.slice(dash + 1, Math.min(end, dash + 6))).trimStart();
      if (after === '') continue;
      const isNewSentence = after[0] === after[0].toUpperCase();
      let next = this.nextDash(dash + 1, end);
      while (next >= 0 && !/[,.!?…]\s?$/.test(visible(this.text.slice(dash, next)))) next = this.nextDash(next + 1, end);
      const remark = { start: dash, end: next < 0 ? end : next };
      const speaks = this.segmentsOf(block).some((segment) => this.cuesBetween(segment, 'saying', remark.start, remark.end).length > 0);
      // «Не моё дело. — Сержант закрыл папку. — Идите»: a short sentence between dashes needs no verb of saying.
      const isGesture = isNewSentence && next >= 0 && /[.!?…]\s?$/.test(before) && next - dash < LONGEST_GESTURE;
      if (isNewSentence ? !isGesture : !speaks) continue;
      found.push(remark);
      if (next < 0) break;
      dash = next;
    }
    return found;
  }

  private nextDash(from: number, to: number): number {
    for (let position = from; position < to; position++) {
      if (/[—–]/.test(this.text[position]) && /[\s\u0000]/.test(this.text[position + 1] ?? '')) return position;
    }
    return -1;
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

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** The text a reader sees: without invisible markup. */
export function visible(text: string): string {
  return text.replaceAll('\u0000', '');
}
