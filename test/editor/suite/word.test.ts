import * as vscode from 'vscode';
import { match } from './assert.js';
import { closeAll, underlined, waitUntil, workspaceFolder } from './draft.js';

describe('Word documents', () => {
  afterEach(closeAll);

  it('open as drafts that are reviewed', async () => {
    await vscode.commands.executeCommand('zontik.openWord', vscode.Uri.joinPath(workspaceFolder(), 'interview.docx'));
    await waitUntil(() => vscode.window.activeTextEditor?.document.isUntitled === true, 'No draft is shown.');
    const draft = vscode.window.activeTextEditor!.document;
    match(draft.getText(), /^# The night clinic\n\nThe nurse met/);
    await waitUntil(
      () => underlined(draft).join() === 'prostitutes',
      () => `underlined: ${underlined(draft).join()}`,
    );
  });
});
