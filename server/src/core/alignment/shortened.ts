import type { Place } from './checks/difference.js';

const LONGEST_QUOTE = 90;

/** As many UTF-16 code units of a sentence are shown on either side of a word. */
const REACH = 30;

/**
 * A passage on one line, cut where it is long.
 *
 * @param endsSentence its full stop is left out, unless it belongs to an abbreviation: “at 9 p.m.”, «и т. д.»
 */
export function shortened(text: string, endsSentence: boolean): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const quoted = endsSentence ? line.replace(/(?<!\.\s?\p{L})\.$/u, '') : line;
  return quoted.length > LONGEST_QUOTE ? `${withoutHalf(quoted.slice(0, LONGEST_QUOTE - 1)).trimEnd()}…` : quoted;
}

/** A place with a few words before and behind it, within its sentence. */
export function wordsAround(text: string, { start, end }: Place, sentence: Place): Place {
  const from = Math.max(sentence.start, text.lastIndexOf(' ', Math.max(sentence.start, start - REACH)) + 1);
  const space = text.indexOf(' ', Math.min(sentence.end, end + REACH));
  return { start: from, end: Math.min(sentence.end, space < 0 ? sentence.end : space) };
}

/** Half an emoji, left by a cut, would be shown as a question mark. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
