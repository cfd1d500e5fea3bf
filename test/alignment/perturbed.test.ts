import assert from 'node:assert/strict';
import { alignByLength, alignTexts, f1, judge } from './gold.js';
import { perturbedText } from './perturbed.js';

/** A longer text with a translation that leaves out, joins, divides and moves sentences; `npm run bench` does the same with thousands. */
describe('a text that its translator took liberties with', () => {
  const text = perturbedText(400);

  it('is the same for the same size, and changed in every way', () => {
    assert.deepEqual(perturbedText(400), text);
    const { alignment } = text.gold;
    const shapes = new Set(alignment.map(([ru, en]) => `${ru.length}-${en.length}`));
    for (const shape of ['1-1', '1-2', '2-1', '0-1', '1-0']) assert.ok(shapes.has(shape), shape);
    const order = alignment.flatMap(([, en]) => en);
    assert.ok(order.some((place, index) => index > 0 && place < order[index - 1]));
  });

  it('is aligned far better than by length alone', () => {
    const { bitext, groups } = alignTexts(text.ru, text.en);
    const score = (found: typeof groups): number => f1([judge(text, { bitext, groups: found, differences: [] })]);
    const [ours, byLength] = [score(groups), score(alignByLength(bitext))];
    assert.ok(ours >= 0.93, `F1 ${ours}`);
    assert.ok(ours > byLength + 0.1, `by length ${byLength}`);
  });
});
