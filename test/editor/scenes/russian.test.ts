import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { gone, labelled, seen, until } from './until.js';

let window: () => EditorWindow;

describe('under a Russian display language', () => {
  window = inWindow({ language: 'ru' }, { 'walk.ru.md': 'Две проститутки пришли.\n\nШлюха сказала слово.\n' });

  it('a draft is explained and mended in Russian', async () => {
    await window().open('press-release.ru.md');
    await window().waitForSquiggles();
    await seen(window().statusItem('leftToDo').getByText('5 исправить'));
    await labelled(window().statusItem('leftToDo').locator('a'), /^Зонтик: что осталось в этом тексте: 5 исправить$/);
    const hover = await window().hover('проституток');
    await until(async () => /Источники/.test(await hover.innerText()), 'The concept is not explained.');
    assert.match(await hover.innerText(), /^«проституток»: Слово обвиняет и сводит человека к нарушению/);
    assert.deepEqual(englishIn(await hover.locator('p, strong').allInnerTexts()), []);

    await window().openFixes('проституток');
    const fixes = await window().fixes.allInnerTexts();
    assert.equal(fixes[0], 'Заменить на «секс-работниц»');
    assert.deepEqual(englishIn(fixes), []);
    await window().press('Enter');
    await window().waitForText('полиция оштрафовала в портовом районе 118 секс-работниц и закрыла бордель.');
    await seen(window().statusItem('leftToDo').getByText('4 исправить'));
  });

  it('the walk is in Russian', async () => {
    await window().open('walk.ru.md');
    await window().waitForSquiggles();
    await window().statusItem('leftToDo').getByText('2 исправить', { exact: true }).click();
    await seen(window().quickInput.getByText('Зонтик: 2 исправить'));
    await seen(window().quickRows.first());
    const labels = await labelsOf(window().quickRows);
    assert.match(labels.join('\n'), /^шлюха, строка 3, .*Исправить$/im);
    assert.match(labels.join('\n'), /^Исправить самостоятельно$\n^Оставить эту формулировку…$\n^Пропустить$/m);
    assert.deepEqual(englishIn(labels), []);
    await window().press('Enter');
    await window().waitForText('Секс-работница сказала слово.');
    await seen(window().quickInput.getByText('Зонтик: 1 исправить'));
    await window().press('Escape');
    await gone(window().quickInput);
  });

  it('the tree is in Russian', async () => {
    await window().page.locator('.activitybar').getByRole('tab', { name: 'Зонтик' }).click();
    await labelled(window().treeRows.nth(0), /^Секс-работа и те, кто в ней занят: \d исправить/);
    await labelled(window().treeRows.nth(1), /^Исправить: .*, строка \d+/);
    await seen(window().page.locator('.sidebar').getByText('Что осталось').first());
  });

  it('the report is in Russian', async () => {
    await window().page.locator('.tab', { hasText: 'press-release.ru.md' }).click();
    await window().page.locator('.editor-actions').getByRole('button', { name: 'Проверить перед публикацией' }).click();
    const page = window().webview;
    await seen(page.getByRole('heading', { level: 1, name: 'Перед публикацией' }));
    assert.equal(await page.locator('html').getAttribute('lang'), 'ru');
    await seen(page.getByRole('heading', { level: 3, name: 'Исправить (4)' }));
    await seen(page.getByText('Строка 7 · предупреждение, стигма'));
    assert.doesNotMatch(await page.locator('body').innerText(), /345-67/);
    await seen(window().tab('Перед публикацией: press-release.ru.md'));
  });

  it('a post is counted in Russian', async () => {
    await window()
      .page.locator('.activitybar')
      .getByRole('tab', { name: /Explorer/ })
      .click();
    await window().open('vigil.x.ru.md');
    const item = window().statusItem('postLength');
    await seen(item.getByText('X 299/280'));
    await labelled(item.locator('a'), /^Длина поста\. X: 299 из 280 знаков, лишних — 19/);
    await item.locator('a').click();
    await seen(window().quickInput.getByText('Длина поста', { exact: true }));
    await labelled(window().quickRows.first(), /лишних — 19/);
    await window().press('Escape');
  });

  it('all commands are in Russian', async () => {
    await window().press('F1');
    await window().page.keyboard.type('Zontik:');
    await seen(window().quickRow('Исправить всё бесспорное'));
    const names = (await labelsOf(window().quickRows)).filter((name) => name.startsWith('Zontik:'));
    assert.ok(names.length > 5, names.join());
    assert.deepEqual(
      names.filter((name) => !/^Zontik: \p{Script=Cyrillic}/u.test(name)),
      [],
    );
  });
});

function labelsOf(rows: Locator): Promise<string[]> {
  return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
}

/** Texts with English words, names of things apart. */
function englishIn(texts: readonly string[]): string[] {
  return texts.filter((text) =>
    /\b(the|and|of|with|line|replace|to|in|this|lightbulb|warning|error|blank|why|write|sources)\b/i.test(text),
  );
}
