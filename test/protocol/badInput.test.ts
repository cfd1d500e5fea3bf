import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  findingsRequest,
  type FindingsResult,
  fixAllRequest,
  type FixAllResult,
  keepRequest,
  type KeepResult,
  reportRequest,
} from '../../server/src/protocol/requests.js';
import { processorTime } from '../processorTime.js';
import { editorsFor } from './editor.js';

const uri = (name: string): string => `file:///t/${name}`;
const underlined = (text: string, diagnostics: readonly Diagnostic[]): string[] => {
  const document = TextDocument.create('', '', 0, text);
  return diagnostics.map(({ range }) => document.getText(range));
};

describe('language server: unusual texts', () => {
  const start = editorsFor({ textDocument: { diagnostic: {} } });

  const texts: Readonly<Record<string, string>> = {
    CRLF: 'Two came.\r\n\r\nA prostitute left.\r\n\r\n- The prostitute slept.\r\n',
    'carriage returns alone': 'Two came.\r\rA prostitute left.\r\rThe prostitute slept.\r',
    'line ends of all kinds': 'Two came.\n\r\nA prostitute left.\r\rThe prostitute\r\nslept.\n',
    'a byte order mark': '\uFEFFA prostitute left. The prostitute slept.',
    'a byte order mark before front matter': '\uFEFF---\r\nslug: a-hooker\r\n---\r\n\r\nA prostitute left. The prostitute slept.',
    'byte order marks and zeros inside': 'A \uFEFFprostitute left.\u0000 The prostitute slept.',
    'Hebrew and Arabic with marks of direction':
      'The sign \u2067«זכויות עכשיו»\u2069 and \u202B«حقوق الآن»\u202C hung there. A \u2068prostitute\u2069 left. The \u200Eprostitute\u200F slept.',
    'emoji sequences': '👩🏽‍💻🏳️‍⚧️🇺🇦👨‍👩‍👧‍👦 1️⃣ A prostitute left. 🧑🏿‍🤝‍🧑🏻☂️ The prostitute slept 💤.',
    'combining accents and letters beyond the first plane': 'Zoë̈ 𝒜𝒷𝒸 𝔬𝔫𝔢 met a prostitute. 𠮷𠮷 The prostitute slept.',
    'lone surrogates': '\uD83D A prostitute left. \uDE00 The prostitute slept.',
  };
  for (const [what, text] of Object.entries(texts)) {
    for (const name of ['a.md', 'a.txt']) {
      it(`${what}, in ${name}: exactly the wording is underlined, and can be changed and kept`, async () => {
        const editor = await start();
        editor.write(name, text);
        const diagnostics = await editor.pull(name);
        // Plain text has no front matter: what looks like one is text.
        if (text.includes('slug') && name === 'a.txt') return assert.equal(underlined(text, diagnostics)[0], 'hooker');
        assert.deepEqual(underlined(text, diagnostics), ['prostitute', 'prostitute']);
        const { count, edit } = (await editor.ask<FixAllResult>(fixAllRequest, { uri: uri(name) }))!;
        assert.equal(count, 2);
        const changes = (edit as { changes: Record<string, never[]> }).changes[uri(name)];
        assert.equal(TextDocument.applyEdits(TextDocument.create('', '', 0, text), changes), text.replaceAll('prostitute', 'sex worker'));
        const { range } = diagnostics[1];
        const entry = { kept: { uri: uri('.zontik/kept.yaml'), text: '' }, file: name };
        const result = await editor.ask<KeepResult>(keepRequest, {
          uri: uri(name),
          range,
          wording: 'prostitute',
          reason: 'a survey',
          entry,
        });
        assert.ok(result && typeof result === 'object' && 'range' in result);
        const isInDraft = result.uri === uri(name);
        assert.equal(isInDraft, name === 'a.md');
        if (!isInDraft) return;
        const kept = TextDocument.applyEdits(TextDocument.create('', '', 0, text), [{ range: result.range, newText: result.text }]);
        assert.equal(kept.replace(/ ?<!-- zontik: .*? -->\r?\n?/, '').replace(/\s/g, ''), text.replace(/\s/g, ''));
        editor.edit(name, kept);
        assert.ok((await editor.pull(name)).length < 2, kept);
      });
    }
  }

  it('says of five million characters that they are too many, at once, and goes on answering other drafts', async () => {
    const editor = await start('ru');
    editor.write('b.md', 'Две проститутки пришли.');
    await editor.pull('b.md');
    editor.write('a.md', 'Две проститутки пришли. '.repeat(210_000));
    const began = processorTime();
    const [diagnostic, ...others] = await editor.pull('a.md');
    assert.equal(others.length, 0);
    assert.match(String(diagnostic.message), /^Этот текст не проверяется: он слишком длинный\. В нём 5\s040\s000 знаков/);
    assert.deepEqual(await editor.actions('a.md', 0, 5), []);
    const { findings } = (await editor.ask<FindingsResult>(findingsRequest, { uri: uri('a.md') }))!;
    assert.deepEqual(
      findings.map(({ subject, canBeKept }) => [subject.name, canBeKept]),
      [['Тексты', false]],
    );
    assert.match((await editor.ask<string>(reportRequest, { uri: uri('a.md'), name: 'a.md', format: 'html' }))!, /слишком длинный/);
    assert.equal((await editor.pull('b.md')).length, 1);
    // A review of it all takes a quarter of a minute.
    assert.ok(processorTime() - began < 3000);
    editor.edit('a.md', 'Две проститутки пришли.');
    assert.equal((await editor.pull('a.md'))[0].code, 'sex-worker');
  });

  it('reviews a long draft once for all letters that were typed meanwhile', async () => {
    const editor = await start();
    const text = 'Two prostitutes came to the station in the morning and told their story. '.repeat(1000);
    editor.write('a.md', text);
    const began = processorTime();
    await editor.pull('a.md');
    const once = processorTime() - began;
    const answers: Promise<Diagnostic[]>[] = [];
    for (let letters = 1; letters <= 20; letters++) {
      editor.edit('a.md', 'x'.repeat(letters) + text);
      answers.push(editor.pull('a.md'));
    }
    assert.equal((await Promise.all(answers)).at(-1)!.length, 1000);
    const often = processorTime() - began;
    assert.ok(often < 8 * once, `${once} ms, ${often} ms`);
  });

  it('answers for a paragraph without any end of a sentence in time that grows with its length, not with its square', async () => {
    const editor = await start();
    const time = async (times: number): Promise<number> => {
      editor.write(`${times}.md`, 'the clinic helped prostitutes and others in town '.repeat(times));
      const began = processorTime();
      assert.equal((await editor.pull(`${times}.md`)).length, times);
      return processorTime() - began;
    };
    await time(500);
    const [short, long] = [await time(1000), await time(8000)];
    assert.ok(long < 24 * short, `${short} ms, ${long} ms`);
  });
});
