import * as vscode from 'vscode';
import { findingsRequest, type DraftParams, type FindingsResult, type ReviewedFinding } from '../../../server/src/protocol/requests.js';
import { isWordName } from '../readWordDocument.js';
import type { Ask } from '../reviewServer.js';
import { readDraft } from './folderDrafts.js';
import { openDrafts } from './openDrafts.js';

/** One draft and what is left in it, in the order a person would fix it. */
export interface DraftFindings {
  readonly uri: vscode.Uri;
  readonly findings: readonly ReviewedFinding[];
  /** The draft in a Word document, which has paragraphs and no lines. */
  readonly wordText?: string;
}

export function toDraftFindings(uri: vscode.Uri, { text }: DraftParams, { findings }: NonNullable<FindingsResult>): DraftFindings {
  return { uri, findings, ...(isWordName(uri.path) && { wordText: text }) };
}

/** What is left in the open drafts, or in those of a folder after it was reviewed; up to date until disposed. */
export interface FindingsOfDrafts extends vscode.Disposable {
  /** Only drafts in which something is left, ordered by address. */
  readonly drafts: readonly DraftFindings[];
  /** The folder that was reviewed, while its drafts are the ones shown. */
  readonly folder: vscode.Uri | undefined;
  readonly onDidChange: vscode.Event<void>;
  showFolder(folder: vscode.Uri, drafts: readonly DraftFindings[]): void;
  showOpenDrafts(): void;
  /** Takes a draft off that turned out to be gone. */
  forget(uri: vscode.Uri): void;
}

/** How long changes must rest before drafts are asked about again, in milliseconds. */
const REST = 150;

/**
 * Findings follow what is underlined: whenever that changes, the server is asked again. So they recover with it when it is restarted, too.
 *
 * @param onDidChangeKept tells that wordings of closed drafts may now be kept, or no longer
 */
export function findingsOfDrafts(
  ask: Ask,
  isDraft: (document: vscode.TextDocument) => boolean,
  onDidChangeKept: vscode.Event<unknown>,
): FindingsOfDrafts {
  const changed = new vscode.EventEmitter<void>();
  const known = new Map<string, DraftFindings>();
  const due = new Set<string>();
  let folder: vscode.Uri | undefined;
  let refreshing = Promise.resolve();
  let delay: ReturnType<typeof setTimeout> | undefined;

  const openAddresses = () => openDrafts(isDraft).map(({ uri }) => uri.toString());
  const paramsOf = async (address: string): Promise<DraftParams | undefined> => {
    if (openAddresses().includes(address)) return { uri: address };
    return folder && known.has(address) ? readDraft(vscode.Uri.parse(address), ask) : undefined;
  };
  const isWanted = (address: string) => !folder || known.has(address) || address.startsWith(`${folder.toString().replace(/\/$/, '')}/`);
  const refresh = async () => {
    const addresses = [...due].filter(isWanted);
    due.clear();
    let isOther = false;
    for (const address of addresses) {
      const params = await paramsOf(address);
      const result = params && (await ask<FindingsResult>(findingsRequest, params));
      const before = JSON.stringify(known.get(address)?.findings);
      if (params && result) known.set(address, toDraftFindings(vscode.Uri.parse(address), params, result));
      else known.delete(address);
      isOther ||= JSON.stringify(known.get(address)?.findings) !== before;
    }
    if (isOther) changed.fire();
  };
  const refreshSoon = (addresses: readonly string[]) => {
    addresses.forEach((address) => due.add(address));
    clearTimeout(delay);
    // One after another: an answer about what was must not overtake a newer one.
    delay = setTimeout(() => (refreshing = refreshing.then(refresh)), REST);
  };
  const listening = vscode.Disposable.from(
    changed,
    vscode.languages.onDidChangeDiagnostics(({ uris }) => refreshSoon(uris.map((uri) => uri.toString()))),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      if (opened.length + closed.length > 0) refreshSoon([...known.keys(), ...openAddresses()]);
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) =>
      refreshSoon(files.map((uri) => uri.toString()).filter((address) => known.has(address))),
    ),
    onDidChangeKept(() => refreshSoon([...known.keys()])),
  );
  refreshSoon(openAddresses());
  return {
    get drafts() {
      const order = (a: DraftFindings, b: DraftFindings) => (a.uri.toString() < b.uri.toString() ? -1 : 1);
      return [...known.values()].filter(({ findings }) => findings.length > 0).sort(order);
    },
    get folder() {
      return folder;
    },
    onDidChange: changed.event,
    showFolder(reviewed, drafts) {
      folder = reviewed;
      known.clear();
      for (const draft of drafts) known.set(draft.uri.toString(), draft);
      changed.fire();
    },
    showOpenDrafts() {
      folder = undefined;
      known.clear();
      changed.fire();
      refreshSoon(openAddresses());
    },
    forget(uri) {
      if (known.delete(uri.toString())) changed.fire();
    },
    dispose() {
      clearTimeout(delay);
      listening.dispose();
    },
  };
}
