import assert from 'node:assert/strict';
import { addCorrection, type Correction, readCorrections, removeCorrections } from '../../server/src/core/alignment/correctionsFile.js';

const pair = (ru: string | string[], en: string | string[]) => ({ ru: [ru].flat(), en: [en].flat() });
const add = (text: string, correction: Correction, ru: string | string[], en: string | string[]): string =>
  addCorrection(text, correction, pair(ru, en), 'ru')!;
const read = (text: string) => readCorrections({ path: 'news.pair.yaml', text });

describe('file of corrections', () => {
  it('is written so that people can read it, and reads back', () => {
    let text = add('', 'together', 'Раз: два.', ['One.', 'Two.']);
    text = add(text, 'together', 'Только здесь.', []);
    text = add(text, 'apart', 'Три.', 'Four.');
    text = add(text, 'mayDiffer', 'Пять «5» # человек.', 'Six.');
    assert.equal(
      text,
      `# Какие предложения образуют пары там, где Zontik поправили вручную. Удалите запись — и Zontik снова решит сам.

together:
  - ru: "Раз: два."
    en:
      - One.
      - Two.
  - ru: Только здесь.
apart:
  - ru: Три.
    en: Four.
may-differ:
  - ru: "Пять «5» # человек."
    en: Six.
`,
    );
    assert.deepEqual(read(text), {
      corrections: {
        together: [pair('Раз: два.', ['One.', 'Two.']), pair('Только здесь.', [])],
        apart: [pair('Три.', 'Four.')],
        mayDiffer: [pair('Пять «5» # человек.', 'Six.')],
      },
      problems: [],
    });
  });

  it('does not contradict itself', () => {
    let text = add('', 'apart', 'А.', 'A.');
    text = add(text, 'together', 'А.', 'A.');
    assert.deepEqual(read(text).corrections, { together: [pair('А.', 'A.')], apart: [], mayDiffer: [] });
    text = add(text, 'together', ['А.', 'Б.'], 'A.');
    assert.deepEqual(read(text).corrections.together, [pair(['А.', 'Б.'], 'A.')]);
    text = add(text, 'apart', 'Б.', 'A.');
    assert.deepEqual(read(text).corrections, { together: [], apart: [pair('Б.', 'A.')], mayDiffer: [] });
  });

  it('keeps comments and what else is decided when something is taken back', () => {
    const text = add(
      add('# Сверено в июне\n\ntogether:\n  # спорное\n  - ru: А.\n    en: A.\n', 'mayDiffer', 'Б.', 'B.'),
      'apart',
      'А.',
      'C.',
    );
    const without = removeCorrections(text, pair('Б.', []))!;
    assert.match(without, /# Сверено в июне/);
    assert.match(without, /# спорное/);
    assert.deepEqual(read(without).corrections, { together: [pair('А.', 'A.')], apart: [pair('А.', 'C.')], mayDiffer: [] });
    assert.equal(removeCorrections(text, pair('Такого нет.', [])), undefined);
    const empty = removeCorrections(add('', 'together', 'А.', 'A.'), pair('А.', []))!;
    assert.deepEqual(read(empty), { corrections: { together: [], apart: [], mayDiffer: [] }, problems: [] });
    assert.match(add(empty, 'apart', 'А.', 'A.'), /^# .*\n\napart:/);
  });

  it('tells what is wrong, and what is right stays in force', () => {
    const text = 'together:\n  - ru: А.\n    en: A.\n  - ru: 12\n    en: B.\n  - rus: В.\nsometimes: []\n';
    const { corrections, problems } = read(text);
    assert.deepEqual(corrections.together, [pair('А.', 'A.')]);
    assert.deepEqual(
      problems.map(({ start, end }) => text.slice(start, end)),
      ['12', 'rus', 'sometimes'],
    );
    for (const broken of ['- a\n', 'together: x\n', 'together:\n  - ru: "А\n', '*a'])
      assert.ok(read(broken).problems.length > 0 && addCorrection(broken, 'apart', pair('А.', 'A.'), 'en') === undefined, broken);
    assert.deepEqual(read('').problems, []);
    assert.deepEqual(read('# nothing\n').problems, []);
  });
});
