/** The text under review. */
export interface Draft {
  /** As the editor or file holds it, without a leading byte order mark. */
  readonly text: string;
  readonly format: DraftFormat;
  /** Wordings that somebody decided to keep in this draft, where that is not written in the draft itself. */
  readonly kept?: readonly KeptWording[];
  /** Its file name, which may say for which platforms it is written (`news.telegram.md`). */
  readonly name?: string;
  /** Names of the platforms for which all drafts are written that do not say so themselves. */
  readonly platforms?: readonly string[];
  /** Names of the platforms that somebody asks about, whatever the draft says. */
  readonly onPlatforms?: readonly string[];
}

/** A decision to keep a wording, and its place: what stands directly before and after it (a W3C text quote selector). */
export interface KeptWording {
  readonly exact: string;
  /** Empty where nothing is said about it. */
  readonly prefix: string;
  readonly suffix: string;
  /** Empty when none was given. */
  readonly reason: string;
}

export type DraftFormat = 'markdown' | 'plaintext';
