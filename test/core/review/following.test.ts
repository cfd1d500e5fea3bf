import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Advice, applyEdits, type Draft, type FollowedReview } from '../../../server/src/core/index.js';
import { builtInReviewer } from '../../builtIn.js';
import { numbersFrom } from '../../numbersFrom.js';

/** How many versions of drafts are compared; the environment may ask for more, from another seed. */
const VERSIONS = Number(process.env.ZONTIK_VERSIONS ?? 10_000);
/** Versions of one draft, before the next one is begun. */
const VERSIONS_OF_DRAFT = 40;

/** What writers type and paste, and above all what may change how the text around it is read. */
const PIECES = [
  ...' .,:;!?\n«»“”"—-()',
  '\n\n',
  '\n\n— ',
  '\n- ',
  '\n1. ',
  '\n> ',
  '\n# ',
  '\n\n| Миф | Факт |\n|---|---|\n| Проституция — это рабство | Нет |\n\n',
  '\n```\n',
  '**',
  '[',
  '](https://example.org)',
  '<!-- zontik-keep: prostitute -->\n',
  '<b>',
  'ё',
  'проститутка',
  ' сказала она',
  ' prostitutes ',
  ' said the mayor. ',
  'She said: “',
  '«Мы — не жертвы',
  'Миф:\n\n',
  'Анна: ',
  'Q: Why?\n',
  '\n\nКонтакты:\n\n',
  '\n\nИмена изменены.',
  ' У Марины ВИЧ. ',
  ' +7 912 345-67-89 ',
  ' Where prostitution is, trafficking follows. ',
  ' Это рабство. ',
  ' Торговля людьми и проституция — одно и то же. ',
  ' forms of violence:\n\n- prostitution\n- rape\n',
  ' Die Frauen arbeiten hier. ',
  '\u0000',
  '\ud83d',
  // What decides how Markdown elsewhere is read.
  '\r\n',
  '---\n',
  'title: x\n---\n',
  '[prostitute]',
  '\n\n[prostitute]: https://example.org\n\n',
  '[^1]',
  '\n\n[^1]: Prostitutes.\n',
  '\n\n<blockquote>\n\n',
  '\n\n</blockquote>\n\n',
  '\n    ',
  '\n===\n',
  '\n~~~\n',
  '<!--',
  '-->',
  '\n\n<pre>\n',
];

/** What is read together over the borders of paragraphs, items, cells and lines. */
const TOGETHER = [
  'The mayor told reporters:\n\n“The prostitutes must go.\n\n“They bring disease, and every prostitute is a slave.”',
  'Мэр сказал журналистам:\n\n«Проститутки должны уйти.\n\n«Проституция — это рабство, и с ней пора кончать».',
  'We call these forms of violence:\n\n- rape\n- prostitution\n- beatings',
  'Виды насилия:\n\n- изнасилование\n- проституция\n- побои',
  '## Миф\n\nПроституция — это рабство.\n\n## Факт\n\nСекс-работа — это работа.',
  '**Myth:**\n\nProstitution is slavery.\n\nNo, it is not.',
  '| Myth | Fact |\n|---|---|\n| Prostitution is slavery | Sex work is work |\n| Prostitutes spread HIV | Police raids do |',
  '| Статья | Деяние |\n|---|---|\n| ст. 6.11 КоАП | занятие проституцией |\n| ст. 240 УК | вовлечение в занятие проституцией |',
  '> Prostitutes are a disgrace to our street.\n>\n> Get the whores out.\n>\n> — letter to the council',
  'Ответ депутата гласил:\n\n> Проститутки позорят наш район.\n\n> Притоны пора закрыть.',
  'Q: Why do prostitutes stay?\n\nA: Prostitution pays the rent.\n\nQ: And the pimps?\n\nA: I have no pimp.',
  'Журналистка: Почему проститутки боятся полиции?\n\nАнна: Проститутка для них не человек.\n\nЖурналистка: А притоны?',
  '— Ты проститутка? — спросил он.\n\n— Проститутки там, за углом.\n\n— Иди уже!',
  'Контакты\n\nТелефон: +7 912 345-67-89\n\nПочта: anna@example.org\n\n## История\n\nЕё телефон +7 912 345-67-80.',
  'Sex work?\n\nThis is slavery. Officers demand bribes from prostitutes. This is extortion.',
  '## Секс-работа\n\nЭто торговля людьми.',
  'Проституция — это насилие над женщиной.\n\nМы с этим не согласны.',
  '- Prostitution is violence.\n- Not true.\n- Prostitutes are victims.\n- We disagree.',
  '«Проститутки», — сказала она.\n\n«Нет», — ответили мы.',
  'Её почта [здесь](mailto:masha.petrova@gmail.com)\n\nА это [сайт](https://vk.com/id30119284)',
  'HIV\n\nMarina has HIV. She is a prostitute in Nizhny Tagil, 31 years old.\n\nNames have been changed.',
];

