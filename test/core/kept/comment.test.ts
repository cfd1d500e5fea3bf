import assert from 'node:assert/strict';
import { readComment, writeComment } from '../../../server/src/core/kept/comment.js';

describe('comments that keep a wording', () => {
  const read = (comment: string) => {
    const said = readComment(comment);
    return typeof said === 'object' ? [said.wordings.map(({ wording }) => wording), said.reason] : said;
  };

  for (const [comment, wordings, reason] of [
    ['<!-- zontik: keep "prostitutes" — the survey’s own category -->', ['prostitutes'], 'the survey’s own category'],
    ['<!-- zontik: keep "one" -->', ['one'], ''],
    ['<!--zontik:keep "one"-->', ['one'], ''],
    ['<!-- Zontik: Keep “one”, "two" and "three": as in the act -->', ['one', 'two', 'three'], 'as in the act'],
    ['<!-- зонтик: оставить «одно» и «второе» — так в законе -->', ['одно', 'второе'], 'так в законе'],
    ['<!-- zontik: оставить „одно“ - причина -->', ['одно'], 'причина'],
    ['<!-- zontik: keep "one" – a reason — with a dash: and more -->', ['one'], 'a reason — with a dash: and more'],
    ['<!-- zontik: keep\n  "one"\n  — over lines -->', ['one'], 'over lines'],
  ] as const) {
    it(`read ${JSON.stringify(comment)}`, () => assert.deepEqual(read(comment), [wordings, reason]));
  }

  for (const [comment, wholeDraft] of [
    ['<!-- zontik: keep "one" in this draft — a reason -->', true],
    ['<!-- zontik: keep "one", "two" everywhere in this draft -->', true],
    ['<!-- зонтик: оставить «одно» во всем тексте: причина -->', true],
    ['<!-- zontik: keep "one" — in this draft -->', false],
  ] as const) {
    it(`hear how far ${comment} reaches`, () => {
      const said = readComment(comment);
      assert.ok(typeof said === 'object');
      assert.equal(said.wholeDraft, wholeDraft);
      const { wordings, reason } = said;
      for (const language of ['en', 'ru'] as const) {
        const written = writeComment(
          wordings.map(({ wording }) => wording),
          reason,
          language,
          wholeDraft,
        );
        assert.deepEqual(read(written), read(comment));
        assert.equal((readComment(written) as typeof said).wholeDraft, wholeDraft);
      }
    });
  }

  for (const comment of ['<!-- prettier-ignore -->', '<!-- the zontik: keep "one" -->', '<!-- zontikality: keep "one" -->', '<!-- -->']) {
    it(`pass over ${comment}`, () => assert.equal(read(comment), undefined));
  }

  for (const comment of [
    '<!-- zontik: keep prostitutes -->',
    '<!-- zontik: keep -->',
    '<!-- zontik: keep "" -->',
    '<!-- zontik: keep "one -->',
    '<!-- zontik: keeper "one" -->',
    '<!-- zontik: drop "one" -->',
    // What a later version may know must not be taken for something narrower.
    '<!-- zontik: keep "one" in all drafts — a reason -->',
    '<!-- zontik: keep "one" in this draftless place -->',
  ]) {
    it(`do not guess at ${comment}`, () => assert.equal(read(comment), 'unreadable'));
  }

  for (const reason of [
    '',
    'plain',
    'a -- b --> c --- d',
    '-',
    '->',
    'ends in -',
    'a | b',
    'C:\\new \\| "quoted" — «так»',
    '<!-- in -->',
  ]) {
    for (const wording of ['one', 'so-called “one”', '"one"', '«ночные бабочки»', 'all „«"“”»" of them', 'a -- b', 'a \\ | b']) {
      it(`say ${wording} because ${reason} in both languages`, () => {
        for (const language of ['en', 'ru'] as const) {
          const comment = writeComment([wording, 'two'], reason, language);
          assert.deepEqual(read(comment), [[wording, 'two'], reason]);
          assert.match(comment, /^<!--(?:(?!--)[^])*-->$/);
          assert.doesNotMatch(comment, /(?<!\\)\|/);
        }
      });
    }
  }

  it('use the marks and the verb of the language', () => {
    assert.equal(writeComment(['one'], 'why', 'en'), '<!-- zontik: keep "one" — why -->');
    assert.equal(writeComment(['одно'], 'почему', 'ru'), '<!-- zontik: оставить «одно» — почему -->');
  });

  it('stay on one line', () => assert.equal(writeComment(['one'], ' a\n\nb ', 'en'), '<!-- zontik: keep "one" — a b -->'));

  it('tell where each wording stands', () => {
    const comment = '<!-- zontik: keep "one", «two» -->';
    const said = readComment(comment);
    assert.ok(typeof said === 'object');
    assert.deepEqual(
      said.wordings.map(({ start, end }) => comment.slice(start, end)),
      ['"one"', '«two»'],
    );
  });
});
