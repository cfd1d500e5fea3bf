import assert from 'node:assert/strict';

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createMessageConnection } from 'vscode-jsonrpc/node';
import {
  type ConnectionOptions,
  createConnection,
  ErrorCodes,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { glossaryRequest, keepRequest } from '../../server/src/protocol/requests.js';
import { serve } from '../../server/src/protocol/serve.js';
import { built } from '../built.js';
import { builtInTermbase, translationData } from '../builtIn.js';
import { startServerProgram } from '../cli/stdioClient.js';
import { root } from '../setup.mjs';
import { TEAM_CONCEPT } from '../teamConcept.js';

const GREETING = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } };
const DRAFT = { uri: 'file:///t/a.md', languageId: 'markdown', version: 1, text: 'Two prostitutes came.' };

/** A message as it goes over a pipe. All of it is ASCII. */
function frame(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${body.length}\r\n\r\n${body}`;
}

describe('the greeting', function () {
  this.timeout(120_000);

  const open = () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const [input, output] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
    const host = { loadBuiltIn: builtInTermbase, loadTranslationData: async () => translationData() };
    let given: ConnectionOptions = {};
    const server = serve((options) => createConnection(input, output, (given = options)), host);
    const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.listen();
    const say = (message: object) => new StreamMessageWriter(toServer).write({ jsonrpc: '2.0', ...message } as never);
    return { client, say, strategy: () => given.messageStrategy!, end: () => server.dispose() };
  };
  const code = (answer: Promise<unknown>): Promise<number> =>
    answer.then(
      () => 0,
      (error: { code: number }) => error.code,
    );

  it('lets what is sent with it wait until the server is there, in order', async () => {
    const { client, end } = open();
    const greeted = client.sendRequest<InitializeResult>('initialize', GREETING);
    void client.sendNotification('initialized', {});
    void client.sendNotification('textDocument/didOpen', { textDocument: DRAFT });
    const change = { textDocument: { uri: DRAFT.uri, version: 2 }, contentChanges: [{ text: 'Two hookers and a prostitute came.' }] };
    const first = client.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri: DRAFT.uri } });
    void client.sendNotification('textDocument/didChange', change);
    const second = client.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri: DRAFT.uri } });
    assert.equal((await greeted).serverInfo?.name, 'Zontik');
    assert.ok((await first).items.length > 0);
    assert.equal((await second).items.length, 2);
    end();
  });

  it('comes first, and once', async () => {
    const { client, end } = open();
    const asked = () => code(client.sendRequest('textDocument/diagnostic', { textDocument: { uri: DRAFT.uri } }));
    assert.equal(await asked(), ErrorCodes.ServerNotInitialized);
    assert.equal(await code(client.sendRequest('shutdown')), ErrorCodes.ServerNotInitialized);
    assert.equal(await code(client.sendRequest('initialize', { ...GREETING, capabilities: null })), ErrorCodes.InternalError);
    assert.equal(await asked(), ErrorCodes.ServerNotInitialized);
    const kept = [{ uri: 'file:///t/.zontik/kept.yaml', text: '- exact: prostitutes\n  reason: a survey\n' }];
    await client.sendRequest('initialize', { ...GREETING, initializationOptions: { kept } });
    assert.equal(await code(client.sendRequest('initialize', GREETING)), ErrorCodes.InvalidRequest);
    assert.equal(await code(client.sendRequest('textDocument/unknown', {})), ErrorCodes.MethodNotFound);
    void client.sendNotification('textDocument/didOpen', { textDocument: DRAFT });
    const { items } = await client.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri: DRAFT.uri } });
    assert.deepEqual(items, []);
    end();
  });

  it('is not heard any longer, nor is any other request, once the server has been shut down', async () => {
    const { client, end } = open();
    await client.sendRequest('initialize', GREETING);
    void client.sendNotification('textDocument/didOpen', { textDocument: DRAFT });
    assert.equal(await client.sendRequest('shutdown'), null);
    const position = { line: 0, character: 5 };
    for (const [method, params] of [
      ['textDocument/diagnostic', { textDocument: { uri: DRAFT.uri } }],
      ['textDocument/hover', { textDocument: { uri: DRAFT.uri }, position }],
      [glossaryRequest, { concept: 'sex-worker' }],
      ['textDocument/rename', {}],
      ['zontik/nothing', {}],
      ['initialize', GREETING],
      ['shutdown', undefined],
    ] as const)
      assert.equal(await code(client.sendRequest(method, params)), ErrorCodes.InvalidRequest, method);
    end();
  });

  it('is followed by requests with parameters', async () => {
    const { client, end } = open();
    await client.sendRequest('initialize', GREETING);
    for (const params of [null, [], 5, 'x', undefined])
      for (const method of [keepRequest, glossaryRequest])
        assert.equal(await code(client.sendRequest(method, params)), ErrorCodes.InvalidParams, `${method} ${JSON.stringify(params)}`);
    assert.equal(await client.sendRequest(keepRequest, {}), null);
    end();
  });

  it('lets even a glossary page wait for the dictionaries of the team', async () => {
    const { client, end } = open();
    const dictionaries = [{ uri: 'file:///t/helper.yaml', text: TEAM_CONCEPT }];
    await client.sendRequest('initialize', { ...GREETING, initializationOptions: { dictionaries } });
    assert.match((await client.sendRequest<string | null>(glossaryRequest, { concept: 'helper' })) ?? '', /helper/);
    end();
  });

  it('is not needed for complaints to be told without words of a message', async () => {
    const { client, say, end } = open();
    const complaint = new Promise<string>((resolve) =>
      client.onNotification('window/logMessage', ({ message }: { message: string }) => resolve(message)),
    );
    await say({ text: 'Zinaida Quixley' });
    assert.doesNotMatch(await complaint, /Quixley/);
    end();
  });

  for (const options of [
    5,
    'ru',
    [],
    { locale: 5 },
    { dictionaries: 5, kept: 'x', platforms: {} },
    { dictionaries: [{ uri: 'file:///t/a.yaml' }] },
  ])
    it(`with ${JSON.stringify(options)} for options leaves a server that reviews`, async () => {
      const { client, end } = open();
      await client.sendRequest('initialize', { ...GREETING, initializationOptions: options });
      void client.sendNotification('textDocument/didOpen', { textDocument: DRAFT });
      const { items } = await client.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri: DRAFT.uri } });
      assert.equal(items.length, 1);
      end();
    });

  for (const program of ['dist/server.js', 'dist/cli.js lsp'])
    it(`is answered by ${program} before the core is loaded`, async () => {
      built();
      const folder = mkdtempSync(join(tmpdir(), 'zontik-start-'));
      const watch = join(folder, 'watch.js');
      const load = `const { Module } = require('node:module'); const { _load } = Module;
        Module._load = (path, ...rest) => { if (/core\\.js$|^\\.\\/server-/.test(path)) require('node:fs').writeSync(2, path); return _load(path, ...rest); };`;
      writeFileSync(watch, load);
      const [file, ...args] = program.split(' ');
      const server = startServerProgram(process.execPath, ['--require', watch, join(root, file), ...args, '--stdio']);
      assert.ok((await server.ask('initialize', GREETING)).result);
      assert.equal(server.complained(), '');
      server.tell('initialized', {});
      await server.ask('textDocument/diagnostic', { textDocument: { uri: DRAFT.uri } });
      assert.match(server.complained(), /core|server-/);
      await server.end();
      rmSync(folder, { recursive: true });
    });

  it('does not hide from the connection that a message failed while it waited', async () => {
    const { client, strategy, end } = open();
    await client.sendRequest('initialize', GREETING);
    const failing = () => Promise.reject(new Error('nobody reads any more'));
    await assert.rejects(async () => strategy().handleMessage({ jsonrpc: '2.0' }, failing), /nobody reads/);
    end();
  });

  it('and all that comes in one piece with it are answered when the input ends there', () => {
    built();
    const messages = [
      { id: 1, method: 'initialize', params: GREETING },
      { method: 'initialized', params: {} },
      { method: 'textDocument/didOpen', params: { textDocument: DRAFT } },
      { id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: DRAFT.uri } } },
    ];
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'lsp', '--stdio'], {
      input: messages.map(frame).join(''),
      encoding: 'utf8',
    });
    assert.match(stdout, /"id":1,"result".*"id":2,"result":\{"kind":"full","items":\[\{/s);
    assert.deepEqual([stderr, status], ['', 0]);
  });
});
