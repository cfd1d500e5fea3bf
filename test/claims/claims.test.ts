import assert from 'node:assert/strict';
import { builtInReviewer } from '../builtIn.js';
import { judge, readPassages } from './score.js';

/**
 * Passages that several hands wrote apart from the rules, half of them merging sex work with something else. Those of the first and second set are
 * far from the usual wording: the first was read while the rules were made, the second was not. Those of the third are worded as press releases,
 * reports and posts are; on their first run 114 of 160 (en) and 127 of 160 (ru) were found and 5 and 9 of as many fine ones raised, then they were
 * read. Figures may only get better: raise them when they do.
 */
const REACHED = {
  first: { en: { found: 50, raised: 0, shown: 4 }, ru: { found: 50, raised: 0, shown: 5 } },
  second: { en: { found: 28, raised: 0, shown: 6 }, ru: { found: 21, raised: 0, shown: 5 } },
  third: { en: { found: 143, raised: 0, shown: 7 }, ru: { found: 145, raised: 0, shown: 8 } },
} as const;

describe('claims in passages written apart from the rules', () => {
  for (const set of ['first', 'second', 'third'] as const) {
    for (const language of ['en', 'ru'] as const) {
      const { found, raised, shown } = REACHED[set][language];
      it(`${set} set, ${language}: at least ${found} found, at most ${raised} alarms and ${shown} informations`, () => {
        const judged = readPassages(set, language).map((passage) => judge(builtInReviewer(), passage));
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
