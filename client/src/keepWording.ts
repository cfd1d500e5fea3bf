import * as vscode from 'vscode';
import type { KeepParams, KeepReach, KeepResult, KeepTarget } from '../../server/src/protocol/requests.js';
import { changeAndSave, explainUnwritable, saveFile } from './changeFile.js';
import { keptFile } from './dictionaryPlaces.js';
import { canBeChanged, explainReadOnly } from './triage/canBeChanged.js';
import { toRange, toWorkspaceEdit } from './triage/ranges.js';

/** Takes a `KeepTarget`, and a reason and reach from whoever knows them already; otherwise the person is asked. Returns whether it is written. */
export const keepWordingCommand = 'zontik.keepWording';
/** Takes the address of a file that a quick fix has changed. */
export const saveKeptCommand = 'zontik.saveKept';

/**
 * Makes the quick fix “Keep this wording…” work.
 *
 * `ask` gives the change that writes a decision down; `undefined` when the server does not run.
 */
export function registerKeepWording(ask: (params: KeepParams) => Promise<KeepResult | undefined>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(saveKeptCommand, (uri: string) => saveFile(vscode.Uri.parse(uri))),
    vscode.commands.registerCommand(
      keepWordingCommand,
      async (target: KeepTarget, known?: string, knownReach?: KeepReach): Promise<boolean> => {
        const uri = vscode.Uri.parse(target.uri);
        const draft = await vscode.workspace.openTextDocument(uri);
        // Nobody should give a reason for nothing. In plain text it is kept elsewhere, so that the draft need not change.
        if (draft.languageId === 'markdown' && !(await canBeChanged(draft))) return explainUnchangeable(draft);
        if (draft.languageId !== 'markdown' && !folderOf(uri)) return explainFolder(draft);
        // A detail that could expose a person is kept where it stands and nowhere else.
        const asked = known === undefined && target.masked === undefined;
        const reach = knownReach ?? (asked ? await askForReach(target.wording, folderOf(uri) !== undefined) : 'here');
        if (reach === undefined) return false;
        const reason = known ?? (await askForReason(target.masked ?? target.wording));
        if (reason === undefined) return false;
        const result = await ask({ ...target, reason, reach, entry: await entryOf(uri) });
        if (result === undefined) {
          void vscode.window.showWarningMessage(vscode.l10n.t('Zontik is not running. Please try again.'));
          return false;
        }
        if (result === 'no-folder') return explainFolder(draft);
        if (result && 'problem' in result) return explainProblem(result.problem, uri);
        if (result) return write(result);
        void vscode.window.showInformationMessage(vscode.l10n.t('The text has changed meanwhile. Please try again.'));
        return false;
      },
    ),
  );
}

/** How far the decision reaches; `undefined` when the person leaves. The narrowest comes first: Enter is enough for it. */
async function askForReach(wording: string, isInFolder: boolean): Promise<KeepReach | undefined> {
  const choices: (vscode.QuickPickItem & { reach: KeepReach })[] = [
    { reach: 'here', label: vscode.l10n.t('Only here'), detail: vscode.l10n.t('In this paragraph or at this place.') },
    { reach: 'draft', label: vscode.l10n.t('In this draft'), detail: vscode.l10n.t('Wherever exactly this wording stands in it.') },
  ];
  const detail = vscode.l10n.t('In all drafts of the folder, for whoever works in it; written to .zontik/kept.yaml.');
  if (isInFolder) choices.push({ reach: 'team', label: vscode.l10n.t('For the team'), detail });
  const title = vscode.l10n.t('Keep “{0}”', wording.replace(/\s+/g, ' '));
  return (await vscode.window.showQuickPick(choices, { title, placeHolder: vscode.l10n.t('How far does this decision reach?') }))?.reach;
}

function askForReason(wording: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Keep “{0}”', wording.replace(/\s+/g, ' ')),
    prompt: vscode.l10n.t(
      'Why does it stay? The reason is written down with the decision, for whoever reads it next. It may be left empty.',
    ),
  });
}

function folderOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  return vscode.workspace.getWorkspaceFolder(uri);
}

/** Where a decision goes that the draft itself cannot hold. */
async function entryOf(uri: vscode.Uri): Promise<KeepParams['entry']> {
  const folder = folderOf(uri);
  if (!folder) return undefined;
  const file = uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
  const kept = keptFile(folder.uri);
  const text = await vscode.workspace.openTextDocument(kept).then(
    (document) => document.getText(),
    () => '',
  );
  return { kept: { uri: kept.toString(), text }, file: file.normalize('NFC') };
}

/** Changes the draft, or the file of kept wordings, which is saved. */
async function write({ uri: address, range, text }: Extract<KeepResult, { uri: string }>): Promise<boolean> {
  const uri = vscode.Uri.parse(address);
  if (uri.path.endsWith('/.zontik/kept.yaml')) return changeAndSave(uri, toRange(range), text);
  const isWritten = await vscode.workspace.applyEdit(toWorkspaceEdit(uri, [{ range, text }]));
  if (!isWritten) explainUnwritable(uri);
  return isWritten;
}

function explainUnchangeable(draft: vscode.TextDocument): false {
  explainReadOnly(draft);
  return false;
}

function explainFolder({ isUntitled }: vscode.TextDocument): false {
  void vscode.window.showWarningMessage(
    isUntitled
      ? vscode.l10n.t(
          'To keep a wording, save this draft in a folder that is open here: the decision is written to .zontik/kept.yaml in that folder. In a Markdown draft it is written as a comment in the text.',
        )
      : vscode.l10n.t(
          'To keep a wording, open the folder of this draft (File › Open Folder…): the decision is written to .zontik/kept.yaml in that folder. In a Markdown draft it is written as a comment in the text.',
        ),
  );
  return false;
}

function explainProblem(problem: string, draft: vscode.Uri): false {
  const open = vscode.l10n.t('Open the File');
  const folder = folderOf(draft);
  void vscode.window.showWarningMessage(problem, open).then((answer) => {
    if (answer && folder) void vscode.window.showTextDocument(keptFile(folder.uri));
  });
  return false;
}
