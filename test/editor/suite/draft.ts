import * as vscode from 'vscode';
import { present } from './assert.js';

/** The language the messages must be in. */
export const displayLanguage = vscode.env.language.startsWith('ru') ? 'ru' : 'en';

/** The folder that the editor has open: a copy of our samples. */
export function workspaceFolder(): vscode.Uri {
  return present(vscode.workspace.workspaceFolders?.[0], 'No folder is open.').uri;
}

/** Opens a draft that was never saved, and shows it. */
export async function untitledDraft(text: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content: text });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens one of the samples, and shows it. */
export async function sampleDraft(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens a file, and shows it. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** What “Keep this wording…” is given for a finding. */
export function targetOf(draft: vscode.TextDocument, finding: number): object {
  const { range } = findings(draft)[finding];
  const { start, end } = range;
  const place = (position: vscode.Position) => ({ line: position.line, character: position.character });
  return { uri: draft.uri.toString(), range: { start: place(start), end: place(end) }, wording: draft.getText(range) };
}

/** Our diagnostics for the document, in order of place. */
export function findings({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Zontik');
  return ours.sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The words that are underlined. */
export function underlined(document: vscode.TextDocument): string[] {
  return findings(document).map(({ range }) => document.getText(range));
}

/** Waits until exactly these words are underlined. */
export function waitForUnderlined(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  return waitUntil(
    () => JSON.stringify(underlined(document)) === JSON.stringify(expected),
    () => `expected underlined: ${expected.join(', ')}\n           underlined: ${underlined(document).join(', ')}`,
  );
}

/**
 * Waits until the server has surely reviewed the document as it is now: a sentence whose finding is known is put at the end, awaited and
 * taken away again. This is how a test may say that nothing is found without waiting for a time that may be too short.
 */
export async function waitForReview(document: vscode.TextDocument): Promise<void> {
  const end = document.positionAt(document.getText().length);
  const probe = new vscode.WorkspaceEdit();
  probe.insert(document.uri, end, '\n\nThe prostitutes left.\n');
  await vscode.workspace.applyEdit(probe);
  await waitUntil(() => underlined(document).at(-1) === 'prostitutes', 'The document was not reviewed.');
  const restore = new vscode.WorkspaceEdit();
  restore.delete(document.uri, new vscode.Range(end, document.positionAt(document.getText().length)));
  await vscode.workspace.applyEdit(restore);
  await waitUntil(() => findings(document).every(({ range }) => range.end.isBeforeOrEqual(end)), 'The document was not reviewed again.');
}

export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(change);
}

/** Closes all editors without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  // Documents go a moment after their editors, and the next one without a name would be taken for one that has not yet gone.
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 20)))
    if (!vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled)) return;
}

/** Waits until something holds; fails with `message` when it does not within thirty seconds. */
export async function waitUntil(
  holds: () => boolean | PromiseLike<boolean>,
  message: string | (() => string | PromiseLike<string>),
): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(typeof message === 'string' ? message : await message());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Presses Enter in whatever lists open until the command that opened them is done. */
export async function pressEnterUntilDone(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  void command.then(() => (isDone = true));
  await waitUntil(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  }, 'The lists do not end.');
}
