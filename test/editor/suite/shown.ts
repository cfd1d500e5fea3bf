import * as vscode from 'vscode';
import { present } from './assert.js';
import { waitUntil } from './draft.js';

/** What the extension exports: what it shows where a suite cannot look. */
export interface Exports {
  readonly statusBarText: string | undefined;
  readonly translationText: string | undefined;
  readonly tree: vscode.TreeDataProvider<unknown>;
  readonly settingsNotUsed: readonly string[];
}

export function shown(): Exports {
  return present(vscode.extensions.getExtension<Exports>('zontik.zontik'), 'The extension is not installed.').exports;
}

export function waitForStatus(expected: string | undefined): Promise<void> {
  return waitUntil(
    () => vscode.extensions.getExtension('zontik.zontik')?.isActive === true && shown().statusBarText === expected,
    () => `expected in the status bar: ${expected}\n           shown: ${shown().statusBarText}`,
  );
}

/** Waits until the status bar names the translation of the active draft so. */
export function waitForTranslation(expected: string | undefined): Promise<void> {
  return waitUntil(
    () => vscode.extensions.getExtension('zontik.zontik')?.isActive === true && shown().translationText === expected,
    () => `expected translation: ${expected}\n           shown: ${shown().translationText}`,
  );
}

/** The tree as it is shown. */
export async function branches() {
  const { tree } = shown();
  const nodes = (await tree.getChildren()) ?? [];
  return Promise.all(
    nodes.map(async (node) => {
      const children = (await tree.getChildren(node)) ?? [];
      const items = await Promise.all(children.map((child) => tree.getTreeItem(child)));
      return {
        label: (await tree.getTreeItem(node)).label as string,
        children: items.map((item) => ({ label: item.label as string, item })),
      };
    }),
  );
}

/** Does what a click on an entry of the tree does. */
export function run({ command }: vscode.TreeItem): Thenable<unknown> {
  const { command: name, arguments: given = [] } = present(command, 'The entry leads nowhere.');
  return vscode.commands.executeCommand(name, ...given);
}
