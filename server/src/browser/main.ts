import { workerModules } from './workerModules.js';

const worker = self as unknown as DedicatedWorkerGlobalScope;

/** The files that the server needs to start; written by `esbuild.js`. */
declare const filesAtStart: readonly string[];

/** The first message to the worker. */
interface Start {
  /** Where the server's files are: a worker that an extension starts does not know its own address. */
  readonly folder: string;
  /** The built-in dictionaries: a worker reads no files, and packed into its scripts they would be shipped twice. */
  readonly dictionaries: Uint8Array;
}

worker.addEventListener(
  'message',
  ({ data: { folder, dictionaries } }: MessageEvent<Start>) => {
    const require = workerModules((names) => worker.importScripts(...names.map((name) => folder + name)), filesAtStart);
    const { startInWorker } = require('./worker.js') as { startInWorker(dictionaries: Uint8Array): void };
    startInWorker(dictionaries);
  },
  { once: true },
);
