import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createMessageConnection } from 'vscode-jsonrpc/node';
import { createConnection, ResponseError, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { markdownParser } from '../../server/src/core/draft/markdownSyntax.js';
import type { PackedTermbase } from '../../server/src/core/index.js';
import { placeOf } from '../../server/src/placeOf.js';
import { guard, guarded } from '../../server/src/protocol/guard.js';
import { dictionariesNotification, type DictionariesParams } from '../../server/src/protocol/requests.js';
import { serve } from '../../server/src/protocol/serve.js';
import { builtInTermbase, translationData } from '../builtIn.js';

const SECRET = 'Zinaida Quixley';

/** Fails as a library does that quotes what it was given, with lines that look like those of a stack. */
function failing(): never {
  throw new TypeError(`“${SECRET}” is not iterable\n    at ${SECRET.replace(' ', '')} (/home/zinaida/draft.md:1:1)`);
}

/** A server over a pipe, and a client that listens to nothing yet. */
function connected(loadBuiltIn: () => PackedTermbase) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const [input, output] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
  const server = serve((options) => createConnection(input, output, options), {
    loadBuiltIn,
    loadTranslationData: async () => translationData(),
  });
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  return { server, client };
}

describe('what is told of a failure', () => {
  it('is where it happened, without words of the draft and without folders', () => {
    try {
      failing();
    } catch (error) {
      assert.match(placeOf(error), /^TypeError < failing guard\.test\.ts:\d+:\d+ < /);
      assert.doesNotMatch(placeOf(error), /Quixley|zinaida|draft\.md|[\\/]/);
    }
    const changed = new Error('first');
    changed.message = SECRET;
    for (const error of [changed, SECRET, { message: SECRET }, undefined, new Error(SECRET, { cause: SECRET })])
      assert.doesNotMatch(placeOf(error), /Quixley/);
  });

  it('answers a request, at once or later', async () => {
    const wanted = (error: unknown): boolean =>
      error instanceof ResponseError && /^x failed: TypeError < failing/.test(error.message) && !error.message.includes('Quixley');
    assert.throws(guard('x', failing), wanted);
    await assert.rejects(
      guard('x', async () => failing()),
      wanted,
    );
    const own = new ResponseError(1, 'said on purpose');
    assert.throws(
      guard('x', () => {
        throw own;
      }),
      (error) => error === own,
    );
  });

  it('goes to the log where nobody waits, and nothing else fails', async () => {
    const told: string[] = [];
    guard('x', failing, (line) => told.push(line))();
    await guard(
      'x',
      async () => failing(),
      (line) => told.push(line),
    )();
    assert.equal(told.length, 2);
    for (const line of told) assert.match(line, /^x failed: TypeError < failing/);
  });

  it('reaches the log of an editor from the server, whole', async () => {
    const { server, client } = connected(failing);
    const lines: string[] = [];
    const both = new Promise<void>((resolve) => {
      client.onNotification('window/logMessage', ({ message }: { message: string }) => void (lines.push(message) === 2 && resolve()));
    });
    client.listen();
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    const params: DictionariesParams = { files: [{ uri: 'file:///t/a.yaml', text: SECRET }] };
    await client.sendNotification(dictionariesNotification, params);
    await both;
    client.dispose();
    server.dispose();
    assert.deepEqual(lines.map((line) => line.split(' ')[0]).sort(), ['initialize', 'zontik/dictionaries']);
    for (const line of lines) {
      assert.match(line, /^\S+ failed: TypeError < failing guard\.test\.ts:\d+:\d+ < .*server\.ts:\d+/);
      assert.doesNotMatch(line, /Quixley|zinaida|draft\.md/);
    }
  });

  it('reaches the log once when a draft cannot be read as Markdown, and its words are found in the plain text', async () => {
    const { server, client } = connected(builtInTermbase);
    const lines: string[] = [];
    client.onNotification('window/logMessage', ({ message }: { message: string }) => void lines.push(message));
    client.listen();
    const startParse = markdownParser.startParse;
    markdownParser.startParse = failing;
    try {
      await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
      const uri = 'file:///t/draft.md';
      const textDocument = { uri, languageId: 'markdown', version: 1, text: `${SECRET} met two prostitutes.` };
      await client.sendNotification('textDocument/didOpen', { textDocument });
      const { items } = await client.sendRequest<{ items: object[] }>('textDocument/diagnostic', { textDocument: { uri } });
      assert.equal(items.length, 1);
      const contentChanges = [{ text: `${textDocument.text} And more.` }];
      await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
      await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    } finally {
      markdownParser.startParse = startParse;
      client.dispose();
      server.dispose();
    }
    assert.equal(lines.length, 1);
    assert.match(
      lines[0],
      /^reading or reviewing a passage failed: TypeError < MarkdownParser.failing guard\.test\.ts:\d+:\d+ < .*sections\.ts:\d+/,
    );
    assert.doesNotMatch(lines[0], /Quixley/);
  });

  it('goes nowhere when the connection has ended meanwhile, and ends nothing else', async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    let begin: () => void;
    let end: () => void;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const ended = new Promise<void>((resolve) => (end = resolve));
    guarded(connection).connection.onNotification('x', async () => {
      begin();
      await ended;
      failing();
    });
    connection.listen();
    await new StreamMessageWriter(toServer).write({ jsonrpc: '2.0', method: 'x' } as never);
    await begun;
    connection.dispose();
    const rejected: unknown[] = [];
    const listen = (reason: unknown): void => void rejected.push(reason);
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', listen);
    end!();
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.removeListener('unhandledRejection', listen);
    others.forEach((other) => process.on('unhandledRejection', other));
    assert.deepEqual(rejected, []);
  });
});
