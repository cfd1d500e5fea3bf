import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Severity } from '../../core/index.js';
import { toPosition } from '../position.js';
import { displayLanguage } from '../speech.js';
import type { ReviewedFile } from './reviewedFile.js';

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** SARIF 2.1.0 (OASIS), for tools that collect findings. Columns and offsets are UTF-16 code units. */
export function toSarif(files: readonly ReviewedFile[]): string {
  const display = displayLanguage();
  const rules = new Map<string, object>();
  const results = files.flatMap(({ path, text, findings }) =>
    findings.map((finding) => {
      const article = finding.article(display);
      rules.set(finding.concept, {
        id: finding.concept,
        ...(article && { shortDescription: { text: article.definition }, fullDescription: { text: article.why } }),
      });
      const from = toPosition(text, finding.start);
      const to = toPosition(text, finding.end);
      const artifactLocation = { uri: toUri(path) };
      return {
        ruleId: finding.concept,
        level: LEVELS[finding.severity],
        message: { text: finding.message(display) },
        locations: [
          {
            physicalLocation: {
              artifactLocation,
              region: {
                startLine: from.line,
                startColumn: from.column,
                endLine: to.line,
                endColumn: to.column,
                charOffset: finding.start,
                charLength: finding.end - finding.start,
              },
            },
          },
        ],
        fixes: finding.suggestions.map(({ label, edits }) => ({
          description: { text: label },
          artifactChanges: [
            {
              artifactLocation,
              replacements: edits.map((edit) => ({
                deletedRegion: { charOffset: edit.start, charLength: edit.end - edit.start },
                insertedContent: { text: edit.text },
              })),
            },
          ],
        })),
        ...(finding.kept && {
          suppressions: [
            {
              kind: finding.kept.marks.length > 0 ? 'inSource' : 'external',
              ...(finding.kept.reason && { justification: finding.kept.reason }),
            },
          ],
        }),
        properties: { because: finding.because, subject: finding.subject, context: finding.context },
      };
    }),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Zontik', rules: [...rules.values()] } }, columnKind: 'utf16CodeUnits', results }],
  };
  return JSON.stringify(log, null, 2) + '\n';
}

function toUri(path: string): string {
  if (path === '-') return 'stdin';
  return isAbsolute(path) ? pathToFileURL(path).href : path.split(/[\\/]/).map(encodeURIComponent).join('/');
}
