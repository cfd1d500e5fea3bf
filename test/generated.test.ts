import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated.js';

describe('generated files', () => {
  it('are as the dictionaries and the rules of grammar make them', () => {
    const stale = [...generatedFiles()].filter(([path, text]) => {
      const full = join(__dirname, '..', path);
      return !existsSync(full) || readFileSync(full, 'utf8') !== text;
    });
    assert.deepEqual(
      stale.map(([path]) => path),
      [],
      'run “npm run generate”, then read what has changed',
    );
  });
});
