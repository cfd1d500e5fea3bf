/**
 * What client and server say to each other beyond LSP: names and plain data only.
 *
 * Both sides import this file, and it imports nothing of ours, so that neither side drags the other into its bundle.
 */

/** One file of a team's dictionary, as the client read it. The server never reads files itself. */
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
