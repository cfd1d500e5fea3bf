/**
 * Runs the editor suite in a real VS Code, in three hosts: in the Node extension host, in the web worker that vscode.dev uses, and with the
 * packed extension installed as a user installs it. `npm run test:editor -- worker` runs one of them.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { launchChromium } from './chromium.js';
import { codeServerFolder, installCodeServer, installExtension, startCodeServer, staticPath } from './codeServer.js';
import { packedExtension } from './packedExtension.js';
import { temporaryFolder, workspaceWithSamples } from './temporaryFolder.js';
import { runSuite, type SuiteRun } from './workbench.js';

const suite = join(root, 'out/editor/suite.js');

interface Host {
  readonly title: string;
  readonly displayLanguage: SuiteRun['displayLanguage'];
  readonly trustFolders: boolean;
  /** Puts the extension where this host finds it. Called with the folder that holds the server's settings and extensions. */
  prepare(dataFolder: string): SuiteRun['development'];
}

const hosts: Record<string, Host> = {
  node: {
    title: 'Node extension host, English',
    displayLanguage: 'en',
    trustFolders: true,
    prepare: () => ({ host: 'node', extension: root, suite }),
  },
  worker: {
    title: 'web-worker extension host, Russian',
    displayLanguage: 'ru',
    trustFolders: true,
    prepare: () => {
      const folder = join(codeServerFolder, 'zontik');
      rmSync(folder, { recursive: true, force: true });
      copyExtension(folder);
      cpSync(suite, join(folder, 'suite.js'));
      return { host: 'worker', extension: staticPath('zontik'), suite: staticPath('zontik/suite.js') };
    },
  },
  packed: {
    title: 'packed extension, installed, Russian, Restricted Mode',
    displayLanguage: 'ru',
    trustFolders: false,
    prepare: (dataFolder) => {
      installExtension(dataFolder, packedExtension);
      // The editor runs suites for an extension under development only, so an empty one carries ours.
      const extension = join(dataFolder, 'suite');
      mkdirSync(extension);
      writeFileSync(join(extension, 'package.json'), '{"name":"suite","publisher":"zontik","version":"0.0.0","engines":{"vscode":"*"}}');
      return { host: 'node', extension, suite };
    },
  },
};

function copyExtension(folder: string): void {
  mkdirSync(folder);
  const shipped = readdirSync(root).filter((name) => /^package(\.nls.*)?\.json$/.test(name));
  for (const name of [...shipped, 'dist', 'client/walkthrough']) cpSync(join(root, name), join(folder, name), { recursive: true });
}

/** @param print is given what the suite prints, line by line */
async function runIn(host: Host, print: (line: string) => void): Promise<boolean> {
  print(`\n  In VS Code: ${host.title}`);
  const started = Date.now();
  const data = temporaryFolder('data');
  const workspace = workspaceWithSamples();
  writeFileSync(join(workspace.path, '.display-language'), host.displayLanguage);
  const development = host.prepare(data.path);
  const server = await startCodeServer(data.path, { trustFolders: host.trustFolders });
  // One of its own: what is copied in one window must not be pasted in another.
  const browser = await launchChromium();
  try {
    return await runSuite(browser, { server, folder: workspace.path, displayLanguage: host.displayLanguage, development, print });
  } catch (error) {
    print(`  1 failing\n      ${error}`);
    return false;
  } finally {
    await browser.close();
    server.stop();
    data.remove();
    workspace.remove();
    print(`  ${((Date.now() - started) / 1000).toFixed(1)} s with starting and stopping the editor`);
  }
}

/** All hosts at once, since an editor mostly waits; what each of them prints stays together. */
async function runAll(chosen: readonly string[]): Promise<void> {
  installCodeServer();
  const wanted = Object.entries(hosts).filter(([name]) => chosen.length === 0 || chosen.includes(name));
  if (wanted.length > 1) console.log(`  In VS Code, beside each other: ${wanted.map(([name]) => name).join(', ')}…`);
  const runs = wanted.map(async ([, host]) => {
    const lines: string[] = [];
    const passed = await runIn(host, wanted.length > 1 ? (line) => void lines.push(line) : console.log);
    if (lines.length > 0) console.log(lines.join('\n'));
    return passed;
  });
  if ((await Promise.all(runs)).includes(false)) process.exitCode = 1;
}

void runAll(process.argv.slice(2));
