import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { copyDrafts, writeFiles } from './drafts.js';
import { gone, seen, until } from './until.js';

/** A window of VS Code, as a person with mouse and keyboard uses it and sees it. Nothing here asks the extension anything. */
export class EditorWindow {
  constructor(
    readonly page: Page,
    /** The folder that is open, as a path on this machine. */
    readonly folder: string,
    readonly language: 'en' | 'ru',
  ) {}

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Does not trust the folder: older versions ask, newer ones say in a banner that they do not trust it either. */
  async distrustFolder(): Promise<void> {
    const no = this.page.getByRole('dialog').getByRole('button', { name: /^No, I don't trust/ });
    const banner = this.page.locator('.part.banner').getByText(/^Restricted Mode/);
    await seen(no.or(banner).first());
    if (await no.isVisible()) await this.click(no);
  }

  /** Closes every draft, with what is in the corner and at the side. */
  async closeDrafts(): Promise<void> {
    await this.command('View: Close All Editors');
    await gone(this.page.locator('.tab').first());
    await this.command('Notifications: Clear All Notifications');
    await gone(this.notifications.first());
    await this.command('File: Focus on Files Explorer');
  }

  /** Has our drafts in the folder as they are in the repository, and other files besides; waits until they can be opened. */
  async layOut(files: Record<string, string>): Promise<void> {
    copyDrafts(this.folder);
    writeFiles(this.folder, files);
    for (const path of Object.keys(files)) await seen(this.explorerRows.getByText(path.split('/')[0], { exact: true }));
  }

  /** Opens a file with a double click in the Explorer. */
  async open(path: string): Promise<void> {
    const name = path.split('/').at(-1)!;
    await seen(this.explorerRows.first());
    await this.explorerRows.getByText(name, { exact: true }).dblclick();
    await seen(this.page.locator('.tab.active', { hasText: name }));
    // Whoever acts earlier loses a list that opened: it closes when the editor takes the focus.
    await seen(this.page.locator('.editor-group-container.active .monaco-editor.focused'));
    await seen(this.lines.first());
  }

  /** Runs a command of the palette by its title, which must be the only one of that name. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.quickInput.locator('.quick-input-filter input[type=text]');
    await seen(input);
    await input.fill(`>${title}`);
    const label = JSON.stringify(title);
    // After the title a screen reader says the keys.
    const row = this.quickInput.locator(`.monaco-list-row:is([aria-label=${label}], [aria-label^=${JSON.stringify(`${title},`)}])`).first();
    await seen(row);
    // The list is filtered while it is typed; Enter goes to the first row.
    await until(async () => (await row.getAttribute('data-index')) === '0', `“${title}” does not become the first command.`);
    await this.page.keyboard.press('Enter');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Clicks into a word of the draft. */
  async clickOn(word: string): Promise<void> {
    const { x, y } = await this.placeOf(word);
    await this.page.mouse.click(x, y);
  }

  /** Clicks on what can be seen. The mouse moves there first: the editor takes no click into a list that opened under it. */
  async click(target: Locator): Promise<void> {
    await seen(target);
    const { x, y, width, height } = (await target.boundingBox())!;
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Rests the mouse on a word, and waits for what is shown there. */
  async hover(word: string): Promise<Locator> {
    const { x, y } = await this.placeOf(word);
    await this.page.mouse.move(x - 1, y);
    await this.page.mouse.move(x, y);
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents, .monaco-hover:not(.hidden) .monaco-hover-content').first();
    await seen(hover);
    return this.page.locator('.monaco-hover:not(.hidden)').first();
  }

  /** The text of the draft as it stands in the editor, in one line, without what is drawn beside it; of several that are open, one after the other. */
  async text(): Promise<string> {
    const editors = await this.page.locator('.editor-instance .view-lines').evaluateAll((all) =>
      all.map((editor) =>
        Array.from(editor.querySelectorAll<HTMLElement>('.view-line'))
          .sort((a, b) => a.offsetTop - b.offsetTop)
          .map((line) => line.textContent ?? '')
          .join(' '),
      ),
    );
    return squeeze(editors.join(' '));
  }

  async waitForText(part: string): Promise<void> {
    await until(
      async () => (await this.text()).includes(squeeze(part)),
      async () => `“${part}” is not in: ${await this.text()}`,
    );
  }

  /** What is on disk; the editor of the web saves by itself. */
  fileText(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  get explorerRows(): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row');
  }

  /** How many underlines of a kind are drawn. A wording that goes on in the next line has two. */
  squiggles(kind: 'error' | 'warning' | 'info'): Locator {
    return this.page.locator(`.editor-instance .squiggly-${kind}`);
  }

  /** Waits until the draft has been reviewed and something was found. */
  async waitForSquiggles(): Promise<void> {
    await seen(this.page.locator('.editor-instance [class*=squiggly-]').first());
  }

  get lines(): Locator {
    return this.page.locator('.editor-instance .view-lines .view-line');
  }

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  get quickRows(): Locator {
    return this.quickInput.locator('.monaco-list-row');
  }

  /** The row that Enter would choose. */
  get quickChoice(): Locator {
    return this.quickInput.locator('.monaco-list-row.focused');
  }

  /** A row of the list at the top by what stands in it. */
  quickRow(label: string): Locator {
    return this.quickRows.filter({ hasText: label }).first();
  }

  /** What the light bulb offers. */
  get fixes(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  /** The sign that there are fixes, before the line or beside it. */
  get lightBulb(): Locator {
    return this.page.locator('.editor-instance :is(.lightBulbWidget, [class*=codicon-gutter-lightbulb])').first();
  }

  /**
   * Opens the list of the light bulb with the keyboard: for a word that is clicked on, or for the place where the cursor is.
   * A person whose list does not open, or closes again because the bulb or a hover came in between, does the same once more.
   */
  async openFixes(word?: string): Promise<void> {
    let focused: string | undefined;
    for (let attempt = 1; attempt <= 4; attempt++) {
      if (word !== undefined) await this.clickOn(word);
      await this.press('Control+.');
      const opened = this.fixes.first().waitFor({ state: 'visible', timeout: 5000 });
      if (
        await opened.then(
          () => true,
          () => false,
        )
      )
        return;
      focused = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
      await this.press('Escape');
    }
    throw new Error(`There is no list of fixes${word === undefined ? '' : ` for “${word}”`}. The focus is in: ${focused}`);
  }

  /** An item of ours in the status bar. */
  statusItem(name: 'leftToDo' | 'postLength' | 'translation'): Locator {
    return this.page.locator(`footer .statusbar-item[id$="zontik.${name}"]`);
  }

  /** Messages in the corner. */
  get notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-toast');
  }

  /** Rows of the view behind the umbrella. */
  get treeRows(): Locator {
    return this.page.locator('.sidebar .pane-body .monaco-list-row');
  }

  /** The page in the only webview. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** The tab that is in front, by what a screen reader says of it. */
  tab(name: string): Locator {
    return this.page.locator('.tab', { hasText: name });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  /** The middle of a word in the draft, in pixels of the window. */
  private async placeOf(word: string): Promise<{ x: number; y: number }> {
    const find = () =>
      this.lines.evaluateAll((lines, searched) => {
        for (const line of lines) {
          const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(searched);
          if (start < 0) continue;
          const end = start + searched.length;
          const range = document.createRange();
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          let offset = 0;
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0;
            if (start >= offset && start < offset + length) range.setStart(node, start - offset);
            if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
            offset += length;
          }
          const { left, top, width, height } = range.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }
        return undefined;
      }, word);
    let place: { x: number; y: number } | undefined;
    await until(async () => (place = await find()) !== undefined, `“${word}” cannot be seen in the draft.`);
    return place!;
  }
}

/** White space as a reader sees it: the editor draws hard spaces, and breaks lines. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
