import * as vscode from 'vscode';

const scheme = 'zontik-glossary';
const wholeGlossary = 'glossary';

/** Where this editor shows the glossary; the manifest has pages of this address opened as rendered Markdown. */
export const glossaryAddress = `${scheme}:/`;

/** Takes a concept's id, or nothing for the whole glossary. */
export const openGlossaryCommand = 'zontik.openGlossary';

/**
 * Makes the pages of the glossary readable in the editor: by their address (a diagnostic's code links to it) and by a command.
 *
 * `readPage` gives a concept's page, or without a concept the whole glossary: `null` when there is none, `undefined` when nobody can tell.
 */
export function registerGlossary(readPage: (concept: string | undefined) => Promise<string | null | undefined>): vscode.Disposable {
  const provideTextDocumentContent = async ({ path }: vscode.Uri): Promise<string> => {
    const name = path.replace(/^\/|\.md$/g, '');
    const page = await readPage(name === wholeGlossary ? undefined : name);
    if (page === undefined) return vscode.l10n.t('Zontik is switched off; the glossary is not available.');
    return page ?? vscode.l10n.t('The glossary has no entry “{0}”.', name);
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent }),
    vscode.commands.registerCommand(openGlossaryCommand, (concept?: string) =>
      vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(`${glossaryAddress}${concept ?? wholeGlossary}.md`)),
    ),
  );
}

/**
 * Makes links to the glossary in a hover work.
 *
 * The editor follows links with a scheme of ours from a diagnostic, but strips them from a hover, where only commands may lead to us.
 */
export function followGlossaryLinks(hover: vscode.Hover | null | undefined): vscode.Hover | null | undefined {
  for (const content of hover?.contents ?? []) {
    if (!(content instanceof vscode.MarkdownString)) continue;
    content.value = content.value.replace(/\]\(zontik-glossary:\/([\w-]+)\.md\)/g, (_link, concept: string) => {
      return `](command:${openGlossaryCommand}?${encodeURIComponent(JSON.stringify([concept]))})`;
    });
  }
  return hover;
}
