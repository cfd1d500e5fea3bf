import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serve } from '../../server/src/protocol/serve.js';
import * as requests from '../../server/src/protocol/requests.js';
import { builtInTermbase, translationData } from '../builtIn.js';
import { watchConversation } from '../protocol/metaModel/conversation.js';

/** What must never reach a log: it stands in every draft that is sent. */
const SECRET = 'Zinaida Quixley';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { message?: string };
  readonly result?: unknown;
  readonly error?: { message: string };
}

/** A client that says whatever it likes, in whatever order. */
function openRaw() {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const [input, output] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
  const server = serve((options) => createConnection(input, output, options), {
    loadBuiltIn: builtInTermbase,
    loadTranslationData: async () => translationData(),
  });
  const conversation = watchConversation();
  const writer = new StreamMessageWriter(toServer);
  const logged: string[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  const send = (message: object): void => {
    conversation.asked(message);
    void writer.write({ jsonrpc: '2.0', ...message } as never);
  };
  new StreamMessageReader(toClient).listen((message) => {
    const answer = message as Answer;
    if (answer.method === 'window/logMessage') return void logged.push(answer.params!.message!);
    if (answer.error) logged.push(answer.error.message);
    conversation.said(message);
    if (answer.method !== undefined && answer.id !== undefined) send({ id: answer.id, result: null });
    if (answer.method === undefined) waiting.get(answer.id!)?.(answer);
  });
  return {
    conversation,
    logged,
    send,
    raw: (text: string) => void toServer.write(text),
    tell: (method: string, params?: unknown) => send({ method, params }),
    ask(method: string, params?: unknown): Promise<Answer> {
      const id = ++lastId;
      const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      send({ id, method, params });
      return answer;
    },
    get lastId() {
      return lastId;
    },
    end: () => server.dispose(),
  };
}
type Raw = ReturnType<typeof openRaw>;

const initialize = (raw: Raw, options: object = {}) =>
  raw.ask('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: options,
  });
const uri = 'file:///t/a.md';
const open = (text: string, version = 1) => ({ textDocument: { uri, languageId: 'markdown', version, text } });
const codesOf = (answer: Answer): string[] => (answer.result as { items: { code: string }[] }).items.map(({ code }) => code);

/** The server still does all it should. */
async function stillReviews(raw: Raw): Promise<void> {
  const textDocument = { uri: 'file:///t/afterwards.md', languageId: 'markdown', version: 1, text: 'Two prostitutes came.' };
  raw.tell('textDocument/didOpen', { textDocument });
  assert.deepEqual(codesOf(await raw.ask('textDocument/diagnostic', { textDocument })), ['sex-worker']);
  raw.tell('textDocument/didChange', { textDocument: { uri: textDocument.uri, version: 2 }, contentChanges: [{ text: 'A hooker.' }] });
  assert.deepEqual(codesOf(await raw.ask('textDocument/diagnostic', { textDocument })).length, 1);
  raw.tell('textDocument/didClose', { textDocument });
}

