import { concealed, phrasing } from '../../core/index.js';
import { toPosition } from '../position.js';
import { displayLanguage } from '../speech.js';
import type { ReviewedFile } from './reviewedFile.js';

/** What the writer keeps in a file, a line each: “Kept: “…” (3:14) — the reason”. */
export function keptLines({ text, findings }: ReviewedFile): string[] {
  const speak = phrasing[displayLanguage()];
  const shown = concealed(text, findings);
  return findings.flatMap(({ start, end, kept }) => {
    if (!kept) return [];
    const { line, column } = toPosition(text, start);
    const place = shown.place({ start, end });
    const wording = shown.text.slice(place.start, place.end).replace(/\s+/g, ' ');
    return [`${speak.kept.label}: ${speak.quote(wording)} (${line}:${column})${kept.reason && ` — ${kept.reason}`}`];
  });
}
