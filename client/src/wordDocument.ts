import * as vscode from 'vscode';
import { type WordParams, wordRequest, type WordResult } from '../../server/src/protocol/requests.js';
import type { Ask } from './reviewServer.js';

/** Takes the address of a document from whoever knows it already; otherwise the person is asked. */
const openWordCommand = 'zontik.openWord';

/** Bytes. */
const LARGEST = 10 * 1024 * 1024;

/**
 * Makes “Open Word document as draft” work: the text of the document in a new, unsaved Markdown draft. The document stays as it is.
 */
export function registerWordDocument(ask: Ask): vscode.Disposable {
  return vscode.commands.registerCommand(openWordCommand, async (known?: vscode.Uri) => {
    const uri = known ?? (await choose());
    if (!uri) return;
    const bytes = await bytesOf(uri);
    if (typeof bytes === 'string') return void vscode.window.showErrorMessage(bytes);
    const opening = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Opening {0}', nameOf(uri)) };
    const params: WordParams = { bytes: toBase64(bytes) };
    const result = await vscode.window.withProgress(opening, () => ask<WordResult>(wordRequest, params));
    if (!result) return void vscode.window.showErrorMessage(vscode.l10n.t('Zontik is switched off; Word documents cannot be opened.'));
    if ('problem' in result) return void vscode.window.showErrorMessage(explain(result.problem, nameOf(uri)));
    const draft = await vscode.workspace.openTextDocument({ language: 'markdown', content: result.text });
    await vscode.window.showTextDocument(draft, { preview: false });
  });
}

async function choose(): Promise<vscode.Uri | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({ filters: { Word: ['docx'] }, title: vscode.l10n.t('Open a Word document as a draft') })) ?? [];
  return uri;
}

/** The file, or what to tell the person. */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | string> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST)
      return vscode.l10n.t('{0} is larger than 10 MB. Take the pictures out or split the document and try again.', nameOf(uri));
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return vscode.l10n.t('{0} cannot be read. Check that it exists and that you may open it.', nameOf(uri));
  }
}

function explain(problem: Extract<WordResult, { problem: string }>['problem'], name: string): string {
  switch (problem) {
    case 'protected':
      return vscode.l10n.t('{0} has a password or is an old .doc. Save it in Word as .docx without a password and try again.', name);
    case 'not-word':
      return vscode.l10n.t('{0} is not a Word document. Save it in Word as .docx and try again.', name);
    case 'broken':
      return vscode.l10n.t('{0} is damaged. Open it in Word, save a copy as .docx and try again.', name);
    case 'too-large':
      return vscode.l10n.t('{0} unpacks to more than 200 MB. Take the pictures out or split the document and try again.', name);
  }
}

function toBase64(bytes: Uint8Array): string {
  let characters = '';
  // All at once would be more arguments than a call can have.
  for (let at = 0; at < bytes.length; at += 0x8000) characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(characters);
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
