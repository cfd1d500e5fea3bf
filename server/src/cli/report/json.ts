import type { Advice } from '../../core/index.js';
import { toPosition } from '../position.js';
import { displayLanguage } from '../speech.js';
import type { ReviewedFile } from './reviewedFile.js';

/** One object, for programs; its shape is a contract (`version`). Offsets are UTF-16 code units, lines and columns count from 1. */
export function toJson(files: readonly ReviewedFile[]): string {
  const report = {
    version: 1,
    files: files.map(({ path, text, findings }) => ({
      path,
      findings: findings.map((finding) => findingToJson(finding, text)),
    })),
  };
  return JSON.stringify(report, null, 2) + '\n';
}

/** One finding as programs get it, in the text that it was found in. */
export function findingToJson(finding: Advice, text: string): object {
  return {
    start: finding.start,
    end: finding.end,
    ...toPosition(text, finding.start),
    severity: finding.severity,
    because: finding.because,
    concept: finding.concept,
    subject: finding.subject,
    message: finding.message(displayLanguage()),
    context: finding.context,
    ...(finding.related.length > 0 && { related: finding.related.map(({ start, end, concept }) => ({ start, end, concept })) }),
    ...(finding.kept && { kept: finding.kept.reason }),
    suggestions: finding.suggestions.map(({ label, grade, edits }) => ({ label, grade, edits })),
  };
}
