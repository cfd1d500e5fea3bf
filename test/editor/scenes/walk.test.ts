import assert from 'node:assert/strict';
import type { EditorWindow } from './editorWindow.js';
import { inWindow } from './stageHooks.js';
import { gone, labelled, seen, until } from './until.js';

const THREE = 'Two prostitutes came.\n\nA whore spoke.\n\nThe police closed a brothel.\n';

let window: () => EditorWindow;

describe('the walk through a draft', () => {
  window = inWindow({}, { 'apply.md': THREE, 'skip.md': THREE, 'keep.md': THREE, 'keep.txt': 'Two prostitutes came. A pimp left.\n' });

  it('opens from the status bar, worst first, can be read out, and applies with Enter until nothing is left', async () => {
    await startWalk('apply.md', '2 to change · 1 to look at');
    await seen(window().quickInput.getByText('Zontik: 2 to change · 1 to look at'));
    await until(async () => /^Replace with “sex worker”/.test(await choice()), choice);
    const labels = await Promise.all((await window().quickRows.all()).map((row) => row.getAttribute('aria-label')));
    assert.match(labels[0] ?? '', /whore/);
    assert.match(labels[0] ?? '', /line 3/);
    assert.match(labels[0] ?? '', /To change/);
    assert.match(labels[1] ?? '', /A sex worker spoke\./);
    assert.deepEqual(
      labels.filter((label) => !label || /^\W*$/.test(label)),
      [],
    );
    // Struck through and added, not told by colour alone.
    await until(
      async () => (await marks(window())).added.includes('sex worker'),
      async () => JSON.stringify(await marks(window())),
    );
    assert.deepEqual(await marks(window()), { removed: ['whore'], added: ['sex worker'] });

    await window().press('Enter');
    await window().waitForText('A sex worker spoke.');
    await seen(window().quickInput.getByText('Zontik: 1 to change · 1 to look at'));
    await until(async () => /^Replace with “sex workers”/.test(await choice()), choice);
    await window().press('Enter');
    await window().waitForText('Two sex workers came.');
    await seen(window().quickInput.getByText('Zontik: 1 to look at'));
    await window().press('Enter');
    await gone(window().quickInput);
    await gone(window().statusItem('leftToDo'));
    await seen(window().notifications.getByText('Nothing is left to change or to look at in this draft.'));
    assert.deepEqual(await marks(window()), { removed: [], added: [] });
    await window().command('Notifications: Clear All Notifications');
  });

  it('skips what the person skips, and tells what is left', async () => {
    await startWalk('skip.md', '2 to change · 1 to look at');
    for (const wording of ['whore', 'prostitutes', 'brothel']) {
      await until(async () => (await unfolded()) === wording, unfolded);
      await choose('Skip');
    }
    await gone(window().quickInput);
    await seen(window().notifications.getByText('That was the last one. Left in this draft: 2 to change · 1 to look at.'));
    assert.equal(window().fileText('skip.md'), THREE);
    await window().command('Notifications: Clear All Notifications');
  });

  it('keeps a wording with a reason, in the draft, and goes on', async () => {
    await startWalk('keep.md', '2 to change · 1 to look at');
    await until(async () => (await unfolded()) === 'whore', unfolded);
    await choose('Keep this wording…');
    await seen(window().quickInput.getByText('Keep “whore”'));
    await until(async () => /^Only here/.test(await choice()), choice);
    await window().press('Enter');
    await seen(window().quickInput.getByText('Why does it stay?'));
    await window().page.keyboard.type('She calls herself so.');
    await window().press('Enter');
    await until(async () => (await unfolded()) === 'prostitutes', unfolded);
    await window().press('Escape');
    await window().waitForText('A whore spoke. <!-- zontik: keep "whore" — She calls herself so. -->');
    await seen(window().statusItem('leftToDo').getByText('1 to change · 1 to look at'));
  });

  it('keeps a wording of plain text in the file of the team, where it can be found and taken back', async () => {
    await startWalk('keep.txt', '2 to change');
    await until(async () => (await unfolded()) === 'prostitutes', unfolded);
    await choose('Keep this wording…');
    await until(async () => /^Only here/.test(await choice()), choice);
    await window().press('Enter');
    await seen(window().quickInput.getByText('Why does it stay?'));
    await window().page.keyboard.type('Title of a play.');
    await window().press('Enter');
    await until(async () => (await unfolded()) === 'pimp', unfolded);
    await window().press('Escape');
    await seen(window().statusItem('leftToDo').getByText('1 to change'));
    assert.match(window().fileText('.zontik/kept.yaml'), /prostitutes[\s\S]*Title of a play\./);
    assert.doesNotMatch(window().fileText('keep.txt'), /play/);

    await window().command('Zontik: Show kept wordings');
    await seen(window().quickRow('Title of a play.'));
    await labelled(window().quickRow('Title of a play.'), /prostitutes/);
    await window().quickRow('Title of a play.').click();
    await window().quickRow('Do not keep it any more').click();
    await seen(window().statusItem('leftToDo').getByText('2 to change'));
  });
});

async function startWalk(file: string, left: string): Promise<void> {
  await window().open(file);
  await window().statusItem('leftToDo').getByText(left, { exact: true }).click();
  await seen(window().quickRows.first());
}

/** What a screen reader says of the row that Enter would choose. */
async function choice(): Promise<string> {
  const [label] = await window()
    .quickChoice.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''))
    .catch(() => []);
  return label ?? '';
}

/** The wording whose choices are shown. */
async function unfolded(): Promise<string> {
  const placeholder = await window().quickInput.locator('input[type=text]').first().getAttribute('placeholder');
  return placeholder?.split(' — ')[0] ?? '';
}

/** Chooses a row with the arrow keys. */
async function choose(label: string): Promise<void> {
  for (let steps = 0; steps < 20; steps++) {
    if ((await choice()).includes(label)) return window().press('Enter');
    const before = await choice();
    await window().press('ArrowDown');
    await until(async () => (await choice()) !== before, 'The choice does not move.');
  }
  throw new Error(`There is no choice “${label}”.`);
}

/** What is struck through in the draft, and what is drawn beside the text. */
function marks({ page }: EditorWindow): Promise<{ removed: string[]; added: string[] }> {
  return page.locator('.editor-instance .view-lines span span').evaluateAll((spans) => {
    const removed = spans.filter((span) => getComputedStyle(span).textDecorationLine.includes('line-through'));
    const added = spans.map((span) => getComputedStyle(span, '::after').content).filter((content) => content.startsWith('"'));
    return {
      removed: removed.map((span) => span.textContent ?? ''),
      added: added.map((content) => (JSON.parse(content) as string).replaceAll('\u00a0', ' ')),
    };
  });
}
