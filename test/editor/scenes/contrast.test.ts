import assert from 'node:assert/strict';
import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { seen } from './until.js';

let window: () => EditorWindow;

describe('in high contrast', () => {
  window = inWindow({ settings: { 'workbench.colorTheme': 'Default High Contrast' } });

  it('the report is white on black like all else, whatever the system shows', async () => {
    await window().open('press-release.en.md');
    await window().waitForSquiggles();
    await window().page.locator('.editor-actions').getByRole('button', { name: 'Check before publishing' }).click();
    await seen(window().webview.getByRole('heading', { level: 1 }));
    const colours = await window()
      .webview.locator('body')
      .evaluate((body) => [getComputedStyle(body).color, getComputedStyle(body).backgroundColor]);
    assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });
});
