import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Grammar } from '../../../server/src/core/language/language.js';
import { formIn, formsOf } from '../../../server/src/core/language/phrase.js';
import { aspectOf } from '../../../server/src/core/language/russian/aspectOf.js';
import { conjugate } from '../../../server/src/core/language/russian/conjugate.js';
import { inflectAdjective } from '../../../server/src/core/language/russian/inflectAdjective.js';
import { inflectNoun } from '../../../server/src/core/language/russian/inflectNoun.js';
import { inflectRussian } from '../../../server/src/core/language/russian/inflectPhrase.js';
import {
  ADJECTIVE_SLOTS,
  FINITE_SLOTS,
  NOUN_SLOTS,
  PARTICIPLES,
  RUSSIAN_SLOT_NAMES,
} from '../../../server/src/core/language/russian/slotNames.js';
import { FINITE } from '../../../server/src/core/language/russian/slots.js';

type Cell = string[] | null;

/** The reference list that the design study made by hand; every cell begins with the standard form. */
const gold = JSON.parse(readFileSync(new URL('inflection-gold.json', import.meta.url), 'utf8')) as {
  nouns: { lemma: string; gender: string; animacy: string; head?: number; forms: Record<'sg' | 'pl', Record<string, Cell>> }[];
  adjectives: { lemma: string; forms: Record<'m' | 'f' | 'n' | 'pl', Record<string, Cell>> & { short: Record<string, string> | null } }[];
  verbs: {
    lemma: string;
    tail: string | null;
    presentOrFuture: Record<string, Cell>;
    past: Record<string, Cell>;
    imperative: Record<string, Cell>;
    gerund: Cell;
    participlesNomMasc: Record<string, Cell>;
  }[];
};

const CASE_NAMES: Record<string, string> = {
  ...{ nom: 'nominative', gen: 'genitive', dat: 'dative', acc: 'accusative', ins: 'instrumental', prep: 'prepositional' },
};

/** The form of a term in the slot of this name; of a participle, its nominative masculine. */
function formOf(lemma: string, slotName: string, grammar: Grammar = {}): string | undefined {
  const phrase = inflectRussian(lemma, grammar);
  const series = PARTICIPLES.get(slotName);
  if (series !== undefined) return formIn(phrase, series, ADJECTIVE_SLOTS.get('m.nominative')!);
  const slots = { noun: NOUN_SLOTS, adjective: ADJECTIVE_SLOTS, verb: FINITE_SLOTS, fixed: NOUN_SLOTS }[phrase.partOfSpeech];
  return formIn(phrase, FINITE, slots.get(slotName)!);
}

/** Checks forms given as `slot name: form`; a form of `-` means that the term has none. */
function check(lemma: string, forms: Record<string, string>, grammar: Grammar = {}): void {
  const actual = Object.fromEntries(Object.keys(forms).map((name) => [name, formOf(lemma, name, grammar) ?? '-']));
  assert.deepEqual(actual, forms);
}

/** Every text by which some piece of the term is recognised. */
function recognised(lemma: string, grammar: Grammar = {}): string[] {
  return inflectRussian(lemma, grammar).pieces.flatMap((piece) => formsOf(piece).map((form) => form.text));
}

