/**
 * Runs the editor suite in a real VS Code, three times: in the Node extension host, in the web worker that vscode.dev uses, and with the
 * packed extension installed as a user installs it. `npm run test:editor -- worker` runs one of them.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { npmCommand, root } from '../setup.mjs';
import { launchChromium } from './chromium.js';
import { codeServerFolder, installCodeServer, installExtension, startCodeServer, staticPath } from './codeServer.js';
import { runSuite, type SuiteRun } from './workbench.js';
import { makeWorkspace } from './workspace.js';
import { packedExtension } from './packedExtension.js';

type Run = (browser: Browser, folder: string, dataFolder: string) => Promise<boolean>;

const suite = join(root, 'out/editor/suite.js');

const runs: Record<string, { title: string; run: Run }> = {
  node: { title: 'Node extension host, English', run: runInNode },
  worker: { title: 'web-worker extension host, Russian', run: runInWorker },
  packed: { title: 'packed extension installed, Russian, Restricted Mode', run: runPacked },
};
