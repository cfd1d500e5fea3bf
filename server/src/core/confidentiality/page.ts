import type { Block } from '../draft/block.js';
import { lastAt } from '../language/order.js';
import { OPAQUE, type Span } from '../draft/prose.js';
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
export interface Page extends Surroundings {
  /** What the writer wrote. */
  readonly raw: string;
  /** The prose of the block, with addresses and code as they are written, and U+0000 where markup shows nothing. The draft's offsets. */
  readonly shown: string;
  readonly block: Block;
  /** Whether a figure stands in it, as in most kinds of details. */
  readonly hasFigures: boolean;
  readonly segments: readonly Segment[];
  /** The cues of a kind, in the order of the text. */
  hits(kind: DetailCueKind): readonly Hit[];
  /** The nearest cue of a kind that stands within reach of a place. */
  near(kind: DetailCueKind, place: Span, reach: Reach): Hit | undefined;
  /** Whether a cue of a kind stands in the sentences that a place touches. */
  inSentence(kind: DetailCueKind, place: Span): boolean;
  sentenceOf(place: Span): Segment | undefined;
  /** The sentence before (−1) or after (1) another one. */
  neighbour(segment: Segment, step: 1 | -1): Segment | undefined;
  languageAt(place: Span): LanguageCode;
  /** Whether a place lies in a comment that no reader sees. */
  inComment(place: Span): boolean;
}

/**
 * @param hits the cues in the block, in the order of the text
 */
export function readPage(
  raw: string,
  { prose, language }: SegmentedDraft,
  { block, segments }: Passage,
  hits: readonly Hit[],
  surroundings: Surroundings,
): Page {
  const { comments = [] } = prose;
  const shown = shownIn(raw, prose.text, block);
  const byKind = new Map<DetailCueKind, Hit[]>();
  for (const hit of hits) {
    const known = byKind.get(hit.kind);
    if (known) known.push(hit);
    else byKind.set(hit.kind, [hit]);
  }
  const ofKind = (kind: DetailCueKind): readonly Hit[] => byKind.get(kind) ?? NONE;
  const { length } = segments;

  const page: Page = {
    ...surroundings,
    raw,
    shown,
    block,
    hasFigures: /\d/.test(shown.slice(block.start, block.end)),
    segments,
    hits: ofKind,
    near(kind, place, { before = 0, after = 0 }) {
      const found = ofKind(kind);
      if (found.length === 0) return undefined;
      const from = Math.max(block.start, place.start - before);
      const to = Math.min(block.end, place.end + after);
      let nearest: Hit | undefined;
      for (let index = lastAt(found, to); index >= 0 && found[index].start >= from; index--) {
        const hit = found[index];
        if (hit.end > to || (hit.start < place.end && hit.end > place.start)) continue;
        if (hit.start >= place.end ? after === 0 : before === 0) continue;
        if (!nearest || distance(hit, place) < distance(nearest, place)) nearest = hit;
      }
      return nearest;
    },
    inSentence(kind, place) {
      const found = ofKind(kind);
      const sentence = found.length > 0 ? page.sentenceOf(place) : undefined;
      const last = sentence ? lastAt(found, sentence.end) : -1;
      return last >= 0 && found[last].start >= sentence!.start;
    },
    sentenceOf: (place) => segments[lastAt(segments, place.start)],
    neighbour: ({ index }, step) => (length > 0 ? segments[index - segments[0].index + step] : undefined),
    languageAt(place) {
      const around = shown.slice(Math.max(block.start, place.start - 200), Math.min(block.end, place.end + 200));
      return /[а-яё]{2}/i.test(around) ? 'ru' : /[a-z]{3}/i.test(around) ? 'en' : (language ?? 'ru');
    },
    inComment: ({ start }) => comments.some((comment) => comment.start <= start && start < comment.end),
  };
  return page;
}

const NONE: readonly Hit[] = [];

/** Where the line ends in which a block ends: the target of a link may stand there. Nothing beyond is looked at. */
export function lineEndBehind(raw: string, { end }: Block): number {
  const found = raw.indexOf('\n', end);
  return found < 0 ? raw.length : found;
}

function shownIn(raw: string, text: string, block: Block): string {
  const { start } = block;
  const around = text.slice(start, lineEndBehind(raw, block));
  const shown = around.replace(OPAQUE_RUN, (run, at: number) => raw.slice(start + at, start + at + run.length));
  return '\n'.repeat(start) + shown;
}

const OPAQUE_RUN = new RegExp(`${OPAQUE}+`, 'g');

function distance(a: Span, b: Span): number {
  return a.start >= b.end ? a.start - b.end : b.start - a.end;
}
