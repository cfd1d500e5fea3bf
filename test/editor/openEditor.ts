import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, root } from '../setup.mjs';
import { installCodeServer, installExtension, startCodeServer } from './codeServer.js';
import { endProcess } from './endProcess.js';
import { packedExtension } from './packedExtension.js';
import { temporaryFolder, workspaceWithSamples } from './temporaryFolder.js';

const english = {
  usage:
    'npm start [-- [--desktop] [FOLDER]]\n  FOLDER     your drafts; without it our samples are opened\n  --desktop  in the VS Code of this computer instead of the browser',
  notAFolder: (path: string) => `${path} is not a folder. Check the path.`,
  building: 'Building the extension…',
  open: (address: string) => `The editor is open at\n\n  ${address}\n\nCtrl+C ends it.`,
  desktop: 'VS Code is open. Ctrl+C here, or closing its window, ends it.',
  noDesktop:
    'There is no command “code”. Install VS Code (on a Mac also run “Shell Command: Install code in PATH” in it), or leave --desktop out.',
};

const russian: typeof english = {
  usage:
    'npm start [-- [--desktop] [ПАПКА]]\n  ПАПКА      ваши тексты; без неё откроются наши примеры\n  --desktop  открыть VS Code на этом компьютере, а не в браузере',
  notAFolder: (path) => `${path} — это не папка. Проверьте путь.`,
  building: 'Собираем расширение…',
  open: (address) => `Редактор открыт по адресу\n\n  ${address}\n\nЗавершить работу — Ctrl+C.`,
  desktop: 'VS Code открыт. Чтобы завершить работу, закройте окно или нажмите здесь Ctrl+C.',
  noDesktop:
    'Команда code не найдена. Установите VS Code (на Маке ещё выполните в нём «Shell Command: Install code in PATH») или запустите без --desktop.',
};

const phrases = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ru') ? russian : english;

/**
 * Opens the editor with the extension on the folder given, or on sample drafts, and stays until Ctrl+C.
 *
 * What it starts ends, and what is temporary is deleted, when this program ends.
 */
export async function openEditor(args: readonly string[]): Promise<void> {
  const [given, ...surplus] = args.filter((arg) => arg !== '--desktop');
  if (surplus.length > 0 || given?.startsWith('-')) return fail(phrases.usage);
  // npm changes to the folder of package.json; a path means the folder where the person typed it.
  const folder = given === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', given);
  if (folder && !isFolder(folder)) return fail(phrases.notAFolder(folder));

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
  const workspace = folder ?? workspaceWithSamples().path;
  // The draft that a newcomer sees first; in a folder of their own they choose themselves.
  const draft = folder ? undefined : join(workspace, 'press-release.ru.md');
  await (args.includes('--desktop') ? openDesktop(workspace, draft) : openBrowser(workspace, draft));
}

/** The embedded VS Code, with the extension installed from its package. */
async function openBrowser(workspace: string, draft: string | undefined): Promise<void> {
  installCodeServer();
  buildWith('package');
  const data = temporaryFolder('data').path;
  installExtension(data, packedExtension);
  const server = await startCodeServer(data, { trustFolders: true });
  const path = (file: string) => pathToFileURL(file).pathname;
  const opened = draft ? [['openFile', `vscode-remote://${server.authority}${path(draft)}`]] : [];
  const address = `${server.origin}/?folder=${path(workspace)}${draft ? `&payload=${encodeURIComponent(JSON.stringify(opened))}` : ''}`;
  console.log(phrases.open(address));
  showInSystemBrowser(address);
}

/** The VS Code of this computer, with the extension run from the repository, and settings and extensions of its own. */
async function openDesktop(workspace: string, draft: string | undefined): Promise<void> {
  const program = findProgram('code');
  if (!program) return fail(phrases.noDesktop);
  buildWith('build');
  const data = temporaryFolder('data').path;
  const options = [
    '--new-window',
    '--wait',
    '--disable-workspace-trust',
    '--skip-welcome',
    '--user-data-dir',
    data,
    '--extensions-dir',
    join(data, 'extensions'),
  ];
  const paths = [`--extensionDevelopmentPath=${root}`, workspace, ...(draft ? [draft] : [])];
  // On Windows `code` is a batch file, which only a shell can run.
  const windows = process.platform === 'win32';
  const editor = spawn(windows ? `"${program}"` : program, [...options, ...paths], {
    detached: !windows,
    shell: windows,
    stdio: 'inherit',
  });
  process.prependOnceListener('exit', () => endProcess(editor));
  console.log(phrases.desktop);
  await new Promise((resolve) => editor.on('close', resolve));
}

function buildWith(script: 'build' | 'package'): void {
  console.log(phrases.building);
  const { status, stdout, stderr } = npm(['run', '--silent', script], { stdio: 'pipe' });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  process.exit(1);
}

/** Opens the address in the person's browser where there is one; otherwise the printed address has to do. */
function showInSystemBrowser(address: string): void {
  if (process.env.CI) return;
  const linux = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? linux;
  if (opener && findProgram(opener))
    spawn(opener, [address], { stdio: 'ignore', detached: true })
      .on('error', () => undefined)
      .unref();
}

function findProgram(name: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find((path) => existsSync(path));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
