import assert from 'node:assert/strict';
import {
  comparisonRequest,
  type ComparisonResult,
  correctRequest,
  type CorrectResult,
  counterpartsRequest,
  exportPairRequest,
  type CounterpartsResult,
  pairsNotification,
  sentencesRequest,
  type SentencesResult,
  type Comparison,
} from '../../server/src/protocol/requests.js';
import { DETAILS_OF_PAIR, PAIR_OF_DETAILS } from '../pairOfDetails.js';
import { type Editor, editorsFor } from './editor.js';

const PULLS = { textDocument: { diagnostic: {} } };
const RU = '# Новости\n\nПомощь получили 618 человек. Приют открыт в Казани.\n\nПишите нам, если нужна юристка.\n';
const EN = '# News\n\nHelp was given to 681 people. The shelter is open in Kazan.\n\nWrite to us if you need a lawyer.\n';
const uri = (name: string): string => `file:///t/${name}`;
const one = { uri: uri('news.ru.md') };
const other = { uri: uri('news.en.md') };

const comparison = (editor: Editor, name: string): Promise<ComparisonResult> => editor.ask(comparisonRequest, { uri: uri(name) });
const compared = async (editor: Editor, name = 'news.ru.md'): Promise<Comparison> => {
  const result = await comparison(editor, name);
  assert.ok(result && 'segments' in result, JSON.stringify(result));
  return result;
};

