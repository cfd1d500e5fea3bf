import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createConnection,
  type DataCallback,
  type Message,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createReviewer, type Draft, type PackedTermbase } from '../../server/src/core/index.js';
import type { Prose } from '../../server/src/core/draft/prose.js';
import { type SegmentedDraft, segmentStepwise } from '../../server/src/core/draft/segment.js';
import { inOneGo } from '../../server/src/core/draft/steps.js';
import { toDiagnostic } from '../../server/src/protocol/toDiagnostic.js';
import { packedJson } from '../../server/src/node/readPackedJson.js';
import { serve } from '../../server/src/protocol/serve.js';
import { type Language, wordsOfDrafts } from './drafts.js';

/**
 * Where the time of a key press goes, in one process and as bundled: `node test/bench/keys.mjs`. A sentence is typed in the middle of a draft,
 * letter by letter. Milliseconds at the middle and at 95 of 100.
 */
const TYPED: Record<Language, string> = {
  ru: ' На встрече говорили о том, что проститутки не жертвы, и что их нельзя наказывать; Анна сказала: «Это работа».',
  en: ' At the meeting they said that prostitutes are no victims and must not be fined; Anna said: “This is work, not slavery”.',
};
const ROUNDS = 3;
/** Keys that do not count: much is compiled and unpacked when it is first needed. */
const WARM = 110;

const builtIn = packedJson(process.argv[2]) as () => PackedTermbase;
const noPairs = (): Promise<never> => Promise.reject(new Error('no pairs here'));

async function main(): Promise<void> {
  if (process.argv.includes('--hovers')) return hovering();
  for (const words of [1_000, 10_000])
    for (const language of ['ru', 'en'] as const) {
      const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
      if (only !== undefined && only !== `${words},${language}`) continue;
      const text = wordsOfDrafts(language, words);
      console.log(`\n${words} words, ${language}, ${text.length} letters`);
      if (!process.argv.includes('--steps-only')) await serving(text, TYPED[language]);
      if (process.argv.some((argument) => argument.startsWith('--steps'))) steps(text, TYPED[language]);
    }
}

/** Letter by letter, and back, several times: what is replaced from one place to another. */
function* keys(text: string, typed: string): Generator<{ from: number; to: number; letter: string }> {
  const start = text.indexOf('\n\n', text.length / 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 0; at < typed.length; at++) yield { from: start + at, to: start + at, letter: typed[at] };
    for (let at = typed.length - 1; at >= 0; at--) yield { from: start + at, to: start + at + 1, letter: '' };
  }
}

/** From the arrival of a change to its diagnostics, both as the text of messages. */
async function serving(text: string, typed: string): Promise<void> {
  const reader = new Given();
  const writer = new Taken();
  serve((options) => createConnection(reader, writer, options), { loadBuiltIn: builtIn, loadTranslationData: noPairs });
  await writer.answerTo(reader, 1, 'initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  reader.say({ jsonrpc: '2.0', method: 'initialized', params: {} });
  const uri = 'file:///draft.md';
  reader.say({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
  });
  await writer.answerTo(reader, 2, 'textDocument/diagnostic', { textDocument: { uri } });
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const taken: number[] = [];
  const used: number[] = [];
  let id = 2;
  for (const { from, to, letter } of keys(text, typed)) {
    const range = { start: document.positionAt(from), end: document.positionAt(to) };
    TextDocument.update(document, [{ range, text: letter }], ++id);
    const before = process.hrtime.bigint();
    const cpu = process.cpuUsage();
    reader.say({
      jsonrpc: '2.0',
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: id }, contentChanges: [{ range, text: letter }] },
    });
    await writer.answerTo(reader, id, 'textDocument/diagnostic', { textDocument: { uri } });
    const { user, system } = process.cpuUsage(cpu);
    taken.push(Number(process.hrtime.bigint() - before) / 1e6);
    used.push((user + system) / 1000);
    // Nobody types without a pause; what is left to do is done meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  print('server: change to diagnostics', taken);
  print('  processor time of it', used);
  reader.dispose();
}

