import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Advice, adviceOnEntry, type Edit, idleEntries, type LanguageCode } from '../core/index.js';
import type { KeptEntry } from '../core/teams.js';
import type { DictionaryFile } from './requests.js';
import { problemToDiagnostic, toDiagnostic } from './toDiagnostic.js';

/** An entry of a file of kept wordings, and the file. */
export interface PlacedEntry extends KeptEntry {
  readonly in: DictionaryFile;
  /** The change that takes it out, where that can be done for the writer. */
  readonly removal?: Edit;
}

/** The files of wordings that the team keeps, as the client sent them. */
export interface KeptFiles {
  /** Takes them in; those before no longer count. */
  take(files: readonly DictionaryFile[]): Promise<void>;
  /** What was decided about a draft. */
  entriesFor(uri: string): readonly PlacedEntry[];
  /** The entries of one of these files, in order. */
  entriesIn(uri: string): readonly PlacedEntry[];
  /** Is told of each review of an open draft, and of its closing (without a review): some entries may keep nothing. */
  noteReview(uri: string, review?: readonly Advice[]): void;
}

/** Whether this is the address of such a file. */
export function isKeptFile(uri: string): boolean {
  return /\/\.zontik\/kept\.yaml$/.test(uri);
}

/**
 * @param show is given all that there is to say about a file, whenever that changes
 * @param schemasChecked whether somebody else shows what is wrong with the shape of these files
 */
export function keptFiles(
  show: (uri: string, diagnostics: Diagnostic[]) => void,
  schemasChecked: boolean,
  display: LanguageCode,
): KeptFiles {
  let byDraft = new Map<string, PlacedEntry[]>();
  /** Those for all drafts of a folder, by the folder's address with a slash at the end. */
  let byFolder = new Map<string, PlacedEntry[]>();
  let problems = new Map<string, Diagnostic[]>();
  let files: readonly DictionaryFile[] = [];
  const idle = new Map<string, readonly PlacedEntry[]>();
  const shown = new Map<string, string>();

  const showFile = ({ uri, text }: DictionaryFile): void => {
    const document = TextDocument.create(uri, 'yaml', 0, text);
    const inVain = [...idle.values()].flat().filter((entry) => entry.in.uri === uri);
    const diagnostics = [
      ...(problems.get(uri) ?? []),
      ...inVain.map((entry) => toDiagnostic(adviceOnEntry(entry), document, display, undefined)),
    ];
    const now = JSON.stringify(diagnostics);
    if ((shown.get(uri) ?? '[]') === now) return;
    shown.set(uri, now);
    show(uri, diagnostics);
  };
  return {
    async take(next) {
      const before = files;
      files = next;
      byDraft = new Map();
      byFolder = new Map();
      problems = new Map();
      idle.clear();
      for (const file of next) {
        const { readKept, removeKept } = await import('../core/teams.js');
        const read = readKept({ path: file.uri, text: file.text });
        problems.set(
          file.uri,
          read.problems
            .filter(({ shape }) => !(shape && schemasChecked))
            .map((problem) => problemToDiagnostic(problem, file.text, display)),
        );
        for (const entry of read.entries) {
          const place = plain(file.uri).replace(/\.zontik\/kept\.yaml$/, '') + entry.file;
          const by = entry.file === '' ? byFolder : byDraft;
          by.set(place, [...(by.get(place) ?? []), { ...entry, in: file, removal: removeKept(file.text, entry) }]);
        }
      }
      const gone = before.filter(({ uri }) => !next.some((file) => file.uri === uri));
      for (const file of [...next, ...gone]) showFile(file);
    },

    entriesFor(uri) {
      const draft = plain(uri);
      const ofFolders = [...byFolder].filter(([folder]) => draft.startsWith(folder)).flatMap(([, entries]) => entries);
      return [...(byDraft.get(draft) ?? []), ...ofFolders];
    },

    entriesIn: (uri) =>
      [...byDraft.values(), ...byFolder.values()]
        .flat()
        .filter((entry) => entry.in.uri === uri)
        .sort((a, b) => a.start - b.start),

    noteReview(uri, review) {
      // Those for the whole folder are not told to be idle: another draft may need them.
      const entries = byDraft.get(plain(uri)) ?? [];
      if (entries.length === 0) return;
      if (review) idle.set(uri, idleEntries(entries, review));
      else idle.delete(uri);
      for (const file of new Set(entries.map((entry) => entry.in))) showFile(file);
    },
  };
}

/** An address as people write it, letters composed: editors escape differently, and file systems compose differently. */
function plain(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri;
  }
}
