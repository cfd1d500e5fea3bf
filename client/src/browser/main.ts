import { type ExtensionContext, Uri } from 'vscode';
import { startZontik, type StopZontik } from '../extension.js';

let stopZontik: StopZontik | undefined;

/** Entry on the web: the server is a worker of the browser's. */
export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  stopZontik = startZontik(context, async (...options) => {
    const { createLanguageClient } = await import('./languageClient.js');
    return createLanguageClient(server, ...options);
  });
}

export function deactivate(): Promise<void> | undefined {
  return stopZontik?.();
}
