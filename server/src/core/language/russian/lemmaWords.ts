import { tokenize } from '../tokenize.js';

/** A word of a lemma. */
export interface LemmaWord {
  readonly text: string;
  /** What stands before it: a space, or a comma and a space; empty for the first word. */
  readonly before: string;
  /** Whether the dictionary declares by `*` that it inflects. */
  readonly isMarked: boolean;
  /** The parts of a compound that carry a mark, by index: both in `мать*-одиночка*`. */
  readonly markedParts: readonly number[];
}

export interface Lemma {
  /** Without grammar marks and needless spaces. */
  readonly text: string;
  readonly words: readonly LemmaWord[];
  readonly hasMarks: boolean;
}

/** Takes a lemma apart. A `*` directly after a word, or after a part of a compound, is a mark; inside a word («бл*дь») it is a letter. */
export function readLemma(lemma: string): Lemma {
  const { text, marks } = withoutMarks(lemma.normalize('NFC').trim().replace(/\s+/g, ' '));
  let end = 0;
  const words = tokenize(text).map((token, index): LemmaWord => {
    const before = index === 0 ? '' : separator(text.slice(end, token.start));
    end = token.end;
    const written = text.slice(token.start, token.end);
    const parts = markedParts(written, token.start, marks);
    return { text: written, before, isMarked: parts.length > 0, markedParts: parts };
  });
  return { text, words, hasMarks: marks.size > 0 };
}

/** The lemma without its marks, and the offsets in it where they stood. */
function withoutMarks(lemma: string): { text: string; marks: Set<number> } {
  const marks = new Set<number>();
  let text = '';
  let end = 0;
  for (const match of lemma.matchAll(MARK)) {
    text += lemma.slice(end, match.index);
    marks.add(text.length);
    end = match.index + 1;
  }
  return { text: text + lemma.slice(end), marks };
}

const MARK = /(?<=\p{L}\p{M}*)\*(?![\p{L}\p{N}*])/gu;

function markedParts(word: string, start: number, marks: ReadonlySet<number>): number[] {
  let end = start - 1;
  return word.split('-').flatMap((part, index) => {
    end += part.length + 1;
    return marks.has(end) ? [index] : [];
  });
}

/** Quotation marks and brackets are left out, as a draft may or may not have them; a comma, a dash and a slash («ВИЧ/СПИД») are kept. */
function separator(between: string): string {
  if (between === '/') return between;
  const kept = between.replace(/[^\s,;:—–.-]/g, '').replace(/\s+/g, ' ');
  return kept.includes(' ') ? kept : `${kept} `;
}
