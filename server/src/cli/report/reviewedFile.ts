import type { Advice, PlatformLength } from '../../core/index.js';

/** A file with what was found in it. */
export interface ReviewedFile {
  readonly path: string;
  readonly text: string;
  readonly fromWord?: true;
  readonly findings: readonly Advice[];
  /** On the platforms that it is written for. */
  readonly lengths?: readonly PlatformLength[];
}
