import assert from 'node:assert/strict';
import { detectLanguage, languagesOfSentences } from '../../../server/src/core/language/detectLanguage.js';
import { weigh } from '../../../server/src/core/language/languageEvidence.js';
import { tokenize } from '../../../server/src/core/language/tokenize.js';

/** What is left of “ru” and “en” when each text stands alone. */
function check(expected: 'ru' | 'en' | 'other', texts: readonly string[]): void {
  for (const text of texts) {
    const { cyrillic, latin } = detectLanguage(text);
    assert.equal(cyrillic ?? latin ?? 'other', expected, text);
  }
}

describe('detectLanguage', () => {
  it('tells Russian', () => {
    check('ru', [
      'Мы раздаём презервативы и провожаем женщин до дома.',
      'Полиция пришла ночью, без ордера.',
      'Нас не спросили.',
      'Штрафы не помогают никому',
      'ВИЧ — не приговор',
      'Лидеры движения: кто они?',
      'доллары, гендер, триллер',
      'Ещё раз о согласии',
      'В информации о приложении отсутствует адрес.',
      'Да. Нет. Наверное.',
    ]);
  });

  it('tells English', () => {
    check('en', [
      'We hand out condoms and walk women home.',
      'The police came at night, without a warrant.',
      'Nobody asked us.',
      'Fines help no one',
      'Rights, not rescue',
      'Outreach report, third quarter',
      'My photos and videos from Bogotá and São Paulo',
      'Her naïve fiancé left the café.',
      'Stigma kills',
      'Sex work is work',
    ]);
  });

  it('leaves Ukrainian and Belarusian alone', () => {
    check('other', [
      'Ми роздаємо презервативи і проводжаємо жінок додому.',
      'Поліція прийшла вночі, без ордера.',
      'Нас не питали, чого ми хочемо.',
      'Штрафи нікому не допомагають.',
      'Це не про нас, а про всіх.',
      'Мы раздаём прэзерватывы і праводзім жанчын дадому.',
      'Паліцыя прыйшла ўначы, без ордэра.',
      'Нас не пыталіся, чаго мы хочам.',
      'Штрафы нікому не дапамагаюць.',
    ]);
  });

  it('leaves Bulgarian, Serbian and Macedonian alone', () => {
    check('other', [
      'Раздаваме презервативи и изпращаме жените до вкъщи.',
      'Полицията дойде през нощта, без заповед.',
      'Никой не ни попита какво искаме.',
      'Глобите не помагат на никого, казват активистките.',
      'Делимо презервативе и пратимо жене до куће.',
      'Полиција је дошла ноћу, без налога.',
      'Нико нас није питао шта желимо.',
      'Делиме презервативи и ги придружуваме жените до дома.',
      'Полицијата дојде ноќе, без налог.',
    ]);
  });

  it('leaves Kazakh, Kyrgyz, Tajik and Mongolian alone', () => {
    check('other', [
      'Біз әйелдерді үйіне дейін шығарып саламыз.',
      'Полиция түнде келді, рұқсатсыз.',
      'Биз аялдарды үйүнө чейин узатабыз.',
      'Ҳар як инсон ба озодӣ ҳуқуқ дорад.',
      'Хүн бүр эрх чөлөөтэй.',
    ]);
  });

  it('leaves other languages in Latin letters alone', () => {
    check('other', [
      'Nous distribuons des préservatifs et raccompagnons les femmes chez elles.',
      'La police est venue la nuit, sans mandat.',
      'Wir verteilen Kondome und bringen die Frauen nach Hause.',
      'Die Polizei kam in der Nacht, ohne Durchsuchungsbefehl.',
      'Repartimos condones y acompañamos a las mujeres a casa.',
      'Nadie nos preguntó qué queremos.',
      'Distribuiamo preservativi e accompagniamo le donne a casa.',
      'Distribuímos preservativos e levamos as mulheres para casa.',
      'Rozdajemy prezerwatywy i odprowadzamy kobiety do domu.',
      'Policie přišla v noci, bez příkazu.',
      'Wij delen condooms uit en brengen de vrouwen naar huis.',
      'Polisen kom på natten, utan tillstånd.',
      'Poliisi tuli yöllä ilman lupaa.',
      'Polis gece geldi, izin belgesi yoktu.',
      'Poliția a venit noaptea, fără mandat.',
      'Policija je došla noću, bez naloga.',
      'A rendőrség éjjel jött, parancs nélkül.',
      'Policija atėjo naktį be orderio.',
      'Không ai hỏi chúng tôi muốn gì.',
      'Polisi datang malam hari dan tidak ada surat perintah.',
    ]);
  });

  it('judges either script by itself', () => {
    assert.deepEqual(detectLanguage('Лозунг «nothing about us without us» знают все.'), { cyrillic: 'ru', latin: 'en' });
    assert.deepEqual(detectLanguage('Лозунг «nada sobre nosotras sin nosotras» знают все.'), { cyrillic: 'ru' });
    assert.deepEqual(detectLanguage('Ми кажемо: nothing about us without us.'), { latin: 'en' });
  });

  it('says nothing about a text without words', () => {
    assert.deepEqual(detectLanguage('2024 — 5 %'), {});
    assert.deepEqual(detectLanguage(''), {});
  });
});

describe('languagesOfSentences', () => {
  const inside = (ofDraft: { cyrillic?: 'ru'; latin?: 'en' }, ...sentences: string[]) =>
    languagesOfSentences(
      sentences.map((sentence) => weigh(tokenize(sentence))),
      ofDraft,
    );
  const ours = { cyrillic: 'ru', latin: 'en' } as const;

  it('gives a sentence without evidence the language of the draft', () => {
    assert.equal(inside(ours, 'Права человека')[0].cyrillic, 'ru');
    assert.equal(inside({}, 'Права людей')[0].cyrillic, undefined);
    assert.equal(inside(ours, 'Casa Esperanza Madrid')[0].latin, 'en');
  });

  it('lets clear evidence decide against the draft', () => {
    assert.equal(inside(ours, 'Це наша позиція.')[0].cyrillic, undefined);
    assert.equal(inside(ours, 'Nadie nos preguntó.')[0].latin, undefined);
    assert.equal(inside({}, 'Это наша позиция, и мы её не изменим.')[0].cyrillic, 'ru');
    assert.equal(inside({}, 'This is what we think.')[0].latin, 'en');
  });

  it('keeps English sentences with foreign names English', () => {
    assert.equal(inside(ours, 'The Colectiva Mujeres del Sur from São Paulo agrees.')[0].latin, 'en');
  });

  it('gives the sentences of a block the language of most of its words', () => {
    const [, second] = inside(ours, 'Секс-працівниці вимагають, щоб поліція припинила рейди і повернула їм документи.', 'Права людей.');
    assert.equal(second.cyrillic, undefined);
  });
});
