import assert from 'node:assert/strict';
import { agree } from '../../server/src/core/alignment/quantities/agree.js';
import type { Quantity } from '../../server/src/core/alignment/quantities/quantity.js';
import { readQuantities } from '../../server/src/core/alignment/quantities/readQuantities.js';
import { writeAs } from '../../server/src/core/alignment/quantities/write.js';

const read = (text: string, language: 'ru' | 'en'): Quantity[] => readQuantities(text, 0, text.length, language);
const firm = (text: string, language: 'ru' | 'en'): Quantity[] => read(text, language).filter(({ soft }) => !soft);

/** What says the same in two languages. */
const SAME: readonly (readonly [string, string])[] = [
  ['7 350 человек', '7,350 people'],
  ['7 350 человек', '7350 people'],
  ['6,75 балла', '6.75 points'],
  ['16 тыс. шприцев', '16,000 syringes'],
  ['2,3 млн', '2.3 million'],
  ['тридцатью двумя городами', 'thirty-two cities'],
  ['двести пять обращений', 'two hundred and five enquiries'],
  ['семерым коллегам', 'seven colleagues'],
  ['четыре десятка участниц', 'forty participants'],
  ['полторы сотни писем', '150 letters'],
  ['полтора года', 'eighteen months'],
  ['трое суток', '72 hours'],
  ['97 минут', '1 hour 37 minutes'],
  ['двадцать лет', 'two decades'],
  ['полтора месяца', 'six weeks'],
  ['сорокалетняя', 'a 40-year-old'],
  ['трёхмесячный курс', 'a three-month course'],
  ['25-тысячный подписчик', 'the 25,000th subscriber'],
  ['3/8 опрошенных', 'three out of eight respondents'],
  ['каждый шестой', 'one in six'],
  ['две пятых', 'two-fifths'],
  ['треть', '33%'],
  ['8–10 %', '8% to 10%'],
  ['15 процентов', 'fifteen per cent'],
  ['600 руб.', 'RUB 600'],
  ['45 евро', '€45'],
  ['30 тыс. руб.', '30,000 roubles'],
  ['от 1500 до 2000 руб.', '1,500 to 2,000 roubles'],
  ['4, 8 и 11 июня', '4, 8 and 11 June'],
  ['4–8 июня 2023 г.', 'June 4–8, 2023'],
  ['третьего июня', '3 June'],
  ['04.06.2023', '2023-06-04'],
  ['80-е', 'the 1980s'],
  ['21:40', '9.40 p.m.'],
  ['9 часов вечера', '9 p.m.'],
  ['с 15 до 19 часов', '3 to 7 p.m.'],
  ['в половине десятого', 'half past nine'],
  ['в четверть седьмого утра', '6.15 a.m.'],
  ['до двух часов ночи', 'until 2 a.m.'],
  ['по средам', 'on Wednesdays'],
  ['8 800 000-77-01', '8 800 000-77-01'],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['18 500 подписчиков', '15,800 subscribers'],
  ['2,3 млрд', '2.3 million'],
  ['600 руб.', '€600'],
  ['9 ноября', '9 December'],
  ['15 %', '51%'],
  ['39-летняя', 'aged 93'],
  ['в 18:30', 'at 8.30 p.m.'],
  ['три года', 'three months'],
  ['каждый шестой', 'one in seven'],
  ['в среду', 'on Thursday'],
];

describe('quantities', () => {
  for (const [ru, en] of SAME) {
    it(`«${ru}» is “${en}”`, () => {
      const [russian, english] = [firm(ru, 'ru'), firm(en, 'en')];
      assert.ok(russian.length > 0 || english.length > 0);
      for (const one of russian)
        assert.ok(
          read(en, 'en').some((other) => agree(one, other)),
          `${JSON.stringify(one)} ${JSON.stringify(english)}`,
        );
    });
  }

  for (const [ru, en] of DIFFERENT) {
    it(`«${ru}» is not “${en}”`, () => {
      const [russian, english] = [firm(ru, 'ru'), firm(en, 'en')];
      assert.ok(russian.length > 0 && english.length > 0);
      assert.ok(!russian.some((one) => english.some((other) => agree(one, other))));
    });
  }

  it('knows where a quantity stands', () => {
    const text = 'Пришли 28 человек, а не тридцать.';
    assert.deepEqual(
      read(text, 'ru').map(({ start, end }) => text.slice(start, end)),
      ['28', 'тридцать'],
    );
  });

  it('leaves words alone that only sound like numbers', () => {
    assert.deepEqual(read('Среда, в которой мы работаем, семья и стол.', 'ru'), []);
    assert.deepEqual(read('They may march with us; someone sat in the sun.', 'en'), []);
  });

  it('writes a figure in the notation of its side', () => {
    const write = (source: string, from: 'ru' | 'en', target: string, to: 'ru' | 'en'): string | undefined =>
      writeAs(read(source, from)[0], read(target, to)[0], target, to);
    assert.equal(write('18 500', 'ru', '15,800', 'en'), '18,500');
    assert.equal(write('9 ноября', 'ru', '9 December', 'en'), '9 November');
    assert.equal(write('28.5%', 'en', '25,8 %', 'ru'), '28,5 %');
    assert.equal(write('214 700 руб.', 'ru', 'RUB 247,100', 'en'), 'RUB 214,700');
  });

  it('reads any text', () => {
    for (const text of ['', ' ', '1', '-', '99999999999999999999', '1/0', '٣', '½', '1,', '.5', '\u0000']) {
      for (const language of ['ru', 'en'] as const) assert.doesNotThrow(() => read(text, language));
    }
  });
});
