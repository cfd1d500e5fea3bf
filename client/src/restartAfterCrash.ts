import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

export const restartCommand = 'zontik.restart';

const crashesTolerated = 4;
const withinMilliseconds = 3 * 60 * 1000;

/**
 * Restarts a server that crashed, quietly, unless it crashes again and again.
 *
 * The client library does the same, but speaks English only.
 */
export function restartAfterCrash(): ErrorHandler {
  let crashes: number[] = [];
  return {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
    closed: () => {
      const now = Date.now();
      crashes = [...crashes.filter((crash) => now - crash < withinMilliseconds), now];
      if (crashes.length <= crashesTolerated) return { action: CloseAction.Restart, handled: true };
      crashes = [];
      offerRestart(vscode.l10n.t('Zontik stopped several times in a row and no longer checks your drafts.'));
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Says what happened and offers the way out. Does not wait for the answer. */
export function offerRestart(message: string): void {
  const restart = vscode.l10n.t('Restart');
  void vscode.window.showErrorMessage(message, restart).then((answer) => answer && vscode.commands.executeCommand(restartCommand));
}
