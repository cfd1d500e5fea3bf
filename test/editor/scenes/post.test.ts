import assert from 'node:assert/strict';
import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { gone, labelled, seen, until } from './until.js';

let window: () => EditorWindow;

describe('a post', () => {
  window = inWindow({});

  it('is counted in the status bar, with a sign and words where it does not fit', async () => {
    await window().open('vigil.x.en.md');
    const item = window().statusItem('postLength');
    await seen(item.getByText('X 308/280'));
    await seen(item.locator('.codicon-warning'));
    await labelled(item.locator('a'), /^Length of the post\. X: 308 of 280 characters, 28 too many/);
    await labelled(item, /warning/, 'class');
  });

  it('leads from the status bar to what does not fit', async () => {
    await window().statusItem('postLength').locator('a').click();
    const row = window().quickRows.first();
    await labelled(row, /^X, 308\/280, .*28 too many/);
    await window().press('Enter');
    await seen(
      window()
        .page.locator('footer')
        .getByText(/\(28 selected\)/),
    );
  });

  it('is counted while it is typed', async () => {
    await window().clickOn('There will be tea');
    await window().press('End');
    await window().page.keyboard.type('!!');
    await seen(window().statusItem('postLength').getByText('X 310/280'));
    await window().press('Backspace', 'Backspace');
    await seen(window().statusItem('postLength').getByText('X 308/280'));
  });

  it('is split into a thread that fits', async () => {
    await window().openFixes('RedUmbrella');
    const split = window().fixes.getByText('Split into a numbered thread');
    await window().click(split);
    await window().waitForText('(2/2)');
    await gone(window().statusItem('postLength').locator('.codicon-warning'));
    const text = await window().text();
    assert.match(text, /\(1\/2\).*---.*#RedUmbrella \(2\/2\)/);
    await until(async () => /^X \d+\/280$/.test((await window().statusItem('postLength').innerText()).trim()), 'No length is shown.');
  });

  it('of no platform has no length', async () => {
    await window().open('press-release.en.md');
    await window().waitForSquiggles();
    await gone(window().statusItem('postLength'));
  });
});
