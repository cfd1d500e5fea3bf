import type { ExtensionContext } from 'vscode';
import { startZontik, type StopZontik } from '../extension.js';

let stopZontik: StopZontik | undefined;

/** Entry on the desktop: the server is a process of its own, so that reviewing never holds up the editor. */
export function activate(context: ExtensionContext): void {
  stopZontik = startZontik(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    return new LanguageClient('zontik', 'Zontik', server, options);
  });
}

export function deactivate(): Promise<void> | undefined {
  return stopZontik?.();
}
