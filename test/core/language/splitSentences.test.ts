import assert from 'node:assert/strict';
import { INVISIBLE } from '../../../server/src/core/language/mask.js';
import { splitSentences } from '../../../server/src/core/language/splitSentences.js';

/** `|` stands where a sentence ends and another begins; white space around it belongs to neither. */
function check(...marked: readonly string[]): void {
  for (const text of marked) {
    const draft = text.replace(/ ?\|/g, '').replaceAll('·', INVISIBLE);
    const sentences = splitSentences(draft).map(({ start, end }) => draft.slice(start, end).replaceAll(INVISIBLE, '·'));
    assert.deepEqual(
      sentences,
      text.split('|').map((sentence) => sentence.replace(/^[\s·]+|[\s·]+$/g, '')),
    );
  }
}

describe('splitSentences', () => {
  it('ends a sentence at a mark before a capital letter', () => {
    check('Мы вышли. | Нас ждали!', 'Кто там? | Никого… | Что?! | Не верю.', 'We left. | They stayed! | Why?');
  });

  it('does not end it before a small letter, a comma or a dash', () => {
    check('Она ждала… и ушла.', '«Уходите!» — сказала она.', 'Yes? she asked.', '«Кто?», спросил он.', 'Это (!) важно.');
  });

  it('keeps closing quotation marks and brackets with their sentence', () => {
    check('«Мы тут.» | Он кивнул.', '"Stop." | He left.', '(Мы проверяли.) | Всё так.', 'Он спросил: «Кто?» | Она молчала.');
  });

  it('does not end it inside a bracket that the sentence goes around', () => {
    check('В опросе (см. прил. 2.) Минздрав не участвовал.', 'The list (see Annex B.) Amnesty sent is out.');
  });

  it('knows abbreviations that something must follow', () => {
    check(
      'Штраф по ст. 6.11 и ч. 2 ст. 14.',
      'Это, т. е. Москва, далеко.',
      'Живёт на ул. Ленина, д. 5.',
      'См. рис. 3.',
      'Проф. Орлова и д-р Ким.',
    );
    check('Dr. Lee met Gen. Smith.', 'See Fig. 2 and pp. 3–4.', 'Use e.g. Article 6.', 'Roe vs. Wade.');
  });

  it('knows abbreviations that may end a sentence', () => {
    check(
      'Приюты, клиники и т. д. | Все бесплатны.',
      'Штраф 500 руб. | Немного.',
      'Было 15 тыс. обращений.',
      'Приём до 18 ч. | Запись открыта.',
    );
    check('Pens, paper, etc. | Nobody paid.', 'It opens at 5 p.m. | Come early.', 'She runs Acme Inc. | They pay.');
  });

  it('takes a town for a town and a year for a year', () => {
    check(
      'Он из г. Минска.',
      'Закон принят в 2019 г. | Министерство молчит.',
      'В мае 2018 г. Министерство внесло фонд в реестр.',
      'К концу XX в. Россия изменилась.',
    );
  });

  it('knows initials', () => {
    check(
      'Пишет А. С. Орлова. | Её читают.',
      'Потерпевшая М. рассказала.',
      'Её зовут Мария К. | Ей тридцать.',
      'J. K. Smith spoke.',
      'This is plan B. | We like it.',
    );
    check('The U.S. Congress voted.', 'They live in the U.S. | They work there.');
  });

  it('takes «им.» for a pronoun after a verb', () => {
    check('Институт им. Сербского закрыт.', 'Мы помогли им. | Полиция молчала.');
  });

  it('keeps the number of an item with its text', () => {
    check('1. Отменить штрафы.', '2.1. Это право. | Да.');
  });

  it('keeps decimals, versions and addresses whole', () => {
    check('Рост на 3.5 % в версии 2.0.1. | Да.', 'Visit a.org today. | It helps.');
  });

  it('finds an end where the space is forgotten', () => {
    check('Это законно.| Она права.');
  });

  it('lets small letters begin sentences where the writer uses no capitals', () => {
    check('мы пришли. | нас не пустили', 'i love this! | so do they', 'мы ждали… и ушли', 'ждали до 5 ч. и т. д. и ушли');
  });

  it('joins the lines of a sentence', () => {
    check('девушки лёгкого\nповедения', 'Мы ждали на\nМалой улице.', 'Фонд, Центр,\nСоюз.');
  });

  it('parts lines that were not filled and begin anew', () => {
    check('Пресс-служба фонда|\nТел. 123', 'Sex work is work|\nСекс-работа — это работа');
  });

  it('parts the speeches of a dialogue', () => {
    check('— Кто там? |\n— Полиция.');
  });

  it('sees through hidden markup', () => {
    check('··Мы тут.·· | ·Вы где?·', 'ст·. 6 закона', 'Она ушла.···· | Он тоже.');
  });

  it('gives spans between the offsets it is given', () => {
    assert.deepEqual(splitSentences('А. Раз. Два. Три.', 3, 12), [
      { start: 3, end: 7 },
      { start: 8, end: 12 },
    ]);
    assert.deepEqual(splitSentences('Раз.', -5, 99), [{ start: 0, end: 4 }]);
    assert.deepEqual(splitSentences('  ', 0, 2), []);
  });

  it('cuts what never ends, behind a line or a comma where there is one, never in a word', () => {
    const words = 'мы ждали, пока они ели и пили '.repeat(400);
    const spans = splitSentences(words);
    assert.ok(spans.length > 4);
    assert.equal(spans.map(({ start, end }) => words.slice(start, end)).join(' '), words.trim());
    for (const { start, end } of spans.slice(0, -1)) {
      assert.ok(end - start <= 2000);
      assert.match(words.slice(start, end), /^пока .+ ждали,$|^мы .+ ждали,$/);
    }
    assert.equal(splitSentences('а'.repeat(9000)).length, 1);
    assert.equal(splitSentences(`${'мы ели, '.repeat(240)}и пили.`).length, 1);
  });

  it('goes by what stands between its bounds alone', () => {
    for (const text of ['У Марины ВИЧ. -', 'Она ушла.Он', 'Мы вышли. Нас ждали', '«Уходите!» —', 'Тел. д']) {
      const alone = splitSentences(text);
      for (const behind of ['\n', ' ', 'а', '.', '— сказала', '\n\n- ещё']) {
        const around = splitSentences(`Так. ${text}${behind}`, 5, 5 + text.length);
        assert.deepEqual(
          around.map(({ start, end }) => ({ start: start - 5, end: end - 5 })),
          alone,
          text + behind,
        );
      }
    }
  });
});
