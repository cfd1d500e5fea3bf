import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { adaptLetterCase } from '../../../server/src/core/language/letterCase.js';
import type { Grammar, Replacement, Site } from '../../../server/src/core/language/language.js';
import { formIn, formsOf, type Phrase } from '../../../server/src/core/language/phrase.js';
import { mentionsMinorAge } from '../../../server/src/core/language/russian/ages.js';
import { predicateInGender } from '../../../server/src/core/language/russian/predicateGender.js';
import { prepositionBefore } from '../../../server/src/core/language/russian/prepositionForm.js';
import { type Place, redecline } from '../../../server/src/core/language/russian/redecline.js';
import { russian } from '../../../server/src/core/language/russian/russian.js';
import {
  ACC,
  type AdjectiveGender,
  adjectiveSlot,
  COUNT,
  DAT,
  GEN,
  INS,
  NOM,
  PAUCAL,
  plural,
  PREP,
  singular,
} from '../../../server/src/core/language/russian/slots.js';
import { tokenize } from '../../../server/src/core/language/tokenize.js';
import * as sentences from './russian.sentences.js';

interface Gold {
  nouns: { lemma: string; gender: string; animacy: string; head?: number; forms: { pl: Record<string, string[] | null> | null } }[];
  replacements: { input: string; avoid: string; prefer: string; expected: string[] }[];
  ambiguity: { input: string; lemma: string; readings: string[] }[];
}
const gold = JSON.parse(readFileSync(new URL('./inflection-gold.json', import.meta.url), 'utf8')) as Gold;

describe('Russian replacement, gold list', () => {
  it('writes the expected sentence in all 94 cases, 92 of them ready', () => {
    const written = gold.replacements.map(({ input, avoid, prefer, expected }) => ({ expected, ...firstOffer(input, avoid, prefer) }));
    assert.deepEqual(
      written.filter(({ expected, result }) => !expected.includes(result)).map(({ result }) => result),
      [],
    );
    assert.ok(written.filter(({ grade }) => grade === 'ready').length >= 92);
  });

  it('reads the case and number of all 130 nouns, where the replacement is of the same kind', () => {
    const readings = gold.ambiguity.map((sentence) => ({ ...sentence, ...readingOf(sentence, SAME_KIND[sentence.lemma]) }));
    assert.deepEqual(misread(readings), []);
    assert.ok(readings.filter(({ grade }) => grade === 'ready').length >= 127);
  });

  it('reads them as well where every reading gives another wording', () => {
    const readings = gold.ambiguity.map((sentence) => ({ ...sentence, ...readingOf(sentence, 'пострадавший человек') }));
    assert.deepEqual(misread(readings), []);
    assert.ok(readings.filter(({ grade }) => grade === 'ready').length >= 116);
  });
});

for (const [group, examples] of Object.entries(sentences)) {
  describe(`Russian replacement, ${group}`, () => {
    for (const [input, source, target, expected, grade] of examples) {
      it(input, () => assert.deepEqual(firstOffer(input, source, target), { result: expected, grade }));
    }
  });
}

