import { collectReport, reportAsHtml, reportAsMarkdown } from '../../core/index.js';
import { displayLanguage } from '../speech.js';
import type { ReviewedFile } from './reviewedFile.js';

/** A page for people to read, print or send on. */
export function toHtml(files: readonly ReviewedFile[]): string {
  return reportAsHtml(reportOn(files));
}

/** The same as Markdown. */
export function toMarkdown(files: readonly ReviewedFile[]): string {
  return reportAsMarkdown(reportOn(files));
}

function reportOn(files: readonly ReviewedFile[]): ReturnType<typeof collectReport> {
  return collectReport(
    files.map(({ path, ...file }) => ({ ...file, name: path })),
    displayLanguage(),
  );
}
