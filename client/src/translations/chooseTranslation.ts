import * as vscode from 'vscode';
import { isWordName } from '../readWordDocument.js';
import { findDrafts } from '../triage/folderDrafts.js';
import { openDrafts } from '../triage/openDrafts.js';
import { isSame, type Pairs } from './pairs.js';

/** Asks which draft the active one is to be compared with. */
export const chooseTranslationCommand = 'zontik.chooseTranslation';

/** How long files are looked for, in milliseconds. */
const LONGEST_SEARCH = 1500;

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
  const open = openDrafts(isDraft).map((each) => each.uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const files = folder ? await filesIn(folder) : [];
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

/** The drafts of a folder, as many as are found in the time that somebody waits for a list. */
async function filesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const until = Date.now() + LONGEST_SEARCH;
  const found = await findDrafts(folder, { isCancellationRequested: () => Date.now() > until }, () => undefined).catch(() => []);
  return found.filter(({ path }) => !isWordName(path));
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