describe('Russian replacement', () => {
  it('offers every reading that the sentence leaves open, none of them ready', () => {
    assert.deepEqual(offers('В больнице [жертвы] провели неделю.', 'жертва', 'пострадавший человек'), [
      'review: В больнице пострадавшие люди провели неделю.',
      'review: В больнице пострадавшего человека провели неделю.',
    ]);
  });

  it('offers one wording where all readings agree', () => {
    assert.deepEqual(offers('Права [проститутки] нарушены.', 'проститутка', 'секс-работница'), ['ready: Права секс-работницы нарушены.']);
  });

  it('tells the new wording alone, without letter case or the closing comma', () => {
    const [replacement] = replacements('[Наркоманов] лечат.', 'наркоман', 'человек, употребляющий наркотики');
    assert.equal(replacement.label, 'людей, употребляющих наркотики');
  });

  it('gives edits in order, none overlapping', () => {
    const [{ edits }] = replacements('Эта молодая [наркоманка] пришла и легла.', 'наркоманка', 'человек, употребляющий наркотики');
    assert.equal(edits.length, 5);
    edits.slice(1).forEach((edit, index) => assert.ok(edit.start >= edits[index].end));
  });

  it('writes ё only where the draft does', () => {
    const site = siteOf('[Жертва] шла домой.', phraseOf('жертва'));
    const [replacement] = russian.replace({ ...site, usesYo: false }, phraseOf('пострадавший человек'));
    assert.equal(applied(site.text, replacement), 'Пострадавший человек шел домой.');
  });

  it('reads through hidden markup', () => {
    const site = siteOf('Эта \0\0[наркоманка]\0\0 рассказала всё.', phraseOf('наркоманка'));
    const [replacement] = russian.replace(site, phraseOf('человек, употребляющий наркотики'));
    assert.equal(applied(site.text, replacement).replace(/\0/g, ''), 'Этот человек, употребляющий наркотики, рассказал всё.');
  });

  it('gives nothing when the parts of speech do not fit', () => {
    assert.deepEqual(offers('Она [занимается проституцией].', 'заниматься проституцией', 'секс-работница'), []);
    assert.deepEqual(offers('Там [проститутки].', 'проститутка', 'заниматься секс-работой'), []);
    assert.deepEqual(offers('Она [ВИЧ-инфицированная].', 'adjective:ВИЧ-инфицированный', '~, живущий с ВИЧ'), []);
    assert.deepEqual(offers('Среди [ВИЧ-инфицированных] распространён гепатит.', 'adjective:ВИЧ-инфицированный', '~, живущий с ВИЧ'), []);
  });

  it('gives nothing when words behind would lose what governs them', () => {
    const swap = ['борьба с проституцией', 'преследование секс-работниц'] as const;
    assert.deepEqual(offers('[Борьба с проституцией] и пьянством идёт.', ...swap), []);
    assert.deepEqual(offers('[Борьба с проституцией], а также с пьянством идёт.', ...swap), []);
    assert.deepEqual(offers('Это [борьба с проституцией] как с бедой.', ...swap), []);
    assert.deepEqual(offers('Мы [боремся с проституцией] как с бедой.', 'бороться с проституцией', 'преследовать секс-работниц'), []);
    assert.deepEqual(offers('[Борьба с проституцией] и торговля разрослись.', ...swap), [
      'ready: Преследование секс-работниц и торговля разрослись.',
    ]);
  });

  it('puts a fixed wording anywhere, for review', () => {
    assert.deepEqual(offers('[Проституция] запрещена.', 'проституция', 'fixed:за деньги'), ['review: За деньги запрещена.']);
    assert.deepEqual(offers('Она [на панели].', 'fixed:на панели', 'fixed:в секс-работе'), ['ready: Она в секс-работе.']);
  });

  for (const [why, input, source, target] of [
    ['the old noun governs a genitive', 'Помощь [жертвам] насилия.', 'жертва', 'пострадавшая'],
    ['a name follows', 'Суд отпустил [наркомана] Иванова.', 'наркоман', 'человек, употребляющий наркотики'],
    ['a clause follows a clause', '[Наркоманы], которые лечатся, живут дольше.', 'наркоман', 'человек, употребляющий наркотики'],
    ['the adjective belonged to the label', 'Начинающий [наркоман] попал в больницу.', 'наркоман', 'человек, употребляющий наркотики'],
    ['a pronoun speaks of the noun again', '[Наркоманка] пришла, её выслушали.', 'наркоманка', 'человек, употребляющий наркотики'],
    ['the noun is part of a compound', '[Проститутка]-наркоманка ушла.', 'проститутка', 'человек, употребляющий наркотики'],
  ] as const) {
    it(`leaves it to the writer when ${why}`, () => assert.equal(firstOffer(input, source, target).grade, 'review'));
  }
});

