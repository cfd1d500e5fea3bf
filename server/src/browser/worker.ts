import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { PackedTermbase } from '../core/index.js';
import type { TranslationData } from '../core/translations.js';
import { unpackJson } from '../packedJson.js';
import { translationDataRequest } from '../protocol/requests.js';
import { serve } from '../protocol/serve.js';

const worker = self as unknown as DedicatedWorkerGlobalScope;

/** The server in a worker of the web. @param dictionaries the built-in ones as packed JSON */
export function startInWorker(dictionaries: Uint8Array): void {
  let builtIn: PackedTermbase | undefined;
  const [input, output] = [new BrowserMessageReader(worker), new BrowserMessageWriter(worker)];
  const connection = serve((options) => createConnection(input, output, options), {
    loadBuiltIn: () => (builtIn ??= unpackJson(dictionaries) as PackedTermbase),
    loadTranslationData: async () => unpackJson(await connection.sendRequest<Uint8Array>(translationDataRequest)) as TranslationData,
  });
}
