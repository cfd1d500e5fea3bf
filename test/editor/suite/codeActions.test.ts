import * as vscode from 'vscode';
import { equal, match, present } from './assert.js';
import { closeAll, findings, untitledDraft, waitUntil } from './draft.js';

describe('code actions', () => {
  afterEach(closeAll);

  it('put a Russian term in the case that stood there', () => check('Фонд помогает проституткам.', 'Фонд помогает секс-работницам.'));

  it('take the neighbouring words along', () => check('Мы встретили пятерых проституток.', 'Мы встретили пятерых секс-работниц.'));

  it('change the article with the word', () =>
    check('An ex-prostitute and a prostitute spoke.', 'An ex-prostitute and a sex worker spoke.', 1));

  it('keep capitals', () => check('PROSTITUTES TURNED AWAY', 'SEX WORKERS TURNED AWAY'));

  it('name the result in the title', async () => {
    const [best] = await actionsFor(await untitledDraft('Фонд помогает проституткам.'), 0);
    match(best.title, /секс-работницам/);
    equal(best.isPreferred, true);
  });
});

/** Applies the best action for a finding and compares the text it leaves. */
async function check(text: string, expected: string, finding = 0): Promise<void> {
  const draft = await untitledDraft(text);
  const [best] = await actionsFor(draft, finding);
  await vscode.workspace.applyEdit(present(best?.edit, 'No action changes the text.'));
  equal(draft.getText(), expected);
}

/** What the light bulb offers for a finding, best first. */
async function actionsFor(draft: vscode.TextDocument, finding: number): Promise<vscode.CodeAction[]> {
  await waitUntil(() => findings(draft).length > finding, 'Nothing is underlined.');
  const { range } = findings(draft)[finding];
  const quickFix = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, range, quickFix, 10);
}
