import * as vscode from 'vscode';
import { equal, match, present } from './assert.js';
import {
  closeAll,
  displayLanguage,
  findings,
  pressEnterUntilDone,
  replaceAll,
  untitledDraft,
  waitForReview,
  waitForUnderlined,
  waitUntil,
  workspaceFolder,
} from './draft.js';
import { branches, run, waitForStatus } from './shown.js';

const russian = displayLanguage === 'ru';
const THREE = 'Two prostitutes came.\n\nA whore spoke. The prostitutes left.\n';
const say = (english: string, inRussian: string) => (russian ? inRussian : english);

describe('triage', () => {
  const folder = () => vscode.Uri.joinPath(workspaceFolder(), 'triage');

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('zontik.showOpenDrafts');
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
    for (const uri of [folder(), vscode.Uri.joinPath(workspaceFolder(), '.zontik')])
      await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
  });

  describe('status bar', () => {
    it('tells what is left in the active draft, and nothing when that is nothing', async () => {
      const draft = await untitledDraft(THREE);
      await waitForStatus(say('3 to change', '3 исправить'));
      await replaceAll(draft, 'The sex workers left.\n');
      await waitForStatus(undefined);
    });

    it('tells apart what is to be looked at, and is silent beside other files', async () => {
      await untitledDraft('Two prostitutes came. The police closed a brothel.');
      await waitForStatus(say('1 to change · 1 to look at', '1 исправить · 1 посмотреть'));
      await untitledDraft('prostitutes: 3', 'yaml');
      await waitForStatus(undefined);
    });

    it('comes back when the server is restarted', async () => {
      await untitledDraft(THREE);
      await waitForStatus(say('3 to change', '3 исправить'));
      await vscode.commands.executeCommand('zontik.restart');
      await waitForStatus(say('3 to change', '3 исправить'));
    });
  });

  describe('next finding', () => {
    it('goes through the draft in order, round its ends, and back', async () => {
      const draft = await untitledDraft(THREE);
      await waitForUnderlined(draft, ['prostitutes', 'whore', 'prostitutes']);
      const editor = present(vscode.window.activeTextEditor, 'No editor.');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      const visited: string[] = [];
      for (const name of ['nextFinding', 'nextFinding', 'nextFinding', 'nextFinding', 'previousFinding', 'previousFinding']) {
        await vscode.commands.executeCommand(`zontik.${name}`);
        visited.push(`${editor.selection.start.line}:${editor.selection.start.character} ${draft.getText(editor.selection)}`);
      }
      const [first, second, third] = ['0:4 prostitutes', '2:2 whore', '2:19 prostitutes'];
      equal(visited, [first, second, third, first, third, second]);
    });

    it('takes a finding at the very cursor first, and does nothing where there is none', async () => {
      const draft = await untitledDraft('Prostitutes came.');
      await waitForUnderlined(draft, ['Prostitutes']);
      const editor = present(vscode.window.activeTextEditor, 'No editor.');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('zontik.nextFinding');
      equal(draft.getText(editor.selection), 'Prostitutes');
      await replaceAll(draft, 'Nothing.');
      await waitForUnderlined(draft, []);
      await vscode.commands.executeCommand('zontik.previousFinding');
      equal(draft.getText(), 'Nothing.');
    });
  });

  describe('walk', () => {
    it('applies with Enter, worst first, and goes on until nothing is left', async () => {
      const draft = await untitledDraft(THREE);
      await waitForUnderlined(draft, ['prostitutes', 'whore', 'prostitutes']);
      const seen: string[] = [];
      const noting = vscode.workspace.onDidChangeTextDocument(({ document }) => void (document === draft && seen.push(draft.getText())));
      await pressEnterUntilDone(vscode.commands.executeCommand('zontik.walkThrough'));
      noting.dispose();
      equal(draft.getText(), 'Two sex workers came.\n\nA sex worker spoke. The sex workers left.\n');
      equal(seen[0], THREE.replace('whore', 'sex worker'));
      equal(seen.length, 3);
    });

    it('reveals the place while moving, and lets the person change it by hand', async () => {
      const draft = await untitledDraft(`${'Line.\n\n'.repeat(200)}Two prostitutes came.\n`);
      await waitForUnderlined(draft, ['prostitutes']);
      const editor = present(vscode.window.activeTextEditor, 'No editor.');
      editor.revealRange(new vscode.Range(0, 0, 0, 0));
      const walk = vscode.commands.executeCommand('zontik.walkThrough');
      await waitUntil(() => editor.visibleRanges.some((range) => range.contains(findings(draft)[0].range)), 'The place is not revealed.');
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
      await pressEnterUntilDone(walk);
      equal(draft.getText(editor.selection), 'prostitutes');
    });

    it('ends with the draft, and needs one', async () => {
      const draft = await untitledDraft(THREE);
      await waitForUnderlined(draft, ['prostitutes', 'whore', 'prostitutes']);
      const walk = vscode.commands.executeCommand('zontik.walkThrough');
      await closeAll();
      await walk;
      await vscode.commands.executeCommand('zontik.walkThrough');
    });
  });

  describe('tree', () => {
    it('groups what is left by subject, worst first, and leads there', async () => {
      const draft = await untitledDraft(THREE);
      await waitUntil(async () => (await branches()).length > 0, 'The tree stays empty.');
      const [branch] = await branches();
      match(branch.label, russian ? /^Секс-работа и те, кто в ней занят$/ : /^Sex work and the people who do it$/);
      equal(
        branch.children.map(({ label }) => label),
        ['whore', 'prostitutes', 'prostitutes'],
      );
      const [{ item }] = branch.children;
      match(
        present(item.accessibilityInformation, 'Nothing is read out.').label,
        russian ? /^Исправить: whore\. / : /^To change: whore\. /,
      );
      await run(item);
      const editor = present(vscode.window.activeTextEditor, 'No editor.');
      equal(draft.getText(editor.selection), 'whore');
      await replaceAll(draft, 'Nothing.');
      await waitUntil(
        async () => (await branches()).length === 0,
        async () => JSON.stringify(await branches()),
      );
    });
  });

  describe('folder review', () => {
    it('reviews closed drafts and names those it cannot read, without what is excluded', async () => {
      await write('a.md', 'Two prostitutes came.\r\n');
      await write('deep/b.txt', '\uFEFFA whore came. The police closed a brothel.');
      await write('broken.txt', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]));
      await write('deep/hidden/c.md', 'Two prostitutes came.');
      await write('notes.csv', 'prostitutes');
      const settings = vscode.workspace.getConfiguration('files');
      await settings.update('exclude', { '**/hidden': true }, vscode.ConfigurationTarget.Workspace);
      try {
        const review = await vscode.commands.executeCommand('zontik.reviewFolder', folder());
        equal(review, { reviewed: 2, unreadable: ['triage/broken.txt'], stopped: false, toChange: 2, toLookAt: 1 });
      } finally {
        await settings.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
      }
      const children = (await branches()).flatMap((branch) => branch.children);
      equal(children.map(({ label }) => label).sort(), ['brothel', 'prostitutes', 'whore']);
      const whore = present(
        children.find(({ label }) => label === 'whore'),
        'No whore.',
      );
      await run(whore.item);
      const editor = present(vscode.window.activeTextEditor, 'No editor.');
      equal(
        [editor.document.fileName.replaceAll('\\', '/').split('/').at(-1), editor.document.getText(editor.selection)],
        ['b.txt', 'whore'],
      );
      await replaceAll(editor.document, 'Nothing.');
      await waitUntil(async () => (await branches()).flatMap(({ children }) => children).length === 1, 'The tree keeps what is gone.');
    });

    it('says calmly that a folder or a draft has vanished', async () => {
      equal(await vscode.commands.executeCommand('zontik.reviewFolder', vscode.Uri.joinPath(folder(), 'gone')), undefined);
      await write('a.md', 'Two prostitutes came.');
      await vscode.commands.executeCommand('zontik.reviewFolder', folder());
      const [{ children }] = await branches();
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'a.md'));
      await run(children[0].item);
      await waitUntil(
        async () => (await branches()).length === 0,
        async () => JSON.stringify(await branches()),
      );
    });
  });

  describe('fixing all', () => {
    const text = 'Two prostitutes came.\n\n“Prostitutes everywhere, look at them!” he said. The prostitutes left.\n';
    const fixed = 'Two sex workers came.\n\n“Prostitutes everywhere, look at them!” he said. The sex workers left.\n';

    it('shows the changes first, all ticked, and makes them when they are approved', async () => {
      const draft = await untitledDraft(text);
      await waitForUnderlined(draft, ['prostitutes', 'Prostitutes', 'prostitutes']);
      await approve(draft, vscode.commands.executeCommand('zontik.fixAll'));
      equal(draft.getText(), fixed);
    });

    it('changes nothing when they are not approved', async () => {
      const draft = await untitledDraft(text);
      await waitForUnderlined(draft, ['prostitutes', 'Prostitutes', 'prostitutes']);
      let isDone = false;
      void vscode.commands.executeCommand('zontik.fixAll').then(() => (isDone = true));
      await waitUntil(async () => {
        await vscode.commands.executeCommand('refactorPreview.discard');
        return isDone;
      }, 'The preview does not close.');
      equal(draft.getText(), text);
    });

    it('on save changes at once', async () => {
      const settings = vscode.workspace.getConfiguration('editor');
      await settings.update('codeActionsOnSave', { 'source.fixAll.zontik': 'explicit' }, vscode.ConfigurationTarget.Workspace);
      try {
        const draft = await open(await write('a.md', text));
        await waitForUnderlined(draft, ['prostitutes', 'Prostitutes', 'prostitutes']);
        await replaceAll(draft, text.replace('Two', 'Three'));
        await vscode.commands.executeCommand('workbench.action.files.save');
        equal(draft.getText(), fixed.replace('Two', 'Three'));
      } finally {
        await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });

    it('changes one wording everywhere, each place in its form, after it was shown', async () => {
      const draft = await untitledDraft('Фонд помогает проституткам. Одна проститутка пришла.');
      await waitForUnderlined(draft, ['проституткам', 'проститутка']);
      const titles = (await quickFixes(draft, 0)).map(({ title }) => title);
      match(titles.join('\n'), /(everywhere in this draft|во всём тексте) \(2\)$/m);
      const editor = present(vscode.window.activeTextEditor, 'No editor.');
      editor.selection = new vscode.Selection(findings(draft)[0].range.start, findings(draft)[0].range.start);
      const choice = { kind: 'quickfix.zontik.everywhere', apply: 'first' };
      await approve(draft, vscode.commands.executeCommand('editor.action.codeAction', choice));
      equal(draft.getText(), 'Фонд помогает секс-работницам. Одна секс-работница пришла.');
    });

    it('leaves alone what can only be read', async () => {
      const settings = vscode.workspace.getConfiguration('files');
      await settings.update('readonlyInclude', { '**/triage/*.md': true }, vscode.ConfigurationTarget.Workspace);
      try {
        const draft = await open(await write('a.md', text));
        await waitForUnderlined(draft, ['prostitutes', 'Prostitutes', 'prostitutes']);
        equal(
          (await quickFixes(draft, 0)).map(({ title }) => title),
          [],
        );
        await vscode.commands.executeCommand('zontik.fixAll');
        equal(draft.getText(), text);
      } finally {
        await settings.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });

  describe('kept wordings', () => {
    it('are listed with the way there and the way back', async () => {
      const draft = await open(await write('a.txt', 'Two prostitutes came.\n'));
      await waitForUnderlined(draft, ['prostitutes']);
      const target = {
        uri: draft.uri.toString(),
        range: { start: { line: 0, character: 4 }, end: { line: 0, character: 15 } },
        wording: 'prostitutes',
      };
      equal(await vscode.commands.executeCommand('zontik.keepWording', target, 'a survey', 'team'), true);
      await waitForUnderlined(draft, []);
      const elsewhere = await untitledDraft('Elsewhere.');
      await waitForReview(elsewhere);
      await pressEnterUntilDone(vscode.commands.executeCommand('zontik.showKeptWordings'));
      const editor = present(vscode.window.activeTextEditor, 'No editor.');
      equal([editor.document.uri.toString(), editor.document.getText(editor.selection)], [draft.uri.toString(), 'prostitutes']);
      // Taken back: the second of the two choices. Then nothing is kept any more, and the command ends.
      let isDone = false;
      void vscode.commands.executeCommand('zontik.showKeptWordings').then(() => (isDone = true));
      await waitUntil(async () => {
        await pause(150);
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await pause(150);
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
        return isDone || findings(draft).length > 0;
      }, 'The decision is not taken back.');
      await waitForUnderlined(draft, ['prostitutes']);
    });
  });

  async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(folder(), name);
    await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return uri;
  }
});

async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function quickFixes(draft: vscode.TextDocument, finding: number): Promise<vscode.CodeAction[]> {
  const { range } = findings(draft)[finding];
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, range, kind);
}

/** Chooses “Apply” in the editor's preview of changes. The text must stay as it is until then. */
async function approve(draft: vscode.TextDocument, change: Thenable<unknown>): Promise<void> {
  const before = draft.getText();
  let isDone = false;
  void change.then(() => (isDone = true));
  await pause(500);
  equal(draft.getText(), before);
  await waitUntil(async () => {
    await vscode.commands.executeCommand('refactorPreview.apply');
    return isDone && draft.getText() !== before;
  }, 'The preview does not close.');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
