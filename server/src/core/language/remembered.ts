/**
 * Remembers what `read` says of each word: a draft repeats its words, and is read again and again. When the words are too many, all are forgotten,
 * and those of the drafts at hand are soon known again.
 */
export function remembered<Told extends object | number>(read: (word: string) => Told): (word: string) => Told {
  const known = new Map<string, Told>();
  return (word) => {
    let told = known.get(word);
    if (told === undefined) {
      const own = apart(word);
      told = read(own);
      if (known.size >= MOST_WORDS) known.clear();
      known.set(own, told);
    }
    return told;
  };
}

/** More than the different words of a long draft. */
const MOST_WORDS = 20_000;

/** The same letters as a string of their own: engines keep a part of a string as a view of the whole, and what is kept must not hold its draft. */
export function apart(word: string): string {
  return ` ${word}`.slice(1);
}
