import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '../built.js';
import { TEAM_CONCEPT } from '../teamConcept.js';
import { docx } from '../word/docx.js';
import { startServerProgram, type StdioClient } from './stdioClient.js';

const root = join(__dirname, '../..');
const cli = join(root, 'dist/cli.js');

/** Node's own barrier: files can be read and nothing else. No writing, no other program, no addon, no code from text. */
const barrier = [
  process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
  '--allow-fs-read=*',
  '--allow-worker',
  '--no-warnings',
  '--disallow-code-generation-from-strings',
  '--require',
  join(__dirname, 'cutOff.cjs'),
];

/** Everything there is works in a program that can reach nobody and write nothing. */
describe('cut off from the network, with files that can only be read', function () {
  this.timeout(120_000);
  let folder: string;
  before(async () => {
    built();
    folder = mkdtempSync(join(tmpdir(), 'zontik-'));
    writeFileSync(join(folder, 'a.ru.md'), '# Отчёт\n\nДве проститутки пришли. На канал подписаны 18 500 человек.\n');
    writeFileSync(join(folder, 'a.en.md'), '# Report\n\nTwo wibblers came. The channel has 15,800 subscribers.\n');
    writeFileSync(join(folder, 'helper.yaml'), TEAM_CONCEPT);
    writeFileSync(join(folder, 'a.docx'), await docx(['# Report', 'Two prostitutes came.']));
  });
  let editor: StdioClient | undefined;
  afterEach(() => editor?.kill());
  after(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [...barrier, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    });
  const state = () => readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);

  it('would be noticed: the barrier holds', () => {
    const ends = (code: string): string => {
      const { status, stderr } = run('-e', code);
      return status === 99 ? 'cut off' : (/ERR_ACCESS_DENIED|EvalError/.exec(stderr)?.[0] ?? `${status} ${stderr}`);
    };
    for (const code of [
      'require("http").get("http://127.0.0.1")',
      'import("node:net").then(x => x, () => process.exit(1)); require("net")',
      'fetch("http://127.0.0.1")',
    ])
      assert.equal(ends(code), 'cut off', code);
    assert.equal(ends('require("fs").writeFileSync("x", "")'), 'ERR_ACCESS_DENIED');
    assert.equal(ends('(() => 1).constructor("return 1")()'), 'EvalError');
  });

  const commands: readonly [readonly string[], status: number, RegExp][] = [
    [['check', '.'], 1, /prostitutes[^]+проститутки/],
    [['check', '--dictionary', 'helper.yaml', 'a.en.md'], 1, /wibblers/],
    [['check', '--format', 'html', 'a.ru.md'], 1, /<mark>проститутки<\/mark>/],
    [['check', '--format', 'sarif', 'a.docx'], 1, /"ruleId": ?"sex-worker"/],
    [['fix', '--dry-run', 'a.ru.md'], 0, /\+.*секс-работницы/],
    [['pair', 'a.ru.md', 'a.en.md'], 1, /15,800/],
    [['pair', '--format', 'xliff', 'a.ru.md', 'a.en.md'], 0, /<xliff/],
    [['post', 'a.ru.md'], 1, /X /],
    [['glossary'], 0, /sex-worker/],
    [['glossary', '--format', 'csv', '--dictionary', 'helper.yaml'], 0, /wibbler/],
    [['glossary', '--format', 'tbx'], 0, /<tbx /],
  ];
  for (const [args, status, expected] of commands) {
    it(`zontik ${args.join(' ')}`, () => {
      const before = state();
      const ended = run(cli, ...args);
      assert.equal(ended.stderr, '');
      assert.match(ended.stdout, expected);
      assert.equal(ended.status, status);
      assert.deepEqual(state(), before);
    });
  }

  it('says of a file that cannot be written which one it is, and goes on', () => {
    const { status, stderr } = run(cli, 'fix', 'a.ru.md');
    assert.match(stderr, /^zontik: a\.ru\.md: .*ERR_ACCESS_DENIED/);
    assert.equal(status, 2);
    assert.match(run(cli, 'glossary', '--output', 'out').stderr, /^zontik: out: .*ERR_ACCESS_DENIED/);
  });

  it('zontik lsp: a draft is reviewed, mended, compared and looked up, and nothing is left behind', async () => {
    const before = state();
    editor = startServerProgram(process.execPath, [...barrier, cli, 'lsp', '--stdio'], { cwd: folder });
    await reviewWith(editor);
    assert.deepEqual(await editor.end(), { status: 0, complaints: '' });
    assert.deepEqual(editor.conversation.problems, []);
    assert.deepEqual(state(), before);
  });

  async function reviewWith(editor: StdioClient): Promise<void> {
    const capabilities = { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } };
    const dictionaries = [{ uri: 'file:///t/helper.yaml', text: TEAM_CONCEPT }];
    const { result } = await editor.ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: { dictionaries },
    });
    assert.equal((result as { serverInfo: { name: string } }).serverInfo.name, 'Zontik');
    editor.tell('initialized', {});
    const [ru, en] = ['a.ru.md', 'a.en.md'].map((name) => ({
      uri: `file:///t/${name}`,
      languageId: 'markdown',
      text: readFileSync(join(folder, name), 'utf8'),
    }));
    for (const { uri, text } of [ru, en])
      editor.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const codes = async (uri: string) =>
      ((await editor.ask('textDocument/diagnostic', { textDocument: { uri } })).result as { items: { code: string }[] }).items.map(
        ({ code }) => code,
      );
    assert.deepEqual(await codes(ru.uri), ['sex-worker']);
    assert.deepEqual(await codes(en.uri), ['helper']);
    const position = { line: 2, character: 6 };
    const textDocument = { uri: ru.uri };
    const actions = await editor.ask('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    assert.match((actions.result as { title: string }[])[0].title, /секс-работницы/);
    assert.match(JSON.stringify((await editor.ask('textDocument/hover', { textDocument, position })).result), /sex worker/);
    editor.tell('zontik/pairs', { pairs: [{ one: ru, other: en }] });
    const uris = await editor.heard<{ uris: string[] }>('zontik/compared', () => true);
    assert.ok(uris.uris.includes(en.uri));
    assert.match(JSON.stringify((await editor.ask('zontik/lookUp', { query: 'проститутка', limit: 5 })).result), /секс-работни/);
    const bytes = Buffer.from(readFileSync(join(folder, 'a.docx'))).toString('base64');
    assert.match(JSON.stringify((await editor.ask('zontik/word', { bytes })).result), /Two prostitutes came/);
    assert.match(JSON.stringify((await editor.ask('zontik/report', { uri: ru.uri, name: 'a.ru.md', format: 'html' })).result), /<mark>/);
  }
});
