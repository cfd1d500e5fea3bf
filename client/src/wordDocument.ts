import * as vscode from 'vscode';
import { readWordDocument } from './readWordDocument.js';
import type { Ask } from './reviewServer.js';

/** Takes the address of a document from whoever knows it already; otherwise the person is asked. Returns the draft, where there is one. */
export const openWordCommand = 'zontik.openWord';

/**
 * Makes “Open Word document as draft” work: the text of the document in a new, unsaved Markdown draft. The document stays as it is.
 */
export function registerWordDocument(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand(openWordCommand, async (known?: vscode.Uri): Promise<vscode.TextDocument | undefined> => {
    const uri = known ?? (await choose());
    if (!uri) return undefined;
    const opening = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Opening {0}', nameOf(uri)) };
    const read = await vscode.window.withProgress(opening, () => readWordDocument(ask, uri));
    if ('problem' in read) {
      void vscode.window.showErrorMessage(read.problem);
      return undefined;
    }
    const draft = await vscode.workspace.openTextDocument({ language: 'markdown', content: read.text });
    await vscode.window.showTextDocument(draft, { preview: false });
    return draft;
  });
}

async function choose(): Promise<vscode.Uri | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({ filters: { Word: ['docx'] }, title: vscode.l10n.t('Open a Word document as a draft') })) ?? [];
  return uri;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
