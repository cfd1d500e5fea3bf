import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Advice,
  adviceOnUnreviewed,
  type Draft,
  type DraftFollower,
  type FollowedReview,
  type KeptWording,
  type Reviewer,
} from '../core/index.js';
import type { Turns } from './turns.js';

/** Open documents as drafts, reviewed once for each text they hold. */
export interface ReviewedDrafts {
  /**
   * What was found in the document as it stands when the review is done: others are answered meanwhile, and if it changes, what is known of it by then
   * goes into the review of the new version. Nothing in one that is closed meanwhile.
   */
  review(document: TextDocument): Promise<Pick<FollowedReview, 'advice' | 'agreed'>>;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
  /** Leaves all that is being reviewed: what it would be reviewed with is no longer in force. */
  forgetAll(): void;
}

/**
 * Longer drafts are told to be too long instead of being reviewed, in UTF-16 code units: some two hundred pages, which take about two seconds.
 * Each change has to be read into the whole draft before somebody else is answered. The command line has no such limit.
 */
const LONGEST = 500_000;

/** Whether a document is too long to be reviewed again with each change. */
export function isTooLong(document: TextDocument): boolean {
  return document.getText().length > LONGEST;
}

/** The review of a document, or advice that it is too long for one; `undefined` when it is no longer wanted. */
export async function reviewDocument(
  turns: Turns,
  reviewer: Reviewer,
  document: TextDocument,
  more: Partial<Draft>,
  noteFailure: (thrown: unknown) => void,
  isWanted: () => boolean,
): Promise<readonly Advice[] | undefined> {
  if (isTooLong(document)) return [adviceOnUnreviewed(document.getText(), LONGEST)];
  const review = await turns.run(reviewer.follow().steps({ ...toDraft(document), ...more }), isWanted);
  review?.failures.forEach(noteFailure);
  return review?.advice;
}

interface Followed {
  readonly follower: DraftFollower;
  /** With the text that was reviewed: an editor may send another one with the same version. */
  last?: { readonly review: FollowedReview; readonly text: string };
  /** Settled when the present text is reviewed, whichever it is by then. */
  running?: Promise<void>;
  isForgotten?: boolean;
}

const NOTHING: FollowedReview = { advice: [], agreed: [], failures: [] };

/**
 * @param keptIn what was decided outside of the draft at an address
 * @param noteReview is told of each review
 * @param noteFailure is told what was thrown where a passage could not be read or reviewed, again with each review
 * @param platforms those that drafts are written for which do not name others
 */
export function reviewedDrafts(
  turns: Turns,
  reviewer: Reviewer,
  keptIn: (uri: string) => readonly KeptWording[],
  noteReview: (uri: string, review: readonly Advice[]) => void,
  noteFailure: (thrown: unknown) => void,
  platforms: readonly string[],
): ReviewedDrafts {
  const followed = new Map<string, Followed>();
  const bringUpToDate = async (document: TextDocument, known: Followed): Promise<void> => {
    const { uri } = document;
    while (!known.isForgotten && known.last?.text !== document.getText()) {
      const text = document.getText();
      const review = isTooLong(document)
        ? { ...NOTHING, advice: [adviceOnUnreviewed(text, LONGEST)] }
        : await turns.run(
            known.follower.steps({ ...toDraft(document), kept: keptIn(uri), platforms }),
            () => !known.isForgotten && document.getText() === text,
          );
      if (!review) continue;
      review.failures.forEach(noteFailure);
      known.last = { review, text };
      noteReview(uri, review.advice);
    }
  };
  const forget = (uri: string): void => {
    const known = followed.get(uri);
    if (known) known.isForgotten = true;
    followed.delete(uri);
  };
  return {
    async review(document) {
      const known = followed.get(document.uri) ?? { follower: reviewer.follow() };
      followed.set(document.uri, known);
      while (!known.isForgotten && known.last?.text !== document.getText())
        await (known.running ??= bringUpToDate(document, known).finally(() => (known.running = undefined)));
      return (known.isForgotten ? undefined : known.last?.review) ?? NOTHING;
    },
    forget,
    forgetAll: () => [...followed.keys()].forEach(forget),
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
