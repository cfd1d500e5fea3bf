import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Keeps documents from the server that the client's selector matches but that are no drafts.
 *
 * @param isReviewed which documents the server may know
 */
export function reviewedOnly(isReviewed: (document: vscode.TextDocument) => boolean): Middleware {
  return {
    didOpen: async (document, next) => (isReviewed(document) ? next(document) : undefined),
    didChange: async (change, next) => (isReviewed(change.document) ? next(change) : undefined),
    didClose: async (document, next) => (isReviewed(document) ? next(document) : undefined),
    provideDiagnostics: async (document, previous, token, next) =>
      'uri' in document && !isReviewed(document) ? undefined : next(document, previous, token),
  };
}
