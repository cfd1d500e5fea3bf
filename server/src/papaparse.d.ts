/** The part of papaparse that the core uses. Its own types bring in Node's, which the core must not know. */
declare module 'papaparse' {
  interface ParseStepResult {
    readonly data: string[];
    readonly errors: readonly { readonly type: string; readonly code: string; readonly message: string }[];
    /** `cursor`: UTF-16 offset behind the row. */
    readonly meta: { readonly cursor: number };
  }
  interface ParseOptions {
    readonly delimiter: string;
    step(row: ParseStepResult): void;
  }
  const papaparse: { parse(text: string, options: ParseOptions): void };
  export default papaparse;
}
