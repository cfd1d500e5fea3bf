import * as vscode from 'vscode';

/**
 * A file's text: as it stands in the editor while it is not saved, otherwise as it was saved; an editor may keep in mind a file that is long gone.
 *
 * Rejects where there is no file, and for one that is no UTF-8: spreadsheets like to save in the system's old encoding, and letters must not be guessed.
 */
export async function readText(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri.toString());
  return open?.getText() ?? new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
}