describe('wordings after the noun', () => {
  for (const [lemma, masculine, feminine, plurals] of [
    ['~, живущий с ВИЧ', '~, живущего с ВИЧ', '~, живущей с ВИЧ', '~, живущих с ВИЧ'],
    ['~, который живёт с ВИЧ', '~, который живёт с ВИЧ', '~, которая живёт с ВИЧ', '~, которые живут с ВИЧ'],
    [
      '~, который употреблял наркотики',
      '~, который употреблял наркотики',
      '~, которая употребляла наркотики',
      '~, которые употребляли наркотики',
    ],
    ['~, у которого нет жилья', '~, у которого нет жилья', '~, у которой нет жилья', '~, у которых нет жилья'],
    ['~, ранее не имевший жилья', '~, ранее не имевшего жилья', '~, ранее не имевшей жилья', '~, ранее не имевших жилья'],
    ['~ из известной семьи', '~ из известной семьи', '~ из известной семьи', '~ из известной семьи'],
  ]) {
    it(`«${lemma}» agrees with its noun`, () => {
      const phrase = russian.inflect(lemma, {});
      assert.equal(phrase.partOfSpeech, 'adjective');
      assert.deepEqual(
        (['m', 'f', 'pl'] as const).map((gender) => formIn(phrase, 0, adjectiveSlot(gender, GEN))),
        [masculine, feminine, plurals],
      );
    });
  }
});

describe('agreeing words', () => {
  const place = (gender: AdjectiveGender, kase: number, animate = true): Place => ({ gender, kase, animate });
  for (const [word, from, to, moved] of [
    ['молодая', place('f', NOM), place('m', NOM), 'молодой'],
    ['новая', place('f', NOM), place('m', NOM), 'новый'],
    ['чужую', place('f', ACC), place('m', ACC), 'чужого'],
    ['большой', place('f', INS), place('m', INS), 'большим'],
    ['последней', place('f', PREP), place('m', PREP), 'последнем'],
    ['занимающейся', place('f', DAT), place('m', DAT), 'занимающемуся'],
    ['какую-то', place('f', ACC), place('m', ACC), 'какого-то'],
    ['всей', place('f', GEN), place('m', GEN), 'всего'],
    ['третья', place('f', NOM), place('m', NOM), 'третий'],
    ['наше', place('n', NOM), place('f', NOM), 'наша'],
    ['бедного', place('m', ACC), place('f', ACC), 'бедную'],
    ['новый', place('m', ACC, false), place('m', ACC), 'нового'],
    ['тихие', place('pl', NOM), place('pl', GEN), 'тихих'],
    ['судьбой', place('m', NOM), place('f', NOM), undefined],
  ] as const) {
    it(`«${word}» → ${moved ? `«${moved}»` : 'nothing'}`, () => assert.equal(redecline(word, from, to), moved));
  }

  for (const [word, from, to, moved] of [
    ['шла', 'f', 'm', 'шёл'],
    ['вышла', 'f', 'm', 'вышел'],
    ['учла', 'f', 'm', 'учёл'],
    ['умерла', 'f', 'm', 'умер'],
    ['смогла', 'f', 'm', 'смог'],
    ['привела', 'f', 'm', 'привёл'],
    ['болела', 'f', 'm', 'болел'],
    ['подожгла', 'f', 'm', 'поджёг'],
    ['ошиблась', 'f', 'm', 'ошибся'],
    ['обратилось', 'n', 'f', 'обратилась'],
    ['погиб', 'm', 'f', 'погибла'],
    ['увёл', 'm', 'f', 'увела'],
    ['больна', 'f', 'm', 'болен'],
    ['осуждена', 'f', 'm', 'осуждён'],
    ['опрошена', 'f', 'm', 'опрошен'],
    ['согласны', 'pl', 'f', 'согласна'],
    ['должен', 'm', 'f', 'должна'],
    ['задержано', 'n', 'm', 'задержан'],
  ] as const) {
    it(`«${word}» → «${moved}»`, () => assert.equal(predicateInGender(word, from, to), moved));
  }
});

