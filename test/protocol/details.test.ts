import assert from 'node:assert/strict';
import { findingsRequest } from '../../server/src/protocol/requests.js';
import { editorsFor } from './editor.js';

const DRAFT =
  'Проститутка Марина Белозёрова, тел. +7 912 345-67-89, почта marina.b1990@mail.ru, боится полиции.\n\nЕё дело № 5-614/2024, паспорт 4506 123456.\n';
const DETAILS = ['Марина Белозёрова', '912 345-67-89', 'marina.b1990', '5-614/2024', '4506 123456'];

describe('language server: details that could expose a person', () => {
  const start = editorsFor({ textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } });

  it('stand in nothing that the server says: diagnostics, hovers, lists, quick fixes', async () => {
    const editor = await start('ru');
    editor.write('a.md', DRAFT);
    const diagnostics = await editor.pull('a.md');
    assert.equal(diagnostics.length, DETAILS.length + 1);
    const said = [
      diagnostics,
      await editor.ask(findingsRequest, { uri: 'file:///t/a.md' }),
      await editor.hover('a.md', 0, 3),
      await editor.actions('a.md', 0, 3),
      ...(await Promise.all(diagnostics.map(({ range }) => editor.actions('a.md', range.start.line, range.start.character)))),
    ].map((answer) => JSON.stringify(answer));
    for (const answer of said) {
      assert.ok(answer.length > 10, `${answer} for ${said.indexOf(answer)}`);
      for (const detail of DETAILS) assert.ok(!answer.includes(detail), `${detail} in ${answer}`);
    }
  });
});
