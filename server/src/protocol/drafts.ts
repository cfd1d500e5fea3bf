import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Advice, Reviewer } from '../core/index.js';

/** Open documents as drafts, reviewed once for each version. */
export interface ReviewedDrafts {
  /** What was found in the document as it stands now. */
  adviceOn(document: TextDocument): readonly Advice[];
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

export function reviewedDrafts(reviewer: Reviewer): ReviewedDrafts {
  const reviewed = new Map<string, { readonly version: number; readonly advice: readonly Advice[] }>();
  return {
    adviceOn(document) {
      const known = reviewed.get(document.uri);
      if (known?.version === document.version) return known.advice;
      const advice = reviewer.review({ text: document.getText(), format: document.languageId === 'markdown' ? 'markdown' : 'plaintext' });
      reviewed.set(document.uri, { version: document.version, advice });
      return advice;
    },
    forget: (uri) => void reviewed.delete(uri),
  };
}