describe('prepositions', () => {
  for (const [preposition, next, form] of [
    ['о', 'организаторе', 'об'],
    ['об', 'людях', 'о'],
    ['об', 'ёлке', 'о'],
    ['о', 'МСМ', 'об'],
    ['о', 'ВИЧ', 'о'],
    ['о', 'всех', 'обо'],
    ['со', 'секс-работницей', 'с'],
    ['с', 'студенткой', 'со'],
    ['с', 'женщиной', 'с'],
    ['в', 'Франции', 'во'],
    ['во', 'городе', 'в'],
    ['ко', 'людям', 'к'],
    ['для', 'всех', 'для'],
  ]) {
    it(`«${preposition} ${next}» → «${form} ${next}»`, () => assert.equal(prepositionBefore(preposition, next), form));
  }
});

describe('letter case', () => {
  for (const [text, source, opensSentence, adapted] of [
    ['секс-работница', 'Проститутка', false, 'Секс-работница'],
    ['секс-работница', 'проститутка', true, 'секс-работница'],
    ['секс-работница', 'ПРОСТИТУТКА', false, 'СЕКС-РАБОТНИЦА'],
    ['люди, живущие с ВИЧ', 'ВИЧ-инфицированные', false, 'люди, живущие с ВИЧ'],
    ['люди, живущие с ВИЧ', 'ВИЧ-инфицированные', true, 'Люди, живущие с ВИЧ'],
    ['люди, живущие с ВИЧ', 'ВИЧ-ИНФИЦИРОВАННЫЕ', false, 'ЛЮДИ, ЖИВУЩИЕ С ВИЧ'],
    ['вирус', 'СПИД', false, 'вирус'],
    ['person with HIV', 'HIV-positive', true, 'Person with HIV'],
  ] as const) {
    it(`of «${source}» makes «${adapted}»`, () => assert.equal(adaptLetterCase(text, source, opensSentence), adapted));
  }
});

describe('ages in Russian', () => {
  for (const text of [
    '14-летняя девочка пропала.',
    'Четырнадцатилетнюю школьницу нашли.',
    'Ей 15, ему 40.',
    'Ему всего 16.',
    'В 14 лет она ушла из дома.',
    'Девочки от 12 до 16 лет.',
    'Подростки 14–17 лет.',
    'Дети младше 18 лет.',
    'С пятнадцати лет она жила одна.',
    'Ей исполнилось семнадцать лет.',
    'Лица, не достигшие 18 лет.',
    'Школьница (15 лет) дала показания.',
    '14-ти летняя девочка.',
  ]) {
    it(`below eighteen: ${text}`, () => assert.equal(mentionsMinorAge(tokenize(text), text), true));
  }

  for (const text of [
    'Она работает 10 лет.',
    'Его осудили на 12 лет.',
    '14-летний стаж работы.',
    '10 лет назад всё было иначе.',
    'Фонду исполнилось 10 лет.',
    'Ему грозит до 15 лет колонии.',
    'Наказание от 3 до 8 лет.',
    '23-летняя женщина.',
    'В 2014 году приняли закон.',
    'Старше 16 лет.',
    'Им заплатили 15, потом ещё.',
    'Больше 10 лет она ждала.',
  ]) {
    it(`no such age: ${text}`, () => assert.equal(mentionsMinorAge(tokenize(text), text), false));
  }
});

/** Targets of the gold sentences whose readings fall together and apart like those of the source. */
const SAME_KIND: Readonly<Record<string, string>> = {
  ...{ проститутка: 'секс-работница', наркоман: 'мигрант', жертва: 'женщина', 'группа риска': 'ключевая группа', притон: 'публичный дом' },
  ...{ 'девушка лёгкого поведения': 'секс-работница', 'жрица любви': 'секс-работница', 'ночная бабочка': 'секс-работница' },
  ...{ малолетка: 'девочка', проституция: 'секс-работа', 'ВИЧ-инфицированный': 'человек, живущий с ВИЧ' },
  ...{ 'ВИЧ-инфицированная женщина': 'женщина, живущая с ВИЧ' },
};

