import * as vscode from 'vscode';
import { equal, present } from './assert.js';
import { closeAll, sampleDraft, untitledDraft, waitUntil } from './draft.js';
import { print } from './printResults.js';

describe('activation', () => {
  after(closeAll);

  it('waits for a draft', async () => {
    await untitledDraft('{"prostitutes": 1}', 'json');
    equal(zontik().isActive, false);
  });

  it('happens when a draft is opened', async () => {
    await sampleDraft('press-release.ru.md');
    const opened = performance.now();
    await waitUntil(() => zontik().isActive, 'The extension is not active.');
    print(`        active ${Math.round(performance.now() - opened)} ms after the draft was shown`);
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
