import assert from 'node:assert/strict';
import type { Draft } from '../../../server/src/core/draft/draft.js';
import { lengthsOf } from '../../../server/src/core/posts/lengths.js';
import { platformNamed, platformsOf } from '../../../server/src/core/posts/platforms.js';
import { postsOf } from '../../../server/src/core/posts/post.js';
import { builtInReviewer } from '../../builtIn.js';

const plain = (text: string, more: Partial<Draft> = {}): Draft => ({ text, format: 'plaintext', ...more });
const markdown = (text: string, more: Partial<Draft> = {}): Draft => ({ text, format: 'markdown', ...more });
const textsOf = (draft: Draft, hidesAddresses = false): string[] => postsOf(draft, hidesAddresses).map(({ text }) => text);

describe('the platforms of a draft', () => {
  const stated: readonly [frontMatter: string, platforms: readonly string[]][] = [
    ['platform: x', ['x']],
    ['title: a\nplatform: "Telegram" # the channel', ['telegram']],
    ['platforms: [telegram, x]', ['x', 'telegram']],
    ['platform:\n  - vk\n  - instagram\ndate: today', ['instagram', 'vk']],
    ['platforms: [\n  x,\n  vk\n]', ['x', 'vk']],
    ['platform: telegram caption', ['telegram-caption']],
    ['platform: твиттер', ['x']],
    ['platform: wordpress', []],
    ['description: the platform: x', []],
  ];
  for (const [frontMatter, platforms] of stated)
    it(`are read from ${JSON.stringify(frontMatter)}`, () => {
      assert.deepEqual(platformsOf(markdown(`---\n${frontMatter}\n---\n\nText.`)), platforms);
      assert.deepEqual(platformsOf(markdown(`---\r\n${frontMatter.replaceAll('\n', '\r\n')}\r\n---\r\n\r\nText.`)), platforms);
    });

  it('are read from TOML, and from the file name', () => {
    assert.deepEqual(platformsOf(markdown('+++\nplatform = "mastodon"\n+++\n')), ['mastodon']);
    for (const [name, platforms] of [
      ['news.telegram.md', ['telegram']],
      ['drafts/post.x.bluesky.txt', ['x', 'bluesky']],
      ['Post.X.TXT', ['x']],
      ['новость.telegram-caption.md', ['telegram-caption']],
      ['x.md', []],
      ['telegram', []],
      ['version.2.md', []],
    ] as const)
      assert.deepEqual(platformsOf(plain('Text.', { name })), platforms, name);
  });

  it('are taken from the draft, then from its name, then from the setting; a question about others goes before', () => {
    const platforms = ['vk', 'nonsense'];
    assert.deepEqual(platformsOf(plain('Text.', { platforms })), ['vk']);
    assert.deepEqual(platformsOf(plain('Text.', { platforms, name: 'a.x.txt' })), ['x']);
    assert.deepEqual(platformsOf(markdown('---\nplatform: bluesky\n---\n', { platforms, name: 'a.x.md' })), ['bluesky']);
    assert.deepEqual(platformsOf(markdown('---\nplatform: bluesky\n---\n', { onPlatforms: ['mastodon'] })), ['mastodon']);
    assert.deepEqual(platformsOf(plain('Text.')), []);
    assert.equal(platformNamed('constructor'), undefined);
  });
});

describe('what is published of a draft', () => {
  it('is the text without blank lines around it, with line feeds', () => {
    assert.deepEqual(textsOf(plain('\n\nOne.\r\nTwo. \r\n\r\n')), ['One.\nTwo. ']);
    assert.deepEqual(textsOf(plain('')), ['']);
  });
  it('is without front matter and title', () => {
    assert.deepEqual(textsOf(markdown('---\nplatform: x\n---\n\n# The title\n\nThe post.\n')), ['The post.']);
    assert.deepEqual(textsOf(markdown('The title\n===\n\nThe post.\n')), ['The post.']);
    assert.deepEqual(textsOf(plain('---\nplatform: x\n---\n# no title here\n')), ['# no title here']);
  });
  it('is without marks, images and comments, but with marks of lists and with hashtags', () => {
    assert.deepEqual(
      textsOf(
        markdown(
          'A **bold** step &amp; 2 \\* 2.\n\n<!-- zontik: keep "x" -->\n\n- one\n- two\n\n![alt](a.png)\n\n#метка #tag <https://example.org>',
        ),
      ),
      ['A bold step & 2 * 2.\n\n- one\n- two\n\n#метка #tag https://example.org'],
    );
  });
  it('has addresses written out where the platform hides none', () => {
    const draft = markdown('Read [the report](https://example.org/a_(b)) today.');
    assert.deepEqual(textsOf(draft), ['Read the report https://example.org/a_(b) today.']);
    assert.deepEqual(textsOf(draft, true), ['Read the report today.']);
  });
  it('is a thread where lines of hyphens part it', () => {
    assert.deepEqual(textsOf(plain('One.\n\n---\n\nTwo.\n\n---\n\nThree.\n')), ['One.', 'Two.', 'Three.']);
    assert.deepEqual(textsOf(plain('One.\r\n\r\n---\r\n\r\nTwo.')), ['One.', 'Two.']);
    assert.deepEqual(textsOf(plain('A\n---\nB')), ['A\n---\nB']);
  });
});

