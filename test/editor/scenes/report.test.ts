import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { labelled, seen, until } from './until.js';

let window: () => EditorWindow;

describe('the report before publishing', () => {
  window = inWindow({});

  it('opens beside the draft from the button in its corner', async () => {
    await window().open('press-release.en.md');
    await window().waitForSquiggles();
    await window().page.locator('.editor-actions').getByRole('button', { name: 'Check before publishing' }).click();
    await seen(window().webview.getByRole('heading', { level: 1, name: 'Before publishing' }));
    await seen(window().tab('press-release.en.md').first());
    await labelled(window().tab('Before publishing: press-release.en.md'), /^Before publishing: press-release\.en\.md/);
  });

  it('is a page with a language, landmarks and headings, and covers what could expose a person', async () => {
    const page = window().webview;
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await seen(page.getByRole('main'));
    await seen(page.getByRole('contentinfo'));
    await seen(page.getByRole('heading', { level: 3, name: 'To change (3)' }));
    await seen(page.getByRole('heading', { level: 3, name: 'Worth a look (2)' }));
    const text = await page.locator('body').innerText();
    assert.match(text, /Line 7 · warning, stigma/);
    assert.match(text, /\+7 ••• •••-••-89/);
    assert.doesNotMatch(text, /345-67/);
    const underlined = await page.locator('mark').evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).textDecorationLine));
    assert.ok(underlined.length === 5 && underlined.every((line) => line === 'underline'), `marked by colour alone: ${underlined}`);
  });

  it('follows the draft', async () => {
    await window().openFixes('prostitutes');
    await window().press('Enter');
    await seen(window().webview.getByRole('heading', { level: 3, name: 'To change (2)' }));
  });

  it('is saved as a page to send', async () => {
    const path = join(window().folder, 'for-the-newsroom.html');
    await window().tab('Before publishing: press-release.en.md').click();
    await window().page.locator('.editor-actions').getByRole('button', { name: 'Save the report…' }).click();
    const name = window().quickInput.locator('input[type=text]').first();
    await until(async () => (await name.inputValue()).endsWith('/drafts/press-release.en.report.html'), 'No name is proposed.');
    await name.fill(path);
    await until(async () => /for-the-newsroom/.test(await name.inputValue()), 'The name is not taken.');
    await window().press('Enter');
    await until(() => existsSync(path), 'The report is not written.');
    assert.match(window().fileText('for-the-newsroom.html'), /<html lang="en">[\s\S]*Before publishing/);
    await seen(window().notifications.getByText('The report is saved: for-the-newsroom.html'));
    await window().command('Notifications: Clear All Notifications');
  });
});
