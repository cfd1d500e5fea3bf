import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, Hover, MarkupContent } from 'vscode-languageserver';
import { lookUpRequest, type LookUpResult, comparisonRequest, pairsNotification } from '../../server/src/protocol/requests.js';
import { TEAM_CONCEPT } from '../teamConcept.js';
import { type Editor, editorsFor } from './editor.js';

const PULLS = { textDocument: { diagnostic: {} } };
const EN = '# Report\n\nWe help sex workers. Our outreach workers met 20 clients. It rained.\n';
const uri = (name: string): string => `file:///t/${name}`;
const one = { uri: uri('a.ru.md') };
const other = { uri: uri('a.en.md') };

/** A text with the cursor at `|`, as line and character. */
function cursorIn(marked: string): { text: string; position: { line: number; character: number } } {
  const lines = marked.slice(0, marked.indexOf('|')).split('\n');
  return { text: marked.replace('|', ''), position: { line: lines.length - 1, character: lines.at(-1)!.length } };
}

describe('language server: agreed terms while translating', () => {
  const start = editorsFor(PULLS);

  async function complete(editor: Editor, name: string, marked: string): Promise<CompletionItem[]> {
    const { text, position } = cursorIn(marked);
    editor.edit(name, text);
    const list = await editor.ask<CompletionList>('textDocument/completion', { textDocument: { uri: uri(name) }, position });
    return list?.items ?? [];
  }
  async function openPair(english: string, russian = '# Отчёт\n'): Promise<Editor> {
    const editor = await start();
    editor.write('a.ru.md', russian);
    editor.write('a.en.md', english);
    editor.send(pairsNotification, { pairs: [{ one, other }] });
    await editor.ask(comparisonRequest, one);
    return editor;
  }
  /** A translation that is being written, compared as it was before the last letters. */
  async function translating(marked: string, english = EN, before = '# Отчёт\n'): Promise<CompletionItem[]> {
    return complete(await openPair(english, before), 'a.ru.md', marked);
  }
  const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

  it('offers the term for what the next sentence of the other side says, in the case the place asks for', async () => {
    const items = await translating('# Отчёт\n\nМы помогаем сек|\n');
    assert.equal(items[0].label, 'секс-работницам');
    assert.equal(items[0].detail, '“sex workers”');
    assert.match(String((items[0].documentation as MarkupContent).value), /sexual services/);
    assert.deepEqual(items[0].textEdit, {
      range: { start: { line: 2, character: 12 }, end: { line: 2, character: 15 } },
      newText: 'секс-работницам',
    });
    const editor = await openPair(EN);
    for (const [marked, first] of [
      ['Услуги для |', 'секс-работниц'],
      ['Мы говорим о сек|', 'секс-работницах'],
      ['Права |', 'секс-работниц'],
      ['В городе живут многие |', 'секс-работницы'],
      ['Пришли пять |', 'секс-работниц'],
      ['|', 'Секс-работницы'],
    ])
      assert.equal((await complete(editor, 'a.ru.md', `# Отчёт\n\n${marked}\n`))[0]?.label, first, marked);
    assert.ok(items.every(({ preselect }) => !preselect));
    assert.ok(!items.some(({ label }) => /аутрич|клиент/.test(label)));
  });

  it('goes on with the sentence behind the one that has its counterpart', async () => {
    const items = await translating('# Отчёт\n\nМы помогаем секс-работницам. Наши аут|', EN, '# Отчёт\n\nМы помогаем секс-работницам.\n');
    assert.ok(labels(items).includes('аутрич-работницы') || labels(items).includes('аутрич-работники'), labels(items).join());
    assert.ok(!labels(items).some((label) => label.startsWith('секс')));
  });

  it('puts what the sentence does not name yet before what it names', async () => {
    const written = '# Отчёт\n\nМы помогаем секс-работницам. Наши аутрич-работники встретили 20 ';
    const items = await translating(`${written}|`, EN, `${written}\n`);
    assert.match(labels(items)[0], /^клиент/);
    assert.equal(labels(items)[0], 'клиентов');
  });

  it('shows when a term fits, and leads from a stigmatising one to the one to write', async () => {
    const items = await translating('# Отчёт\n\nВ городе живут |', '# Report\n\nProstitutes live in the city.\n');
    assert.equal(items[0].label, 'секс-работницы');
    assert.ok(items.some(({ labelDetails }) => labelDetails?.description));
    assert.ok(!labels(items).some((label) => /проститут/.test(label)));
  });

  it('never offers a term that may not be written near minors', async () => {
    const items = await translating('# Отчёт\n\nПолиция нашла |', '# Report\n\nPolice found two 15-year-old prostitutes.\n');
    assert.ok(!labels(items).some((label) => label.startsWith('секс-работ')), labels(items).join());
  });

  it('offers English terms in the number of the Russian, and goes on with a term that is begun', async () => {
    const editor = await start();
    editor.write('a.ru.md', '# Отчёт\n\nНаши аутрич-работницы помогли людям.\n');
    editor.write('a.en.md', '# Report\n');
    editor.send(pairsNotification, { pairs: [{ one, other }] });
    await editor.ask(comparisonRequest, one);
    assert.equal((await complete(editor, 'a.en.md', '# Report\n\nOur |\n'))[0].label, 'outreach workers');
    const [begun] = await complete(editor, 'a.en.md', '# Report\n\nOur outreach wo|\n');
    assert.deepEqual(begun.textEdit, {
      range: { start: { line: 2, character: 4 }, end: { line: 2, character: 15 } },
      newText: 'outreach workers',
    });
    assert.deepEqual(
      await complete(editor, 'a.en.md', '# Report\n\nOur outreach workers|\n').then((items) =>
        items.filter(({ label }) => label === 'outreach workers'),
      ),
      [],
    );
  });

  it('puts a phrase that has one form only behind terms that take the form needed', async () => {
    const items = await translating('# Отчёт\n\nМы помогаем |', '# Report\n\nWe help sex workers and their clients.\n');
    assert.equal(items[0].label, 'секс-работницам');
    assert.ok(labels(items).includes('секс-работники и их клиенты'));
  });

  it('mends the preposition', async () => {
    const [first] = await translating('# Отчёт\n\nМы писали о |', '# Report\n\nWe wrote about outreach.\n');
    assert.equal(first.label, 'аутриче');
    assert.deepEqual(first.additionalTextEdits, [
      { range: { start: { line: 2, character: 10 }, end: { line: 2, character: 11 } }, newText: 'об' },
    ]);
  });

  it('stays out of the way', async () => {
    const nothing: readonly string[] = [
      '# Отчёт\n\nМы помогаем `сек|`\n',
      '# Отчёт\n\n```\nдля сек|\n```\n',
      '# Отчёт\n\n[мы](https://e.org/сек|)\n',
      '# Отчёт\n\n<!-- для сек| -->\n',
      '---\ntitle: для сек|\n---\n\n# Отчёт\n',
      '# Отчёт\n\nМы помогаем #сек|\n',
      '# Отчёт\n\nМы помогаем де|\n',
      '# Отчёт\n\nМы помогаем се|стре\n',
    ];
    const pair = await openPair(EN);
    for (const marked of nothing) assert.deepEqual(labels(await complete(pair, 'a.ru.md', marked)), [], marked);
    assert.notDeepEqual(await complete(pair, 'a.ru.md', '# Отчёт\n\nМы помогаем сек|\n'), []);
    assert.deepEqual(labels(await translating('# Отчёт\n\nШёл |', '# Report\n\nIt rained.\n')), []);
    const editor = await start();
    editor.write('b.md', '');
    assert.deepEqual(await complete(editor, 'b.md', 'Мы помогаем сек|'), []);
  });

  it('works in a draft that holds both languages', async () => {
    const editor = await start();
    const both = (end: string): string => `Мы помогаем людям.\n\nWe help people.\n\nНаши аутрич-работники пришли в город.\n\n${end}`;
    editor.write('both.md', both(''));
    editor.send(pairsNotification, { pairs: [{ one: { uri: uri('both.md') } }] });
    await editor.ask(comparisonRequest, { uri: uri('both.md') });
    assert.equal((await complete(editor, 'both.md', both('Our out|')))[0]?.label, 'outreach workers');
  });

  it('tells under the mouse how the other side renders a term', async () => {
    const editor = await start();
    editor.write('a.ru.md', '# Отчёт\n\nМы помогаем секс-работницам. Аутрич-работники пришли.\n');
    editor.write('a.en.md', '# Report\n\nWe help sex workers. The team has come.\n');
    const textOf = (hover: Hover | null): string => (hover?.contents as MarkupContent).value;
    assert.doesNotMatch(textOf(await editor.hover('a.ru.md', 2, 15)), /In the English/);
    editor.send(pairsNotification, { pairs: [{ one, other }] });
    // A hover tells what is known and waits for no comparison.
    await editor.ask(comparisonRequest, one);
    assert.match(textOf(await editor.hover('a.ru.md', 2, 15)), /^In the English: “sex workers”\n/);
    assert.match(textOf(await editor.hover('a.en.md', 2, 10)), /^In the Russian: “секс-работницам”\n/);
    assert.match(
      textOf(await editor.hover('a.ru.md', 2, 35)),
      /^In the English: the sentence has no term for it\. Agreed: “outreach worker”/,
    );
  });
});

