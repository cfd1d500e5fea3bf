import assert from 'node:assert/strict';
import { bitextOf, bitextWithin } from '../../server/src/core/alignment/bitext.js';
import { createTranslationReviewer, explainNoBitext, type TranslationReview } from '../../server/src/core/translations.js';
import { builtInReviewer, translationData } from '../builtIn.js';
import { compareTexts, unitsOf } from './gold.js';

const types = (ru: string, en: string): string[] => compareTexts(ru, en).differences.map(({ detail }) => detail);

/** Pairs that say the same, however differently. */
const QUIET: readonly (readonly [string, string])[] = [
  ['Никто не жаловался.', 'Nobody complained.'],
  ['Мы работаем без выходных.', 'We work seven days a week.'],
  ['Прийти можно и без записи.', 'You can come without an appointment.'],
  ['Решение не раз обжаловали.', 'The ruling has been appealed several times.'],
  ['Отказов не было.', 'There were no refusals.'],
  ['Она не согласилась дать показания.', 'She refused to testify.'],
  ['Протокол составили по статье «Занятие проституцией».', 'A record was drawn up under the article “Engaging in prostitution”.'],
  ['Встреча прошла в Женеве с представителями ВОЗ и ЮНЭЙДС.', 'The meeting with WHO and UNAIDS took place in Geneva.'],
  ['По словам Юлии Тимофеевой, помощь получили 28,5 % из них.', 'According to Yulia Timofeyeva, 28.5% of them received help.'],
  ['Не пишите «проститутка», пишите «секс-работница».', 'Do not write “prostitute”, write “sex worker”.'],
];

describe('a text and its translation', () => {
  for (const [ru, en] of QUIET) it(`is left alone: ${en}`, () => assert.deepEqual(types(ru, en), []));

  for (const [detail, ru, en] of [
    ['number', 'Помощь получили 618 человек.', 'Help was given to 681 people.'],
    ['date', 'Суд назначен на 9 ноября.', 'The hearing is set for 9 December.'],
    ['time', 'Начало в 18:30 в офисе.', 'It starts at 7.30 p.m. in the office.'],
    ['address', 'Пишите на help@fonar.example.', 'Write to help@fonarr.example.'],
    ['place', 'Коллеги из Норвегии прислали отчёт.', 'Colleagues from Sweden sent a report.'],
    ['acronym', 'Доклад ВОЗ вышел вчера.', 'The UNAIDS report came out yesterday.'],
    ['name', 'Заявление подписала Анфиса Чернова, юристка.', 'The statement was signed by Anfisa Sokolova, a lawyer.'],
    ['stigma', 'Мы поддерживаем секс-работниц города.', 'We support the prostitutes of the city.'],
    ['distinction', 'Насилие со стороны полиции и других лиц.', 'Violence from the police and third parties.'],
    ['negation', 'Лица женщин скрыты не были.', 'The women’s faces were hidden.'],
    ['hedge', 'Возможно, дело связано с конфликтом вокруг дома.', 'The case is linked to a dispute over the building.'],
  ] as const) {
    it(`has its ${detail} compared`, () => assert.deepEqual(types(ru, en), [detail]));
  }

  it('has a lost and an added sentence shown', () => {
    const ru = 'Полиция забрала телефоны. Одной из них угрожали депортацией. Адвокат приехал через час.';
    const en = 'The police took the phones. The lawyer arrived an hour later.';
    assert.deepEqual(types(ru, en), ['missing']);
    assert.deepEqual(
      types(
        'Полиция забрала телефоны. Адвокат приехал через час.',
        'The police took the phones. One of the women was threatened with deportation. The lawyer arrived an hour later.',
      ),
      ['added'],
    );
  });

  it('has a lost part of a sentence shown, and only as information', () => {
    const ru = 'Школа прошла в Кунгуре и Березниках, хотя владелец зала дважды отменял договор.';
    assert.deepEqual(types(ru, 'The school was held in Kungur and Berezniki.'), ['part-lost']);
    assert.deepEqual(
      types(ru, 'The school was held in Kungur and Berezniki, although the owner of the hall cancelled the contract twice.'),
      [],
    );
  });

  it('has an address shown that only one side gives', () => {
    assert.deepEqual(types('Пишите на help@fonar.example или приходите.', 'Write to us or come by.'), ['address-lost']);
  });

  it('has what is left untranslated shown', () => {
    const ru = 'Что мы предлагаем городу и полиции:\n\n- Прекратить рейды.\n- Обеспечить доступ к адвокату и врачу.\n';
    const en = 'What we propose to the city and to the police:\n\n- Stop the raids for good.\n- Обеспечить доступ к адвокату и врачу.\n';
    assert.deepEqual(types(ru, en), ['untranslated']);
  });

  it('has moved sections found again', () => {
    const section = (title: string, text: string): string => `## ${title}\n\n${text}\n`;
    const ru = [
      section('Здоровье', 'Мы провели 946 тестов на ВИЧ. Лечение начали 11 человек.'),
      section('Право', 'Юристы ответили на 380 обращений. Суд отменил 17 штрафов.'),
      section('Деньги', 'Расходы составили 1 353 200 рублей. Аренда выросла на 17 %.'),
    ];
    const en = [
      section('Health', 'We carried out 946 HIV tests. Eleven people started treatment.'),
      section('Money', 'We spent 1,353,200 roubles. Rent rose by 17%.'),
      section('Law', 'Our lawyers answered 380 requests. The court overturned 17 fines.'),
    ];
    const { groups, differences } = compareTexts(ru.join('\n'), en.join('\n'));
    assert.deepEqual(
      groups.map(({ ru, en }) => `${ru}-${en}`),
      ['0-0', '1-1', '2-2', '3-6', '4-7', '5-8', '6-3', '7-4', '8-5'],
    );
    assert.deepEqual(differences, []);
  });
});

