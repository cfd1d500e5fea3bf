import assert from 'node:assert/strict';
import { readProse } from '../../../server/src/core/draft/prose.js';

/** Replaces what stands between ‹ and › by NEW; `expected` is what the draft then reads. */
function check(marked: string, expected: string, lossy = false): void {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const draft = marked.replace(/[‹›]/g, '');
  const balance = readProse({ text: draft, format: 'markdown' }).balance(start, end);
  const edited = `${draft.slice(0, balance.start)}${balance.before}NEW${balance.after}${draft.slice(balance.end)}`;
  assert.equal(edited, expected);
  assert.equal(balance.lossy, lossy, 'lossy');
}

describe('an edit', () => {
  it('leaves marks alone that both stand outside', () => {
    check('a **‹prostitute›** said', 'a **NEW** said');
    check('a [‹prostitute›](http://a.org) said', 'a [NEW](http://a.org) said');
  });

  it('takes along marks whose partner it takes', () => {
    check('*‹prostituted* women› said', 'NEW said');
    check('‹прости**тутка›** сказала', 'NEW сказала');
    check('‹так *называемые* жертвы› ушли', 'NEW ушли');
    check('**_‹prostituted_ women›** said', '**NEW** said');
  });

  it('moves a mark to its edge when the partner belongs to other words', () => {
    check('*two ‹prostituted* women› said', '*two NEW* said');
    check('‹women *sold› twice* said', '*NEW twice* said');
    check('**_two ‹women_ or› three** said', '**_two NEW_ three** said');
  });

  it('keeps links, and says when they change', () => {
    check('two ‹[prostituted](http://a.org) women› said', 'two NEW said', true);
    check('[two ‹prostituted](http://a.org) women› said', '[two NEW](http://a.org) said', true);
    check('‹young [prostitutes›](http://a.org) said', '[NEW](http://a.org) said', true);
  });

  it('keeps elements of HTML, and says when they change', () => {
    check('<i>two ‹prostituted</i> women› said', '<i>two NEW</i> said', true);
    check('two <i>‹prostitutes›</i> said', 'two <i>NEW</i> said');
  });

  it('keeps footnote marks', () => {
    check('two ‹prostituted[^1] women› said', 'two NEW[^1] said', true);
  });

  it('says when it takes an object away', () => {
    check('two ‹prostituted `x` women› said', 'two NEW said', true);
  });

  it('may be anywhere: places outside the draft are brought into it', () => {
    assert.deepEqual(readProse({ text: 'a *b*', format: 'markdown' }).balance(-5, 99), {
      start: 0,
      end: 5,
      before: '',
      after: '',
      lossy: false,
    });
  });
});
