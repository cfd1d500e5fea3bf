import * as vscode from 'vscode';
import type { DictionaryFile } from '../../server/src/protocol/requests.js';
import { readText } from './readText.js';
import { type DictionaryPlace, isDictionaryName } from './dictionaryPlaces.js';

/** Files of one kind that a team keeps in its workspace folders, up to date until disposed. */
export interface TeamFiles extends vscode.Disposable {
  /** What was read last, ordered by address. */
  readonly files: readonly DictionaryFile[];
  /** Settles when `files` has been filled for the first time; never rejects. */
  readonly firstRead: Promise<void>;
  readonly onDidChange: vscode.Event<readonly DictionaryFile[]>;
  /** Whether a file is part of what was read. */
  holds(uri: vscode.Uri): boolean;
}

/**
 * Reads and watches a team's dictionaries, or its kept wordings.
 *
 * Files are read through `vscode.workspace.fs`, so the same code serves the disk, a remote machine and a virtual workspace.
 *
 * @param placesNow where to look, given the settings and folders as they are when it is called
 * @param cannotRead what to say of a file, given its path
 */
export function watchTeamFiles(placesNow: () => readonly DictionaryPlace[], cannotRead: (path: string) => string): TeamFiles {
  const changed = new vscode.EventEmitter<readonly DictionaryFile[]>();
  let files: readonly DictionaryFile[] = [];
  let unreadable: readonly string[] = [];
  let places: readonly DictionaryPlace[] = [];
  let watchers = vscode.Disposable.from();
  let delay: ReturnType<typeof setTimeout> | undefined;

  const readOnce = async () => {
    const reading = new Reading();
    await Promise.all(places.map((place) => reading.readPlace(place)));
    const newly = reading.unreadable.filter((path) => !unreadable.includes(path));
    newly.forEach((path) => void vscode.window.showWarningMessage(cannotRead(path)));
    unreadable = reading.unreadable;
    const next = reading.files();
    if (JSON.stringify(next) === JSON.stringify(files)) return;
    files = next;
    changed.fire(files);
  };
  // One after another: a slow reading must not end after a newer one and bring back what was.
  let reading = Promise.resolve();
  const read = () => (reading = reading.then(readOnce));
  // One save can raise several events, and a checkout hundreds; whoever types is left to finish the word.
  const readSoon = (rest = 100) => {
    clearTimeout(delay);
    delay = setTimeout(() => void read(), rest);
  };
  const holds = (uri: vscode.Uri) => isDictionaryName(uri.path) && files.some((file) => file.uri === uri.toString());
  const watch = () => {
    watchers.dispose();
    places = placesNow();
    watchers = vscode.Disposable.from(...places.map(({ watched }) => watchFiles(watched, () => readSoon())));
  };
  const watchAnew = () => {
    watch();
    readSoon();
  };

  watch();
  const listeners = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(watchAnew),
    vscode.workspace.onDidGrantWorkspaceTrust(watchAnew),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('zontik.dictionaries') && watchAnew()),
    // Virtual file systems need not support watching.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => isDictionaryName(uri.path) && readSoon()),
    // A dictionary that is being written counts as it stands in the editor, so that mistakes show while typing.
    vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => holds(uri) && readSoon(400)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => holds(uri) && readSoon()),
  );
  return {
    get files() {
      return files;
    },
    holds,
    firstRead: read(),
    onDidChange: changed.event,
    dispose: () => {
      clearTimeout(delay);
      watchers.dispose();
      listeners.dispose();
    },
  };
}

/** One pass over all places; a file reached twice counts once. */
class Reading {
  readonly unreadable: string[] = [];
  private readonly texts = new Map<string, string>();

  files(): readonly DictionaryFile[] {
    return [...this.texts].map(([uri, text]) => ({ uri, text })).sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** Reads a dictionary file, or all those in a folder and the folders within. A place nobody named may be missing. */
  async readPlace({ uri, named }: DictionaryPlace): Promise<void> {
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      await (type & vscode.FileType.Directory ? this.readFolder(uri) : this.readFile(uri));
    } catch {
      if (named) this.unreadable.push(uri.path);
    }
  }

  private async readFolder(folder: vscode.Uri): Promise<void> {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const reads = entries.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      // A link to a folder is not followed: it could lead back here for ever.
      if (type === vscode.FileType.Directory) await this.readFolder(uri);
      else if (type & vscode.FileType.File && isDictionaryName(name)) await this.readFile(uri);
    });
    await Promise.all(reads);
  }

  private async readFile(uri: vscode.Uri): Promise<void> {
    try {
      this.texts.set(uri.toString(), await readText(uri));
    } catch {
      this.unreadable.push(uri.path);
    }
  }
}

function watchFiles(pattern: vscode.RelativePattern, onChange: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(watcher, watcher.onDidCreate(onChange), watcher.onDidChange(onChange), watcher.onDidDelete(onChange));
}