describe('a draft that is followed while it is written', function () {
  this.timeout(900_000);
  const folder = join(__dirname, '../../drafts');
  const drafts = ['en', 'ru', 'clean'].flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(join(folder, name, file), 'utf8')),
  );

  it(`has the same findings as one that is read for the first time, over ${VERSIONS} random edits, with reviews that are left before they are done`, () => {
    const reviewer = builtInReviewer();
    const seed = Number(process.env.ZONTIK_SEED ?? 1);
    const random = numbersFrom(seed);
    const below = (n: number): number => Math.floor(random() * n);
    let text = '';
    let follower = reviewer.follow();
    let last: FollowedReview | undefined;
    let undo: string[] = [];
    for (let version = 0; version < VERSIONS; version++) {
      if (version % VERSIONS_OF_DRAFT === 0) {
        // Short texts: the more each edit changes for what stands around it.
        const paragraphs = drafts[below(drafts.length)].split(/\n{2,}/);
        const from = below(paragraphs.length);
        const together = Array.from({ length: 3 }, () => TOGETHER[below(TOGETHER.length)]);
        text = [...together, ...paragraphs.slice(from, from + 2)].join('\n\n');
        follower = reviewer.follow();
        last = undefined;
        undo = [];
      }
      const before = text;
      text = edited(text);
      if (below(3) === 0) {
        // The review of a version is left when another one comes.
        const steps = follower.steps({ text: edited(text), format: version % 5 === 0 ? 'plaintext' : 'markdown' });
        for (let left = below(60); left > 0 && !steps.next().done; left--);
        if (below(2) === 0) text = edited(text);
      }
      const draft: Draft = { text, format: version % 7 === 6 ? 'plaintext' : 'markdown' };
      const followed = (last = follower.review(draft));
      const where = `seed ${seed}, version ${version}:\n${JSON.stringify(before)}\n${JSON.stringify(text)}`;
      assert.deepEqual(followed.advice.map(shown), reviewer.review(draft).map(shown), where);
      assert.deepEqual(followed.failures, [], where);

      function edited(now: string): string {
        const kind = below(12);
        if (kind === 0 && undo.length > 0) return undo.pop()!;
        undo.push(now);
        const borders = [...now.matchAll(/\n+/g)].map(({ index }) => index);
        // Half of all edits are made where lines begin and end.
        const from =
          kind % 2 === 0 && borders.length > 0 ? Math.max(0, borders[below(borders.length)] - 2 + below(6)) : below(now.length + 1);
        const to = Math.min(now.length, from + below([2, 12, 200][below(3)]));
        if (kind === 1) return now.slice(0, from) + now.slice(to);
        if (kind === 2) return now.replaceAll('женщин', 'проституток').replaceAll('women', 'prostitutes');
        if (kind === 3) return now.slice(0, from) + now.slice(from, to) + now.slice(from);
        const fix = last?.advice.flatMap(({ suggestions }) => suggestions.slice(0, 1))[0];
        if (kind === 4 && fix) return applyEdits(now, fix.edits);
        return now.slice(0, from) + PIECES[below(PIECES.length)] + now.slice(kind === 5 ? to : from);
      }
    }
  });

  for (const [what, before, after] of [
    [
      'the target of a link that ends a block',
      'Её почта [здесь](mailto:masha.petrova@gmail.com)',
      'Её почта [здесь](mailto:anna.belova@mail.ru)',
    ],
    ['a note at the end', 'У Марины ВИЧ.\n\nДругой абзац.', 'У Марины ВИЧ.\n\nИмена изменены.'],
    ['a heading far above', '# Контакты\n\nЗдесь.\n\n+7 912 345-67-89', '# История\n\nЗдесь.\n\n+7 912 345-67-89'],
    ['the line that introduces a list', 'Forms of violence:\n\n- rape\n- prostitution', 'Kinds of work:\n\n- rape\n- prostitution'],
    ['who is said to speak', 'The mayor said:\n\n“Prostitutes must go now.”', 'The mayor left.\n\n“Prostitutes must go now.”'],
    ['an empty line before', 'A prostitute.\n\nTwo prostitutes.', 'A prostitute.\n\n\n\nTwo prostitutes.'],
    ['how ё is written', 'Это проститутка. Её дом.', 'Это проститутка. Ее дом.'],
  ] as const) {
    it(`notices ${what}`, () => {
      const reviewer = builtInReviewer();
      const follower = reviewer.follow();
      const review = (text: string) => follower.review({ text, format: 'markdown' }).advice.map(shown);
      for (const text of [before, after, before])
        assert.deepEqual(review(text), reviewer.review({ text, format: 'markdown' }).map(shown), text);
    });
  }

  it('is reviewed in steps of a sentence, so that others are heard in the middle of a paragraph', () => {
    const sentences = Array.from({ length: 200 }, (_, at) => `Police rescued ${at} prostitutes, and prostitution is slavery.`);
    const draft: Draft = { text: sentences.join(' '), format: 'markdown' };
    let count = 0;
    for (const steps = builtInReviewer().follow().steps(draft); !steps.next().done; count++);
    // Each sentence is recognised, judged, and heard for what it claims.
    assert.ok(count >= 3 * sentences.length, `${count} steps`);
  });

  it('judges a long paragraph in steps as well when the line below it asks for its last sentence', () => {
    const sentences = Array.from({ length: 200 }, (_, at) => `Police rescued ${at} prostitutes, and prostitution is slavery.`);
    // The last one looks no further, so that the paragraph itself need not be reviewed again.
    const paragraph = [...sentences, 'We met at noon.'].join(' ');
    const follower = builtInReviewer().follow();
    follower.review({ text: `${paragraph}\n\n# This is slavery.`, format: 'markdown' });
    let count = 0;
    const steps = follower.steps({ text: `${paragraph}\n\n# This is slavery. Prostitution is rape.`, format: 'markdown' });
    for (; !steps.next().done; count++);
    assert.ok(count >= 400, `${count} steps`);
  });

  /** All that a writer sees of a finding. */
  function shown(advice: Advice): unknown {
    const { start, end, severity, concept, context, masked, suggestions, excerpt, sentence, sentenceNumber, related, wording } = advice;
    return [
      { start, end, severity, concept, context, masked, excerpt, sentenceNumber, wording },
      [sentence.start, sentence.end],
      related.map((other) => [other.start, other.end]),
      suggestions.map(({ label, grade, edits }) => ({ label, grade, edits })),
      advice.message('ru'),
    ];
  }
});
