import assert from 'node:assert/strict';
import { type Draft, idleEntries, keepInDraft, keepMarks, type KeptWording, withoutMark } from '../../../server/src/core/index.js';
import { applyEdits } from '../../applyEdits.js';
import { builtInReviewer } from '../../builtIn.js';

/** Wordings with what became of them: a severity, or `kept` with the reason. */
function review(text: string, more: Partial<Draft> = {}): string[] {
  return builtInReviewer()
    .review({ text, format: 'markdown', ...more })
    .map(({ start, end, severity, kept }) => `${text.slice(start, end)}: ${kept ? `kept ${kept.reason}`.trim() : severity}`);
}

describe('wordings kept by a comment', () => {
  it('are hints with the reason, everywhere in the block and only there', () => {
    const text = 'A prostitute saw a *prostitute*. <!-- zontik: keep "prostitute" — the act -->\n\nA prostitute left.\n';
    assert.deepEqual(review(text), ['prostitute: kept the act', 'prostitute: kept the act', 'prostitute: warning']);
    const [{ severity }] = builtInReviewer().review({ text, format: 'markdown' });
    assert.equal(severity, 'hint');
  });

  it('are only those that it names', () => {
    assert.deepEqual(review('A hooker and a prostitute. <!-- zontik: keep "prostitute" -->'), ['hooker: error', 'prostitute: kept']);
    assert.deepEqual(review('A prostitute and prostitutes. <!-- zontik: keep "Prostitute" -->'), [
      'prostitute: kept',
      'prostitutes: warning',
    ]);
  });

  it('may be several, with marks of quotation in them and breaks of lines', () => {
    assert.deepEqual(review('A hooker\nand ladies of\nthe night. <!-- zontik: keep "ladies of the night", "hooker" -->'), [
      'hooker: kept',
      'ladies of\nthe night: kept',
    ]);
  });

  it('may be long ones, shortened', () => {
    assert.deepEqual(review('Ladies of the night came. <!-- zontik: keep "ladies … night" -->'), ['Ladies of the night: kept']);
  });

  it('are those of the block below where the comment stands on its own line', () => {
    const comment = '<!-- zontik: keep "prostitutes" -->';
    assert.deepEqual(review(`${comment}\n# Prostitutes\n\nProstitutes came.`), ['Prostitutes: kept', 'Prostitutes: warning']);
    assert.deepEqual(review(`Prostitutes.\n\n${comment}\n\nProstitutes came.`), ['Prostitutes: warning', 'Prostitutes: kept']);
    assert.deepEqual(review(`Prostitutes.\n${comment}\nProstitutes came.`), ['Prostitutes: warning', 'Prostitutes: kept']);
    assert.deepEqual(review(`${comment}\n- prostitutes\n- more prostitutes\n\nProstitutes`), [
      'prostitutes: kept',
      'prostitutes: kept',
      'Prostitutes: warning',
    ]);
  });

  it('are those of the block above where it touches only that, or nothing follows', () => {
    const comment = '<!-- zontik: keep "prostitutes" -->';
    assert.deepEqual(review(`Prostitutes.\r\n${comment}\r\n\r\nProstitutes came.`), ['Prostitutes: kept', 'Prostitutes: warning']);
    assert.deepEqual(review(`Prostitutes.\n\n${comment}\n`), ['Prostitutes: kept']);
    assert.deepEqual(review(`- prostitutes\n  ${comment}\n- prostitutes`), ['prostitutes: kept', 'prostitutes: warning']);
  });

  it('are those of the line that the comment opens', () =>
    assert.deepEqual(review('<!-- zontik: keep "prostitutes" --> Prostitutes came.\n\nProstitutes left.'), [
      'Prostitutes: kept',
      'Prostitutes: warning',
    ]));

  it('may be named in several comments, one below the other', () => {
    const comments = '<!-- zontik: keep "prostitute" — one -->\n<!-- zontik: keep "hooker" — two -->\n';
    assert.deepEqual(review(`${comments}A prostitute is no hooker.`), ['prostitute: kept one', 'hooker: kept two']);
  });

  it('come back as findings when the comment goes', () => assert.deepEqual(review('A prostitute came.'), ['prostitute: warning']));

  it('are told where nothing is kept, at the wording in the comment', () => {
    const text = 'A sex worker came. <!-- zontik: keep "prostitute", "hooker" -->';
    const advice = builtInReviewer().review({ text, format: 'markdown' });
    assert.deepEqual(
      advice.map(({ start, end, severity, because }) => [text.slice(start, end), severity, because]),
      [
        ['"prostitute"', 'information', 'kept'],
        ['"hooker"', 'information', 'kept'],
      ],
    );
    assert.match(advice[0].message('en'), /“prostitute”/);
    assert.match(advice[0].message('ru'), /«prostitute» решено/);
  });

  it('are told where a comment to us cannot be read', () => {
    assert.deepEqual(review('A prostitute. <!-- zontik: keep prostitute -->'), [
      'prostitute: warning',
      '<!-- zontik: keep prostitute -->: information',
    ]);
  });

  it('are none in code or in plain text', () => {
    assert.deepEqual(review('A prostitute. `<!-- zontik: keep "prostitute" -->`'), ['prostitute: warning']);
    assert.deepEqual(review('A prostitute. <!-- zontik: keep "prostitute" -->', { format: 'plaintext' }).slice(0, 1), [
      'prostitute: warning',
    ]);
  });
});

