import * as vscode from 'vscode';

/** Changes a file that its owner need not have open, and saves it; one that is missing is created. Tells when that cannot be done. */
export async function changeAndSave(uri: vscode.Uri, range: vscode.Range, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  edit.replace(uri, range, text);
  const isWritten = (await vscode.workspace.applyEdit(edit)) && (await saveFile(uri));
  if (!isWritten) explainUnwritable(uri);
  return isWritten;
}

export async function saveFile(uri: vscode.Uri): Promise<boolean> {
  return (await vscode.workspace.openTextDocument(uri)).save();
}

export function explainUnwritable(uri: vscode.Uri): void {
  void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written. Check that it may be changed.', uri.path));
}
