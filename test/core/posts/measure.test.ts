import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fittingEnd, measure, walkPieces } from '../../../server/src/core/posts/measure.js';
import type { Unit } from '../../../server/src/core/posts/platforms.js';

const UNITS: readonly Unit[] = ['weighted', 'graphemes', 'short-graphemes', 'code-units', 'code-points'];

/** Text as people post it: words, marks, emoji of all kinds, addresses, handles, letters taken apart. */
const post = fc
  .array(
    fc.constantFrom(
      ...'Право на труд|rights|#метка|@name|@name@example.social|https://example.org/a_(b)?c=d|example.org|help@example.org|☂️|☂|👩🏼‍🤝‍👩🏿|🏳️‍⚧️|🇰🇬|1️⃣|©️|№|€|漢字|e\u0301|и\u0306|\u200f|—| |\n|\n\n|. |, |(|)|»|\u00a0'.split(
        '|',
      ),
      '|',
      '\ud83d',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('the length of a post', () => {
  const table: readonly [text: string, x: number, bluesky: number, mastodon: number, telegram: number, instagram: number][] = [
    ['', 0, 0, 0, 0, 0],
    ['Привет, world!\n', 15, 15, 15, 15, 15],
    // Marks that X counts double, and dashes and quotation marks that it does not.
    ['№ • → € ₽ …', 17, 11, 11, 11, 11],
    ['«—» “–” ‘’', 10, 10, 10, 10, 10],
    ['漢字', 4, 2, 2, 2, 2],
    // Letters are composed first.
    ['и\u0306e\u0301', 2, 2, 2, 4, 4],
    // Emoji: text presentation, with a variation selector, flags, keycaps, skin tones, joined ones.
    ['☂', 2, 1, 1, 1, 1],
    ['☂️', 2, 1, 1, 2, 2],
    ['☂\uFE0E', 4, 1, 1, 2, 2],
    ['© ©️', 4, 3, 3, 4, 4],
    ['🇰🇬', 2, 1, 1, 4, 2],
    ['1️⃣1', 3, 2, 2, 4, 4],
    ['👏🏿', 2, 1, 1, 4, 2],
    ['👩🏼‍🤝‍👩🏿', 2, 1, 1, 12, 7],
    ['🏳️‍⚧️', 2, 1, 1, 6, 5],
    ['❤️‍🔥', 2, 1, 1, 5, 4],
    // Marks of direction are seen by nobody and counted all the same.
    ['\u200fא', 3, 2, 2, 2, 2],
    // Addresses.
    ['https://example.org', 23, 19, 23, 19, 19],
    ['example.org', 23, 11, 11, 11, 11],
    ['(см. example.org/a).', 30, 20, 20, 20, 20],
    ['https://example.org:8080/a_(b)?c=d#e.', 24, 37, 24, 37, 37],
    ['https://зонтик.рф/путь!', 24, 23, 24, 23, 23],
    ['зонтик.рф', 9, 9, 9, 9, 9],
    ['help@example.org', 16, 16, 16, 16, 16],
    ['a@b.example.org, https://t.me/x', 40, 31, 40, 31, 31],
    ['и т.д., v.2, 12.5', 17, 17, 17, 17, 17],
    // Handles.
    ['@name@example.social!', 21, 21, 6, 21, 21],
    ['@name', 5, 5, 5, 5, 5],
  ];
  for (const [text, ...expected] of table)
    it(`of ${JSON.stringify(text)}`, () => {
      const actual = UNITS.slice(0, 3).map((unit) => measure(text, unit));
      assert.deepEqual([...actual, measure(text, 'code-units'), measure(text, 'code-points')], expected);
    });

  it('is the sum of pieces that are the text', () => {
    fc.assert(
      fc.property(post, fc.constantFrom(...UNITS), (text, unit) => {
        let joined = '';
        let sum = 0;
        walkPieces(text, unit, (start, end, weight) => {
          assert.equal(start, joined.length);
          joined += text.slice(start, end);
          sum += weight;
        });
        assert.equal(joined, text);
        assert.equal(sum, measure(text, unit));
      }),
      { seed: 20261128, numRuns: 500 },
    );
  });

  it('finds the same characters as the segmenter of the language', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(post, (text) => assert.equal(measure(text, 'graphemes'), [...segmenter.segment(text)].length)),
      { seed: 20261128, numRuns: 500 },
    );
  });

  it('fits up to a border of characters', () => {
    fc.assert(
      fc.property(post, fc.constantFrom(...UNITS), fc.nat(60), (text, unit, limit) => {
        const end = fittingEnd(text, unit, limit);
        if (measure(text, unit) <= limit) assert.equal(end, text.length);
        const borders = new Set([0]);
        walkPieces(text, unit, (_start, border) => void borders.add(border));
        assert.ok(borders.has(end));
      }),
      { seed: 20261128, numRuns: 500 },
    );
  });

  it('of megabytes is known in a moment', function () {
    this.timeout(60_000);
    for (const unit of UNITS) {
      assert.equal(measure('а'.repeat(5_000_000), unit), 5_000_000);
      assert.ok(measure('a.'.repeat(1_000_000), unit) >= 2_000_000);
    }
  });
});
