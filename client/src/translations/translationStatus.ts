import * as vscode from 'vscode';
import { type Comparisons, comparisonIn } from './comparisons.js';
import type { DraftPair, Pairs } from './pairs.js';
import { isSame } from './pairs.js';

/** Opens the menu of the active draft's translation. */
export const translationMenuCommand = 'zontik.translation';

/** Names the draft that the active one is compared with, and how many differences there are; nothing when there is none. */
export interface TranslationStatus extends vscode.Disposable {
  /** Without its icon; `undefined` while nothing is shown. */
  readonly text: string | undefined;
}

/** Shows in the status bar what the active draft is compared with, so that it is never compared with the wrong one unnoticed. */
export function showTranslation(pairs: Pairs, comparisons: Comparisons): TranslationStatus {
  const item = vscode.window.createStatusBarItem('zontik.translation', vscode.StatusBarAlignment.Left, 49);
  item.name = vscode.l10n.t('Zontik: translation of this draft');
  item.command = translationMenuCommand;
  let text: string | undefined;
  const show = (icon: string, says: string, explains: string) => {
    text = says;
    item.text = `$(${icon}) ${says}`;
    item.tooltip = explains;
    item.accessibilityInformation = { label: `${item.name}: ${says}. ${explains}`, role: 'button' };
    item.show();
  };
  const update = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const pair = uri && pairs.pairOf(uri);
    const missing = uri && pairs.missingFor(uri);
    void vscode.commands.executeCommand('setContext', 'zontik.hasTranslation', pair !== undefined);
    if (missing !== undefined) {
      const explains = vscode.l10n.t(
        'There is no file “{0}”, which this draft names as its translation. A click lets you choose another one.',
        missing,
      );
      return show('warning', missing, explains);
    }
    if (!uri || !pair) {
      text = undefined;
      return item.hide();
    }
    const result = comparisons.latest(uri);
    const name = nameOfCounterpart(pair, uri);
    if (result && 'problem' in result) return show('warning', name, result.problem);
    const differences = comparisonIn(result)?.differences.length;
    const explains =
      differences === undefined ? vscode.l10n.t('Zontik compares this draft with {0}.', name) : sayDifferences(differences, name);
    show('arrow-swap', differences ? `${name} · ${differences}` : name, explains);
  };
  update();
  const listening = vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    pairs.onDidChange(update),
    comparisons.onDidChange(update),
  );
  return {
    get text() {
      return text;
    },
    dispose: () => void listening.dispose(),
  };
}

/** The file that a draft is compared with, as a person calls it. */
export function nameOfCounterpart({ one, other }: DraftPair, uri: vscode.Uri): string {
  if (!other) return vscode.l10n.t('both languages in this file');
  const counterpart = isSame(one, uri) ? other : one;
  const name = (each: vscode.Uri) => each.path.slice(each.path.lastIndexOf('/') + 1);
  // Files in folders of their own often have the same name.
  return name(one) === name(other) ? counterpart.path.split('/').slice(-2).join('/') : name(counterpart);
}

export function sayDifferences(count: number, name: string): string {
  return count === 0 ? vscode.l10n.t('No differences: {0}', name) : vscode.l10n.t('Differences: {0} ({1})', count, name);
}
