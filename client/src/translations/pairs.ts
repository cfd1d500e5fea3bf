import * as vscode from 'vscode';
import {
  type CounterpartsParams,
  counterpartsRequest,
  type CounterpartsResult,
  type DictionaryFile,
  type DraftParams,
  type PairParams,
  pairsNotification,
  type PairsParams,
} from '../../../server/src/protocol/requests.js';
import type { ReviewServer } from '../reviewServer.js';
import { readText } from '../readText.js';
import { readDraft } from '../triage/folderDrafts.js';
import { openDrafts } from '../triage/openDrafts.js';

/** A draft and its translation. */
export interface DraftPair {
  readonly one: vscode.Uri;
  /** Absent for a draft that holds both languages. */
  readonly other?: vscode.Uri;
  /** Where the alignment is corrected by hand: beside that of the two whose path comes last (`news.ru.md` after `news.en.md`). */
  readonly corrections: vscode.Uri;
}

/** Which drafts are compared with which, up to date until disposed. */
export interface Pairs extends vscode.Disposable {
  pairOf(uri: vscode.Uri): DraftPair | undefined;
  /** The translation that a draft names in its front matter and that is not there. */
  missingFor(uri: vscode.Uri): string | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Compares a draft with another one from now on, with itself, or with nothing; `undefined` lets the names of files decide again. */
  choose(draft: vscode.Uri, other: vscode.Uri | 'nothing' | undefined): Promise<void>;
}

/** The setting that compares drafts with translations that are found by their names. */
const compareSetting = 'zontik.translation.compare';
/** Where choices are remembered: the address of a draft, and that of its translation, or nothing. */
const CHOICES = 'zontik.translations';
/** How long changes must rest, in milliseconds. */
const REST = 200;

/**
 * Finds the translations of open drafts: the one that was chosen, the one that the draft names, or one whose name says it, if it is there.
 *
 * Files are read through `vscode.workspace.fs`, so the same code serves the disk, a remote machine and a virtual workspace.
 */
export function watchPairs(
  server: Pick<ReviewServer, 'ask' | 'notify' | 'onDidStartOrStop'>,
  isDraft: (document: vscode.TextDocument) => boolean,
  memory: vscode.Memento,
): Pairs {
  const changed = new vscode.EventEmitter<void>();
  let pairs: readonly DraftPair[] = [];
  let missing: ReadonlyMap<string, string> = new Map();
  let told = '[]';
  let delay: ReturnType<typeof setTimeout> | undefined;
  let searching = Promise.resolve();

  // What was never saved is gone when the window closes, and so is what it was compared with.
  let unsaved: Readonly<Record<string, string>> = {};
  const choices = () => ({ ...memory.get<Readonly<Record<string, string>>>(CHOICES, {}), ...unsaved });
  const search = async () => {
    const drafts = openDrafts(isDraft);
    const found = new Search(server.ask, choices());
    if (vscode.workspace.getConfiguration().get(compareSetting) !== false) for (const { uri } of drafts) await found.add(uri);
    const params: PairsParams = { pairs: await Promise.all(found.pairs.map((pair) => toParams(pair, server.ask, isDraft))) };
    const now = JSON.stringify(params);
    const isOther =
      JSON.stringify(found.pairs) !== JSON.stringify(pairs) || JSON.stringify([...found.missing]) !== JSON.stringify([...missing]);
    pairs = found.pairs;
    missing = found.missing;
    if (now !== told) server.notify(pairsNotification, params);
    told = now;
    if (isOther) changed.fire();
  };
  // One after another: a slow search must not end after a newer one and bring back what was.
  const searchSoon = (rest = REST) => {
    clearTimeout(delay);
    delay = setTimeout(() => (searching = searching.then(search)), rest);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,txt,pair.yaml}');
  const listening = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidCreate(() => searchSoon()),
    watcher.onDidChange(() => searchSoon()),
    watcher.onDidDelete(() => searchSoon()),
    // Virtual file systems need not support watching.
    vscode.workspace.onDidSaveTextDocument(() => searchSoon()),
    vscode.workspace.onDidRenameFiles(() => searchSoon()),
    vscode.workspace.onDidDeleteFiles(async () => {
      const remembered = Object.entries(memory.get<Readonly<Record<string, string>>>(CHOICES, {}));
      const left = await withoutDeleted(remembered);
      if (left.length < remembered.length) await memory.update(CHOICES, Object.fromEntries(left));
    }),
    vscode.window.tabGroups.onDidChangeTabs(() => searchSoon()),
    vscode.workspace.onDidOpenTextDocument(() => searchSoon()),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(compareSetting) && searchSoon()),
    server.onDidStartOrStop(() => {
      told = '[]';
      searchSoon(0);
    }),
  );
  searchSoon();
  return {
    pairOf: (uri) => pairs.find(({ one, other }) => isSame(one, uri) || (other && isSame(other, uri))),
    missingFor: (uri) => missing.get(uri.toString()),
    onDidChange: changed.event,
    async choose(draft, other) {
      // What either of them was compared with before is over, too.
      const kept = Object.entries(choices()).filter(([one, another]) =>
        [draft, other].every((uri) => !(uri instanceof vscode.Uri) || ![one, another].includes(uri.toString())),
      );
      const choice = other === undefined ? [] : [[draft.toString(), other === 'nothing' ? '' : other.toString()]];
      const isUnsaved = (entry: readonly string[]) => entry.some((address) => address.startsWith('untitled:'));
      const all = [...(await withoutDeleted(kept)), ...choice];
      unsaved = Object.fromEntries(all.filter(isUnsaved));
      await memory.update(CHOICES, Object.fromEntries(all.filter((entry) => !isUnsaved(entry))));
      clearTimeout(delay);
      await (searching = searching.then(search));
    },
    dispose() {
      clearTimeout(delay);
      listening.dispose();
    },
  };
}

