import type { Block } from '../draft/block.js';
import { lastAt } from '../language/order.js';
import { OPAQUE, type Span } from '../draft/prose.js';
import type { Segment, SegmentedDraft } from '../draft/segment.js';
import type { LanguageCode } from '../language/phrase.js';
import type { DetailCueKind } from '../terminology/detailCue.js';
import type { CueScan, Hit } from './cueScan.js';

/** How far from a place a cue may stand, in UTF-16 code units; `sentence`: in the same sentence, however far. */
export interface Reach {
  readonly before?: number;
  readonly after?: number;
}

/** A draft as the search for details reads it. */
export interface Page {
  /** What the writer wrote. */
  readonly raw: string;
  /** The prose, with addresses and code in it as they are written, and U+0000 where markup shows nothing. Same offsets. */
  readonly shown: string;
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
  /** The cues of a kind, in the order of the text. */
  hits(kind: DetailCueKind): readonly Hit[];
  /** The nearest cue of a kind that stands within reach of a place, in its block. */
  near(kind: DetailCueKind, place: Span, reach: Reach): Hit | undefined;
  /** Whether a cue of a kind stands in the sentences that a place touches. */
  inSentence(kind: DetailCueKind, place: Span): boolean;
  sentenceOf(place: Span): Segment | undefined;
  /** Whether a place lies in the part of the draft that gives an organisation's contacts. */
  amongContacts(place: Span): boolean;
  languageAt(place: Span): LanguageCode;
  /** Whether a place lies in a comment that no reader sees. */
  inComment(place: Span): boolean;
}

/** Blocks below a line «Контакты» that is no heading: as many as such a part has at most. */
const CONTACT_BLOCKS = 6;
/** A line that opens contacts is short. */
const CONTACT_LINE = 60;

export function readPage(raw: string, { prose, segments, language }: SegmentedDraft, scan: CueScan): Page {
  const { text, blocks, comments = [] } = prose;
  const shown = withAddresses(raw, text);
  const byKind = new Map<DetailCueKind, Hit[]>();
  for (const { tokens } of segments) {
    scan.hitsIn(tokens, (hit) => {
      const known = byKind.get(hit.kind);
      if (known) known.push(hit);
      else byKind.set(hit.kind, [hit]);
    });
  }
  const hits = (kind: DetailCueKind): readonly Hit[] => byKind.get(kind) ?? NONE;
  const blockOf = (place: Span): Block | undefined => blocks[lastAt(blocks, place.start)];
  const contacts = contactsOf(blocks, hits('contacts-heading'));

  const page: Page = {
    raw,
    shown,
    blocks,
    segments,
    hits,
    near(kind, place, { before = 0, after = 0 }) {
      const found = hits(kind);
      const block = blockOf(place);
      if (found.length === 0 || !block) return undefined;
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
      const sentence = page.sentenceOf(place);
      const found = hits(kind);
      const last = sentence ? lastAt(found, sentence.end) : -1;
      return last >= 0 && found[last].start >= sentence!.start;
    },
    sentenceOf: (place) => segments[lastAt(segments, place.start)],
    amongContacts: (place) => contacts.has(blockOf(place)!),
    languageAt(place) {
      const block = blockOf(place);
      const around = block ? shown.slice(Math.max(block.start, place.start - 200), Math.min(block.end, place.end + 200)) : '';
      return /[а-яё]{2}/i.test(around) ? 'ru' : /[a-z]{3}/i.test(around) ? 'en' : (language ?? 'ru');
    },
    inComment: ({ start }) => comments.some((comment) => comment.start <= start && start < comment.end),
  };
  return page;
}

const NONE: readonly Hit[] = [];

function withAddresses(raw: string, text: string): string {
  if (!text.includes(OPAQUE)) return text;
  return text.replace(OPAQUE_RUN, (run, start: number) => raw.slice(start, start + run.length));
}

const OPAQUE_RUN = new RegExp(`${OPAQUE}+`, 'g');

/** The blocks that give an organisation's contacts: under a heading that says so, or after a short line that does. */
function contactsOf(blocks: readonly Block[], openings: readonly Hit[]): ReadonlySet<Block> {
  const contacts = new Set<Block>();
  if (openings.length === 0) return contacts;
  let left = 0;
  for (const block of blocks) {
    const at = openings[lastAt(openings, block.start + 3)];
    const opens = at !== undefined && at.start >= block.start && block.end - block.start <= CONTACT_LINE && block.end - at.end <= 3;
    if (opens) left = block.kind === 'heading' ? Infinity : CONTACT_BLOCKS;
    else if (block.kind === 'heading') left = 0;
    if (left-- > 0) contacts.add(block);
  }
  return contacts;
}

function distance(a: Span, b: Span): number {
  return a.start >= b.end ? a.start - b.end : b.start - a.end;
}
