import { type BaseLanguageClient, LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { restartAfterCrash } from '../restartAfterCrash.js';

/** A client that starts the bundle `server` in a process of its own. */
export function createLanguageClient(server: string, options: LanguageClientOptions, giveUp: () => void): BaseLanguageClient {
  // Reviewing makes many short-lived objects; V8 would set aside three times sixteen megabytes for them.
  const process = { module: server, transport: TransportKind.ipc, options: { execArgv: ['--max-semi-space-size=2'] } };
  return new LanguageClient('zontik', 'Zontik', process, { ...options, errorHandler: restartAfterCrash(giveUp) });
}
