import * as vscode from 'vscode';

const openSampleCommand = 'zontik.openSample';
const openSamplePairCommand = 'zontik.openSamplePair';

/**
 * Makes “Open a sample draft” and “Open a sample translation” work: drafts to try everything on, which are not saved anywhere.
 *
 * @param showPair compares a draft with its translation and shows both
 */
export function registerSampleDraft(
  extension: vscode.Uri,
  showPair: (draft: vscode.Uri, translation: vscode.Uri) => Promise<void>,
): vscode.Disposable {
  const open = async (name: string) => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'client', 'walkthrough', name));
    return vscode.workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) });
  };
  const isRussian = vscode.env.language.startsWith('ru');
  return vscode.Disposable.from(
    vscode.commands.registerCommand(openSampleCommand, async () => {
      await vscode.window.showTextDocument(await open(isRussian ? 'sample.nls.ru.md' : 'sample.md'), { preview: false });
    }),
    vscode.commands.registerCommand(openSamplePairCommand, async () => {
      const [own, other] = isRussian ? ['ru', 'en'] : ['en', 'ru'];
      const [draft, translation] = [await open(`translation.${own}.md`), await open(`translation.${other}.md`)];
      await vscode.window.showTextDocument(draft, { preview: false });
      await showPair(draft.uri, translation.uri);
    }),
  );
}
