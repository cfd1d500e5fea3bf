import * as vscode from 'vscode';
import { leftToDoIn, sayLeftToDo } from './leftToDo.js';
import { walkThroughCommand } from './walkThrough.js';

/** What the status bar shows. */
export interface StatusBar extends vscode.Disposable {
  /** Without its icon; `undefined` while nothing is shown. */
  readonly text: string | undefined;
}

/** Shows in the status bar what is left in the active draft, and nothing when that is nothing; a click walks through it. */
export function showLeftToDo(isDraft: (document: vscode.TextDocument) => boolean): StatusBar {
  const item = vscode.window.createStatusBarItem('zontik.leftToDo', vscode.StatusBarAlignment.Left, 50);
  item.name = vscode.l10n.t('Zontik: left to do in this draft');
  item.tooltip = vscode.l10n.t('Zontik: walk through what is left in this draft');
  // Without arguments, which the editor would exchange with each change: whoever clicked meanwhile would be told that there is no such command.
  item.command = walkThroughCommand;
  let text: string | undefined;
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    text = document && isDraft(document) ? sayLeftToDo(leftToDoIn(document.uri)) : undefined;
    if (text === undefined) return item.hide();
    item.text = `$(checklist) ${text}`;
    item.accessibilityInformation = { label: `${item.name}: ${text}`, role: 'button' };
    item.show();
  };
  update();
  const listening = vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidCloseTextDocument(update),
  );
  return {
    get text() {
      return text;
    },
    dispose: () => void listening.dispose(),
  };
}
