import assert from 'node:assert/strict';
import type { Nodes } from 'nlcst';
import { retext } from 'retext';
import retextEquality from 'retext-equality';
import { VFile } from 'vfile';
import { toNlcst } from '../../../server/src/core/draft/nlcst.js';
import { segmentDraft } from '../../../server/src/core/draft/segment.js';

function treeOf(text: string) {
  const segmented = segmentDraft({ text, format: 'markdown' });
  return toNlcst(segmented, segmented.segments);
}

/** What retext-equality reports on our tree: the rule, and the words of the draft between the offsets it gives. */
function check(text: string, expected: readonly (readonly [rule: string, words: string])[]): void {
  const segmented = segmentDraft({ text, format: 'markdown' });
  const file = new VFile({ value: text });
  retext().use(retextEquality).runSync(toNlcst(segmented, segmented.segments), file);
  const reported = file.messages.map(({ ruleId, place }) => {
    assert.ok(place && 'start' in place);
    const { start, end } = place;
    const lines = text.slice(0, start.offset).split('\n');
    assert.deepEqual([start.line, start.column], [lines.length, lines.at(-1)!.length + 1]);
    return [ruleId, text.slice(start.offset, end.offset)];
  });
  assert.deepEqual(reported, expected);
}

describe('toNlcst', () => {
  it('lets retext-equality find its words where they stand', () => {
    check('# Notes\n\nThe *chairman* spoke.\nThen the fireman’s wife left.\n', [
      ['chairman-chairwoman', 'chairman'],
      ['fireman-firewoman', 'fireman'],
      ['husband-wife', 'wife'],
    ]);
  });

  it('lets it find phrases across hidden markup and line breaks', () => {
    check('> He **suffers**\n> from polio.', [
      ['victim-of-polio', 'suffers**\n> from polio'],
      ['he-she', 'He'],
    ]);
  });

  it('hides code, addresses and markup from it', () => {
    check('See `chairman`, [it](http://a.org/chairman) and chairman@a.org.', []);
  });

  it('consists of paragraphs, sentences, words and what stands between them', () => {
    const outline = (node: Nodes): string => {
      const name = node.type.replace('Node', '');
      return 'children' in node ? `${name}(${node.children.map(outline).join(' ')})` : `${name}:${node.value}`;
    };
    assert.equal(
      outline(treeOf('It’s a *sex-worker*’s `x`, 5 €. Yes.\n\nNo')),
      'Root(Paragraph(Sentence(Word(Text:It’s) WhiteSpace:  Word(Text:a) WhiteSpace:  Word(Text:sex-worker) Punctuation:’ Symbol:s WhiteSpace:  ' +
        'Source:\uFFFC\uFFFC\uFFFC Punctuation:, WhiteSpace:  Word(Text:5) WhiteSpace:  Symbol:€ Punctuation:.) WhiteSpace:  Sentence(Word(Text:Yes) Punctuation:.)) ' +
        'Paragraph(Sentence(Word(Text:No))))',
    );
  });

  it('holds only the segments it is given', () => {
    const segmented = segmentDraft({ text: 'One. Two.\n\nThree.', format: 'markdown' });
    assert.equal(toNlcst(segmented, []).children.length, 0);
    assert.equal(toNlcst(segmented, segmented.segments.slice(1)).children.length, 2);
  });
});
