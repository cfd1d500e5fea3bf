import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import { guard, placeOf } from '../../server/src/protocol/guard.js';

const SECRET = 'Zinaida Quixley';

/** Fails as a library does that quotes what it was given, with lines that look like those of a stack. */
function failing(): never {
  throw new TypeError(`“${SECRET}” is not iterable\n    at ${SECRET.replace(' ', '')} (/home/zinaida/draft.md:1:1)`);
}

describe('what is told of a failure', () => {
  it('is where it happened, without words of the draft and without folders', () => {
    try {
      failing();
    } catch (error) {
      assert.match(placeOf(error), /^TypeError < failing guard\.test\.ts:\d+:\d+ < /);
      assert.doesNotMatch(placeOf(error), /Quixley|zinaida|draft\.md|[\\/]/);
    }
    const changed = new Error('first');
    changed.message = SECRET;
    for (const error of [changed, SECRET, { message: SECRET }, undefined, new Error(SECRET, { cause: SECRET })])
      assert.doesNotMatch(placeOf(error), /Quixley/);
  });

  it('answers a request, at once or later', async () => {
    const wanted = (error: unknown): boolean =>
      error instanceof ResponseError && /^x failed: TypeError < failing/.test(error.message) && !error.message.includes('Quixley');
    assert.throws(guard('x', failing), wanted);
    await assert.rejects(
      guard('x', async () => failing()),
      wanted,
    );
    const own = new ResponseError(1, 'said on purpose');
    assert.throws(
      guard('x', () => {
        throw own;
      }),
      (error) => error === own,
    );
  });

  it('goes to the log where nobody waits, and nothing else fails', async () => {
    const told: string[] = [];
    guard('x', failing, (line) => told.push(line))();
    await guard(
      'x',
      async () => failing(),
      (line) => told.push(line),
    )();
    assert.equal(told.length, 2);
    for (const line of told) assert.match(line, /^x failed: TypeError < failing/);
  });
});
