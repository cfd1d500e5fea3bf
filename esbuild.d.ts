import type { Metafile } from 'esbuild';

/** A file of code as it ships. */
export interface Built {
  /** Below the project's root. */
  readonly path: string;
  readonly text: string;
  /** Files beside it, and what the platform brings. */
  readonly imports: Metafile['outputs'][string]['imports'];
  /** The source that it begins with, unless it only holds what others share. */
  readonly entryPoint?: string;
  /** What it is made of. */
  readonly sources: Metafile['inputs'];
}

/** Every file of code that ships, in memory. */
export function bundleAll(): Promise<Built[]>;
