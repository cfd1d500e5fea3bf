import type { LanguageCode } from '../../language/phrase.js';

/** Sentences that correspond, as a reader sees them: without markup, on one line. Empty on a side that lacks a counterpart. */
export type SegmentPair = Readonly<Record<LanguageCode, string>>;

/** An aligned pair, to be handed to somebody else. */
export interface AlignedTexts {
  /** In the order of the source. */
  readonly segments: readonly SegmentPair[];
  /** The language that was translated from. */
  readonly source: LanguageCode;
  /** The file of the source, as its reader knows it. */
  readonly name: string;
}
