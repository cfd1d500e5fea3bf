/** Offsets are UTF-16 code units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The last of some spans, in the order of the text, that starts at or before an offset; -1 when there is none. */
export function lastAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Those of some spans, in the order of the text and apart from each other, that overlap another one. */
export function overlapping<Place extends Span>(spans: readonly Place[], { start, end }: Span): readonly Place[] {
  const found: Place[] = [];
  for (let index = lastAt(spans, end - 1); index >= 0 && spans[index].end > start; index--) found.unshift(spans[index]);
  return found;
}
