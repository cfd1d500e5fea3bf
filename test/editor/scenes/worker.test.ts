import assert from 'node:assert/strict';
import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { seen } from './until.js';

let window: () => EditorWindow;

describe('in the browser without Node', () => {
  window = inWindow({ language: 'ru', inWorker: true });

  it('a draft is underlined, mended and reported on', async () => {
    await window().open('press-release.ru.md');
    await window().waitForSquiggles();
    await seen(window().statusItem('leftToDo').getByText('5 исправить'));
    await window().openFixes('проститутка');
    assert.equal(await window().fixes.first().innerText(), 'Заменить на «секс-работница»');
    await window().press('Enter');
    await window().waitForText('Одна секс-работница полгода добивалась');
    // The editor reads titles of an extension that it got in this way in English only.
    await window().page.locator('.editor-actions').getByRole('button', { name: 'Check before publishing' }).click();
    await seen(window().webview.getByRole('heading', { level: 3, name: 'Исправить (4)' }));
  });

  it('a post is counted', async () => {
    await window().open('vigil.x.ru.md');
    await seen(window().statusItem('postLength').getByText('X 299/280'));
  });
});
