import assert from 'node:assert/strict';
import { toToken } from '../../../server/src/core/language/language.js';
import { INVISIBLE, OPAQUE } from '../../../server/src/core/language/mask.js';
import { tokenize } from '../../../server/src/core/language/tokenize.js';

/** The words of a text, `·` standing for hidden markup and `█` for what is no prose. */
function check(drawn: string, expected: readonly string[], property: 'text' | 'norm' = 'text'): void {
  assert.deepEqual(
    tokenize(mask(drawn)).map((token) => token[property]),
    expected,
  );
}

function mask(drawn: string): string {
  return drawn.replaceAll('·', INVISIBLE).replaceAll('█', OPAQUE);
}

describe('tokenize', () => {
  it('gives words and numbers with their places', () => {
    assert.deepEqual(tokenize('Мы, 5 лет.'), [toToken(0, 2, 'Мы', 'мы'), toToken(4, 5, '5', '5'), toToken(6, 9, 'лет', 'лет')]);
  });

  it('stays between the offsets it is given, and brings them into the text', () => {
    assert.deepEqual(
      tokenize('раз два три', 4, 7).map(({ text }) => text),
      ['два'],
    );
    assert.equal(tokenize('раз', -5, 99).length, 1);
    assert.equal(tokenize('раз', 5, 2).length, 0);
  });

  it('keeps words whole across hidden markup', () => {
    check('прости··тутка·· и ··секс··-·работа', ['проститутка', 'и', 'секс-работа']);
    assert.deepEqual(
      tokenize(mask('прости··тутка·· ·и')).map(({ start, end }) => [start, end]),
      [
        [0, 13],
        [17, 18],
      ],
    );
  });

  it('parts words at what is no prose', () => {
    check('до█после ███', ['до', 'после']);
  });

  it('joins words with every kind of hyphen, and with a dash without spaces', () => {
    check('секс-работа секс\u2010работа секс\u2011работа секс–работа', ['секс-работа', 'секс-работа', 'секс-работа', 'секс-работа']);
    check('секс- или вебкам-работа — и т. д.', ['секс', 'или', 'вебкам-работа', 'и', 'т', 'д']);
    check('в 2012–2013 гг., 15-летняя', ['в', '2012', '2013', 'гг', '15-летняя']);
  });

  it('joins letters with apostrophes, and leaves the possessive ending outside', () => {
    check('Don’t say prostitute’s or prostitutes’, it’s the sex-worker\u02bcs', [
      'Don’t',
      'say',
      'prostitute',
      'or',
      'prostitutes',
      'it’s',
      'the',
      'sex-worker',
    ]);
    check('Don’t SAY PROSTITUTE’S', ["don't", 'say', 'prostitute'], 'norm');
  });

  it('keeps numbers whole', () => {
    check('3,5 тыс. в 18:00, версия 2.0.1, 10 000', ['3,5', 'тыс', 'в', '18:00', 'версия', '2.0.1', '10', '000']);
  });

  it('leaves out soft hyphens, zero-width characters and stress marks', () => {
    check('прости\u00adтутка про\u200bститутка проститу\u0301тка же\u0301нщина', ['проститутка', 'проститутка', 'проститутка', 'женщина']);
  });

  it('composes letters, and takes е for ё in look-ups', () => {
    check('сутене\u0308р ми\u0306ф', ['сутенёр', 'мйф']);
    check('Сутенёр, СУТЕНЁРЫ', ['сутенер', 'сутенеры'], 'norm');
  });

  it('takes no-break spaces for spaces', () => {
    check('лёгкого\u00a0поведения\u202fи', ['лёгкого', 'поведения', 'и']);
  });

  it('replaces letters that only look like those of the word', () => {
    check('пpocтитуткa пpостиTутка ПPОСТИТУТКА рrоstitutе', ['проститутка', 'простиТутка', 'ПРОСТИТУТКА', 'prostitute']);
    check('секс-pабота VIP-зал IT-компания', ['секс-работа', 'VIP-зал', 'IT-компания']);
  });

  it('replaces figures and signs inside words by letters', () => {
    check('h00ker pr0stitut3s tr@ffick секс-раб0та ПР0СТИТУТКА', ['hooker', 'prostitutes', 'traffick', 'секс-работа', 'ПРОСТИТУТКА']);
    check('COVID19 COVID-19 B2B mp3 38-ФЗ web3', ['COVID19', 'COVID-19', 'B2B', 'mp3', '38-ФЗ', 'web3']);
  });

  it('reads ornamental letters of posts', () => {
    check('𝗽𝗿𝗼𝘀𝘁𝗶𝘁𝘂𝘁𝗲 h\u0336o\u0336o\u0336k\u0336e\u0336r\u0336', ['prostitute', 'hooker']);
  });

  it('keeps censored letters in the word, but no asterisks beside it', () => {
    check('пр*ститутка wh*re f**k *так* сноска* **', ['пр*ститутка', 'wh*re', 'f**k', 'так', 'сноска']);
  });

  it('keeps forms for all genders whole', () => {
    check('активист_ка', ['активист_ка']);
  });

  it('gives the words of a hashtag, each knowing the whole', () => {
    check('#EndProstitution #проститутки #HIVPositive #нет_насилию #3марта', [
      'End',
      'Prostitution',
      'проститутки',
      'HIV',
      'Positive',
      'нет',
      'насилию',
      '3',
      'марта',
    ]);
    assert.deepEqual(tokenize('да #SexWork, нет'), [
      toToken(0, 2, 'да', 'да'),
      toToken(4, 7, 'Sex', 'sex', undefined, { start: 3, end: 11 }),
      toToken(7, 11, 'Work', 'work', undefined, { start: 3, end: 11 }),
      toToken(13, 16, 'нет', 'нет'),
    ]);
  });

  it('does not take other number signs for hashtags', () => {
    assert.ok(tokenize('C# a#b #5 ## &#8212; №5').every(({ hashtag }) => hashtag === undefined));
  });

  it('reads any other script, lone surrogates and nothing at all', () => {
    check('ქალი 女 عمل\ud800 да\udc00', ['ქალი', '女', 'عمل', 'да']);
    check('', []);
    check('·█— …', []);
  });
});
