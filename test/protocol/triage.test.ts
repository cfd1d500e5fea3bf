import assert from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  findingsRequest,
  type FindingsResult,
  fixAllRequest,
  type FixAllResult,
  keepRequest,
  type KeepResult,
  keptNotification,
  keptWordingsRequest,
  type KeptWordingsResult,
} from '../../server/src/protocol/requests.js';
import { type Editor, editorsFor } from './editor.js';

const PULLS = { textDocument: { diagnostic: {} } };
const PREVIEWS = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { diagnostic: {}, codeAction: { honorsChangeAnnotations: true } },
};
const THREE = 'Two prostitutes came. A prostitute spoke.\r\n\r\n“Prostitutes!” he said. The prostitutes left.';
const THREE_FIXED = 'Two sex workers came. A sex worker spoke.\r\n\r\n“Prostitutes!” he said. The sex workers left.';
const KEPT = 'file:///t/.zontik/kept.yaml';
const uri = (name: string) => `file:///t/${name}`;

describe('language server: triage', () => {
  const start = editorsFor(PULLS);
  const ask = async <T>(editor: Editor, request: string, params: object): Promise<NonNullable<T>> => {
    const result = await editor.ask<T>(request, params);
    assert.ok(result);
    return result;
  };
  const edited = (name: string, text: string, edit: WorkspaceEdit | undefined): string => {
    const changes = edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? edit?.changes?.[uri(name)] ?? [];
    return TextDocument.applyEdits(TextDocument.create(uri(name), '', 0, text), changes as never);
  };
  const fixAllOnSave = (editor: Editor, name: string, only: string[]): Promise<CodeAction[] | null> =>
    editor.ask('textDocument/codeAction', {
      textDocument: { uri: uri(name) },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only },
    });

  it('begins each line of a list with a capital', async () => {
    const editor = await start('ru');
    editor.write('a.md', 'Звоните Анне: +7 912 345-67-89. Проституток не пустили.');
    const { findings } = await ask<FindingsResult>(editor, findingsRequest, { uri: uri('a.md') });
    assert.equal(findings.length, 2);
    for (const { gist } of findings) assert.match(gist, /^[А-ЯЁ]/);
  });

  it('lists what is left in the order a person would fix it, with the name of the subject and the changed sentence', async () => {
    const editor = await start('ru');
    editor.write('a.md', 'Две проститутки пришли.\n\nТут работают *шлюхи*. «Тут одни проститутки», — сказал он.');
    const { version, findings } = await ask<FindingsResult>(editor, findingsRequest, { uri: uri('a.md') });
    assert.equal(version, 1);
    assert.deepEqual(
      findings.map(({ severity, wording, range, subject }) => [severity, wording, range.start.line, subject.name]),
      [
        ['error', 'шлюхи', 2, 'Секс-работа и те, кто в ней занят'],
        ['warning', 'проститутки', 0, 'Секс-работа и те, кто в ней занят'],
      ],
    );
    const [suggestion] = findings[1].suggestions;
    assert.deepEqual([suggestion.label, suggestion.preview], ['секс-работницы', 'Две секс-работницы пришли.']);
    assert.ok(findings[1].message.includes(findings[1].gist) && findings[1].gist.length < findings[1].message.length);
    assert.doesNotMatch(findings[1].gist, /«проститутки»/);
  });

  it('shows of a long sentence a few words before the change', async () => {
    const editor = await start();
    const text = `Last year ${'in every town of the region '.repeat(6)}the clinic helped prostitutes who had been fined.`;
    const { findings } = await ask<FindingsResult>(editor, findingsRequest, { uri: uri('a.txt'), text, languageId: 'plaintext' });
    const { preview } = findings[0].suggestions[0];
    assert.match(preview, /^… .{20,50}the clinic helped sex workers who had been fined\.$/);
  });

  it('reviews a draft that is not open, and knows none that is neither open nor given', async () => {
    const editor = await start('en', { kept: [{ uri: KEPT, text: '- exact: prostitute\n' }] });
    const given = { uri: uri('far.txt'), text: 'The prostitute left. A hooker left.', languageId: 'plaintext' };
    const { findings } = await ask<FindingsResult>(editor, findingsRequest, given);
    assert.deepEqual(
      findings.map(({ wording }) => wording),
      ['hooker'],
    );
    assert.equal(await editor.ask(findingsRequest, { uri: uri('far.txt') }), null);
  });

  it('answers for empty and enormous drafts', async () => {
    const editor = await start();
    for (const text of ['', '\uFEFF', 'a '.repeat(200_000)])
      assert.deepEqual((await ask<FindingsResult>(editor, findingsRequest, { uri: uri('b.txt'), text })).findings, []);
  });

  it('fixes all that needs no judgement on save, without asking', async () => {
    for (const capabilities of [PULLS, PREVIEWS]) {
      const editor = await start('en', {}, capabilities);
      editor.write('a.md', THREE);
      for (const only of [['source.fixAll'], ['source.fixAll.zontik'], ['source']]) {
        const [action, ...more] = (await fixAllOnSave(editor, 'a.md', only)) ?? [];
        assert.deepEqual([action.kind, action.edit?.changeAnnotations, more], ['source.fixAll.zontik', undefined, []]);
        assert.equal(edited('a.md', THREE, action.edit), THREE_FIXED);
      }
      assert.ok((await fixAllOnSave(editor, 'a.md', ['source.organizeImports']))!.every(({ kind }) => kind !== 'source.fixAll.zontik'));
      editor.edit('a.md', THREE_FIXED);
      assert.deepEqual(await fixAllOnSave(editor, 'a.md', ['source.fixAll']), []);
      assert.ok((await editor.pull('a.md')).every(({ severity }) => severity === 4));
    }
  });

  it('lets the command preview what it fixes', async () => {
    for (const previewedBy of [undefined, 'test:/nothing']) {
      const editor = await start('en', { previewedBy }, PREVIEWS);
      editor.write('a.md', THREE);
      const { count, edit } = await ask<FixAllResult>(editor, fixAllRequest, { uri: uri('a.md') });
      assert.equal(count, 3);
      const { documentChanges = [], changeAnnotations = {} } = edit as WorkspaceEdit;
      assert.equal(edited('a.md', THREE, edit as WorkspaceEdit), THREE_FIXED);
      assert.equal(documentChanges.length, previewedBy ? 2 : 1);
      assert.ok(Object.values(changeAnnotations).some(({ needsConfirmation }) => needsConfirmation));
      assert.equal(changeAnnotations.change.needsConfirmation, previewedBy === undefined);
    }
  });

  it('offers the same change everywhere, each place in its form, to be confirmed', async () => {
    const editor = await start('en', {}, PREVIEWS);
    editor.write('a.md', THREE);
    const found = (await editor.actions('a.md', 0, 5)).find(({ title }) => /everywhere/.test(title));
    assert.equal(found?.title, 'Replace with “sex workers” everywhere in this draft (3)');
    assert.equal(edited('a.md', THREE, found.edit), THREE_FIXED);
    const [change] = found.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map((edit) => 'annotationId' in edit && found.edit!.changeAnnotations![edit.annotationId as string].needsConfirmation),
      [true, true, true],
    );
    editor.edit('a.md', 'Two prostitutes came. He said: “The prostitutes left.”');
    assert.ok(!(await editor.actions('a.md', 0, 5)).some(({ title }) => /everywhere/.test(title)));
  });

  it('changes everywhere at once where the client knows no confirmation', async () => {
    const editor = await start('ru');
    const text = 'Две проститутки пришли. Фонд помогает проституткам.';
    editor.write('a.md', text);
    const found = (await editor.actions('a.md', 0, 6)).find(({ title }) => /во всём тексте/.test(title));
    assert.equal(found?.title, 'Заменить на «секс-работницы» во всём тексте (2)');
    assert.equal(editor.apply('a.md', found), 'Две секс-работницы пришли. Фонд помогает секс-работницам.');
  });

  it('keeps a wording in the draft or for the team', async () => {
    const editor = await start();
    const text = 'Two prostitutes came. The prostitutes left.';
    const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 15 } };
    const keep = async (name: string, reach: string): Promise<string> => {
      editor.write(name, text);
      const entry = { kept: { uri: KEPT, text: '' }, file: name };
      const params = { uri: uri(name), range, wording: 'prostitutes', reason: 'a title', reach, entry };
      const result = (await editor.ask<KeepResult>(keepRequest, params)) as Extract<KeepResult, { uri: string }>;
      const before = result.uri === KEPT ? '' : text;
      return TextDocument.applyEdits(TextDocument.create(result.uri, '', 0, before), [{ range: result.range, newText: result.text }]);
    };
    assert.equal(await keep('a.md', 'draft'), `${text} <!-- zontik: keep "prostitutes" in this draft — a title -->`);
    assert.match(await keep('a.txt', 'draft'), /\n- file: a\.txt\n {2}exact: prostitutes\n {2}reason: a title\n$/);
    const forAll = await keep('a.md', 'team');
    assert.match(forAll, /\n- exact: prostitutes\n {2}reason: a title\n$/);
    editor.send(keptNotification, { files: [{ uri: KEPT, text: forAll }] });
    assert.deepEqual(await editor.pull('a.md'), []);
    assert.deepEqual(await editor.pull('a.txt'), []);
  });

  it('lists what is kept in a draft and in the file, with the way back', async () => {
    const file = '- file: a.md\n  exact: hookers\n  prefix: "The "\n- exact: whores\n  reason: a title\n';
    const editor = await start('en', { kept: [{ uri: KEPT, text: file }] });
    const text =
      'The prostitutes came. <!-- zontik: keep "prostitutes", "pimps" in this draft — a survey -->\n\nThe hookers and the whores left.';
    editor.write('a.md', text);
    const brief = (items: KeptWordingsResult) => items.map(({ wording, reason, reach, holds }) => [wording, reason, reach, holds]);
    const items = await ask<KeptWordingsResult>(editor, keptWordingsRequest, { uri: uri('a.md') });
    assert.deepEqual(brief(items), [
      ['prostitutes', 'a survey', 'draft', true],
      ['pimps', 'a survey', 'draft', false],
      ['hookers', '', 'here', true],
      ['whores', 'a title', 'team', true],
    ]);
    assert.deepEqual([items[0].range.start, items[3].range.start.line], [{ line: 0, character: 4 }, 2]);
    const inFile = await ask<KeptWordingsResult>(editor, keptWordingsRequest, { uri: KEPT });
    assert.deepEqual(
      inFile.map(({ decision }) => decision),
      items.slice(2).map(({ decision }) => decision),
    );
    const { undo } = items[3];
    assert.equal(
      TextDocument.applyEdits(TextDocument.create(KEPT, '', 0, file), [{ range: undo!.range, newText: undo!.text }]),
      '- file: a.md\n  exact: hookers\n  prefix: "The "\n',
    );
  });
});
