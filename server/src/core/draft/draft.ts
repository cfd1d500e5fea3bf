/** The text under review. */
export interface Draft {
  /** As the editor or file holds it, without a leading byte order mark. */
  readonly text: string;
  readonly format: DraftFormat;
}

export type DraftFormat = 'markdown' | 'plaintext';
