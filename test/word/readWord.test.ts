import assert from 'node:assert/strict';
import { readWord } from '../../server/src/word/readWord.js';
import { docx } from './docx.js';

describe('Word documents', () => {
  it('become Markdown drafts, without marks that would be in the way', async () => {
    const bytes = await docx(['# Новости (март)', 'Секс-работа — это работа. Это не «проституция»!', '1. Пункт', '- Строка', 'a_b']);
    assert.deepEqual(await readWord(bytes), {
      text: '# Новости (март)\n\nСекс-работа — это работа. Это не «проституция»!\n\n1\\. Пункт\n\n\\- Строка\n\na\\_b\n',
    });
  });

  it('say what is the matter when there is no draft in them', async () => {
    const bytes = await docx(['Text']);
    const problem = async (file: Uint8Array): Promise<unknown> => ((await readWord(file)) as { problem?: string }).problem;
    assert.equal(await problem(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), 'protected');
    assert.equal(await problem(new TextEncoder().encode('Text')), 'not-word');
    assert.equal(await problem(new Uint8Array()), 'not-word');
    assert.equal(await problem(bytes.slice(0, bytes.length / 2)), 'broken');
  });

  it('that unpack to more than a machine can hold are not unpacked', async () => {
    const bytes = await docx(['Text']);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The size that the directory tells of its first file.
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 0xffffffff, true);
    assert.deepEqual(await readWord(bytes), { problem: 'too-large' });
  });
});