describe('language server: look-up', () => {
  const start = editorsFor(PULLS);
  const ask = async (editor: Editor, query: string, more: object = {}): Promise<LookUpResult> =>
    (await editor.ask<LookUpResult>(lookUpRequest, { query, limit: 20, ...more }))!;

  it('finds the concept by any form, in both languages, and tells what to write', async () => {
    const editor = await start();
    const [found] = await ask(editor, 'проституткам');
    assert.deepEqual(
      [found.concept, found.wording, found.agreed, found.language, found.choices[0].term],
      ['sex-worker', 'проститутка', false, 'en', 'sex worker'],
    );
    assert.equal(found.recommended.ru[0], 'секс-работница');
    assert.match(found.definition, /sexual services/);
    assert.equal(found.choices[0].edits, undefined);
    assert.equal((await ask(editor, 'Outreach Workers'))[0].choices[0].term, 'аутрич-работник');
    assert.ok((await ask(editor, 'harm red')).some(({ concept }) => concept === 'harm-reduction'));
    assert.deepEqual(await ask(editor, '  '), []);
    assert.deepEqual(await ask(editor, 'щщщ'), []);
    assert.equal((await ask(editor, 'ра', { limit: 3 })).length, 3);
  });

  it('knows the dictionaries of the team', async () => {
    const editor = await start('ru', { dictionaries: [{ uri: uri('.zontik/dictionaries/helper.yaml'), text: TEAM_CONCEPT }] });
    const [found] = await ask(editor, 'помощниками');
    assert.deepEqual([found?.concept, found?.choices[0].term, found?.definition], ['helper', 'helper', 'Помощник.']);
  });

  it('writes the term in the form that its place asks for', async () => {
    const editor = await start();
    const write = async (marked: string, query: string): Promise<string> => {
      const [from, to] = [marked.indexOf('['), marked.indexOf(']') - 1];
      const text = marked.replace(/[[\]]/g, '');
      editor.write('a.md', text);
      const range = { start: { line: 0, character: from }, end: { line: 0, character: to } };
      const [found] = await ask(editor, query, { uri: uri('a.md'), range });
      const edits = [...found.choices[0].edits!].sort((a, b) => b.range.start.character - a.range.start.character);
      return edits.reduce((all, edit) => all.slice(0, edit.range.start.character) + edit.text + all.slice(edit.range.end.character), text);
    };
    assert.equal(await write('Мы пришли к [проституткам] вечером.', 'проституткам'), 'Мы пришли к секс-работницам вечером.');
    assert.equal(await write('Мы пришли к [] вечером.', 'sex workers'), 'Мы пришли к секс-работницам вечером.');
    assert.equal(await write('Мы писали о [].', 'outreach'), 'Мы писали об аутриче.');
    assert.equal(await write('We met two [].', 'аутрич-работники'), 'We met two outreach workers.');
    assert.equal(await write('Код `[]` здесь.', 'outreach'), 'Код `аутрич` здесь.');
  });
});
