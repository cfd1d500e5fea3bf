import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createTranslationReviewer, type ComparingOptions, type TranslationReview } from '../../server/src/core/translations.js';
import { builtInReviewer, translationData } from '../builtIn.js';

const RU = [
  'Фонд открыл приют в Казани.',
  'Ночью туда позвонили трое соседей.',
  'Юристка фонда ответила на вопросы журналистов.',
  'Пишите нам на почту 12@fonar.example.',
];
const EN = [
  'The foundation has opened a shelter in Kazan.',
  'Three neighbours called it at night.',
  'The lawyer of the foundation answered the questions of journalists.',
  'Write to us at 12@fonar.example.',
];

const LATER = ['Весной река здесь разливается.', 'Лодки уходят на рассвете.', 'Дети учатся плавать.'];

const reviewer = createTranslationReviewer(translationData(), builtInReviewer());
const draft = (text: string) => ({ text, format: 'markdown' as const });

function compare(ru: readonly string[], en: readonly string[], options: ComparingOptions = {}): TranslationReview {
  const review = reviewer.review(draft(ru.join(' ')), draft(en.join(' ')), options);
  assert.ok(typeof review !== 'string', String(review));
  return review;
}

const groupsOf = ({ alignment, drafts }: TranslationReview): string[] =>
  alignment.map(({ ru, en, byHand }) => {
    const says = (side: 'ru' | 'en', places: typeof ru): string =>
      places.map(({ start, end }) => (side === 'ru' ? RU : EN).indexOf(drafts[side].text.slice(start, end))).join('+');
    return `${says('ru', ru)}-${says('en', en)}${byHand ? '!' : ''}`;
  });
const corrections = { together: [], apart: [], mayDiffer: [] };

describe('corrections of an alignment by hand', () => {
  it('put sentences together, and the rest is aligned around them', () => {
    assert.deepEqual(groupsOf(compare(RU, EN)), ['0-0', '1-1', '2-2', '3-3']);
    const together = [{ ru: [RU[0]], en: [EN[0], EN[1]] }];
    assert.deepEqual(groupsOf(compare(RU, EN, { corrections: { ...corrections, together } })).slice(0, 1), ['0-0+1!']);
    const moved = { ...corrections, together: [{ ru: [RU[1]], en: [EN[3]] }] };
    const groups = groupsOf(compare(RU, EN, { corrections: moved }));
    assert.ok(groups.includes('1-3!'), groups.join());
    assert.deepEqual(
      groups.map((group) => group[0]).filter((mark) => mark !== '-'),
      ['0', '1', '2', '3'],
    );
  });

  it('keep sentences apart', () => {
    const apart = [{ ru: [RU[1]], en: [EN[1]] }];
    const groups = groupsOf(compare(RU, EN, { corrections: { ...corrections, apart } }));
    assert.ok(!groups.some((group) => /1[^-]*-[^!]*1/.test(group)), groups.join());
    assert.ok(groups.includes('0-0') && groups.includes('2-2'), groups.join());
  });

  it('let a sentence stand on one side alone, and counterparts differ', () => {
    const short = EN.filter((_, index) => index !== 1);
    assert.deepEqual(
      compare(RU, short).findings.map(({ type }) => type),
      ['missing'],
    );
    const alone = { ...corrections, together: [{ ru: [RU[1]], en: [] }] };
    assert.deepEqual(compare(RU, short, { corrections: alone }).findings, []);
    const wrong = EN.map((sentence) => sentence.replace('Three', 'Four'));
    assert.deepEqual(
      compare(RU, wrong).findings.map(({ type }) => type),
      ['number'],
    );
    const mayDiffer = [{ ru: [RU[1]], en: [wrong[1]] }];
    assert.deepEqual(compare(RU, wrong, { corrections: { ...corrections, mayDiffer } }).findings, []);
  });

  it('hold after a sentence has changed a little, and not after it is gone', () => {
    const mayDiffer = [{ ru: [RU[1]], en: ['Four neighbours called it at night.'] }];
    const changed = EN.with(1, 'Four neighbours called there at night.');
    assert.deepEqual(
      compare(RU, changed).findings.map(({ type }) => type),
      ['number'],
    );
    assert.deepEqual(compare(RU, changed, { corrections: { ...corrections, mayDiffer } }).findings, []);
    const together = [{ ru: ['Такого предложения здесь нет.'], en: [EN[0]] }];
    assert.deepEqual(groupsOf(compare(RU, EN, { corrections: { ...corrections, together } })), ['0-0', '1-1', '2-2', '3-3']);
  });

  it('of two about one sentence the later counts', () => {
    const together = [
      { ru: [RU[0]], en: [EN[1]] },
      { ru: [RU[0]], en: [EN[0]] },
    ];
    assert.ok(groupsOf(compare(RU, EN, { corrections: { ...corrections, together } })).includes('0-0!'));
  });

  it('are written down on one line, with what could expose a person masked, and found again', () => {
    const ru = [...RU.slice(0, 2), 'Звоните Марине:\n+7 912 345-67-89.'];
    const en = [...EN.slice(0, 2), 'Call Marina: +7 912 345-67-89.'];
    const review = compare(ru, en);
    const place = review.alignment.at(-1)!.ru[0];
    const said = review.saying('ru', place);
    assert.match(said, /^Звоните Марине: \+7 .*89\.$/);
    assert.doesNotMatch(said, /345-67/);
    const together = [{ ru: [said], en: [] }];
    assert.ok(compare(ru, en, { corrections: { ...corrections, together } }).alignment.some(({ byHand }) => byHand));
  });
});

