import * as vscode from 'vscode';

/**
 * The drafts that a person has open. The editor keeps documents in mind for some minutes after they were closed, or after somebody read them
 * in the background; only those with a tab count.
 */
export function openDrafts(isDraft: (document: vscode.TextDocument) => boolean): vscode.TextDocument[] {
  const inTabs = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(addressOf)));
  return vscode.workspace.textDocuments.filter((document) => isDraft(document) && inTabs.has(document.uri.toString()));
}

function addressOf({ input }: vscode.Tab): string[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri.toString()];
  return input instanceof vscode.TabInputTextDiff ? [input.modified.toString()] : [];
}
