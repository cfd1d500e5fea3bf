import type { KeptWording } from '../draft/draft.js';
import type { Span } from '../draft/prose.js';

/**
 * The text quote selector of the W3C Web Annotation Data Model (4.2.4): a wording with what stands before and after it, which finds its
 * place again when the text around has been edited. White space counts as one space here, and letters in their composed form.
 */
export type TextQuote = Pick<KeptWording, 'exact' | 'prefix' | 'suffix'>;

/** How much is quoted on either side: enough to tell places apart, little enough to read. */
const CONTEXT = 32;

/** Describes a place of a text. */
export function quoteOf(text: string, { start, end }: Span): TextQuote {
  const before = normal(text.slice(Math.max(0, start - 3 * CONTEXT), start));
  const after = normal(text.slice(end, end + 3 * CONTEXT));
  // Whole words only, and never half a character.
  const prefix = before.length > CONTEXT ? before.slice(-CONTEXT).replace(/^\S+(?=\s)/, '') : before;
  const suffix = after.length > CONTEXT ? after.slice(0, CONTEXT).replace(/(?<=\s)\S+$/, '') : after;
  return {
    exact: normal(text.slice(start, end)),
    prefix: prefix.replace(/^[\uDC00-\uDFFF]/, '').trimStart(),
    suffix: suffix.replace(/[\uD800-\uDBFF]$/, '').trimEnd(),
  };
}

/**
 * Which of some places a quotation means. Where wording, prefix and suffix are all there, it means every such place, as the standard says;
 * otherwise the place whose surroundings have changed least, if at least a third of them is left.
 */
export function placesOf<Place extends Span>(quote: TextQuote, text: string, places: readonly Place[]): Place[] {
  const exact = normal(quote.exact).trim();
  const prefix = normal(quote.prefix).trimEnd();
  const suffix = normal(quote.suffix).trimStart();
  const whole = prefix.length + suffix.length;
  const window = 2 * whole + 100;
  const candidates = places
    .filter(({ start, end }) => normal(text.slice(start, end)) === exact)
    .map((place) => {
      const before = normal(text.slice(Math.max(0, place.start - window), place.start)).trimEnd();
      const after = normal(text.slice(place.end, place.end + window)).trimStart();
      return { place, left: inCommon(reversed(before), reversed(prefix)) + inCommon(after, suffix) };
    });
  const same = candidates.filter(({ left }) => left === whole);
  if (same.length > 0) return same.map(({ place }) => place);
  const [nearest] = candidates.sort((a, b) => b.left - a.left);
  return nearest && 3 * nearest.left >= whole ? [nearest.place] : [];
}

function normal(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

/** How many code units two texts share at their beginning. */
function inCommon(a: string, b: string): number {
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index++;
  return index;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
