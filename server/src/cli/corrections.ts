import { resolve } from 'node:path';
import type { Corrections } from '../core/translations.js';
import { toPosition } from './position.js';
import { readIfThere, type TextFile } from './readFiles.js';
import { displayLanguage } from './speech.js';

/**
 * What was decided by hand about a text and its translation, in the `*.pair.yaml` beside them; `undefined` where nothing was.
 *
 * @param complain is told, in one line each, what is wrong in the file; entries without a mistake are in force all the same
 */
export async function readCorrectionsOf(files: readonly TextFile[], complain: (line: string) => void): Promise<Corrections | undefined> {
  const paths = files.filter(({ path }) => path !== '-').map(({ path }) => path);
  if (paths.length === 0) return undefined;
  const { correctionsPath } = await import('../core/translations.js');
  // Which of the two comes last is a matter of whole paths, as the editor knows them; what is told are paths as they were named.
  const absolute = (path: string): string => resolve(path).replaceAll('\\', '/');
  const last = paths.reduce((one, other) => (absolute(other) > absolute(one) ? other : one));
  const file = await readIfThere(correctionsPath(last), complain);
  if (!file) return undefined;
  const { readCorrections } = await import('../core/teams.js');
  const { corrections, problems } = readCorrections(file);
  for (const { start, message } of problems) {
    const { line, column } = toPosition(file.text, start);
    complain(`${file.path}:${line}:${column}: ${message[displayLanguage()]}`);
  }
  return corrections;
}
