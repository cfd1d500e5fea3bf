import { halves, readPassages, score } from './corpus.js';

/** Prints the figures for each half of the corpus; with `--show HALF`, its faults as well: `npx tsx test/core/confidentiality/measure.ts`. */
for (const half of halves) {
  const { exposing, found, harmless, quiet, faults } = score(readPassages(half));
  console.log(`${half}: found ${found} of ${exposing}, quiet ${quiet} of ${harmless}`);
  if (process.argv.includes(half)) console.log(faults.join('\n'));
}