describe('keeping a wording in a draft', () => {
  const REASON = 'as in the act -- see --> | "there"';

  for (const [name, before, after] of [
    ['a paragraph', 'The prostitutes left.\nAll of them.  \n\nMore.', 'The prostitutes left.\nAll of them.¶  \n\nMore.'],
    ['emphasis at its end', 'They met **prostitutes**\n', 'They met **prostitutes**¶\n'],
    ['a link at its end', 'They met [prostitutes](a.md)', 'They met [prostitutes](a.md)¶'],
    ['an item', '- prostitutes\n- others', '- prostitutes¶\n- others'],
    ['a task', '- [ ] prostitutes came\n- others', '- [ ] prostitutes came¶\n- others'],
    ['a quotation', '> The prostitutes\n> left.\n\nMore.', '> The prostitutes\n> left.¶\n\nMore.'],
    ['a cell', '| a | prostitutes | b |\n| --- | --- | --- |\n', '| a | prostitutes¶ | b |\n| --- | --- | --- |\n'],
    ['a last cell', 'a | b\n--- | ---\nc | prostitutes\n', 'a | b\n--- | ---\nc | prostitutes¶\n'],
    ['a note', 'a[^1]\n\n[^1]: prostitutes', 'a[^1]\n\n[^1]: prostitutes¶'],
    ['HTML', '<p>Prostitutes.</p>\n<p>Others.</p>', '<p>Prostitutes.¶</p>\n<p>Others.</p>'],
    ['an image', 'a\n\n![Prostitutes](a.png)\n', 'a\n\n![Prostitutes](a.png)¶\n'],
    ['a heading in an item', '- # Prostitutes\n', '- # Prostitutes¶\n'],
    ['CRLF', 'Prostitutes.\r\n\r\nMore.\r\n', 'Prostitutes.¶\r\n\r\nMore.\r\n'],
  ] as const) {
    it(`writes a comment at the end of ${name}`, () => checkPlace(before, after, (comment) => ` ${comment}`));
  }

  for (const [name, before, after] of [
    ['a heading', 'a\n\n## Prostitutes ##\n', 'a\n\n¶\n## Prostitutes ##\n'],
    ['an underlined heading', '**Prostitutes**\n===\n', '¶\n**Prostitutes**\n===\n'],
    ['a heading after front matter', '---\ntitle: a\n---\n# Prostitutes\n', '---\ntitle: a\n---\n¶\n# Prostitutes\n'],
  ] as const) {
    it(`writes a comment above ${name}`, () => checkPlace(before, after, (comment) => comment));
  }

  it('writes none in plain text', () => assert.equal(insert('Prostitutes left.', 'plaintext'), undefined));

  it('writes one behind a paragraph longer than anybody writes', () =>
    assert.match(insert(`Prostitutes left. ${'word '.repeat(5000)}`)!.text, /^ <!-- zontik: keep "Prostitutes"/));

  it('shortens what would fill the line', () => {
    const text = `Sex ${'workers and others '.repeat(10)}met.`;
    const edit = keepInDraft({ text, format: 'markdown' }, { start: 0, end: text.length - 1 }, '', 'en');
    assert.match(edit!.text, /keep "Sex workers and others … and others met" -->$/);
  });

  it('takes one wording of several out of a comment, or the comment with its line', () => {
    const undo = (text: string, wording: string): string => {
      const mark = keepMarks({ text, format: 'markdown' }).find((other) => other.wording === wording)!;
      return applyEdits(text, [withoutMark(text, mark)]);
    };
    const text = 'A. <!-- zontik: keep "a", "b" and "c" — why -->\n';
    assert.equal(undo(text, 'a'), 'A. <!-- zontik: keep "b" and "c" — why -->\n');
    assert.equal(undo(text, 'b'), 'A. <!-- zontik: keep "a" and "c" — why -->\n');
    assert.equal(undo(text, 'c'), 'A. <!-- zontik: keep "a", "b" — why -->\n');
    assert.equal(undo('A.\r\n\r\n<!-- zontik: keep "a" -->\r\n# A\r\n', 'a'), 'A.\r\n\r\n# A\r\n');
    assert.equal(undo('A <!-- zontik: keep "a" --> b.', 'a'), 'A b.');
    assert.equal(undo('> <!-- zontik: keep "a" -->\n> A', 'a'), '>\n> A');
  });

  /** `¶` in `expected` is the comment. */
  function checkPlace(before: string, expected: string, shown: (comment: string) => string): void {
    const edit = insert(before)!;
    const after = applyEdits(before, [edit]);
    const comment =
      '<!-- zontik: keep "' + (before.includes('Prost') ? 'P' : 'p') + 'rostitutes" — as in the act -\\- see -\\-> \\| "there" -->';
    assert.equal(
      after,
      expected.replace('¶', () => shown(comment)),
    );
    assert.deepEqual(
      review(after),
      review(before).map((finding) => finding.replace(/warning|hint/, `kept ${REASON}`)),
    );
    const [mark] = keepMarks({ text: after, format: 'markdown' });
    assert.equal(applyEdits(after, [withoutMark(after, mark)]), before);
  }

  function insert(text: string, format: Draft['format'] = 'markdown') {
    const start = text.search(/prostitutes/i);
    return keepInDraft({ text, format }, { start, end: start + 'prostitutes'.length }, REASON, 'en');
  }
});

