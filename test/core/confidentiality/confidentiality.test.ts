import assert from 'node:assert/strict';
import { type Advice, concealed, type Draft, quoteOf } from '../../../server/src/core/index.js';
import { createTeamReviewer } from '../../../server/src/core/teams.js';
import { applyEdits } from '../../applyEdits.js';
import { builtInReviewer, builtInTermbase } from '../../builtIn.js';
import { processorTime } from '../../processorTime.js';
import { halves, markedSets, readMarked, readPassages, score, scoreMarked } from './corpus.js';

const details = (text: string, format: Draft['format'] = 'plaintext', reviewer = builtInReviewer()): Advice[] =>
  reviewer.review({ text, format }).filter(({ because }) => because === 'confidentiality');
const shown = (text: string, found = details(text)): string[] =>
  found.map(({ start, end, concept }) => `${concept}: ${text.slice(start, end)}`);

/** What each half must at least reach. The second halves were not read before the rules were finished. */
const FLOORS: Readonly<Record<(typeof halves)[number], number>> = { 'ru.first': 66, 'ru.second': 66, 'en.first': 66, 'en.second': 64 };

describe('confidentiality', () => {
  for (const half of halves) {
    it(`finds what exposes a person and nothing else › ${half}`, () => {
      const { found, harmless, quiet, faults } = score(readPassages(half));
      assert.ok(found >= FLOORS[half], faults.join('\n'));
      assert.equal(quiet, harmless, faults.join('\n'));
    });
  }

  for (const set of markedSets) {
    it(`finds what exposes a person in releases, stories, posts and forms, and nothing else › ${set}`, () => {
      const { found, exposing, harmless, quiet, faults } = scoreMarked(readMarked(set));
      assert.ok(found >= exposing - 1, faults.join('\n'));
      assert.ok(quiet >= harmless, faults.join('\n'));
    });
  }

  const exposing = [
    ...halves.flatMap(readPassages).filter(({ concept }) => concept !== null),
    ...markedSets.flatMap(readMarked).filter(({ detail }) => detail !== undefined),
  ];

  it('never repeats a detail in a message or a label, in either language', () => {
    for (const { text } of exposing) {
      for (const finding of details(text)) {
        const detail = text.slice(finding.start, finding.end);
        assert.ok(finding.masked && finding.masked !== detail, detail);
        const said = [finding.message('en'), finding.message('ru'), ...finding.suggestions.map(({ label }) => label)].join('\n');
        assert.ok(!said.includes(detail), `${detail} in ${said}`);
      }
    }
  });

  it('masks so that nothing is found any more, and leaves it to the writer', () => {
    for (const { text } of exposing) {
      const masks = details(text).flatMap(({ suggestions }) => suggestions.slice(0, 1));
      assert.ok(masks.every(({ grade }) => grade === 'review'));
      const masked = applyEdits(
        text,
        masks.flatMap(({ edits }) => edits),
      );
      const left = details(masked).filter(({ suggestions }) => suggestions.length > 0);
      assert.deepEqual(shown(masked, left), [], masked);
    }
  });

  const MASKS: readonly (readonly [string, string])[] = [
    ['Её номер +7 912 345-67-89.', 'Её номер +7 ••• •••-••-89.'],
    ['Секс-работница Анна Петрова уехала.', 'Секс-работница А. П. уехала.'],
    ['Её почта lena.s@mail.ru.', 'Её почта l•••@….'],
    ['Её паспорт 45 06 № 123456.', 'Её паспорт •• •• № ••••••.'],
    ['Она родилась 12 мая 1990 года.', 'Она родилась в 1990 году.'],
    ['She was born on 12 May 1990.', 'She was born in 1990.'],
    ['Она живёт на ул. Кирова, д. 5, кв. 12.', 'Она живёт на ул. •••, д. •, кв. •.'],
    ['She works at a sauna from 10 pm to 6 am.', 'She works at a sauna at certain hours.'],
    ['She lives at 14 Harehills Lane, Leeds LS8 5DR.', 'She lives at • ••• Lane, Leeds ••• •••.'],
    ['Она стоит на 412-м км трассы М5, с 9 вечера.', 'Она стоит на •••-м км трассы, с 9 вечера.'],
    ['Я стою на трассе М5, на 412-м километре.', 'Я стою на трассе.'],
    ['Her page: https://www.instagram.com/maria.leeds.90/ is gone.', 'Her page: instagram.com/m•••/ is gone.'],
    ['Her page: onlyfans.com/marialeeds/ is gone.', 'Her page: onlyfans.com/m•••/ is gone.'],
    ['Её страница t.me/marinka_nt/ удалена.', 'Её страница t.me/m•••/ удалена.'],
    ['Она родилась 5 мая 90-го года.', 'Она родилась в 1990 году.'],
    ['DOB: 4.5.90.', 'DOB: 1990.'],
    ['Её домашний адрес: Екатеринбург, Малышева 36-7.', 'Её домашний адрес: Екатеринбург, ••• •-•.'],
    ['Она живёт на ул. 25 Октября, д. 17.', 'Она живёт на ул. • •••, д. •.'],
    ['Мы встретились тут: https://maps.google.com/?q=57.9194,59.9650', 'Мы встретились тут: https://maps.google.com/?q=••.••••,••.••••'],
    ['Мой телеграм — marinka_nt, пишите.', 'Мой телеграм — m•••, пишите.'],
    ['Her TikTok is marinaleeds91.', 'Her TikTok is m•••.'],
    ['Меня зовут Ольга Смирнова, мне 34 года. Я секс-работница.', 'Меня зовут О. С., мне 34 года. Я секс-работница.'],
    [
      'I’m Jane Holloway from Leeds. I have been a sex worker for six years.',
      'I’m J. H. from Leeds. I have been a sex worker for six years.',
    ],
  ];
  for (const [text, masked] of MASKS)
    it(`${text} → ${masked}`, () => {
      const edits = details(text).flatMap(({ suggestions }) => suggestions[0]?.edits ?? []);
      assert.equal(applyEdits(text, edits), masked);
    });

  it('leaves the names of those alone who introduce themselves with their office', () => {
    for (const text of [
      'Меня зовут Ольга Смирнова, я юристка. К нам пришла секс-работница.',
      'My name is Jane Holloway. I am a lawyer; a sex worker called me.',
      'Меня зовут Ольга Смирнова. Я люблю читать.',
    ])
      assert.deepEqual(shown(text), [], text);
  });

  it('leaves the hours and roads of volunteers alone', () => {
    for (const text of [
      'На трассе М4 «Дон» волонтёрки работают с 20:00 до 02:00.',
      'Our volunteers work at the truck stop from 8 pm to 2 am.',
    ])
      assert.deepEqual(shown(text), [], text);
    assert.equal(details('Лена работает на трассе М4 с 20:00 до 02:00, сказала волонтёрка.').length, 2);
  });

  it('takes no ordinary word behind the name of a messenger for a name there', () => {
    for (const text of [
      'Её телеграм — удобный.',
      'Her Telegram is public.',
      'In her Instagram in 2024 she posts less.',
      'Telegram: version_2',
    ])
      assert.deepEqual(shown(text), [], text);
  });

  it('takes a second look at a first name beside the health of its bearer, until a note says that names are changed', () => {
    for (const text of [
      'У Марины ВИЧ.',
      'На той неделе Марина, 34 года, узнала о диагнозе в роддоме.',
      'Диагноз Марины дошёл до начальства.',
      'Марина снова беременна.',
      'Marina has HIV.',
      'Last week Marina, 31, tested positive for syphilis.',
      "The clinic passed on Marina's diagnosis.",
    ]) {
      const found = details(text);
      assert.deepEqual(
        found.map(({ concept, severity }) => [concept, severity]),
        [['health-status-of-person', 'information']],
        text,
      );
      assert.match(text.slice(found[0].start, found[0].end), /^(?:Марин.|Marina)$/);
      assert.deepEqual(shown(`${text}\n\n${/[а-я]/.test(text) ? 'Имена изменены.' : 'Names have been changed.'}`), [], text);
    }
    for (const text of [
      '«ВИЧ — не приговор», — говорит Марина.',
      'Марина работает в группе поддержки людей с ВИЧ.',
      'Юристка Марина узнала о диагнозе из материалов дела.',
      'Marina was invited to the HIV conference.',
      'Marina runs the HIV testing van.',
    ])
      assert.deepEqual(shown(text), [], text);
  });

  it('finds what tells a body from all others in the sentence after the one on sex work or health', () => {
    for (const text of [
      'Участница живёт с ВИЧ. На левом плече у неё татуировка — роза.',
      'Maria is a sex worker. She has a rose tattoo on her left forearm.',
    ])
      assert.deepEqual(
        details(text).map(({ concept }) => concept),
        ['appearance-detail'],
        text,
      );
    assert.deepEqual(shown('Мой брат — моряк. На плече у него татуировка.'), []);
  });

  it('quotes a date of birth so that the sentence still reads', () => {
    const text = 'She was born on 4 May 1990 in Leeds.';
    assert.equal(details(text)[0].masked, '• ••• 1990');
    assert.equal(applyEdits(text, details(text)[0].suggestions[0].edits), 'She was born in 1990 in Leeds.');
  });

  it('finds a detail in a quotation as loudly as outside it', () => {
    for (const text of ['«Мой номер 8 912 345-67-89», — сказала она.', '“My number is +7 912 345-67-89,” she said.'])
      assert.deepEqual(
        details(text).map(({ severity, context }) => [severity, context]),
        [['warning', 'narration']],
      );
  });

  it('finds what stands behind a link, and reads through emphasis', () => {
    const text = '**Анна** Петрова — секс-работница. [Её страница](https://vk.com/id98765432)';
    assert.deepEqual(shown(text, details(text, 'markdown')), [
      'name-beside-sex-work: Анна** Петрова',
      'messenger-handle: https://vk.com/id98765432',
    ]);
  });

  it('leaves the contacts of a press release alone, and only them', () => {
    const contacts = '## Контакты\n\nАнна Петрова, +7 916 123-45-67, anna.p@mail.ru\n\nул. Ленина, д. 5\n';
    assert.deepEqual(shown(`# Суд\n\nШтраф отменён.\n\n${contacts}`, details(`# Суд\n\nШтраф отменён.\n\n${contacts}`, 'markdown')), []);
    const other = '# Суд\n\nЕё номер +7 916 123-45-67.\n';
    assert.equal(details(other, 'markdown').length, 1);
    assert.equal(details(`${contacts}\n${other}`, 'markdown').length, 1);
  });

  it('takes a list of what is public from a team', () => {
    const text =
      'Секс-работница Анна Петрова ответила по телефону 8 912 345-67-89 и с почты anna.petrova@fond.org. Её телеграм — @anna_sw. Она живёт: ул. Кирова, д. 5.';
    assert.equal(details(text).length, 5);
    const list =
      "public:\n  names: [Анна Петрова]\n  phones: ['+7 912 345-67-89']\n  emails: ['@fond.org']\n  handles: ['@anna_sw']\n  addresses: ['ул. Кирова, 5']\n";
    const { reviewer, problems } = createTeamReviewer(builtInTermbase(), [{ path: 'public.yaml', text: list }]);
    assert.deepEqual(problems, []);
    assert.deepEqual(shown(text, details(text, 'plaintext', reviewer)), []);
    const other = 'Секс-работнице Анне Петровой помогла секс-работница Анна Смирнова.';
    assert.deepEqual(shown(other, details(other, 'plaintext', reviewer)), ['name-beside-sex-work: Анна Смирнова']);
  });

  it('says what is wrong in such a list', () => {
    const { problems } = createTeamReviewer(builtInTermbase(), [{ path: 'public.yaml', text: 'public:\n  phone: [1]\n' }]);
    assert.match(problems[0]?.message.en ?? '', /phone/);
  });

  it('takes words from a team', () => {
    const text = 'Анна Петрова работает вибблершей. У неё ВИЧ.';
    const { reviewer } = createTeamReviewer(builtInTermbase(), [{ path: 'cue.yaml', text: 'detail-cue: office\nru: [вибблерш…]\n' }]);
    assert.equal(details(text).length, 1);
    const office = 'Вибблерша Анна Петрова: у каждой десятой ВИЧ.';
    assert.deepEqual([details(office).length, details(office, 'plaintext', reviewer).length], [1, 0]);
  });

  it('keeps a detail by its masked form, in a comment or an entry that holds nothing of it', () => {
    const text = 'Её номер +7 912 345-67-89, звоните.';
    const marked = `${text} <!-- zontik: оставить «+7 ••• •••-••-89» — она согласна -->`;
    assert.equal(details(marked, 'markdown')[0].kept?.reason, 'она согласна');
    const masked = concealed(text, builtInReviewer().review({ text, format: 'plaintext' }));
    const quote = quoteOf(masked.text, masked.place(details(text)[0]));
    assert.deepEqual(quote, { exact: '+7 ••• •••-••-89', prefix: 'Её номер ', suffix: ', звоните.' });
    const kept = builtInReviewer().review({ text, format: 'plaintext', kept: [{ ...quote, reason: 'да' }] });
    assert.deepEqual(
      kept.map((finding) => [finding.severity, finding.kept?.reason]),
      [['hint', 'да']],
    );
  });

  it('masks a detail inside the sentence that another finding quotes', () => {
    const text = 'Проституция ведёт к насилию, уверена Анна Петрова, секс-работница (+7 912 345-67-89).';
    for (const finding of builtInReviewer().review({ text, format: 'plaintext' }))
      assert.ok(!/912 345|Анна Петрова/.test(finding.message('ru')), finding.message('ru'));
  });

  const REGIONS: readonly (readonly [string, string])[] = [
    ['В Нижнем Тагиле Лена, 27 лет, работает на трассе.', 'В одном из городов Урала Лена, 27 лет, работает на трассе.'],
    ['Марина, секс-работница, переехала в Ревду.', 'Марина, секс-работница, переехала в один из городов Урала.'],
    ['Наша клиентка, секс-работница, приехала из Сызрани.', 'Наша клиентка, секс-работница, приехала из города в Поволжье.'],
    ['Лена, 27 лет, секс-работница, живёт под Ревдой.', 'Лена, 27 лет, секс-работница, живёт на Урале.'],
    ['Света, секс-работница, живёт в посёлке Красный Яр.', 'Света, секс-работница, живёт в посёлке.'],
    ['In Nizhny Tagil, Lena, 27, works as an escort.', 'In a city in the Urals, Lena, 27, works as an escort.'],
    ['Sophie, a sex worker, is from the village of Ashby Parva.', 'Sophie, a sex worker, is from a village.'],
    ['Zoe, 31, a sex worker, lives in Grimsby.', 'Zoe, 31, a sex worker, lives in a town in the north of England.'],
  ];
  for (const [text, general] of REGIONS) {
    it(`offers the region: ${general}`, () => {
      const place = details(text).filter(({ concept }) => concept === 'place-beside-person');
      assert.equal(place.length, 1);
      assert.equal(applyEdits(text, place[0].suggestions[0].edits), general);
    });
  }

  it('leaves places alone that belong to an institution, a report, or nobody in particular', () => {
    for (const text of [
      'Суд в Нижнем Тагиле оштрафовал секс-работницу Лену, 27 лет.',
      'НИЖНИЙ ТАГИЛ, 14 мая — Лена, 27 лет, секс-работница, обжаловала штраф.',
      'В Ревде секс-работницы боятся полиции.',
      'Лена, 27 лет, любит Ревду.',
      'Адвокат Вера Белкина из Миасса защищает секс-работниц.',
      'Sex workers in Grimsby report harassment.',
      'GRIMSBY, 3 June – Zoe, 31, a sex worker, won her appeal.',
    ])
      assert.deepEqual(
        shown(text).filter((found) => found.startsWith('place')),
        [],
        text,
      );
  });

  it('takes places from a team', () => {
    const list =
      'places:\n  - region:\n      ru: { of: Вибблерии, in: в Вибблерии }\n      en: { in: in Wibbleria }\n    kind: town\n    ru: [виббл…]\n    en: [Wibbleton]\n';
    const { reviewer, problems } = createTeamReviewer(builtInTermbase(), [{ path: 'places.yaml', text: list }]);
    assert.deepEqual(problems, []);
    const text = 'Zoe, 31, a sex worker, lives in Wibbleton.';
    const [place] = details(text, 'plaintext', reviewer);
    assert.equal(applyEdits(text, place.suggestions[0].edits), 'Zoe, 31, a sex worker, lives in a town in Wibbleria.');
    const broken = createTeamReviewer(builtInTermbase(), [{ path: 'places.yaml', text: list.replace('town', 'hamlet') }]);
    assert.match(broken.problems[0].message.en, /city, town, village/);
  });

  it('builds messages and excerpts for thousands of details in no more than their number', () => {
    const cost = (count: number): number => {
      const text = Array.from({ length: count }, (_, index) => `Её номер +7 912 345-67-${10 + (index % 89)}, пишите.`).join('\n\n');
      const found = details(text);
      assert.equal(found.length, count);
      const started = processorTime();
      for (const finding of found) assert.ok(finding.message('ru') && finding.excerpt && finding.sentenceNumber);
      return processorTime() - started;
    };
    cost(200);
    const few = cost(500);
    // Sixteen times as many took two hundred times as long when every message looked through all details.
    assert.ok(cost(8000) < Math.max(few, 10) * 60);
  }).timeout(60_000);

  it('takes no longer for what only looks like many details', () => {
    const heaps = [
      '1 '.repeat(50_000),
      '+7'.repeat(50_000),
      '@a.'.repeat(40_000),
      'Анна Петрова '.repeat(8000),
      'ул. '.repeat(25_000),
      '12-'.repeat(30_000),
    ];
    for (const heap of heaps) {
      const start = processorTime();
      details(`Секс-работница. ${heap}`);
      assert.ok(processorTime() - start < 5000, `${heap.slice(0, 20)}: ${Math.round(processorTime() - start)} ms`);
    }
  }).timeout(60_000);
});
