import * as vscode from 'vscode';
import { type ExportPairParams, exportPairRequest, type ExportPairResult } from '../../../server/src/protocol/requests.js';
import { explainUnwritable } from '../changeFile.js';
import type { Ask } from '../reviewServer.js';
import { type Comparisons, comparisonIn, type Side } from './comparisons.js';

/** Writes the aligned sentences of the active draft and its translation to a file, for a CAT tool or a colleague. */
export const exportPairCommand = 'zontik.exportPair';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportPairParams['format'];
  readonly ending: string;
}

export function registerExportPair(ask: Ask, comparisons: Comparisons): vscode.Disposable {
  return vscode.commands.registerCommand(exportPairCommand, async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const comparison = uri && comparisonIn(await comparisons.now(uri));
    if (!uri || !comparison)
      return void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft that is compared with its translation first.'));
    const title = vscode.l10n.t('Export aligned sentences');
    const chosen = await vscode.window.showQuickPick(formats(), { title });
    if (!chosen) return;
    const directions: (vscode.QuickPickItem & { source: Side })[] = [
      { label: vscode.l10n.t('Russian → English'), source: 'ru' },
      { label: vscode.l10n.t('English → Russian'), source: 'en' },
    ];
    const direction = await vscode.window.showQuickPick(directions, {
      title,
      placeHolder: vscode.l10n.t('Which was translated into which?'),
    });
    if (!direction) return;
    const source = vscode.Uri.parse(comparison.uris[direction.source]);
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    const text = await ask<ExportPairResult>(exportPairRequest, {
      uri: uri.toString(),
      format: chosen.format,
      source: direction.source,
      name,
    } satisfies ExportPairParams);
    if (typeof text !== 'string') return void vscode.window.showWarningMessage(vscode.l10n.t('Zontik is not running. Please try again.'));
    await save(source, `${name.replace(/\.(?:md|markdown|txt)$/i, '')}${chosen.ending}`, text);
  });
}

function formats(): FormatItem[] {
  return [
    { label: 'TMX 1.4b', detail: vscode.l10n.t('A translation memory: sentences that have a translation.'), format: 'tmx', ending: '.tmx' },
    {
      label: 'XLIFF 2.1',
      detail: vscode.l10n.t('A bilingual document for a CAT tool: every sentence of the source, translated or not.'),
      format: 'xliff',
      ending: '.xlf',
    },
    { label: 'Markdown', detail: vscode.l10n.t('A table of two columns, to read and to discuss.'), format: 'markdown', ending: '.pair.md' },
    { label: 'CSV', detail: vscode.l10n.t('Two columns for a spreadsheet.'), format: 'csv', ending: '.csv' },
  ];
}

/** Asks where to; beside the source unless it was never saved. */
async function save(source: vscode.Uri, name: string, text: string): Promise<void> {
  const folder = source.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(source, '..');
  const target = await vscode.window.showSaveDialog({ defaultUri: folder && vscode.Uri.joinPath(folder, name) });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch {
    return explainUnwritable(target);
  }
  const open = vscode.l10n.t('Open the File');
  const path = vscode.workspace.asRelativePath(target);
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Written: {0}', path), open)) === open)
    await vscode.window.showTextDocument(target);
}
