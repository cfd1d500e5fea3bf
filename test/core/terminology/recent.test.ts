import assert from 'node:assert/strict';
import { Recent } from '../../../server/src/core/terminology/recent.js';

describe('Recent', () => {
  const MOST = 10;
  /** Values are as heavy as their keys say. */
  const heavy = (onAgeing?: () => void) => new Recent<{ weight: number }, string>(MOST, ({ weight }) => weight, onAgeing);

  it('forgets what was not asked for', () => {
    const recent = new Recent<number, string>(MOST);
    for (let key = 0; key < 3 * MOST; key++) recent.set(key, `${key}`);
    assert.deepEqual(
      keysIn(recent).sort((one, other) => one - other),
      Array.from({ length: 2 * MOST }, (_, key) => MOST + key),
    );
    assert.equal(recent.get(MOST - 1), undefined);
    assert.equal(recent.get(MOST), `${MOST}`);
  });

  it('keeps what is asked for again and again', () => {
    const recent = new Recent<number, string>(MOST);
    recent.set(-1, 'wanted');
    for (let key = 0; key < 100; key++) {
      recent.set(key, `${key}`);
      assert.equal(recent.get(-1), 'wanted', `after ${key}`);
    }
  });

  it('never holds more than twice its room, whatever is asked for', () => {
    const recent = heavy();
    const keys: { weight: number }[] = [];
    for (let turn = 0; turn < 200; turn++) {
      const key = { weight: 1 + (turn % 4) };
      keys.push(key);
      recent.set(key, 'value');
      // Half of what is there is carried over.
      for (let at = turn % 2; at < keys.length; at += 2) recent.get(keys[at]);
      assert.ok(weightIn(recent) <= 2 * MOST, `${weightIn(recent)} after ${turn}`);
    }
  });

  it('holds one that is heavier than its room, until the next but one', () => {
    const recent = heavy();
    const keys = [{ weight: 3 * MOST }, { weight: MOST }, { weight: 1 }];
    recent.set(keys[0], 'heavy');
    assert.equal(recent.get(keys[0]), 'heavy');
    recent.set(keys[1], 'next');
    recent.set(keys[2], 'next but one');
    assert.deepEqual(
      keys.map((key) => recent.get(key)),
      [undefined, 'next', 'next but one'],
    );
  });

  it('tells when what it holds gets old, also by being asked for', () => {
    let times = 0;
    const recent = heavy(() => times++);
    const [one, other, third] = [{ weight: 6 }, { weight: 6 }, { weight: 2 }];
    recent.set(one, 'one');
    assert.equal(times, 0);
    recent.set(other, 'other');
    assert.equal(times, 1);
    recent.set(third, 'third');
    assert.equal(times, 1);
    recent.get(one);
    assert.equal(times, 2);
  });
});

/** What it holds, both halves: asking would change them. */
function keysIn<Key>(recent: Recent<Key, string>): Key[] {
  const { young, old } = recent as unknown as Record<'young' | 'old', Map<Key, string>>;
  return [...young.keys(), ...old.keys()];
}

function weightIn(recent: Recent<{ weight: number }, string>): number {
  return keysIn(recent).reduce((sum, { weight }) => sum + weight, 0);
}
