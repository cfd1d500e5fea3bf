import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';
import type { EditorWindow } from './editorWindow.js';
import { Stage, type WindowOptions } from './stage.js';

const stage = new Stage();
const windows = new Map<string, EditorWindow>();
const pictures = join(root, 'out/scenes');

after('close the stage', () => stage.close());

/**
 * Gives the scenes of a suite a window with our drafts as they are in the repository, and nothing open. Suites with the same options share it,
 * since opening one takes longer than most scenes. What was seen when a scene failed is kept as a picture in `out/scenes`.
 *
 * @param files text files of the folder besides our drafts, by path
 * @returns the window, once the suite has begun
 */
export function inWindow(options: WindowOptions, files: Record<string, string> = {}): () => EditorWindow {
  const key = JSON.stringify(options);
  const window = () => {
    const open = windows.get(key);
    if (!open) throw new Error('There is no window yet.');
    return open;
  };
  before('open a window', async function () {
    // The first one installs VS Code where it is not there yet.
    this.timeout(300_000);
    const known = windows.get(key);
    if (!known) return void windows.set(key, await stage.openWindow(options, files));
    await known.closeDrafts();
    await known.layOut(files);
  });
  afterEach('leave the window tidy', async function () {
    if (this.currentTest?.state === 'failed') {
      mkdirSync(pictures, { recursive: true });
      await window().screenshot(join(pictures, `${this.currentTest.fullTitle().replace(/[^\p{L}\d]+/gu, '-')}.png`));
    }
    await window().press('Escape', 'Escape');
  });
  return window;
}
