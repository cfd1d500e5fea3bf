import assert from 'node:assert/strict';
import { readDictionary } from '../../../server/src/core/terminology/readDictionary.js';
import { tooDeepAt } from '../../../server/src/core/terminology/nesting.js';

describe('dictionaries that nest without end', () => {
  const concept = { path: 'a.yaml', text: 'concept: a\ndefinition: { en: A. }\n' };
  const files: Readonly<Record<string, string>> = {
    'lists that stay open': '['.repeat(50_000),
    'fields that stay open': '{a: '.repeat(50_000),
    'items in items': `${'- '.repeat(20_000)}a`,
    'fields of fields': Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  };
  for (const [what, text] of Object.entries(files))
    it(`tells ${what} in one line, where they are too deep, and reads the others`, () => {
      const { problems } = readDictionary([{ path: 'deep.yaml', text }, concept]);
      const own = problems.filter(({ path }) => path === 'deep.yaml');
      assert.equal(own.length, 1);
      assert.match(own[0].message.en, /nested too deeply/);
      assert.match(own[0].message.ru, /слишком глубоко/);
      assert.ok(own[0].start > 100 && own[0].end <= text.length);
    });

  it('takes no long line, and no brackets that close, for nesting', () => {
    for (const text of [`a: ${'[] '.repeat(5_000)}`, `${' '.repeat(900)}\na: b`, `${'-'.repeat(900)}\n`, '- a\n'.repeat(5_000)])
      assert.equal(tooDeepAt(text), undefined);
  });

  it('tells the first ten mistakes of a file, which most others follow from', () => {
    const { problems } = readDictionary([{ path: 'bad.yaml', text: 'a: "b" c\n'.repeat(500) }]);
    assert.ok(problems.length > 0 && problems.length <= 11, String(problems.length));
  });
});
