import * as vscode from 'vscode';
import { type WordParams, wordRequest, type WordResult } from '../../server/src/protocol/requests.js';
import type { Ask } from './reviewServer.js';

/** Bytes. */
const LARGEST = 10 * 1024 * 1024;

/** The Markdown draft in a Word document, or what to tell the person. Never rejects. */
export async function readWordDocument(ask: Ask, uri: vscode.Uri): Promise<{ readonly text: string } | { readonly problem: string }> {
  const bytes = await bytesOf(uri);
  if (typeof bytes === 'string') return { problem: bytes };
  const params: WordParams = { bytes: toBase64(bytes) };
  const result = await ask<WordResult>(wordRequest, params);
  if (!result) return { problem: vscode.l10n.t('Zontik is switched off; Word documents cannot be opened.') };
  return 'problem' in result ? { problem: explain(result.problem, nameOf(uri)) } : result;
}

/** Whether this is the name of a Word document. Word leaves one with `~$` beside each that is open, which is none. */
export function isWordName(name: string): boolean {
  return /(?:^|\/)(?!~\$)[^/]*\.docx$/i.test(name);
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
