import assert from 'node:assert/strict';
import { readDictionary } from '../../../server/src/core/terminology/readDictionary.js';
import { createTeamReviewer } from '../../../server/src/core/teams.js';
import { builtInTermbase } from '../../builtIn.js';
import { expandAlternatives } from '../../../server/src/core/terminology/wording.js';

const GOOD = `concept: helper
subject: team
definition: { en: Someone who helps., ru: Помощник. }
why: { en: House style., ru: Так принято. }
sources: [{ title: House style }]
en:
  - term: helper
    status: preferred
  - term: wibbler
    status: deprecated
    gender: feminine
ru: []
examples: { en: [], ru: [] }
`;

describe('reading a dictionary', () => {
  it('finds no problem in a good file', () => {
    assert.deepEqual(problemsIn(GOOD), []);
  });

  it('finds none in a concept without terms either', () => {
    const text = GOOD.replace(/^en:\n(?: .*\n)+/m, 'en: []\n');
    assert.deepEqual(problemsIn(text), []);
    const [concept] = readDictionary([{ path: 'helper.yaml', text }]).concepts;
    assert.deepEqual([concept.id, concept.why.en, concept.terms.length], ['helper', 'House style.', 0]);
  });

  it('names the nearest valid value', () => {
    assert.deepEqual(problemsIn(GOOD.replace('deprecated', 'depricated')), [
      'depricated | “depricated” is not valid; expected: preferred, admitted, deprecated or superseded. Nearest: “deprecated”.',
    ]);
  });

  it('names the nearest field', () => {
    assert.deepEqual(problemsIn(GOOD.replace('gender:', 'gendre:')), ['gendre | “gendre” is not known here. Nearest: “gender”.']);
  });

  it('says what is missing', () => {
    const [problem] = problemsIn(GOOD.replace(/^why.*\n/m, ''));
    assert.match(problem, /“why” is missing: why the wording matters/);
  });

  it('says which source is unknown', () => {
    const [problem] = problemsIn(GOOD.replace('[{ title: House style }]', '[NOWHERE-1]'));
    assert.match(problem, /^NOWHERE-1 \| The source “NOWHERE-1” is not in sources.yaml/);
  });

  it('tells all problems at once', () => {
    assert.equal(problemsIn(GOOD.replace('deprecated', 'depricated').replace('gender:', 'gendre:')).length, 2);
  });

  it('speaks Russian too', () => {
    const { problems } = readDictionary([{ path: 'a.yaml', text: GOOD.replace('deprecated', 'depricated') }]);
    assert.match(problems[0].message.ru, /«depricated» не подходит.+Ближайшее: «deprecated»/);
  });

  it('keeps every readable concept of other files, and the readable terms of a faulty one', () => {
    const { concepts, problems } = readDictionary([
      { path: 'broken.yaml', text: 'concept: [unclosed\n  - : :' },
      { path: 'faulty.yaml', text: GOOD.replace('status: preferred', 'status: preffered') },
      { path: 'good.yaml', text: GOOD.replace('concept: helper', 'concept: other') },
    ]);
    assert.ok(problems.length >= 2);
    assert.deepEqual(
      concepts.map(({ id, terms }) => [id, terms.map(({ wordings }) => wordings[0])]),
      [
        ['helper', ['wibbler']],
        ['other', ['helper', 'wibbler']],
      ],
    );
  });

  for (const text of ['', '[]', 'null', '42', '- 1\n- 2', '{}', 'a: b', '\t', '%%%', 'en: 5']) {
    it(`does not throw on ${JSON.stringify(text)}`, () => void readDictionary([{ path: 'x.yaml', text }]));
  }
});

describe('alternatives in a wording', () => {
  it('stand for one wording each', () => {
    assert.deepEqual(expandAlternatives('{woman|lady} of the {night|evening}'), [
      'woman of the night',
      'woman of the evening',
      'lady of the night',
      'lady of the evening',
    ]);
  });

  it('may be missing', () => {
    assert.deepEqual(expandAlternatives('{дешёвая|} проститутка'), ['дешёвая проститутка', 'проститутка']);
  });

  it('stay as they are when a brace is not closed', () => {
    assert.deepEqual(expandAlternatives('a {b|c'), ['a {b|c']);
  });
});

function problemsIn(text: string): string[] {
  return readDictionary([{ path: 'helper.yaml', text }]).problems.map(
    ({ start, end, message }) => `${text.slice(start, end)} | ${message.en}`,
  );
}

describe('a dictionary that is being written', () => {
  const file = GOOD + 'related: [other]\n';

  it('never stops the reader, however little of it is there', () => {
    for (let length = 0; length <= file.length; length++) readDictionary([{ path: 'a.yaml', text: file.slice(0, length) }]);
  });

  for (const line of ['  - ', '  - *word', '  - {', '  - [a]', '  - 5', '  - term: *word']) {
    for (const list of ['en:', 'sources:', 'examples:']) {
      it(`keeps what can be read beside “${line}” under ${list}`, () => {
        const text = file.replace(new RegExp(`^${list}.*\n`, 'm'), `${list}\n${line}\n`);
        const { concepts } = readDictionary([
          { path: 'a.yaml', text },
          { path: 'b.yaml', text: GOOD.replace('concept: helper', 'concept: other') },
        ]);
        assert.ok(concepts.some(({ id }) => id === 'other'));
      });
    }
  }

  it('is told where alternatives are too many to work out', () => {
    const grid = '{a|b|c|d|e|f|g|h|i|j} '.repeat(7).trim();
    const { problems } = readDictionary([{ path: 'a.yaml', text: GOOD.replace('term: wibbler', `term: '${grid}'`) }]);
    assert.match(problems[0].message.en, /Split them into several terms/);
  });

  it('may name a concept by anything', () => {
    const { problems } = createTeamReviewer(builtInTermbase(), [{ path: 'a.yaml', text: GOOD + 'use: "c("\n' }]);
    assert.ok(problems.length > 0);
  });
});
