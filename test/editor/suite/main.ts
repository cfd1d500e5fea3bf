// Mocha as browsers get it: the one bundle runs in Node and in a worker alike. It leaves `mocha` in the global scope.
import 'mocha/mocha.js';
import { ResultPrinter } from './printResults.js';

/** What the editor calls, in whatever extension host it runs: runs all tests of this suite, rejects when one fails. */
export async function run(): Promise<void> {
  // The tests register themselves, so they are loaded only when `describe` exists.
  const reporter = ResultPrinter as unknown as Mocha.ReporterConstructor;
  mocha.setup({ ui: 'bdd', reporter, timeout: 60_000, slow: 5_000 });
  await import('./activation.test.js');
  await import('./diagnostics.test.js');
  await import('./codeActions.test.js');
  await import('./hover.test.js');
  await import('./glossary.test.js');
  await import('./teamDictionary.test.js');
  await import('./keep.test.js');
  await import('./publishingReport.test.js');
  await import('./word.test.js');
  await import('./triage.test.js');
  await import('./posts.test.js');
  await import('./translations.test.js');
  await import('./lookUp.test.js');
  await import('./walkthrough.test.js');
  await import('./settings.test.js');
  await import('./trust.test.js');
  await import('./badInput.test.js');
  await import('./killedServer.test.js');
  // Not `mocha.run`, which asks the page for its address: a worker has none that helps, Node has none at all.
  const failures = await new Promise<number>((resolve) => Object.getPrototypeOf(mocha).run.call(mocha, resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
