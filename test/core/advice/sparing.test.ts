import assert from 'node:assert/strict';
import { sparing } from '../../../server/src/core/advice/sparing.js';
import { applyEdits } from '../../applyEdits.js';

describe('suggestions that write a detail anew', () => {
  const text = 'Helped by police, Anna Petrova (+44 7911 123456) left.';
  const at = (part: string, masked: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, masked });
  const details = [at('Anna Petrova', 'A. P.'), at('+44 7911 123456', '+44 •••• ••••56')];
  const edit = { start: 0, end: text.length, text: 'Anna Petrova (+44 7911 123456) left by herself.' };
  const [spared] = sparing([{ label: edit.text, grade: 'review', edits: [edit] }], text, details);

  it('leave it where it is, with the same result', () => {
    assert.ok(!/Petrova|7911/.test(JSON.stringify(spared)), JSON.stringify(spared));
    assert.equal(applyEdits(text, spared.edits), edit.text);
    assert.equal(spared.label, 'A. P. (+44 •••• ••••56) left by herself.');
  });

  it('stay as they are where they touch none', () => {
    const other = { label: 'went', grade: 'ready' as const, edits: [{ start: text.indexOf('left'), end: text.length - 1, text: 'went' }] };
    assert.equal(sparing([other], text, details)[0], other);
  });
});