describe('Russian inflection: the reference list', () => {
  for (const stated of [true, false]) {
    it(`declines every noun and noun phrase, ${stated ? 'with gender and animacy stated' : 'from the lemma alone'}`, () => {
      let cells = 0;
      for (const { lemma, gender, animacy, head, forms } of gold.nouns) {
        const grammar: Grammar = stated
          ? { partOfSpeech: 'noun', gender: gender === 'mf' ? 'c' : (gender as 'm'), animate: animacy === 'animate', head }
          : {};
        for (const [number, cases] of Object.entries(forms)) {
          for (const [name, cell] of Object.entries(cases)) {
            if (!cell) continue;
            cells++;
            const slotName = `${number === 'sg' ? 'singular' : 'plural'}.${CASE_NAMES[name]}`;
            assert.equal(formOf(lemma, slotName, grammar), cell[0], `${lemma}, ${slotName}`);
          }
        }
      }
      assert.equal(cells, 1140);
    });
  }

  it('recognises the permitted variants, too', () => {
    for (const { lemma, gender, animacy, forms } of gold.nouns.filter((noun) => !/[ ,-]/.test(noun.lemma))) {
      const known = recognised(lemma, {
        partOfSpeech: 'noun',
        gender: gender === 'mf' ? 'c' : (gender as 'm'),
        animate: animacy === 'animate',
      });
      for (const cell of Object.values(forms).flatMap(Object.values)) for (const form of cell ?? []) assert.ok(known.includes(form), form);
    }
  });

  it('declines every adjective and participle, short forms included', () => {
    for (const { lemma, forms } of gold.adjectives) {
      const actual = inflectAdjective(lemma);
      const at = (name: string) => actual.find((form) => form.slots & ADJECTIVE_SLOTS.get(name)!)?.text;
      for (const gender of ['m', 'f', 'n', 'pl'] as const) {
        for (const [key, cell] of Object.entries(forms[gender])) {
          const [name, animacy] = key.split('.');
          assert.equal(
            at(`${gender}.${CASE_NAMES[name]}${animacy === 'animate' ? '.animate' : ''}`),
            cell![0],
            `${lemma}, ${gender}.${key}`,
          );
        }
        assert.equal(at(`short.${gender}`), forms.short?.[gender], `${lemma}, short.${gender}`);
      }
    }
  });

  it('conjugates every verb phrase', () => {
    for (const { lemma, tail, presentOrFuture, past, imperative, gerund, participlesNomMasc } of gold.verbs) {
      const cells: [string, Cell][] = [
        ...Object.entries(presentOrFuture).map(([name, cell]): [string, Cell] => [`present.${name}`, cell]),
        ...Object.entries(past).map(([name, cell]): [string, Cell] => [`past.${name}`, cell]),
        ...Object.entries(imperative).map(([name, cell]): [string, Cell] => [`imperative.${name}`, cell]),
        ['gerund', gerund],
        ...Object.entries(participlesNomMasc).map(([name, cell]): [string, Cell] => [`participle.${name}`, cell]),
      ];
      for (const [name, cell] of cells) {
        if (cell) assert.equal(formOf(lemma, name), tail ? `${cell[0]} ${tail}` : cell[0], `${lemma}, ${name}`);
      }
    }
  });
});

