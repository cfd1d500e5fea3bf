import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Advice, type LanguageCode, phrasing, type Suggestion } from '../core/index.js';

/** One action for each suggestion, best first; the first is preferred when nothing is left to judge. */
export function toCodeActions(advice: Advice, diagnostic: Diagnostic, document: TextDocument, display: LanguageCode): CodeAction[] {
  return advice.suggestions.map((suggestion, index) => ({
    title: suggestionTitle(suggestion, display),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(index === 0 && suggestion.grade === 'ready' && { isPreferred: true }),
    edit: { changes: { [document.uri]: suggestion.edits.map((edit) => toTextEdit(edit, document)) } },
  }));
}

/** What the action that applies a suggestion is called. */
export function suggestionTitle({ label, when }: Suggestion, display: LanguageCode): string {
  const title = label === '' ? phrasing[display].deleteWording : phrasing[display].replaceWith(label);
  return when ? `${title} (${when[display]})` : title;
}

function toTextEdit({ start, end, text }: Suggestion['edits'][number], document: TextDocument): TextEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text };
}
