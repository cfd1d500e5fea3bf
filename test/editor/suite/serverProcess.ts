interface NodeProcess {
  readonly pid: number;
  readonly platform: string;
  kill(pid: number, signal: string): void;
  getBuiltinModule?(name: string): { execFileSync(file: string, args: string[], options: object): string };
}

/** The server where it is a process that this extension host started. */
export interface ServerProcess {
  /** Its numbers: one while it runs, none while it does not. */
  ids(): number[];
  /** Ends it as a crash does. */
  kill(): void;
}

/** `undefined` in a browser, whose worker cannot be reached from here. */
export function serverProcess(): ServerProcess | undefined {
  const { process } = globalThis as unknown as { process?: NodeProcess };
  if (!process?.getBuiltinModule || process.platform === 'win32') return undefined;
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  const ids = (): number[] =>
    execFileSync('ps', ['-o', 'pid=,ppid=,stat=,args=', '-A'], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, parent, state, ...args]) => {
        return parent === String(process.pid) && !state.startsWith('Z') && args.some((arg) => arg.endsWith('dist/server.js'));
      })
      .map(([id]) => Number(id));
  return {
    ids,
    kill: () => {
      const running = ids();
      if (running.length !== 1) throw new Error(`Servers that run: ${running.length}.`);
      process.kill(running[0], 'SIGKILL');
    },
  };
}
