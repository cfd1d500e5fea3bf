/**
 * Words as lists write them: «полици-» with a hyphen for any ending, several words for a phrase. In lower case with е for ё.
 * @template T what a wording stands for
 */
export class WordPatterns<T> {
  private readonly whole = new Map<string, Pattern<T>[]>();
  private readonly open = new Map<string, Pattern<T>[]>();
  private readonly beginning = new Map<string, readonly Pattern<T>[]>();

  /** @param longestEnding as many letters may stand for a hyphen */
  constructor(private readonly longestEnding = LONGEST_ENDING) {}

  /** A wording without letters is passed over. Capitals in it have to be capitals in the text. */
  add(written: string, stands: T): void {
    const pieces = written
      .trim()
      .replace(/ё/g, 'е')
      .replace(/Ё/g, 'Е')
      .replace(/’/g, "'")
      .split(/\s+/)
      .map((piece) => ({ text: piece.replace(/-$/, '').toLowerCase(), open: piece.endsWith('-'), capitals: capitalsOf(piece) }));
    const [first] = pieces;
    if (!first.text) return;
    const map = first.open ? this.open : this.whole;
    const known = map.get(first.text);
    if (known) known.push({ stands, pieces });
    else map.set(first.text, [{ stands, pieces }]);
  }

  /** Everything the words say, in the order of the words; longer wordings beside the shorter ones in them. */
  find(words: readonly Word[]): PatternMatch<T>[] {
    const matches: PatternMatch<T>[] = [];
    words.forEach(({ norm }, first) => {
      for (const { stands, pieces } of this.beginningWith(norm)) {
        if (pieces.every((piece, offset) => this.fits(words[first + offset], piece)))
          matches.push({ stands, first, length: pieces.length });
      }
    });
    return matches;
  }

  private beginningWith(norm: string): readonly Pattern<T>[] {
    const known = this.beginning.get(norm);
    if (known) return known;
    const found = [...(this.whole.get(norm) ?? [])];
    for (let length = Math.max(1, norm.length - this.longestEnding); length <= norm.length; length++) {
      found.push(...(this.open.get(norm.slice(0, length)) ?? []));
    }
    if (this.beginning.size > MOST_WORDS) this.beginning.clear();
    this.beginning.set(norm, found);
    return found;
  }

  private fits(word: Word | undefined, { text, open, capitals }: Piece): boolean {
    if (word === undefined) return false;
    const { norm } = word;
    if (!(open ? norm.startsWith(text) && norm.length - text.length <= this.longestEnding : norm === text)) return false;
    return capitals === 0 || capitalsOf(word.text) >= capitals;
  }
}

/** A wording found in a run of words. */
export interface PatternMatch<T> {
  readonly stands: T;
  /** Index of the first word, and how many words it takes. */
  readonly first: number;
  readonly length: number;
}

interface Pattern<T> {
  readonly stands: T;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly text: string;
  readonly open: boolean;
  /** How its word begins: 0 with any letter, 1 with a capital, 2 with two. */
  readonly capitals: number;
}

/** A word of the text, as far as finding needs it. */
export interface Word {
  /** In lower case with е for ё, apostrophes straight. */
  readonly norm: string;
  /** As written. */
  readonly text: string;
}

function capitalsOf(text: string): number {
  return /^\p{Lu}.*\p{Lu}/u.test(text) ? 2 : /^\p{Lu}/u.test(text) ? 1 : 0;
}

/** As many letters an ending of an inflected word may have. */
const LONGEST_ENDING = 7;

/** As many distinct words are remembered. */
const MOST_WORDS = 20_000;
