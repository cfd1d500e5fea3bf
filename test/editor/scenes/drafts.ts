import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../setup.mjs';

/** Puts the drafts that play in the scenes into a folder, over what was made of them there. */
export function copyDrafts(folder: string): void {
  cpSync(join(root, 'test/editor/scenes/drafts'), folder, { recursive: true });
}

/** Writes text files into a folder, by path. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
