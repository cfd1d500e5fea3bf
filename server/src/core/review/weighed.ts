import type { Segment } from '../draft/segment.js';
import { isRecommended } from '../terminology/status.js';
import type { Occurrence } from './recognizeTerms.js';

const OR = /^(?:,? (?:или|либо|or|versus)|,? vs\.?|\/)$/i;
const AND = /^ (?:и|and)$/i;

/** A sentence with more wordings than these is a list, and weighs nothing. */
const MOST = 20;
/** In UTF-16 code units, with marks and hidden markup. */
const LONGEST_JOINT = 40;
/** What may stand from a question mark to the end of its sentence. */
const LONGEST_END = 8;

/**
 * Whether a sentence weighs a wording against another one for the same, and so speaks of both as words: “‘Prostitute’ or ‘sex worker’: which
 * is right?” Without quotation marks only a question or a heading does, and only against the wording that is recommended.
 *
 * @param others what was recognised beside it
 */
export function isWeighed(occurrence: Occurrence, others: readonly Occurrence[], { start, end, block }: Segment, text: string): boolean {
  if (others.length > MOST) return false;
  const isAsked = block.kind === 'heading' || text.slice(Math.max(start, end - LONGEST_END), end).includes('?');
  return others.some((other) => {
    if (!areOneThing(occurrence, other)) return false;
    const [one, next] = occurrence.start < other.start ? [occurrence, other] : [other, occurrence];
    if (next.start - one.end > LONGEST_JOINT) return false;
    const between = text.slice(one.end, next.start).replaceAll('\u0000', '');
    const joint = /^[»”"’']?([^«“"‘'»”’]{1,12}?) ?([«“"‘']?)(?:an? |the )?$/.exec(between);
    if (!joint) return false;
    const areQuoted = [one, next].every((each) => isBetweenMarks(text, each));
    if (areQuoted) return OR.test(joint[1]) || AND.test(joint[1]);
    return isAsked && OR.test(joint[1]) && other.designation.role.kind === 'term' && isRecommended(other.designation.role.term);
  });
}

/** Two wordings of one concept, or of one and that which stands in for it. */
function areOneThing({ designation: { role: one } }: Occurrence, { designation: { role: other } }: Occurrence): boolean {
  if (one.kind !== 'term' || other.kind !== 'term' || one.term === other.term) return false;
  return (one.concept.use ?? one.concept.id) === (other.concept.use ?? other.concept.id);
}

/** The marks may belong to the wording. */
function isBetweenMarks(text: string, { start, end }: Occurrence): boolean {
  return /[«“„"‘']/.test(text.slice(Math.max(0, start - 1), start + 1)) && /[»”“"’']/.test(text.slice(end - 1, end + 1));
}
