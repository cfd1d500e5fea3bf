import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Severity, Suggestion } from '../../core/index.js';
import { toPosition } from '../position.js';
import { displayLanguage } from '../speech.js';
import type { ReviewedFile } from './reviewedFile.js';

/** Offsets are UTF-16 code units. */
interface Place {
  readonly start: number;
  readonly end: number;
}

export const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

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
      return {
        ruleId: finding.concept,
        level: LEVELS[finding.severity],
        message: { text: finding.message(display) },
        locations: [locationOf(path, text, finding)],
        fixes: fixesOf(path, finding.suggestions),
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
  return logOf([...rules.values()], results);
}

/** A passage of a file. */
export function locationOf(path: string, text: string, { start, end }: Place): object {
  const from = toPosition(text, start);
  const to = toPosition(text, end);
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(path) },
      region: {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
        charOffset: start,
        charLength: end - start,
      },
    },
  };
}

/** What could be written instead, in the same file. */
export function fixesOf(path: string, suggestions: readonly Suggestion[]): object[] {
  return suggestions.map(({ label, edits }) => ({
    description: { text: label },
    artifactChanges: [
      {
        artifactLocation: { uri: toUri(path) },
        replacements: edits.map((edit) => ({
          deletedRegion: { charOffset: edit.start, charLength: edit.end - edit.start },
          insertedContent: { text: edit.text },
        })),
      },
    ],
  }));
}

export function logOf(rules: readonly object[], results: readonly object[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Zontik', rules } }, columnKind: 'utf16CodeUnits', results }],
  };
  return JSON.stringify(log, null, 2) + '\n';
}

function toUri(path: string): string {
  if (path === '-') return 'stdin';
  return isAbsolute(path) ? pathToFileURL(path).href : path.split(/[\\/]/).map(encodeURIComponent).join('/');
}
