import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Advice,
  concealed,
  type Edit,
  keepInDraft,
  keepMarks,
  type LanguageCode,
  maskedIn,
  phrasing,
  quoteOf,
  withoutMark,
} from '../core/index.js';
import { toDraft } from './drafts.js';
import type { PlacedEntry } from './keptFiles.js';
import type { DictionaryFile, InitializationOptions, KeepParams, KeepReach, KeepResult, KeepTarget } from './requests.js';

type Commands = InitializationOptions['keepCommands'];
type Touches = (span: { readonly start: number; readonly end: number }) => boolean;

/** Whether there is something to decide about a finding: hints are kept already, and a length is no wording. */
function isOpen({ severity, because }: Advice): boolean {
  return severity !== 'hint' && because !== 'kept' && because !== 'length';
}

/** The quick fix that keeps a wording: asks for a reason where the client can, otherwise writes a comment without one. */
export function toKeepActions(
  advice: Advice,
  diagnostic: Diagnostic,
  document: TextDocument,
  display: LanguageCode,
  commands: Commands,
  review: readonly Advice[],
): CodeAction[] {
  if (!isOpen(advice)) return [];
  const title = phrasing[display].kept.keep;
  const action = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  if (commands) {
    const target: KeepTarget = {
      uri: document.uri,
      range: diagnostic.range,
      wording: document.getText(diagnostic.range),
      ...maskedTarget(advice, document, review),
    };
    return [{ ...action, title, command: { title, command: commands.keep, arguments: [target] } }];
  }
  const edit = keepInDraft(toDraft(document), advice, '', display, false, maskedIn(review));
  return edit ? [{ ...action, title: title.replace(/…$/, ''), ...change(document, edit) }] : [];
}

/** The quick fixes that take decisions back: at a comment that keeps wordings, and at a wording that is kept. */
export function toStopActions(
  document: TextDocument,
  touches: Touches,
  touched: readonly { readonly advice: Advice; readonly diagnostic: Diagnostic }[],
  display: LanguageCode,
  commands: Commands,
): CodeAction[] {
  const kept = touched.flatMap(({ advice }) => advice.kept ?? []);
  const keeping = new Set(kept.flatMap(({ marks }) => marks.map(({ start }) => start)));
  const marks = keepMarks(toDraft(document)).filter((mark) => touches(mark.comment) || keeping.has(mark.start));
  const inText = marks.map((mark): CodeAction => {
    const title = marks.length > 1 ? phrasing[display].kept.stopOf(mark.wording) : phrasing[display].kept.stop;
    const diagnostics = touched.filter(({ advice }) => advice.because === 'kept' && advice.start === mark.start);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics.map(({ diagnostic }) => diagnostic),
      ...change(document, withoutMark(document.getText(), mark)),
    };
  });
  const entries = new Set(kept.flatMap((decision) => decision.entries as readonly PlacedEntry[]));
  return [...inText, ...[...entries].flatMap((entry) => stopActions(entry, display, commands))];
}

/** The quick fix that takes an entry out of its file; a client that can saves the file, which need not be in sight. */
export function stopActions({ in: file, removal }: PlacedEntry, display: LanguageCode, commands: Commands): CodeAction[] {
  if (!removal) return [];
  const title = phrasing[display].kept.stop;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      ...change(asDocument(file), removal),
      ...(commands && { command: { title, command: commands.save, arguments: [file.uri] } }),
    },
  ];
}

/** What may be shown of a wording in which there are details that could expose a person. */
function maskedTarget(advice: Advice, document: TextDocument, review: readonly Advice[]): Pick<KeepTarget, 'masked'> {
  const { text, place } = concealed(document.getText(), review);
  const { start, end } = place(advice);
  const masked = text.slice(start, end);
  return masked === document.getText().slice(advice.start, advice.end) ? {} : { masked };
}

/**
 * How to write down that a wording is kept. See `KeepResult`. Details that could expose a person are written down masked, in the wording and around it.
 *
 * @param review all that was found in the draft
 */
export async function keep(
  { range, wording, reason, reach: asked = 'here', entry }: KeepParams,
  document: TextDocument | undefined,
  display: LanguageCode,
  review: readonly Advice[],
): Promise<KeepResult> {
  if (!document || document.getText(range) !== wording) return null;
  const draft = toDraft(document);
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  // A detail that could expose a person is kept where it stands and nowhere else.
  const isDetail = review.some((advice) => advice.masked !== undefined && advice.start < span.end && advice.end > span.start);
  const reach = isDetail ? 'here' : asked;
  // A decision for the whole folder has no place in one of its drafts.
  const comment = reach === 'team' ? undefined : keepInDraft(draft, span, reason, display, reach === 'draft', maskedIn(review));
  if (comment) return toResult(document, comment);
  if (!entry) return 'no-folder';
  const { addKept } = await import('../core/teams.js');
  const { kept, file } = entry;
  const masked = concealed(draft.text, review);
  const quote = quoteOf(masked.text, masked.place(span));
  const added = addKept(kept.text, { ...entryFor(reach, file, quote), reason }, display);
  return added ? toResult(asDocument(kept), added) : { problem: phrasing[display].kept.unwritable };
}

/** An entry without surroundings means every such wording of the draft, and without a file of all drafts. */
function entryFor(reach: KeepReach, file: string, quote: ReturnType<typeof quoteOf>) {
  if (reach === 'here') return { file, ...quote };
  return { file: reach === 'team' ? '' : file, exact: quote.exact, prefix: '', suffix: '' };
}

function toResult(document: TextDocument, edit: Edit): KeepResult {
  return { uri: document.uri, ...toTextEdit(document, edit) };
}

function change(document: TextDocument, edit: Edit): Pick<CodeAction, 'edit'> {
  const { range, text } = toTextEdit(document, edit);
  return { edit: { changes: { [document.uri]: [{ range, newText: text }] } } };
}

function toTextEdit(document: TextDocument, { start, end, text }: Edit) {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text };
}

function asDocument({ uri, text }: DictionaryFile): TextDocument {
  return TextDocument.create(uri, 'yaml', 0, text);
}
