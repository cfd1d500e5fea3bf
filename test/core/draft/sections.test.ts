import assert from 'node:assert/strict';
import { markdownParser } from '../../../server/src/core/draft/markdownSyntax.js';
import { type Prose, readProse, readProseStepwise } from '../../../server/src/core/draft/prose.js';
import { inOneGo } from '../../../server/src/core/draft/steps.js';
import { numbersFrom } from '../../numbersFrom.js';

/** Pieces of Markdown: much of it changes how what stands elsewhere is read. */
const PIECES = [
  'A paragraph of *three* words, and a [link](https://example.org).',
  '# A heading {#anchor}',
  'A title\n===',
  '- one\n- two\n  - three',
  '1. one\n2. two',
  '> quoted\n> [!NOTE]\n\n> more',
  '| a | b |\n|---|---|\n| c | **d** |',
  '```\ncode\n```',
  '~~~',
  '    indented code',
  '    Indented words that a writer has set in with spaces.',
  '<!-- zontik-keep: word -->',
  'Words <!-- a comment --> and <b>tags</b> &amp; more<br>here.',
  '<blockquote>',
  '</blockquote>',
  '<div>\n<p>HTML\n</div>',
  '<pre>',
  '</pre>',
  '[label] and ![image][label]',
  '[label]: https://example.org',
  'A note[^1].',
  '[^1]: The note.',
  '---\ntitle: x\n---',
  '+++\ntitle = "x"\n+++',
  '$x^2$ and {{ name }} and www.example.org/a_b_c',
  '***',
  '\r\nA line\r\nof Windows\\\r\n\r\n',
  '\n',
  ' ',
  'a',
  '\u0000',
];

describe('a Markdown draft that is read after an earlier version', () => {
  it('is read as if there were none', function () {
    this.timeout(120_000);
    const random = numbersFrom(7);
    const below = (n: number): number => Math.floor(random() * n);
    const piece = (): string => PIECES[below(PIECES.length)];
    let text = '';
    let earlier: Prose | undefined;
    for (let version = 0; version < 3_000; version++) {
      if (version % 50 === 0) {
        text = Array.from({ length: 12 }, piece).join('\n\n');
        earlier = undefined;
      }
      const from = below(text.length + 1);
      const to = Math.min(text.length, from + below([1, 4, 60][below(3)]));
      const border = ['', '\n', '\n\n'][below(3)];
      text = text.slice(0, from) + border + (below(4) === 0 ? '' : piece()) + border + text.slice(to);
      const draft = { text, format: 'markdown' } as const;
      const prose = inOneGo(readProseStepwise(draft, earlier));
      const anew = readProse(draft);
      const where = `version ${version}: ${JSON.stringify(text)}`;
      assert.deepEqual([prose.failure, anew.failure], [undefined, undefined], where);
      assert.equal(prose.text, anew.text, where);
      assert.deepEqual(prose.blocks, anew.blocks, where);
      assert.deepEqual(prose.comments, anew.comments, where);
      for (let asked = 0; asked < 3; asked++) {
        const start = below(text.length);
        assert.deepEqual(prose.balance(start, start + 5), anew.balance(start, start + 5), where);
      }
      earlier = prose;
    }
  });

  it('joins a table that an edit unmakes with the paragraph before it', () => {
    const [made, unmade] = ['|---|---|', '|--;|---|'].map((dashes) => ({
      text: `${'Words before. '.repeat(40)}\n\nQ: Why?\n| a | b |\n${dashes}\n| c | d |\n\nWords behind.`,
      format: 'markdown' as const,
    }));
    const prose = inOneGo(readProseStepwise(unmade, inOneGo(readProseStepwise(made, undefined))));
    assert.deepEqual(prose.blocks, readProse(unmade).blocks);
    assert.equal(prose.blocks.length, 3);
  });

  it('is read anew when what was kept of the earlier version is at fault, which is told', () => {
    const draft = { text: '- **one**\n- two', format: 'markdown' } as const;
    const thrown = new RangeError('a fault of ours');
    const memory = {
      get raw(): string {
        throw thrown;
      },
    };
    const earlier = { ...readProse(draft), memory } as unknown as Prose;
    const { failure, ...prose } = inOneGo(readProseStepwise(draft, earlier));
    assert.deepEqual(failure, { thrown });
    assert.deepEqual(prose.blocks, readProse(draft).blocks);
    const next = inOneGo(readProseStepwise({ ...draft, text: `${draft.text}\n- three` }, prose));
    assert.equal(next.failure, undefined);
    assert.equal(next.blocks.length, 3);
  });

  it('is plain text when it is nested so deep that the stack is exhausted, which is no fault', () => {
    const { startParse } = markdownParser;
    // How deep is too deep depends on what the engine has compiled by then.
    markdownParser.startParse = function deeper(...given): ReturnType<typeof startParse> {
      return deeper(...given);
    };
    try {
      const { blocks, memory, failure } = readProse({ text: '*Words* of a draft.', format: 'markdown' });
      assert.equal(blocks.length, 1);
      assert.deepEqual([memory, failure], [undefined, undefined]);
    } finally {
      markdownParser.startParse = startParse;
    }
  });

  it('tells a failure with the next version when the reading of its own was left', () => {
    const draft = { text: '- one\n- two', format: 'markdown' } as const;
    const failure = { thrown: new TypeError('a fault of ours') };
    const next = inOneGo(readProseStepwise({ ...draft, text: `${draft.text}\n- three` }, { ...readProse(draft), failure }));
    assert.equal(next.failure, failure);
    assert.equal(next.blocks.length, 3);
  });
});
