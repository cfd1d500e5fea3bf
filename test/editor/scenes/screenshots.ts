/**
 * Draws the pictures of the READMEs anew: six scenes in both languages, into `docs/screenshots/`. `npm run screenshots`.
 *
 * With `-- --contrast` the same scenes are drawn in both high-contrast themes into `out/contrast/`, to be looked at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';
import type { EditorWindow } from './editorWindow.js';
import { type Language, Stage } from './stage.js';
import { gone, seen, until } from './until.js';

/** What is clicked and waited for in each language; the drafts differ. */
const words = {
  en: {
    wording: 'prostitutes',
    fix: 'Replace with',
    report: 'Check before publishing',
    title: 'Before publishing',
    view: 'Zontik',
    rows: 6,
    side: 'Open translation side by side',
    number: '246',
  },
  ru: {
    wording: 'проституток',
    fix: 'Заменить на',
    report: 'Проверить перед публикацией',
    title: 'Перед публикацией',
    view: 'Зонтик',
    rows: 6,
    side: 'Открыть перевод рядом',
    number: '264',
  },
};

const scenes: Record<string, (window: EditorWindow, language: Language) => Promise<void>> = {
  async draft(window, language) {
    await openRelease(window, language);
    const hover = await window.hover(words[language].wording);
    await until(async () => (await hover.innerText()).includes('sex-worker'), 'The concept is not explained.');
  },
  async fix(window, language) {
    await openRelease(window, language);
    await window.openFixes(words[language].wording);
    await seen(window.fixes.getByText(words[language].fix).first());
  },
  async walk(window, language) {
    await openRelease(window, language);
    await window.page.locator('.activitybar').getByRole('tab', { name: words[language].view }).click();
    await seen(window.treeRows.nth(words[language].rows - 1));
    await window.statusItem('leftToDo').locator('a').click();
    await seen(window.quickRow(words[language].fix));
  },
  async report(window, language) {
    await openRelease(window, language);
    await window.page.locator('.editor-actions').getByRole('button', { name: words[language].report }).click();
    await seen(window.webview.getByRole('heading', { level: 1, name: words[language].title }));
  },
  async pair(window, language) {
    await window.open(`appeal.${language}.md`);
    await seen(window.statusItem('translation').getByText('· 3'));
    await closeSide(window);
    await window.page.locator('.editor-actions').getByRole('button', { name: words[language].side }).click();
    await seen(window.page.locator('.editor-group-container').nth(1).locator('.view-line').first());
    const hover = await window.hover(words[language].number);
    await until(async () => (await hover.innerText()).includes('264'), 'The difference is not explained.');
  },
  async post(window, language) {
    await window.open(`vigil.x.${language}.md`);
    await seen(window.statusItem('postLength'));
    await closeSide(window);
    await window.openFixes(language === 'ru' ? 'КрасныйЗонтик' : 'RedUmbrella');
  },
};

/** The explorer would show the editor's own words, which stay English under any display language here. */
async function closeSide(window: EditorWindow): Promise<void> {
  await window.press('Control+b');
  await gone(window.explorerRows.first());
}

async function openRelease(window: EditorWindow, language: Language): Promise<void> {
  await window.open(`press-release.${language}.md`);
  await window.waitForSquiggles();
  await seen(window.statusItem('leftToDo'));
  await closeSide(window);
}

const CALM = { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, 'window.commandCenter': false, 'editor.fontSize': 15 };

async function draw(): Promise<void> {
  const contrast = process.argv.includes('--contrast');
  const themes = contrast ? ['Default High Contrast', 'Default High Contrast Light'] : [undefined];
  const folder = join(root, contrast ? 'out/contrast' : 'docs/screenshots');
  mkdirSync(folder, { recursive: true });
  const stage = new Stage();
  try {
    for (const theme of themes) {
      for (const language of contrast ? (['ru'] as const) : (['en', 'ru'] as const)) {
        for (const [name, play] of Object.entries(scenes)) {
          const settings = { ...CALM, ...(theme && { 'workbench.colorTheme': theme }) };
          const window = await stage.openWindow({ language, settings, size: { width: 1100, height: 660 } });
          await play(window, language);
          // A cursor that blinks, and what fades in, would make every picture a new one.
          await window.page.addStyleTag({
            content: '* { transition: none !important; animation: none !important; } .cursor { opacity: 1 !important; }',
          });
          const suffix = theme ? `.${theme.replaceAll(' ', '-')}` : '';
          await window.screenshot(join(folder, `${name}${suffix}.${language}.png`));
          await window.close();
          console.log(`${name}${suffix}.${language}.png`);
        }
      }
    }
  } finally {
    await stage.close();
  }
}

draw().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
