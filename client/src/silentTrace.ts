import * as vscode from 'vscode';

/**
 * Where the library would write each message to and from the server: nowhere. Messages hold whole drafts, and VS Code keeps its output channels
 * as files, so no log level may turn this on.
 */
export function silentTrace(): vscode.LogOutputChannel {
  const nothing = (): void => undefined;
  return {
    name: 'Zontik',
    logLevel: vscode.LogLevel.Off,
    onDidChangeLogLevel: () => ({ dispose: nothing }),
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    append: nothing,
    appendLine: nothing,
    replace: nothing,
    clear: nothing,
    show: nothing,
    hide: nothing,
    dispose: nothing,
  };
}
