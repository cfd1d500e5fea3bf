import * as vscode from 'vscode';
import {
  type CorrectionTarget,
  type CorrectParams,
  correctRequest,
  type CorrectResult,
  type Range,
  sentencesRequest,
  type SentencesResult,
} from '../../../server/src/protocol/requests.js';
import { changeAndSave } from '../changeFile.js';
import type { Ask } from '../reviewServer.js';
import { toPlainRange, toRange } from '../triage/ranges.js';
import { type Comparisons, comparisonIn, otherSide, segmentAt, type Side, sideAt } from './comparisons.js';
import type { Pairs } from './pairs.js';

/** Takes a `CorrectionTarget` and writes it down. */
export const correctAlignmentCommand = 'zontik.correctAlignment';
export const linkSentencesCommand = 'zontik.linkSentences';
export const unlinkSentencesCommand = 'zontik.unlinkSentences';
export const forgetCorrectionCommand = 'zontik.forgetCorrection';

/** Lets a person correct which sentences belong together; what they say is written to a small file beside the drafts. */
export function registerCorrectAlignment(ask: Ask, pairs: Pairs, comparisons: Comparisons): vscode.Disposable {
  const correct = async (target: CorrectionTarget): Promise<boolean> => {
    const pair = pairs.pairOf(vscode.Uri.parse(target.uri));
    if (!pair) return false;
    if ([pair.one, pair.other].some((uri) => uri?.scheme === 'untitled')) {
      void vscode.window.showWarningMessage(vscode.l10n.t('Save both drafts first: the correction is written to a file beside them.'));
      return false;
    }
    const file = await vscode.workspace.openTextDocument(pair.corrections).then(
      (document) => document,
      () => undefined,
    );
    const params: CorrectParams = { ...target, text: file?.getText() ?? '' };
    const result = await ask<CorrectResult>(correctRequest, params);
    if (result && 'text' in result) return changeAndSave(pair.corrections, new vscode.Range(0, 0, file?.lineCount ?? 0, 0), result.text);
    explain(result, target.correction, pair.corrections);
    return false;
  };
  /** The sentences at the selection of the active editor, and all there is to know about them. */
  const selected = async () => {
    const editor = vscode.window.activeTextEditor;
    const comparison = editor && comparisonIn(await comparisons.now(editor.document.uri));
    if (!editor || !comparison) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft that is compared with its translation first.'));
      return undefined;
    }
    const { document, selection } = editor;
    const side = sideAt(comparison, document.uri, selection.active);
    const touched = comparison.segments.flatMap((segment) => segment[side]).filter((range) => touches(toRange(range), selection));
    const index = segmentAt(comparison, side, selection.active);
    const own = touched.length > 0 ? touched : (comparison.segments[index]?.[side] ?? []);
    return own.length > 0 ? { comparison, document, side, own, index } : undefined;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(correctAlignmentCommand, correct),
    vscode.commands.registerCommand(linkSentencesCommand, async () => {
      const chosen = await selected();
      if (!chosen) return;
      const { document, side, own } = chosen;
      const sentences = await ask<SentencesResult>(sentencesRequest, { uri: document.uri.toString() });
      if (!sentences) return void vscode.window.showWarningMessage(vscode.l10n.t('Zontik is not running. Please try again.'));
      const picked = await askForCounterparts(chosen, sentences);
      if (picked) await correct({ uri: document.uri.toString(), correction: 'together', ...bySide(side, whole(own), whole(picked)) });
    }),
    vscode.commands.registerCommand(unlinkSentencesCommand, async () => {
      const chosen = await selected();
      if (!chosen) return;
      const { comparison, document, side, own, index } = chosen;
      const counterparts = comparison.segments[index][otherSide(side)];
      if (counterparts.length === 0)
        return void vscode.window.showInformationMessage(vscode.l10n.t('This sentence is not linked with any other.'));
      await correct({ uri: document.uri.toString(), correction: 'apart', ...bySide(side, whole(own), whole(counterparts)) });
    }),
    vscode.commands.registerCommand(forgetCorrectionCommand, async () => {
      const chosen = await selected();
      if (!chosen) return;
      await correct({ uri: chosen.document.uri.toString(), correction: 'undone', ...bySide(chosen.side, whole(chosen.own), undefined) });
    }),
  );
}

