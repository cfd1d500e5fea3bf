/** A piece of prose that stands by itself: no sentence goes beyond it. */
export interface Block {
  /** Without the markup and white space around it; offsets are UTF-16 code units of the draft's text. */
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  /** Inside a block quotation. */
  readonly quoted: boolean;
  /** 1–6 for headings, the depth of nesting (from 1) for list items. */
  readonly level?: number;
  /** Where a table cell stands, from 0; row 0 is the header. */
  readonly row?: number;
  readonly column?: number;
}

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'tableCell' | 'caption' | 'footnote';
