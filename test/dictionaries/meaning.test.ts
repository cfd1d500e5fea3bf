import assert from 'node:assert/strict';
import { createLexicon } from '../../server/src/core/review/claims/lexicon.js';
import { createTeamReviewer } from '../../server/src/core/teams.js';
import { checkMeaning } from '../../server/src/core/terminology/checkReferences.js';
import { createCueIndex } from '../../server/src/core/terminology/cueIndex.js';
import { designateJoints } from '../../server/src/core/terminology/meaning.js';
import { languageCodes } from '../../server/src/core/language/phrase.js';
import { expandAlternatives } from '../../server/src/core/terminology/wording.js';
import { builtInDictionary, builtInReviewer, builtInTermbase } from '../builtIn.js';

/** Groups, relations and attitudes: what sentences say of ideas. */
describe('meaning', () => {
  const { meaning, meaningExamples } = builtInDictionary();

  for (const { language, kind, text } of meaningExamples) {
    it(`${language} › ${kind} › ${text}`, () => {
      const found = builtInReviewer()
        .review({ text, format: 'plaintext' })
        .filter(({ because, severity }) => because === 'conflation' && severity !== 'hint');
      const shown = found.map(({ start, end, concept }) => `${concept}: ${text.slice(start, end)}`).join('; ');
      assert.equal(found.length > 0, kind === 'merges', shown || 'nothing is found');
    });
  }

  it('names nothing that is not there', () => {
    const { termbase } = builtInReviewer();
    const lexicon = createLexicon(termbase, createCueIndex(designateJoints([])));
    assert.deepEqual(checkMeaning(meaning, termbase.concepts, lexicon.broken), []);
  });

  it('lists no word twice under one name', () => {
    const lists = [
      ...meaning.groups.flatMap(({ id, parts }) => Object.entries(parts).map(([part, { words }]) => ({ name: `${id} ${part}`, words }))),
      ...meaning.relations.flatMap(({ id, cues }) => Object.entries(cues).map(([cue, words]) => ({ name: `${id} ${cue}`, words }))),
      ...meaning.attitudes.map(({ id, words }) => ({ name: id, words })),
    ];
    const twice = lists.flatMap(({ name, words }) =>
      languageCodes.flatMap((language) =>
        repeated(words[language].filter(isPlainList).flatMap(expandAlternatives)).map((word) => `${name}: ${word}`),
      ),
    );
    assert.deepEqual(twice, []);
  });

  it('has a group or a relation speak through a concept that tells what to write', () => {
    const { concepts } = builtInReviewer().termbase;
    const speaking = [...meaning.groups, ...meaning.relations].flatMap(({ concept }) => concept ?? []);
    assert.ok(speaking.length > 8);
    for (const id of speaking) assert.ok(concepts.get(id)?.advice, `${id} has no advice`);
  });
});

/** `{a|b|c}`: phrases with alternatives of their own may well overlap. */
function isPlainList(wording: string): boolean {
  return /^(?:\{[^{}]*\}|[^{}]*)(?: \([a-z]+\))?$/.test(wording);
}

function repeated(words: readonly string[]): string[] {
  return words.filter((word, at) => words.indexOf(word) !== at);
}

describe('a team’s words for ideas', () => {
  const words = `group: sex-work
name: { en: sex work, ru: секс-работа }
parts:
  work: { en: [wibbling], ru: [вибблинг] }
`;

  it('add up with the built-in ones and take every relation with them', () => {
    const { reviewer, problems } = createTeamReviewer(builtInTermbase(), [{ path: 'group.yaml', text: words }]);
    assert.deepEqual(problems, []);
    for (const text of ['Wibbling is a form of slavery.', 'Escorting is a form of slavery.', 'Вибблинг — разновидность рабства.']) {
      const found = reviewer.review({ text, format: 'plaintext' }).filter(({ because }) => because === 'conflation');
      assert.equal(found.length, 1, text);
    }
    assert.deepEqual(reviewer.review({ text: 'Wibbling is not slavery.', format: 'plaintext' }), []);
  });

  it('tell the place of a concept or a name in a frame that nobody has', () => {
    const { problems } = createTeamReviewer(builtInTermbase(), [
      { path: 'group.yaml', text: words.replace('parts:', 'concept: nowhere\nparts:') },
      { path: 'relation.yaml', text: 'relation: mine\nsays: { en: X., ru: X. }\nframes: [activity wibbles harm]\n' },
    ]);
    assert.deepEqual(
      problems.map(({ path, start, message }) => `${path}:${start} ${message.en.slice(0, 40)}`),
      ['group.yaml:65 “concept” names “nowhere”, which no dict', 'relation.yaml:58 “wibbles” is neither a part of a group n'],
    );
  });
});
