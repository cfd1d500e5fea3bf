import { beginningOf } from '../language/beginning.js';
import type { Token } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';
import { remembered } from '../language/remembered.js';
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

/** Kinds that are no running words: mailboxes and names are looked up where they can stand, `measure` and `parting` only where something was found. */
const APART: readonly DetailCueKind[] = [
  'mailbox',
  'mail-service',
  'given-name',
  'known-person',
  'no-surname',
  'measure',
  'goes-on',
  'parting',
];

export function createCueScan(cues: readonly DetailCue[]): CueScan {
  const scan = createWordScan(
    cues
      .filter(({ kind }) => !APART.includes(kind))
      .flatMap(({ kind, words }) =>
        (['en', 'ru'] as const).flatMap((language) => words[language].map((written) => ({ written, value: { kind, language } }))),
      ),
  );
  return {
    hitsIn(tokens, found) {
      scan(tokens, ({ kind, language }, first, last) => {
        found({ kind, language, start: tokens[first].start, end: tokens[last].end }, first, last);
      });
    },
    pattern(kind) {
      const sources = cues
        .filter((cue) => cue.kind === kind)
        .flatMap(({ words }) => [...words.ru, ...words.en])
        .sort((a, b) => b.length - a.length)
        .map(toSource);
      return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
    },
  };
}

/** Only the end of a word may be left open, or a team's words could make a search that never ends. */
function toSource(written: string): string {
  return written
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('…', '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + (word.endsWith('…') ? '\\p{L}*' : ''))
    .join('\\s+');
}

/** Finds wordings in the tokens of a sentence, with what belongs to them. Words are compared by their beginning. */
export type WordScan<Value> = (tokens: readonly Token[], found: (value: Value, first: number, last: number) => void) => void;

export function createWordScan<Value>(entries: readonly { readonly written: string; readonly value: Value }[]): WordScan<Value> {
  const byKey = new Map<number, Entry<Value>[]>();
  for (const { written, value } of entries) {
    const words = toWords(written);
    if (words.length === 0) continue;
    const key = beginningOf(words[0].norm);
    const known = byKey.get(key);
    if (known) known.push({ words, value });
    else byKey.set(key, [{ words, value }]);
  }
  const beginningWith = remembered((norm): readonly Entry<Value>[] => {
    const entries = byKey.get(beginningOf(norm))?.filter(({ words: [word] }) => fits(norm, word.norm, word.open));
    return entries && entries.length > 0 ? entries : NONE;
  });
  return (tokens, found) => {
    for (let first = 0; first < tokens.length; first++) {
      const entries = beginningWith(tokens[first].norm);
      for (let at = 0; at < entries.length; at++) {
        const { words, value } = entries[at];
        const last = first + words.length - 1;
        if (last < tokens.length && words.every(({ norm, open }, index) => index === 0 || fits(tokens[first + index].norm, norm, open)))
          found(value, first, last);
      }
    }
  };
}

interface Entry<Value> {
  readonly words: Words;
  readonly value: Value;
}

const NONE: readonly never[] = [];

type Words = readonly { readonly norm: string; readonly open: boolean }[];

function fits(norm: string, cue: string, open: boolean): boolean {
  return open ? norm.startsWith(cue) : norm === cue;
}

function toWords(written: string): Words {
  return written.split(/\s+/).flatMap((word) => {
    const plain = word.replace(/…$/, '');
    const tokens = tokenize(plain);
    return tokens.map(({ norm }, index) => ({ norm, open: plain !== word && index === tokens.length - 1 }));
  });
}
