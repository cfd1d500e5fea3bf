import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Draft, lengthsOf, type PlatformLength, type Reviewer } from '../core/index.js';
import { fromPlain } from './plainAdvice.js';
import type { Done, Task, ThreadData } from './reviewThread.js';
import { reviewWhole, type WholeReview } from './reviewWhole.js';
import { displayLanguage } from './speech.js';

export interface Reviewed extends WholeReview {
  readonly lengths: readonly PlatformLength[];
}

/** Text that is reviewed sooner than a thread has started, in UTF-16 code units. */
const WORTH_A_THREAD = 400_000;

/** So many drafts go to a thread at a time: it seldom waits, and the last ones do not keep one thread alone at work. */
const AT_A_TIME = 8;

/**
 * Reviews drafts, on all processors where there is enough to do.
 *
 * @param reviewer for what is done in this thread
 * @param dictionaries the paths that the reviewer's dictionaries were read from
 * @param showProgress is told how many are done
 */
export async function reviewMany(
  drafts: readonly Draft[],
  reviewer: Reviewer,
  dictionaries: readonly string[],
  showProgress: (done: number) => void,
): Promise<Reviewed[]> {
  const size = drafts.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.min(availableParallelism(), Math.ceil(size / WORTH_A_THREAD), drafts.length);
  if (threads > 1) return reviewInThreads(drafts, threads, dictionaries, showProgress);
  return drafts.map((draft, index) => {
    showProgress(index);
    return { ...reviewWhole(reviewer, draft), lengths: lengthsOf(draft) };
  });
}

async function reviewInThreads(
  drafts: readonly Draft[],
  threads: number,
  dictionaries: readonly string[],
  showProgress: (done: number) => void,
): Promise<Reviewed[]> {
  const reviewed: Reviewed[] = [];
  // What a thread needs of a language it works out when it meets it first. So one begins with the Russian drafts and the next with the
  // English ones, and most of them meet one language only.
  const waiting = russianFirst(drafts.map((draft, place): Task => ({ place, draft })));
  let count = 0;
  const work = (fromTheEnd: boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      // This very program: its main module knows in which thread it runs.
      const thread = new Worker(__filename, {
        workerData: { dictionaries, display: displayLanguage() } satisfies ThreadData,
      });
      const next = (): void => {
        const tasks = fromTheEnd ? waiting.splice(-AT_A_TIME) : waiting.splice(0, AT_A_TIME);
        if (tasks.length > 0) return thread.postMessage(tasks);
        void thread.terminate();
        resolve();
      };
      thread.on('error', reject);
      thread.on('message', (done: readonly Done[]) => {
        for (const { place, findings, ...rest } of done) reviewed[place] = { ...rest, findings: fromPlain(findings, drafts[place]) };
        showProgress((count += done.length));
        next();
      });
      next();
    });
  await Promise.all(Array.from({ length: threads }, (_, index) => work(index % 2 === 1)));
  return reviewed;
}

/** By how much of their beginning is Cyrillic; more would only be needed to review them. */
function russianFirst(tasks: readonly Task[]): Task[] {
  const cyrillic = new Map(tasks.map((task) => [task, task.draft.text.slice(0, 500).match(/[а-яё]/gi)?.length ?? 0]));
  return [...tasks].sort((one, other) => cyrillic.get(other)! - cyrillic.get(one)!);
}
