import assert from 'node:assert/strict';
import { loadAsync } from '../../server/src/word/unzip.js';
import { docx } from './docx.js';

describe('unpacking Word documents', () => {
  it('gives the parts by their names, and nothing for other names', async () => {
    const archive = await loadAsync(await docx(['Проверка салонов']));
    const text = new TextDecoder().decode(await archive.file('word/document.xml')!.async());
    assert.match(text, /Проверка салонов/);
    assert.equal(archive.file('word/media.xml'), null);
    assert.equal(archive.file('constructor'), null);
  });

  it('refuses what is cut off', async () => {
    const bytes = await docx(['Проверка салонов']);
    await assert.rejects(loadAsync(bytes.slice(0, bytes.length - 40)));
  });
});
