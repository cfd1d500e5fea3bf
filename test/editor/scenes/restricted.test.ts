import assert from 'node:assert/strict';
import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { gone, seen } from './until.js';

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
        await window().openFixes(language === 'ru' ? 'проституток' : 'prostitutes');
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

  describe('and in a folder whose settings name a dictionary', () => {
    const list = (deprecated: string): string =>
      `concept,language,term,status\nhours,en,evening shift,preferred\nhours,en,${deprecated},deprecated\n`;
    const window = inWindow(
      { trusted: false, settings: { 'zontik.dictionaries': ['house'] } },
      {
        'house/terms.csv': list('moonlight duty'),
        '.zontik/dictionaries/team.csv': list('lunar watch').replaceAll('hours', 'watch'),
        'shifts.md': 'The lunar watch ends, and the moonlight duty starts.\n',
      },
    );

    it('it is read once the folder is trusted, and the one in .zontik before', async () => {
      await window().open('shifts.md');
      await seen(window().statusItem('leftToDo').getByText('1 to change', { exact: true }));
      assert.equal(await window().squiggles('warning').count(), 1);
      await window().command('Workspaces: Manage Workspace Trust');
      await window().click(window().page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }));
      // Newer versions show this page in front of everything else.
      await window().press('Escape');
      await gone(window().page.locator('.monaco-modal-editor-block'));
      await window().open('shifts.md');
      await seen(window().statusItem('leftToDo').getByText('2 to change', { exact: true }));
      assert.deepEqual(await alarms(window()), []);
    });
  });
});

/** Messages that a person would have to close. */
function alarms(window: EditorWindow): Promise<string[]> {
  return window.notifications.allInnerTexts();
}
