import * as vscode from 'vscode';
import { draftLanguages } from '../draftSelector.js';
import type { ReviewServer } from '../reviewServer.js';
import { chooseTranslationCommand, registerChooseTranslation } from './chooseTranslation.js';
import { watchComparisons } from './comparisons.js';
import { linkSentencesCommand, registerCorrectAlignment, unlinkSentencesCommand } from './correctAlignment.js';
import { nextDifferenceCommand, previousDifferenceCommand, registerDifferences, showDifferencesAbove } from './differences.js';
import { exportPairCommand, registerExportPair } from './exportPair.js';
import { insertCounterpartCommand, registerInsertCounterpart } from './insertCounterpart.js';
import { watchPairs } from './pairs.js';
import { openTranslationCommand, registerSideBySide } from './sideBySide.js';
import { showTranslation, translationMenuCommand } from './translationStatus.js';

/** What is shown where other extensions cannot look. */
export interface TranslationShown {
  /** The status bar's text without its icon; `undefined` while nothing is shown. */
  readonly translationText: string | undefined;
}

/** Everything for a draft and its translation: finding it, comparing, the view side by side, corrections by hand. */
export function registerTranslations(
  server: ReviewServer,
  isDraft: (document: vscode.TextDocument) => boolean,
  memory: vscode.Memento,
): {
  shown: TranslationShown;
  /** Compares a draft, which is the active one, with its translation, and shows both. */
  showPair: (draft: vscode.Uri, translation: vscode.Uri) => Promise<void>;
  registered: vscode.Disposable;
} {
  const pairs = watchPairs(server, isDraft, memory);
  const comparisons = watchComparisons(server, pairs);
  const status = showTranslation(pairs, comparisons);
  return {
    shown: {
      get translationText() {
        return status.text;
      },
    },
    showPair: async (draft, translation) => {
      await vscode.window.showTextDocument(translation, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: false });
      await pairs.choose(draft, translation);
      await vscode.commands.executeCommand(openTranslationCommand);
    },
    registered: vscode.Disposable.from(
      pairs,
      comparisons,
      status,
      registerChooseTranslation(pairs, isDraft),
      registerSideBySide(pairs, comparisons, isDraft),
      registerDifferences(comparisons),
      showDifferencesAbove(pairs, comparisons, draftLanguages),
      registerCorrectAlignment(server.ask, pairs, comparisons),
      registerInsertCounterpart(comparisons),
      registerExportPair(server.ask, comparisons),
      vscode.commands.registerCommand(translationMenuCommand, showMenu),
    ),
  };
}

/** What can be done with the active draft and its translation; one command after the other, for the mouse and the keyboard. */
async function showMenu(): Promise<void> {
  const items = [
    { label: `$(split-horizontal) ${vscode.l10n.t('Open side by side')}`, command: openTranslationCommand },
    { label: `$(arrow-down) ${vscode.l10n.t('Next difference')}`, command: nextDifferenceCommand },
    { label: `$(arrow-up) ${vscode.l10n.t('Previous difference')}`, command: previousDifferenceCommand },
    { label: `$(link) ${vscode.l10n.t('Link sentences…')}`, command: linkSentencesCommand },
    { label: `$(debug-disconnect) ${vscode.l10n.t('Unlink these sentences')}`, command: unlinkSentencesCommand },
    { label: `$(insert) ${vscode.l10n.t('Insert counterpart here')}`, command: insertCounterpartCommand },
    { label: `$(export) ${vscode.l10n.t('Export for a CAT tool or as a table…')}`, command: exportPairCommand },
    { label: `$(files) ${vscode.l10n.t('Compare with another file…')}`, command: chooseTranslationCommand },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Translation') });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
