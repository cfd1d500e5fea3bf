import * as vscode from 'vscode';

/** What `files.exclude` and its like say of a pattern: on, off, or on when there is a file beside it. */
type Condition = boolean | { readonly when?: string };

/**
 * Whether a setting such as `files.exclude` names a file or folder, by the editor's own patterns.
 *
 * @param folder what its patterns start from
 * @param siblings the names beside it, for patterns that hold only next to another file
 */
export function isNamedBySetting(setting: string, uri: vscode.Uri, folder: vscode.Uri, siblings: readonly string[] = []): boolean {
  const patterns = vscode.workspace.getConfiguration(undefined, folder).get<Record<string, Condition>>(setting) ?? {};
  return Object.entries(patterns).some(([pattern, condition]) => {
    if (condition === false || !matches(uri, folder, pattern)) return false;
    const { when } = typeof condition === 'object' && condition !== null ? condition : {};
    const basename = /([^/]*?)(?:\.[^./]*)?$/.exec(uri.path)![1];
    return when === undefined || siblings.includes(when.replace('$(basename)', basename));
  });
}

/** The editor matches patterns only for documents; it reads no more of one than its address and language. */
function matches(uri: vscode.Uri, folder: vscode.Uri, pattern: string): boolean {
  const document = { uri, languageId: 'plaintext' } as vscode.TextDocument;
  return vscode.languages.match({ pattern: new vscode.RelativePattern(folder, pattern) }, document) > 0;
}
