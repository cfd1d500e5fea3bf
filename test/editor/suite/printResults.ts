import type { Runner } from 'mocha';

/** Marks the suite's own lines for whoever reads the editor's log. */
export function print(line: string): void {
  console.log(`│${line}`);
}

/** A reporter for mocha, in the look of its own, with the totals that `npm test` adds up. */
export class ResultPrinter {
  private passed = 0;
  private readonly failures: string[] = [];

  constructor(runner: Runner) {
    runner.on('suite', ({ title }) => title && print(`    ${title}`));
    runner.on('pass', (test) => {
      this.passed++;
      print(`      ✔ ${test.title} (${test.duration} ms)`);
    });
    runner.on('fail', (test, error) => {
      this.failures.push(`${test.fullTitle()}\n${error.stack ?? error.message}`);
      print(`      ${this.failures.length}) ${test.title}`);
    });
    runner.on('end', () => this.printTotals());
  }

  private printTotals(): void {
    print(`  ${this.passed} passing`);
    if (this.failures.length > 0) print(`  ${this.failures.length} failing`);
    this.failures.forEach((failure, index) => `${index + 1}) ${failure}`.split('\n').forEach((line) => print(`      ${line}`)));
  }
}
