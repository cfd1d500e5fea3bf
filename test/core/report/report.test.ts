import assert from 'node:assert/strict';
import { collectReport, lengthsOf, reportAsHtml, reportAsMarkdown } from '../../../server/src/core/index.js';
import { builtInReviewer } from '../../builtIn.js';

type Draft = Parameters<typeof collectReport>[0][number];

const DRAFT = [
  'Intro.',
  '',
  'They <b>met</b> prostitutes & “others” in the brothel.',
  '',
  'The hookers left. <!-- zontik: keep "hookers" — the title of a play -->',
  '',
  '“The prostitutes came back to the station the next day,” the officer said.',
  '',
].join('\n');

function draft(text: string, name = 'release.md'): Draft {
  return { name, text, findings: builtInReviewer().review({ text, format: 'markdown' }) };
}

describe('report before publishing', () => {
  it('puts what is to change first, the loudest before the others, then what to look at, then what is kept', () => {
    const [{ toChange, toLookAt, kept, ofOthers }] = collectReport([draft(`${DRAFT}\nA whore.\n`)], 'en').drafts;
    assert.deepEqual(
      toChange.map(({ line, severity, excerpt }) => [line, severity, excerpt.wording]),
      [
        [9, 'error', 'whore'],
        [3, 'warning', 'prostitutes'],
      ],
    );
    assert.deepEqual(
      toLookAt.map(({ excerpt }) => excerpt.wording),
      ['brothel'],
    );
    assert.deepEqual(
      kept.map(({ excerpt, reason }) => [excerpt.wording, reason]),
      [['hookers', 'the title of a play']],
    );
    assert.equal(ofOthers, 1);
  });

  it('shows the sentence without its markup', () => {
    const [{ toChange }] = collectReport(
      [draft('So.\n\nWe met **the [prostitutes](https://a.example/b)** of\nthe port. Then we left.\n')],
      'en',
    ).drafts;
    assert.deepEqual(toChange[0].excerpt, { before: 'We met the ', wording: 'prostitutes', after: ' of the port.' });
  });

  it('masks what could expose a person in every sentence', () => {
    const [{ toChange }] = collectReport([draft('Call Ann on +7 912 345 67 89, said the prostitute.')], 'en').drafts;
    const phone = toChange.find(({ because }) => because === 'confidentiality')!;
    const label = toChange.find(({ because }) => because === 'stigma')!;
    assert.equal(label.excerpt.wording, 'prostitute');
    assert.equal(label.excerpt.before, `${phone.excerpt.before}${phone.excerpt.wording}, said the `);
    assert.match(phone.excerpt.wording, /^\+7 •/);
    for (const { excerpt, message } of toChange) assert.doesNotMatch(JSON.stringify([excerpt, message]), /912|345/);
  });

  it('shortens long sentences at a word', () => {
    const [{ toChange }] = collectReport(
      [draft(`We met ${'one of them and '.repeat(30)}prostitutes${' and one of them'.repeat(30)}.`)],
      'en',
    ).drafts;
    const { before, after } = toChange[0].excerpt;
    assert.match(before, /^… (of |them |and |one )+$/);
    assert.match(after, /^( and| one| of| them)+ …$/);
    assert.ok(before.length < 240 && after.length < 240);
  });

  it('names at most two sources, those that were read first', () => {
    for (const { sources } of collectReport([draft('Prostitution is slavery.')], 'en').drafts[0].toChange) {
      assert.ok(sources.length >= 1 && sources.length <= 2);
      assert.match(sources[0], /read in (full|part)/);
    }
  });

  it('tells the length on each platform that a draft is written for, of a thread the parts that do not fit', () => {
    const post = (text: string, platforms: string[]) => {
      const lengths = lengthsOf({ text, format: 'plaintext', platforms });
      return collectReport([{ ...draft(text), lengths }], 'en').drafts[0].lengths;
    };
    assert.deepEqual(post('a'.repeat(281), ['x', 'bluesky']), [
      { where: 'X', says: '281 of 280 characters, 1 too many', isBeyond: true },
      { where: 'Bluesky', says: '281 of 300 characters, 19 left', isBeyond: false },
    ]);
    assert.deepEqual(post(`aa\n\n---\n\n${'a'.repeat(281)}`, ['x', 'bluesky']), [
      { where: 'X, part 2 of 2', says: '281 of 280 characters, 1 too many', isBeyond: true },
      { where: 'Bluesky, part 2 of 2', says: '281 of 300 characters, 19 left', isBeyond: false },
    ]);
    const [{ says, isBeyond }] = post('#a '.repeat(31), ['instagram']);
    assert.deepEqual([says, isBeyond], ['93 of 2200 characters, 2107 left; 31 of 30 hashtags, 1 too many', true]);
    const lengths = lengthsOf({ text: 'a'.repeat(281), format: 'plaintext', platforms: ['x'] });
    const report = collectReport([{ ...draft('a'.repeat(281)), lengths }], 'ru');
    assert.match(
      reportAsHtml(report),
      /<h3>Длина поста<\/h3>[^]+<th scope="row">X<\/th><td class="beyond">281 из 280 знаков, лишних — 1<\/td>/,
    );
    assert.match(reportAsMarkdown(report), /### Длина поста\n\n- \*\*X\*\*: 281 из 280 знаков, лишних — 1\n/);
    const none = collectReport([draft('Nothing.')], 'en');
    assert.doesNotMatch(reportAsHtml(none) + reportAsMarkdown(none), /Length/);
  });

  describe('as a page', () => {
    for (const display of ['en', 'ru'] as const) {
      const html = reportAsHtml(collectReport([draft(DRAFT, '<a>&.md')], display));

      it(`${display}: needs nothing from elsewhere and runs nothing`, () => {
        assert.doesNotMatch(html, /<script|<img|<link|\ssrc=|\shref=|url\(|@import/);
        assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
      });

      it(`${display}: shows the draft's own characters as text`, () => {
        assert.match(html, /<h2>&lt;a&gt;&amp;\.md<\/h2>/);
        assert.match(html, /<mark>prostitutes<\/mark> &amp; “others”/);
      });

      it(`${display}: tells its language and that of the sentences`, () => {
        assert.match(html, new RegExp(`^<!DOCTYPE html>\\n<html lang="${display}">`));
        assert.match(html, /<blockquote lang="en">/);
      });

      it(`${display}: every element that is opened is closed`, () => {
        const open: string[] = [];
        for (const [, slash, name] of html
          .replace(/<style>[^]*?<\/style>|<!DOCTYPE html>|<meta[^>]*>/g, '')
          .matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
          if (slash) assert.equal(open.pop(), name);
          else open.push(name);
        }
        assert.deepEqual(open, []);
      });
    }
  });

  it('shows characters of HTML in a wording as text', () => {
    const [finding] = builtInReviewer().review({ text: 'Prostitutes.', format: 'plaintext' });
    const excerpt = { before: '<i>', wording: '<b>&</b>', after: '"' };
    const report = collectReport([{ name: 'a', text: '', findings: [{ ...finding, excerpt }] }], 'en');
    assert.match(reportAsHtml(report), />&lt;i&gt;<mark>&lt;b&gt;&amp;&lt;\/b&gt;<\/mark>&quot;</);
  });

  it('says so when there is nothing to change, in both forms', () => {
    const report = collectReport([draft('Sex workers met in the port.')], 'ru');
    assert.match(reportAsHtml(report), /Менять нечего/);
    assert.match(reportAsMarkdown(report), /^# Перед публикацией\n\n## release\.md\n\nМенять нечего\.\n/);
  });

  it('is one list in Markdown, with markup in the draft shown as text', () => {
    const markdown = reportAsMarkdown(collectReport([draft('Item #1: the *prostitutes* met.')], 'en'));
    assert.match(markdown, /- \*\*Line 1\*\* \(warning\): Item \\#1: the \*\*prostitutes\*\* met\./);
  });
});
