import assert from 'node:assert/strict';
import { readProse } from '../../../server/src/core/draft/prose.js';
import { withoutData } from '../../../server/src/core/draft/withoutData.js';
import { builtInReviewer } from '../../builtIn.js';

const picture = `![scan](data:image/png;base64,${'iVBORw0KGgo/+A='.repeat(2_000)})`;

describe('Markdown that holds data', function () {
  this.timeout(60_000);

  it('is read as Markdown all the same: front matter, comments, code and kept wordings', () => {
    for (const data of [picture, `[scan]: <${picture.slice(8, -1)}>`, '`'.repeat(30_000), 'x_'.repeat(40_000)]) {
      const text = `---\nslug: prostitute-law\n---\n\n<!-- zontik: keep "prostitute": a title -->\n\nA prostitute came.\n\n${data}\n\nUse \`hooker\` here. **A hooker** came.\n`;
      const found = builtInReviewer()
        .review({ text, format: 'markdown' })
        .map(({ start, end, severity }) => `${severity} ${text.slice(start, end)}`);
      assert.deepEqual(found, ['hint prostitute', 'error hooker'], data.slice(0, 20));
    }
  });

  it('keeps comments in a long line, and what makes it an item', () => {
    const line = `- A prostitute <!-- zontik: keep "prostitute": a title --> came. ${'*a* '.repeat(6_000)}`;
    const plain = withoutData(line);
    assert.equal(plain.length, line.length);
    assert.ok(plain.startsWith('- A prostitute <!-- zontik: keep "prostitute": a title --> came. xax xax '));
    assert.equal(readProse({ text: line, format: 'markdown' }).blocks[0].kind, 'listItem');
  });

  it('gives way in a paragraph that nobody writes, and in nothing else', () => {
    const paragraph = 'a *word* in a line\n'.repeat(4_000);
    const text = `*Before.*\n\n${paragraph}\n*Behind.*\n`;
    assert.equal(withoutData(text), `*Before.*\n\n${paragraph.replaceAll('*', 'x')}\n*Behind.*\n`);
    const code = `\`\`\`\n${paragraph}\`\`\`\n\n*Behind.*\n`;
    assert.equal(withoutData(code), code.replaceAll('*word*', 'xwordx'));
    assert.equal(readProse({ text: code, format: 'markdown' }).blocks.length, 1);
    const list = '- an *item*\n'.repeat(10_000);
    assert.equal(withoutData(list), list);
  });
});
