import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { reviewedDrafts } from '../../server/src/protocol/drafts.js';
import { createTurns } from '../../server/src/protocol/turns.js';
import { builtInReviewer } from '../builtIn.js';

describe('turns', () => {
  it('serve whoever came last first, and go on with what was begun before', async () => {
    const turns = createTurns();
    const order: string[] = [];
    const run = (name: string, isDone: () => boolean) =>
      turns.run(
        (function* () {
          while (!isDone()) yield;
          order.push(name);
        })(),
        () => true,
      );
    const long = run('begun before', () => order.length === 2);
    await Promise.all([long, run('second', () => true), run('last', () => true)]);
    assert.deepEqual(order, ['last', 'second', 'begun before']);
  });

  it('leave work that nobody wants any longer', async () => {
    let isWanted = true;
    let steps = 0;
    const work = createTurns().run(
      (function* () {
        for (;;) {
          steps++;
          yield;
        }
      })(),
      () => isWanted,
    );
    isWanted = false;
    assert.equal(await work, undefined);
    assert.ok(steps > 0);
  });
});

describe('turns beside messages that never stop', () => {
  it('are taken all the same', async () => {
    const turns = createTurns();
    let isDone = false;
    const end = performance.now() + 60;
    const flood = (): void => {
      turns.noteMessage();
      if (!isDone && performance.now() < end + 2_000) setImmediate(flood);
    };
    flood();
    await turns.run(
      (function* () {
        while (performance.now() < end) yield;
      })(),
      () => true,
    );
    assert.ok(performance.now() < end + 2_000, 'The work went on only when the messages had stopped.');
    isDone = true;
  });
});

describe('drafts under review', () => {
  const long = 'The outreach team met two prostitutes near the station, and nobody asked what they needed.\n\n'.repeat(400);

  it('are left when they are closed: nothing is found in them, and nobody is told of a review', async () => {
    const reviewed: string[] = [];
    const drafts = reviewedDrafts(
      createTurns(),
      builtInReviewer(),
      () => [],
      (uri) => reviewed.push(uri),
      (thrown) => assert.fail(String(thrown)),
      [],
    );
    const document = TextDocument.create('file:///t/a.md', 'markdown', 1, long);
    const asked = drafts.review(document);
    drafts.forget(document.uri);
    assert.deepEqual((await asked).advice, []);
    assert.deepEqual(reviewed, []);
    assert.equal((await drafts.review(document)).advice.length, 400);
    assert.deepEqual(reviewed, [document.uri]);
  });
});
