import * as vscode from 'vscode';
import type { Comparison, Range } from '../../../server/src/protocol/requests.js';
import { toRange } from '../triage/ranges.js';
import { gapPosition, otherSide, type Side, SIDES } from './comparisons.js';

/** How many tints take turns: neighbours must differ, and the eye must find a pair again. */
const TINTS = 4;

/** Paints a draft and its translation: counterparts in one tint, those at the cursor in a frame, and a mark where a counterpart is missing. */
export interface SegmentColours extends vscode.Disposable {
  /** @param chosen the number of the group at the cursor */
  paint(editor: vscode.TextEditor, side: Side | undefined, comparison: Comparison, chosen: number): void;
  clear(editor: vscode.TextEditor): void;
}

export function segmentColours(): SegmentColours {
  const tints = Array.from({ length: TINTS }, (_, index) =>
    vscode.window.createTextEditorDecorationType({ backgroundColor: new vscode.ThemeColor(`zontik.segment${index + 1}`) }),
  );
  const frame = vscode.window.createTextEditorDecorationType({
    // A line below, not a colour alone, tells the counterpart: whoever does not see the tints sees it.
    borderStyle: 'solid',
    borderWidth: '0 0 2px 0',
    borderColor: new vscode.ThemeColor('zontik.counterpart'),
    backgroundColor: new vscode.ThemeColor('zontik.counterpartBackground'),
    overviewRulerColor: new vscode.ThemeColor('zontik.counterpart'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const gap = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor('zontik.gap'), margin: '0 0.3em' },
  });
  const all = [...tints, frame, gap];
  return {
    paint(editor, side, comparison, chosen) {
      const sides = side ? [side] : SIDES;
      const rangesIn = (isIt: (index: number) => boolean): vscode.Range[] =>
        comparison.segments.flatMap((segment, index) =>
          isIt(index) ? sides.flatMap((each) => segment[each].map((range: Range) => toRange(range))) : [],
        );
      const isPaired = (index: number) => comparison.segments[index].ru.length > 0 && comparison.segments[index].en.length > 0;
      tints.forEach((tint, number) =>
        editor.setDecorations(
          tint,
          rangesIn((index) => isPaired(index) && index % TINTS === number),
        ),
      );
      editor.setDecorations(
        frame,
        rangesIn((index) => index === chosen),
      );
      editor.setDecorations(
        gap,
        sides.flatMap((each) => gapsOf(comparison, each)),
      );
    },
    clear: (editor) => all.forEach((type) => editor.setDecorations(type, [])),
    dispose: () => all.forEach((type) => type.dispose()),
  };
}

/** A mark for each place at which sentences of the other side have no counterpart here. */
function gapsOf(comparison: Comparison, side: Side): vscode.DecorationOptions[] {
  const counts = new Map<string, { range: vscode.Range; count: number }>();
  comparison.segments.forEach((segment, index) => {
    if (segment[side].length > 0 || segment[otherSide(side)].length === 0 || segment.byHand) return;
    const { after, position } = gapPosition(comparison, index, side);
    const range = after ?? new vscode.Range(position, position);
    const key = `${range.end.line}:${range.end.character}`;
    counts.set(key, { range, count: (counts.get(key)?.count ?? 0) + 1 });
  });
  return [...counts.values()].map(({ range, count }) => {
    return {
      range: new vscode.Range(range.end, range.end),
      // Short, since lines are not wrapped for it.
      renderOptions: { after: { contentText: count === 1 ? '⟨…⟩' : `⟨… ${count}⟩` } },
      hoverMessage: vscode.l10n.t(
        'Sentences of the other text that are not here: {0}. “Zontik: Insert counterpart here” puts the first of them in.',
        count,
      ),
    };
  });
}
