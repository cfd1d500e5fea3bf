import assert from 'node:assert/strict';
import type { DraftFormat } from '../../../server/src/core/draft/draft.js';
import { segmentDraft, type SegmentedDraft, segmentStepwise } from '../../../server/src/core/draft/segment.js';
import { inOneGo } from '../../../server/src/core/draft/steps.js';

/** Each segment as its words, with the language of every run of words: `ru: мы тут | en: we are`. */
function check(draft: string, expected: readonly string[], format: DraftFormat = 'markdown'): void {
  const { segments } = segmentDraft({ text: draft, format });
  const described = segments.map(({ tokens }) => {
    const runs: { language: string; words: string[] }[] = [];
    for (const { language = '-', text } of tokens) {
      if (runs.at(-1)?.language === language) runs.at(-1)!.words.push(text);
      else runs.push({ language, words: [text] });
    }
    return runs.map(({ language, words }) => `${language}: ${words.join(' ')}`).join(' | ');
  });
  assert.deepEqual(described, expected);
}

describe('segmentDraft', () => {
  it('gives sentences, none of which goes beyond its block', () => {
    check('# Наши планы\n\nМы идём. Вы с нами?\n\n- первое\n- второе', [
      'ru: Наши планы',
      'ru: Мы идём',
      'ru: Вы с нами',
      'ru: первое',
      'ru: второе',
    ]);
  });

  it('gives spans without the markup around them', () => {
    const text = '> **Мы идём.** *Вы с нами?*';
    assert.deepEqual(
      segmentDraft({ text, format: 'markdown' }).segments.map(({ start, end, index }) => [text.slice(start, end), index]),
      [
        ['Мы идём.', 0],
        ['Вы с нами?', 1],
      ],
    );
  });

  it('gives each word the language of its sentence', () => {
    check('Мы говорим «sex work is work» и объясняем, почему.', ['ru: Мы говорим | en: sex work is work | ru: и объясняем почему']);
    check('They call it «секс-работа» and so do we.', ['en: They call it | ru: секс-работа | en: and so do we']);
  });

  it('leaves sentences in other languages alone', () => {
    check('Вчера мы перевели этот лозунг. Ми проти насильства! Так он теперь звучит.', [
      'ru: Вчера мы перевели этот лозунг',
      '-: Ми проти насильства',
      'ru: Так он теперь звучит',
    ]);
    check('We heard two slogans. Le travail du sexe est un travail. It was loud.', [
      'en: We heard two slogans',
      '-: Le travail du sexe est un travail',
      'en: It was loud',
    ]);
  });

  it('leaves single words alone that Russian letters cannot spell', () => {
    check('Организация «Легалайф-Україна» работает в Киеве и помогает женщинам.', [
      'ru: Организация | -: Легалайф-Україна | ru: работает в Киеве и помогает женщинам',
    ]);
  });

  it('tells the language of a block from that of the draft', () => {
    check('Мы выступаем против насилия и рейдов.\n\nНие сме против насилието и полицейските акции.\n\nЭто наша позиция.', [
      'ru: Мы выступаем против насилия и рейдов',
      '-: Ние сме против насилието и полицейските акции',
      'ru: Это наша позиция',
    ]);
  });

  it('takes a draft without any evidence for Russian or English', () => {
    check('Секс-работа', ['ru: Секс-работа'], 'plaintext');
    check('Sex workers', ['en: Sex workers'], 'plaintext');
  });

  it('gives numbers no language', () => {
    check('В 2024 году', ['ru: В | -: 2024 | ru: году']);
  });

  it('keeps a sentence that holds nothing but an address', () => {
    const { segments } = segmentDraft({ text: 'https://a.org/x', format: 'plaintext' });
    assert.deepEqual(
      segments.map(({ start, end, tokens }) => [start, end, tokens.length]),
      [[0, 15, 0]],
    );
  });

  it('tells the language of the draft', () => {
    assert.equal(segmentDraft({ text: 'Фонд Rose Alliance работает с секс-работницами.', format: 'plaintext' }).language, 'ru');
    assert.equal(segmentDraft({ text: 'The word «проститутка» is a label.', format: 'plaintext' }).language, 'en');
    assert.equal(segmentDraft({ text: '2024', format: 'plaintext' }).language, undefined);
  });

  it('tells whether ё is written', () => {
    const usesYo = (text: string) => segmentDraft({ text, format: 'plaintext' }).usesYo;
    assert.equal(usesYo('Её приём идёт.'), true);
    assert.equal(usesYo('Ее прием идет.'), false);
    assert.equal(usesYo('Фамилия: Королёва. Ее прием идет, ее ждут.'), false);
    assert.equal(usesYo('Мы тут.'), false);
  });

  it('finds wording across hidden markup and line breaks', () => {
    check('> девушки **лёг**кого\n> поведения', ['ru: девушки лёгкого поведения']);
  });

  it('segments a draft of ten thousand words', () => {
    const sentence =
      'Прошлой осенью **аутрич-работницы** провели сорок выездов, а [юристы](http://a.org) подали 12 жалоб по ст. 6.11 КоАП РФ. ';
    const text = (sentence.repeat(5) + '\n\n').repeat(115);
    assert.equal(segmentDraft({ text, format: 'markdown' }).segments.length, 575);
  });

  it('remembers what blocks said a while ago, which an undoing brings back, and not all that was ever written', () => {
    const known: { segmented?: SegmentedDraft } = {};
    const write = (text: string): SegmentedDraft => (known.segmented = inOneGo(segmentStepwise({ text, format: 'plaintext' }, known)));
    const first = write('We came at 0.\n\nThey stayed.');
    for (let version = 1; version <= 20; version++) write(`We came at ${version}.\n\nThey stayed.`);
    assert.equal(write('We came at 0.\n\nThey stayed.').passages[0].content, first.passages[0].content);
    for (let version = 21; version <= 400; version++) {
      const { former } = write(`We came at ${version}.\n\nThey stayed.`).known;
      assert.ok(former.size <= 150, `${former.size} remembered after ${version} versions`);
    }
  });

  it('remembers few versions of a paragraph as long as a book', () => {
    const known: { segmented?: SegmentedDraft } = {};
    const book = 'We came at noon and they stayed. '.repeat(10_000);
    for (let version = 0; version < 8; version++) {
      known.segmented = inOneGo(segmentStepwise({ text: `${version} ${book}`, format: 'plaintext' }, known));
      assert.ok(known.segmented.known.former.size <= 4, `${known.segmented.known.former.size} remembered`);
    }
  });
});
