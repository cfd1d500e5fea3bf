// Installs what package-lock.json names, unless it is there already. Plain JavaScript without dependencies: in a fresh
// clone it is the first thing that runs.

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs an npm command in the repository and returns its exit status. */
export function npm(args, options = {}) {
  return spawnSync(...npmCommand(args), { cwd: root, stdio: 'inherit', ...options });
}

/** Makes `node_modules` what `package-lock.json` says; ends the program when that fails. */
export function installDependencies() {
  if (isInstalled()) return;
  console.log('Installing dependencies…');
  const { status } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status ?? 1);
}

/** The command that runs npm: the one that runs us, where there is one, since `npm` itself is a batch file on Windows. */
export function npmCommand(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

function isInstalled() {
  // npm writes this file last of all.
  const installed = join(root, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs - 1000;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installDependencies();
