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

async function runIn(host: Host): Promise<boolean> {
  console.log(`\n  In VS Code: ${host.title}`);
  const started = Date.now();
  const data = temporaryFolder('data');
  const workspace = workspaceWithSamples();
  writeFileSync(join(workspace.path, '.display-language'), host.displayLanguage);
  const development = host.prepare(data.path);
  const server = await startCodeServer(data.path, { trustFolders: host.trustFolders });
  const browser = await launchChromium();
  try {
    return await runSuite(browser, { server, folder: workspace.path, displayLanguage: host.displayLanguage, development });
  } catch (error) {
    console.log(`  1 failing\n      ${error}`);
    return false;
  } finally {
    await browser.close();
    server.stop();
    data.remove();
    workspace.remove();
    console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s with starting and stopping the editor`);
  }
}

/** One after the other: beside each other they are over sooner, but on a busy machine an editor then hears of a file or a change too late. */
async function runAll(chosen: readonly string[]): Promise<void> {
  installCodeServer();
  for (const [name, host] of Object.entries(hosts)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    if (!(await runIn(host))) process.exitCode = 1;
  }
}

void runAll(process.argv.slice(2));
