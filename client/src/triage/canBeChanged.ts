import * as vscode from 'vscode';
import { isNamedBySetting } from './globs.js';

/** Whether a draft can be changed at all: its file system, the file itself or a setting may forbid it. Never rejects. */
export async function canBeChanged({ uri, isUntitled }: vscode.TextDocument): Promise<boolean> {
  if (isUntitled) return true;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return false;
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  if (isNamedBySetting('files.readonlyInclude', uri, folder) && !isNamedBySetting('files.readonlyExclude', uri, folder)) return false;
  const stat = await vscode.workspace.fs.stat(uri).then(
    (found) => found,
    () => undefined,
  );
  return !((stat?.permissions ?? 0) & vscode.FilePermission.Readonly);
}

export function explainReadOnly(document: vscode.TextDocument): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} can only be read here, so nothing in it can be changed.', vscode.workspace.asRelativePath(document.uri)),
  );
}
