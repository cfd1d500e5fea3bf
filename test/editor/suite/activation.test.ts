import * as vscode from 'vscode';
import { equal, present } from './assert.js';
import { closeAll, sampleDraft, waitUntil, workspaceFolder } from './draft.js';
import { print } from './printResults.js';

describe('activation', () => {
  after(closeAll);

  it('waits for a draft', async () => {
    const file = vscode.Uri.joinPath(workspaceFolder(), 'counts.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "prostitutes": 1 }'));
    await vscode.window.showTextDocument(file);
    equal(zontik().isActive, false);
  });

  it('happens when a draft is opened', async () => {
    await sampleDraft('press-release.ru.md');
    await waitUntil(() => zontik().isActive, 'The extension is not active.');
    print(`        in milliseconds: ${await activationTimes()}`);
  });

  it('keeps Cyrillic text free of warning boxes', () => {
    for (const languageId of ['markdown', 'plaintext']) {
      const highlight = vscode.workspace.getConfiguration('editor.unicodeHighlight', { languageId });
      equal([highlight.get('ambiguousCharacters'), highlight.get('nonBasicASCII')], [false, false]);
    }
  });
});

function zontik(): vscode.Extension<unknown> {
  return present(vscode.extensions.getExtension('zontik.zontik'), 'The extension is not installed.');
}

/** What the editor itself measured, from its page “Startup Performance”. */
async function activationTimes(): Promise<string> {
  await vscode.commands.executeCommand('perfview.show');
  const text = () => vscode.window.activeTextEditor?.document.getText() ?? '';
  await waitUntil(() => text().includes('zontik.zontik'), 'The editor shows no activation times.');
  const rows = text()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const titles = present(
    rows.find(([, first]) => first === 'Extension'),
    'The page has no table of extensions.',
  );
  const times = present(
    rows.find(([, first]) => first === 'zontik.zontik'),
    'The table does not name the extension.',
  );
  return titles.map((title, column) => `${title} ${times[column]}`).slice(3, 6).join(', ');
}
