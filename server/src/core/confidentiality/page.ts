import type { Block } from '../draft/block.js';
import { lastAt } from '../language/order.js';
import { INVISIBLE, OPAQUE, type Span } from '../draft/prose.js';
import type { Passage, Segment, SegmentedDraft } from '../draft/segment.js';
import type { LanguageCode } from '../language/phrase.js';
import type { DetailCueKind } from '../terminology/detailCue.js';
import type { Hit } from './cueScan.js';

/** How far from a place a cue may stand, in UTF-16 code units; `sentence`: in the same sentence, however far. */
export interface Reach {
  readonly before?: number;
  readonly after?: number;
}

/** What of the rest of a draft bears on a block. */
export interface Surroundings {
  /** Whether the block lies in the part that gives an organisation's contacts. */
  readonly amongContacts: boolean;
  /** Whether a note anywhere says that names are changed. */
  readonly namesAreChanged: boolean;
}

/** A block as the search for details reads it. */
export class Page {
  readonly block: Block;
  readonly segments: readonly Segment[];
  /** What the writer wrote, from the beginning of the block to the end of the target of a link that ends it. */
  readonly written: string;
  /** Whether a figure stands in it, as in most kinds of details. */
  readonly hasFigures: boolean;
  private readonly around: string;
  private readonly byKind: ReadonlyMap<DetailCueKind, readonly Hit[]>;

  /**
   * @param hits the cues in the block, in the order of the text
   */
  constructor(
    raw: string,
    private readonly draft: Pick<SegmentedDraft, 'prose' | 'language'>,
    { block, segments }: Passage,
    hits: readonly Hit[],
    readonly surroundings: Surroundings,
  ) {
    this.block = block;
    this.segments = segments;
    const { text } = draft.prose;
    const lineEnd = lineEndBehind(raw, block);
    this.written = raw.slice(block.start, targetEnd(text, block.end, lineEnd));
    this.around = shownOf(raw, text, block.start, lineEnd);
    this.hasFigures = /\d/.test(this.shown(block.start, block.end));
    this.byKind = byKind(hits);
  }

  /** The prose of the block between two offsets of the draft, with addresses and code as they are written, and U+0000 where markup shows nothing. */
  shown(start: number, end: number): string {
    const { start: from } = this.block;
    return this.around.slice(Math.max(0, start - from), Math.max(0, end - from));
  }

  /** The cues of a kind, in the order of the text. */
  hits(kind: DetailCueKind): readonly Hit[] {
    return this.byKind.get(kind) ?? NONE;
  }

  /** The nearest cue of a kind that stands within reach of a place. */
  near(kind: DetailCueKind, place: Span, { before = 0, after = 0 }: Reach): Hit | undefined {
    const found = this.hits(kind);
    if (found.length === 0) return undefined;
    const from = Math.max(this.block.start, place.start - before);
    const to = Math.min(this.block.end, place.end + after);
    let nearest: Hit | undefined;
    for (let index = lastAt(found, to); index >= 0 && found[index].start >= from; index--) {
      const hit = found[index];
      if (hit.end > to || (hit.start < place.end && hit.end > place.start)) continue;
      if (hit.start >= place.end ? after === 0 : before === 0) continue;
      if (!nearest || distance(hit, place) < distance(nearest, place)) nearest = hit;
    }
    return nearest;
  }

  /** Whether a cue of a kind stands in the sentences that a place touches. */
  inSentence(kind: DetailCueKind, place: Span): boolean {
    const found = this.hits(kind);
    const sentence = found.length > 0 ? this.sentenceOf(place) : undefined;
    const last = sentence ? lastAt(found, sentence.end) : -1;
    return last >= 0 && found[last].start >= sentence!.start;
  }

  sentenceOf(place: Span): Segment | undefined {
    return this.segments[lastAt(this.segments, place.start)];
  }

  /** The sentence before (−1) or after (1) another one. */
  neighbour({ index }: Segment, step: 1 | -1): Segment | undefined {
    return this.segments.length > 0 ? this.segments[index - this.segments[0].index + step] : undefined;
  }

  languageAt(place: Span): LanguageCode {
    const near = this.shown(Math.max(this.block.start, place.start - 200), Math.min(this.block.end, place.end + 200));
    return /[а-яё]{2}/i.test(near) ? 'ru' : /[a-z]{3}/i.test(near) ? 'en' : (this.draft.language ?? 'ru');
  }

  /** Whether a place lies in a comment that no reader sees. */
  inComment({ start }: Span): boolean {
    return this.draft.prose.comments?.some((comment) => comment.start <= start && start < comment.end) ?? false;
  }
}

const NONE: readonly Hit[] = [];

function byKind(hits: readonly Hit[]): ReadonlyMap<DetailCueKind, readonly Hit[]> {
  const kinds = new Map<DetailCueKind, Hit[]>();
  for (const hit of hits) {
    const known = kinds.get(hit.kind);
    if (known) known.push(hit);
    else kinds.set(hit.kind, [hit]);
  }
  return kinds;
}

/** Where the line ends in which a block ends, or a target of a link that may stand there. Nothing beyond is looked at. */
export function lineEndBehind(raw: string, { end }: Block): number {
  const behind = raw.slice(end, end + LONGEST_TARGET);
  const found = behind.search(/[\r\n]/);
  return end + (found < 0 ? behind.length : found);
}

/** Addresses are not longer; a line may be as long as the draft. */
const LONGEST_TARGET = 2_000;

function shownOf(raw: string, text: string, start: number, end: number): string {
  const around = text.slice(start, end);
  if (!around.includes(OPAQUE)) return around;
  return around.replace(OPAQUE_RUN, (run, at: number) => raw.slice(start + at, start + at + run.length));
}

/** Where the target of a link ends that stands behind a block: it is not shown. */
function targetEnd(text: string, end: number, lineEnd: number): number {
  let at = end;
  while (at < lineEnd && text[at] === INVISIBLE) at++;
  return at;
}

const OPAQUE_RUN = new RegExp(`${OPAQUE}+`, 'g');

function distance(a: Span, b: Span): number {
  return a.start >= b.end ? a.start - b.end : b.start - a.end;
}
