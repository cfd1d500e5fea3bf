import * as vscode from 'vscode';
import { findingsRequest, type FindingsResult } from '../../../server/src/protocol/requests.js';
import { isWordName } from '../readWordDocument.js';
import type { Ask } from '../reviewServer.js';
import { type DraftFindings, type FindingsOfDrafts, toDraftFindings } from './draftFindings.js';
import { findingsView } from './findingsTree.js';
import { findDrafts, readDraft } from './folderDrafts.js';
import { countLeft, type LeftToDo, sayLeftToDo } from './leftToDo.js';

/**
 * Reviews all drafts of a folder. Takes its address; without one the open folder is meant, or the person chooses. Whoever calls it may also
 * give a token to stop it, and be told of its progress.
 */
export const reviewFolderCommand = 'zontik.reviewFolder';

/** What came of it; the command returns it. */
export interface FolderReview extends LeftToDo {
  readonly reviewed: number;
  /** Paths of drafts and folders that could not be read. */
  readonly unreadable: readonly string[];
  /** Whether the person stopped it, or the server did not answer. */
  readonly stopped: boolean;
}

/** @param start has the server run; `false` when it is switched off */
export function registerReviewFolder(ask: Ask, start: () => Promise<boolean>, found: FindingsOfDrafts): vscode.Disposable {
  return vscode.commands.registerCommand(
    reviewFolderCommand,
    async (given?: vscode.Uri, caller?: Caller): Promise<FolderReview | undefined> => {
      if (!(await start())) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Zontik is switched off in the settings (zontik.enable).'));
        return undefined;
      }
      const folder = given ?? (await chooseFolder());
      if (!folder) return undefined;
      const review = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Zontik is reviewing the drafts'), cancellable: true },
        (progress, token) => {
          const isCancellationRequested = () => token.isCancellationRequested || caller?.token?.isCancellationRequested === true;
          const tell = (done: number, all: number) => {
            progress.report({ message: `${done} / ${all}`, increment: 100 / all });
            caller?.onProgress?.(done, all);
          };
          return reviewFolder(folder, ask, found, tell, isCancellationRequested);
        },
      );
      tellOf(review, folder);
      return review;
    },
  );
}

interface Caller {
  readonly token?: vscode.CancellationToken;
  /** Is told, before each draft, which one it is, from 1. */
  onProgress?(done: number, all: number): void;
}

async function reviewFolder(
  folder: vscode.Uri,
  ask: Ask,
  found: FindingsOfDrafts,
  tell: (done: number, all: number) => void,
  isCancellationRequested: () => boolean,
): Promise<FolderReview | undefined> {
  const unreadable: string[] = [];
  const drafts = await findDrafts(folder, { isCancellationRequested }, (path) => unreadable.push(path)).catch(() => undefined);
  if (!drafts) return undefined;
  const reviewed: DraftFindings[] = [];
  let stopped = isCancellationRequested();
  for (const [index, uri] of drafts.entries()) {
    if (stopped) break;
    tell(index + 1, drafts.length);
    const draft = await readDraft(uri, ask);
    if (!draft) {
      unreadable.push(vscode.workspace.asRelativePath(uri));
      continue;
    }
    const result = await ask<FindingsResult>(findingsRequest, draft);
    if (result) reviewed.push(toDraftFindings(uri, draft, result));
    stopped = isCancellationRequested() || result === undefined;
  }
  // What was in a folder that vanished on the way is nothing to work through.
  if (!stopped && !(await isThere(folder))) return undefined;
  found.showFolder(folder, reviewed);
  return { reviewed: reviewed.length, unreadable, stopped, ...countLeft(reviewed.flatMap(({ findings }) => findings)) };
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0].uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel: vscode.l10n.t('Review Folder'),
  });
  return chosen?.[0];
}

/** Says it in one message, and does not wait until it is read. */
function tellOf(review: FolderReview | undefined, folder: vscode.Uri): void {
  if (!review) {
    const path = vscode.workspace.asRelativePath(folder);
    return void vscode.window.showWarningMessage(vscode.l10n.t('The folder {0} is no longer there or cannot be read.', path));
  }
  const { reviewed, unreadable, stopped } = review;
  const left = sayLeftToDo(review);
  const documents = unreadable.filter(isWordName);
  const texts = unreadable.filter((path) => !isWordName(path));
  const parts = [
    stopped ? vscode.l10n.t('The review was stopped.') : '',
    vscode.l10n.t('Drafts reviewed: {0}.', reviewed),
    left ? vscode.l10n.t('Left: {0}.', left) : reviewed > 0 ? vscode.l10n.t('Nothing is left to change or to look at.') : '',
    texts.length > 0 ? vscode.l10n.t('Not read, since too large or not UTF-8 text: {0}.', listed(texts)) : '',
    documents.length > 0 ? vscode.l10n.t('Not read, since damaged, larger than 10 MB or with a password: {0}.', listed(documents)) : '',
  ];
  const show = vscode.l10n.t('Show the List');
  const message = parts.filter(Boolean).join(' ');
  void vscode.window
    .showInformationMessage(message, ...(left ? [show] : []))
    .then((answer) => answer && vscode.commands.executeCommand(`${findingsView}.focus`));
}

/** The first few paths: a message is no report. */
function listed(paths: readonly string[]): string {
  const MOST = 3;
  return paths.length <= MOST ? paths.join(', ') : `${paths.slice(0, MOST).join(', ')}… (${paths.length})`;
}

function isThere(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
