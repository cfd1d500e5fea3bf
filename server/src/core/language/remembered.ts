/** Remembers what `read` says of the words asked for last: a draft repeats its words, and is read again and again. */
export function remembered<Told extends object | number>(read: (norm: string) => Told): (norm: string) => Told {
  const known = new Map<string, Told>();
  return (norm) => {
    let told = known.get(norm);
    if (told === undefined) {
      told = read(norm);
      if (known.size >= MOST_WORDS) known.clear();
      known.set(norm, told);
    }
    return told;
  };
}

/** More than the different words of a long draft. */
const MOST_WORDS = 20_000;
