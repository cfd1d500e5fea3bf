import assert from 'node:assert/strict';
import { applyEdits, byUrgency, editsOf, everywhere, settledFixes } from '../../../server/src/core/index.js';
import { builtInReviewer } from '../../builtIn.js';

const review = (text: string) => builtInReviewer().review({ text, format: 'markdown' });
const fixed = (text: string) => applyEdits(text, editsOf(settledFixes(text, review(text), review)));

describe('fixing all that needs no judgement', () => {
  for (const [before, after] of [
    ['The clinic turned prostitutes away.', 'The clinic turned sex workers away.'],
    ['Фонд помогает проституткам. Одна проститутка пришла.', 'Фонд помогает секс-работницам. Одна секс-работница пришла.'],
    ['A prostitute spoke.\r\n\r\nAn ex-prostitute listened.', undefined],
  ] as const) {
    it(`leaves nothing new in ${JSON.stringify(before)}`, () => {
      const result = fixed(before);
      if (after !== undefined) assert.equal(result, after);
      const old = review(before);
      for (const { concept } of review(result))
        assert.ok(
          old.some((finding) => finding.concept === concept),
          concept,
        );
      assert.equal(fixed(result), result);
    });
  }

  it('leaves quotations, kept wordings and what needs judgement', () => {
    for (const text of [
      '«Тут одни проститутки, сами посмотрите», — сказал он.',
      'The prostitutes came. <!-- zontik: keep "prostitutes" -->',
      'See `prostitutes.csv`.',
    ])
      assert.equal(fixed(text), text);
  });

  it('takes back a change that would lead to a new finding, and only that', () => {
    const text = 'Two prostitutes came.\n\nThe prostitutes left.';
    const second = text.lastIndexOf('prostitutes');
    const suspicious = (changed: string) => {
      const at = changed.indexOf('sex workers left');
      const [sample] = review(text);
      return [...review(changed), ...(at < 0 ? [] : [{ ...sample, concept: 'new', start: at, end: at + 11, suggestions: [] }])];
    };
    const fixes = settledFixes(text, review(text), suspicious);
    assert.deepEqual(
      fixes.map(({ finding }) => finding.start),
      [4],
    );
    assert.equal(text.slice(second, second + 11), 'prostitutes');
  });
});

describe('the same change everywhere', () => {
  it('gives each place its own form of the term', () => {
    const text =
      'Проститутки пришли. Фонд помогает проституткам. Мы встретили пятерых проституток. «Тут одни проститутки, сами посмотрите», — сказал он.';
    const all = review(text);
    const [first] = all;
    const fixes = everywhere(first, first.suggestions[0], all);
    assert.equal(
      applyEdits(text, editsOf(fixes)),
      'Секс-работницы пришли. Фонд помогает секс-работницам. Мы встретили пятерых секс-работниц. «Тут одни проститутки, сами посмотрите», — сказал он.',
    );
  });

  it('leaves other wordings for the same concept, and kept ones', () => {
    const text =
      'The prostitutes came. The whores came.\n\nThe prostitutes left. <!-- zontik: keep "prostitutes" -->\n\nA prostitute left.';
    const all = review(text);
    const fixes = everywhere(all[0], all[0].suggestions[0], all);
    assert.deepEqual(
      fixes.map(({ finding }) => finding.wording),
      ['prostitutes', 'prostitute'],
    );
  });
});

describe('findings in the order of urgency', () => {
  it('puts slurs first, then by place, and leaves the given list alone', () => {
    const findings = review('The prostitutes came. The whores came. A prostitute left.');
    const before = [...findings];
    assert.deepEqual(
      byUrgency(findings).map(({ severity, wording }) => `${severity} ${wording}`),
      ['error whores', 'warning prostitutes', 'warning prostitute'],
    );
    assert.deepEqual(findings, before);
  });
});
