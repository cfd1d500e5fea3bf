import type { ExtensionContext } from 'vscode';
import { startZontik, type StopZontik } from '../extension.js';

let stopZontik: StopZontik | undefined;

/** Entry on the desktop: the server is a process of its own, so that reviewing never holds up the editor. */
export function activate(context: ExtensionContext): void {
  const server = context.asAbsolutePath('dist/server.js');
  stopZontik = startZontik(context, async (...options) => {
    const { createLanguageClient } = await import('./languageClient.js');
    return createLanguageClient(server, ...options);
  });
}

export function deactivate(): Promise<void> | undefined {
  return stopZontik?.();
}
