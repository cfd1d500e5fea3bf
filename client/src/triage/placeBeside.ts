import type * as vscode from 'vscode';

/** The place in the list to go to; one step outside of it where the end or beginning is passed. */
export function placeBeside(selection: vscode.Selection, ranges: readonly vscode.Range[], step: 1 | -1): number {
  // On a stop the list decides: a sentence and a word in it may begin at one place.
  const here = ranges.findIndex((range) => range.isEqual(selection));
  if (here >= 0) return here + step;
  if (step > 0) {
    const next = ranges.findIndex(({ start }) => !start.isBefore(selection.active));
    return next < 0 ? ranges.length : next;
  }
  return ranges.filter(({ start }) => start.isBefore(selection.active)).length - 1;
}