describe('language server: translations', () => {
  const start = editorsFor(PULLS);
  const startPair = async (options: object = {}, locale = 'en', capabilities: object = PULLS): Promise<Editor> => {
    const editor = await start(locale, options, capabilities);
    editor.write('news.ru.md', RU);
    editor.write('news.en.md', EN);
    editor.send(pairsNotification, { pairs: [{ one, other }] });
    return editor;
  };

  it('tells where a translation may be', async () => {
    const editor = await start();
    const ask = async (name: string, text: string): Promise<NonNullable<CounterpartsResult>> => {
      editor.write(name, text);
      return (await editor.ask<CounterpartsResult>(counterpartsRequest, { uri: uri(name), path: `/t/${name}` }))!;
    };
    const marked = await ask('a.ru.md', RU);
    assert.equal(marked.paths[0], '/t/a.en.md');
    assert.deepEqual([marked.named, marked.holdsBoth], [undefined, false]);
    assert.equal((await ask('b.md', `---\ntranslation: ../b.md\n---\n\n${RU}`)).named, '../b.md');
    assert.equal((await ask('c.md', `${RU}\n---\n\n${EN}`)).holdsBoth, true);
    const quoted = 'Они пишут в отчёте, что дела идут хорошо. “Bread is baked here on Sundays and sold until noon,” says the sign.\n';
    assert.equal((await ask('d.md', quoted)).holdsBoth, false);
    assert.equal(await editor.ask(counterpartsRequest, { uri: uri('e.md'), path: '/t/e.md' }), null);
  });

  it('shows what differs on both sides, linked with each other', async () => {
    const editor = await start();
    editor.write('news.ru.md', RU);
    const shown = ['news.ru.md', 'news.en.md'].map((name) => editor.pushed(name, ({ diagnostics }) => diagnostics.length > 0));
    // The translation is not open: its text comes along.
    editor.send(pairsNotification, { pairs: [{ one, other: { ...other, text: EN, languageId: 'markdown' } }] });
    const [russian, english] = await Promise.all(shown);
    for (const { diagnostics } of [russian, english]) {
      assert.deepEqual(
        diagnostics.map(({ code, severity, message }) => [code, severity, message]),
        [['translation-number', 2, 'The figures differ: Russian “618”, English “681”. Check which one is right.']],
      );
    }
    assert.deepEqual(russian.diagnostics[0].range.start, { line: 2, character: 16 });
    assert.deepEqual(russian.diagnostics[0].relatedInformation?.[0].location, { uri: other.uri, range: english.diagnostics[0].range });
    assert.deepEqual(english.diagnostics[0].relatedInformation?.[0].location, { uri: one.uri, range: russian.diagnostics[0].range });
    // What is pulled are findings of wording alone.
    assert.deepEqual(await editor.pull('news.ru.md'), []);
  });

  it('follows edits, and forgets pairs that are no more', async () => {
    const editor = await startPair();
    await editor.pushed('news.en.md', ({ diagnostics }) => diagnostics.length === 1);
    editor.edit('news.en.md', EN.replace('681', '618'));
    await editor.pushed('news.en.md', ({ diagnostics }) => diagnostics.length === 0);
    assert.deepEqual((await compared(editor)).differences, []);
    editor.edit('news.ru.md', RU.replace('618', '816'));
    await editor.pushed('news.en.md', ({ diagnostics }) => diagnostics.length === 1);
    const cleared = editor.pushed('news.en.md', ({ diagnostics }) => diagnostics.length === 0);
    editor.send(pairsNotification, { pairs: [] });
    await cleared;
    assert.equal(await comparison(editor, 'news.en.md'), null);
  });

  it('tells which sentences correspond, as the drafts stand now', async () => {
    const editor = await startPair();
    const { uris, versions, segments, differences } = await compared(editor, 'news.en.md');
    assert.deepEqual(
      [uris, versions],
      [
        { ru: one.uri, en: other.uri },
        { ru: 1, en: 1 },
      ],
    );
    assert.deepEqual(
      segments.map(({ ru, en }) => [ru.length, en.length]),
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    );
    assert.equal(differences.length, 1);
    editor.edit('news.en.md', EN.replace(' The shelter is open in Kazan.', ''));
    const after = await compared(editor);
    assert.deepEqual([after.versions.en, after.segments.filter(({ en }) => en.length === 0).length], [2, 1]);
  });

  it('says why texts cannot be compared', async () => {
    const editor = await start('ru');
    editor.write('news.ru.md', RU);
    editor.write('news.en.md', RU.replace('618', '619'));
    editor.send(pairsNotification, { pairs: [{ one, other }] });
    assert.deepEqual(await comparison(editor, 'news.ru.md'), {
      problem: 'Оба текста на одном языке. Zontik сравнивает русский текст с английским.',
    });
  });

  it('says that texts are too long to be compared while somebody writes', async () => {
    const editor = await start();
    editor.write('news.ru.md', RU);
    editor.write('news.en.md', 'Help was given to 681 people. '.repeat(20_000));
    editor.send(pairsNotification, { pairs: [{ one, other }] });
    const result = await comparison(editor, 'news.ru.md');
    assert.match(result && 'problem' in result ? result.problem : '', /too long to be compared while you write/);
  });

  it('says that a translation cannot be read, until it can', async () => {
    const editor = await start();
    editor.write('news.ru.md', RU);
    editor.send(pairsNotification, { pairs: [{ one, other }] });
    const result = await comparison(editor, 'news.ru.md');
    assert.match(result && 'problem' in result ? result.problem : '', /cannot be read/);
    editor.write('news.en.md', EN);
    assert.equal((await compared(editor)).differences.length, 1);
  });

  it('reads a draft that holds both languages, and shows each difference once', async () => {
    const editor = await start();
    editor.write('both.md', `${RU}\n---\n\n${EN}`);
    const shown = editor.pushed('both.md', ({ diagnostics }) => diagnostics.length > 0);
    editor.send(pairsNotification, { pairs: [{ one: { uri: uri('both.md') } }] });
    const { diagnostics } = await shown;
    assert.equal(diagnostics.length, 1);
    assert.equal(diagnostics[0].relatedInformation?.[0].location.uri, uri('both.md'));
    const { uris } = await compared(editor, 'both.md');
    assert.equal(uris.ru, uris.en);
  });

  it('offers to mend either side, and what only a person decides', async () => {
    const commands = { pairCommands: { correct: 'correct', insert: 'insert' } };
    const editor = await startPair(commands);
    await compared(editor);
    const actions = await editor.actions('news.ru.md', 2, 17);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Replace with “681”', 'In the English text: replace with “618”', 'These sentences may differ'],
    );
    assert.match(editor.apply('news.ru.md', actions[0]), /получили 681 человек/);
    assert.deepEqual(Object.keys(actions[1].edit!.changes!), [other.uri]);
    editor.edit('news.en.md', EN.replace(' The shelter is open in Kazan.', ''));
    await compared(editor);
    assert.deepEqual(
      (await editor.actions('news.ru.md', 2, 35)).map(({ title }) => title),
      ['Insert a counterpart in the English text', 'This sentence needs no counterpart'],
    );
    const plain = await startPair();
    await compared(plain);
    assert.equal((await plain.actions('news.ru.md', 2, 17)).length, 2);
  });

  it('writes down what a person has decided, and goes by it', async () => {
    const editor = await startPair();
    const { differences } = await compared(editor);
    const { ranges } = differences[0];
    const correct = (correction: string, text: string): Promise<CorrectResult> =>
      editor.ask(correctRequest, { uri: one.uri, correction, ...ranges, text });
    const written = await correct('mayDiffer', '');
    assert.ok(written && 'text' in written);
    assert.match(written.text, /may-differ:\n {2}- ru: Помощь получили 618 человек\.\n {4}en: Help was given to 681 people\.\n/);
    const corrections = { uri: uri('news.ru.pair.yaml'), text: written.text };
    editor.send(pairsNotification, { pairs: [{ one, other, corrections }] });
    const after = await compared(editor);
    assert.deepEqual([after.differences, after.isCorrected], [[], true]);
    const undone = await correct('undone', written.text);
    assert.ok(undone && 'text' in undone && !undone.text.includes('may-differ'));
    assert.ok('problem' in (await correct('apart', '- broken'))!);
    assert.equal(await editor.ask(correctRequest, { uri: uri('x.md'), correction: 'apart', text: '' }), null);
  });

  it('hands the aligned sentences on as a file', async () => {
    const editor = await startPair();
    const params = { uri: other.uri, format: 'csv', source: 'en', name: 'news.en.md' };
    assert.equal(
      await editor.ask(exportPairRequest, params),
      '\uFEFFEnglish,Русский\r\nNews,Новости\r\nHelp was given to 681 people.,Помощь получили 618 человек.\r\nThe shelter is open in Kazan.,Приют открыт в Казани.\r\nWrite to us if you need a lawyer.,"Пишите нам, если нужна юристка."\r\n',
    );
    assert.equal(await editor.ask(exportPairRequest, { ...params, uri: uri('x.md') }), null);
  });

  it('shows what is wrong in a file of corrections, and clears it', async () => {
    const editor = await startPair();
    const name = 'news.ru.pair.yaml';
    const send = (text: string): void => editor.send(pairsNotification, { pairs: [{ one, other, corrections: { uri: uri(name), text } }] });
    const shown = editor.pushed(name, ({ diagnostics }) => diagnostics.length === 1);
    send('together: soon\n');
    assert.match(String((await shown).diagnostics[0].message), /a list of sentences that are counterparts/);
    const cleared = editor.pushed(name, ({ diagnostics }) => diagnostics.length === 0);
    send('together:\n  - ru: Приют открыт в Казани.\n');
    await cleared;
  });

  it('shows no detail that could expose a person', async () => {
    const editor = await start('ru', { pairCommands: { correct: 'correct', insert: 'insert' } });
    const shown = ['a.ru.md', 'a.en.md'].map((name) => editor.pushed(name, ({ diagnostics }) => diagnostics.length > 3));
    editor.write('a.ru.md', PAIR_OF_DETAILS.ru);
    editor.write('a.en.md', PAIR_OF_DETAILS.en);
    editor.send(pairsNotification, { pairs: [{ one: { uri: uri('a.ru.md') }, other: { uri: uri('a.en.md') } }] });
    const pushed = await Promise.all(shown);
    const { differences } = await compared(editor, 'a.ru.md');
    const sentences = await editor.ask<SentencesResult>(sentencesRequest, { uri: uri('a.en.md') });
    assert.match(sentences!.ru[1].text, /^Её телефон \+7 •••/);
    const actions = (
      await Promise.all(pushed[0].diagnostics.map(({ range: { start } }) => editor.actions('a.ru.md', start.line, start.character)))
    ).flat();
    assert.ok(actions.length > 0);
    const titles = actions.map(({ title, edit }) => [title, edit]);
    const messages = pushed.flatMap(({ diagnostics }) => diagnostics.map((each) => [each.message, each.relatedInformation]));
    const told = JSON.stringify([messages, differences, sentences, titles]);
    for (const detail of DETAILS_OF_PAIR) assert.ok(!told.includes(detail), detail);
  });

  it('pushes everything to an editor that cannot pull, wording and translation together', async () => {
    const editor = await start('en', {}, {});
    editor.write('news.ru.md', RU.replace('нужна юристка', 'вы проститутка'));
    editor.write('news.en.md', EN);
    const shown = editor.pushed('news.ru.md', ({ diagnostics }) => diagnostics.length === 2);
    editor.send(pairsNotification, { pairs: [{ one, other }] });
    assert.ok((await shown).diagnostics.some(({ code }) => code === 'translation-number'));
  });
});
