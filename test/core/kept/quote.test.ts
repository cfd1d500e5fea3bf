import assert from 'node:assert/strict';
import { placesOf, quoteOf } from '../../../server/src/core/kept/quote.js';

const TEXT = `Dear all,

in May the van met three prostitutes by the station, and in June
it met four prostitutes at the harbour. The police wrote “prostitutes” in
both reports.
`;

/** Every place of a word. */
function placesIn(text: string, word = 'prostitutes'): { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length }));
}

/** Which of the places of the word in `later` the quotation of its place number `index` in `TEXT` means. */
function found(index: number, later: string): number[] {
  const places = placesIn(later);
  return placesOf(quoteOf(TEXT, placesIn(TEXT)[index]), later, places).map((place) => places.indexOf(place));
}

describe('text quote selector', () => {
  it('quotes whole words on one line', () =>
    assert.deepEqual(quoteOf(TEXT, placesIn(TEXT)[1]), {
      exact: 'prostitutes',
      prefix: 'and in June it met four ',
      suffix: ' at the harbour. The police',
    }));

  it('means the place that it was made at', () => assert.deepEqual([found(0, TEXT), found(1, TEXT), found(2, TEXT)], [[0], [1], [2]]));

  it('survives edits elsewhere, new line breaks and line ends', () => {
    assert.deepEqual(found(1, `Many prostitutes.\n\n${TEXT}`), [2]);
    assert.deepEqual(found(1, TEXT.replace('Dear all', 'Dear friends').replace('both', 'all')), [1]);
    assert.deepEqual(found(1, TEXT.replaceAll('\n', '\r\n')), [1]);
    assert.deepEqual(found(1, TEXT.replaceAll('\n', ' ')), [1]);
  });

  it('survives edits on one side', () => {
    assert.deepEqual(found(1, TEXT.replace('it met four', 'our colleagues saw at least a dozen')), [1]);
    assert.deepEqual(found(1, TEXT.replace('at the harbour', 'near the market')), [1]);
  });

  it('means nothing when its place is gone or has become another', () => {
    assert.deepEqual(found(1, TEXT.replace('four prostitutes', 'four sex workers')), []);
    assert.deepEqual(found(1, 'Old records call them prostitutes throughout.'), []);
  });

  it('means every place with the same surroundings, as the standard says', () => {
    const text = 'A prostitute came. A prostitute came.';
    assert.deepEqual(placesOf({ exact: 'prostitute', prefix: 'A ', suffix: ' came.' }, text, placesIn(text, 'prostitute')).length, 2);
    assert.deepEqual(placesOf({ exact: 'prostitute', prefix: '', suffix: '' }, text, placesIn(text, 'prostitute')).length, 2);
  });

  it('forgives the spaces that YAML trims, and composed letters', () => {
    const text = 'Такой притон и такой притон.';
    assert.equal(placesOf({ exact: 'притон', prefix: 'Такой', suffix: 'и такой' }, text, placesIn(text, 'притон')).length, 1);
    assert.equal(placesOf({ exact: 'притон', prefix: 'Тако\u0438\u0306', suffix: '' }, text, placesIn(text, 'притон')).length, 1);
  });

  it('splits no character', () => {
    for (const before of ['😀', '-😀']) {
      for (const after of ['😀', '😀-']) {
        const text = `${before.repeat(40)}x${after.repeat(40)}`;
        const start = text.indexOf('x');
        const { prefix, suffix } = quoteOf(text, { start, end: start + 1 });
        assert.doesNotMatch(prefix + suffix, /\p{Surrogate}/u);
        assert.equal(placesOf({ exact: 'x', prefix, suffix }, text, [{ start, end: start + 1 }]).length, 1);
      }
    }
  });
});