describe('Russian inflection: nouns', () => {
  it('gives what numerals call for forms of their own', () => {
    check('человек', { 'plural.genitive': 'людей', count: 'человек', paucal: 'человека' });
    check('ребёнок', { count: 'детей', paucal: 'ребёнка' });
    check('год', { count: 'лет', paucal: 'года' });
    check('бездомный человек', { count: 'бездомных человек', paucal: 'бездомных человека' });
    check('ключевая группа', { count: 'ключевых групп', paucal: 'ключевые группы' });
    check('человек, живущий с ВИЧ', { count: 'человек, живущих с ВИЧ', paucal: 'человека, живущих с ВИЧ' });
    check('женщина, живущая с ВИЧ', { count: 'женщин, живущих с ВИЧ', paucal: 'женщины, живущие с ВИЧ' });
    check('пострадавшая', { count: 'пострадавших', paucal: 'пострадавшие' });
  });

  it('writes the standard accusative of «лицо» and recognises the other', () => {
    check('лицо', { 'singular.accusative': 'лицо', 'plural.accusative': 'лиц' });
    const accusatives = inflectNoun('лицо').filter((form) => form.slots & NOUN_SLOTS.get('plural.accusative')!);
    assert.deepEqual(
      accusatives.map((form) => form.text),
      ['лиц', 'лица'],
    );
  });

  it('takes plural lemmas for what they are', () => {
    check('деньги', { 'singular.nominative': '-', 'plural.genitive': 'денег', 'plural.instrumental': 'деньгами', paucal: '-' });
    check('секс-услуги', { 'plural.genitive': 'секс-услуг', 'plural.accusative': 'секс-услуги', count: 'секс-услуг' });
    check('третьи лица', { 'plural.genitive': 'третьих лиц', 'plural.dative': 'третьим лицам', 'plural.accusative': 'третьих лиц' });
    check('люди, живущие с ВИЧ', { 'plural.instrumental': 'людьми, живущими с ВИЧ', count: 'человек, живущих с ВИЧ' });
    check('проституированные', { 'plural.genitive': 'проституированных', 'singular.nominative': '-' });
    check('девушки', { 'plural.genitive': 'девушек', 'singular.nominative': '-' }, { gender: 'f', animate: true, number: 'plural' });
    check('подростки', { 'plural.genitive': 'подростков' });
    check('женщины и дети', { 'plural.instrumental': 'женщинами и детьми' });
  });

  it('keeps to the number that is stated', () => {
    check('полиция', { 'singular.genitive': 'полиции', 'plural.genitive': '-', count: '-' }, { number: 'singular' });
  });

  it('leaves words without endings as they are', () => {
    for (const lemma of ['жиголо', 'маман', 'КСР', 'МСМ', 'прости-господи'])
      check(lemma, { 'singular.genitive': lemma, 'plural.dative': lemma });
    check('СПИД', { 'singular.genitive': 'СПИДа', 'singular.accusative': 'СПИД' });
    check('бл*дь', { 'singular.instrumental': 'бл*дью', 'plural.genitive': 'бл*дей' }, { gender: 'f' });
  });

  it('declines the parts of a compound that are words for people', () => {
    check('секс-работница-мигрантка', { 'plural.genitive': 'секс-работниц-мигранток' });
    check('секс-работники-мигранты', { 'plural.dative': 'секс-работникам-мигрантам' });
    check('девочка-подросток', { 'singular.genitive': 'девочки-подростка', 'plural.accusative': 'девочек-подростков' });
    check('сожитель-сутенёр', { 'singular.accusative': 'сожителя-сутенёра' });
    check('онлайн-секс-работница', { 'singular.dative': 'онлайн-секс-работнице' });
    check('элит-проститутка', { 'plural.genitive': 'элит-проституток' });
    check('транс-женщина', { 'plural.genitive': 'транс-женщин' });
    check('школа*-студия*', { 'singular.genitive': 'школы-студии' });
  });
});

