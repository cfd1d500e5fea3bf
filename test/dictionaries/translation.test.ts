import assert from 'node:assert/strict';
import { readLine } from '../../server/src/core/alignment/lexicon.js';
import { translationData } from '../builtIn.js';

describe('word lists for comparing translations', () => {
  const data = translationData();
  const lists = { words: data.words, functionWords: data.functionWords, places: data.places, acronyms: data.acronyms };

  for (const [name, lines] of Object.entries(lists)) {
    it(`${name}: every line has both languages`, () => {
      const broken = lines.filter((line) => {
        const written = typeof line === 'string' ? readLine(line) : undefined;
        return !written || line.split(' = ').length !== 2 || [...written.ru, ...written.en].some((wording) => wording.trim() === '');
      });
      assert.deepEqual(broken, []);
      assert.ok(lines.length > 100);
    });

    it(`${name}: no line stands twice`, () => {
      assert.deepEqual(
        lines.filter((line, index) => lines.indexOf(line) !== index),
        [],
      );
    });
  }

  it('every word that turns a statement round is a word', () => {
    for (const kinds of [data.negation, data.hedges]) {
      for (const sides of Object.values(kinds)) {
        for (const list of Object.values(sides) as readonly (readonly string[])[])
          for (const wording of list) assert.match(String(wording), /^[\p{L}' -]+$/u);
      }
    }
  });

  it('every group of distinctions has at least two ideas in both languages', () => {
    for (const group of data.distinctions) {
      assert.ok(group.length > 1, String(group));
      for (const line of group) assert.ok(readLine(line), line);
    }
  });
});