describe('wordings kept all over a draft', () => {
  const DRAFT = '# Prostitutes\n\nThe prostitutes came.\n\n- prostitutes, one *prostitute*\n';

  it('are kept wherever they stand, in capitals too, by one comment', () => {
    const start = DRAFT.indexOf('prostitutes came');
    const edit = keepInDraft({ text: DRAFT, format: 'markdown' }, { start, end: start + 'prostitutes'.length }, 'a title', 'en', true)!;
    const after = applyEdits(DRAFT, [edit]);
    assert.equal(after, DRAFT.replace('came.', 'came. <!-- zontik: keep "prostitutes" in this draft — a title -->'));
    assert.deepEqual(review(after), [
      'Prostitutes: kept a title',
      'prostitutes: kept a title',
      'prostitutes: kept a title',
      'prostitute: warning',
    ]);
    const [mark] = keepMarks({ text: after, format: 'markdown' });
    assert.equal(applyEdits(after, [withoutMark(after, mark)]), DRAFT);
  });
});

describe('wordings kept by an entry', () => {
  const entry = (exact: string, prefix = '', suffix = ''): KeptWording => ({ exact, prefix, suffix, reason: 'a title' });

  it('are kept at their place only', () => {
    const text = 'The prostitutes came. Then the prostitutes left.';
    assert.deepEqual(review(text, { format: 'plaintext', kept: [entry('prostitutes', 'Then the ', ' left')] }), [
      'prostitutes: warning',
      'prostitutes: kept a title',
    ]);
  });

  it('are found again in Markdown', () =>
    assert.deepEqual(review('The *prostitutes* came.', { kept: [entry('prostitutes', 'The *', '* came')] }), [
      'prostitutes: kept a title',
    ]));

  it('leave entries that keep nothing', () => {
    const kept = [entry('prostitutes', 'The ', ' came.'), entry('hookers'), entry('sex workers')];
    const advice = builtInReviewer().review({ text: 'The prostitutes came. Sex workers left.', format: 'plaintext', kept });
    assert.deepEqual(
      idleEntries(kept, advice).map(({ exact }) => exact),
      ['hookers', 'sex workers'],
    );
  });
});
