import type { SpawnSyncOptions, SpawnSyncReturns } from 'node:child_process';

export const root: string;
export function npm(args: readonly string[], options?: SpawnSyncOptions): SpawnSyncReturns<Buffer>;
export function npmCommand(args: readonly string[]): [command: string, args: string[]];
export function installDependencies(): void;
