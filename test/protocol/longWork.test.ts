import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import {
  comparisonRequest,
  dictionariesNotification,
  fixAllRequest,
  type FixAllResult,
  pairsNotification,
} from '../../server/src/protocol/requests.js';
import { perturbedText } from '../alignment/perturbed.js';
import { TEAM_CONCEPT } from '../teamConcept.js';
import { editorsFor } from './editor.js';

const PARAGRAPH =
  'The outreach team met two prostitutes near the station, and they said that the police had fined them again. ' +
  'Nobody asked what they needed. A lawyer explained which papers to keep, where to complain, and what it costs.\n\n';

/** Some twelve thousand words: their review takes many slices on any machine. */
const LONG = Array.from({ length: 300 }, (_, number) => `Report ${number}. ${PARAGRAPH}`).join('');

describe('long work', () => {
  const start = editorsFor({ textDocument: { diagnostic: {} } });
  const startPushed = editorsFor({});

  it('lets a hover and code actions in another draft be answered first', async () => {
    const editor = await start();
    editor.write('short.md', 'Two prostitutes.');
    await editor.pull('short.md');
    const order: string[] = [];
    editor.write('long.md', LONG);
    const long = editor.pull('long.md').then((diagnostics) => void order.push(`long: ${diagnostics.length}`));
    const hover = editor.hover('short.md', 0, 6).then((answer) => void order.push(`hover: ${answer !== null}`));
    const actions = editor.actions('short.md', 0, 6).then((answer) => void order.push(`actions: ${answer.length > 0}`));
    await Promise.all([long, hover, actions]);
    assert.deepEqual(order, ['hover: true', 'actions: true', 'long: 300']);
  });

  it('lets a draft that is typed in go before long ones when the dictionaries change', async () => {
    const editor = await start();
    const names = ['one.md', 'two.md', 'three.md'];
    editor.write('short.md', 'The wibbler came.');
    for (const name of names) editor.write(name, LONG.slice(0, 40_000));
    await Promise.all(names.map((name) => editor.pull(name)));
    const order: string[] = [];
    editor.send(dictionariesNotification, { files: [{ uri: 'file:///t/helper.yaml', text: TEAM_CONCEPT }] });
    const long = names.map((name) => editor.pull(name).then(() => void order.push('long')));
    editor.edit('short.md', 'The wibbler came again.');
    const short = editor.pull('short.md').then(([{ code }]) => void order.push(String(code)));
    await Promise.all([...long, short]);
    assert.deepEqual(order, ['helper', 'long', 'long', 'long']);
  });

  it('lets a hover be answered before a long text is compared with its translation', async () => {
    const editor = await start();
    const { ru, en } = perturbedText(400);
    editor.write('short.md', 'Two prostitutes.');
    editor.write('news.ru.md', ru);
    editor.write('news.en.md', en!);
    const order: string[] = [];
    editor.send(pairsNotification, { pairs: [{ one: { uri: 'file:///t/news.ru.md' }, other: { uri: 'file:///t/news.en.md' } }] });
    const comparison = editor
      .ask<{ problem?: string }>(comparisonRequest, { uri: 'file:///t/news.ru.md' })
      .then((answer) => void order.push(`compared: ${answer !== null && answer.problem === undefined}`));
    // The word lists are loaded and both sides are being read.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const hover = editor.hover('short.md', 0, 6).then((answer) => void order.push(`hover: ${answer !== null}`));
    await Promise.all([comparison, hover]);
    assert.deepEqual(order, ['hover: true', 'compared: true']);
  });

  it('lets a hover on a finding be answered before its own long text is compared again', async () => {
    const editor = await start();
    const { ru, en } = perturbedText(120);
    editor.write('news.ru.md', ru);
    editor.write('news.en.md', `Two prostitutes.\n\n${en}`);
    const params = { uri: 'file:///t/news.ru.md' };
    editor.send(pairsNotification, { pairs: [{ one: params, other: { uri: 'file:///t/news.en.md' } }] });
    await editor.ask(comparisonRequest, params);
    editor.edit('news.en.md', `Two prostitutes came.\n\n${en}`);
    await editor.pull('news.en.md');
    const order: string[] = [];
    // Whoever hovers while it goes on would wait for the same one.
    const comparison = editor.ask(comparisonRequest, params).then(() => void order.push('compared'));
    const hover = editor.hover('news.en.md', 0, 6).then((answer) => void order.push(`hover: ${answer !== null}`));
    await Promise.all([comparison, hover]);
    assert.deepEqual(order, ['hover: true', 'compared']);
  });

  it('is left when a newer version comes, and goes on with that', async () => {
    const editor = await start();
    editor.write('long.md', LONG);
    const first = editor.pull('long.md');
    // Until the review has begun.
    await new Promise((resolve) => setTimeout(resolve, 30));
    editor.edit('long.md', `Two prostitutes.\n\n${LONG}`);
    const [before, after] = await Promise.all([first, editor.pull('long.md')]);
    assert.equal(after.length, 301);
    assert.deepEqual(before, after);
  });

  it('fixes the newest version of a draft that changes while it is worked out, and nothing in one that is closed', async () => {
    const editor = await start();
    editor.write('long.md', LONG);
    const found = (await editor.pull('long.md')).length;
    const order: string[] = [];
    const ask = () => editor.ask<FixAllResult>(fixAllRequest, { uri: 'file:///t/long.md' });
    const fixAll = ask().then((result) => void order.push(`fixed: ${result?.count}`));
    // It has been reviewed; its fixes are being tried now.
    await new Promise((resolve) => setTimeout(resolve, 30));
    editor.edit('long.md', `Two prostitutes.\n\n${LONG}`);
    await editor.hover('long.md', 0, 0);
    order.push('changed');
    await fixAll;
    assert.deepEqual(order, ['changed', `fixed: ${found + 1}`]);
    const closed = ask();
    await new Promise((resolve) => setTimeout(resolve, 30));
    editor.close('long.md');
    assert.equal(await closed, null);
  });

  it('is begun anew when dictionaries come meanwhile', async () => {
    const editor = await start();
    editor.write('long.md', `The wibbler came.\n\n${LONG}`);
    const pulled = editor.pull('long.md');
    await new Promise((resolve) => setTimeout(resolve, 30));
    editor.send(dictionariesNotification, { files: [{ uri: 'file:///t/helper.yaml', text: TEAM_CONCEPT }] });
    const diagnostics = await pulled;
    assert.deepEqual([diagnostics.length, diagnostics[0].code], [301, 'helper']);
  });

  it('has only the diagnostics of the last version pushed', async () => {
    const editor = await startPushed();
    const versions: (number | undefined)[] = [];
    const last = editor.pushed('long.md', ({ version }: PublishDiagnosticsParams) => {
      versions.push(version);
      return version === 3;
    });
    editor.write('long.md', LONG);
    // Until typing has rested long enough for the review to begin.
    await new Promise((resolve) => setTimeout(resolve, 150));
    editor.edit('long.md', `One.\n\n${LONG}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    editor.edit('long.md', `Two prostitutes.\n\n${LONG}`);
    const { diagnostics } = await last;
    assert.equal(diagnostics.length, 301);
    assert.deepEqual(versions, [3]);
  });

  it('is answered at once when it is cancelled', async () => {
    const editor = await start();
    editor.write('long.md', LONG);
    const order: string[] = [];
    const cancelled = editor.cancelledPull('long.md').catch((error: { code?: number }) => void order.push(`cancelled: ${error.code}`));
    const long = editor.pull('long.md').then(() => void order.push('long'));
    await Promise.all([cancelled, long]);
    assert.deepEqual(order, ['cancelled: -32800', 'long']);
  });

  it('finds nothing in a draft that is closed meanwhile, and goes on with the others', async () => {
    const editor = await start();
    editor.write('long.md', LONG);
    editor.write('other.md', LONG.slice(0, 40_000));
    const pulls = Promise.all([editor.pull('long.md'), editor.pull('other.md')]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    editor.close('long.md');
    const [closed, other] = await pulls;
    assert.deepEqual(closed, []);
    assert.ok(other.length > 100);
  });
});