describe('what stands elsewhere on the other side', () => {
  it('is found when the items of a list have changed places', () => {
    const ru =
      'Мы просим город:\n\n- прекратить рейды;\n- открыть бесплатный кабинет;\n- обучить врачей;\n- отменить штрафы за 2023 год.\n';
    const en = 'We ask the city:\n\n- to cancel the fines for 2023;\n- to train doctors;\n- to open a free clinic;\n- to end the raids.\n';
    const { groups, differences } = compareTexts(ru, en);
    assert.deepEqual(
      groups.map(({ ru, en }) => `${ru}-${en}`),
      ['0-0', '1-4', '2-3', '3-2', '4-1'],
    );
    assert.deepEqual(differences, []);
  });

  it('is found when a sentence has moved to the end', () => {
    const ru = 'Пишите на help@fonar.example. Полиция забрала телефоны. Адвокат приехал через час. Суд отменил три штрафа.';
    const en =
      'The police took the phones. The lawyer arrived an hour later. The court overturned three fines. Write to help@fonar.example.';
    const { groups, differences } = compareTexts(ru, en);
    assert.deepEqual(
      groups.map(({ ru, en }) => `${ru}-${en}`),
      ['0-3', '1-0', '2-1', '3-2'],
    );
    assert.deepEqual(differences, []);
  });
});

describe('one file with both languages', () => {
  for (const [title, text] of [
    [
      'paragraph by paragraph',
      'Мы открылись в 2016 году.\nWe opened in 2016.\n\nНас поддержал город.\nThe city supported us.\n\nСпасибо врачам.\nThanks to the doctors.\n',
    ],
    [
      'English first',
      'We opened in 2016.\n\nМы открылись в 2016 году.\n\nThe city supported us.\n\nНас поддержал город.\n\nThanks to the doctors.\n\nСпасибо врачам.\n',
    ],
    [
      'in a table',
      '| Русский | English |\n| --- | --- |\n| Мы открылись в 2016 году. | We opened in 2016. |\n| Нас поддержал город. | The city supported us. |\n| Спасибо врачам. | Thanks to the doctors. |\n',
    ],
    [
      'in two halves',
      'Мы открылись в 2016 году. Нас поддержал город. Спасибо врачам.\n\n---\n\nWe opened in 2016. The city supported us. Thanks to the doctors.\n',
    ],
  ]) {
    it(`is read ${title}`, () => {
      const { groups, differences } = compareTexts(text);
      assert.deepEqual(
        groups.map(({ ru, en }) => `${ru}-${en}`),
        ['0-0', '1-1', '2-2'],
      );
      assert.deepEqual(differences, []);
    });
  }

  it('may have headings in one language only', () => {
    const text =
      '## Who are you?\n\nМы открылись в 2016 году.\nWe opened in 2016.\n\n## Who helps?\n\nНас поддержал город.\nThe city supported us.\n';
    assert.deepEqual(compareTexts(text).differences, []);
  });
});

describe('texts that are no translation of each other', () => {
  const russian = 'Мы открылись в 2016 году. Нас поддержал город.';
  const english = 'We opened in 2016. The city supported us.';

  it('are told apart', () => {
    assert.equal(bitextOf(unitsOf(russian), unitsOf('')), 'empty');
    assert.equal(bitextOf(unitsOf(russian), unitsOf(russian)), 'same-text');
    assert.equal(bitextOf(unitsOf(russian), unitsOf('Спасибо врачам.')), 'one-language');
    assert.equal(bitextOf(unitsOf(russian), unitsOf(english.repeat(40))), 'lengths');
    assert.equal(bitextWithin(unitsOf(russian)), 'one-language');
    for (const display of ['ru', 'en'] as const) assert.match(explainNoBitext('empty', display), /\p{L}/u);
  });

  it('may be named in either order', () => {
    const reviewer = createTranslationReviewer(translationData(), builtInReviewer());
    const review = reviewer.review({ text: english, format: 'markdown' }, { text: russian, format: 'markdown' }) as TranslationReview;
    assert.equal(review.drafts.ru.text, russian);
    assert.equal(review.alignment.length, 2);
  });
});

describe('advice on a translation', () => {
  const reviewer = createTranslationReviewer(translationData(), builtInReviewer());
  const advise = (ru: string, en: string): TranslationReview =>
    reviewer.review({ text: ru, format: 'markdown' }, { text: en, format: 'markdown' }) as TranslationReview;

  it('offers the figure of the other side in its own notation', () => {
    const { findings } = advise('На канал подписаны 18 500 человек.', 'The channel has 15,800 subscribers.');
    assert.equal(findings[0].suggestions.en[0].label, '18,500');
    assert.equal(findings[0].suggestions.ru[0].label, '15 800');
    assert.match(findings[0].message('ru'), /18 500.*15,800/);
  });

  it('offers the agreed term in the form the sentence needs', () => {
    const { findings } = advise('Мы поддерживаем секс-работниц города.', 'We support the prostitutes of the city.');
    assert.equal(findings[0].suggestions.en[0].label, 'sex workers');
  });
});
