import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startZontik, type StopZontik } from '../extension.js';

let stopZontik: StopZontik | undefined;

/** Entry on the desktop: the server is a process of its own, so that reviewing never holds up the editor. */
export function activate(context: ExtensionContext): void {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  stopZontik = startZontik(context, (options) => new LanguageClient('zontik', 'Zontik', server, options));
}

export function deactivate(): Promise<void> | undefined {
  return stopZontik?.();
}
