import * as vscode from 'vscode';
import { equal, match, present } from './assert.js';
import {
  closeAll,
  displayLanguage,
  findings,
  open,
  replaceAll,
  targetOf,
  untitledDraft,
  waitForUnderlined,
  waitUntil,
  workspaceFolder,
} from './draft.js';
import { MemoryFiles } from './memoryFiles.js';
import { branches, run, shown, waitForStatus } from './shown.js';

const say = (english: string, inRussian: string) => (displayLanguage === 'ru' ? inRussian : english);
const TWO = 'Two prostitutes came. The prostitutes left.\n';

describe('unusual drafts and places', () => {
  const memory = new MemoryFiles();
  const at = (path: string) => vscode.Uri.from({ scheme: 'zmemory', path });
  const readOnlyAt = (path: string) => vscode.Uri.from({ scheme: 'zarchive', path });
  const folder = () => vscode.Uri.joinPath(workspaceFolder(), 'unusual');
  let registered: vscode.Disposable;

  before(() => {
    registered = vscode.Disposable.from(
      vscode.workspace.registerFileSystemProvider('zmemory', memory),
      vscode.workspace.registerFileSystemProvider('zarchive', memory, { isReadonly: true }),
    );
  });
  after(() => registered.dispose());
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('zontik.showOpenDrafts');
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
    memory.clear();
    memory.onRead = () => undefined;
    await vscode.workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
  });

  describe('virtual files', () => {
    it('are reviewed, fixed and kept like any other', async () => {
      memory.put('/a.md', TWO);
      const draft = await open(at('/a.md'));
      await waitForUnderlined(draft, ['prostitutes', 'prostitutes']);
      await waitForStatus(say('2 to change', '2 исправить'));
      equal(await vscode.commands.executeCommand('zontik.keepWording', targetOf(draft, 1), 'a survey', 'here'), true);
      match(draft.getText(), /^Two prostitutes came\. The prostitutes left\. <!-- .+ a survey -->\n$/);
      await waitForUnderlined(draft, []);
    });

    it('can be reviewed by the folder', async () => {
      memory.put('/drafts/a.md', TWO);
      memory.put('/drafts/b.txt', new Uint8Array([0xff, 0xfe, 0, 0]));
      const review = await vscode.commands.executeCommand('zontik.reviewFolder', at('/drafts'));
      equal(review, { reviewed: 1, unreadable: ['/drafts/b.txt'], stopped: false, toChange: 2, toLookAt: 0 });
    });

    it('that can only be read show findings, and nothing tries to change them', async () => {
      memory.put('/a.md', TWO);
      const draft = await open(readOnlyAt('/a.md'));
      await waitForUnderlined(draft, ['prostitutes', 'prostitutes']);
      const kind = vscode.CodeActionKind.QuickFix.value;
      const { range } = findings(draft)[0];
      equal(await vscode.commands.executeCommand('vscode.executeCodeActionProvider', draft.uri, range, kind), []);
      await vscode.commands.executeCommand('zontik.fixAll');
      equal(await vscode.commands.executeCommand('zontik.keepWording', targetOf(draft, 0), 'a survey', 'here'), false);
      equal([draft.getText(), memory.text('/a.md'), draft.isDirty], [TWO, TWO, false]);
    });
  });

  describe('documents without a name', () => {
    it('keep a wording in all of a Markdown draft, and cannot keep it for the team', async () => {
      const draft = await untitledDraft(TWO);
      await waitForUnderlined(draft, ['prostitutes', 'prostitutes']);
      equal(await vscode.commands.executeCommand('zontik.keepWording', targetOf(draft, 0), '', 'team'), false);
      equal(draft.getText(), TWO);
      equal(await vscode.commands.executeCommand('zontik.keepWording', targetOf(draft, 0), '', 'draft'), true);
      await waitForUnderlined(draft, []);
    });

    it('cannot keep anything in plain text, and say so before a reason is asked for', async () => {
      const draft = await untitledDraft(TWO, 'plaintext');
      await waitForUnderlined(draft, ['prostitutes', 'prostitutes']);
      for (const reach of ['draft', 'team'])
        equal(await vscode.commands.executeCommand('zontik.keepWording', targetOf(draft, 0), undefined, reach), false);
      equal(draft.getText(), TWO);
    });

    it('of five million characters say that they are not checked, and typing goes on', async () => {
      const draft = await untitledDraft('Two prostitutes came. ');
      await waitForUnderlined(draft, ['prostitutes']);
      const began = Date.now();
      await replaceAll(draft, 'Two prostitutes came. '.repeat(230_000));
      await waitUntil(
        () => findings(draft).length === 1 && /(not checked|не проверяется)/.test(findings(draft)[0].message),
        () => JSON.stringify(findings(draft)[0]),
      );
      await waitForStatus(say('1 to change', '1 исправить'));
      const typing = new vscode.WorkspaceEdit();
      typing.insert(draft.uri, new vscode.Position(0, 0), 'x');
      await vscode.workspace.applyEdit(typing);
      // A review of all of it takes a quarter of a minute, each time.
      equal(Date.now() - began < 12_000, true);
      await replaceAll(draft, TWO);
      await waitForUnderlined(draft, ['prostitutes', 'prostitutes']);
    });
  });

  describe('what has changed', () => {
    it('is not shown any more for a draft that was closed without saving', async () => {
      const draft = await open(await write('a.md', 'Nothing.\n'));
      await replaceAll(draft, TWO);
      await waitForUnderlined(draft, ['prostitutes', 'prostitutes']);
      await waitUntil(
        async () => (await inTree()).join() === 'prostitutes,prostitutes',
        async () => `in the tree: ${(await inTree()).join()}`,
      );
      await closeAll();
      await waitForUnderlined(draft, []);
      await waitUntil(
        async () => (await inTree()).join() === '',
        async () => `in the tree: ${(await inTree()).join()}`,
      );
      await waitForStatus(undefined);
    });

    it('is shown once for two editors, until both are closed', async () => {
      const draft = await open(await write('a.md', TWO));
      await vscode.window.showTextDocument(draft, { viewColumn: vscode.ViewColumn.Two, preview: false });
      await waitUntil(
        async () => (await inTree()).join() === 'prostitutes,prostitutes',
        async () => `in the tree: ${(await inTree()).join()}`,
      );
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await replaceAll(draft, 'A prostitute came.\n');
      await waitForUnderlined(draft, ['prostitute']);
      await waitUntil(
        async () => (await inTree()).join() === 'prostitute',
        async () => `in the tree: ${(await inTree()).join()}`,
      );
      await waitForStatus(say('1 to change', '1 исправить'));
    });

    it('follows the file when it is renamed, and a walk through it ends', async () => {
      const draft = await open(await write('a.md', TWO));
      await waitForUnderlined(draft, ['prostitutes', 'prostitutes']);
      const walk = vscode.commands.executeCommand('zontik.walkThrough');
      const rename = new vscode.WorkspaceEdit();
      const renamed = vscode.Uri.joinPath(folder(), 'b.md');
      rename.renameFile(draft.uri, renamed);
      await vscode.workspace.applyEdit(rename);
      await walk;
      await waitUntil(
        () => findings({ uri: renamed } as vscode.TextDocument).length === 2 && findings(draft).length === 0,
        () => JSON.stringify(vscode.languages.getDiagnostics().map(([uri, { length }]) => [uri.path, length])),
      );
      await waitUntil(
        async () => (await inTree()).join() === 'prostitutes,prostitutes',
        async () => `in the tree: ${(await inTree()).join()}`,
      );
      await waitForStatus(say('2 to change', '2 исправить'));
    });

    it('goes when the draft becomes a document of a language we do not review, and comes back', async () => {
      const draft = await open(await write('a.md', TWO));
      await waitForUnderlined(draft, ['prostitutes', 'prostitutes']);
      const other = await vscode.languages.setTextDocumentLanguage(draft, 'yaml');
      await waitForUnderlined(other, []);
      await waitUntil(
        async () => (await inTree()).join() === '',
        async () => `in the tree: ${(await inTree()).join()}`,
      );
      await waitForStatus(undefined);
      await waitForUnderlined(await vscode.languages.setTextDocumentLanguage(other, 'plaintext'), ['prostitutes', 'prostitutes']);
      await waitForStatus(say('2 to change', '2 исправить'));
    });
  });

  describe('a folder review', () => {
    it('tells how far it is, and can be stopped', async () => {
      for (const name of ['a', 'b', 'c', 'd']) memory.put(`/drafts/${name}.md`, TWO);
      const stopping = new vscode.CancellationTokenSource();
      const told: string[] = [];
      const onProgress = (done: number, all: number) => {
        told.push(`${done}/${all}`);
        if (done === 2) stopping.cancel();
      };
      const review = await vscode.commands.executeCommand('zontik.reviewFolder', at('/drafts'), { token: stopping.token, onProgress });
      equal(told, ['1/4', '2/4']);
      equal(review, { reviewed: 2, unreadable: [], stopped: true, toChange: 4, toLookAt: 0 });
      equal((await inTree()).length, 4);
    });

    it('whose folder vanishes on the way leaves the list as it was', async () => {
      for (const name of ['a', 'b', 'c']) memory.put(`/drafts/${name}.md`, TWO);
      memory.onRead = (path) => path.endsWith('b.md') && memory.clear();
      equal(await vscode.commands.executeCommand('zontik.reviewFolder', at('/drafts')), undefined);
      equal(await inTree(), []);
    });

    it('takes Word documents, opens them as drafts at the place, and goes on after those it cannot read', async () => {
      const word = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), 'interview.docx'));
      memory.put('/drafts/interview.docx', word);
      memory.put('/drafts/~$interview.docx', 'lock');
      memory.put('/drafts/broken.docx', word.slice(0, 900));
      memory.put('/drafts/secret.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
      memory.put('/drafts/z.md', TWO);
      const review = await vscode.commands.executeCommand('zontik.reviewFolder', at('/drafts'));
      equal(review, {
        reviewed: 2,
        unreadable: ['/drafts/broken.docx', '/drafts/secret.docx'],
        stopped: false,
        toChange: 3,
        toLookAt: 0,
      });
      const items = (await branches()).flatMap(({ children }) => children.map((child) => child.item));
      const item = present(
        items.find(({ description }) => String(description).startsWith('interview.docx')),
        'The Word document is not in the list.',
      );
      match(String(item.description), /^interview\.docx, (paragraph|абзац) 2$/);
      for (let time = 0; time < 2; time++) {
        await run(item);
        const editor = present(vscode.window.activeTextEditor, 'No editor.');
        equal([editor.document.isUntitled, editor.document.getText(editor.selection)], [true, 'prostitutes']);
      }
      equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
    });
  });

  it('settings with values that mean nothing leave the defaults in force', async () => {
    const settings = vscode.workspace.getConfiguration('zontik');
    const odd: Record<string, unknown> = {
      enable: 'perhaps',
      'messages.language': 7,
      'posts.platforms': ['myspace', 3],
      dictionaries: 'a',
    };
    const exclude = vscode.workspace.getConfiguration('files');
    const update = async (values: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(values)) await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
    };
    try {
      await update(odd);
      await exclude.update('exclude', { '**/{a': true, '[': true, '**/x': 'perhaps' }, vscode.ConfigurationTarget.Workspace);
      const draft = await untitledDraft(TWO);
      await waitForUnderlined(draft, ['prostitutes', 'prostitutes']);
      match(findings(draft)[0].message, displayLanguage === 'ru' ? /[а-яё]{4,}/ : /^[^а-яё]*$/);
      await write('a.md', TWO);
      const { reviewed } = (await vscode.commands.executeCommand('zontik.reviewFolder', folder())) as { reviewed: number };
      equal(reviewed, 1);
      const told = shown().settingsNotUsed;
      // What a folder says of dictionaries counts only where it is trusted.
      const names = Object.keys(odd).filter((name) => name !== 'dictionaries' || vscode.workspace.isTrusted);
      equal(told.map((line) => line.split(':')[0]).sort(), names.map((name) => `zontik.${name}`).sort());
      match(told.join('\n'), /"myspace", 3$/m);
    } finally {
      await update({ enable: undefined, 'messages.language': undefined, 'posts.platforms': undefined, dictionaries: undefined });
      await exclude.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await waitUntil(() => shown().settingsNotUsed.length === 0, 'The settings are still told to be unknown.');
  });

  async function write(name: string, text: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(folder(), name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }
});

/** The wordings in the tree. */
async function inTree(): Promise<string[]> {
  return (await branches()).flatMap(({ children }) => children.map(({ label }) => label));
}
