import type { Voice } from '../server/src/core/index.js';
import { builtInReviewer } from './builtIn.js';

/** A passage with [[wordings]] in double brackets, taken apart. Offsets are UTF-16 code units of the text without the brackets. */
export function readMarkedPassage(source: string): { text: string; marks: { start: number; end: number }[] } {
  const marks: { start: number; end: number }[] = [];
  let text = '';
  for (const part of source.split(/(\[\[[^\]]+\]\])/)) {
    if (!part.startsWith('[[')) {
      text += part;
      continue;
    }
    const wording = part.slice(2, -2);
    marks.push({ start: text.length, end: text.length + wording.length });
    text += wording;
  }
  return { text, marks };
}

/** The voices of the marked wordings; `title` for one that is not found. */
export function voicesIn(source: string): Voice[] {
  const { text, marks } = readMarkedPassage(source);
  const findings = builtInReviewer().review({ text, format: 'markdown' });
  return marks.map((mark) => findings.find(({ start, end }) => start < mark.end && end > mark.start)?.context ?? 'title');
}
