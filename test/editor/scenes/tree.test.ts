import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { gone, labelled, seen, until } from './until.js';

let window: () => EditorWindow;

describe('the view behind the umbrella', () => {
  window = inWindow({}, { 'open.md': 'Two prostitutes came.\n\nA whore spoke.\n', 'deep/closed.txt': 'The police closed a brothel.\n' });

  it('groups what is left in the open draft, and every row can be read out', async () => {
    await window().open('open.md');
    await window().waitForSquiggles();
    const umbrella = window().page.locator('.activitybar').getByRole('tab', { name: 'Zontik' });
    await umbrella.click();
    await until(async () => (await window().treeRows.count()) === 3, 'The tree does not have three rows.');
    await labelled(window().treeRows.nth(0), /^Sex work and the people who do it: 2 to change/);
    await labelled(window().treeRows.nth(1), /^To change: whore\. .*open\.md, line 3/);
    await labelled(window().treeRows.nth(2), /^To change: prostitutes\. .*open\.md, line 1/);
  });

  it('leads to the place with keys alone', async () => {
    await window().command('Zontik: Focus on Left to do View');
    await seen(window().page.locator('.sidebar .pane-body .monaco-list:focus'));
    await window().press('Home');
    await labelled(window().treeRows.nth(0), /focused/, 'class');
    await window().press('ArrowDown');
    await labelled(window().treeRows.nth(1), /focused/, 'class');
    await window().press('Enter');
    await seen(window().page.locator('footer').getByText('Ln 3, Col 8 (5 selected)'));
  });

  it('shows a whole folder after it was reviewed, closed drafts too, and goes back', async () => {
    await window().command('Zontik: Review folder');
    await seen(window().notifications.getByText(/Drafts reviewed: \d+\./));
    await labelled(window().treeRows.filter({ hasText: 'closed.txt' }), /^To look at: brothel\. .*deep\/closed\.txt, line 1/);
    await window().treeRows.filter({ hasText: 'closed.txt' }).click();
    await seen(window().tab('closed.txt'));
    await window().command('Notifications: Clear All Notifications');
    await window().command('Zontik: Show open drafts');
    await gone(window().treeRows.filter({ hasText: 'vigil' }).first());
    await seen(window().treeRows.filter({ hasText: 'open.md' }).first());
    await seen(window().treeRows.filter({ hasText: 'closed.txt' }));
  });
});
