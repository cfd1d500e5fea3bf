import * as vscode from 'vscode';
import type { Comparison } from '../../../server/src/protocol/requests.js';
import { toRange } from '../triage/ranges.js';
import { chooseTranslationCommand } from './chooseTranslation.js';
import { type Comparisons, comparisonIn, isCurrent, otherSide, segmentAt, type Side, sideAt } from './comparisons.js';
import { type DraftPair, isSame, type Pairs } from './pairs.js';
import { segmentColours } from './segmentColours.js';

/** Opens the active draft and its translation beside each other. */
export const openTranslationCommand = 'zontik.openTranslation';

/**
 * The translator's view: two ordinary editors whose sentences are tinted in pairs. The counterpart of the sentence at the cursor is framed and brought
 * into sight. It lasts until one of the two is no longer on show. A file in which both languages take turns is tinted in place.
 */
export function registerSideBySide(
  pairs: Pairs,
  comparisons: Comparisons,
  isDraft: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  const colours = segmentColours();
  /** The pair on show, by the address of its first draft. */
  let shown: string | undefined;
  let painted: readonly vscode.TextEditor[] = [];

  const editorsOf = ({ one, other }: DraftPair) =>
    vscode.window.visibleTextEditors.filter(({ document: { uri } }) => isSame(uri, one) || (other && isSame(uri, other)));
  const pairShown = (): { pair: DraftPair; editors: readonly vscode.TextEditor[] } | undefined => {
    const pair = shown === undefined ? undefined : pairs.pairOf(vscode.Uri.parse(shown));
    const editors = pair ? editorsOf(pair) : [];
    const isComplete = pair && [pair.one, pair.other].every((uri) => !uri || editors.some(({ document }) => isSame(document.uri, uri)));
    return isComplete && editors.length > (pair.other ? 1 : 0) ? { pair, editors } : undefined;
  };
  const paint = () => {
    const view = pairShown();
    const comparison = view && comparisonIn(comparisons.latest(view.pair.one));
    const editors = comparison && isCurrent(comparison) ? view.editors : undefined;
    if (!view || (comparison === undefined && comparisons.latest(view.pair.one) !== undefined)) {
      painted.forEach((editor) => colours.clear(editor));
      painted = [];
    }
    // While somebody types, what is painted moves along until the drafts are compared again.
    if (!editors || !comparison) return;
    const active = editors.find((editor) => editor === vscode.window.activeTextEditor) ?? editors[0];
    const side = sideAt(comparison, active.document.uri, active.selection.active);
    const chosen = segmentAt(comparison, side, active.selection.active);
    const isOneFile = comparison.uris.ru === comparison.uris.en;
    for (const editor of editors) colours.paint(editor, isOneFile ? undefined : sideOf(comparison, editor), comparison, chosen);
    painted = editors;
  };
  const follow = ({ textEditor, kind }: vscode.TextEditorSelectionChangeEvent) => {
    const view = pairShown();
    if (!view?.editors.includes(textEditor)) return;
    paint();
    const comparison = comparisonIn(comparisons.latest(view.pair.one));
    // Only what a person does moves the other side: an edit or a command there has its own reasons.
    if (kind === undefined || textEditor !== vscode.window.activeTextEditor || !comparison || !isCurrent(comparison)) return;
    reveal(comparison, textEditor, view.editors);
  };
  const watchEnd = () => {
    if (!pairShown()) {
      painted.forEach((editor) => colours.clear(editor));
      painted = [];
    }
    paint();
  };
  return vscode.Disposable.from(
    colours,
    vscode.window.onDidChangeTextEditorSelection(follow),
    vscode.window.onDidChangeVisibleTextEditors(watchEnd),
    comparisons.onDidChange(paint),
    vscode.commands.registerCommand(openTranslationCommand, async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor || !isDraft(editor.document))
        return void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first: Markdown or plain text.'));
      const { uri } = editor.document;
      if (!pairs.pairOf(uri) && !(await vscode.commands.executeCommand<boolean>(chooseTranslationCommand))) return;
      const pair = pairs.pairOf(uri);
      if (!pair) return;
      const { selection } = editor;
      const { one, other = one } = pair;
      const counterpart = isSame(one, uri) ? other : one;
      // Where both languages take turns, a second editor would show the same lines again.
      const known = pair.other ? undefined : comparisonIn(await comparisons.now(uri));
      const partner = known && counterpartAt(known, editor, selection.active);
      if (known && partner && editor.visibleRanges.some((visible) => visible.contains(partner))) {
        shown = pair.one.toString();
        paint();
        editor.selection = new vscode.Selection(partner.start, partner.start);
        editor.revealRange(partner, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
        return void vscode.window.showInformationMessage(
          vscode.l10n.t('Both languages are in this file: the cursor has gone to the counterpart. Run the command again to go back.'),
        );
      }
      const beside = vscode.window.visibleTextEditors.find(
        (each) => isSame(each.document.uri, counterpart) && each !== editor && each.viewColumn !== undefined,
      );
      const opened = await vscode.window.showTextDocument(counterpart, {
        viewColumn: beside?.viewColumn ?? vscode.ViewColumn.Beside,
        preserveFocus: true,
        preview: false,
      });
      shown = pair.one.toString();
      const result = await comparisons.now(uri);
      if (result && 'problem' in result) void vscode.window.showWarningMessage(result.problem);
      paint();
      const comparison = comparisonIn(result);
      if (comparison) reveal(comparison, editor, [opened], selection.active);
    }),
  );
}

function sideOf({ uris }: Comparison, { document }: vscode.TextEditor): Side {
  return uris.ru === document.uri.toString() ? 'ru' : 'en';
}

/** Brings the counterpart of the sentence at the cursor into sight in the other editors. */
function reveal(
  comparison: Comparison,
  editor: vscode.TextEditor,
  editors: readonly vscode.TextEditor[],
  position = editor.selection.active,
): void {
  const counterpart = counterpartAt(comparison, editor, position);
  const there = comparison.uris[otherSide(sideAt(comparison, editor.document.uri, position))];
  if (!counterpart) return;
  for (const other of editors)
    if (other !== editor && other.document.uri.toString() === there)
      other.revealRange(counterpart, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the other side says what the sentence at a place of an editor says. */
function counterpartAt(comparison: Comparison, { document }: vscode.TextEditor, position: vscode.Position): vscode.Range | undefined {
  const side = sideAt(comparison, document.uri, position);
  const counterpart = comparison.segments[segmentAt(comparison, side, position)]?.[otherSide(side)][0];
  return counterpart && toRange(counterpart);
}
