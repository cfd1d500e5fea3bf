import type { Steps } from '../draft/steps.js';

/** What was worked out, and from which to which block it looked. */
export interface Reached<Result> {
  readonly result: Result;
  readonly from: number;
  readonly to: number;
}

/** Which blocks of a draft are looked at while something is worked out: what they say is what it depends on. */
export class Reach {
  private from = Infinity;
  private to = -Infinity;

  /** Told by whoever reads a block, each time. */
  note(block: number): void {
    if (block < this.from) this.from = block;
    if (block > this.to) this.to = block;
  }

  /** Works something out and tells how far it looked. Whatever is being worked out around it looked as far. */
  *during<Result>(block: number, work: Steps<Result>): Steps<Reached<Result>> {
    const around = { from: this.from, to: this.to };
    [this.from, this.to] = [block, block];
    const result = yield* work;
    const { from, to } = this;
    this.from = Math.min(from, around.from);
    this.to = Math.max(to, around.to);
    return { result, from, to };
  }
}
