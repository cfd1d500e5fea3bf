import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { speak } from './speech.js';

/**
 * The files in a folder and those below it that are wanted by their names, as paths that begin with the folder's. Hidden files and folders are
 * left out, and so are those that npm fills.
 *
 * @param complain is told what cannot be opened; everything else is found all the same
 * @returns `undefined` when the folder itself cannot be opened
 */
export async function filesBelow(
  folder: string,
  isWanted: (name: string) => boolean,
  complain: (line: string) => void,
): Promise<string[] | undefined> {
  const files: string[] = [];
  const seen = new Set<string>();
  const look = async (at: string, prefix: string): Promise<boolean> => {
    // A link may lead back to where it stands.
    const real = await realpath(at).catch(() => at);
    if (seen.has(real)) return true;
    seen.add(real);
    const entries = await readdir(at, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      complain(speak().unreadable(at, error.code ?? error.message));
    });
    // What is there itself comes before what leads to it.
    entries?.sort((a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()));
    for (const entry of entries ?? []) {
      const path = prefix + entry.name;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
      if (kind?.isDirectory()) await look(path, `${path}/`);
      else if (isWanted(entry.name)) take(path, kind);
    }
    return entries !== undefined;
  };
  const take = (path: string, kind: Pick<Dirent, 'isFile'> | undefined): void => {
    if (kind?.isFile()) files.push(path);
    // A link that leads nowhere, or a pipe, at which we would wait for ever.
    else complain(kind ? speak().binary(path) : speak().notFound(path));
  };
  const isOpen = await look(folder, folder === '.' ? '' : `${folder.replace(/[\\/]+$/, '')}/`);
  return isOpen ? files : undefined;
}
