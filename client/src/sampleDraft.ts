import * as vscode from 'vscode';

const openSampleCommand = 'zontik.openSample';

/** Makes “Open a sample draft” work: a draft to try everything on, in the language of the editor, which is not saved anywhere. */
export function registerSampleDraft(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(openSampleCommand, async () => {
    const name = vscode.env.language.startsWith('ru') ? 'sample.nls.ru.md' : 'sample.md';
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'client', 'walkthrough', name));
    const draft = await vscode.workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) });
    await vscode.window.showTextDocument(draft, { preview: false });
  });
}
