/**
 * The programs in `dist/`, for tests that run them. `node --import tsx test/built.ts` builds them ahead, so that specs that run beside each
 * other find them ready.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const SOURCES = ['server', 'client', 'dictionaries', 'esbuild.js', 'package.json', 'package-lock.json'];
const done = join(root, 'out/built');
const lock = join(root, 'out/building');

/** Builds `dist/` unless what is there was built here and from what the sources are now. Another process that is building is waited for. */
export function built(): void {
  if (isFresh()) return;
  mkdirSync(join(root, 'out'), { recursive: true });
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    if (isFresh()) return;
    execFileSync(process.execPath, ['esbuild.js'], { cwd: root });
    writeFileSync(done, '');
  } finally {
    rmSync(lock, { force: true });
  }
}

function isFresh(): boolean {
  if (!existsSync(done) || !existsSync(join(root, 'dist/cli.js'))) return false;
  const when = changed('out/built');
  // A folder changes with what is deleted from it. `dist` itself is made anew by every build.
  return changed('dist') <= when && SOURCES.every((path) => changedAnywhere(path) < when);
}

function changedAnywhere(path: string): number {
  const below = statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [];
  return Math.max(...[path, ...below].map(changed));
}

function changed(path: string): number {
  return statSync(join(root, path)).mtimeMs;
}

/** Whether the lock is ours now. One of a process that is no more is taken away. */
function takeLock(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld()) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    // Between making the file and writing into it there is no number yet.
    if (holder > 0) process.kill(holder, 0);
    return true;
  } catch {
    return false;
  }
}

if (require.main === module) built();
