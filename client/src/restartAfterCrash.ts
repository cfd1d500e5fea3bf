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
    // What cannot be written was meant for a server that has just ended, and its end is told below. Giving up here would leave nobody to restart it.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
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
