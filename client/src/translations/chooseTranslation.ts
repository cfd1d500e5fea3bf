import * as vscode from 'vscode';
import type { Pairs } from './pairs.js';
import { isSame } from './pairs.js';

/** Asks which draft the active one is to be compared with. */
export const chooseTranslationCommand = 'zontik.chooseTranslation';

/** As many files are offered; whoever has more opens the one that is meant, or looks for it on the disk. */
const MOST_FILES = 300;

type Choice = vscode.QuickPickItem & { readonly choose?: () => Promise<vscode.Uri | 'nothing' | 'names' | undefined> };

export function registerChooseTranslation(pairs: Pairs, isDraft: (document: vscode.TextDocument) => boolean): vscode.Disposable {
  return vscode.commands.registerCommand(chooseTranslationCommand, async (): Promise<boolean> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isDraft(document)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first: Markdown or plain text.'));
      return false;
    }
    const { uri } = document;
    const chosen = await (
      await vscode.window.showQuickPick(choicesFor(uri, pairs, isDraft), {
        title: vscode.l10n.t('Translation of {0}', vscode.workspace.asRelativePath(uri)),
        placeHolder: vscode.l10n.t('What is this draft compared with?'),
        matchOnDescription: true,
      })
    )?.choose?.();
    if (chosen === undefined) return false;
    await pairs.choose(uri, chosen === 'names' ? undefined : chosen);
    return chosen !== 'nothing';
  });
}

/** Drafts first, the most likely ones before others; then what else may hold. */
async function choicesFor(uri: vscode.Uri, pairs: Pairs, isDraft: (document: vscode.TextDocument) => boolean): Promise<Choice[]> {
  const open = vscode.workspace.textDocuments.filter((each) => isDraft(each) && !each.isClosed).map((each) => each.uri);
  const files = await vscode.workspace.findFiles('**/*.{md,markdown,txt}', '**/node_modules/**', MOST_FILES);
  const others = [...open, ...files].filter(
    (each, index, all) => !isSame(each, uri) && all.findIndex((known) => isSame(known, each)) === index,
  );
  others.sort((a, b) => likeness(b, uri) - likeness(a, uri));
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const rest: Choice[] = [
    { label: `$(folder-opened) ${vscode.l10n.t('Look for a file…')}`, choose: () => browse(uri) },
    { label: `$(file) ${vscode.l10n.t('This file holds both languages')}`, choose: async () => uri },
    { label: `$(circle-slash) ${vscode.l10n.t('It has no translation')}`, choose: async () => 'nothing' },
  ];
  if (uri.scheme !== 'untitled')
    rest.push({ label: `$(search) ${vscode.l10n.t('As the names of files say')}`, choose: async () => 'names' });
  const current = pairs.pairOf(uri);
  const drafts = others.map((each): Choice => {
    const isCurrent = current && [current.one, current.other].some((side) => side && isSame(side, each));
    return {
      label: each.path.slice(each.path.lastIndexOf('/') + 1),
      description: [vscode.workspace.asRelativePath(each), isCurrent ? vscode.l10n.t('now') : ''].filter(Boolean).join(' · '),
      choose: async () => each,
    };
  });
  return drafts.length > 0 ? [...drafts, separator(''), ...rest] : rest;
}

async function browse(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('Drafts')]: ['md', 'markdown', 'txt'] };
  const folder = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
  return (await vscode.window.showOpenDialog({ defaultUri: folder, filters }))?.[0];
}

/** How many letters at the beginning two paths share, and how many at their end. */
function likeness(one: vscode.Uri, other: vscode.Uri): number {
  const [a, b] = [one.path, other.path];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start + end;
}
