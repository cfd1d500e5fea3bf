import * as vscode from 'vscode';
import { closeAll, untitledDraft, waitForUnderlined } from './draft.js';

describe('settings and commands', () => {
  const enable = (value: boolean | undefined) =>
    vscode.workspace.getConfiguration('zontik').update('enable', value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    await enable(undefined);
    await closeAll();
  });

  it('switch checking off and on again', async () => {
    const draft = await untitledDraft('The clinic turned prostitutes away.');
    await waitForUnderlined(draft, ['prostitutes']);
    await enable(false);
    await waitForUnderlined(draft, []);
    await enable(true);
    await waitForUnderlined(draft, ['prostitutes']);
  });

  it('restart the server', async () => {
    const draft = await untitledDraft('The clinic turned prostitutes away.');
    await waitForUnderlined(draft, ['prostitutes']);
    await vscode.commands.executeCommand('zontik.restart');
    await waitForUnderlined(draft, ['prostitutes']);
  });
});
