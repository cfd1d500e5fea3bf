import type { Token } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';
import { tokenize } from '../language/tokenize.js';
import type { DetailCue, DetailCueKind } from '../terminology/detailCue.js';

/** A cue in a draft. Offsets are UTF-16 code units of the draft. */
export interface Hit {
  readonly kind: DetailCueKind;
  readonly language: LanguageCode;
  readonly start: number;
  readonly end: number;
}

/** Finds the words of detail cues. Words are compared by their beginning, so no index of forms is needed. */
export interface CueScan {
  hitsIn(tokens: readonly Token[], found: (hit: Hit, first: number, last: number) => void): void;
  /** The words of a kind as a source for `RegExp`, longest first. */
  pattern(kind: DetailCueKind): string;
}

interface Cue {
  readonly kind: DetailCueKind;
  readonly language: LanguageCode;
  readonly words: readonly { readonly norm: string; readonly open: boolean }[];
}

/** Kinds that are no running words: mailboxes and names are looked up where they can stand. */
const APART: readonly DetailCueKind[] = ['mailbox', 'mail-service', 'given-name', 'known-person', 'no-surname'];

/** How many letters of a cue's first word the look-up needs. */
const KEY = 3;

export function createCueScan(cues: readonly DetailCue[]): CueScan {
  const byKey = new Map<string, Cue[]>();
  for (const { kind, words } of cues) {
    if (APART.includes(kind)) continue;
    for (const language of ['en', 'ru'] as const) {
      for (const written of words[language]) {
        const cue = { kind, language, words: toWords(written) };
        if (cue.words.length === 0) continue;
        const key = cue.words[0].norm.slice(0, KEY);
        const known = byKey.get(key);
        if (known) known.push(cue);
        else byKey.set(key, [cue]);
      }
    }
  }
  return {
    hitsIn(tokens, found) {
      for (let first = 0; first < tokens.length; first++) {
        for (const cue of byKey.get(tokens[first].norm.slice(0, KEY)) ?? []) {
          const last = first + cue.words.length - 1;
          if (last >= tokens.length || !cue.words.every(({ norm, open }, index) => fits(tokens[first + index].norm, norm, open))) continue;
          found({ kind: cue.kind, language: cue.language, start: tokens[first].start, end: tokens[last].end }, first, last);
        }
      }
    },
    pattern(kind) {
      const sources = cues
        .filter((cue) => cue.kind === kind)
        .flatMap(({ words }) => [...words.ru, ...words.en])
        .sort((a, b) => b.length - a.length)
        .map((word) =>
          word
            .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
            .replaceAll('…', '\\p{L}*')
            .replaceAll(' ', '\\s+'),
        );
      return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
    },
  };
}

function fits(norm: string, cue: string, open: boolean): boolean {
  return open ? norm.startsWith(cue) : norm === cue;
}

function toWords(written: string): Cue['words'] {
  return written.split(/\s+/).flatMap((word) => {
    const plain = word.replace(/…$/, '');
    const tokens = tokenize(plain);
    return tokens.map(({ norm }, index) => ({ norm, open: plain !== word && index === tokens.length - 1 }));
  });
}