describe('comparing', () => {
  const counted = () => {
    const own = builtInReviewer();
    const calls = { count: 0 };
    const counting = {
      ...own,
      review: (text: Parameters<typeof own.review>[0]) => {
        calls.count++;
        return own.review(text);
      },
    };
    return { calls, reviewer: createTranslationReviewer(translationData(), counting) };
  };

  it('reviews the wording of a draft only where it is asked what to write, and then once', () => {
    const { calls, reviewer } = counted();
    reviewer.review(draft(RU.join(' ')), draft(EN.join(' ')));
    assert.equal(calls.count, 0);
    const review = reviewer.review(
      draft('Пришли две секс-работницы. Ушли три секс-работницы.'),
      draft('Two prostitutes came. Three prostitutes left.'),
    ) as TranslationReview;
    assert.deepEqual(
      review.findings.flatMap(({ suggestions }) => suggestions.en[0]?.label),
      ['sex workers', 'sex workers'],
    );
    assert.equal(calls.count, 1);
  });

  it('finds its way round a passage that is missing from a long text in which nothing is unique', () => {
    const many = (sentence: string, count: number): string => `${sentence} `.repeat(count);
    const ru = `${many(RU[0], 150)}\n\n${many(RU[2], 150)}`;
    const en = `${many(EN[0], 30)}\n\n${many(EN[2], 150)}`;
    const review = reviewer.review(draft(ru), draft(en)) as TranslationReview;
    const behind = review.alignment.filter(
      (group) => group.ru.length === 1 && group.en.length === 1 && group.ru[0].start >= ru.indexOf(RU[2]),
    );
    assert.ok(behind.every((group) => group.en[0].start >= en.indexOf(EN[2])));
    assert.ok(behind.length > 140, `${behind.length}`);
  });
});

describe('a translation that is being written', () => {
  it('may be empty, and that is told once', () => {
    assert.equal(reviewer.review(draft(RU.join(' ')), draft('')), 'empty');
    for (const review of [compare(RU, [], { unfinished: true }), compare([], EN, { unfinished: true })]) {
      assert.equal(review.alignment.length, 4);
      assert.deepEqual(
        review.findings.map(({ severity, places }) => [severity, Object.values(places)[0].start]),
        [['information', 0]],
      );
    }
    assert.equal(reviewer.review(draft(''), draft(''), { unfinished: true }), 'empty');
  });

  it('may end early, while what differs before its end is told', () => {
    const read = (name: string): string => readFileSync(new URL(`texts/${name}.md`, import.meta.url), 'utf8');
    const english = read('interview.en');
    const whole = reviewer.review(draft(read('interview.ru')), draft(english)) as TranslationReview;
    for (const part of [0.2, 0.5, 0.8]) {
      const end = english.indexOf('\n\n', part * english.length);
      const review = reviewer.review(draft(read('interview.ru')), draft(english.slice(0, end)), {
        unfinished: true,
      }) as TranslationReview;
      const messages = review.findings.map(({ message }) => message('en'));
      assert.ok(
        messages.filter((message) => message === 'The English of this and the sentences that follow is not written yet.').length > 0,
      );
      const before = whole.findings.filter(({ places }) => (places.en?.end ?? Infinity) < end).map(({ message }) => message('en'));
      assert.deepEqual(
        messages.filter((message) => before.includes(message)),
        before,
      );
      assert.ok(messages.length <= before.length + 3, messages.join('\n'));
    }
  });

  it('has lost a passage that is missing before its end', () => {
    const ru = [RU[0], RU[1], ...LATER, RU[2], RU[3]];
    const findingsIn = (one: readonly string[], other: readonly string[]) =>
      (reviewer.review(draft(one.join('\n\n')), draft(other.join('\n\n')), { unfinished: true }) as TranslationReview).findings;
    const severities = (en: readonly string[]): string[] => findingsIn(ru, en).map(({ type, severity }) => `${type} ${severity}`);
    assert.deepEqual(
      severities(EN),
      Array.from({ length: 3 }, () => 'missing warning'),
    );
    // At the end it is not written yet.
    assert.deepEqual(
      findingsIn([...RU, ...LATER], EN).map(({ type, severity }) => `${type} ${severity}`),
      ['missing information'],
    );
  });

  it('is told from another text', () => {
    const other = [
      'In spring the river rises.',
      'Boats leave at dawn.',
      'Fish is sold on the quay.',
      'Children learn to swim.',
      'Rain is rare here.',
      'Old men play chess.',
    ];
    assert.equal(reviewer.review(draft([...RU, ...LATER].join(' ')), draft(other.join(' '))), 'unrelated');
  });
});
