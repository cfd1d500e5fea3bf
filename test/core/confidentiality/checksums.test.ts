import assert from 'node:assert/strict';
import { isLuhn, isSnils } from '../../../server/src/core/confidentiality/checksums.js';

/** The numbers are those by which the rules are explained publicly, or made up. */
describe('control numbers', () => {
  it('of a SNILS: weights from nine to one, the remainder by 101, 100 as 00', () => {
    assert.equal(isSnils('11223344595'), true);
    assert.equal(isSnils('11223344596'), false);
    assert.equal(isSnils('00101998900'), true, 'the sum is 100');
    assert.equal(isSnils('00101999800'), true, 'the sum is 101');
    assert.equal(isSnils('1122334459'), false);
  });

  it('of a bank card: every second figure doubled', () => {
    assert.equal(isLuhn('79927398713'), true);
    assert.equal(isLuhn('79927398710'), false);
    assert.equal(isLuhn(''), false);
  });
});
