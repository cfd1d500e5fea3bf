/**
 * Letters of a replacement follow the letters of what it replaces.
 *
 * Both languages need the same two facts, so they stand here; title case of a whole line is English only and lives there.
 */

/**
 * `text` with the letter case of `source`: capitals throughout when every word of the source is in capitals and one of them is too
 * long for an abbreviation; a capital first letter when the source has one. A source that begins with an abbreviation («ВИЧ-…»,
 * “HIV-…”) has its capital anyway, so there the place decides: `opensSentence`. Abbreviations inside `text` keep their capitals.
 */
export function adaptLetterCase(text: string, source: string, opensSentence: boolean): string {
  if (isShouted(source)) return text.toUpperCase();
  const capital = ABBREVIATION_FIRST.test(source) ? opensSentence : CAPITAL_FIRST.test(source);
  return capital ? capitalize(text) : text;
}

/** Whether a text is written in capitals on purpose: abbreviations alone («ВИЧ», “HIV”) do not count, so one word must have five letters. */
export function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}[\p{Lu}\p{M}]{4}/u.test(text);
}

/** The text with its first letter as a capital; opening quotes and brackets are passed over. */
export function capitalize(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

const CAPITAL_FIRST = /^\P{L}*\p{Lu}/u;
const ABBREVIATION_FIRST = /^\P{L}*\p{Lu}\p{Lu}/u;
