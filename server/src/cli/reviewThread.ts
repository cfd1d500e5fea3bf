import { parentPort, workerData } from 'node:worker_threads';
import { type Draft, type LanguageCode, lengthsOf, type PackedTermbase, type PlatformLength } from '../core/index.js';
import { type PlainAdvice, toPlain } from './plainAdvice.js';
import { readReviewer } from './reviewer.js';
import { reviewWhole, type WholeReview } from './reviewWhole.js';

/** What a thread is started with. */
export interface ThreadData {
  readonly dictionaries: readonly string[];
  /** The language of the report. */
  readonly display: LanguageCode;
}

/** A draft to review, by its place among all. */
export interface Task {
  readonly place: number;
  readonly draft: Draft;
}

export interface Done extends Pick<WholeReview, 'failures'> {
  readonly place: number;
  readonly findings: readonly PlainAdvice[];
  readonly lengths: readonly PlatformLength[];
}

/** Reviews drafts for another thread until it ends this one. */
export async function reviewForParent(loadBuiltIn: () => PackedTermbase): Promise<void> {
  const { dictionaries, display } = workerData as ThreadData;
  // The main thread has told already what is wrong in them.
  const reviewer = await readReviewer(loadBuiltIn, dictionaries, () => undefined);
  parentPort!.on('message', (tasks: readonly Task[]) => {
    const done = tasks.map(({ place, draft }): Done => {
      const { findings, failures } = reviewWhole(reviewer, draft);
      return { place, findings: toPlain(findings, draft, display), failures, lengths: lengthsOf(draft) };
    });
    parentPort!.postMessage(done);
  });
}