describe('any conversation with the language server', function () {
  this.timeout(300_000);
  let raw: Raw;
  beforeEach(() => (raw = openRaw()));
  afterEach(() => {
    raw.end();
    assert.deepEqual(raw.conversation.problems, []);
    const leaked = raw.logged.filter((line) => line.includes('Quixley'));
    assert.deepEqual(leaked, []);
  });

  const OWN = (Object.values(requests) as string[]).filter((value) => value.startsWith('zontik/'));
  const REQUESTS = [
    ...['textDocument/diagnostic', 'textDocument/codeAction', 'textDocument/hover', 'textDocument/completion'],
    ...['textDocument/definition', 'workspace/symbol', 'no/such', '$/unknown'],
    ...OWN.filter((name) => !/dictionaries|kept$|platforms|pairs|compared/.test(name)),
  ];
  const NOTIFICATIONS = [
    ...[
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/didSave',
      'no/such',
      '$/setTrace',
      '$/cancelRequest',
    ],
    ...OWN.filter((name) => /dictionaries|kept$|platforms|pairs/.test(name)),
  ];
  const position = fc.record({ line: fc.constantFrom(-1, 0, 1, 7, 1e9, 0.5), character: fc.constantFrom(-5, 0, 6, 1e9) });
  const anything = fc.oneof(fc.constantFrom(undefined, null, 1, '', SECRET, [], {}), fc.jsonValue() as fc.Arbitrary<unknown>);
  const params = fc.oneof(
    fc.record({
      textDocument: fc.record({ uri: fc.constantFrom(uri, 'file:///t/b.md', 'untitled:1', '', 'x:%zz') }),
      position,
      range: fc.record({ start: position, end: position }),
      context: fc.record({ diagnostics: fc.constant([]), only: fc.constantFrom(undefined, ['source'], ['quickfix']) }),
    }),
    fc.record({
      uri: fc.constantFrom(uri, 'file:///t/.zontik/kept.yaml', ''),
      text: fc.constantFrom(undefined, `${SECRET} prostitute`),
      query: anything,
      limit: anything,
      files: anything,
      pairs: anything,
      platforms: anything,
      bytes: anything,
      name: anything,
      format: anything,
      kept: anything,
      source: anything,
      range: anything,
      wording: anything,
      concept: anything,
    }),
    anything,
  );
  const change = fc.record({
    textDocument: fc.record({ uri: fc.constantFrom(uri, 'file:///t/never-opened.md'), version: fc.constantFrom(-1, 0, 1, 2, 99, null) }),
    contentChanges: fc.array(
      fc.oneof(
        fc.record({ text: fc.constantFrom('', `${SECRET}, a prostitute.`) }),
        fc.record({ range: fc.record({ start: position, end: position }), text: fc.constantFrom('', 'x', '\r\n') }),
      ),
      { maxLength: 3 },
    ),
  });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('ask' as const), method: fc.constantFrom(...REQUESTS), params }),
    fc.record({ kind: fc.constant('tell' as const), method: fc.constantFrom(...NOTIFICATIONS), params }),
    fc.record({
      kind: fc.constant('tell' as const),
      method: fc.constant('textDocument/didOpen'),
      params: fc.constant(open(`${SECRET}, a prostitute. `.repeat(3))),
    }),
    fc.record({
      kind: fc.constant('tell' as const),
      method: fc.constant('textDocument/didClose'),
      params: fc.constant({ textDocument: { uri } }),
    }),
    fc.record({ kind: fc.constant('tell' as const), method: fc.constant('textDocument/didChange'), params: change }),
    fc.record({ kind: fc.constant('cancel' as const), method: fc.constant(''), params: fc.nat(5) }),
  );

  it('ends with every request answered, in whatever order and with whatever parameters messages come', async () => {
    await initialize(raw);
    raw.tell('initialized', {});
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const answers: Promise<Answer>[] = [];
        for (const { kind, method, params: given } of steps) {
          if (kind === 'ask') answers.push(raw.ask(method, given));
          else if (kind === 'tell') raw.tell(method, given);
          else raw.tell('$/cancelRequest', { id: raw.lastId - given });
        }
        for (const answer of await Promise.all(answers)) assert.ok('result' in answer || answer.error);
        // What was made of dictionaries and settings by nonsense is put right by sense.
        raw.tell('zontik/dictionaries', { files: [] });
        raw.tell('zontik/kept', { files: [] });
        raw.tell('zontik/pairs', { pairs: [] });
        raw.tell('zontik/platforms', { platforms: [] });
        raw.tell('textDocument/didClose', { textDocument: { uri } });
        await stillReviews(raw);
        raw.conversation.problems.forEach((problem) => assert.fail(problem));
      }),
      { seed: 20261127, numRuns: 40 },
    );
  });

  it('survives messages that are none', async () => {
    await initialize(raw);
    raw.tell('initialized', {});
    raw.send({ surprise: `${SECRET}, a prostitute.` });
    raw.send({ id: null, error: { code: 1, message: SECRET, data: SECRET } });
    raw.send({ id: 4000, result: SECRET });
    raw.send({ method: 17, params: SECRET });
    await stillReviews(raw);
  });

  it('survives nonsense at the start', async () => {
    const before = await raw.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    assert.ok(before.error ?? before.result === null, 'there is nothing to tell before the start');
    const answer = await raw.ask('initialize', {
      capabilities: {},
      initializationOptions: { dictionaries: 5, kept: 'x', platforms: 7, messages: {}, locale: 3 },
    });
    assert.ok(answer.error || answer.result);
  });

  it('is not disturbed by a storm of requests that are taken back', async () => {
    await initialize(raw);
    raw.tell('initialized', {});
    raw.tell('textDocument/didOpen', open(`${SECRET} met two prostitutes. `.repeat(1500)));
    const answers: Promise<Answer>[] = [];
    for (let count = 0; count < 150; count++) {
      answers.push(raw.ask('textDocument/diagnostic', { textDocument: { uri } }));
      raw.tell('$/cancelRequest', { id: raw.lastId });
      if (count % 10 === 0)
        raw.tell('textDocument/didChange', {
          textDocument: { uri, version: count + 2 },
          contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' }],
        });
    }
    raw.tell('textDocument/didClose', { textDocument: { uri } });
    await Promise.all(answers);
    await stillReviews(raw);
  });
});
