import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { gone, labelled, seen, until } from './until.js';

let window: () => EditorWindow;

describe('a draft and its translation', () => {
  window = inWindow({ settings: { 'editor.minimap.enabled': false } });
  const status = () => window().statusItem('translation');
  const editorOf = (group: number) => window().page.locator('.editor-group-container').nth(group);

  it('belong together by their names, and the status bar says with how many differences', async () => {
    await window().open('appeal.en.md');
    await seen(status().getByText('appeal.ru.md · 3'));
    await labelled(status().locator('a'), /^Zontik: translation of this draft: appeal\.ru\.md · 3\. Differences: 3 \(appeal\.ru\.md\)$/);
    await seen(window().page.locator('.contentWidgets .codelens-decoration', { hasText: 'Differences: 3 (appeal.ru.md)' }));
  });

  it('explain what differs where the mouse rests', async () => {
    const hover = await window().hover('246');
    await until(async () => /Russian “264”, English “246”/.test(await hover.innerText()), 'The difference is not explained.');
  });

  it('stand beside each other from the menu of the status bar, counterparts in one tint', async () => {
    await window().click(status().locator('a'));
    await seen(window().quickRow('Open side by side'));
    await window().press('Enter');
    await seen(editorOf(1).locator('.view-line', { hasText: '264' }));
    const tintOf = async (group: number, text: string) => {
      const line = editorOf(group).locator('.view-line', { hasText: text }).first();
      const top = await line.evaluate((node) => (node as HTMLElement).style.top);
      const overlay = editorOf(group).locator(
        `.view-overlays > div[style*="top:${top}"] [class*=ced-], .view-overlays > div[style*="top: ${top}"] [class*=ced-]`,
      );
      return overlay.evaluateAll((nodes) =>
        nodes.map((node) => getComputedStyle(node).backgroundColor).filter((colour) => colour !== 'rgba(0, 0, 0, 0)'),
      );
    };
    await until(async () => (await tintOf(0, 'half a year')).length > 0, 'The draft is not tinted.');
    const [own, other] = [await tintOf(0, 'half a year'), await tintOf(1, '264')];
    assert.ok(own.length > 0 && own.some((colour) => other.includes(colour)), `${own.join()} / ${other.join()}`);
  });

  it('are gone through with the keyboard, and mended on the other side', async () => {
    await window().clickOn('Appeal');
    await window().press('Control+F9');
    await seen(window().page.locator('.monaco-hover:not(.hidden)', { hasText: '264' }).first());
    await window().openFixes();
    await seen(window().fixes.getByText('In the Russian text: replace with “246”'));
    await window().press('ArrowDown', 'Enter');
    await seen(editorOf(1).locator('.view-line', { hasText: '246' }));
    await seen(status().getByText('· 2'));
  });

  it('get the missing sentence inserted where it belongs', async () => {
    await window().clickOn('Никто');
    await window().command('Zontik: Insert counterpart here');
    await seen(editorOf(0).locator('.view-line', { hasText: 'Никто не просил' }));
    await window().page.keyboard.type('Nobody asked to be saved.');
    await window().waitForText('police officers. Nobody asked to be saved.');
    await seen(status().getByText('· 1'));
  });

  it('are linked by hand, which is written to a file beside them', async () => {
    await window().clickOn('Nobody');
    await window().command('Zontik: Link sentences…');
    await seen(window().quickRow('Никто не просил'));
    await seen(window().quickInput.getByText('1 Selected'));
    await window().press('Enter');
    await gone(window().quickInput);
    const isWritten = () =>
      existsSync(join(window().folder, 'appeal.ru.pair.yaml')) &&
      window().fileText('appeal.ru.pair.yaml').includes('ru: Никто не просил, чтобы её спасали.');
    await until(isWritten, 'Nothing is written.');
  });
});
