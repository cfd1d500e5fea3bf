/** What a word says about a number. */
export interface NumberWord {
  readonly value: number;
  readonly kind: NumberWordKind;
  /** Said in so many other ways («оба», “both”, “a couple”) that its absence elsewhere means nothing. */
  readonly soft?: true;
}

export type NumberWordKind =
  /** «пять», “five”, «пятеро». */
  | 'cardinal'
  /** «тысяча», “million”: multiplies what stands before it. */
  | 'scale'
  /** «пятый», “fifth”. */
  | 'ordinal'
  /** «треть», “half”. */
  | 'fraction';
