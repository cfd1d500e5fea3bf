import type { Token } from '../language/language.js';

/**
 * Whether the words stand there as a name or part of one: capitalised where the sentence does not call for it (“the Prostitution
 * Licensing Authority”, “General Hooker”, «гражданин Притонов»). Lines in title case or all capitals capitalise everything and so
 * say nothing.
 *
 * @param tokens the words of the segment; `first` and `last` are indexes into it
 * @param text the masked prose with the draft's offsets
 * @param surname whether the word is known to be a surname as well; then a bare capitalised singular opening a sentence is one too
 */
export function isProperName(tokens: readonly Token[], first: number, last: number, text: string, surname: boolean): boolean {
  if (!isCapitalized(tokens[first]) || tokens[first].hashtag) return false;
  if (isTitleCase(tokens)) return surname && isNeighbourName(tokens, first, last);
  if (!opensClause(tokens, first, text)) return true;
  const next = tokens[last + 1];
  // «Проститутка Анна» is a label and a name; “Prostitution Licensing Authority” is one name.
  const adjoining =
    next !== undefined &&
    next.language === 'en' &&
    isCapitalized(next) &&
    /^['’]?\s+$/.test(text.slice(tokens[last].end, next.start).replaceAll('\u0000', ''));
  return adjoining || (surname && next !== undefined && !/s$/.test(tokens[last].norm));
}

/** Whether a line is in English title case: nearly all of its longer words are capitalised. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter((token) => /^\p{L}{4,}/u.test(token.text));
  if (long.length < 2) return false;
  const capitalized = long.filter((token) => /^\p{Lu}/u.test(token.text)).length;
  return capitalized / long.length >= 0.8 && (long.length >= 3 || capitalized === long.length);
}

/** One capital, then small letters; neither “NGO” nor “PROSTITUTES” nor “HIV-infected”. */
function isCapitalized(token: Token): boolean {
  return /^\p{Lu}(?!\p{Lu})/u.test(token.text) && /\p{Ll}/u.test(token.text);
}

/** Whether the word opens its sentence, a quotation, or what follows a colon, dash or bullet. */
function opensClause(tokens: readonly Token[], index: number, text: string): boolean {
  if (index === 0) return true;
  const before = text.slice(tokens[index - 1].end, tokens[index].start).replaceAll('\u0000', '');
  return /[.!?…:;«“„"‘(\n|—–•*]\s*$/.test(before) && !/^['’]s?\s*$/.test(before);
}

function isNeighbourName(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  return (before !== undefined && isCapitalized(before)) || (after !== undefined && isCapitalized(after));
}
