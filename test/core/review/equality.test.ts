import assert from 'node:assert/strict';
import { builtInReviewer } from '../../builtIn.js';
import { readDecisions, upstreamPatterns } from '../../equalityDecisions.js';

/** retext-equality: every pattern decided, and the adopted ones found in every shape in which its own tests write them. */
describe('retext-equality', () => {
  const decisions = readDecisions();
  const wordsOf = new Map(upstreamPatterns().map(({ id, inconsiderate }) => [id, Object.keys(inconsiderate)]));

  it('has each of its patterns decided, once', () => {
    assert.deepEqual(decisions.map(({ pattern }) => pattern).sort(), [...wordsOf.keys()].sort());
  });

  it('has a reason in every decision, and no decision that says two things', () => {
    const unclear = decisions.filter(({ reason, concept, because }) => (reason ? concept || because : !because));
    assert.deepEqual(unclear, []);
  });

  for (const { pattern, concept } of decisions.filter(({ concept }) => concept !== undefined)) {
    it(`leaves ${pattern} to ${concept}`, () => {
      const found = wordsOf.get(pattern)!.filter((wording) => findingsIn(`We read about ${wording} in the report.`).includes(concept!));
      assert.ok(found.length > 0, `none of: ${wordsOf.get(pattern)!.join(', ')}`);
    });
  }

  for (const { pattern, words } of decisions.filter(({ reason }) => reason !== undefined)) {
    const [wording] = words!;
    // The package takes a single word that stands alone between two marks for a word talked about, so here it has company.
    for (const [shape, text] of [
      ['plain', `Her friend wrote ${wording} again.`],
      ['capitalised', `${wording[0].toUpperCase()}${wording.slice(1)} again.`],
      ['before an ellipsis', `Her friend wrote ${wording}…`],
      ['after dots', `Well ... ${wording} again.`],
      ['between commas and dashes', `A friend — again ${wording} — and, again ${wording}, left.`],
      ['beside an apostrophe', `Her friend’s aunt wrote ${wording} and wasn't sorry.`],
      ['in brackets', `Her friend (again ${wording}) left.`],
      ['in scare quotes', `Her friend wrote “again ${wording}” there.`],
    ]) {
      it(`finds ${pattern} ${shape}`, () => assert.ok(findingsIn(text).includes(pattern), text));
    }
  }

  it('says nothing where a pattern is left out', () => {
    const left = decisions.filter(({ reason, concept }) => !reason && !concept).map(({ pattern }) => pattern);
    const found = left.flatMap((pattern) =>
      wordsOf.get(pattern)!.flatMap((wording) => (findingsIn(`We read about ${wording} in the report.`).includes(pattern) ? pattern : [])),
    );
    assert.deepEqual(found, []);
  });
});

function findingsIn(text: string): string[] {
  return builtInReviewer()
    .review({ text, format: 'plaintext' })
    .map(({ concept }) => concept);
}
