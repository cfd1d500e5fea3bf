import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from '../built.js';

const root = join(__dirname, '../..');

/** The server under an editor that shares no code with VS Code. */
describe('in Neovim', function () {
  this.timeout(180_000);
  let folder: string;
  before(function () {
    if (spawnSync('nvim', ['--version']).status !== 0) {
      console.log('    Neovim is not installed, so the server is not tried in it: apt-get install neovim');
      this.skip();
    }
    built();
    folder = mkdtempSync(join(tmpdir(), 'zontik-'));
  });
  after(() => folder && rmSync(folder, { recursive: true }));

  it('a draft is underlined, the first fix is applied, and what is underlined follows', () => {
    const draft = join(folder, 'a.md');
    const init = join(folder, 'init.lua');
    writeFileSync(init, initIn('editors.md').replace('/path/to/zontik', root).replace("'node'", JSON.stringify(process.execPath)));
    writeFileSync(draft, '# Отчёт\n\nДве проститутки пришли.\n\nA hooker came.\n');
    const { status, stdout, stderr } = spawnSync(
      'nvim',
      ['--headless', '--clean', '-i', 'NONE', '-n', '-c', `luafile ${join(__dirname, 'neovim.lua')}`, '-c', 'cquit 2'],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 100_000,
        env: { ...process.env, ZONTIK_INIT: init, ZONTIK_DRAFT: draft },
      },
    );
    assert.equal(status, 0, stdout + stderr);
    const told = (stdout + stderr).split(/\r?\n/).filter((line) => line.startsWith('Zontik'));
    assert.deepEqual(
      told.map((line) => line.split(/\s+/).slice(0, 5).join(' ')),
      ['Zontik sex-worker 2 7 2', 'Zontik sex-worker-slang 4 2 1'],
    );
    assert.equal(readFileSync(draft, 'utf8'), '# Отчёт\n\nДве секс-работницы пришли.\n\nA hooker came.\n');
  });

  it('is set up the same way in both languages', () => {
    const code = (page: string): string[] => initIn(page).split('\n').slice(1);
    const inRussian = code('editors.md').join('\n').replace('/path/to/', '/путь/к/').replace("locale = 'en'", "locale = 'ru'");
    assert.equal(code('editors.ru.md').join('\n'), inRussian);
  });
});

/** What a page of the documentation has people put into `init.lua`. */
function initIn(page: string): string {
  return /```lua\n([^]*?)```/.exec(readFileSync(join(root, 'docs', page), 'utf8'))![1];
}
