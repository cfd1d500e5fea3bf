import * as vscode from 'vscode';
import { equal, match, present } from './assert.js';
import { closeAll, displayLanguage, sampleDraft, waitUntil, workspaceFolder } from './draft.js';
import { print } from './printResults.js';

describe('activation', () => {
  after(closeAll);

  it('happens for the languages of drafts', async () => {
    await sampleDraft('press-release.ru.md');
    await waitUntil(() => zontik().isActive, 'The extension is not active.');
    // Plain text comes first in most windows: the editor's own input boxes are written in it.
    const { load, call, event } = await activation();
    match(event, /^onLanguage:(markdown|plaintext)$/);
    print(`        ${load} ms to load, ${call} ms to activate`);
  });

  it('speaks the language that the browser asks for', async () => {
    const asked = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), '.display-language'));
    equal(displayLanguage, new TextDecoder().decode(asked));
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
async function activation(): Promise<{ load: string; call: string; event: string }> {
  await vscode.commands.executeCommand('perfview.show');
  const row = () => /^\| zontik\.zontik .*$/m.exec(vscode.window.activeTextEditor?.document.getText() ?? '')?.[0];
  await waitUntil(() => row() !== undefined, 'The editor shows no activation times.');
  const [, , , load, call, , event] = present(row(), '')
    .split('|')
    .map((cell) => cell.trim());
  return { load, call, event };
}
