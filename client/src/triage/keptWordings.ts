import * as vscode from 'vscode';
import { keptWordingsRequest, type KeptWordingItem, type KeptWordingsResult } from '../../../server/src/protocol/requests.js';
import { isWordName } from '../readWordDocument.js';
import type { Ask } from '../reviewServer.js';
import type { TeamFiles } from '../teamFiles.js';
import { findDrafts, readDraft } from './folderDrafts.js';
import { openDrafts } from './openDrafts.js';
import { toRange, toWorkspaceEdit } from './ranges.js';

/** Lists the wordings that are kept in the open folders and drafts, to go to them or to take the decision back. */
export const showKeptWordingsCommand = 'zontik.showKeptWordings';

/** How long a changed file of kept wordings may take to be read again, in milliseconds. */
const LATEST = 2000;

export function registerKeptWordings(
  ask: Ask,
  start: () => Promise<boolean>,
  kept: TeamFiles,
  isDraft: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  return vscode.commands.registerCommand(showKeptWordingsCommand, async () => {
    if (!(await start()))
      return void vscode.window.showInformationMessage(vscode.l10n.t('Zontik is switched off in the settings (zontik.enable).'));
    for (;;) {
      const list = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Zontik is looking for kept wordings'), cancellable: true },
        (_progress, token) => listKept(ask, kept, isDraft, token),
      );
      if (!list) return;
      if (list.length === 0)
        return void vscode.window.showInformationMessage(vscode.l10n.t('No wording is kept in the open folder and drafts.'));
      const chosen = await choose(list);
      if (!chosen) return;
      const what = await chooseAction(chosen);
      if (what === 'go') return goTo(chosen);
      // Without a choice back to the list, as with Escape in any second step.
      if (what === 'undo') await takeBack(chosen, kept);
    }
  });
}

/** A decision, and the text of the file it stands in when it was read. */
type Listed = KeptWordingItem & { readonly textThen: string | undefined };

async function listKept(
  ask: Ask,
  kept: TeamFiles,
  isDraft: (document: vscode.TextDocument) => boolean,
  token: vscode.CancellationToken,
): Promise<Listed[] | undefined> {
  const drafts = new Map<string, vscode.Uri>();
  for (const { uri } of openDrafts(isDraft)) drafts.set(uri.toString(), uri);
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const isCancellationRequested = () => token.isCancellationRequested;
    const inFolder = await findDrafts(uri, { isCancellationRequested }, () => undefined).catch(() => []);
    // No decision is written down in a Word document.
    for (const draft of inFolder) if (!isWordName(draft.path)) drafts.set(draft.toString(), draft);
  }
  const texts = new Map(kept.files.map(({ uri, text }) => [uri, text]));
  const listed = new Map<string, Listed>();
  const take = (items: KeptWordingsResult | undefined) => {
    for (const item of items ?? []) {
      const { uri, range } = item.decision;
      const key = `${uri}#${range.start.line}:${range.start.character}`;
      // Where an entry holds says more than where it is written.
      if (!listed.get(key)?.holds) listed.set(key, { ...item, textThen: texts.get(uri) });
    }
  };
  for (const uri of drafts.values()) {
    if (token.isCancellationRequested) return undefined;
    const draft = await readDraft(uri, ask);
    // Reviewing every draft of a folder takes time, and a draft that nobody decided about has nothing to tell.
    const concerns = draft?.text !== undefined && (kept.files.length > 0 || /zontik|зонтик/i.test(draft.text));
    if (!draft || !concerns) continue;
    texts.set(draft.uri, draft.text!);
    take(await ask<KeptWordingsResult>(keptWordingsRequest, draft));
  }
  for (const { uri } of kept.files) take(await ask<KeptWordingsResult>(keptWordingsRequest, { uri }));
  return [...listed.values()];
}

async function choose(list: readonly Listed[]): Promise<Listed | undefined> {
  const items = list.map((item) => ({
    item,
    iconPath: new vscode.ThemeIcon('bookmark'),
    label: item.wording,
    description: [sayReach(item), vscode.workspace.asRelativePath(vscode.Uri.parse(item.uri))].join(' · '),
    detail: [item.reason || vscode.l10n.t('no reason given'), item.holds ? '' : vscode.l10n.t('keeps nothing at present')]
      .filter(Boolean)
      .join(' — '),
  }));
  const title = vscode.l10n.t('Kept wordings');
  const placeHolder = vscode.l10n.t('Choose one to go to it or to take the decision back');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true, matchOnDetail: true }))?.item;
}

function sayReach({ reach }: KeptWordingItem): string {
  if (reach === 'team') return vscode.l10n.t('in all drafts of the folder');
  return reach === 'draft' ? vscode.l10n.t('in the whole draft') : vscode.l10n.t('in one place');
}

async function chooseAction({ wording, undo }: Listed): Promise<'go' | 'undo' | undefined> {
  const items = [
    { what: 'go' as const, iconPath: new vscode.ThemeIcon('go-to-file'), label: vscode.l10n.t('Go to it') },
    ...(undo
      ? [{ what: 'undo' as const, iconPath: new vscode.ThemeIcon('discard'), label: vscode.l10n.t('Do not keep it any more') }]
      : []),
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Kept: “{0}”', wording) }))?.what;
}

async function goTo({ uri, range }: Listed): Promise<void> {
  try {
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: toRange(range) });
  } catch {
    const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} is no longer there or cannot be opened.', path));
  }
}

/** Makes the change, saves a file that was not open, and waits until the server has heard of it. */
async function takeBack({ undo, textThen }: Listed, kept: TeamFiles): Promise<void> {
  if (!undo) return;
  const uri = vscode.Uri.parse(undo.uri);
  const isKeptFile = kept.files.some((file) => file.uri === undo.uri);
  try {
    const wasOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === undo.uri);
    const document = await vscode.workspace.openTextDocument(uri);
    if (normal(document.getText()) !== normal(textThen))
      return void vscode.window.showInformationMessage(vscode.l10n.t('The text has changed meanwhile. Please try again.'));
    const heard = isKeptFile ? nextChange(kept) : undefined;
    const isDone = await vscode.workspace.applyEdit(toWorkspaceEdit(uri, [undo]));
    if (!isDone || ((isKeptFile || !wasOpen) && !(await document.save()))) throw new Error();
    await heard;
  } catch {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written. Check that it may be changed.', uri.path));
  }
}

/** The editor makes all line ends of a document the same. */
function normal(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, '\n');
}

function nextChange(kept: TeamFiles): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(done, LATEST);
    const listening = kept.onDidChange(done);
  });
}
