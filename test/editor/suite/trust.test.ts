import * as vscode from 'vscode';
import { equal } from './assert.js';
import { closeAll, open, untitledDraft, waitForReview, waitForUnderlined, underlined, workspaceFolder } from './draft.js';

const list = (deprecated: string) => `concept,language,term,status\nshift,en,evening shift,preferred\nshift,en,${deprecated},deprecated\n`;

/** Sentence by sentence what SECURITY.md and the manifest say of folders that are trusted or not; this host knows which it has. */
describe('trust in a folder', () => {
  const at = (path: string) => vscode.Uri.joinPath(workspaceFolder(), path);
  const write = (path: string, text: string) => vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  const settings = () => vscode.workspace.getConfiguration('zontik', workspaceFolder());
  const name = (dictionaries: string[] | undefined, whose: vscode.ConfigurationTarget) =>
    settings().update('dictionaries', dictionaries, whose);
  const { Global, Workspace } = vscode.ConfigurationTarget;

  afterEach(async () => {
    await name(undefined, Workspace);
    await name(undefined, Global);
    await closeAll();
    for (const path of ['.zontik', 'house'])
      await vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => undefined);
  });

  it('makes no difference to drafts', async () => {
    await waitForUnderlined(await untitledDraft('The prostitutes left.\n'), ['prostitutes']);
  });

  it('makes no difference to dictionaries in .zontik/dictionaries', async () => {
    await write('.zontik/dictionaries/team.csv', list('moonlight duty'));
    await waitForUnderlined(await untitledDraft('The moonlight duty starts.\n'), ['moonlight duty']);
  });

  it('makes no difference to wordings that the team keeps', async () => {
    await write('house/a.md', 'The prostitutes and the hookers left.\n');
    const draft = await open(at('house/a.md'));
    await waitForUnderlined(draft, ['prostitutes', 'hookers']);
    await write('.zontik/kept.yaml', '- exact: hookers\n');
    await waitForUnderlined(draft, ['prostitutes']);
  });

  it('is needed for dictionaries that the settings of the folder name', async () => {
    await write('house/terms.csv', list('moonlight duty'));
    await name(['house'], Workspace);
    const draft = await untitledDraft('The moonlight duty starts.\n');
    // Dictionaries of the folder that are allowed, read in the same pass, show that it has come to an end.
    await write('.zontik/dictionaries/team.csv', list('lunar watch').replaceAll('shift', 'watch'));
    await waitForUnderlined(await untitledDraft('The lunar watch starts.\n'), ['lunar watch']);
    await waitForReview(draft);
    if (vscode.workspace.isTrusted) return waitForUnderlined(draft, ['moonlight duty']);
    equal(underlined(draft), []);
    equal(settings().get('dictionaries'), []);
  });

  it('is not needed for dictionaries that the settings of the person name', async () => {
    await write('house/terms.csv', list('moonlight duty'));
    await name(['house/terms.csv'], Global);
    await waitForUnderlined(await untitledDraft('The moonlight duty starts.\n'), ['moonlight duty']);
  });
});
