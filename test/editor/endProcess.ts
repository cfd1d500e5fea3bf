import { type ChildProcess, spawnSync } from 'node:child_process';

/** Ends a process that was started with `detached: true`, and every process that it started. Does nothing when it has ended already. */
export function endProcess(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    // A detached process leads a group of its own; the minus sign means the group.
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone.
  }
}
