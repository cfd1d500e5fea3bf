import assert from 'node:assert/strict';
import { shortened, wordsAround } from '../../server/src/core/alignment/shortened.js';
import { explainDifference } from '../../server/src/core/alignment/wording.js';

describe('quotations in messages about a translation', () => {
  it('lose the full stop of their sentence, not that of an abbreviation', () => {
    assert.equal(shortened('We came.', true), 'We came');
    assert.equal(shortened('at 9 p.m.', true), 'at 9 p.m.');
    assert.equal(shortened('в 21:00 и т. д.', true), 'в 21:00 и т. д.');
    assert.equal(shortened('5 тыс.', false), '5 тыс.');
  });

  it('are one line, cut where they are long, never within an emoji', () => {
    assert.equal(shortened('two\r\n  lines', false), 'two lines');
    const cut = shortened(`${'a'.repeat(88)}🙂${'b'.repeat(20)}`, false);
    assert.equal(cut, `${'a'.repeat(88)}…`);
  });

  it('show a word with those around it, whole, within its sentence', () => {
    const text = 'Before. She said that she has not been to the office of the police since spring. After.';
    const sentence = { start: 8, end: text.indexOf(' After') };
    const start = text.indexOf('not');
    const { start: from, end: to } = wordsAround(text, { start, end: start + 3 }, sentence);
    assert.equal(text.slice(from, to), 'She said that she has not been to the office of the police');
  });

  it('have marks of their own inside the marks of the message', () => {
    const sides = { ru: 'фонд «Причал»', en: 'the “Prichal” fund' };
    assert.match(explainDifference('name', sides, 'ru'), /«фонд „Причал“», в английском «the “Prichal” fund»/);
    assert.match(explainDifference('name', sides, 'en'), /“фонд «Причал»”, English “the ‘Prichal’ fund”/);
  });
});
