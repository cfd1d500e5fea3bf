import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { npmCommand, root } from '../setup.mjs';
import { endProcess } from './endProcess.js';

/**
 * The versions of the npm package that carries a whole VS Code server: 4.100.3 is VS Code 1.100.3, and so on.
 * The first is the newest that runs on Node 20, the second the newest that we have tried.
 */
const versions = { usual: '4.100.3', newest: '4.139.1' };
/** `ZONTIK_VSCODE` names another one: `newest`, or a version of the package. */
const wanted = process.env.ZONTIK_VSCODE || 'usual';
const packageName = `code-server@${versions[wanted as keyof typeof versions] ?? wanted}`;
const home = join(root, '.vscode-test', packageName.replace('@', '-'));
const packageFolder = join(home, 'node_modules/code-server');
/** VS Code's own server inside the package; its wrapper is not needed. */
export const codeServerFolder = join(packageFolder, 'lib/vscode');

/** A running VS Code server. */
export interface CodeServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  stop(): void;
}

/** Installs VS Code's server beside where `@vscode/test-electron` keeps its own, unless it is there. Takes some ten seconds. */
export function installCodeServer(): void {
  const complete = join(home, 'complete');
  if (existsSync(complete)) return;
  console.log('Installing VS Code (as an npm package, 300 MB, once)…');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // Its install scripts download and compile what only its wrapper needs.
  install(['install', '--prefix', home, '--no-save', ...quiet, packageName], home);
  const node = nodePackage();
  if (node) install(['install', '--prefix', join(home, 'node'), '--no-save', ...quiet, `${node.name}@${node.version}`], home);
  // Not `npm ci`: the lock file in the package does not match its package.json.
  install(['install', '--omit=dev', ...quiet], codeServerFolder);
  // The server asks for an archive of its modules, and takes a folder of that name.
  symlinkSync(join(codeServerFolder, 'node_modules'), join(codeServerFolder, 'node_modules.asar'), 'junction');
  writeFileSync(complete, '');
}

/**
 * Starts the server on a free port and waits until it listens.
 *
 * `dataFolder` holds its settings and extensions. Without `trustFolders` every folder is opened in Restricted Mode.
 */
export async function startCodeServer(dataFolder: string, { trustFolders }: { trustFolders: boolean }): Promise<CodeServer> {
  writeSettings(dataFolder);
  writeLanguagePack(dataFolder);
  const port = await freePort();
  const authority = `127.0.0.1:${port}`;
  const options = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  const trust = trustFolders ? ['--disable-workspace-trust'] : [];
  // A group of its own, so that all it starts can be ended together, and is when this program ends.
  const server = spawn(nodeProgram(), [...serverCommand(dataFolder), ...options, ...trust], {
    detached: true,
    env: serverEnvironment(),
  });
  process.prependOnceListener('exit', () => endProcess(server));
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(`listening on ${port}`)) resolve();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', (status) => reject(new Error(`VS Code's server ended with status ${status}:\n${output}`)));
  });
  return { origin: `http://${authority}`, authority, stop: () => endProcess(server) };
}

/** Installs a packed extension the way a user does. */
export function installExtension(dataFolder: string, vsix: string): void {
  const { status, stdout, stderr } = spawnSync(nodeProgram(), [...serverCommand(dataFolder), '--install-extension', vsix], {
    encoding: 'utf8',
    env: serverEnvironment(),
  });
  if (status !== 0 || /failed/i.test(stdout + stderr)) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

/** Where the server offers the files below its own folder. */
export function staticPath(name: string): string {
  const { quality, commit } = JSON.parse(readFileSync(join(codeServerFolder, 'product.json'), 'utf8'));
  return `/${quality}-${commit}/static/${name}`;
}

/** The npm package with the Node that the server needs, where ours is too old for it. */
function nodePackage(): { name: string; version: string } | undefined {
  const { engines } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  if (parseInt(process.versions.node) >= parseInt(engines.node)) return undefined;
  return { name: `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, version: engines.node };
}

function nodeProgram(): string {
  const node = nodePackage();
  if (!node) return process.execPath;
  return join(home, 'node/node_modules', node.name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function serverCommand(dataFolder: string): string[] {
  return [
    join(codeServerFolder, 'out/server-main.js'),
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
    '--server-data-dir',
    dataFolder,
  ];
}

/** Without what npm and a surrounding VS Code leave in the environment, and without a gallery of extensions to ask. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|VSCODE_|NODE_OPTIONS)/i.test(name));
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

/** A calm editor: no welcome page, no offers, no chat beside the draft and in the list of the light bulb, nothing fetched from anywhere. */
function writeSettings(dataFolder: string): void {
  const folder = join(dataFolder, 'data/Machine');
  mkdirSync(folder, { recursive: true });
  const settings = {
    'chat.commandCenter.enabled': false,
    'chat.disableAIFeatures': true,
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    'npm.autoDetect': 'off',
    'telemetry.telemetryLevel': 'off',
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
  };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/**
 * Makes Russian the display language in a browser that asks for Russian.
 *
 * The pack is empty, since the editor's own translation is not in the package: its texts stay English, but extensions speak Russian.
 */
function writeLanguagePack(dataFolder: string): void {
  const texts = join(dataFolder, 'data/ru.json');
  writeFileSync(texts, '{"contents":{}}');
  const extensions = [{ extensionIdentifier: { id: 'zontik.russian' }, version: '1.0.0' }];
  const packs = { ru: { hash: 'empty', extensions, translations: { vscode: texts }, label: 'русский' } };
  writeFileSync(join(dataFolder, 'data/languagepacks.json'), JSON.stringify(packs));
  // Without this file the server takes English to be chosen and does not ask the browser.
  mkdirSync(join(dataFolder, 'data/User'), { recursive: true });
  writeFileSync(join(dataFolder, 'data/User/argv.json'), '{}');
}

function install(args: string[], cwd: string): void {
  const [command, all] = npmCommand(args);
  if (spawnSync(command, all, { cwd, stdio: 'inherit' }).status !== 0) throw new Error(`${packageName} could not be installed.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.'))));
    });
  });
}
