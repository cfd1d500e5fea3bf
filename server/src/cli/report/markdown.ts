import { phrasing } from '../../core/index.js';
import { toPosition } from '../position.js';
import { displayLanguage, speak } from '../speech.js';
import { keptLines } from './keptLines.js';
import type { ReviewedFile } from './reviewedFile.js';

/** A page to read or to send on: one section for each file with findings. */
export function toMarkdown(files: readonly ReviewedFile[]): string {
  const display = displayLanguage();
  const { severities } = phrasing[display];
  const sections = files
    .filter(({ findings }) => findings.length > 0)
    .map((file) => {
      const { path, text, findings } = file;
      const items = findings.flatMap((finding) => {
        if (finding.kept) return [];
        const { line, column } = toPosition(text, finding.start);
        return `- **${line}:${column}** (${severities[finding.severity]}) ${escape(finding.message(display))}`;
      });
      const kept = keptLines(file).map((line) => `- ${escape(line)}`);
      return `## ${escape(path)}\n\n${[...items, ...kept].join('\n')}`;
    });
  return [`# ${speak().reportTitle}`, ...(sections.length > 0 ? sections : [speak().clean(files.length)])].join('\n\n') + '\n';
}

function escape(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, '\\$&').replace(/\s+/g, ' ');
}
