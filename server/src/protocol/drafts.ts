import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Advice,
  adviceOnUnreviewed,
  type AgreedTerm,
  type Draft,
  type DraftFollower,
  type FollowedReview,
  type KeptWording,
  type Reviewer,
} from '../core/index.js';

/** Open documents as drafts, reviewed once for each version. */
export interface ReviewedDrafts {
  /** What was found in the document as it stands now. */
  adviceOn(document: TextDocument): readonly Advice[];
  /** The recommended terms it uses; worked out when somebody asks. */
  agreedTermsIn(document: TextDocument): readonly AgreedTerm[];
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/**
 * Longer drafts are told to be too long instead of being reviewed, in UTF-16 code units: some two hundred pages, which take about two seconds.
 * Each change asks for a review, and nobody else is answered meanwhile. The command line has no such limit.
 */
const LONGEST = 500_000;

/** Whether a document is too long to be reviewed again with each change. */
export function isTooLong(document: TextDocument): boolean {
  return document.getText().length > LONGEST;
}

/** The review of a document, or advice that it is too long for one. */
export function reviewDocument(reviewer: Reviewer, document: TextDocument, more: Partial<Draft>): readonly Advice[] {
  if (isTooLong(document)) return [adviceOnUnreviewed(document.getText(), LONGEST)];
  return reviewer.review({ ...toDraft(document), ...more });
}

interface Followed {
  readonly follower: DraftFollower;
  last?: FollowedReview & { readonly version: number };
}

/**
 * @param keptIn what was decided outside of the draft at an address
 * @param noteReview is told of each review
 * @param noteFailure is told what was thrown where a passage could not be reviewed
 * @param platforms those that drafts are written for which do not name others
 */
export function reviewedDrafts(
  reviewer: Reviewer,
  keptIn: (uri: string) => readonly KeptWording[],
  noteReview: (uri: string, review: readonly Advice[]) => void,
  noteFailure: (thrown: unknown) => void,
  platforms: readonly string[],
): ReviewedDrafts {
  const followed = new Map<string, Followed>();
  const reviewOf = (document: TextDocument): FollowedReview => {
    const { uri, version } = document;
    const known = followed.get(uri) ?? { follower: reviewer.follow() };
    if (known.last?.version === version) return known.last;
    followed.set(uri, known);
    const review: FollowedReview = isTooLong(document)
      ? { advice: [adviceOnUnreviewed(document.getText(), LONGEST)], agreed: [], failures: [] }
      : known.follower.review({ ...toDraft(document), kept: keptIn(uri), platforms });
    // The same passages fail again with each key; once is enough.
    if (review.failures.length > (known.last?.failures.length ?? 0)) review.failures.forEach(noteFailure);
    known.last = { advice: review.advice, agreed: review.agreed, failures: review.failures, version };
    noteReview(uri, review.advice);
    return known.last;
  };
  return {
    adviceOn: (document) => reviewOf(document).advice,
    agreedTermsIn: (document) => reviewOf(document).agreed,
    forget: (uri) => void followed.delete(uri),
  };
}

/** An open document as a draft, without what was decided elsewhere. */
export function toDraft(document: TextDocument): Draft {
  return { text: document.getText(), format: document.languageId === 'markdown' ? 'markdown' : 'plaintext', name: nameOf(document.uri) };
}

/** The file's name; as it is written in the address where that is no proper one. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
