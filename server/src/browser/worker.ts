import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { PackedTermbase } from '../core/index.js';
import { unpackJson } from '../packedJson.js';
import { startServer } from '../protocol/server.js';

const worker = self as unknown as DedicatedWorkerGlobalScope;

/** The server in a worker of the web. @param dictionaries the built-in ones as packed JSON */
export function startInWorker(dictionaries: Uint8Array): void {
  const builtIn = unpackJson(dictionaries) as PackedTermbase;
  startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), builtIn);
}
