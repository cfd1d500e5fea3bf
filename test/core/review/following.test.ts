import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Advice, applyEdits, type Draft, type FollowedReview } from '../../../server/src/core/index.js';
import { builtInReviewer } from '../../builtIn.js';

/** How many versions of drafts are compared. */
const VERSIONS = 10_000;
/** Versions of one draft, before the next one is begun. */
const VERSIONS_OF_DRAFT = 100;

/** Reproducible numbers from 0 to 1 (mulberry32). */
function numbersFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

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
];

describe('a draft that is followed while it is written', () => {
  const folder = join(__dirname, '../../drafts');
  const drafts = ['en', 'ru', 'clean'].flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(join(folder, name, file), 'utf8')),
  );

  it(`has the same findings as one that is read for the first time, over ${VERSIONS} random edits`, () => {
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
        // A part of a draft: the shorter the text, the more each edit changes for what stands around it.
        const paragraphs = drafts[below(drafts.length)].split(/\n{2,}/);
        const from = below(paragraphs.length);
        text = paragraphs.slice(from, from + 6).join('\n\n');
        follower = reviewer.follow();
        last = undefined;
        undo = [];
      }
      const before = text;
      text = edited(text);
      const draft: Draft = { text, format: version % 7 === 6 ? 'plaintext' : 'markdown' };
      const followed = (last = follower.review(draft));
      const where = `seed ${seed}, version ${version}:\n${JSON.stringify(before)}\n${JSON.stringify(text)}`;
      assert.deepEqual(followed.advice.map(shown), reviewer.review(draft).map(shown), where);

      function edited(now: string): string {
        const kind = below(12);
        if (kind === 0 && undo.length > 0) return undo.pop()!;
        undo.push(now);
        const from = below(now.length + 1);
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
