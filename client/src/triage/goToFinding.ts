import * as vscode from 'vscode';
import { findingsIn } from './leftToDo.js';
import { placeBeside } from './placeBeside.js';

/** Go from finding to finding in the active draft, from its end back to its beginning. */
export const nextFindingCommand = 'zontik.nextFinding';
export const previousFindingCommand = 'zontik.previousFinding';

/** Makes both commands work. They read what is underlined, so that what they visit is what a person sees. */
export function registerGoToFinding(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(nextFindingCommand, () => goTo(1)),
    vscode.commands.registerCommand(previousFindingCommand, () => goTo(-1)),
  );
}

async function goTo(step: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const ranges = editor ? findingsIn(editor.document.uri).map(({ range }) => range) : [];
  if (!editor || ranges.length === 0)
    return void vscode.window.showInformationMessage(vscode.l10n.t('Zontik has nothing to change or to look at here.'));
  const range = ranges[(placeBeside(editor.selection, ranges, step) + ranges.length) % ranges.length];
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // Why it is underlined, without taking the keyboard away from the text.
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
