import type { Steps } from '../core/index.js';

/** How long work goes on before others are heard, in milliseconds: twice that is what somebody who asks may have to wait. */
const SLICE = 20;

/** So often others are heard first as long as there are any: whoever asks without end does not stop the work for good. */
const MOST_ROUNDS = 20;

/** Long work in slices, so that whoever asks meanwhile is answered between them. */
export interface Turns {
  /**
   * Does work step by step: at once as far as the first slice goes, unless other work is going on. Whoever comes last is served first then, since
   * somebody has just asked.
   *
   * @param isWanted asked after each pause: work that nobody wants any longer is left
   * @returns `undefined` when it was left
   */
  run<Result>(steps: Steps<Result>, isWanted: () => boolean): Promise<Result | undefined>;
  /** Waits until messages that have arrived are read. */
  caughtUp(): Promise<void>;
  /** Told of each message. */
  noteMessage(): void;
}

export function createTurns(): Turns {
  let heard = 0;
  let isTaken = false;
  /** Works that go on, one slice after the other: whoever asks waits for one slice, not for one of each. */
  const waiting: (() => void)[] = [];

  const turn = (isNew: boolean): Promise<void> =>
    new Promise((resolve) => {
      if (isNew) waiting.unshift(resolve);
      else waiting.push(resolve);
      if (!isTaken) void giveTurns();
    });

  async function giveTurns(): Promise<void> {
    isTaken = true;
    while (waiting.length > 0) {
      await caughtUp();
      waiting.shift()!();
      // The slice is worked on before the next round; if the work is not done then, it has queued up again.
      await nextRound();
    }
    isTaken = false;
  }

  async function caughtUp(): Promise<void> {
    for (let round = 0, before = -1; round < MOST_ROUNDS && before !== heard; round++) {
      before = heard;
      // What arrives is read in one round of the event loop and handed over in the next.
      await nextRound();
      await nextRound();
    }
  }

  return {
    async run(steps, isWanted) {
      if (isTaken) await turn(true);
      while (isWanted()) {
        const end = performance.now() + SLICE;
        do {
          const { done, value } = steps.next();
          if (done) return value;
        } while (performance.now() < end);
        await turn(false);
      }
      return undefined;
    },
    caughtUp,
    noteMessage: () => void heard++,
  };
}

/** The next round of the event loop: a worker of the web has no other way to wait for it than a timer. */
function nextRound(): Promise<void> {
  return new Promise((resolve) => void (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve, 0)));
}
