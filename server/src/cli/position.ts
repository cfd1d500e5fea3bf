/** Line and column of a UTF-16 offset, both counted from 1. Offsets past the end count as the end. */
export function toPosition(text: string, offset: number): { line: number; column: number } {
  const starts = lineStarts(text);
  const at = Math.min(offset, text.length);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= at) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: at - starts[low] + 1 };
}

/** Where lines begin in the text that was asked about last: a file has many findings, and they are told one after the other. */
let last: { readonly text: string; readonly starts: readonly number[] } | undefined;

function lineStarts(text: string): readonly number[] {
  if (last?.text !== text) {
    const starts = [0];
    for (const { 0: mark, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + mark.length);
    last = { text, starts };
  }
  return last.starts;
}
