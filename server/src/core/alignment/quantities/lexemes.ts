import type { LanguageCode } from '../../language/phrase.js';
import { remembered } from '../../language/remembered.js';

/** A word, a number in figures, or a sign. Offsets are UTF-16 code units of the text. */
export interface Lexeme {
  readonly start: number;
  readonly end: number;
  readonly kind: 'figure' | 'word' | 'sign';
  /** In lower case with е for ё; hyphens regular. */
  readonly norm: string;
  /** The number that figures stand for. */
  readonly value?: number;
  /** Whether figures are grouped or have decimals, as no year is. */
  readonly plain?: boolean;
  readonly capital?: boolean;
}

/** A group of three figures may follow a space, but “7 350 000” is one number only when every group is whole. */
const LEXEME =
  /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}'’]*(?:[-\u2010\u2011]\p{L}[\p{L}\p{M}'’]*)*|[^\s\0]/gu;

/** Reads a span of prose as words, numbers in figures and signs. */
export function lexemesOf(text: string, start: number, end: number, language: LanguageCode): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const match of text.slice(start, end).matchAll(LEXEME)) {
    const from = start + match.index;
    const [written] = match;
    const to = from + written.length;
    const first = written.charCodeAt(0);
    if (first >= 0x30 && first <= 0x39) {
      const [value, plain] = [valueOf(written, language), /^\d+$/.test(written)];
      lexemes.push({ start: from, end: to, kind: 'figure', norm: written, value, plain });
    } else if (/^\p{L}/u.test(written)) {
      const { norm, capital } = spellingOf(written);
      lexemes.push({ start: from, end: to, kind: 'word', norm, capital });
    } else lexemes.push({ start: from, end: to, kind: 'sign', norm: written });
  }
  return lexemes;
}

const spellingOf = remembered((written) => ({
  norm: written
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/’/g, "'"),
  capital: written[0] !== written[0].toLowerCase(),
}));

/** A comma with exactly three figures behind it is a sign of thousands in English, a decimal sign in Russian; a full stop is decimal in both. */
function valueOf(written: string, language: LanguageCode): number {
  const joined = written.replace(/[ \u00a0\u202f\u2009]/g, '');
  const english = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(joined);
  // «1,500,000» can be nothing else in Russian either.
  if (english && (language === 'en' || joined.indexOf(',') !== joined.lastIndexOf(','))) return Number(joined.replace(/,/g, ''));
  return Number.parseFloat(joined.replace(',', '.'));
}
