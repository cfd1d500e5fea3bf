import { type BaseLanguageClient, LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { restartAfterCrash } from '../restartAfterCrash.js';

/** A client that starts the bundle `server` in a process of its own. */
export function createLanguageClient(server: string, options: LanguageClientOptions, giveUp: () => void): BaseLanguageClient {
  const process = { module: server, transport: TransportKind.ipc };
  return new LanguageClient('zontik', 'Zontik', process, { ...options, errorHandler: restartAfterCrash(giveUp) });
}
