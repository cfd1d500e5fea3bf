/**
 * Annotated drafts: real-looking text with marks under the lines they speak of.
 *
 *     Police detained three prostitutes near the station.
 *                           ^^^^^^^^^^^ sex-worker → sex workers
 *
 * `^` must be found there; the concept and, after the arrow, the label of the first suggestion are optional. `?` is a known miss: the test fails
 * once it is found, so that the mark is promoted. `~` is a finding shown as a hint. Anything found without a mark fails.
 */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly kind: 'found' | 'missed' | 'hint';
  readonly concept?: string;
  readonly label?: string;
}

const MARK = /^\s*(\^+|\?+|~+)(?:\s+([a-z0-9-]+))?(?:\s*→\s*(.+?))?\s*$/u;

/** Separates a draft from the marks under its lines. Offsets are UTF-16 code units of the returned text. */
export function readAnnotations(source: string): { text: string; annotations: Annotation[] } {
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  let lineStart = 0;
  for (const line of source.split('\n')) {
    const mark = MARK.exec(line);
    if (!mark || lines.length === 0) {
      lineStart = lines.reduce((sum, previous) => sum + previous.length + 1, 0);
      lines.push(line);
      continue;
    }
    const start = lineStart + line.indexOf(mark[1]);
    const kind = mark[1][0] === '^' ? 'found' : mark[1][0] === '?' ? 'missed' : 'hint';
    annotations.push({ start, end: start + mark[1].length, kind, concept: mark[2], label: mark[3] });
  }
  return { text: lines.join('\n'), annotations };
}
