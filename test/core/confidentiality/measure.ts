import { halves, markedSets, readMarked, readPassages, score, scoreMarked } from './corpus.js';

/** Prints the figures for each half of the corpus; with `--show HALF`, its faults as well: `npx tsx test/core/confidentiality/measure.ts`. */
for (const half of [...halves, ...markedSets]) {
  const { exposing, found, harmless, quiet, faults } =
    half.endsWith('third') || half.endsWith('fourth') ? scoreMarked(readMarked(half)) : score(readPassages(half));
  console.log(`${half}: found ${found} of ${exposing}, quiet ${quiet} of ${harmless}`);
  if (process.argv.includes(half)) console.log(faults.join('\n'));
}
