import * as vscode from 'vscode';
import { equal, match, present } from './assert.js';
import { closeAll, displayLanguage, findings, underlined, untitledDraft, waitForUnderlined, waitUntil, workspaceFolder } from './draft.js';

const russian = displayLanguage === 'ru';

describe('wordings that the writer keeps', () => {
  const folder = () => vscode.Uri.joinPath(workspaceFolder(), '.zontik');
  const kept = () => vscode.Uri.joinPath(folder(), 'kept.yaml');
  const draft = () => vscode.Uri.joinPath(workspaceFolder(), 'posts/о суде.txt');
  const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  afterEach(async () => {
    await closeAll();
    for (const uri of [folder(), draft()]) await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
  });

  it('are marked in a Markdown draft with a reason, until the mark is taken back', async () => {
    const text = 'The clinic turned prostitutes away.';
    const document = await untitledDraft(text);
    await run(await keepAction(document), 'as they -- wrote');
    const verb = russian ? 'оставить «prostitutes»' : 'keep "prostitutes"';
    equal(document.getText(), `${text} <!-- zontik: ${verb} — as they -\\- wrote -->`);
    await waitForUnderlined(document, []);
    const stop = await action(
      document,
      document.positionAt(text.indexOf('prostitutes')),
      /^(Do not keep it any more|Больше не оставлять)$/,
    );
    await vscode.workspace.applyEdit(present(stop.edit, 'The quick fix changes nothing.'));
    equal(document.getText(), text);
    await waitForUnderlined(document, ['prostitutes']);
  });

  it('are written to kept.yaml for plain text, and are underlined again when the entry goes', async () => {
    await vscode.workspace.fs.writeFile(draft(), new TextEncoder().encode('Суд оштрафовал проституток.\n'));
    const document = await vscode.workspace.openTextDocument(draft());
    await vscode.window.showTextDocument(document, { preview: false });
    const asked = run(await keepAction(document));
    await leaveInputEmpty(asked);
    match(await read(kept()), /^# .+\n- file: posts\/о суде\.txt\n {2}exact: проституток\n {2}prefix: .+\n {2}suffix: \.\n$/);
    await waitForUnderlined(document, []);
    const stop = await action(document, document.positionAt(20), /^(Do not keep it any more|Больше не оставлять)$/);
    await vscode.workspace.applyEdit(present(stop.edit, 'The quick fix changes nothing.'));
    await run(stop);
    match(await read(kept()), /^# .+\n$/);
    await waitForUnderlined(document, ['проституток']);
  });

  it('count as kept.yaml says, from the moment it is written or deleted by hand', async () => {
    await vscode.workspace.fs.writeFile(draft(), new TextEncoder().encode('Суд оштрафовал проституток.\n'));
    const document = await vscode.workspace.openTextDocument(draft());
    await vscode.window.showTextDocument(document, { preview: false });
    await waitForUnderlined(document, ['проституток']);
    await vscode.workspace.fs.writeFile(kept(), new TextEncoder().encode('- file: posts/о суде.txt\n  exact: проституток\n'));
    await waitForUnderlined(document, []);
    await vscode.workspace.fs.delete(kept());
    await waitForUnderlined(document, ['проституток']);
  });

  it('need a folder in plain text: nothing is asked and nothing written without one', async () => {
    const document = await untitledDraft('Суд оштрафовал проституток.', 'plaintext');
    await run(await keepAction(document));
    equal(underlined(document), ['проституток']);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

/** The quick fix that keeps the first finding. */
async function keepAction(document: vscode.TextDocument): Promise<vscode.CodeAction> {
  await waitUntil(() => findings(document).length > 0, 'Nothing is underlined.');
  return action(document, findings(document)[0].range.start, /^(Keep this wording…|Оставить эту формулировку…)$/);
}

async function action(document: vscode.TextDocument, position: vscode.Position, title: RegExp): Promise<vscode.CodeAction> {
  const at = new vscode.Range(position, position);
  let found: vscode.CodeAction | undefined;
  await waitUntil(
    async () => {
      const quickFix = vscode.CodeActionKind.QuickFix.value;
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        at,
        quickFix,
      );
      found = actions.find((offered) => title.test(offered.title));
      return found !== undefined;
    },
    () => `No quick fix is called ${title}.`,
  );
  return found!;
}

/** Does what choosing the quick fix does after its edit; a reason given here is not asked for. */
function run({ command }: vscode.CodeAction, reason?: string): Thenable<unknown> {
  const { command: name, arguments: given = [] } = present(command, 'The quick fix runs nothing.');
  return vscode.commands.executeCommand(name, ...given, ...(reason === undefined ? [] : [reason]));
}

/** Presses Enter in the input box that is about to open; a suite cannot type there. */
async function leaveInputEmpty(asked: Thenable<unknown>): Promise<void> {
  let isAnswered = false;
  void asked.then(() => (isAnswered = true));
  await waitUntil(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isAnswered;
  }, 'The question for a reason was not answered.');
}
