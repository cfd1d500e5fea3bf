import * as vscode from 'vscode';
import { equal, match, present } from './assert.js';
import {
  closeAll,
  displayLanguage,
  findings,
  pressEnterUntilDone,
  replaceAll,
  underlined,
  waitUntil,
  waitForUnderlined,
  workspaceFolder,
} from './draft.js';
import { waitForTranslation } from './shown.js';

const RU = '# Новости\n\nПомощь получили 618 человек. Приют открыт в Казани.\n\nПишите нам, если нужна юристка.\n';
const EN = '# News\n\nHelp was given to 681 people. The shelter is open in Kazan.\n\nWrite to us if you need a lawyer.\n';

describe('translations', () => {
  const folder = () => vscode.Uri.joinPath(workspaceFolder(), 'translations');
  const at = (path: string) => vscode.Uri.joinPath(folder(), path);
  const write = (path: string, text: string) => vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  const read = async (path: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
  const show = async (path: string, viewColumn = vscode.ViewColumn.One) => {
    const document = await vscode.workspace.openTextDocument(at(path));
    await vscode.window.showTextDocument(document, { preview: false, viewColumn });
    return document;
  };
  const run = (name: string, ...given: unknown[]) => vscode.commands.executeCommand(`zontik.${name}`, ...given);
  const activeEditor = () => present(vscode.window.activeTextEditor, 'No editor.');
  const selectedText = () => activeEditor().document.getText(activeEditor().selection);
  const place = (document: vscode.TextDocument, text: string) => {
    const start = document.getText().indexOf(text);
    return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
  };
  const fixAt = async (document: vscode.TextDocument, text: string, title: RegExp): Promise<vscode.CodeAction> => {
    let fix: vscode.CodeAction | undefined;
    await waitUntil(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        place(document, text),
        vscode.CodeActionKind.QuickFix.value,
      );
      return (fix = actions.find((action) => title.test(action.title))) !== undefined;
    }, `No fix is called ${title}.`);
    return fix!;
  };

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
  });

  it('are found by their names, compared while they are written, and shown on both sides', async () => {
    await write('news.en.md', EN);
    await write('news.ru.md', RU);
    const russian = await show('news.ru.md');
    await waitForTranslation('news.en.md · 1');
    await waitForUnderlined(russian, ['618']);
    // The translation is not open, and shows what differs all the same.
    await waitUntil(() => vscode.languages.getDiagnostics(at('news.en.md')).length === 1, 'Nothing is shown on the other side.');
    const [{ message, relatedInformation }] = findings(russian);
    match(message, displayLanguage === 'ru' ? /Числа расходятся/ : /The figures differ/);
    equal(present(relatedInformation?.[0], 'No link.').location.uri.path, at('news.en.md').path);
    await replaceAll(russian, RU.replace('618', '681'));
    await waitForUnderlined(russian, []);
    await waitForTranslation('news.en.md');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitForTranslation('news.en.md · 1');
  });

  it('are found in folders of their own, and named by the draft itself', async () => {
    await write('ru/news.md', RU);
    await write('en/news.md', EN);
    await write('draft.md', `---\ntranslation: en/other.md\n---\n\n${RU}`);
    await show('ru/news.md');
    await waitForTranslation('en/news.md · 1');
    await show('draft.md');
    await waitForTranslation('en/other.md');
    await write('en/other.md', EN);
    await waitForTranslation('other.md · 1');
  });

  it('may stand in one file', async () => {
    await write('both.md', `${RU}\n---\n\n${EN}`);
    const both = await show('both.md');
    await waitForTranslation(displayLanguage === 'ru' ? 'оба языка в этом файле · 1' : 'both languages in this file · 1');
    equal(findings(both).length, 1);
  });

  it('are shown beside each other, and differences are visited in turn', async () => {
    await write('news.ru.md', RU);
    await write('news.en.md', EN.replace('Kazan', 'Perm'));
    await show('news.ru.md');
    await waitForTranslation('news.en.md · 2');
    await run('openTranslation');
    await waitUntil(() => vscode.window.visibleTextEditors.length === 2, 'The translation is not open beside.');
    equal(activeEditor().document.uri.path, at('news.ru.md').path);
    const visited: string[] = [];
    for (const name of ['nextDifference', 'nextDifference', 'nextDifference', 'previousDifference']) {
      await run(name);
      visited.push(selectedText());
    }
    equal(visited, ['618', 'Казани', '618', 'Казани']);
  });

  it('are mended on either side', async () => {
    await write('news.ru.md', RU);
    await write('news.en.md', EN);
    const russian = await show('news.ru.md');
    await waitForUnderlined(russian, ['618']);
    const { edit } = await fixAt(russian, '618', /In the English text|В английском тексте/);
    await vscode.workspace.applyEdit(present(edit, 'The fix changes nothing.'));
    await waitForUnderlined(russian, []);
    const english = present(
      vscode.workspace.textDocuments.find(({ uri }) => uri.path === at('news.en.md').path),
      'The translation is not open.',
    );
    match(english.getText(), /given to 618 people/);
    await english.save();
  });

  it('may differ where a person says so; it is written beside them and can be taken back', async () => {
    await write('news.ru.md', RU);
    await write('news.en.md', EN);
    const russian = await show('news.ru.md');
    await waitForUnderlined(russian, ['618']);
    const { command } = await fixAt(russian, '618', /may differ|могут расходиться/);
    await run('correctAlignment', ...present(command?.arguments, 'No target.'));
    await waitForUnderlined(russian, []);
    match(
      await read('news.ru.pair.yaml'),
      /^# [^\n]+\n\nmay-differ:\n {2}- ru: Помощь получили 618 человек\.\n {4}en: Help was given to 681 people\.\n$/,
    );
    activeEditor().selection = new vscode.Selection(place(russian, 'Помощь').start, place(russian, 'Помощь').start);
    await run('forgetCorrection');
    await waitForUnderlined(russian, ['618']);
  });

  it('are linked and unlinked sentence by sentence', async () => {
    await write('news.ru.md', RU);
    await write('news.en.md', EN);
    const russian = await show('news.ru.md');
    await waitForUnderlined(russian, ['618']);
    const here = place(russian, 'Помощь').start;
    activeEditor().selection = new vscode.Selection(here, here);
    await run('unlinkSentences');
    await waitForUnderlined(russian, ['Помощь получили 618 человек.']);
    match(await read('news.ru.pair.yaml'), /apart:\n {2}- ru: Помощь/);
    const linking = run('linkSentences');
    // The sentence near the old counterpart is the one that Space ticks.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
    await pressEnterUntilDone(linking);
    const text = await read('news.ru.pair.yaml');
    match(text, /together:\n {2}- ru: Помощь получили 618 человек\.\n {4}en: /);
  });

  it('are completed with the agreed terms of the other side', async () => {
    await write('report.en.md', '# Report\n\nWe help sex workers.\n');
    await write('report.ru.md', '# Отчёт\n');
    const russian = await show('report.ru.md');
    await waitForTranslation('report.en.md · 1');
    await replaceAll(russian, '# Отчёт\n\nМы помогаем сек\n');
    const end = place(russian, 'сек').end;
    let first: vscode.CompletionItem | undefined;
    await waitUntil(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', russian.uri, end);
      first = list.items.find(({ detail }) => detail !== undefined && /sex workers/.test(detail));
      return first !== undefined;
    }, 'No agreed term is offered.');
    equal(typeof first!.label === 'string' ? first!.label : first!.label.label, 'секс-работницам');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('get a counterpart inserted where a sentence lacks one', async () => {
    await write('news.ru.md', RU);
    await write('news.en.md', EN.replace(' The shelter is open in Kazan.', '').replace('681', '618'));
    const russian = await show('news.ru.md');
    await waitForUnderlined(russian, ['Приют открыт в Казани.']);
    const here = place(russian, 'Приют').start;
    activeEditor().selection = new vscode.Selection(here, here);
    await run('insertCounterpart');
    await waitUntil(() => activeEditor().document.uri.path === at('news.en.md').path, 'The translation is not opened.');
    equal(selectedText(), 'Приют открыт в Казани.');
    const english = activeEditor().document;
    match(english.getText(), /618 people\. Приют открыт в Казани\.\n/);
    await activeEditor().edit((edit) => edit.replace(activeEditor().selection, 'The shelter is open in Kazan.'));
    await waitForUnderlined(russian, []);
    equal(english.getText(), EN.replace('681', '618'));
    await english.save();
  });

  it('are chosen by hand, and the choice is remembered', async () => {
    await write('release.md', RU);
    await write('zz-translated.md', EN);
    const russian = await show('release.md');
    await waitForTranslation(undefined);
    await show('zz-translated.md', vscode.ViewColumn.Two);
    await show('release.md');
    const choosing = run('chooseTranslation');
    await pressEnterUntilDone(choosing);
    await waitForTranslation('zz-translated.md · 1');
    equal(underlined(russian), ['618']);
    await closeAll();
    await show('zz-translated.md');
    await waitForTranslation('release.md · 1');
  });

  it('are not looked for where the setting says so', async () => {
    await write('news.ru.md', RU);
    await write('news.en.md', EN);
    await show('news.ru.md');
    await waitForTranslation('news.en.md · 1');
    const settings = vscode.workspace.getConfiguration('zontik.translation');
    await settings.update('compare', false, vscode.ConfigurationTarget.Workspace);
    await waitForTranslation(undefined);
    await settings.update('compare', undefined, vscode.ConfigurationTarget.Workspace);
    await waitForTranslation('news.en.md · 1');
  });
});
