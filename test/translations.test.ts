import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = dirname(__dirname);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Messages in the client's source: the first argument of each call, which is one literal. */
const messages = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [...read(`client/src/${path}`).matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, message]) => message));

describe('translations', () => {
  it('have every message of the client in Russian, and none that nobody says', () => {
    const translated = Object.keys(JSON.parse(read('client/l10n/bundle.l10n.ru.json')));
    assert.deepEqual([...new Set(messages)].sort(), translated.sort());
  });

  it('hold the same places to fill in', () => {
    const places = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
    for (const [english, russian] of Object.entries<string>(JSON.parse(read('client/l10n/bundle.l10n.ru.json'))))
      assert.deepEqual(places(russian), places(english), english);
  });

  it('have every text of the manifest in both languages', () => {
    const named = [...new Set(read('package.json').match(/%[\w.-]+%/g))].map((name) => name.slice(1, -1)).sort();
    for (const name of ['package.nls.json', 'package.nls.ru.json'])
      assert.deepEqual(Object.keys(JSON.parse(read(name))).sort(), named, name);
  });
});
