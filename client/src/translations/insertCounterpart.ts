import * as vscode from 'vscode';
import type { CorrectionTarget, Comparison } from '../../../server/src/protocol/requests.js';
import { canBeChanged, explainReadOnly } from '../triage/canBeChanged.js';
import { toRange } from '../triage/ranges.js';
import { type Comparisons, comparisonIn, gapPosition, isCurrent, otherSide, segmentAt, type Side, sideAt } from './comparisons.js';

/** Puts a sentence that lacks a counterpart where its translation belongs, selected, to be written over. Takes a `CorrectionTarget`, or goes by the cursor. */
export const insertCounterpartCommand = 'zontik.insertCounterpart';

export function registerInsertCounterpart(comparisons: Comparisons): vscode.Disposable {
  return vscode.commands.registerCommand(insertCounterpartCommand, async (target?: CorrectionTarget) => {
    const active = vscode.window.activeTextEditor;
    const uri = target ? vscode.Uri.parse(target.uri) : active?.document.uri;
    const comparison = uri && comparisonIn(await comparisons.now(uri));
    if (!uri || !comparison || !isCurrent(comparison))
      return void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft that is compared with its translation first.'));
    const place = target?.ru ?? target?.en;
    const position = place ? toRange(place).start : (active?.selection.active ?? new vscode.Position(0, 0));
    const side: Side = target ? (target.ru ? 'ru' : 'en') : sideAt(comparison, uri, position);
    const index = gapAt(comparison, side, position);
    if (index === undefined)
      return void vscode.window.showInformationMessage(vscode.l10n.t('The sentence at the cursor has its counterpart.'));
    await insertAt(comparison, index);
  });
}

/** The group at a place that lacks a side: its own sentence, or the first of those that lack a counterpart just behind the cursor. */
function gapAt(comparison: Comparison, side: Side, position: vscode.Position): number | undefined {
  const { segments } = comparison;
  const here = segmentAt(comparison, side, position);
  const isGap = (index: number) => segments[index] && (segments[index].ru.length === 0 || segments[index].en.length === 0);
  return [here, here + 1].find((index) => index >= 0 && isGap(index));
}

async function insertAt(comparison: Comparison, index: number): Promise<void> {
  const segment = comparison.segments[index];
  const side: Side = segment.ru.length > 0 ? 'ru' : 'en';
  const other = otherSide(side);
  const [source, target] = await Promise.all(
    [side, other].map((each) => vscode.workspace.openTextDocument(vscode.Uri.parse(comparison.uris[each]))),
  );
  if (!(await canBeChanged(target))) return explainReadOnly(target);
  const own = toRange(segment[side][0]).union(toRange(segment[side].at(-1)!));
  const sentence = source.getText(own);
  const { after, position } = gapPosition(comparison, index, other);
  const separator = separatorBefore(source, own, comparison, side);
  const editor = await vscode.window.showTextDocument(target, {
    viewColumn: visibleColumn(target) ?? (source === target ? undefined : vscode.ViewColumn.Beside),
  });
  const eol = target.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const lead = (after ? separator : separator.replace(/^[^\S\n]*\n+/, '')).replace(/\n/g, eol);
  const tail = after || target.getText().trim() === '' ? '' : /\n/.test(separator) ? eol + eol : ' ';
  if (!(await editor.edit((edit) => edit.insert(position, lead + tail), { undoStopBefore: true, undoStopAfter: false }))) return;
  // A placeholder is inserted and selected in one step: nobody can type between the two.
  const placeholder = new vscode.SnippetString().appendPlaceholder(sentence.replace(/\r?\n/g, eol));
  const start = target.positionAt(target.offsetAt(position) + lead.length);
  await editor.insertSnippet(placeholder, start, { undoStopBefore: false, undoStopAfter: true });
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What stands between a sentence and the one before it: a space, or a new paragraph, item or heading with its mark. */
function separatorBefore(source: vscode.TextDocument, own: vscode.Range, { segments }: Comparison, side: Side): string {
  const before = segments
    .flatMap((segment) => segment[side].map(toRange))
    .filter(({ end }) => !end.isAfter(own.start))
    .reduce<vscode.Range | undefined>((last, range) => (!last || range.end.isAfter(last.end) ? range : last), undefined);
  const between = source.getText(new vscode.Range(before?.end ?? new vscode.Position(0, 0), own.start)).replace(/\r\n/g, '\n');
  const line = between.slice(between.lastIndexOf('\n') + 1);
  const beginsLine = before === undefined || between.includes('\n');
  if (!beginsLine || !MARK.test(line)) return ' ';
  // In a draft that holds both languages the sentence before it belongs to another paragraph.
  return (/\n[^\S\n]*\n/.test(between) || /\p{L}/u.test(between) ? '\n\n' : '\n') + line;
}

/** What may stand before the first sentence of a line: nothing, or the mark of an item, a quotation or a heading. */
const MARK = /^[ \t]*(?:(?:[-*+>]|#{1,6}|\d{1,3}[.)])[ \t]+)?$/;

/** The column in which a draft is on show already. */
function visibleColumn(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
}
