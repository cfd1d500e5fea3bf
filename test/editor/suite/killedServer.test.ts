import * as vscode from 'vscode';
import { equal, match } from './assert.js';
import {
  closeAll,
  displayLanguage,
  findings,
  open,
  replaceAll,
  targetOf,
  underlined,
  untitledDraft,
  waitForUnderlined,
  waitUntil,
  workspaceFolder,
} from './draft.js';
import { serverProcess } from './serverProcess.js';

/** More than the server reads before the next message comes. */
const LONG = 'The clinic is open on Monday, and the lawyer comes on Tuesday.\n\n'.repeat(3500);
const TEAM = 'concept,language,term,status\nshift,en,evening shift,preferred\nshift,en,moonlight duty,deprecated\n';

describe('a server that is killed', function () {
  this.timeout(120_000);
  const server = serverProcess();
  const files = () => vscode.Uri.joinPath(workspaceFolder(), '.zontik');
  const settings = () => vscode.workspace.getConfiguration('zontik');
  const write = async (path: string, text: string): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), path);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  };
  /** Whether messages are in the language of the setting, which is not the editor's. */
  const speaksAsSet = (draft: vscode.TextDocument) =>
    match(findings(draft)[0].message, displayLanguage === 'ru' ? /^[^а-яё]*$/ : /[а-яё]{4,}/);

  before(async function () {
    if (!server) return this.skip();
    await write('.zontik/kept.yaml', '- exact: hookers\n');
    await write('.zontik/dictionaries/team.csv', TEAM);
    await settings().update('messages.language', displayLanguage === 'ru' ? 'en' : 'ru', vscode.ConfigurationTarget.Workspace);
  });
  afterEach(closeAll);
  after(async () => {
    if (!server) return;
    await settings().update('messages.language', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(files(), { recursive: true });
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'killed'), { recursive: true });
  });

  it('restarts by itself, with drafts, settings and kept wordings as they were; after the fifth time a person restarts it', async function () {
    // Once in several runs the editor reports the new file so late that the first findings are not yet there.
    this.retries(2);
    const draft = await open(await write('killed/a.md', 'Nothing.\n'));
    await replaceAll(draft, 'The hookers and the prostitutes left.\n');
    await waitForUnderlined(draft, ['prostitutes']);
    for (let time = 1; time <= 4; time++) {
      const target = targetOf(draft, 0);
      server!.kill();
      // A decision made at this very moment waits for the next server.
      if (time === 3) equal(await vscode.commands.executeCommand('zontik.keepWording', target, 'a survey', 'here'), true);
      await replaceAll(draft, `The hookers and the ${'x'.repeat(time)} prostitutes left.\n`);
      await waitUntil(
        () => underlined(draft).join() === 'prostitutes' && findings(draft)[0].range.start.character === 21 + time,
        () => `after ${time}: ${underlined(draft).join()}`,
      );
      speaksAsSet(draft);
    }
    // Asked while nobody is there to answer.
    const target = targetOf(draft, 0);
    server!.kill();
    await waitForUnderlined(draft, []);
    equal(await vscode.commands.executeCommand('zontik.keepWording', target, 'a survey', 'here'), false);
    await vscode.commands.executeCommand('zontik.restart');
    await waitForUnderlined(draft, ['prostitutes']);
    equal(draft.getText(), 'The hookers and the xxxx prostitutes left.\n');
  });

  // From here on no more than four times: it has just been restarted by a person.
  it('while it reads a long draft reviews all that are open', async () => {
    const short = await open(await write('killed/short.md', 'The hookers and the prostitutes are on moonlight duty.\n'));
    await waitForUnderlined(short, ['prostitutes', 'moonlight duty']);
    const long = await open(await write('killed/long.md', 'Nothing.\n'));
    await replaceAll(long, `${LONG}The prostitutes left.\n`);
    server!.kill();
    equal(underlined(long), []);
    await waitForUnderlined(long, ['prostitutes']);
    await waitForUnderlined(short, ['prostitutes', 'moonlight duty']);
    speaksAsSet(short);
  });

  it('while it is asked leaves no question open, and answers the next', async () => {
    const draft = await untitledDraft('The prostitutes left.\n\nThe clinic asked sex wor\n');
    await waitForUnderlined(draft, ['prostitutes']);
    const { start } = findings(draft)[0].range;
    const end = new vscode.Position(2, 24);
    const ask = () => [
      vscode.commands.executeCommand<unknown[]>('vscode.executeHoverProvider', draft.uri, start),
      vscode.commands.executeCommand<unknown[]>(
        'vscode.executeCodeActionProvider',
        draft.uri,
        findings(draft)[0]?.range ?? draft.lineAt(0).range,
      ),
      vscode.commands
        .executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', draft.uri, end)
        .then(({ items }) => items),
    ];
    const asked = [...ask(), ...ask()];
    server!.kill();
    await Promise.allSettled([...asked, ...ask()]);
    await waitForUnderlined(draft, ['prostitutes']);
    const [hovers, fixes, terms] = await Promise.all(ask());
    equal([hovers.length > 0, fixes.length > 0, terms.length > 0], [true, true, true]);
  });

  it('while it starts, and again, starts once more', async () => {
    const draft = await open(await write('killed/start.md', 'The hookers and the prostitutes are on moonlight duty.\n'));
    await waitForUnderlined(draft, ['prostitutes', 'moonlight duty']);
    const killed = server!.ids();
    void vscode.commands.executeCommand('zontik.restart');
    for (let time = 1; time <= 2; time++) {
      await waitUntil(() => server!.ids().some((id) => !killed.includes(id)), `There is no server ${time}.`);
      killed.push(...server!.ids());
      server!.kill();
    }
    await waitUntil(
      () => server!.ids().some((id) => !killed.includes(id)) && underlined(draft).join() === 'prostitutes,moonlight duty',
      () => `underlined: ${underlined(draft).join()}`,
    );
    speaksAsSet(draft);
    await replaceAll(draft, 'The brothel, the prostitutes.\n');
    await waitForUnderlined(draft, ['brothel', 'prostitutes']);
  });
});
