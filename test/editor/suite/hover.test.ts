import * as vscode from 'vscode';
import { equal, match } from './assert.js';
import { closeAll, displayLanguage, untitledDraft, waitForUnderlined } from './draft.js';

describe('hover', () => {
  afterEach(closeAll);

  it('explains the term: definition, alternatives in both languages, sources', async () => {
    const draft = await untitledDraft('The clinic turned prostitutes away.');
    await waitForUnderlined(draft, ['prostitutes']);
    const text = await hoverText(draft, 'The clinic turned pro'.length);
    match(text, displayLanguage === 'ru' ? /сексуальные услуги/ : /sexual services/);
    match(text, /sex worker/);
    match(text, /секс-работница/);
    match(text, /UNFPA/);
    match(text, /command:zontik\.openGlossary\?%5B%22sex-worker%22%5D/);
  });

  it('is silent elsewhere', async () => {
    const draft = await untitledDraft('The clinic turned prostitutes away.');
    await waitForUnderlined(draft, ['prostitutes']);
    equal(await hoverText(draft, 'The cli'.length), '');
  });
});

async function hoverText(draft: vscode.TextDocument, offset: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', draft.uri, draft.positionAt(offset));
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}
