/** The text under review. */
export interface Draft {
  /** As the editor or file holds it, without a leading byte order mark. */
  readonly text: string;
  readonly format: DraftFormat;
  /** Wordings that somebody decided to keep in this draft, where that is not written in the draft itself. */
  readonly kept?: readonly KeptWording[];
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
