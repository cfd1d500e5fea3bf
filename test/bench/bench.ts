import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { alignByLength, alignTexts, compareTexts, f1, judge } from '../alignment/gold.js';
import { perturbedText } from '../alignment/perturbed.js';
import { countWords, type Language, type MarkedDraft, markedDrafts, wordsOfDrafts } from './drafts.js';
import { keepResults, printTable, type Results } from './results.js';
import { startServer } from './server.js';

/**
 * Speed and hits on text of our own, beside other checkers in the same run. Figures are printed and kept in `out/bench`, never asserted: they depend
 * on the machine. `docs/benchmark.md` says how they are measured.
 */
const TOOLS = ['zontik', 'alex', 'retext-equality', 'harper.js'] as const;
const LANGUAGES: readonly Language[] = ['ru', 'en'];

/** What `tool.mjs` prints. */
interface Measured {
  readonly start: number;
  readonly review: Readonly<Record<Language, number>>;
  readonly keys: Readonly<Record<Language, number>>;
  readonly memory: number;
  readonly found: readonly (readonly (readonly [number, number])[])[];
}

async function main(): Promise<void> {
  const results: Results = { ...beside(), ...(await serving()), ...aligning() };
  const last = keepResults(results);
  if (!last) return;
  console.log(`\nCompared with ${last.commit}`);
  printTable(
    ['', 'then', 'now', ''],
    Object.entries(results).flatMap(([name, now]) => {
      const then = last.results[name] as number | undefined;
      return then === undefined
        ? []
        : [[name, then.toFixed(2), now.toFixed(2), `${now > then ? '+' : ''}${(((now - then) / then || 0) * 100).toFixed(0)} %`]];
    }),
  );
}

void main();

/** Each checker on the same texts. */
function beside(): Results {
  const drafts = markedDrafts();
  const folder = mkdtempSync(join(tmpdir(), 'zontik-bench-'));
  const task = join(folder, 'task.json');
  const texts = (words: number): Record<Language, string> => ({ ru: wordsOfDrafts('ru', words), en: wordsOfDrafts('en', words) });
  writeFileSync(
    task,
    JSON.stringify({ first: 'Two lines.', long: texts(10_000), shortDraft: texts(1_000), drafts: drafts.map(({ text }) => text) }),
  );
  // How the dictionary is read is part of what the server ships, and a tool has a process of its own.
  const root = join(__dirname, '../..');
  const reader = join(root, 'out/bench/packedJson.cjs');
  buildSync({ entryPoints: [join(root, 'server/src/packedJson.ts')], outfile: reader, bundle: true, platform: 'node', format: 'cjs' });
  const results: Record<string, number> = {};
  const rows = TOOLS.map((tool) => {
    const output = execFileSync(process.execPath, [join(__dirname, 'tool.mjs'), tool, task], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    const measured = JSON.parse(output) as Measured;
    const hits = LANGUAGES.map((language) => hitsOf(drafts, measured.found, language));
    for (const language of LANGUAGES) {
      results[`${tool}: review of 10,000 words, ${language}, ms`] = measured.review[language];
      results[`${tool}: key press in 1,000 words, ${language}, p95, ms`] = measured.keys[language];
    }
    results[`${tool}: start, ms`] = measured.start;
    results[`${tool}: memory, MB`] = measured.memory;
    hits.forEach(({ recall, alarms }, index) => {
      results[`${tool}: recall, ${LANGUAGES[index]}`] = recall;
      results[`${tool}: false alarms in 1,000 words, ${LANGUAGES[index]}`] = alarms;
    });
    return [
      tool,
      ...LANGUAGES.map((language) => measured.review[language].toFixed(0)),
      ...LANGUAGES.map((language) => measured.keys[language].toFixed(1)),
      measured.start.toFixed(0),
      measured.memory.toFixed(0),
      ...hits.map(({ recall }) => `${(recall * 100).toFixed(0)} %`),
      ...hits.map(({ alarms }) => alarms.toFixed(1)),
    ];
  });
  rmSync(folder, { recursive: true });
  console.log(
    'Milliseconds: 10,000 words, a key press (p95) in 1,000 words, start to first answer. Alarms in 1,000 words of clean drafts.',
  );
  printTable(['', '10k ru', '10k en', 'key ru', 'key en', 'start', 'MB', 'recall ru', 'recall en', 'alarms ru', 'alarms en'], rows);
  return results;
}

function hitsOf(drafts: readonly MarkedDraft[], found: Measured['found'], of: Language): { recall: number; alarms: number } {
  let marks = 0;
  let hits = 0;
  let alarms = 0;
  let words = 0;
  drafts.forEach((draft, index) => {
    if (draft.language !== of) return;
    if (!draft.marks) {
      words += countWords(draft.text);
      alarms += found[index].length;
    }
    for (const mark of draft.marks ?? []) {
      marks++;
      if (found[index].some(([start, end]) => start < mark.end && end > mark.start)) hits++;
    }
  });
  return { recall: hits / marks, alarms: (alarms / words) * 1000 };
}

/** Our language server, as an editor uses it. */
async function serving(): Promise<Results> {
  const results: Record<string, number> = {};
  const first = wordsOfDrafts('ru', 1_000);
  const starts: { ready: number; diagnosed: number }[] = [];
  for (let run = 0; run < 9; run++) {
    const server = await startServer();
    starts.push({ ready: server.ready, diagnosed: await server.open(first) });
    server.stop();
  }
  results['server ready, ms'] = median(starts.map(({ ready }) => ready));
  results['first diagnostics of 1,000 words, ms'] = median(starts.map(({ diagnosed }) => diagnosed));
  const server = await startServer();
  for (const language of LANGUAGES)
    for (const words of [1_000, 10_000]) {
      const taken = await server.pressKeys(wordsOfDrafts(language, words), 200);
      results[`server: key press in ${words} words, ${language}, p95, ms`] = taken[Math.floor(taken.length * 0.95)];
    }
  server.stop();
  const full = await startServer();
  for (let draft = 0; draft < 10; draft++) await full.open(`# ${draft}\n\n${wordsOfDrafts(LANGUAGES[draft % 2], 1_500)}`);
  results['server: memory with ten drafts, MB'] = full.memory();
  full.stop();
  console.log('\nThe language server');
  for (const [name, value] of Object.entries(results)) print(name, value);
  return results;
}

/** A text and its translation in which sentences are left out, joined, divided and moved (`perturbedText`). */
function aligning(): Results {
  const text = perturbedText(2_000);
  const { bitext, groups } = alignTexts(text.ru, text.en);
  const score = (found: typeof groups): number => f1([judge(text, { bitext, groups: found, differences: [] })]);
  const time = (run: () => unknown): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const long = perturbedText(10_000);
  const results = {
    'aligned 2,000 sentences a side, F1 strict': score(groups),
    'the same by lengths alone (Gale–Church), F1 strict': score(alignByLength(bitext)),
    'align 2,000 sentences a side, ms': median([1, 2, 3].map(() => time(() => alignTexts(text.ru, text.en)))),
    'align and compare 2,000 sentences a side, ms': median([1, 2, 3].map(() => time(() => compareTexts(text.ru, text.en)))),
    'align 10,000 sentences a side, ms': time(() => alignTexts(long.ru, long.en)),
  };
  console.log('\nTwo languages');
  for (const [name, value] of Object.entries(results)) print(name, value);
  return results;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function print(name: string, value: number): void {
  console.log(`${name.padEnd(54)} ${value.toFixed(value < 2 ? 3 : 1).padStart(9)}`);
}
