import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Draft } from '../../server/src/core/index.js';
import { built } from '../built.js';
import { builtInReviewer, builtInTermbase } from '../builtIn.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** How much is held, in bytes, when all that can be forgotten is. */
function held(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('a draft that is written on keeps no former versions of itself', function () {
  this.timeout(240_000);

  for (const format of ['plaintext', 'markdown'] as const) {
    it(format, () => {
      const paragraph = (number: number): string =>
        `В ${number}-м году на встрече говорили о правах тех, кто продаёт секс, и о том, чего им не хватает.`;
      const text = Array.from({ length: 1_500 }, (_, number) => paragraph(number)).join('\n\n');
      const middle = text.indexOf('\n\n', text.length / 2);
      const follower = builtInReviewer().follow();
      const draftWith = (typed: string): Draft => ({ text: `${text.slice(0, middle)} ${typed}${text.slice(middle)}`, format });
      const typed = 'Сотрудничество с правоохранительными органами «невозможно», сказала она 12.10. ';
      const type = (from: number, to: number): void => {
        for (let key = from; key < to; key++) follower.review(draftWith(typed.slice(0, key)));
      };
      type(0, 10);
      const before = held();
      type(10, typed.length);
      const grown = held() - before;
      // Seventy versions were typed; one has two bytes a letter, and is there more than once while it is read.
      assert.ok(grown < 40 * 2 * text.length, `${Math.round(grown / 1024)} KB more`);
    });
  }
});

describe('an earlier version of a draft', function () {
  this.timeout(240_000);
  before(built);

  it('is let go of at once, not only when all of the memory is collected', () => {
    const termbase = join(mkdtempSync(join(tmpdir(), 'zontik-')), 'termbase.json');
    writeFileSync(termbase, JSON.stringify(builtInTermbase()));
    const left = Number(execFileSync(process.execPath, ['--expose-gc', join(__dirname, 'letGo.cjs'), termbase]));
    rmSync(dirname(termbase), { recursive: true });
    // Three million; fourteen when objects have getters or generators of their own, each of which holds its version of the draft.
    assert.ok(left > 0 && left < 6_000_000, `${left} bytes are left`);
  });
});
