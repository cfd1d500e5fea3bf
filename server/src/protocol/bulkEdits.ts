import { type CodeAction, CodeActionKind, type Diagnostic, type TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Advice,
  type Draft,
  type Edit,
  editsOf,
  everywhere,
  type Fix,
  type LanguageCode,
  phrasing,
  type Reviewer,
  settleFixes,
  type Steps,
} from '../core/index.js';
import { FIX_ALL } from './initialize.js';
import { toRange } from './positions.js';

/** The kind of the quick fixes that change a wording everywhere, so that a person can give them a key. */
const EVERYWHERE = `${CodeActionKind.QuickFix}.zontik.everywhere`;

/** How a client lets a person look at a change before it is made. */
export interface Preview {
  /** Whether it can: without it changes are made at once. */
  readonly isSupported: boolean;
  /** See `InitializationOptions.previewedBy`. */
  readonly by?: string;
}

/** Of how many different terms “everywhere” is offered: more would bury the other actions. */
const TERMS = 2;

/** The quick fixes that change a wording wherever it stands in the draft; none where it stands once. */
export function toEverywhereActions(
  advice: Advice,
  all: readonly Advice[],
  diagnostic: Diagnostic,
  document: TextDocument,
  display: LanguageCode,
  preview: Preview,
): CodeAction[] {
  if (advice.kept || advice.term === undefined) return [];
  const { suggestions } = advice;
  const chosen = suggestions.filter(
    ({ term }, index) => term !== undefined && suggestions.findIndex((other) => other.term === term) === index,
  );
  return chosen.slice(0, TERMS).flatMap((suggestion): CodeAction[] => {
    const fixes = everywhere(advice, suggestion, all);
    if (fixes.length < 2) return [];
    const title = phrasing[display].everywhere(suggestion.label, fixes.length);
    const edit = toWorkspaceEdit(document, fixes, title, preview);
    return [{ title, kind: EVERYWHERE, diagnostics: [diagnostic], edit }];
  });
}

/** The fixes of `source.fixAll.zontik` and of the command: what needs no judgement and leads to nothing new. */
export function fixesOfAll(reviewer: Reviewer, draft: Draft, advice: readonly Advice[]): Steps<Fix<Advice>[]> {
  const follower = reviewer.follow();
  return settleFixes(draft.text, advice, function* (text) {
    return (yield* follower.steps({ ...draft, text })).advice;
  });
}

/** The action for `editor.codeActionsOnSave`, which asks nobody; none where there is nothing to fix. */
export function toFixAllActions(document: TextDocument, fixes: readonly Fix<Advice>[], display: LanguageCode): CodeAction[] {
  if (fixes.length === 0) return [];
  const edit = toWorkspaceEdit(document, fixes, '', { isSupported: false });
  return [{ title: phrasing[display].fixAll, kind: FIX_ALL, edit }];
}

/** All fixes as one change, to be looked at first where the client can show it. Offsets are those of the document as it stands. */
export function toWorkspaceEdit(document: TextDocument, fixes: readonly Fix<Advice>[], label: string, preview: Preview): WorkspaceEdit {
  const textEdit = ({ start, end, text }: Edit) => ({ range: toRange(document, { start, end }), newText: text });
  if (!preview.isSupported) return { changes: { [document.uri]: editsOf(fixes).map(textEdit) } };
  const { uri, version } = document;
  const annotated: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: inOnePiece(document.getText(), fixes).map((edit) => ({ ...textEdit(edit), annotationId: 'change' })),
  };
  const changeAnnotations = { change: { label, needsConfirmation: preview.by === undefined } };
  if (preview.by === undefined) return { documentChanges: [annotated], changeAnnotations };
  const nothing = { kind: 'delete', uri: preview.by, options: { ignoreIfNotExists: true }, annotationId: 'look' } as const;
  return { documentChanges: [nothing, annotated], changeAnnotations: { ...changeAnnotations, look: { label, needsConfirmation: true } } };
}

/** One edit for each fix, so that a person ticks a change as a whole; fixes between whose edits another one lies stay in pieces. */
function inOnePiece(text: string, fixes: readonly Fix<Advice>[]): Edit[] {
  const all = editsOf(fixes);
  const pieces = fixes.flatMap(({ suggestion: { edits } }): readonly Edit[] => {
    const [start, end] = [edits[0].start, edits[edits.length - 1].end];
    if (all.some((edit) => edit.start < end && edit.end > start && !edits.includes(edit))) return edits;
    let joined = '';
    let at = start;
    for (const edit of edits) {
      joined += text.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return [{ start, end, text: joined }];
  });
  return [...pieces].sort((a, b) => a.start - b.start || a.end - b.end);
}
