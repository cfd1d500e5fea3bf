import * as vscode from 'vscode';
import { equal, present } from './assert.js';
import { closeAll, displayLanguage, underlined, waitUntil } from './draft.js';

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
  };
}

describe('first steps', () => {
  afterEach(closeAll);

  it('begin with a sample in the language of the editor, in which something is found', async () => {
    await vscode.commands.executeCommand('zontik.openSample');
    await waitUntil(() => vscode.window.activeTextEditor?.document.isUntitled === true, 'No sample is shown.');
    const draft = vscode.window.activeTextEditor!.document;
    const expected =
      displayLanguage === 'ru' ? ['проститутки', 'продают секс, там и рабство'] : ['prostitutes', 'Where sex is sold, slavery'];
    await waitUntil(
      () => JSON.stringify(underlined(draft)) === JSON.stringify(expected),
      () => `underlined: ${underlined(draft).join(', ')}`,
    );
  });

  it('show a sample and its translation beside each other, compared', async () => {
    await vscode.commands.executeCommand('zontik.openSamplePair');
    await waitUntil(() => vscode.window.visibleTextEditors.length === 2, 'The two are not beside each other.');
    const [draft] = vscode.window.visibleTextEditors.map(({ document }) => document);
    const expected = (document: vscode.TextDocument) => (/[а-я]/i.test(document.getText()) ? ['340', 'Прийти можно без записи.'] : ['430']);
    await waitUntil(
      () => JSON.stringify(underlined(draft)) === JSON.stringify(expected(draft)),
      () => `underlined: ${underlined(draft).join(', ')}`,
    );
  });

  it('have a page for each step, in both languages', async () => {
    const extension = present(vscode.extensions.getExtension('zontik.zontik'), 'Zontik is not installed.');
    const { steps } = (extension.packageJSON as Manifest).contributes.walkthroughs[0];
    equal(steps.length, 6);
    for (const { media } of steps)
      for (const path of [media.markdown, media.markdown.replace(/\.md$/, '.nls.ru.md')])
        equal((await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path))).length > 100, true);
  });
});
