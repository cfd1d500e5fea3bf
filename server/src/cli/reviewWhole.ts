import type { Advice, Draft, Reviewer } from '../core/index.js';
import { placeOf } from '../placeOf.js';

export interface WholeReview {
  readonly findings: readonly Advice[];
  /** Places in our code where reading or reviewing a passage failed, which should never happen; findings may be missing then. */
  readonly failures: readonly string[];
}

/** Reviews a draft, and tells what of it could not be reviewed: whoever runs a command must not take that for a clean text. */
export function reviewWhole(reviewer: Reviewer, draft: Draft): WholeReview {
  const { advice, failures } = reviewer.follow().review(draft);
  return { findings: advice, failures: [...new Set(failures.map(placeOf))] };
}
