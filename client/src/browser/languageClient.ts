import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';
import { translationDataRequest } from '../../../server/src/protocol/requests.js';
import { restartAfterCrash } from '../restartAfterCrash.js';

/**
 * A client that starts the server in a worker and hands it the dictionaries, and the word lists for translations once it asks.
 *
 * @param folder the address of the extension's bundles
 */
export function createLanguageClient(
  folder: string,
  termbase: Thenable<Uint8Array>,
  translationData: () => Thenable<Uint8Array>,
  options: LanguageClientOptions,
  giveUp: () => void,
): BaseLanguageClient {
  return new WorkerClient(folder, termbase, translationData, { ...options, errorHandler: restartAfterCrash(giveUp) });
}

/** The library's client closes the connection but leaves the worker running, so this one ends it. */
class WorkerClient extends LanguageClient {
  private worker: Worker | undefined;

  constructor(folder: string, termbase: Thenable<Uint8Array>, translationData: () => Thenable<Uint8Array>, options: LanguageClientOptions) {
    const connect = async () => {
      this.worker?.terminate();
      this.worker = new Worker(`${folder}web/server.js`);
      this.worker.postMessage({ folder, dictionaries: await termbase });
      // Not the worker itself: the editor's own `Worker` is a stand-in that the library does not recognise as one.
      return { reader: new BrowserMessageReader(this.worker), writer: new BrowserMessageWriter(this.worker) };
    };
    super('zontik', 'Zontik', connect, options);
    this.onRequest(translationDataRequest, translationData);
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.worker?.terminate();
    }
  }
}
