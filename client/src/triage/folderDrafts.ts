import * as vscode from 'vscode';
import type { DraftParams } from '../../../server/src/protocol/requests.js';
import { isWordName, readWordDocument } from '../readWordDocument.js';
import type { Ask } from '../reviewServer.js';
import { isNamedBySetting } from './globs.js';

/** Larger ones are no drafts; the command line draws the same line. In bytes. */
const LARGEST = 10 * 1024 * 1024;

/**
 * The drafts in a folder and the folders within, Word documents among them, in order of their paths, without what `files.exclude` hides.
 *
 * Read through the editor's file system, so that remote and virtual folders work as well. Rejects when the folder itself cannot be read;
 * folders within that cannot are passed over, their paths told to `complain`.
 */
export async function findDrafts(
  folder: vscode.Uri,
  { isCancellationRequested }: { readonly isCancellationRequested: () => boolean },
  complain: (path: string) => void,
): Promise<vscode.Uri[]> {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const search = async (within: vscode.Uri): Promise<vscode.Uri[]> => {
    if (isCancellationRequested()) return [];
    const entries = (await vscode.workspace.fs.readDirectory(within)).sort(([a], [b]) => a.localeCompare(b));
    const names = entries.map(([name]) => name);
    const found: vscode.Uri[] = [];
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(within, name);
      if (isNamedBySetting('files.exclude', uri, root, names)) continue;
      // A link to a folder is not followed: it could lead back here for ever.
      if (type === vscode.FileType.Directory)
        found.push(
          ...(await search(uri).catch(() => {
            complain(vscode.workspace.asRelativePath(uri));
            return [];
          })),
        );
      else if (type & vscode.FileType.File && isDraftName(name)) found.push(uri);
    }
    return found;
  };
  return search(folder);
}

/** Whether a file by this name is a draft. */
function isDraftName(name: string): boolean {
  return /\.(md|markdown|txt)$/i.test(name) || isWordName(name);
}

/** The drafts in Word documents that were read last, since unpacking one takes longer than reviewing it. */
const unpacked = new Map<string, { readonly mtime: number; readonly size: number; readonly text: string }>();

async function readWordDraft(uri: vscode.Uri, ask: Ask): Promise<DraftParams | undefined> {
  const address = uri.toString();
  const stat = await vscode.workspace.fs.stat(uri).then(
    (found) => found,
    () => undefined,
  );
  const known = unpacked.get(address);
  if (!stat || known?.mtime !== stat.mtime || known.size !== stat.size) {
    unpacked.delete(address);
    const read = stat && (await readWordDocument(ask, uri));
    if (!read || 'problem' in read) return undefined;
    unpacked.set(address, { mtime: stat.mtime, size: stat.size, text: read.text });
  }
  return { uri: address, text: unpacked.get(address)!.text, languageId: 'markdown' };
}

/**
 * A draft as the server is asked about it: as it stands in the editor if it is open there; `undefined` when it cannot be read.
 *
 * @param ask unpacks Word documents
 */
export async function readDraft(uri: vscode.Uri, ask: Ask): Promise<DraftParams | undefined> {
  if (isWordName(uri.path)) return readWordDraft(uri, ask);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return { uri: uri.toString(), text: open.getText(), languageId: open.languageId };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST) return undefined;
    // The byte order mark is dropped here, as the editor drops it. Letters must not be guessed.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
    // Zeros are no text, whatever the file is called.
    if (text.includes('\u0000')) return undefined;
    return { uri: uri.toString(), text, languageId: /\.txt$/i.test(uri.path) ? 'plaintext' : 'markdown' };
  } catch {
    return undefined;
  }
}
