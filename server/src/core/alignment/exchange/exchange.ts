import { type AlignedTexts } from './segmentPair.js';
import { toCsv, toMarkdownTable } from './toTable.js';
import { toTmx } from './toTmx.js';
import { toXliff } from './toXliff.js';

/** Formats in which an aligned pair goes to a CAT tool or a colleague. */
export const EXCHANGE_FORMATS = ['tmx', 'xliff', 'markdown', 'csv'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

const WRITERS: Readonly<Record<ExchangeFormat, (texts: AlignedTexts) => string>> = {
  tmx: toTmx,
  xliff: toXliff,
  markdown: toMarkdownTable,
  csv: toCsv,
};

/** The pair in a format. Total: what a format cannot hold is left out as its function says. */
export function writeExchange(format: ExchangeFormat, texts: AlignedTexts): string {
  return WRITERS[format](texts);
}
