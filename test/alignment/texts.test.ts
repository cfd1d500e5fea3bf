import assert from 'node:assert/strict';
import { compareTexts, f1, judge, names, type Outcome, readGold, alignByLength } from './gold.js';

/**
 * Twelve bilingual texts with planted differences and many more that only look like differences. The rules were written with six of them in view; the
 * other six were never read.
 */
const READ = new Set(['annual-report', 'clinic-leaflet', 'interview', 'newsletter', 'newsroom-guide', 'research-summary']);

describe('texts and their translations', () => {
  const outcomes = new Map<string, Outcome>();
  const byLength: Outcome[] = [];

  before(() => {
    for (const name of names) {
      const text = readGold(name);
      const compared = compareTexts(text.ru, text.en);
      outcomes.set(name, judge(text, compared));
      byLength.push(judge(text, { ...compared, groups: alignByLength(compared.bitext), differences: [] }));
    }
  });

  it('are aligned sentence by sentence', () => {
    assert.ok(f1([...outcomes.values()]) >= 0.98, `F1 ${f1([...outcomes.values()])}`);
  });

  it('are aligned far better than by length alone', () => {
    assert.ok(f1([...outcomes.values()]) > f1(byLength) + 0.05, `by length ${f1(byLength)}`);
  });

  for (const [title, read, least, most] of [
    ['read', true, 0.9, 1],
    ['never read', false, 0.8, 6],
  ] as const) {
    it(`have their differences found, and little else (${title})`, () => {
      const some = [...outcomes].filter(([name]) => READ.has(name) === read).map(([, outcome]) => outcome);
      const total = (key: 'issues' | 'seen' | 'falseAlarms'): number => some.reduce((sum, outcome) => sum + outcome[key], 0);
      assert.ok(total('seen') / total('issues') >= least, `found ${total('seen')} of ${total('issues')}`);
      assert.ok(total('falseAlarms') <= most, `false alarms: ${total('falseAlarms')}`);
    });
  }
});
