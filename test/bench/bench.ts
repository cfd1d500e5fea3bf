import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { Bench } from 'tinybench';
import { createReviewer } from '../../server/src/core/index.js';
import { alignByLength, alignTexts, compareTexts, f1, judge } from '../alignment/gold.js';
import { perturbedText } from '../alignment/perturbed.js';
import { builtInTermbase } from '../builtIn.js';

/**
 * Speed, on text of our own: reviewing warm, whole runs cold beside alex, the best-known checker of this kind, and aligning, beside Gale and Church's lengths alone.
 * Figures are printed, never asserted: they depend on the machine.
 */
const root = join(__dirname, '../..');
const reviewer = createReviewer(builtInTermbase());
const drafts = { ru: tenThousandWords('ru'), en: tenThousandWords('en') };

async function main(): Promise<void> {
  const warm = new Bench({ time: 2000, warmupTime: 1000 });
  for (const [language, text] of Object.entries(drafts)) {
    warm.add(`review 10,000 words (${language}), warm`, () => reviewer.review({ text, format: 'markdown' }));
  }
  await warm.run();
  for (const { name, result } of warm.tasks) if (result?.state === 'completed') print(name, result.latency.p50);

  const folder = mkdtempSync(join(tmpdir(), 'zontik-bench-'));
  const file = join(folder, 'draft.md');
  writeFileSync(file, drafts.en.split(/\s+/).slice(0, 500).join(' '));
  const cold = (command: string[]): number[] =>
    Array.from({ length: 7 }, () => {
      const start = performance.now();
      try {
        execFileSync(process.execPath, command, { stdio: 'ignore' });
      } catch {
        // Exit status 1 means findings, for both.
      }
      return performance.now() - start;
    });
  print('zontik check, 500 words, cold', median(cold([join(root, 'dist/cli.js'), 'check', file])));
  print('alex, 500 words, cold', median(cold([join(root, 'node_modules/alex/cli.js'), file])));

  const starts: number[] = [];
  for (let run = 0; run < 7; run++) starts.push(await startToDiagnostics());
  print('server start to first diagnostics', median(starts));
  rmSync(folder, { recursive: true });
  aligning();
}

void main();

/** A text and its translation in which sentences are left out, joined, divided and moved (`perturbedText`). */
function aligning(): void {
  const text = perturbedText(2_000);
  const { bitext, groups } = alignTexts(text.ru, text.en);
  const score = (found: typeof groups): number => f1([judge(text, { bitext, groups: found, differences: [] })]);
  printShare('aligned 2,000 sentences a side, F1 strict', score(groups));
  printShare('the same by lengths alone (Gale–Church)', score(alignByLength(bitext)));
  const time = (run: () => unknown): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  print('align 2,000 sentences a side, warm', median([1, 2, 3].map(() => time(() => alignTexts(text.ru, text.en)))));
  print('align and compare 2,000 sentences a side, warm', median([1, 2, 3].map(() => time(() => compareTexts(text.ru, text.en)))));
  const long = perturbedText(10_000);
  print(
    'align 10,000 sentences a side, warm',
    time(() => alignTexts(long.ru, long.en)),
  );
}

async function startToDiagnostics(): Promise<number> {
  const start = performance.now();
  const server = spawn(process.execPath, [join(root, 'dist/cli.js'), 'lsp', '--stdio']);
  const client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  await client.sendNotification('initialized', {});
  const textDocument = { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: 'Проститутки и клиенты.' };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  await client.sendRequest('textDocument/diagnostic', { textDocument });
  const time = performance.now() - start;
  client.dispose();
  server.kill();
  return time;
}

/** Our own clean drafts, repeated with a flagged sentence now and then. */
function tenThousandWords(language: 'ru' | 'en'): string {
  const clean = join(root, 'test/drafts/clean');
  const texts = readdirSync(clean)
    .filter((name) => name.startsWith(`${language}-`))
    .map((name) => readFileSync(join(clean, name), 'utf8'));
  const flagged =
    language === 'ru'
      ? 'Вчера на трассе задержали пять проституток и хозяйку притона.'
      : 'Two prostitutes were fined near the brothel yesterday.';
  let text = '';
  for (let number = 0; text.split(/\s+/).length < 10_000; number++) text += `${texts[number % texts.length]}\n\n${flagged}\n\n`;
  return text
    .split(/(?<=\s)/)
    .slice(0, 10_000)
    .join('');
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function print(name: string, milliseconds: number): void {
  console.log(`${name.padEnd(48)} ${milliseconds.toFixed(1).padStart(8)} ms`);
}

function printShare(name: string, share: number): void {
  console.log(`${name.padEnd(48)} ${share.toFixed(3).padStart(8)}`);
}
