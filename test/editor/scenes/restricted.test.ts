import assert from 'node:assert/strict';
import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { seen } from './until.js';

const files = { 'calm.ru.md': 'Сегодня собрание. Спокойный текст про А и В.\n\nПришла проститутка.\n' };

describe('in Restricted Mode', () => {
  for (const language of ['en', 'ru'] as const) {
    describe(language, () => {
      const window = inWindow({ language, trusted: false }, files);

      it('drafts are reviewed as ever, without a word about trust', async () => {
        await window().open(`press-release.${language}.md`);
        await seen(window().page.locator('footer').getByText('Restricted Mode'));
        await window().waitForSquiggles();
        await seen(
          window()
            .statusItem('leftToDo')
            .getByText(language === 'ru' ? '5 исправить' : '3 to change · 2 to look at'),
        );
        await window().clickOn(language === 'ru' ? 'проституток' : 'prostitutes');
        await window().openFixes();
        await window().press('Enter');
        await window().waitForText(language === 'ru' ? '118 секс-работниц' : '118 sex workers');
        assert.deepEqual(await alarms(window()), []);
      });

      it('Cyrillic letters stand without boxes', async () => {
        await window().open('calm.ru.md');
        await window().waitForSquiggles();
        assert.equal(await window().page.locator('.editor-instance .unicode-highlight').count(), 0);
        assert.deepEqual(await alarms(window()), []);
      });
    });
  }
});

/** Messages that a person would have to close. */
function alarms(window: EditorWindow): Promise<string[]> {
  return window.notifications.allInnerTexts();
}
