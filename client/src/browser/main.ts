import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startZontik, type StopZontik } from '../extension.js';

let stopZontik: StopZontik | undefined;

/** Entry on the web: the server is a worker of the browser's. */
export function activate(context: ExtensionContext): void {
  let worker: Worker | undefined;
  // The client closes the connection but leaves the worker running, so whoever starts one ends the one before.
  const endWorker = () => worker?.terminate();
  const startWorker = async () => {
    endWorker();
    worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true));
    return worker;
  };
  const stop = startZontik(context, (options) => new LanguageClient('zontik', 'Zontik', startWorker, options));
  stopZontik = () => stop().finally(endWorker);
}

export function deactivate(): Promise<void> | undefined {
  return stopZontik?.();
}
