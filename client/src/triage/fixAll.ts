import * as vscode from 'vscode';
import { fixAllRequest, type DraftParams, type FixAllResult } from '../../../server/src/protocol/requests.js';
import type { Ask, ReviewServer } from '../reviewServer.js';
import { canBeChanged, explainReadOnly } from './canBeChanged.js';

/** Fixes what needs no judgement in the active draft, after showing it in the editor's preview of changes. */
export const fixAllCommand = 'zontik.fixAll';

export function registerFixAll(
  ask: Ask,
  toWorkspaceEdit: ReviewServer['toWorkspaceEdit'],
  isDraft: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  return vscode.commands.registerCommand(fixAllCommand, async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isDraft(document))
      return void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first: Markdown or plain text.'));
    if (!(await canBeChanged(document))) return explainReadOnly(document);
    const params: DraftParams = { uri: document.uri.toString() };
    const result = await ask<FixAllResult>(fixAllRequest, params);
    if (result === undefined) return void vscode.window.showWarningMessage(vscode.l10n.t('Zontik is not running. Please try again.'));
    // Closed while it was worked out: nobody waits for it any longer.
    if (document.isClosed) return;
    const edit = result && result.count > 0 ? await toWorkspaceEdit(result.edit) : undefined;
    if (!edit) return void vscode.window.showInformationMessage(vscode.l10n.t('Nothing in this draft can be fixed without judgement.'));
    await vscode.workspace.applyEdit(edit);
  });
}
