import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { dictionariesNotification, glossaryRequest, reportRequest } from '../../server/src/protocol/requests.js';
import { TEAM_CONCEPT } from '../teamConcept.js';
import { editorsFor } from './editor.js';

const PULLS = { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } };

/** A client and the server over a pipe: what an editor sees. */
describe('language server', () => {
  const start = editorsFor(PULLS);

  it('answers a pull with range, severity, code, link, source and message', async () => {
    const editor = await start('en', { glossary: 'zontik-glossary:/' });
    editor.write('a.md', 'The van met two prostitutes.');
    const [diagnostic] = await editor.pull('a.md');
    assert.deepEqual(diagnostic.range, { start: { line: 0, character: 16 }, end: { line: 0, character: 27 } });
    assert.equal(diagnostic.severity, 2);
    assert.equal(diagnostic.code, 'sex-worker');
    assert.equal(diagnostic.codeDescription?.href, 'zontik-glossary:/sex-worker.md');
    assert.equal(diagnostic.source, 'Zontik');
    assert.match(String(diagnostic.message), /^“prostitutes”: .+ “sex workers”/s);
  });

  it('pushes findings to a client that cannot pull, and clears them when the document is closed', async () => {
    const editor = await start('en', {}, {});
    const pushed = editor.pushed('a.md', ({ diagnostics }) => diagnostics.length === 1);
    editor.write('a.md', 'Two prostitutes.');
    await pushed;
    const cleared = editor.pushed('a.md', ({ diagnostics }) => diagnostics.length === 0);
    editor.close('a.md');
    await cleared;
  });

  it('speaks Russian when the editor does, and replaces in the language of the draft', async () => {
    const editor = await start('ru');
    editor.write('a.md', 'Врачи осмотрели пять проституток.');
    assert.match(String((await editor.pull('a.md'))[0].message), /^«проституток»: .+ Лучше: «секс-работниц»/s);
    const [first] = await editor.actions('a.md', 0, 22);
    assert.equal(first.title, 'Заменить на «секс-работниц»');
    assert.equal(first.isPreferred, true);
    assert.equal(editor.apply('a.md', first), 'Врачи осмотрели пять секс-работниц.');
  });

  it('explains in the language that the settings choose, or in that of the wording', async () => {
    const text = 'Two prostitutes.\n\nВрачи осмотрели пять проституток.';
    const explained = async (messages: string): Promise<string> => {
      const editor = await start('en', { messages });
      editor.write('a.md', text);
      return (await editor.pull('a.md')).map(({ message }) => (/Лучше/.test(String(message)) ? 'ru' : 'en')).join();
    };
    assert.equal(await explained('editor'), 'en,en');
    assert.equal(await explained('ru'), 'ru,ru');
    assert.equal(await explained('draft'), 'en,ru');
    assert.equal(await explained('no such language'), 'en,en');
  });

  it('makes a page on a draft in the reader’s language, and none on a draft that is not open', async () => {
    const editor = await start('ru');
    editor.write('a.md', 'Two prostitutes.');
    const page = await editor.ask<string>(reportRequest, { uri: 'file:///t/a.md', name: 'a.md', format: 'html' });
    assert.match(page!, /<html lang="ru">[^]*<h2>a\.md<\/h2>[^]*<blockquote lang="en">Two <mark>prostitutes<\/mark>\./);
    assert.match(
      (await editor.ask<string>(reportRequest, { uri: 'file:///t/a.md', name: 'a.md', format: 'markdown' }))!,
      /^# Перед публикацией/,
    );
    assert.equal(await editor.ask(reportRequest, { uri: 'file:///t/b.md', name: 'b.md', format: 'html' }), null);
  });

  it('changes the neighbouring words with the term', async () => {
    const editor = await start();
    editor.write('a.md', 'He was helped by a prostitute called Ann.');
    const actions = await editor.actions('a.md', 0, 22);
    assert.equal(editor.apply('a.md', actions[0]), 'He was helped by a sex worker called Ann.');
    assert.ok(actions.length >= 2, 'further wordings are offered');
  });

  it('shows definition, reason, both languages and sources on hover', async () => {
    const editor = await start();
    editor.write('a.md', 'The van met two prostitutes.');
    const { value } = (await editor.hover('a.md', 0, 20))?.contents as MarkupContent;
    for (const part of ['sex-worker', 'Why', 'sex worker', 'секс-работница', 'Sources'])
      assert.ok(value.includes(part), `${part} in ${value}`);
    assert.equal(await editor.hover('a.md', 0, 1), null);
  });

  it('tells the agreed counterpart of a term that may stand', async () => {
    const editor = await start();
    editor.write('b.md', 'The outreach team met third parties.');
    const { value } = (await editor.hover('b.md', 0, 6))?.contents as MarkupContent;
    assert.match(value, /аутрич/);
  });

  it('follows edits', async () => {
    const editor = await start();
    editor.write('a.md', 'Two prostitutes.');
    editor.edit('a.md', 'Two sex workers.');
    assert.deepEqual(await editor.pull('a.md'), []);
  });

  it('reviews another text that comes with the same version, as some editors send it', async () => {
    const editor = await start();
    editor.write('a.md', 'Two prostitutes.');
    assert.equal((await editor.pull('a.md')).length, 1);
    const textDocument = { uri: 'file:///t/a.md', version: 1 };
    editor.send('textDocument/didChange', { textDocument, contentChanges: [{ text: 'Two sex workers.' }] });
    assert.deepEqual(await editor.pull('a.md'), []);
  });

  it('answers with nothing for a document that was closed', async () => {
    const editor = await start();
    editor.write('a.md', 'Two prostitutes.');
    editor.close('a.md');
    assert.deepEqual(await editor.pull('a.md'), []);
    assert.deepEqual(await editor.actions('a.md', 0, 5), []);
    assert.equal(await editor.hover('a.md', 0, 5), null);
  });

  it('takes a team dictionary, also while documents are open', async () => {
    const editor = await start();
    editor.write('a.md', 'The wibbler came.');
    assert.deepEqual(await editor.pull('a.md'), []);
    editor.send(dictionariesNotification, { files: [{ uri: 'file:///t/helper.yaml', text: TEAM_CONCEPT }] });
    const [diagnostic] = await editor.pull('a.md');
    assert.equal(diagnostic.code, 'helper');
    assert.equal(editor.apply('a.md', (await editor.actions('a.md', 0, 6))[0]), 'The helper came.');
  });

  it('reports a mistake in a team dictionary where it is, keeps the rest in force, and clears it when mended', async () => {
    const editor = await start();
    const broken = TEAM_CONCEPT.replace('status: preferred', 'status: preffered');
    const reported = editor.pushed('helper.yaml', ({ diagnostics }) => diagnostics.length > 0);
    editor.send(dictionariesNotification, { files: [{ uri: 'file:///t/helper.yaml', text: broken }] });
    const { diagnostics } = await reported;
    assert.match(String(diagnostics[0].message), /“preffered”.+“preferred”/s);
    assert.equal(TextDocument.create('', '', 0, broken).offsetAt(diagnostics[0].range.start), broken.indexOf('preffered'));
    editor.write('a.md', 'Two prostitutes and a wibbler.');
    assert.deepEqual(
      (await editor.pull('a.md')).map(({ code }) => code),
      ['sex-worker', 'helper'],
    );
    const cleared = editor.pushed('helper.yaml', ({ diagnostics: now }) => now.length === 0);
    editor.send(dictionariesNotification, { files: [{ uri: 'file:///t/helper.yaml', text: TEAM_CONCEPT }] });
    await cleared;
  });

  it('hands out glossary pages', async () => {
    const editor = await start();
    assert.match((await editor.ask<string>(glossaryRequest, { concept: 'sex-worker' })) ?? '', /^## sex-worker/);
    assert.equal(await editor.ask(glossaryRequest, { concept: 'no-such-concept' }), null);
    assert.match((await editor.ask<string>(glossaryRequest, { concept: 'work' })) ?? '', /^# Sex work[^]+\[sex-worker\]/);
    assert.match((await editor.ask<string>(glossaryRequest, {})) ?? '', /\[sex-work\]\([^)]*sex-work\.md\)/);
  });
});
