import { BrowserMessageReader, BrowserMessageWriter, createConnection, TextDocumentSyncKind } from 'vscode-languageserver/browser';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
connection.listen();
