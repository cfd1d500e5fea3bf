import { type LanguageCode, otherLanguage } from '../../language/phrase.js';
import { csvField, notFormula } from '../../text/escape.js';
import type { AlignedTexts } from './segmentPair.js';

const NAMES: Readonly<Record<LanguageCode, string>> = { ru: 'Русский', en: 'English' };

/** The pair as a Markdown table of two columns, which `zontik pair` reads again as one file with both languages. A missing counterpart is an empty cell. */
export function toMarkdownTable({ segments, source }: AlignedTexts): string {
  const columns = [source, otherLanguage(source)];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return (
    row(columns.map((language) => NAMES[language])) +
    row(columns.map(() => '---')) +
    segments.map((pair) => row(columns.map((language) => asCell(pair[language])))).join('')
  );
}

/** Plain text in a cell: signs that Markdown would take for markup keep their face value; an underscore inside a word is none, so that addresses stay links. */
function asCell(text: string): string {
  return text.replace(/[\\`*[\]<|]|~(?=~)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&').replace(/[\r\n]+/g, ' ');
}

/**
 * The pair for a spreadsheet: RFC 4180 with a heading row. It begins with a byte order mark, without which Excel takes Cyrillic for something else.
 */
export function toCsv({ segments, source }: AlignedTexts): string {
  const columns = [source, otherLanguage(source)];
  const rows = [
    columns.map((language) => NAMES[language]),
    ...segments.map((pair) => columns.map((language) => notFormula(pair[language]))),
  ];
  return `\uFEFF${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}
