import * as vscode from 'vscode';
import { draftSelector } from './draftSelector.js';
import { registerGlossary } from './glossary.js';
import { type CreateClient, restartCommand, reviewServer } from './reviewServer.js';
import { watchWorkspaceDictionaries } from './workspaceDictionaries.js';

/** Stops what `startZontik` started. */
export type StopZontik = () => Promise<void>;

/**
 * Reviews the drafts of this window from now on, with the team's dictionaries.
 *
 * Returns at once and loads little: the editor activates whoever serves plain text in nearly every window, and most of them never show a
 * draft. The server starts with the first one, or with a dictionary that is opened.
 */
export function startZontik(context: vscode.ExtensionContext, createClient: CreateClient): StopZontik {
  const drafts = draftSelector();
  const dictionaries = watchWorkspaceDictionaries();
  const server = reviewServer(createClient, drafts, dictionaries);
  const startFor = (documents: readonly vscode.TextDocument[]) => {
    if (isEnabled() && documents.some((document) => vscode.languages.match(drafts, document) > 0 || dictionaries.holds(document.uri)))
      void server.start();
  };

  context.subscriptions.push(
    dictionaries,
    registerGlossary(async (concept) => {
      if (isEnabled()) await server.start();
      return server.glossaryPage(concept);
    }),
    vscode.commands.registerCommand(restartCommand, async () => {
      await server.stop();
      if (isEnabled()) await server.start();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => startFor([document])),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('zontik.enable')) return;
      if (isEnabled()) startFor(vscode.workspace.textDocuments);
      else void server.stop();
    }),
  );
  startFor(vscode.workspace.textDocuments);
  // Which files are dictionaries is known a moment later.
  void dictionaries.firstRead.then(() => startFor(vscode.workspace.textDocuments));
  return () => server.dispose();
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('zontik').get('enable', true);
}
