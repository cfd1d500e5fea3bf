import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const crashesTolerated = 4;
const withinMilliseconds = 3 * 60 * 1000;

/**
 * Restarts a server that crashed, quietly, unless it crashes again and again: then it calls `giveUp`.
 *
 * The client library does the same, but speaks English only.
 */
export function restartAfterCrash(giveUp: () => void): ErrorHandler {
  let crashes: number[] = [];
  return {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
    closed: () => {
      const now = Date.now();
      crashes = [...crashes.filter((crash) => now - crash < withinMilliseconds), now];
      if (crashes.length <= crashesTolerated) return { action: CloseAction.Restart, handled: true };
      crashes = [];
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
