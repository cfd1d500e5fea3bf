import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient/browser';
import { restartAfterCrash } from '../restartAfterCrash.js';

/** A client that starts the bundle at the address `server` in a worker. */
export function createLanguageClient(server: string, options: LanguageClientOptions, giveUp: () => void): BaseLanguageClient {
  let worker: Worker | undefined;
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(server);
    // Not the worker itself: the editor's own `Worker` is a stand-in that the client does not recognise as one.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const client = new LanguageClient('zontik', 'Zontik', connect, { ...options, errorHandler: restartAfterCrash(giveUp) });
  // The client closes the connection but would leave the worker running.
  client.onDidChangeState(({ newState }) => newState === State.Stopped && worker?.terminate());
  return client;
}
