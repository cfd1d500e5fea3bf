import * as vscode from 'vscode';
import type { LengthsResult, PostLength } from '../../server/src/protocol/requests.js';

/** Opens the list of all platforms of the active draft. */
export const showLengthsCommand = 'zontik.showPostLengths';

/** How long typing must rest before the length is asked for, in milliseconds. */
const REST = 150;

/**
 * Shows in the status bar how long the post in the active editor is, on the platform where it is fullest; nothing for a draft that is written for no
 * platform. The list behind it leads to what does not fit.
 *
 * @param onDidStartOrStop fires when there is somebody to ask again, or nobody any more
 * @param ask gives the lengths, the fullest first; `undefined` when nobody can tell
 */
export function showPostLengths(
  isDraft: (document: vscode.TextDocument) => boolean,
  onDidStartOrStop: vscode.Event<void>,
  ask: (uri: string) => Promise<LengthsResult | undefined>,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('zontik.postLength', vscode.StatusBarAlignment.Right, 101);
  item.name = vscode.l10n.t('Zontik: length of the post');
  item.command = showLengthsCommand;
  let delay: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const activeDraft = () => {
    const document = vscode.window.activeTextEditor?.document;
    return document && isDraft(document) ? document : undefined;
  };
  const lengthsNow = async (): Promise<readonly PostLength[]> => {
    const draft = activeDraft();
    // Whoever is not there has nothing to show; the next change asks again.
    return (draft && (await ask(draft.uri.toString()).catch(() => undefined))) ?? [];
  };
  const update = async () => {
    const number = ++asked;
    const lengths = await lengthsNow();
    // A later question may have been answered first.
    if (number === asked) show(item, lengths);
  };
  const updateSoon = (rest = REST) => {
    clearTimeout(delay);
    delay = setTimeout(() => void update(), rest);
  };

  updateSoon(0);
  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(delay) },
    onDidStartOrStop(() => updateSoon(0)),
    vscode.window.onDidChangeActiveTextEditor(() => updateSoon(0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => document === activeDraft() && updateSoon()),
    vscode.workspace.onDidOpenTextDocument(() => updateSoon()),
    vscode.workspace.onDidRenameFiles(() => updateSoon()),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('zontik') && updateSoon()),
    vscode.commands.registerCommand(showLengthsCommand, async () => showList(await lengthsNow())),
  );
}

function show(item: vscode.StatusBarItem, lengths: readonly PostLength[]): void {
  const [fullest] = lengths;
  if (!fullest) return item.hide();
  // The sign says without colour what the colour says.
  item.text = `${fullest.beyond ? '$(warning) ' : ''}${fullest.name} ${fullest.count}/${fullest.limit}`;
  item.backgroundColor = fullest.beyond && new vscode.ThemeColor('statusBarItem.warningBackground');
  const lines = lengths.map(describe);
  item.tooltip = lines.join('\n');
  item.accessibilityInformation = { label: vscode.l10n.t('Length of the post. {0}', lines.join('. ')) };
  item.show();
}

function describe({ name, part, says }: PostLength): string {
  return `${part ? `${name}, ${part}` : name}: ${says}`;
}

/** All platforms; choosing one where the post does not fit selects what is beyond its limit. */
async function showList(lengths: readonly PostLength[]): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (lengths.length === 0 || !editor)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'This draft is written for no platform. Name one in the setting “Zontik: Posts: Platforms”, in the front matter (platform: x) or in the file name (news.telegram.md).',
      ),
    );
  const items = lengths.map((length) => ({
    iconPath: length.beyond && new vscode.ThemeIcon('warning'),
    label: length.name,
    description: `${length.count}/${length.limit}`,
    detail: [length.part, length.says].filter(Boolean).join(': '),
    beyond: length.beyond,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Length of the post'),
    placeHolder: vscode.l10n.t('Choose a platform to see what does not fit'),
  });
  if (!chosen?.beyond) return;
  const { start, end } = chosen.beyond;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  const { document } = editor;
  await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn, selection: range });
}
