import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { remembered } from '../../../server/src/core/language/remembered.js';

describe('remembered', () => {
  it('reads a word once', () => {
    const read: string[] = [];
    const lengthOf = remembered((word) => read.push(word) && word.length);
    for (const word of ['дом', 'house', 'дом', 'house']) assert.equal(lengthOf(word), word.length);
    assert.deepEqual(read, ['дом', 'house']);
  });

  it('does not remember all words for ever', () => {
    let times = 0;
    const numberOf = remembered(() => ++times);
    const first = numberOf('word');
    for (let number = 0; number < 100_000; number++) numberOf(`${number}`);
    assert.notEqual(numberOf('word'), first);
  });

  it('does not hold the drafts that its words come from', function () {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const itself = remembered((word) => ({ word }));
    const words: string[] = [];
    const before = held();
    for (let number = 0; number < 100; number++) {
      // A part of a string is a view of it only when it is long enough.
      const draft = Buffer.from(`${'слово '.repeat(40_000)} долгоживущее-слово-${number}`).toString();
      words.push(itself(draft.slice(draft.lastIndexOf(' ') + 1)).word);
    }
    const grown = held() - before;
    assert.equal(new Set(words).size, 100);
    assert.ok(grown < 5_000_000, `${grown} bytes are held, of drafts of 480,000 each`);
  });
});