describe('a post that is too long', () => {
  const review = (draft: Draft) =>
    builtInReviewer()
      .review(draft)
      .filter(({ because }) => because === 'length');

  it('is marked from where it no longer fits, in each platform’s unit', () => {
    const text = `${'а'.repeat(279)}☂️.`;
    const [found, ...more] = review(plain(text, { platforms: ['x', 'bluesky'] }));
    assert.deepEqual(more, []);
    assert.deepEqual([found.start, found.end, found.severity], [279, 282, 'warning']);
    assert.equal(found.message('en'), 'X: 282 of 280 characters, 2 too many. What is marked does not fit.');
    assert.equal(found.message('ru'), 'X: 282 из 280 знаков, лишних — 2. Отмеченное не поместится.');
  });
  it('is told for each post of a thread, and only where platforms are named', () => {
    const text = `Short.\n\n---\n\n${'a'.repeat(281)}\n`;
    assert.deepEqual(review(plain(text)), []);
    const [found] = review(plain(text, { name: 'a.x.txt' }));
    assert.equal(text.slice(found.start, found.end), 'a');
    assert.match(found.message('en'), /^X, part 2 of 2: 281 of 280 characters, 1 too many/);
  });
  it('is marked in the draft where marks stand in between', () => {
    const text = `---\nplatform: telegram-caption\n---\r\n# Title\r\n\r\n**${'я'.repeat(1000)}** ${'ю'.repeat(30)}\r\n`;
    const [found] = review(markdown(text));
    assert.equal(text.slice(found.start, found.end), 'ю'.repeat(7));
  });
  it('for several platforms is marked passage by passage, each naming all that have no room for it', () => {
    const found = review(plain('я'.repeat(600), { platforms: ['x', 'bluesky', 'mastodon', 'vk'] }));
    assert.deepEqual(
      found.map(({ start, end }) => [start, end]),
      [
        [280, 300],
        [300, 500],
        [500, 600],
      ],
    );
    assert.match(found[0].message('en'), /^X: 600 of 280 characters, 320 too many\. What/);
    assert.equal(found[1].gist('en'), 'X and Bluesky: what is marked does not fit.');
    assert.equal(found[2].gist('ru'), 'X, Bluesky и Mastodon: отмеченное не поместится.');
    assert.equal(
      found[1].message('ru'),
      'X и Bluesky: отмеченное не поместится. X: 600 из 280 знаков, лишних — 320. Bluesky: 600 из 300 знаков, лишних — 300.',
    );
    const [, second] = review(plain(`Short.\n\n---\n\n${'a'.repeat(320)}`, { platforms: ['x', 'bluesky'] }));
    assert.equal(second.gist('en'), 'X and Bluesky, part 2 of 2: what is marked does not fit.');
  });
  it('or has too many hashtags on Instagram', () => {
    const tags = Array.from({ length: 32 }, (_, index) => `#метка${index}`);
    const text = `${tags.join(' ')} #5`;
    const [found, ...more] = review(plain(text, { platforms: ['instagram'] }));
    assert.deepEqual(more, []);
    assert.equal(text.slice(found.start, found.end), tags.slice(30).join(' '));
    assert.match(found.message('ru'), /32 из 30 хештегов, лишних — 2/);
  });
  it('may be exactly as long as the limit', () => {
    for (const [platform, limit] of [
      ['x', 280],
      ['bluesky', 300],
      ['mastodon', 500],
      ['telegram', 4096],
      ['telegram-caption', 1024],
      ['instagram', 2200],
      ['vk', 15_895],
    ] as const) {
      assert.deepEqual(review(plain('я'.repeat(limit), { platforms: [platform] })), [], platform);
      assert.equal(review(plain('я'.repeat(limit + 1), { platforms: [platform] })).length, 1, platform);
      assert.equal(lengthsOf(plain('я'), [platform])[0].limit, limit);
    }
  });
});
