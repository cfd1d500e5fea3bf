import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '../built.js';
import { root } from '../setup.mjs';

const isWindows = process.platform === 'win32';
const DRAFT = 'A prostitute came.\n';

/** What somebody's folder may hold besides drafts: each is told in one line that says where and what to do, and the drafts are checked. */
describe('command line: unusual files', function () {
  this.timeout(120_000);
  let folder: string;
  before(built);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zontik-'));
    writeFileSync(join(folder, 'z.md'), DRAFT);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const at = (name: string): string => join(folder, name);
  const check = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', ...args], {
      cwd: folder,
      encoding: 'utf8',
      // Whoever waits for a pipe that nobody writes into would wait for ever.
      timeout: 60_000,
      env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    });
    return { status, checked: stdout.match(/^\S+\.(?:md|txt)$/gm), told: stderr.split('\n').filter(Boolean) };
  };

  it('of other encodings are to be saved as UTF-8', () => {
    writeFileSync(at('utf-16.txt'), Buffer.from('\uFEFFДве проститутки пришли.', 'utf16le'));
    writeFileSync(at('utf-16-be.txt'), Buffer.from('\uFEFFA prostitute came.', 'utf16le').swap16());
    writeFileSync(at('windows-1251.txt'), Buffer.from([0xcf, 0xf0, 0xee, 0xf1, 0xf2, 0xe8, 0xf2, 0xf3, 0xf2, 0xea, 0xe0, 0x0a]));
    const saveAsUtf8 = (name: string): string => `zontik: ${name}: not a UTF-8 text. Save it as UTF-8 and try again.`;
    assert.deepEqual(check('.'), {
      status: 2,
      checked: ['z.md'],
      told: ['utf-16-be.txt', 'utf-16.txt', 'windows-1251.txt'].map(saveAsUtf8),
    });
  });

  it('with another byte order mark are read as what they are', () => {
    writeFileSync(at('a.md'), `\uFEFF${DRAFT}`);
    assert.deepEqual(check('a.md'), { status: 1, checked: ['a.md'], told: [] });
  });

  it('that are too long, or have no end, are to be split', function () {
    if (isWindows) return this.skip();
    writeFileSync(at('long.md'), '');
    truncateSync(at('long.md'), 200 * 2 ** 20);
    const { status, checked, told } = check('long.md', '/dev/zero', 'z.md');
    assert.deepEqual([status, checked], [2, ['z.md']]);
    assert.deepEqual(
      told.map((line) => line.replace(/\d+ MB is more than \d+ MB/, 'N MB')),
      ['long.md', '/dev/zero'].map((name) => `zontik: ${name}: N MB. Split the text and try again.`),
    );
  });

  it('that are links lead where they lead, once', function () {
    if (isWindows) return this.skip();
    mkdirSync(at('elsewhere'));
    writeFileSync(at('elsewhere/a.md'), DRAFT);
    symlinkSync('elsewhere', at('linked'));
    symlinkSync('.', at('within-itself'));
    symlinkSync('z.md', at('another.md'));
    symlinkSync('nothing-there.md', at('broken.md'));
    symlinkSync('no-draft', at('broken'));
    assert.deepEqual(check('.'), {
      status: 2,
      checked: ['another.md', 'elsewhere/a.md'],
      told: ['zontik: broken.md: there is no such file. Check the path.'],
    });
    symlinkSync('loop.md', at('loop.md'));
    const { told } = check('loop.md', 'z.md');
    assert.deepEqual(told, ['zontik: loop.md: cannot be read (ELOOP). Check that it is there and that you may open it.']);
  });

  it('that are pipes are read when they are named, and not waited for in a folder', function () {
    if (isWindows) return this.skip();
    assert.equal(spawnSync('mkfifo', [at('pipe.md')]).status, 0);
    assert.deepEqual(check('.'), {
      status: 2,
      checked: ['z.md'],
      told: ['zontik: pipe.md: not a text file. Export it as text or Markdown and try again.'],
    });
    const { stdout } = spawnSync('bash', ['-c', `"$0" "$1" check <(echo A hooker came.)`, process.execPath, join(root, 'dist/cli.js')], {
      encoding: 'utf8',
    });
    assert.match(stdout, /1:3 .*hooker/);
  });

  it('that may not be opened are named, folders too', function () {
    // Whoever may do everything may open everything.
    if (isWindows || process.getuid!() === 0) return this.skip();
    writeFileSync(at('secret.md'), DRAFT);
    mkdirSync(at('closed'));
    chmodSync(at('secret.md'), 0);
    chmodSync(at('closed'), 0);
    const { status, checked, told } = check('.');
    chmodSync(at('closed'), 0o700);
    assert.deepEqual([status, checked], [2, ['z.md']]);
    assert.deepEqual(
      told.sort(),
      ['closed', 'secret.md'].map((name) => `zontik: ${name}: cannot be read (EACCES). Check that it is there and that you may open it.`),
    );
  });

  it('that are no dictionaries are told as such, and a folder may bear the name of one', () => {
    mkdirSync(at('empty.yaml'));
    assert.deepEqual(check('--dictionary', 'empty.yaml', 'z.md'), {
      status: 2,
      checked: ['z.md'],
      told: ['zontik: empty.yaml: no dictionaries found. Supported files: .yaml, .yml, .csv, .tsv, .tbx.'],
    });
    assert.deepEqual(check('--dictionary', 'nope', 'z.md'), {
      status: 2,
      checked: ['z.md'],
      told: ['zontik: nope: there is no such dictionary. Check the path after --dictionary.'],
    });
    writeFileSync(at('empty.yaml/team.csv'), 'concept,language,term,status\nhelper,en,wibbler,deprecated\nhelper,en,helper,preferred\n');
    writeFileSync(at('z.md'), 'A wibbler came.\n');
    assert.deepEqual(check('--dictionary', 'empty.yaml', 'z.md'), { status: 1, checked: ['z.md'], told: [] });
  });
});
