import assert from 'node:assert/strict';
import { counterpartOf, placeInEarlier } from '../../server/src/core/alignment/counterpart.js';

const place = (start: number): { start: number; end: number } => ({ start, end: start + 5 });

describe('the counterpart of a sentence', () => {
  // The Russian has sentences at 0, 10 and 30, the English at 0, 10, 20 and 40: the one at 20 is not translated yet.
  const groups = [
    { ru: [place(0)], en: [place(0)] },
    { ru: [place(10)], en: [place(10)] },
    { ru: [], en: [place(20)] },
    { ru: [place(30)], en: [] },
    { ru: [place(40)], en: [place(40)] },
  ];
  const starts = (sentence: { start: number; end: number }, isFinished = true): number[] =>
    counterpartOf(groups, 'ru', sentence, isFinished).map(({ start }) => start);

  it('is what it is aligned with', () => {
    assert.deepEqual(starts(place(0)), [0]);
    assert.deepEqual(
      counterpartOf(groups, 'en', place(40), true).map(({ start }) => start),
      [40],
    );
  });

  it('is the first of the other side behind it that stands alone, where it has been begun', () => {
    assert.deepEqual(starts({ start: 16, end: 16 }), [20]);
    assert.deepEqual(starts(place(30)), [20]);
  });

  it('includes the next one while the sentence goes on, which may be two in the other language', () => {
    assert.deepEqual(starts(place(10), false), [10, 20]);
    assert.deepEqual(starts(place(0), false), [0]);
  });

  it('is none where the other side goes on with what is translated already', () => {
    assert.deepEqual(starts({ start: 46, end: 46 }), []);
    assert.deepEqual(counterpartOf([], 'ru', place(0), false), []);
  });
});

describe('a place in an earlier state of a text', () => {
  it('moves by what was put in or taken out before it, and falls together where it is new', () => {
    assert.deepEqual(placeInEarlier('One. Three.', 'One. Four. Three.', { start: 11, end: 17 }), { start: 5, end: 11 });
    assert.deepEqual(placeInEarlier('One. Four. Three.', 'One. Three.', { start: 5, end: 11 }), { start: 11, end: 17 });
    // “Three” begins as “Two” does; the cursor tells what is new.
    assert.deepEqual(placeInEarlier('One. Three.', 'One. Tw Three.', { start: 5, end: 7 }, 7), { start: 4, end: 4 });
    assert.deepEqual(placeInEarlier('One. Three.', 'One. Two Three.', { start: 0, end: 4 }, 8), { start: 0, end: 4 });
    assert.deepEqual(placeInEarlier('', 'New', { start: 0, end: 3 }), { start: 0, end: 0 });
    assert.deepEqual(placeInEarlier('Same', 'Same', { start: 1, end: 2 }), { start: 1, end: 2 });
  });
});
