import * as vscode from 'vscode';
import { equal } from './assert.js';
import { closeAll, displayLanguage, untitledDraft, waitForUnderlined, waitUntil } from './draft.js';

describe('report before publishing', () => {
  afterEach(closeAll);

  it('opens beside the draft, which keeps the focus, and is one page however often it is asked for', async () => {
    const draft = await untitledDraft('The clinic turned prostitutes away.');
    await waitForUnderlined(draft, ['prostitutes']);
    await vscode.commands.executeCommand('zontik.checkBeforePublishing');
    await waitUntil(() => reports().length === 1, 'No report is shown.');
    const [report] = reports();
    equal(report.label.startsWith(displayLanguage === 'ru' ? 'Перед публикацией: ' : 'Before publishing: '), true);
    equal(report.group.viewColumn, vscode.ViewColumn.Two);
    equal(vscode.window.activeTextEditor?.document === draft, true);
    await vscode.commands.executeCommand('zontik.checkBeforePublishing');
    equal(reports().length, 1);
  });
});

function reports(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('zontik.report'));
}
