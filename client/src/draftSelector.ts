import * as vscode from 'vscode';

/**
 * The documents that are drafts: Markdown and plain text which a person keeps.
 *
 * Schemes are named, since a selector cannot exclude: without them the editor's output panel (`output:`), old revisions
 * (`git:`) and our own glossary would be reviewed too. A virtual workspace brings its own scheme.
 */
export function draftSelector(): { scheme: string; language: string }[] {
  const workspaceSchemes = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...workspaceSchemes]);
  return [...schemes].flatMap((scheme) => ['markdown', 'plaintext'].map((language) => ({ scheme, language })));
}

/** The file of kept wordings, whatever language the editor takes it for: entries can be taken back there. */
export const keptSelector = { pattern: '**/.zontik/kept.yaml' };
