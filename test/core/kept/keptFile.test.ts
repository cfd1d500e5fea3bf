import assert from 'node:assert/strict';
import { addKept, readKept, removeKept } from '../../../server/src/core/teams.js';
import { applyEdits } from '../../applyEdits.js';

const NEW = { file: 'posts/июнь.txt', exact: 'притон: «дом»', prefix: 'это ', suffix: ' # нет', reason: 'цитата: приговор' };
const BY_HAND = `# Kept after the meeting in May.

- file: a.txt # the leaflet
  exact: hooker
  reason: a title
# From here on: the survey.
- exact: prostitutes
  file: ./posts\\b.txt
`;

const read = (text: string) => readKept({ path: 'kept.yaml', text });
const add = (text: string, entry = NEW): string => applyEdits(text, [addKept(text, entry, 'en')!]);

describe('kept.yaml', () => {
  it('is read as people write it', () => {
    const { entries, problems } = read(BY_HAND);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ file, exact, prefix, suffix, reason }) => [file, exact, prefix, suffix, reason]),
      [
        ['a.txt', 'hooker', '', '', 'a title'],
        ['posts/b.txt', 'prostitutes', '', '', ''],
      ],
    );
    assert.match(BY_HAND.slice(entries[1].start, entries[1].end), /^exact: prostitutes\n {2}file: \S+$/);
  });

  it('speaks of all drafts of the folder where it names none', () => {
    const { entries, problems } = read('- exact: hooker\n  reason: a title\n- exact: x\n  file: ""\n');
    assert.deepEqual([entries.map(({ file, exact }) => [file, exact]), problems.length], [[['', 'hooker']], 1]);
    assert.match(add('', { ...NEW, file: '', prefix: '', suffix: '' }), /^# .+\n- exact: "притон: «дом»"\n {2}reason: .+\n$/);
  });

  it('may be empty', () => {
    for (const text of ['', '\n', '# nothing yet\n', '[]']) assert.deepEqual(read(text), { entries: [], problems: [] });
  });

  it('takes an entry at its end and leaves the rest alone', () => {
    for (const text of [BY_HAND, BY_HAND.trimEnd(), '# only this\n', BY_HAND.replace(/^(?=.)/gm, '  '), '- file: a\r\n  exact: b\r\n']) {
      const after = add(text);
      assert.ok(after.startsWith(text));
      const { start: _start, end: _end, ...entry } = read(after).entries.at(-1)!;
      assert.deepEqual(entry, NEW);
      assert.equal(read(after).entries.length, read(text).entries.length + 1);
    }
    assert.equal(read(add('[]')).entries.length, 1);
  });

  it('is begun with a comment that says what it is', () => {
    assert.match(add(''), /^# Wordings that stay[^\n]+\n- file: posts\/июнь.txt\n/);
    assert.match(addKept('', NEW, 'ru')!.text, /^# Формулировки[^\n]+\n- file/);
  });

  it('keeps any wording and reason', () => {
    for (const exact of ['12', 'true', '- x', '"quoted"', "it's", 'a: b', '#tag', '*x', '{x}', ' spaced ', '@x', '-->', 'x'.repeat(300)]) {
      const { entries, problems } = read(add(BY_HAND, { ...NEW, exact, reason: exact.trim() }));
      assert.deepEqual(problems, []);
      assert.deepEqual([entries[2].exact, entries[2].reason], [exact, exact.trim()]);
    }
  });

  it('gives an entry back without touching comments and the others', () => {
    const [first, second] = read(BY_HAND).entries;
    assert.equal(
      applyEdits(BY_HAND, [removeKept(BY_HAND, first)!]),
      '# Kept after the meeting in May.\n\n# From here on: the survey.\n- exact: prostitutes\n  file: ./posts\\b.txt\n',
    );
    assert.match(applyEdits(BY_HAND, [removeKept(BY_HAND, second)!]), /a title\n# From here on: the survey\.\n$/);
    const added = add(BY_HAND);
    assert.equal(applyEdits(added, [removeKept(added, read(added).entries[2])!]), BY_HAND);
    assert.equal(removeKept('[{ file: a, exact: b }]', { start: 1, end: 22 }), undefined);
  });

  it('says where a mistake is and what to do, in both languages, and keeps the other entries in force', () => {
    const text = `${BY_HAND}- file: c.txt\n  exakt: x\n- file: d.txt\n  exact: 12\n- file: e.txt\n  exact: y\n`;
    const { entries, problems } = read(text);
    assert.deepEqual(
      entries.map(({ file }) => file),
      ['a.txt', 'posts/b.txt', 'e.txt'],
    );
    const at = (word: string) => problems.find(({ start, end }) => text.slice(start, end) === word)!;
    assert.match(at('exakt').message.en, /“exakt”.+“exact”/);
    assert.match(at('exakt').message.ru, /Ближайшее: «exact»/);
    assert.match(at('12').message.en, /quotation marks/);
    assert.match(at('12').message.ru, /в кавычках/);
  });

  it('does not take an entry of a later version for a narrower one', () => {
    const { entries, problems } = read('- file: a.txt\n  exact: x\n  scope: draft\n- file: b.txt\n  exact: y\n');
    assert.deepEqual([entries.map(({ file }) => file), problems.length], [['b.txt'], 1]);
  });

  it('survives what is no list and no YAML', () => {
    for (const text of [
      'kept: 1',
      'hello',
      '12',
      '- [',
      '- file: *x\n  exact: y',
      '- "',
      '\t- file: a',
      '- file: a\n  exact: b\n  exact: c',
    ])
      assert.ok(read(text).problems.length > 0, text);
    assert.equal(read('- { file: a, exact: b }\n- file: *x\n  exact: y\n').entries.length, 1);
  });

  it('takes no entry before a mistake is mended that it would make worse', () => {
    for (const text of ['kept: 1', '- file: a\n  exact: "b\n', '- file: a\n  exact: b\n...\n'])
      assert.equal(addKept(text, NEW, 'en'), undefined, text);
  });
});
