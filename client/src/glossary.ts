import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { glossaryRequest, type GlossaryParams, type GlossaryResult } from '../../server/src/protocol/requests.js';

const scheme = 'zontik-glossary';
const wholeGlossary = 'glossary';

/** Where this editor shows the glossary; the manifest has pages of this address opened as rendered Markdown. */
export const glossaryAddress = `${scheme}:/`;

/** Takes a concept's id, or nothing for the whole glossary. */
export const openGlossaryCommand = 'zontik.openGlossary';

/** Makes the pages of the glossary readable in the editor: by their address (a diagnostic's code links to it) and by a command. */
export function registerGlossary(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: (page) => readPage(client, page) }),
    vscode.commands.registerCommand(openGlossaryCommand, (concept?: string) =>
      vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(`${glossaryAddress}${concept ?? wholeGlossary}.md`)),
    ),
  );
}

async function readPage(client: BaseLanguageClient, page: vscode.Uri): Promise<string> {
  if (!client.isRunning()) return vscode.l10n.t('Zontik is switched off; the glossary is not available.');
  const name = page.path.replace(/^\/|\.md$/g, '');
  const params: GlossaryParams = name === wholeGlossary ? {} : { concept: name };
  const text = await client.sendRequest<GlossaryResult>(glossaryRequest, params);
  return text ?? vscode.l10n.t('The glossary has no entry “{0}”.', name);
}
