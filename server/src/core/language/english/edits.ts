import type { Edit } from '../language.js';
import { INVISIBLE } from '../mask.js';

/**
 * Puts `replacement` in the place of a span in which hidden markup may stand. Markup that opens and closes inside the span goes
 * with the words; where the span holds one end only, the new words go to the side of the other end, so that the pair survives:
 * “**sold her** body” → “**sold sex**”. A quotation mark inside the span goes, and so does its other half directly beside the span.
 *
 * @param text the prose around, hidden markup as U+0000
 */
export function replaceSpan(text: string, from: number, to: number, replacement: string): Edit[] {
  const { start, end } = withQuotes(text, from, to);
  const mark = loneMark(text, start, end);
  if (!mark) return [{ start, end, text: replacement }];
  if (text[start - 1] === INVISIBLE) return [{ start, end: mark.start, text: replacement }, ...removal(mark.end, end)];
  if (text[end] === INVISIBLE) return [...removal(start, mark.start), { start: mark.end, end, text: replacement }];
  return [{ start, end, text: replacement }];
}

/** Leaves out a span with the space after it; hidden markup that encloses the span on both sides goes with it. */
export function removeWithSpace(text: string, start: number, end: number): Edit {
  let from = start;
  let to = end;
  while (from > 0 && text[from - 1] === INVISIBLE && text[to] === INVISIBLE) {
    from--;
    to++;
  }
  while (/\s/.test(text[to] ?? '')) to++;
  return { start: from, end: to, text: '' };
}

/** The span with the other half of a quotation mark that it cuts: so-called “sex work[”]. */
function withQuotes(text: string, start: number, end: number): { start: number; end: number } {
  let open = 0;
  let closed = 0;
  for (const [mark] of text.slice(start, end).matchAll(/["“”„«»]/g)) {
    if (mark === '“' || mark === '„' || mark === '«' || (mark === '"' && open === 0)) open++;
    else if (open > 0) open--;
    else closed++;
  }
  if (open > 0 && /["”“»]/.test(text[end] ?? '')) return { start, end: end + 1 };
  return (closed > 0 || open > 0) && /["“„«]/.test(text[start - 1] ?? '') ? { start: start - 1, end } : { start, end };
}

/** The only run of hidden markup in a span, if their number is odd. Markup at the start of a line, such as that of a quotation, has no other end. */
function loneMark(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const inside = text.slice(start, end);
  if (!inside.includes(INVISIBLE)) return undefined;
  const runs = [...inside.matchAll(/(?<!\n)\0+(?!\n)/g)].filter(({ index }) => !/\n[\s\0]*$/.test(inside.slice(0, index)));
  if (runs.length % 2 === 0) return undefined;
  return { start: start + runs[0].index, end: start + runs[0].index + runs[0][0].length };
}

function removal(start: number, end: number): Edit[] {
  return start < end ? [{ start, end, text: '' }] : [];
}
