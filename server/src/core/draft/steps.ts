/**
 * Work that may be paused after each step, and left at any of them. The core has no clock: whoever runs it decides when others are to be heard in between.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all of it at once. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** So many small things are done between two steps: each step is asked after, which takes as long as a few of them. */
export const MANY = 64;
