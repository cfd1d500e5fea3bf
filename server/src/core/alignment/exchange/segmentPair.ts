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

export function otherLanguage(language: LanguageCode): LanguageCode {
  return language === 'ru' ? 'en' : 'ru';
}

/** Text for an XML document. What XML 1.0 cannot hold (control characters, halves of surrogate pairs) is left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
