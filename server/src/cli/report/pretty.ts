import colors from 'picocolors';
import { type Advice, phrasing, type Severity } from '../../core/index.js';
import { toPosition } from '../position.js';
import { displayLanguage, speak } from '../speech.js';
import { keptLines } from './keptLines.js';
import type { ReviewedFile } from './reviewedFile.js';

const COLORS: Record<Severity, (text: string) => string> = {
  error: colors.red,
  warning: colors.yellow,
  information: colors.blue,
  hint: colors.dim,
};

/** For people at a terminal: place, message and suggestions, then what is kept. Colour only where the output is a terminal. */
export function toPretty(files: readonly ReviewedFile[]): string {
  const display = displayLanguage();
  const paint = process.stdout.isTTY ? COLORS : { error: plain, warning: plain, information: plain, hint: plain };
  const bold = process.stdout.isTTY ? colors.bold : plain;
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const blocks: string[] = [];
  for (const file of files) {
    const { path, text, findings } = file;
    if (findings.length === 0) continue;
    const lines = findings.flatMap((finding) => {
      if (finding.kept) return [];
      counts[finding.severity]++;
      const told = `${paint[finding.severity](phrasing[display].severities[finding.severity])}  ${finding.message(display)}  [${finding.concept}]`;
      if (!file.fromWord) {
        const { line, column } = toPosition(text, finding.start);
        return `  ${line}:${column}  ${told}`;
      }
      // A Word document shows no line numbers; the sentence itself is found with its search.
      const { before, wording, after } = finding.excerpt;
      return `  ${placeInWord(file, finding)}  ${told}\n    ${paint.hint(`${before}${wording}${after}`.trim())}`;
    });
    blocks.push([bold(path), ...lines, ...keptLines(file).map((line) => `  ${paint.hint(line)}`)].join('\n'));
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [...blocks, total === 0 ? speak().clean(files.length) : speak().summary(counts, files.length)].join('\n\n') + '\n';
}

/** The draft has an empty line between paragraphs. */
function placeInWord({ text }: ReviewedFile, { start, sentenceNumber }: Advice): string {
  return speak().paragraph(text.slice(0, start).split('\n\n').length, sentenceNumber);
}

function plain(text: string): string {
  return text;
}