describe('Russian inflection: noun phrases', () => {
  it('makes adjectives agree and leaves what follows the noun', () => {
    check('волчья шкура', { 'singular.accusative': 'волчью шкуру' }, { animate: false });
    check('так называемая секс-работа', { 'singular.genitive': 'так называемой секс-работы' });
    check('квартал красных фонарей', { 'plural.dative': 'кварталам красных фонарей' });
    check('проституция и торговля людьми', { 'singular.accusative': 'проституцию и торговлю людьми' });
    check('самая древняя в мире профессия', { 'singular.accusative': 'самую древнюю в мире профессию' });
  });

  it('finds the head of a phrase without a noun', () => {
    check('пострадавшая от торговли людьми', { 'singular.dative': 'пострадавшей от торговли людьми' });
    check('бывший заключённый', { 'singular.genitive': 'бывшего заключённого' });
    check('тот, кто отбирает деньги', { 'singular.dative': 'тому, кто отбирает деньги' });
    check('вовлечённый в проституцию подросток', { 'singular.genitive': 'вовлечённого в проституцию подростка' });
  });

  it('inflects the words marked by an asterisk and no others', () => {
    assert.equal(inflectRussian('девушка* по вызову', {}).lemma, 'девушка по вызову');
    check('девушка* по вызову', { 'plural.genitive': 'девушек по вызову' });
    check('употребляющий* наркотики подросток*', { 'singular.genitive': 'употребляющего наркотики подростка' });
    check('близкие* секс-работницы', { 'plural.dative': 'близким секс-работницы' });
    check('мама* Роза*', { 'singular.accusative': 'маму Розу' });
  });

  it('makes every participle of the clauses after the noun agree', () => {
    check('человек, не употребляющий или употреблявший наркотики', {
      'plural.dative': 'людям, не употребляющим или употреблявшим наркотики',
    });
    check('лицо, занимающееся проституцией', { 'singular.dative': 'лицу, занимающемуся проституцией' });
  });

  it('keeps «который» in its case and puts it, with its verb, in the number of the noun', () => {
    check('секс-работница, которая употребляет наркотики', {
      'singular.genitive': 'секс-работницы, которая употребляет наркотики',
      'plural.dative': 'секс-работницам, которые употребляют наркотики',
      count: 'секс-работниц, которые употребляют наркотики',
    });
    const clauses: [string, string][] = [
      ['женщина, которой помогают', 'женщины, которым помогают'],
      ['женщина, у которой есть дети', 'женщины, у которых есть дети'],
      ['человек, которого удерживают силой', 'люди, которых удерживают силой'],
      ['человек, который был вовлечён в проституцию', 'люди, которые были вовлечены в проституцию'],
      ['женщина, которая занималась проституцией', 'женщины, которые занимались проституцией'],
      ['клиент, который платит и помогает', 'клиенты, которые платят и помогают'],
      ['женщина, которая добровольно хочет уйти', 'женщины, которые добровольно хотят уйти'],
    ];
    for (const [lemma, plural] of clauses) assert.equal(formOf(lemma, 'plural.nominative'), plural);
    check('люди, которых принуждают', { 'plural.dative': 'людям, которых принуждают', 'singular.nominative': '-' });
  });
});

describe('Russian inflection: adjectives', () => {
  it('is an adjective when the dictionary says so, and a noun when the word usually is one', () => {
    assert.equal(inflectRussian('нелегальный', {}).partOfSpeech, 'adjective');
    assert.equal(inflectRussian('ВИЧ-инфицированный', {}).partOfSpeech, 'noun');
    check('ВИЧ-инфицированный', { 'f.dative': 'ВИЧ-инфицированной', 'short.pl': 'ВИЧ-инфицированы' }, { partOfSpeech: 'adjective' });
    check('занятый в секс-работе', { 'f.accusative': 'занятую в секс-работе', 'short.f': 'занята в секс-работе' });
  });

  it('has the short forms that are in use', () => {
    check('нелегальный', { 'short.m': 'нелегален', 'short.f': 'нелегальна' });
    check('продажный', { 'short.m': 'продажен', 'short.pl': 'продажны' });
    check('вовлечённый', { 'short.m': 'вовлечён', 'short.f': 'вовлечена' });
    check('безнравственный', { 'short.m': 'безнравствен', 'short.f': 'безнравственна' });
    check('венерический', { 'short.m': '-', 'short.f': '-' });
    check('уличный', { 'm.accusative': 'уличный', 'm.accusative.animate': 'уличного' });
  });
});

