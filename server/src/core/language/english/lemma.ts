/** A word of a lemma as the dictionary writes it. */
export interface LemmaWord {
  /** What stands before it: nothing, a space, or a comma and a space. */
  readonly before: string;
  readonly text: string;
  /** Marked with `*`: inflects although the rules would leave it as it is. */
  readonly marked: boolean;
}

/** The words of a lemma, marks taken off: `woman* of easy virtue`, `sell one's body*`, `~ living with HIV`. */
export function readLemma(lemma: string): LemmaWord[] {
  const words: LemmaWord[] = [];
  let before = '';
  for (const written of lemma.trim().split(/\s+/)) {
    const comma = written.endsWith(',');
    const text = (comma ? written.slice(0, -1) : written).replace(/\*$/, '').replaceAll('’', "'");
    if (text !== '') words.push({ before, text, marked: /\*,?$/.test(written) });
    before = comma ? ', ' : ' ';
  }
  return words;
}

/** The lemma as a reader may see it. */
export function plainLemma(words: readonly LemmaWord[]): string {
  return words.map(({ before, text }) => before + text).join('');
}
