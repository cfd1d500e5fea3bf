import type { ExtensionContext } from 'vscode';
import { startZontik, type StopZontik } from '../extension.js';
import type { Shown } from '../triage/triage.js';

let stopZontik: StopZontik | undefined;

/** Entry on the desktop: the server is a process of its own, so that reviewing never holds up the editor. */
export function activate(context: ExtensionContext): Shown {
  const server = context.asAbsolutePath('dist/server.js');
  const { stop, shown } = startZontik(context, async (...options) => {
    const { createLanguageClient } = await import('./languageClient.js');
    return createLanguageClient(server, ...options);
  });
  stopZontik = stop;
  return shown;
}

export function deactivate(): Promise<void> | undefined {
  return stopZontik?.();
}