/** One search for the translations of some drafts. */
class Search {
  readonly pairs: DraftPair[] = [];
  readonly missing = new Map<string, string>();
  private readonly folders = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(
    private readonly ask: ReviewServer['ask'],
    private readonly choices: Readonly<Record<string, string>>,
  ) {}

  /** Adds the pair that a draft is part of, unless it is there already. */
  async add(uri: vscode.Uri): Promise<void> {
    if (this.pairs.some(({ one, other }) => isSame(one, uri) || (other && isSame(other, uri)))) return;
    const other = await this.counterpartOf(uri);
    if (!other || this.pairs.some((pair) => isSame(pair.one, other) || (pair.other && isSame(pair.other, other)))) return;
    if (isSame(other, uri)) this.pairs.push({ one: uri, corrections: correctionsFor(uri) });
    else this.pairs.push({ one: uri, other, corrections: correctionsFor(uri.path > other.path ? uri : other) });
  }

  private async counterpartOf(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
    const address = uri.toString();
    const chosen = this.choices[address] ?? Object.entries(this.choices).find(([, other]) => other === address)?.[0];
    if (chosen === '') return undefined;
    if (chosen !== undefined && (await this.isThere(vscode.Uri.parse(chosen)))) return vscode.Uri.parse(chosen);
    const params: CounterpartsParams = { uri: address, path: uri.path };
    const result = await this.ask<CounterpartsResult>(counterpartsRequest, params);
    if (!result) return undefined;
    if (uri.scheme !== 'untitled') {
      if (result.named !== undefined) {
        const named = vscode.Uri.joinPath(uri, '..', result.named.replaceAll('\\', '/'));
        if (await this.isThere(named)) return named;
        this.missing.set(address, result.named);
        return undefined;
      }
      for (const path of result.paths) {
        const named = uri.with({ path });
        if (await this.isThere(named)) return named;
      }
    }
    return result.holdsBoth ? uri : undefined;
  }

  /** Whether a file is there; folders are read once, since there are many names that a translation may have. */
  private async isThere(uri: vscode.Uri): Promise<boolean> {
    if (uri.scheme === 'untitled')
      return vscode.workspace.textDocuments.some((document) => !document.isClosed && isSame(document.uri, uri));
    const folder = vscode.Uri.joinPath(uri, '..');
    const names = this.folders.get(folder.toString()) ?? readFolder(folder);
    this.folders.set(folder.toString(), names);
    return (await names).has(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  }
}

/** The names of the files in a folder; of one that is not there, none. */
async function readFolder(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (read) => read,
    () => [],
  );
  return new Set(entries.filter(([, type]) => type & vscode.FileType.File).map(([name]) => name));
}

/** The choices whose files are both there: how a deleted file was called is nobody's business any more. What cannot be looked up stays. */
async function withoutDeleted(choices: readonly (readonly [string, string])[]): Promise<(readonly [string, string])[]> {
  const isDeleted = async (address: string): Promise<boolean> => {
    if (address === '' || address.startsWith('untitled:')) return false;
    return vscode.workspace.fs.stat(vscode.Uri.parse(address)).then(
      () => false,
      (error: unknown) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound',
    );
  };
  const gone = await Promise.all(choices.map(async (pair) => (await Promise.all(pair.map(isDeleted))).includes(true)));
  return choices.filter((_, index) => !gone[index]);
}

async function toParams(
  { one, other, corrections }: DraftPair,
  ask: ReviewServer['ask'],
  isDraft: (document: vscode.TextDocument) => boolean,
): Promise<PairParams> {
  const params = async (uri: vscode.Uri): Promise<DraftParams> => {
    // The server knows open drafts by their addresses. What comes without a text and is not open cannot be read.
    const isOpen = vscode.workspace.textDocuments.some((document) => isSame(document.uri, uri) && isDraft(document));
    return (isOpen ? undefined : await readDraft(uri, ask)) ?? { uri: uri.toString() };
  };
  const [first, second, file] = await Promise.all([params(one), other && params(other), readText(corrections).catch(() => undefined)]);
  const known: DictionaryFile | undefined = file === undefined ? undefined : { uri: corrections.toString(), text: file };
  return { one: first, ...(second && { other: second }), ...(known && { corrections: known }) };
}

function correctionsFor(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: `${uri.path.replace(/\.(?:md|markdown|txt)$/i, '')}.pair.yaml` });
}

export function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}