describe('Russian inflection: verbs', () => {
  const VERBS: [infinitive: string, first: string, third: string, pastFeminine: string, imperative: string, participle: string][] = [
    ['продать', 'продам', 'продаст', 'продала', 'продай', 'проданный'],
    ['оказать', 'окажу', 'окажет', 'оказала', 'окажи', 'оказанный'],
    ['прийти', 'приду', 'придёт', 'пришла', 'приди', '-'],
    ['выйти', 'выйду', 'выйдет', 'вышла', 'выйди', '-'],
    ['опуститься', 'опущусь', 'опустится', 'опустилась', 'опустись', '-'],
    ['податься', 'подамся', 'подастся', 'подалась', 'подайся', '-'],
    ['встать', 'встану', 'встанет', 'встала', 'встань', '-'],
    ['снять', 'сниму', 'снимет', 'сняла', 'сними', 'снятый'],
    ['занять', 'займу', 'займёт', 'заняла', 'займи', 'занятый'],
    ['вызвать', 'вызову', 'вызовет', 'вызвала', 'вызови', 'вызванный'],
    ['собрать', 'соберу', 'соберёт', 'собрала', 'собери', 'собранный'],
    ['разобрать', 'разберу', 'разберёт', 'разобрала', 'разбери', 'разобранный'],
    ['накрыть', 'накрою', 'накроет', 'накрыла', 'накрой', 'накрытый'],
    ['спасти', 'спасу', 'спасёт', 'спасла', 'спаси', 'спасённый'],
    ['вовлечь', 'вовлеку', 'вовлечёт', 'вовлекла', 'вовлеки', 'вовлечённый'],
    ['втянуть', 'втяну', 'втянет', 'втянула', 'втяни', 'втянутый'],
    ['вернуться', 'вернусь', 'вернётся', 'вернулась', 'вернись', '-'],
    ['погибнуть', 'погибну', 'погибнет', 'погибла', 'погибни', '-'],
    ['принудить', 'принужу', 'принудит', 'принудила', 'принудь', 'принуждённый'],
    ['прекратить', 'прекращу', 'прекратит', 'прекратила', 'прекрати', 'прекращённый'],
    ['заплатить', 'заплачу', 'заплатит', 'заплатила', 'заплати', 'заплаченный'],
    ['бросить', 'брошу', 'бросит', 'бросила', 'брось', 'брошенный'],
    ['обвинить', 'обвиню', 'обвинит', 'обвинила', 'обвини', 'обвинённый'],
    ['избить', 'изобью', 'изобьёт', 'избила', 'избей', 'избитый'],
    ['умереть', 'умру', 'умрёт', 'умерла', 'умри', '-'],
  ];

  it('conjugates perfective verbs', () => {
    for (const [lemma, first, third, past, imperative, participle] of VERBS) {
      const forms = { 'present.1sg': first, 'present.3sg': third, 'past.f': past, 'imperative.sg': imperative };
      check(lemma, { ...forms, 'participle.pastPassive': participle, 'participle.presentActive': '-' });
    }
  });

  it('conjugates imperfective verbs', () => {
    check('становиться', { 'present.1sg': 'становлюсь', 'participle.presentActive': 'становящийся', gerund: 'становясь' });
    check('бомжевать', { 'present.3sg': 'бомжует', 'participle.presentActive': 'бомжующий' });
    check('вовлекать', { 'participle.presentPassive': 'вовлекаемый', 'participle.pastPassive': '-' });
    check('продавать', { 'present.3pl': 'продают', gerund: 'продавая', 'participle.presentPassive': 'продаваемый' });
    check('хотеть', { 'present.2sg': 'хочешь', 'present.2pl': 'хотите' });
    check('содержать', { 'present.3pl': 'содержат', 'participle.presentActive': 'содержащий' });
    check('криминализировать', { 'participle.presentPassive': 'криминализируемый', 'participle.pastPassive': 'криминализированный' });
  });

  it('declines the participles, each in a series of its own', () => {
    const participle = conjugate('заниматься').filter((form) => form.series === PARTICIPLES.get('participle.presentActive'));
    const texts = new Set(participle.map((form) => form.text));
    for (const form of ['занимающийся', 'занимающаяся', 'занимающимся', 'занимающихся', 'занимающуюся']) assert.ok(texts.has(form), form);
  });

  it('leaves the rest of the phrase', () => {
    check('выйти на панель', { 'past.pl': 'вышли на панель', gerund: 'выйдя на панель', 'participle.pastActive': 'вышедший на панель' });
    check('не употреблять наркотики', { 'present.3pl': 'не употребляют наркотики' });
    check('вовлечь в проституцию', { 'participle.pastPassive': 'вовлечённый в проституцию' });
  });

  it('has no passive participle beside an object of the phrase', () => {
    check('продать тело', { 'participle.pastPassive': '-', 'participle.pastActive': 'продавший тело' });
    check('начать заниматься секс-работой', { 'participle.pastPassive': '-' });
  });

  it('makes a participle agree after «быть»', () => {
    check('быть занятой в проституции', {
      infinitive: 'быть занятой в проституции',
      'past.m': 'был занятым в проституции',
      'past.f': 'была занятой в проституции',
      'past.pl': 'были занятыми в проституции',
    });
    assert.ok(recognised('быть занятой в проституции').includes('занята'));
  });

  it('takes nouns in -ть and -чь for nouns', () => {
    for (const lemma of ['мать', 'ночь', 'власть', 'кровать', 'область'])
      assert.equal(inflectRussian(lemma, {}).partOfSpeech, 'noun', lemma);
    for (const lemma of ['жить', 'стать', 'прийти', 'помочь']) assert.equal(inflectRussian(lemma, {}).partOfSpeech, 'verb', lemma);
  });

  it('tells the aspect of a verb', () => {
    const perfective = 'продать купить выйти заняться вовлечь принудить спасти подсесть заработать сменить стать улыбнуться';
    for (const verb of perfective.split(' ')) assert.equal(aspectOf(verb), 'perfective', verb);
    const imperfective =
      'продавать покупать выходить заниматься вовлекать принуждать спасать зарабатывать становиться проституировать жить служить содержать';
    for (const verb of imperfective.split(' ')) assert.equal(aspectOf(verb), 'imperfective', verb);
  });
});

