import * as vscode from 'vscode';
import { equal, match } from './assert.js';
import {
  closeAll,
  displayLanguage,
  findings,
  sampleDraft,
  underlined,
  untitledDraft,
  waitForReview,
  waitForUnderlined,
  waitUntil,
} from './draft.js';

describe('diagnostics', () => {
  afterEach(closeAll);

  it('underline the wording of a draft in the folder', async () => {
    const draft = await sampleDraft('press-release.ru.md');
    await waitUntil(() => underlined(draft).includes('проституток'), 'Nothing is underlined.');
  });

  it('carry the concept, its glossary page and a message in the display language', async () => {
    const draft = await untitledDraft('The clinic turned prostitutes away.');
    await waitForUnderlined(draft, ['prostitutes']);
    const [finding] = findings(draft);
    const { value, target } = finding.code as { value: string; target: vscode.Uri };
    equal(value, 'sex-worker');
    match(target.toString(), /sex-worker\.md$/);
    equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    // What to write is named in the language of the draft, everything else in the editor's.
    match(finding.message, /sex workers?/);
    match(finding.message, displayLanguage === 'ru' ? /[а-яё]{4,}.*[а-яё]{4,}/i : /^[^а-яё]*$/i);
  });

  it('review plain text, too', async () => {
    await waitForUnderlined(await untitledDraft('В выставке участвуют проститутки из трёх городов.', 'plaintext'), ['проститутки']);
  });

  it('stay away from text that is right, from code and from addresses', async () => {
    const draft = await untitledDraft('Секс-работницы провели встречу.\n\nSee `prostitutes.csv` and <https://example.org/prostitutes>.\n');
    await waitForReview(draft);
    equal(underlined(draft), []);
  });

  it('go as soon as the wording is gone', async () => {
    const draft = await untitledDraft('The clinic turned prostitutes away.');
    await waitForUnderlined(draft, ['prostitutes']);
    const change = new vscode.WorkspaceEdit();
    change.replace(draft.uri, findings(draft)[0].range, 'nobody');
    await vscode.workspace.applyEdit(change);
    await waitForUnderlined(draft, []);
  });

  it('go with the document', async () => {
    const draft = await untitledDraft('The clinic turned prostitutes away.');
    await waitForUnderlined(draft, ['prostitutes']);
    await closeAll();
    await waitForUnderlined(draft, []);
  });
});
