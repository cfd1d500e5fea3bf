import { type ExtensionContext, Uri } from 'vscode';
import { startZontik, type StopZontik } from '../extension.js';

let stopZontik: StopZontik | undefined;

/** Entry on the web: the server is a worker of the browser's. */
export function activate(context: ExtensionContext): void {
  let worker: Worker | undefined;
  // The client closes the connection but leaves the worker running, so whoever starts one ends the one before.
  const endWorker = () => worker?.terminate();
  const stop = startZontik(context, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
    const connect = async () => {
      endWorker();
      worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true));
      // Not the worker itself: the editor's own `Worker` is a stand-in that the client does not recognise as one.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('zontik', 'Zontik', connect, options);
  });
  stopZontik = () => stop().finally(endWorker);
}

export function deactivate(): Promise<void> | undefined {
  return stopZontik?.();
}
