import { lastAt } from '../language/order.js';
import type { Block } from '../draft/block.js';
import type { Content, SegmentedDraft } from '../draft/segment.js';
import type { Steps } from '../draft/steps.js';
import type { CueScan, Hit } from './cueScan.js';
import type { Surroundings } from './page.js';

/** Blocks below a line «Контакты» that is no heading: as many as such a part has at most. */
const CONTACT_BLOCKS = 6;
/** A line that opens contacts is short. */
const CONTACT_LINE = 60;

/** The cues in what a block says, with the offsets of `Content`; found once for each content. */
export interface HitsOf {
  (content: Content): readonly Hit[];
  isKnown(content: Content): boolean;
}

export function createHitsOf(scan: CueScan): HitsOf {
  const known = new WeakMap<Content, readonly Hit[]>();
  const hitsOf = (content: Content): readonly Hit[] => {
    let hits = known.get(content);
    if (!hits) {
      const found: Hit[] = [];
      for (const { start: by, said } of content.sentences)
        scan.hitsIn(said.tokens, ({ kind, language, start, end }) => found.push({ kind, language, start: start + by, end: end + by }));
      known.set(content, (hits = found));
    }
    return hits;
  };
  return Object.assign(hitsOf, { isKnown: (content: Content) => known.has(content) });
}

/** For each block of a draft, what the others say that bears on its details. */
export function* readSurroundings({ passages }: SegmentedDraft, hitsOf: HitsOf): Steps<Surroundings[]> {
  let namesAreChanged = false;
  for (const { content } of passages) {
    if (!hitsOf.isKnown(content)) yield;
    namesAreChanged ||= hitsOf(content).some(({ kind }) => kind === 'name-changed');
  }
  let left = 0;
  return passages.map(({ block, content }) => {
    if (opensContacts(block, content, hitsOf)) left = block.kind === 'heading' ? Infinity : CONTACT_BLOCKS;
    else if (block.kind === 'heading') left = 0;
    return { amongContacts: left-- > 0, namesAreChanged };
  });
}

/** A heading or a short line that says nothing but “Contacts”. */
function opensContacts({ start, end }: Block, content: Content, hitsOf: HitsOf): boolean {
  if (end - start > CONTACT_LINE) return false;
  const openings = hitsOf(content).filter(({ kind }) => kind === 'contacts-heading');
  const opening = openings[lastAt(openings, 3)];
  return opening !== undefined && end - start - opening.end <= 3;
}
