import type { Reviewer } from '../core/index.js';

/** A reviewer that is made when it is first asked anything: that the server is there can be said before its dictionaries are. */
export function reviewerWhenAsked(make: () => Reviewer): Reviewer {
  let made: Reviewer | undefined;
  const reviewer = (): Reviewer => (made ??= make());
  return {
    get termbase() {
      return reviewer().termbase;
    },
    review: (draft) => reviewer().review(draft),
    follow: () => reviewer().follow(),
    termsIn: (draft) => reviewer().termsIn(draft),
    termSteps: (draft) => reviewer().termSteps(draft),
    agreedTerms: (draft) => reviewer().agreedTerms(draft),
    offerTerms: (opening, wanted) => reviewer().offerTerms(opening, wanted),
    lookUp: (query, limit) => reviewer().lookUp(query, limit),
  };
}
