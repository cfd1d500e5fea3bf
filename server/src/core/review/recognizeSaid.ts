import type { Said, Segment } from '../draft/segment.js';
import { type Occurrence, QUOTATION_MARKS, type TermRecognizer } from './recognizeTerms.js';

/** A sentence where it stands. */
type SaidAt = Pick<Segment, 'said' | 'start' | 'end' | 'tokens'>;

/** What was recognised in a sentence, for as long as it says the same. */
interface Recognized {
  /** Where it stood then. */
  readonly at: number;
  /** The quotation marks beside it, which may belong to a wording. */
  readonly beside: string;
  readonly occurrences: readonly Occurrence[];
}

/** Stands for a sentence that was read once: most are never read again, and what is in them is not kept for that. */
const ONCE = null;

const knownOf = new WeakMap<TermRecognizer, WeakMap<Said, Recognized | typeof ONCE>>();

/**
 * All that a recogniser finds in a sentence, as its `recognize` gives it. The sentences of a block that is being written are read at each key, and nearly
 * all of them say what they said before: of these it is remembered.
 *
 * @param text the prose that the sentence stands in, masked
 */
export function recognizeIn(recognizer: TermRecognizer, segment: SaidAt, text: string): readonly Occurrence[] {
  const { said, start, end } = segment;
  let knownHere = knownOf.get(recognizer);
  if (!knownHere) knownOf.set(recognizer, (knownHere = new WeakMap()));
  const known = knownHere.get(said);
  const beside = `${markAt(text, start - 1)} ${markAt(text, end)}`;
  if (known?.beside === beside) return moved(known.occurrences, start - known.at);
  const occurrences = recognizer.recognize(segment.tokens, text);
  knownHere.set(said, known === undefined ? ONCE : { at: start, beside, occurrences });
  return occurrences;
}

const MARKS: ReadonlySet<string> = new Set(QUOTATION_MARKS.flat());

function markAt(text: string, offset: number): string {
  const mark = text.charAt(offset);
  return MARKS.has(mark) ? mark : '';
}

function moved(occurrences: readonly Occurrence[], by: number): readonly Occurrence[] {
  if (by === 0) return occurrences;
  // Written out, so that all occurrences have one shape.
  return occurrences.map(({ designation, first, last, start, end, words, readings }) => ({
    designation,
    first,
    last,
    start: start + by,
    end: end + by,
    words,
    readings,
  }));
}
