import assert from 'node:assert/strict';
import { applyEdits } from '../../applyEdits.js';
import { builtInReviewer } from '../../builtIn.js';

describe('suggestions', () => {
  it('leave no word twice in a row', () => {
    const text = 'Police combat prostitution near the port.';
    const written = builtInReviewer()
      .review({ text, format: 'plaintext' })
      .flatMap(({ suggestions }) => suggestions.map(({ edits }) => applyEdits(text, edits)));
    assert.ok(written.includes('Police prevent violence against sex workers near the port.'), written.join('\n'));
    assert.ok(!written.some((each) => /police police/i.test(each)), written.join('\n'));
  });
});