/** How long a hover in a short draft waits while a long one is reviewed for the first time. */
async function hovering(): Promise<void> {
  const reader = new Given();
  const writer = new Taken();
  serve((options) => createConnection(reader, writer, options), { loadBuiltIn: builtIn, loadTranslationData: noPairs });
  await writer.answerTo(reader, 1, 'initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  reader.say({ jsonrpc: '2.0', method: 'initialized', params: {} });
  const open = (uri: string, text: string): void =>
    reader.say({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    });
  open('file:///short.md', 'Two prostitutes.');
  let id = 1;
  for (const language of ['ru', 'en', 'ru', 'en'] as const) {
    const uri = `file:///long-${++id}.md`;
    open(uri, wordsOfDrafts(language, 60_000));
    const began = performance.now();
    let isDone = false;
    const long = writer.answerTo(reader, ++id, 'textDocument/diagnostic', { textDocument: { uri } }).then(() => (isDone = true));
    const waits: number[] = [];
    while (!isDone) {
      const asked = performance.now();
      await writer.answerTo(reader, ++id, 'textDocument/hover', {
        textDocument: { uri: 'file:///short.md' },
        position: { line: 0, character: 6 },
      });
      waits.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await long;
    waits.sort((a, b) => a - b);
    const at = (share: number): string => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))].toFixed(1);
    console.log(
      `60000 words, ${language}: ${(performance.now() - began).toFixed(0)} ms; ${waits.length} hovers: ${at(0.5)} ${at(0.95)}, at most ${at(1)}`,
    );
  }
  reader.dispose();
}

/** The same steps, one by one, in processor time. */
function steps(text: string, typed: string): void {
  const reviewer = createReviewer(builtIn());
  const follower = reviewer.follow();
  const times = new Map<string, number[]>();
  const timed = <T>(name: string, work: () => T): T => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    const list = times.get(name) ?? [];
    list.push((user + system) / 1000);
    times.set(name, list);
    return result;
  };
  const document = TextDocument.create('file:///draft.md', 'markdown', 1, text);
  follower.review({ text, format: 'markdown' });
  const known: { prose?: Prose; segmented?: SegmentedDraft } = {};
  for (const { from, to, letter } of keys(text, typed)) {
    const range = { start: document.positionAt(from), end: document.positionAt(to) };
    timed('apply the change', () => TextDocument.update(document, [{ range, text: letter }], document.version + 1));
    const draft: Draft = { text: document.getText(), format: 'markdown' };
    known.segmented = timed('read and segment', () => inOneGo(segmentStepwise(draft, known)));
    const { advice } = timed('review, all of it', () => follower.review(draft));
    const diagnostics = timed('diagnostics', () => advice.map((each) => toDiagnostic(each, document, 'en', 'zontik-glossary:/')));
    timed('as JSON', () => JSON.stringify(diagnostics));
  }
  for (const [name, list] of times) print(name, list);
}

function print(name: string, values: readonly number[]): void {
  const sorted = values.slice(WARM).sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor(sorted.length * share)].toFixed(2).padStart(7);
  console.log(`  ${name.padEnd(32)} ${at(0.5)} ${at(0.95)}`);
}

class Given extends AbstractMessageReader {
  private heard: DataCallback | undefined;

  listen(callback: DataCallback) {
    this.heard = callback;
    return { dispose: () => (this.heard = undefined) };
  }

  say(message: Message & Record<string, unknown>): void {
    const text = JSON.stringify(message);
    this.heard?.(JSON.parse(text) as Message);
  }
}

class Taken extends AbstractMessageWriter {
  private readonly waiting = new Map<unknown, () => void>();

  write(message: Message): Promise<void> {
    JSON.stringify(message);
    const { id } = message as { id?: unknown };
    this.waiting.get(id)?.();
    this.waiting.delete(id);
    return Promise.resolve();
  }

  end(): void {}

  answerTo(reader: Given, id: number, method: string, params: object): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      reader.say({ jsonrpc: '2.0', id, method, params });
    });
  }
}

void main();
