/**
 * What client and server say to each other beyond LSP: names and plain data only.
 *
 * Both sides import this file, and it imports nothing of ours, so that neither side drags the other into its bundle.
 */

/** One file of a team's dictionary or of its kept wordings, as the client read it. The server never reads files itself. */
export interface DictionaryFile {
  /** Where the file is; problems in it are published as diagnostics of this address. */
  readonly uri: string;
  readonly text: string;
}

/**
 * `initializationOptions` of the `initialize` request.
 *
 * Every field is optional: another editor need not know about them.
 */
export interface InitializationOptions {
  /** The editor's display language as a BCP 47 tag (`ru`, `en-US`): messages are written in it. */
  readonly locale?: string;
  /** The team's dictionaries at the start, so that the first review already knows them. */
  readonly dictionaries?: readonly DictionaryFile[];
  /** The files of wordings that the team keeps (`.zontik/kept.yaml` of each folder), at the start. */
  readonly kept?: readonly DictionaryFile[];
  /**
   * The commands by which this client keeps a wording and saves a file; without them a wording can be kept in Markdown only, without a reason.
   * The first is given `KeepTarget`, the second the address of a file that a quick fix has changed.
   */
  readonly keepCommands?: { readonly keep: string; readonly save: string };
  /**
   * Where this client shows the glossary: a concept's page is this address, its id, and `.md`.
   * Without it diagnostics carry no `codeDescription`, since there is no page to open.
   */
  readonly glossary?: string;
  /** Part of the address of YAML files whose shape somebody else checks and shows: problems of shape are not told twice. */
  readonly schemasCheckedIn?: string;
}

/** Notification from the client: these are now all files of the team's dictionaries; those sent before no longer count. */
export const dictionariesNotification = 'zontik/dictionaries';

export interface DictionariesParams {
  readonly files: readonly DictionaryFile[];
}

/** Request from the client: the glossary page of a concept or subject field, or the table of contents, as Markdown in both languages. */
export const glossaryRequest = 'zontik/glossary';

export interface GlossaryParams {
  /** The id of a concept or subject field; without it the table of contents is meant. */
  readonly concept?: string;
}

/** The page, or `null` when no concept has that id. */
export type GlossaryResult = string | null;

/** Notification from the client: these are now all files of kept wordings. */
export const keptNotification = 'zontik/kept';

export interface KeptParams {
  readonly files: readonly DictionaryFile[];
}

/** A wording to keep. Lines and characters count as in LSP. */
export interface KeepTarget {
  readonly uri: string;
  readonly range: Range;
  readonly wording: string;
  /** The wording as it may be shown, where it holds a detail that could expose a person. */
  readonly masked?: string;
}

/** As in LSP. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Request from the client: how to write down that a wording is kept. */
export const keepRequest = 'zontik/keep';

export interface KeepParams extends KeepTarget {
  /** May be empty. */
  readonly reason: string;
  /** Where to write it if the draft cannot hold a comment. Absent for a draft in no folder. */
  readonly entry?: {
    /** The file of kept wordings as it stands; empty when there is none yet. */
    readonly kept: DictionaryFile;
    /** The draft, as a path from the folder that holds `.zontik`. */
    readonly file: string;
  };
}

/**
 * The change to make to the draft or to the file of kept wordings; or a problem to show to the person; or `no-folder` when only such a file
 * would do and none was named; or `null` when the wording is no longer there.
 */
export type KeepResult =
  { readonly uri: string; readonly range: Range; readonly text: string } | { readonly problem: string } | 'no-folder' | null;