function readingOf(
  { input, lemma, readings }: Gold['ambiguity'][number],
  target: string,
): { label: string; grade: string; allowed: (string | undefined)[] } {
  const [{ label, grade }] = replacements(input, lemma, target);
  const slots = readings.flatMap((reading) => {
    const [number, kase] = reading.split('.');
    const index = ['nom', 'gen', 'dat', 'acc', 'ins', 'prep'].indexOf(kase);
    return number === 'sg' ? [singular(index), ...(index === GEN ? [PAUCAL] : [])] : [plural(index), ...(index === GEN ? [COUNT] : [])];
  });
  return { label, grade, allowed: slots.map((slot) => formIn(phraseOf(target), 0, slot)) };
}

function misread(readings: readonly { input: string; label: string; allowed: readonly (string | undefined)[] }[]): string[] {
  return readings.filter(({ label, allowed }) => !allowed.includes(label)).map(({ input, label }) => `${input} → ${label}`);
}

function firstOffer(input: string, source: string, target: string): { result: string; grade: string } {
  const [replacement] = replacements(input, source, target);
  return { result: applied(input.replace(/[[\]]/g, ''), replacement), grade: replacement.grade };
}

function offers(input: string, source: string, target: string): string[] {
  return replacements(input, source, target).map(
    (replacement) => `${replacement.grade}: ${applied(input.replace(/[[\]]/g, ''), replacement)}`,
  );
}

function replacements(input: string, source: string, target: string): Replacement[] {
  return russian.replace(siteOf(input, phraseOf(source)), phraseOf(target));
}

function applied(text: string, { edits }: Replacement): string {
  return [...edits].reverse().reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

const phrases = new Map<string, Phrase>();

/** The phrase of a lemma, with the grammar that the gold list states. */
function phraseOf(lemma: string): Phrase {
  const known = phrases.get(lemma);
  if (known) return known;
  const [, partOfSpeech, text] = /^(?:(adjective|fixed):)?(.*)$/.exec(lemma)!;
  const noun = gold.nouns.find((entry) => entry.lemma === text);
  const grammar: Grammar = {
    partOfSpeech: (partOfSpeech as Grammar['partOfSpeech']) ?? (noun ? 'noun' : undefined),
    gender: noun && (noun.gender === 'mf' ? 'c' : (noun.gender as Grammar['gender'])),
    animate: noun && noun.animacy === 'animate',
    head: noun?.head,
    number: noun && !noun.forms.pl?.nom ? 'singular' : undefined,
  };
  const phrase = russian.inflect(text, grammar);
  phrases.set(lemma, phrase);
  return phrase;
}

/** The site of the bracketed term, with the readings and words that recognition finds. */
function siteOf(input: string, source: Phrase): Site {
  const start = input.indexOf('[');
  const end = input.indexOf(']') - 1;
  const text = input.replace(/[[\]]/g, '');
  const tokens = tokenize(text).map((token) => ({ ...token, language: 'ru' as const }));
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  const words: number[] = [];
  let readings = [-1, 0, 1, 2, 3, 4].map((series) => ({ series, slots: ~0 }));
  for (const piece of source.pieces) {
    const fits = (index: number) => {
      const norm = normOf(text.slice(Math.max(tokens[index].start, start), Math.min(tokens[index].end, end)));
      return formsOf(piece).filter((form) => normOf(form.text) === norm);
    };
    const after = words.length > 0 ? words[words.length - 1] + 1 : first;
    const order = Array.from({ length: last - first + 1 }, (_, offset) => first + ((after - first + offset) % (last - first + 1)));
    const index = order.find((candidate) => !words.includes(candidate) && fits(candidate).length > 0);
    assert.ok(index !== undefined, `«${piece.stem}…» is not between the brackets of ${input}`);
    words.push(index);
    const forms = fits(index);
    readings = readings.map(({ series, slots }) => ({
      series,
      slots: forms.filter((form) => form.series === -1 || form.series === series).reduce((mask, form) => mask | form.slots, 0) & slots,
    }));
  }
  readings = readings.filter(({ series, slots }) => series >= 0 && slots !== 0);
  return { tokens, first, last, start, end, source, readings, words, text, segmentStart: 0, segmentEnd: text.length, usesYo: true };
}

function normOf(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е').replace(/[‐‑]/g, '-').replace(/\0/g, '');
}
