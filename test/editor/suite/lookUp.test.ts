import * as vscode from 'vscode';
import { equal } from './assert.js';
import { closeAll, untitledDraft, waitForUnderlined, waitUntil } from './draft.js';

/** Chooses the first term of the list as soon as it is there, until something has come of it. */
async function choose(holds: () => boolean | PromiseLike<boolean>, message: string): Promise<void> {
  await waitUntil(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!(await holds())) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return holds();
  }, message);
}

describe('looking up a term', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
  });

  it('replaces the word at the cursor by the term to write, in the form of its place', async () => {
    const draft = await untitledDraft('Мы пришли к проституткам вечером.');
    await waitForUnderlined(draft, ['проституткам']);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 14, 0, 14);
    await vscode.commands.executeCommand('zontik.lookUp');
    await choose(() => !draft.getText().includes('проститут'), 'The word is not replaced.');
    equal(draft.getText(), 'Мы пришли к секс-работницам вечером.');
  });

  it('inserts the term for a word of the other language', async () => {
    const draft = await untitledDraft('Это услуги для .');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 15, 0, 15);
    await vscode.commands.executeCommand('zontik.lookUp', 'sex workers');
    await choose(() => draft.getText() !== 'Это услуги для .', 'Nothing is inserted.');
    equal(draft.getText(), 'Это услуги для секс-работниц.');
  });

  it('copies the term where no draft is open', async () => {
    await closeAll();
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('zontik.lookUp', 'outreach workers');
    await choose(async () => (await vscode.env.clipboard.readText()) !== '', 'Nothing is copied.');
    equal(await vscode.env.clipboard.readText(), 'аутрич-работник');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
