import * as vscode from 'vscode';

/** A file or folder in which a team's dictionary may be found. */
export interface DictionaryPlace {
  readonly uri: vscode.Uri;
  /** Named in the settings by a person, who wants to know when it cannot be read. */
  readonly named: boolean;
  /** Whatever changes here can change the dictionary. */
  readonly watched: vscode.RelativePattern;
}

/** Where to look: `.zontik/dictionaries` in each workspace folder, and what the setting `zontik.dictionaries` names. */
export function dictionaryPlaces(): readonly DictionaryPlace[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 0) return folders.flatMap(({ uri }) => [defaultPlace(uri), ...namedPaths(uri).map((path) => namedPlace(path, uri))]);
  // A file opened without a folder: relative paths mean nothing.
  return namedPaths()
    .filter(isAbsolute)
    .map((path) => namedPlace(path, vscode.Uri.file('/')));
}

/** Where the wordings are that a team keeps: `.zontik/kept.yaml` in each workspace folder. */
export function keptPlaces(): readonly DictionaryPlace[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => ({ ...defaultPlace(uri), uri: keptFile(uri) }));
}

export function keptFile(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, '.zontik/kept.yaml');
}

/** Whether a file by this name is read as part of a dictionary. */
export function isDictionaryName(path: string): boolean {
  return /\.(ya?ml|csv|tsv|tbx)$/i.test(path);
}

function namedPaths(folder?: vscode.Uri): readonly string[] {
  const paths = vscode.workspace.getConfiguration('zontik', folder).get<unknown>('dictionaries');
  return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
}

function defaultPlace(folder: vscode.Uri): DictionaryPlace {
  // The pattern covers `.zontik` itself, since a folder that is removed reports no event for the files it held.
  return {
    uri: vscode.Uri.joinPath(folder, '.zontik/dictionaries'),
    named: false,
    watched: new vscode.RelativePattern(folder, '{.zontik,.zontik/**}'),
  };
}

function namedPlace(path: string, folder: vscode.Uri): DictionaryPlace {
  const uri = resolvePath(path, folder);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const watched = isDictionaryName(name)
    ? new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name)
    : new vscode.RelativePattern(uri, '**');
  return { uri, named: true, watched };
}

function resolvePath(path: string, folder: vscode.Uri): vscode.Uri {
  if (isAddress(path)) return vscode.Uri.parse(path);
  if (!isAbsolute(path)) return vscode.Uri.joinPath(folder, path);
  // An absolute path means the machine that the folder is on.
  return folder.scheme === 'file' ? vscode.Uri.file(path) : folder.with({ path });
}

function isAbsolute(path: string): boolean {
  return isAddress(path) || /^([/\\]|[a-z]:[/\\])/i.test(path);
}

/** Two letters at least before the colon: `C:\terms` is a path. */
function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\//i.test(path);
}
