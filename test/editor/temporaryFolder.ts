import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** A folder of our own outside the repository. */
export interface TemporaryFolder {
  readonly path: string;
  /** Deletes it with all it holds. Happens by itself when this program ends. */
  remove(): void;
}

/** Makes an empty folder; `purpose` becomes part of its name. */
export function temporaryFolder(purpose: string): TemporaryFolder {
  // On a Mac the folder for temporary files is reached through a link, and the editor reports real paths.
  const path = realpathSync(mkdtempSync(join(tmpdir(), `zontik-${purpose}-`)));
  // A process that was just ended may still be writing there, hence the retries.
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once('exit', remove);
  return { path, remove };
}

/** A copy of our sample drafts, so that whoever edits them does not edit the repository. */
export function workspaceWithSamples(): TemporaryFolder {
  const folder = temporaryFolder('drafts');
  cpSync(join(root, 'test/editor/samples'), folder.path, { recursive: true });
  return folder;
}
