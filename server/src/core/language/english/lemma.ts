/** A word of a lemma as the dictionary writes it. */
export interface LemmaWord {
  /** What stands before it: nothing or a space, and before the space perhaps a comma or a possessive ending. */
  readonly before: string;
  readonly text: string;
  /** Marked with `*`: inflects although the rules would leave it as it is. */
  readonly marked: boolean;
}

/**
 * The words of a lemma, marks taken off: `woman* of easy virtue`, `sell one's body*`, `~ living with HIV`. A possessive ending
 * belongs to the space after its word, as in drafts: “women’s bodies” is “women” and, after “’s ”, “bodies”.
 */
export function readLemma(lemma: string): LemmaWord[] {
  const words: LemmaWord[] = [];
  let before = '';
  for (const written of lemma.trim().replaceAll('’', "'").split(/\s+/)) {
    const [, text, mark, ending] = /^(.*?)(\*?)((?:(?<!\bone)'s|(?<=s)')?,?)$/.exec(written)!;
    if (text !== '') words.push({ before, text, marked: mark !== '' });
    before = ending + ' ';
  }
  return words;
}

/** The lemma as a reader may see it. */
export function plainLemma(words: readonly LemmaWord[]): string {
  return words.map(({ before, text }) => before + text).join('');
}
