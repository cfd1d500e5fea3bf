import * as vscode from 'vscode';
import type { Comparison, TranslationDifference } from '../../../server/src/protocol/requests.js';
import { placeBeside } from '../triage/placeBeside.js';
import { toRange } from '../triage/ranges.js';
import { type Comparisons, comparisonIn, gapPosition, isCurrent, type Side, SIDES } from './comparisons.js';
import type { Pairs } from './pairs.js';
import { openTranslationCommand } from './sideBySide.js';
import { nameOfCounterpart, sayDifferences } from './translationStatus.js';

/** Go from difference to difference in the active draft, from its end back to its beginning. */
export const nextDifferenceCommand = 'zontik.nextDifference';
export const previousDifferenceCommand = 'zontik.previousDifference';

export function registerDifferences(comparisons: Comparisons): vscode.Disposable {
  const goTo = async (step: 1 | -1) => {
    const editor = vscode.window.activeTextEditor;
    const comparison = editor && comparisonIn(await comparisons.now(editor.document.uri));
    if (!editor || !comparison || !isCurrent(comparison))
      return void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft that is compared with its translation first.'));
    const stops = stopsIn(comparison, editor.document.uri);
    if (stops.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('The draft and its translation do not differ.'));
    const { range, difference } =
      stops[
        (placeBeside(
          editor.selection,
          stops.map((stop) => stop.range),
          step,
        ) +
          stops.length) %
          stops.length
      ];
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    revealOther(comparison, difference, editor);
    if (range.isEmpty) void vscode.window.showInformationMessage(difference.message);
    // Why it is underlined, without taking the keyboard away from the text.
    else await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(nextDifferenceCommand, () => goTo(1)),
    vscode.commands.registerCommand(previousDifferenceCommand, () => goTo(-1)),
  );
}

/** Shows above a draft how many differences there are, with a way to them. */
export function showDifferencesAbove(pairs: Pairs, comparisons: Comparisons, selector: vscode.DocumentSelector): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(selector, {
    onDidChangeCodeLenses: comparisons.onDidChange,
    provideCodeLenses({ uri }) {
      const pair = pairs.pairOf(uri);
      const comparison = comparisonIn(comparisons.latest(uri));
      if (!pair || !comparison) return [];
      const count = comparison.differences.length;
      const top = new vscode.Range(0, 0, 0, 0);
      return [
        new vscode.CodeLens(top, {
          title: sayDifferences(count, nameOfCounterpart(pair, uri)),
          command: count > 0 ? nextDifferenceCommand : openTranslationCommand,
        }),
        new vscode.CodeLens(top, { title: vscode.l10n.t('Open side by side'), command: openTranslationCommand }),
      ];
    },
  });
}

interface Stop {
  readonly range: vscode.Range;
  readonly difference: TranslationDifference;
}

/** The differences of a draft in the order of its text; what it lacks stands where it would be. */
function stopsIn(comparison: Comparison, uri: vscode.Uri): Stop[] {
  const isOneFile = comparison.uris.ru === comparison.uris.en;
  const own = SIDES.filter((side) => comparison.uris[side] === uri.toString());
  return comparison.differences
    .map((difference): Stop => {
      const side = isOneFile ? difference.side : own[0];
      const range = difference.ranges[side];
      return { range: range ? toRange(range) : whereItWouldBe(comparison, difference, side), difference };
    })
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
}

function whereItWouldBe(comparison: Comparison, { ranges }: TranslationDifference, side: Side): vscode.Range {
  const other = side === 'ru' ? 'en' : 'ru';
  const place = ranges[other] && toRange(ranges[other]);
  const index = comparison.segments.findIndex((segment) => segment[other].some((range) => place && toRange(range).intersection(place)));
  const { position } = gapPosition(comparison, Math.max(0, index), side);
  return new vscode.Range(position, position);
}

/** Brings the other side of a difference into sight, or the place where it lacks something. */
function revealOther(comparison: Comparison, difference: TranslationDifference, editor: vscode.TextEditor): void {
  for (const side of SIDES) {
    const known = difference.ranges[side];
    const range = known ? toRange(known) : whereItWouldBe(comparison, difference, side);
    for (const other of vscode.window.visibleTextEditors)
      if (other !== editor && other.document.uri.toString() === comparison.uris[side])
        other.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
