import * as vscode from 'vscode';
import { equal, match, present } from './assert.js';
import { closeAll, displayLanguage, findings, untitledDraft, waitForReview, waitForUnderlined, waitUntil } from './draft.js';

const russian = displayLanguage === 'ru';

describe('posts', () => {
  const sentences = 'Мы пишем об этом сегодня. '.repeat(11).trim();
  const beyond = sentences.slice(280);

  afterEach(async () => {
    await vscode.workspace.getConfiguration('zontik').update('posts.platforms', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('are marked from where they do not fit, and split into a numbered thread', async () => {
    const document = await untitledDraft(`---\nplatform: x\n---\n\n${sentences}\n`);
    await waitForUnderlined(document, [beyond]);
    const [finding] = findings(document);
    match(finding.message, russian ? /^X: 285 из 280 знаков, лишних — 5/ : /^X: 285 of 280 characters, 5 too many/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const split = actions.find(({ title }) => /^(Split into a numbered thread|Разбить на тред с нумерацией)/.test(title));
    await vscode.workspace.applyEdit(present(present(split, 'No thread is offered.').edit, 'The quick fix changes nothing.'));
    match(document.getText(), /сегодня\. \(1\/2\)\n\n---\n\nМы .*сегодня\. \(2\/2\)\n$/);
    await waitForUnderlined(document, []);
  });

  it('are counted for the platforms of the setting; the list leads to what does not fit', async () => {
    const document = await untitledDraft(sentences, 'plaintext');
    await waitForReview(document);
    equal(findings(document).length, 0);
    await vscode.workspace.getConfiguration('zontik').update('posts.platforms', ['x', 'vk'], vscode.ConfigurationTarget.Global);
    await waitForUnderlined(document, [beyond]);
    const editor = present(vscode.window.activeTextEditor, 'No editor is active.');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    void vscode.commands.executeCommand('zontik.showPostLengths');
    // The list opens when the server has answered, with the fullest platform first.
    await waitUntil(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText(vscode.window.activeTextEditor?.selection) === beyond;
    }, 'The list did not lead to what is too long.');
  });
});
