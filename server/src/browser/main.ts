import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { PackedTermbase } from '../core/index.js';
import { startServer } from '../protocol/server.js';

const worker = self as unknown as DedicatedWorkerGlobalScope;

// The first message is the dictionaries: a worker reads no files, and packed into its bundle they would be shipped twice.
worker.addEventListener(
  'message',
  ({ data }: MessageEvent<string>) => {
    const builtIn = JSON.parse(data) as PackedTermbase;
    startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), builtIn);
  },
  { once: true },
);
