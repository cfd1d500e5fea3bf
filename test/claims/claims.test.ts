import assert from 'node:assert/strict';
import { builtInReviewer } from '../builtIn.js';
import { judge, readPassages } from './score.js';

/**
 * Passages that several hands wrote apart from the rules, half of them merging sex work with something else. The first half was read while the
 * rules were made, the second was not. Figures may only get better: raise them when they do.
 */
const REACHED = {
  first: { en: { found: 50, raised: 0, shown: 4 }, ru: { found: 50, raised: 0, shown: 5 } },
  second: { en: { found: 28, raised: 0, shown: 6 }, ru: { found: 21, raised: 0, shown: 5 } },
} as const;

describe('claims in passages written apart from the rules', () => {
  for (const half of ['first', 'second'] as const) {
    for (const language of ['en', 'ru'] as const) {
      const { found, raised, shown } = REACHED[half][language];
      it(`${half} half, ${language}: at least ${found} found, at most ${raised} alarms and ${shown} informations`, () => {
        const judged = readPassages(half, language).map((passage) => judge(builtInReviewer(), passage));
        const mergers = judged.filter(({ passage }) => passage.kind === 'merges');
        const fine = judged.filter(({ passage }) => passage.kind === 'fine');
        const count = (list: typeof judged, of: (each: (typeof judged)[number]) => boolean): number => list.filter(of).length;
        assert.ok(count(mergers, (each) => each.found) >= found, `${count(mergers, (each) => each.found)} found`);
        assert.ok(count(fine, (each) => each.found) <= raised, `${count(fine, (each) => each.found)} alarms`);
        assert.ok(count(fine, (each) => each.soft) <= shown, `${count(fine, (each) => each.soft)} informations`);
      });
    }
  }
});
