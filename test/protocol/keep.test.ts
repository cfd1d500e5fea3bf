import assert from 'node:assert/strict';
import type { CodeAction, MarkupContent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { keepRequest, type KeepResult, keptNotification } from '../../server/src/protocol/requests.js';
import { type Editor, editorsFor } from './editor.js';

const PULLS = { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } };
const COMMANDS = { keepCommands: { keep: 'test.keep', save: 'test.save' } };
const DRAFT = 'Two prostitutes came. The prostitutes left.';
const KEPT = 'file:///t/.zontik/kept.yaml';
const ENTRY = '# Ours.\n- file: a.txt\n  exact: prostitutes\n  prefix: "Two "\n  suffix: " came"\n  reason: a *title*\n';

describe('language server: kept wordings', () => {
  const start = editorsFor(PULLS, COMMANDS);
  const titled = (actions: CodeAction[], title: string): CodeAction => {
    const found = actions.find((action) => action.title === title);
    assert.ok(found, `${title} among ${actions.map((action) => action.title).join(', ')}`);
    return found;
  };
  const keep = async (editor: Editor, name: string, entry?: object): Promise<KeepResult> => {
    const action = titled(await editor.actions(name, 0, 5), 'Keep this wording…');
    return editor.ask(keepRequest, { ...action.command!.arguments![0], reason: 'a title', entry }) as Promise<KeepResult>;
  };
  const applied = (text: string, result: KeepResult): string => {
    assert.ok(result && typeof result === 'object' && 'uri' in result, JSON.stringify(result));
    return TextDocument.applyEdits(TextDocument.create(result.uri, '', 0, text), [{ range: result.range, newText: result.text }]);
  };

  it('are a quick fix after the replacements on what is no hint', async () => {
    const editor = await start('ru');
    editor.write('a.md', 'Две проститутки. «Тут одни проститутки, сами посмотрите», — сказал он.');
    const titles = (await editor.actions('a.md', 0, 6)).map(({ title }) => title);
    assert.equal(titles.at(-1), 'Оставить эту формулировку…');
    assert.ok(titles.length > 1);
    assert.ok(!(await editor.actions('a.md', 0, 30)).some(({ title }) => title.startsWith('Оставить')));
  });

  it('are written into a Markdown draft with the reason, and taken back', async () => {
    const editor = await start();
    editor.write('a.md', DRAFT);
    const kept = applied(DRAFT, await keep(editor, 'a.md', { kept: { uri: KEPT, text: '' }, file: 'a.md' }));
    assert.equal(kept, `${DRAFT} <!-- zontik: keep "prostitutes" — a title -->`);
    editor.edit('a.md', kept);
    assert.deepEqual(await editor.pull('a.md'), []);
    for (const character of [5, DRAFT.length + 10])
      assert.equal(editor.apply('a.md', titled(await editor.actions('a.md', 0, character), 'Do not keep it any more')), DRAFT);
    assert.ok(!(await editor.actions('a.md', 0, 5)).some(({ title }) => /Keep|Replace/.test(title)));
    assert.match(((await editor.hover('a.md', 0, 5))?.contents as MarkupContent).value, /^\*\*Kept\.\*\* a title\n\n.*sex-worker/s);
  });

  it('hold nothing of a detail that could expose a person, in the wording and around it', async () => {
    const draft = 'Two prostitutes, call +7 912 345-67-89 or write to vera.k@gmail.com.';
    const editor = await start();
    const secret = /912 345|vera\.k@/;
    for (const [name, at] of [
      ['a.txt', 5],
      ['b.txt', 25],
      ['c.md', 25],
    ] as const) {
      editor.write(name, draft);
      const action = titled(await editor.actions(name, 0, at), 'Keep this wording…');
      const [target] = action.command!.arguments!;
      if (at === 25) assert.equal(target.masked, '+7 ••• •••-••-89');
      const entry = { kept: { uri: KEPT, text: '' }, file: name };
      const result = await editor.ask(keepRequest, { ...target, reason: '', entry });
      const written = (result as { text: string }).text;
      assert.match(written, /••-89/);
      assert.doesNotMatch(written, secret);
      assert.ok(!(await editor.pull(name)).some(({ message }) => secret.test(String(message))));
    }
  });

  it('are kept for the team where they are words, and only at their place where they are a detail', async () => {
    const editor = await start();
    editor.write('a.txt', 'Two prostitutes, call +7 912 345-67-89.');
    const written = async (at: number): Promise<string> => {
      const [target] = titled(await editor.actions('a.txt', 0, at), 'Keep this wording…').command!.arguments!;
      const entry = { kept: { uri: KEPT, text: '' }, file: 'a.txt' };
      return ((await editor.ask(keepRequest, { ...target, reason: '', reach: 'team', entry })) as { text: string }).text;
    };
    assert.match(await written(5), /^- exact: prostitutes\n/m);
    assert.match(await written(25), /^- file: a\.txt\n[^]*prefix: /m);
  });

  it('are written for plain text as an entry, which holds at once and is taken back', async () => {
    const editor = await start();
    editor.write('a.txt', DRAFT);
    const file = applied('# Ours.\n', await keep(editor, 'a.txt', { kept: { uri: KEPT, text: '# Ours.\n' }, file: 'a.txt' }));
    assert.equal(
      file,
      '# Ours.\n- file: a.txt\n  exact: prostitutes\n  prefix: "Two "\n  suffix: " came. The prostitutes left."\n  reason: a title\n',
    );
    editor.send(keptNotification, { files: [{ uri: KEPT, text: file }] });
    assert.equal((await editor.pull('a.txt')).length, 1);
    const stop = titled(await editor.actions('a.txt', 0, 5), 'Do not keep it any more');
    assert.deepEqual(stop.command?.arguments, [KEPT]);
    editor.write('.zontik/kept.yaml', file);
    assert.equal(editor.apply('.zontik/kept.yaml', stop), '# Ours.\n');
    assert.equal(editor.apply('.zontik/kept.yaml', titled(await editor.actions('.zontik/kept.yaml', 2, 4), stop.title)), '# Ours.\n');
    assert.deepEqual(await editor.pull('.zontik/kept.yaml'), []);
    editor.send(keptNotification, { files: [] });
    assert.equal((await editor.pull('a.txt')).length, 2);
  });

  it('hold from the start, whatever way the address is written', async () => {
    const editor = await start('en', { kept: [{ uri: KEPT, text: ENTRY.replace('a.txt', 'июнь й, 100%.txt') }] });
    editor.write(encodeURIComponent('июнь и\u0306, 100%.txt'), DRAFT);
    const [only, ...more] = await editor.pull(encodeURIComponent('июнь и\u0306, 100%.txt'));
    assert.deepEqual([only.range.start.character, more], [26, []]);
  });

  it('hold for a client that is sent its findings', async () => {
    const editor = await start('en', { kept: [{ uri: KEPT, text: ENTRY }] }, {});
    const pushed = editor.pushed('a.txt', () => true);
    editor.write('a.txt', DRAFT);
    assert.equal((await pushed).diagnostics.length, 1);
  });

  it('can be written by a client without our commands, in Markdown', async () => {
    const editor = await start('en', {});
    editor.write('a.md', DRAFT);
    const action = titled(await editor.actions('a.md', 0, 5), 'Keep this wording');
    assert.equal(editor.apply('a.md', action), `${DRAFT} <!-- zontik: keep "prostitutes" -->`);
    editor.write('a.txt', DRAFT);
    assert.ok(!(await editor.actions('a.txt', 0, 5)).some(({ title }) => title.startsWith('Keep')));
  });

  it('say why one cannot be kept', async () => {
    const editor = await start();
    editor.write('a.txt', DRAFT);
    assert.equal(await keep(editor, 'a.txt'), 'no-folder');
    const refused = await keep(editor, 'a.txt', { kept: { uri: KEPT, text: 'kept: 1' }, file: 'a.txt' });
    assert.match((refused as { problem: string }).problem, /kept\.yaml/);
    const action = titled(await editor.actions('a.txt', 0, 5), 'Keep this wording…');
    editor.edit('a.txt', 'Three prostitutes came.');
    assert.equal(await editor.ask(keepRequest, { ...action.command!.arguments![0], reason: '' }), null);
  });

  it('that keep nothing are told in the draft, with the way out', async () => {
    const editor = await start();
    const text = 'Two sex workers came. <!-- zontik: keep "prostitutes", "hookers" -->';
    editor.write('a.md', text);
    const diagnostics = await editor.pull('a.md');
    assert.deepEqual(
      diagnostics.map(({ severity, code }) => [severity, code]),
      [
        [3, 'kept'],
        [3, 'kept'],
      ],
    );
    const action = titled(await editor.actions('a.md', 0, 45), 'Do not keep “prostitutes” any more');
    assert.deepEqual(action.diagnostics, [diagnostics[0]]);
    assert.equal(editor.apply('a.md', action), 'Two sex workers came. <!-- zontik: keep "hookers" -->');
  });

  it('that keep nothing are told in kept.yaml while the draft is open', async () => {
    const editor = await start('en', { ...COMMANDS, kept: [{ uri: KEPT, text: ENTRY }] });
    const told = editor.pushed('.zontik/kept.yaml', ({ diagnostics }) => diagnostics.length === 1);
    editor.write('a.txt', 'Two sex workers came.');
    await editor.pull('a.txt');
    const [diagnostic] = (await told).diagnostics;
    assert.equal(diagnostic.severity, 3);
    assert.match(String(diagnostic.message), /“prostitutes”.+a\.txt/);
    assert.equal(diagnostic.range.start.line, 1);
    const cleared = editor.pushed('.zontik/kept.yaml', ({ diagnostics }) => diagnostics.length === 0);
    editor.edit('a.txt', DRAFT);
    await editor.pull('a.txt');
    await cleared;
  });

  it('are in force where kept.yaml can be read; the rest is a mistake on show until it is mended', async () => {
    const editor = await start('ru');
    const told = editor.pushed('.zontik/kept.yaml', ({ diagnostics }) => diagnostics.length > 0);
    editor.send(keptNotification, { files: [{ uri: KEPT, text: `${ENTRY}- file: b.txt\n  exakt: x\n` }] });
    assert.match((await told).diagnostics.map(({ message }) => message).join(), /Ближайшее: «exact»/);
    editor.write('a.txt', DRAFT);
    assert.equal((await editor.pull('a.txt')).length, 1);
    const cleared = editor.pushed('.zontik/kept.yaml', ({ diagnostics }) => diagnostics.length === 0);
    editor.send(keptNotification, { files: [{ uri: KEPT, text: ENTRY }] });
    await cleared;
  });
});
