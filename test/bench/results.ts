import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was measured, by name; milliseconds, megabytes or shares. */
export type Results = Readonly<Record<string, number>>;

const folder = join(__dirname, '../../out/bench');

/** Keeps the results of this commit, and gives those of the last other commit that was measured here. */
export function keepResults(results: Results): { readonly commit: string; readonly results: Results } | undefined {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  mkdirSync(folder, { recursive: true });
  const own = `${commit}.json`;
  const others = readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== own)
    .sort((a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs);
  writeFileSync(join(folder, own), JSON.stringify(results, undefined, 2) + '\n');
  const [last] = others;
  return last !== undefined && existsSync(join(folder, last))
    ? { commit: last.replace('.json', ''), results: JSON.parse(readFileSync(join(folder, last), 'utf8')) as Results }
    : undefined;
}

/** Rows of text under a heading, in columns as wide as they need to be. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  for (const row of [head, ...rows])
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '));
}
