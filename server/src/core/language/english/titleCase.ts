/** Title case: the capitals of headlines. It belongs to a whole line, never to a single term. */

/** Words that stay small inside a title: articles, conjunctions and short prepositions. “Who” and “With” are capitalised. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an the and or but nor as at by for in of off on per to up via vs v from into'.split(' '),
);

/** After these a capital shows a name rather than a title: “Sex workers in Amsterdam”. */
const BEFORE_NAMES: ReadonlySet<string> = new Set('in of from at near to with by'.split(' '));

/**
 * A text in title case.
 *
 * @param first whether the text's own first word takes a capital even when it is a small word
 * @param allWords whether small words are capitalised too, as some papers do
 */
export function toTitleCase(text: string, first: boolean, allWords = false): string {
  return text.replace(/[\p{L}][\p{L}\p{M}'’]*/gu, (word, offset: number) =>
    !allWords && !(first && offset === 0) && SMALL_WORDS.has(word) ? word : word[0].toUpperCase() + word.slice(1),
  );
}

/** How a line is capitalised: not as a title, as one, or as one with even its small words in capitals. */
export type TitleStyle = 'none' | 'title' | 'every word';

/**
 * Reads the style of a line in which a term stands.
 *
 * A title has no full stop, and all its long words have capitals; at least one of them must be a word that has no other reason
 * for its capital. Abbreviations, the first word, and names after a preposition prove nothing.
 *
 * @param line the line, its markup removed
 * @param start where the term begins in the line
 * @param end where the term ends
 * @param named how many words of the term the dictionary itself capitalises, counted from its first
 */
export function titleStyleOf(line: string, start: number, end: number, named: number): TitleStyle {
  if (/[.;,]\s*["”’»)]*\s*$/.test(line)) return 'none';
  let proofs = 0;
  let smallCapitals = false;
  let position = 0;
  let before = '';
  let inName = false;
  let termWord = 0;
  for (const { 0: word, index } of line.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) {
    const inTerm = index >= start && index < end;
    const opens = position++ === 0 || /[:.!?–—“"«]\s*$/.test(line.slice(0, index));
    const lower = word.toLowerCase();
    const hasCapital = word !== lower;
    if (inTerm) {
      if (termWord++ < named || !hasCapital) {
        if (!hasCapital && !SMALL_WORDS.has(word)) return 'none';
      } else if (!opens) proofs++;
    } else if (!hasCapital) {
      if (opens || !SMALL_WORDS.has(word)) return 'none';
    } else if (!opens && !/^\p{Lu}+s?$/u.test(word)) {
      inName = BEFORE_NAMES.has(before) || (inName && !SMALL_WORDS.has(lower));
      if (SMALL_WORDS.has(lower)) smallCapitals = true;
      if (!inName) proofs++;
    }
    before = word;
  }
  if (proofs === 0) return 'none';
  return smallCapitals ? 'every word' : 'title';
}