interface SentenceItem extends vscode.QuickPickItem {
  readonly range: Range;
}

/** Asks which sentences of the other side belong to the selected ones; none of them means that those stand alone. */
async function askForCounterparts(
  {
    comparison,
    side,
    own,
    index,
  }: { comparison: NonNullable<ReturnType<typeof comparisonIn>>; side: Side; own: readonly Range[]; index: number },
  shown: NonNullable<SentencesResult>,
): Promise<readonly Range[] | undefined> {
  const other = otherSide(side);
  const now = comparison.segments[index]?.[other] ?? [];
  const sentences = [...shown[other]].sort(
    ({ range: a }, { range: b }) => a.start.line - b.start.line || a.start.character - b.start.character,
  );
  const isNow = (range: Range) => now.some((each) => toRange(each).isEqual(toRange(range)));
  const items = sentences.map(({ range, text }): SentenceItem => ({
    label: text,
    description: vscode.l10n.t('line {0}', range.start.line + 1),
    picked: isNow(range),
    range,
  }));
  const saysOwn = shown[side]
    .filter(({ range }) => own.some((each) => toRange(each).isEqual(toRange(range))))
    .map(({ text }) => text)
    .join(' ');
  const picker = vscode.window.createQuickPick<SentenceItem>();
  picker.title = vscode.l10n.t('What corresponds to “{0}”?', shortened(saysOwn));
  picker.placeholder = vscode.l10n.t('Tick one or more sentences; none if it has no counterpart');
  picker.canSelectMany = true;
  picker.items = items;
  picker.selectedItems = items.filter(({ picked }) => picked);
  // The list begins where the counterpart is likely to stand.
  const near = items.find(({ range }) => isNow(range)) ?? items[Math.min(index, items.length - 1)];
  if (near) picker.activeItems = [near];
  return new Promise((resolve) => {
    let answer: readonly Range[] | undefined;
    picker.onDidAccept(() => {
      answer = picker.selectedItems.map(({ range }) => range);
      picker.hide();
    });
    picker.onDidHide(() => {
      picker.dispose();
      resolve(answer);
    });
    picker.show();
  });
}

/** From the first to the last of some sentences, as the server knows ranges; `undefined` for none. */
function whole(ranges: readonly Range[]): Range | undefined {
  if (ranges.length === 0) return undefined;
  const [first, ...rest] = ranges.map(toRange);
  return toPlainRange(rest.reduce((all, range) => all.union(range), first));
}

function bySide(side: Side, own: Range | undefined, other: Range | undefined): Partial<Record<Side, Range>> {
  return { ...(own && { [side]: own }), ...(other && { [otherSide(side)]: other }) };
}

function touches(range: vscode.Range, selection: vscode.Selection): boolean {
  const shared = range.intersection(selection);
  return shared !== undefined && (selection.isEmpty || !shared.isEmpty);
}

function shortened(line: string): string {
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function explain(result: CorrectResult | undefined, correction: CorrectionTarget['correction'], file: vscode.Uri): void {
  if (result && 'problem' in result) {
    const open = vscode.l10n.t('Open the File');
    void vscode.window
      .showWarningMessage(result.problem, open)
      .then((answer) => (answer ? vscode.window.showTextDocument(file) : undefined));
  } else if (result === undefined) void vscode.window.showWarningMessage(vscode.l10n.t('Zontik is not running. Please try again.'));
  else if (correction === 'undone')
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was decided by hand about this sentence.'));
  else void vscode.window.showInformationMessage(vscode.l10n.t('The text has changed meanwhile. Please try again.'));
}
