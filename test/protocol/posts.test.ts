import assert from 'node:assert/strict';
import { lengthsRequest, type LengthsResult, platformsNotification, reportRequest } from '../../server/src/protocol/requests.js';
import { type Editor, editorsFor } from './editor.js';

const PULLS = { textDocument: { diagnostic: {} } };
const LONG = `${'Слово за слово. '.repeat(20).trim()}\n`;

describe('language server: posts', () => {
  const start = editorsFor(PULLS);
  const lengths = (editor: Editor, name: string): Promise<LengthsResult> => editor.ask(lengthsRequest, { uri: `file:///t/${name}` });

  it('tells the lengths of a draft that names its platforms, the fullest first, and follows edits', async () => {
    const editor = await start();
    editor.write('a.telegram.x.txt', 'Привет ☂️');
    const found = (await lengths(editor, 'a.telegram.x.txt'))!;
    assert.deepEqual(found, [
      { platform: 'x', name: 'X', count: 9, limit: 280, says: '9 of 280 characters, 271 left' },
      { platform: 'telegram', name: 'Telegram', count: 9, limit: 4096, says: '9 of 4096 characters, 4087 left' },
    ]);
    editor.edit('a.telegram.x.txt', LONG);
    const [x] = (await lengths(editor, 'a.telegram.x.txt'))!;
    assert.deepEqual([x.count, x.says], [319, '319 of 280 characters, 39 too many']);
    assert.deepEqual(x.beyond, { start: { line: 0, character: 280 }, end: { line: 0, character: 319 } });
  });

  it('tells nothing of drafts without platforms, and of documents that are not open', async () => {
    const editor = await start();
    editor.write('a.md', LONG);
    assert.deepEqual(await lengths(editor, 'a.md'), []);
    assert.equal(await lengths(editor, 'b.md'), null);
    assert.deepEqual(await editor.pull('a.md'), []);
  });

  it('counts for the platforms of the settings, as they are now', async () => {
    const editor = await start('ru', { platforms: ['vk'] });
    editor.write('%D0%B0.md', LONG);
    assert.deepEqual(
      (await lengths(editor, '%D0%B0.md'))!.map(({ name }) => name),
      ['ВКонтакте'],
    );
    assert.deepEqual(await editor.pull('%D0%B0.md'), []);
    editor.send(platformsNotification, { platforms: ['x', 'vk'] });
    assert.deepEqual(
      (await lengths(editor, '%D0%B0.md'))!.map(({ platform }) => platform),
      ['x', 'vk'],
    );
    const [found] = await editor.pull('%D0%B0.md');
    assert.equal(found.message, 'X: 319 из 280 знаков, лишних — 39. Отмеченное не поместится.');
    assert.equal(found.severity, 2);
    assert.equal(found.code, 'post-length');
  });

  it('splits what is too long, and then nothing is', async () => {
    const editor = await start();
    editor.write('a.x.md', LONG);
    const actions = await editor.actions('a.x.md', 0, 300);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Split into a numbered thread (X, 2 parts)'],
    );
    assert.deepEqual(await editor.actions('a.x.md', 0, 5), []);
    const text = editor.apply('a.x.md', actions[0]);
    assert.match(text, /^Слово[^(]*\. \(1\/2\)\n\n---\n\nСлово[^(]*\. \(2\/2\)\n$/);
    editor.edit('a.x.md', text);
    assert.deepEqual(await editor.pull('a.x.md'), []);
    const [{ part, count }] = (await lengths(editor, 'a.x.md'))!;
    assert.equal(part, 'part 1 of 2');
    assert.ok(count <= 280);
  });

  it('are told in the report before publishing, as the draft or the setting says', async () => {
    const editor = await start('en');
    editor.write('a.md', 'Short.');
    const report = () => editor.ask<string>(reportRequest, { uri: 'file:///t/a.md', name: 'a.md', format: 'markdown' });
    assert.doesNotMatch((await report())!, /Length/);
    editor.send(platformsNotification, { platforms: ['x'] });
    assert.match((await report())!, /### Length of the post\n\n- X: 6 of 280 characters, 274 left\n/);
    editor.edit('a.md', '---\nplatform: bluesky\n---\n\nShort.');
    assert.match((await report())!, /### Length of the post\n\n- Bluesky: 6 of 300/);
  });
});
