import assert from 'node:assert/strict';
import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { gone, labelled, seen, until } from './until.js';

let window: () => EditorWindow;

describe('a draft', () => {
  window = inWindow(
    {},
    { 'bulb.md': 'A prostitute spoke first.\n', 'keys.txt': 'Tea was served.\nTwo prostitutes came.\nA hooker sang.\n' },
  );

  it('is underlined, and the status bar says what is left', async () => {
    await window().open('press-release.en.md');
    await window().waitForSquiggles();
    assert.ok((await window().squiggles('warning').count()) >= 3);
    assert.ok((await window().squiggles('info').count()) >= 2);
    await seen(window().statusItem('leftToDo').getByText('3 to change · 2 to look at'));
    await labelled(window().statusItem('leftToDo').locator('a'), /^Zontik: left to do in this draft: 3 to change · 2 to look at$/);
  });

  it('explains an underlined word where the mouse rests, once', async () => {
    const hover = await window().hover('prostitutes');
    await until(async () => /Write/.test(await hover.innerText()), 'The concept is not explained.');
    const text = await hover.innerText();
    assert.match(text, /^“prostitutes”: The word is a legal and moral label that reduces a person to an offence/);
    assert.match(text, /English: sex worker; person who sells sex/);
    assert.match(text, /Sources/);
    assert.equal(text.split('legal and moral label').length, 2, 'The reason is said twice.');
  });

  it('is mended with Ctrl+. and Enter', async () => {
    await window().openFixes('prostitutes');
    assert.equal(await window().fixes.first().innerText(), 'Replace with “sex workers”');
    await window().press('Enter');
    await window().waitForText('the police fined 118 sex workers in the harbour district and closed a brothel.');
    await seen(window().statusItem('leftToDo').getByText('2 to change · 2 to look at'));
    await until(() => window().fileText('press-release.en.md').includes('118 sex workers'), 'The draft is not saved.');
  });

  it('is mended with the mouse: light bulb, list, click', async () => {
    await window().open('bulb.md');
    await window().waitForSquiggles();
    await window().clickOn('prostitute');
    await window().click(window().lightBulb);
    await window().click(window().fixes.getByText('Replace with “sex worker”', { exact: true }));
    await window().waitForText('A sex worker spoke first.');
    await gone(window().squiggles('warning').first());
    await gone(window().statusItem('leftToDo'));
  });

  it('is mended with keys alone', async () => {
    await window().open('keys.txt');
    await window().waitForSquiggles();
    await window().press('Control+Home', 'Control+F8', 'Control+F8');
    await seen(window().page.locator('footer').getByText('Ln 3, Col 9 (6 selected)'));
    await window().openFixes();
    await window().press('Enter');
    await window().waitForText('A sex worker sang.');
    await seen(window().statusItem('leftToDo').getByText('1 to change'));
    await window().press('Control+Shift+F8');
    await seen(window().page.locator('footer').getByText('Ln 2, Col 16 (11 selected)'));
    await window().openFixes();
    await window().press('Enter');
    await window().waitForText('Tea was served. Two sex workers came. A sex worker sang.');
    await gone(window().statusItem('leftToDo'));
  });

  it('is left alone where nothing is to be said', async () => {
    await window().open('clean.md');
    await window().clickOn('Nobody');
    await window().press('End');
    // Something that is found and then taken back shows that the draft was reviewed.
    await window().page.keyboard.type(' A whore.');
    await seen(window().squiggles('error').first());
    await window().press(...Array(9).fill('Backspace'));
    await gone(window().squiggles('error').first());
    assert.equal(await window().page.locator('.editor-instance [class*=squiggly-]').count(), 0);
    await gone(window().statusItem('leftToDo'));
  });

  it('can be worked on with every command from the keyboard', async () => {
    await window().press('F1');
    await window().page.keyboard.type('Zontik:');
    await seen(window().quickRow('Zontik: Next finding'));
    const commands: string[] = [];
    await window().press('End');
    await until(
      async () => {
        for (const row of await window().quickRows.all()) {
          const name = await row.locator('.label-name').innerText();
          if (!commands.includes(name)) commands.push(name);
        }
        return commands.length >= 12;
      },
      `Only these commands: ${commands.join(', ')}`,
    );
    assert.deepEqual(
      commands.filter((name) => !/^Zontik: \p{Lu}/u.test(name)),
      [],
    );
  });
});
