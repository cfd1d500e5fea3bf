import * as vscode from 'vscode';
import { match } from './assert.js';
import { closeAll, displayLanguage, findings, untitledDraft, waitForUnderlined, waitUntil } from './draft.js';

describe('glossary', () => {
  afterEach(closeAll);

  it('has a page for the concept of a finding', async () => {
    const draft = await untitledDraft('The clinic turned prostitutes away.');
    await waitForUnderlined(draft, ['prostitutes']);
    const { target } = findings(draft)[0].code as { target: vscode.Uri };
    const page = (await vscode.workspace.openTextDocument(target)).getText();
    match(page, /sex worker/);
    match(page, /секс-работница/);
    match(page, displayLanguage === 'ru' ? /сексуальные услуги/ : /sexual services/);
  });

  it('opens as a readable page', async () => {
    await vscode.commands.executeCommand('zontik.openGlossary');
    await waitUntil(() => isGlossary(vscode.window.tabGroups.activeTabGroup.activeTab), 'The glossary is not shown.');
  });
});

/** The built-in Markdown preview is a custom editor; the source would be a text editor. */
function isGlossary(tab: vscode.Tab | undefined): boolean {
  return tab?.input instanceof vscode.TabInputCustom && tab.input.uri.scheme === 'zontik-glossary';
}
