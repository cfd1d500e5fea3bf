import { stat } from 'node:fs/promises';
import { dirname, join, parse, relative, resolve } from 'node:path';
import { adviceOnEntry, adviceOnGone, type Draft, idleEntries } from '../core/index.js';
import type { KeptEntry } from '../core/teams.js';
import { toPosition } from './position.js';
import { readIfThere, type TextFile } from './readFiles.js';
import type { ReviewedFile } from './report/reviewedFile.js';
import { displayLanguage } from './speech.js';

/** The wordings that a team decided to keep, as far as they concern the drafts being read. */
export interface KeptWordings {
  /** A draft with what was decided about it, in the `.zontik/kept.yaml` of its folder and those above, up to the working directory. */
  draftOf(file: TextFile): Promise<Draft>;
  /** The files of entries in which some keep nothing, given the reviews of all drafts that `draftOf` made. */
  idle(reviewed: readonly ReviewedFile[]): Promise<ReviewedFile[]>;
}

interface KeptFile extends TextFile {
  /** The folder that holds `.zontik`. */
  readonly folder: string;
  readonly entries: readonly KeptEntry[];
}

/** @param complain is told, in one line each, what is wrong in the files of entries; entries without a mistake count all the same */
export function keptWordings(complain: (line: string) => void): KeptWordings {
  const files = new Map<string, Promise<KeptFile | undefined>>();
  const entriesOf = new Map<string, KeptEntry[]>();

  const readIn = (folder: string): Promise<KeptFile | undefined> => {
    const known = files.get(folder) ?? read(folder, complain);
    files.set(folder, known);
    return known;
  };
  return {
    async draftOf({ path, text }) {
      const format = /\.txt$/i.test(path) ? 'plaintext' : 'markdown';
      if (path === '-') return { text, format };
      const absolute = resolve(path);
      const kept: KeptEntry[] = [];
      for (const folder of foldersAbove(absolute)) {
        const own = relative(folder, absolute).replaceAll('\\', '/').normalize('NFC');
        kept.push(...((await readIn(folder))?.entries ?? []).filter(({ file }) => file === own || file === ''));
      }
      entriesOf.set(path, kept);
      return { text, format, kept, name: path };
    },

    async idle(reviewed) {
      const idle = new Set(reviewed.flatMap(({ path, findings }) => idleEntries(entriesOf.get(path) ?? [], findings)));
      const found: ReviewedFile[] = [];
      for (const file of await Promise.all(files.values())) {
        if (!file) continue;
        const findings: ReviewedFile['findings'][number][] = [];
        for (const entry of file.entries) {
          // For all drafts of the folder: one that was not checked may need it.
          if (entry.file === '') continue;
          if (idle.has(entry)) findings.push(adviceOnEntry(entry));
          else if (!(await stat(join(file.folder, entry.file)).catch(() => undefined))) findings.push(adviceOnGone(entry));
        }
        if (findings.length > 0) found.push({ path: file.path, text: file.text, findings });
      }
      return found;
    },
  };
}

async function read(folder: string, complain: (line: string) => void): Promise<KeptFile | undefined> {
  const path = relative('.', join(folder, '.zontik', 'kept.yaml'));
  const file = await readIfThere(path, complain);
  if (!file) return undefined;
  const { readKept } = await import('../core/teams.js');
  const { entries, problems } = readKept(file);
  for (const { start, message } of problems) {
    const { line, column } = toPosition(file.text, start);
    complain(`${path}:${line}:${column}: ${message[displayLanguage()]}`);
  }
  return { ...file, folder, entries };
}

/** From the folder of a file up to the working directory; for a file elsewhere, up to the folder that holds both. */
function foldersAbove(file: string): string[] {
  const folders = [dirname(file)];
  const holdsUs = (folder: string): boolean =>
    !/^\.\.(?:[\\/]|$)/.test(relative(folder, process.cwd())) && parse(folder).root === parse(process.cwd()).root;
  for (let folder = folders[0]; !holdsUs(folder) && folder !== dirname(folder);) folders.push((folder = dirname(folder)));
  return folders;
}
