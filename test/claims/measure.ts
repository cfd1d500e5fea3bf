/**
 * Figures on the passages that were written apart from the rules.
 *
 *     npx tsx test/claims/measure.ts first|second|third en|ru [--show missed|raised|soft]
 */
import { builtInReviewer } from '../builtIn.js';
import { judge, type PassageSet, readPassages } from './score.js';

const [set, language] = process.argv.slice(2) as [PassageSet, 'en' | 'ru'];
const show = process.argv[process.argv.indexOf('--show') + 1];
const judged = readPassages(set, language).map((passage) => judge(builtInReviewer(), passage));
const mergers = judged.filter(({ passage }) => passage.kind === 'merges');
const fine = judged.filter(({ passage }) => passage.kind === 'fine');
const count = (list: typeof judged, of: (each: (typeof judged)[number]) => boolean): string => `${list.filter(of).length}/${list.length}`;
console.log(
  `${set} ${language}: found ${count(mergers, ({ found }) => found)} (as information ${count(mergers, ({ found, soft }) => found && soft)}), ` +
    `alarms ${count(fine, ({ found }) => found)}, information ${count(fine, ({ soft }) => soft)}`,
);
for (const { passage, findings, found, soft } of judged) {
  const shown =
    (show === 'missed' && passage.kind === 'merges' && !found) ||
    (show === 'raised' && passage.kind === 'fine' && found) ||
    (show === 'soft' && passage.kind === 'fine' && soft);
  if (!shown) continue;
  console.log(`${passage.id} ${passage.what ?? passage.why}: ${passage.text}`);
  for (const { start, end, severity, concept } of findings) console.log(`    ${severity} ${concept}: ${passage.text.slice(start, end)}`);
}