describe('Russian inflection: forms stated by a dictionary', () => {
  it('override single forms of the head', () => {
    check('тётя', { 'plural.genitive': 'тётей', 'plural.dative': 'тётям' }, { forms: { 'plural.genitive': ['тётей', 'тёть'] } });
    assert.ok(recognised('тётя', { forms: { 'plural.genitive': ['тётей', 'тёть'] } }).includes('тёть'));
    check('сеть притонов', { 'plural.prepositional': 'сетях притонов' }, { forms: { 'plural.prepositional': 'сетях' } });
  });

  it('decline the plural from its nominative, and a participle from its masculine', () => {
    check('тренер', { 'plural.dative': 'тренерам', 'plural.nominative': 'тренера' }, { forms: { 'plural.nominative': 'тренера' } });
    const forms = { 'participle.pastPassive': 'накрашенный' };
    const phrase = inflectRussian('накрасить', { forms });
    assert.equal(formIn(phrase, PARTICIPLES.get('participle.pastPassive')!, ADJECTIVE_SLOTS.get('f.dative')!), 'накрашенной');
  });

  it('are taken word by word when they have as many words as the term', () => {
    check('ночная фея', { 'plural.genitive': 'ночных фей' }, { forms: { 'plural.genitive': 'ночных фей' } });
  });

  it('have names, each once', () => {
    for (const name of ['singular.genitive', 'plural.accusative', 'count', 'paucal', 'present.1sg', 'past.m', 'participle.presentActive']) {
      assert.ok(RUSSIAN_SLOT_NAMES.includes(name), name);
    }
    assert.equal(new Set(RUSSIAN_SLOT_NAMES).size, RUSSIAN_SLOT_NAMES.length);
  });
});

describe('Russian inflection: anything else', () => {
  it('returns what cannot be inflected as an invariable phrase', () => {
    for (const lemma of ['', '   ', '—', 'sex work', 'под кайфом', 'её', '18+', '*', 'ъ', '🌂']) {
      const phrase = inflectRussian(lemma, {});
      assert.ok(phrase.pieces.length > 0 && phrase.head < phrase.pieces.length, lemma);
    }
    assert.equal(inflectRussian('под кайфом', {}).partOfSpeech, 'fixed');
    assert.equal(inflectRussian('беременна', { partOfSpeech: 'verb' }).partOfSpeech, 'fixed');
  });

  it('does not mind grammar that does not fit', () => {
    check(
      'человек',
      { 'singular.genitive': 'человека' },
      { head: 7, forms: { 'no.such.slot': 'x', 'past.m': 'y', 'plural.dative': 'три слова тут' } },
    );
  });
});
