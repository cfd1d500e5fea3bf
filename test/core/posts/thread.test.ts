import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Draft } from '../../../server/src/core/draft/draft.js';
import { measure, walkPieces } from '../../../server/src/core/posts/measure.js';
import { ALL_PLATFORMS, type Platform, PLATFORMS } from '../../../server/src/core/posts/platforms.js';
import { postsOf } from '../../../server/src/core/posts/post.js';
import { splitText, threadOf } from '../../../server/src/core/posts/thread.js';
import { applyEdits } from '../../applyEdits.js';

const words =
  'Право на труд|не преступление|Rights|not rescue.|Мы помним!|Кто решает?|https://example.org/a?b=c|help@example.org|#СексРаботаЭтоРабота|@name@example.social|☂️|👩🏼‍🤝‍👩🏿|— сказала она|12 480|и т. д.|e\u0301'.split(
    '|',
  );
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '\n', '\n\n')), { minLength: 1, maxLength: 120 })
  .map((parts) =>
    parts
      .map(([word, space]) => word + space)
      .join('')
      .trim(),
  );

const threadText = (draft: Draft, platform: Platform): string | undefined => {
  const thread = threadOf(draft, platform);
  return thread && applyEdits(draft.text, thread.edits);
};

describe('a numbered thread', () => {
  it('has parts that fit, joined give the text back, and cut nothing that could stay whole', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...ALL_PLATFORMS), fc.integer({ min: 40, max: 300 }), (post, platform, room) => {
        const { unit } = PLATFORMS[platform];
        const parts = splitText(post, unit, room);
        let at = 0;
        for (const { start, end } of parts) {
          assert.match(post.slice(at, start), /^[ \t\n]*$/, 'only space is left out');
          assert.ok(measure(post.slice(start, end), unit) <= room, 'fits');
          at = end;
        }
        assert.equal(at, post.length);
        for (const { end } of parts.slice(0, -1)) assert.match(post[end], /[ \t\n]/, 'no word is cut');
      }),
      { seed: 20261128, numRuns: 300 },
    );
  });

  it('keeps the line ends of the draft', () => {
    const paragraph = 'We count what the police did this year. '.repeat(5).trim();
    const written = threadText({ text: `${paragraph}\r\n\r\n${paragraph}\r\n`, format: 'plaintext' }, 'x');
    assert.equal(written, `${paragraph} (1/2)\r\n\r\n---\r\n\r\n${paragraph} (2/2)\r\n`);
  });

  it('is written into the draft so that every post fits with its number', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<Platform>('x', 'bluesky', 'mastodon'), (post, platform) => {
        const draft: Draft = { text: `${post}\n`, format: 'plaintext' };
        const written = threadText(draft, platform);
        const { unit, limit } = PLATFORMS[platform];
        if (written === undefined) return assert.ok(measure(post, unit) <= limit);
        const posts = postsOf({ ...draft, text: written });
        posts.forEach(({ text }, index) => {
          assert.ok(text.endsWith(` (${index + 1}/${posts.length})`), text);
          assert.ok(measure(text, unit) <= limit, text);
        });
        const joined = posts.map(({ text }) => text.replace(/ \(\d+\/\d+\)$/, '')).join(' ');
        assert.equal(joined.replace(/\s+/g, ' '), post.replace(/\s+/g, ' '));
        assert.equal(threadText({ ...draft, text: written }, platform), undefined, 'is done with');
      }),
      { seed: 20261128, numRuns: 200 },
    );
  });

  it('breaks at paragraphs, then at sentences, then between words', () => {
    const sentence = 'Мы пишем о правах. ';
    const paragraph = sentence.repeat(9).trim();
    assert.deepEqual(
      splitText(`${paragraph}\n\n${paragraph}`, 'graphemes', 200).map(({ end, start }) => end - start),
      [paragraph.length, paragraph.length],
    );
    for (const { end } of splitText(sentence.repeat(30).trim(), 'graphemes', 200)) assert.equal(sentence.repeat(30)[end - 1], '.');
    const long = `Коротко. Потом ${'слово '.repeat(60)}конец. Ещё.`;
    assert.equal(long.slice(0, splitText(long, 'graphemes', 200)[0].end), 'Коротко.');
  });

  it('never begins a part with a dash, nor parts what a no-break space joins', () => {
    const post = `${'а'.repeat(30)} — ${'б'.repeat(30)} 12\u00a0480 ${'в'.repeat(30)}`;
    for (let room = 36; room < 80; room++)
      for (const { start, end } of splitText(post, 'graphemes', room)) {
        assert.doesNotMatch(post.slice(start, end), /^—|^480|12$/);
      }
  });

  it('cuts what is too long even alone between two characters', () => {
    const parts = splitText('👩🏼‍🤝‍👩🏿'.repeat(10), 'graphemes', 4);
    assert.deepEqual(
      parts.map(({ start, end }) => end - start),
      [48, 48, 24],
    );
    const borders = new Set<number>();
    walkPieces('👩🏼‍🤝‍👩🏿'.repeat(10), 'graphemes', (_start, end) => void borders.add(end));
    for (const { end } of parts) assert.ok(borders.has(end));
  });

  it('leaves marks, front matter and line ends of the draft as they are', () => {
    const body = `${'Слово за слово. '.repeat(12)}**Это ${'очень '.repeat(25)}важно. И это.** ${'Слово за слово. '.repeat(12)}`.trim();
    const draft: Draft = { text: `---\r\nplatform: x\r\n---\r\n\r\n# Заголовок\r\n\r\n${body}\r\n`, format: 'markdown' };
    const written = threadText(draft, 'x')!;
    assert.ok(written.startsWith('---\r\nplatform: x\r\n---\r\n\r\n# Заголовок\r\n\r\nСлово'));
    assert.doesNotMatch(written, /(?<!\r)\n/);
    assert.equal(
      written
        .replace(/ \(\d+\/\d+\)(?:\r\n\r\n---\r\n\r\n)?/g, ' ')
        .replace(/ +\r\n/g, '\r\n')
        .trim(),
      draft.text.trim(),
    );
    assert.match(written, /\*\*Это [^-]*И это\.\*\*/, 'bold text is in one part');
  });

  it('is numbered anew when a part has grown', () => {
    const draft: Draft = { text: `Начало. (1/2)\n\n---\n\n${'Слово за слово. '.repeat(20)}(2/2)\n`, format: 'plaintext' };
    const written = threadText(draft, 'x')!;
    assert.match(written, /^Начало\. \(1\/3\)\n\n---\n\nСлово[^(]* \(2\/3\)\n\n---\n\n[^(]* \(3\/3\)\n$/);
  });

  it('is offered only where it is needed, and not for a book', () => {
    assert.equal(threadOf({ text: 'Short.', format: 'plaintext' }, 'x'), undefined);
    assert.equal(threadOf({ text: 'Слово. '.repeat(40_000), format: 'plaintext' }, 'x'), undefined);
  });
});
