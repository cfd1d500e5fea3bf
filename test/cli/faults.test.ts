import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../server/src/cli/check.js';
import { fix } from '../../server/src/cli/fix.js';
import { pair } from '../../server/src/cli/pair.js';
import { post } from '../../server/src/cli/post.js';
import { markdownParser } from '../../server/src/core/draft/markdownSyntax.js';
import { builtInTermbase, translationData } from '../builtIn.js';

describe('a fault of ours in a command', function () {
  this.timeout(120_000);
  const { startParse } = markdownParser;
  const writeOut = process.stdout.write;
  const writeError = process.stderr.write;
  let folder: string;
  let said: { out: string; error: string };
  const locale = process.env.LC_ALL;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zontik-'));
    said = { out: '', error: '' };
    process.env.LC_ALL = 'en_US.UTF-8';
    markdownParser.startParse = () => {
      throw new TypeError('Zinaida Quixley');
    };
  });
  afterEach(() => {
    markdownParser.startParse = startParse;
    if (locale === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = locale;
    rmSync(folder, { recursive: true });
  });

  for (const command of [check, fix, post, pair])
    it(`is told by ${command.name}, with its place and no word of the draft, and is no success`, async () => {
      const path = join(folder, 'a.md');
      writeFileSync(path, 'We met two prostitutes.\n');
      const translation = join(folder, 'a.ru.md');
      writeFileSync(translation, 'Мы встретили двух секс-работниц.\n');
      process.stdout.write = (text: unknown) => Boolean((said.out += String(text)));
      process.stderr.write = (text: unknown) => Boolean((said.error += String(text)));
      let status: number;
      try {
        status =
          command === pair
            ? await pair([translation, path], builtInTermbase, () => Promise.resolve(translationData()))
            : await command([path], builtInTermbase);
      } finally {
        process.stdout.write = writeOut;
        process.stderr.write = writeError;
      }
      assert.equal(status, 2);
      assert.match(
        said.error,
        /(?:a|a\.ru\.md, .*a)\.md: not reviewed completely, because of a fault in Zontik \(TypeError < .*sections\.ts:\d+/,
      );
      assert.doesNotMatch(said.error + said.out, /Quixley/);
      if (command === pair) assert.match(said.out, /prostitutes/);
      else if (command === fix) assert.match(readFileSync(path, 'utf8'), /sex workers/);
      else assert.match(said.out, /sex worker/);
    });
});
