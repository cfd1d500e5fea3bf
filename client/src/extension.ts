import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { dictionariesNotification, type InitializationOptions } from '../../server/src/protocol/requests.js';
import { draftSelector } from './draftSelector.js';
import { glossaryAddress, openGlossaryCommand, registerGlossary } from './glossary.js';
import { offerRestart, restartAfterCrash, restartCommand } from './restartAfterCrash.js';
import { watchWorkspaceDictionaries } from './workspaceDictionaries.js';

/** Makes a client of the server that this platform runs: a process on the desktop, a worker on the web. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Stops what `startZontik` started. */
export type StopZontik = () => Promise<void>;

/**
 * Starts the server for the drafts of this window and hands it the team's dictionaries.
 *
 * Returns at once, so that the editor does not wait: reading dictionaries and starting the server go on behind it.
 */
export function startZontik(context: vscode.ExtensionContext, createClient: CreateClient): StopZontik {
  const dictionaries = watchWorkspaceDictionaries();
  const client = createClient({
    documentSelector: draftSelector(),
    // A function, since a server that is restarted must be told what holds then.
    initializationOptions: (): InitializationOptions => ({
      locale: vscode.env.language,
      dictionaries: dictionaries.files,
      glossary: glossaryAddress,
    }),
    errorHandler: restartAfterCrash(),
    // Without it the library shows its own English message; `follow` below speaks for us.
    initializationFailedHandler: () => false,
    markdown: { isTrusted: { enabledCommands: [openGlossaryCommand] } },
  });

  // Starting and stopping follow one another, however fast the switch is flipped.
  let settled = dictionaries.firstRead;
  const follow = (step: () => Promise<void>) => (settled = settled.then(step).catch(() => offerRestart(vscode.l10n.t('Zontik could not start.'))));
  const start = async () => {
    if (isEnabled() && client.needsStart()) await client.start();
  };
  const stop = async () => {
    if (client.needsStop()) await client.stop();
  };

  context.subscriptions.push(
    dictionaries,
    registerGlossary(client),
    vscode.commands.registerCommand(restartCommand, () => follow(stop).then(() => follow(start))),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('zontik.enable')) void follow(isEnabled() ? start : stop);
    }),
    dictionaries.onDidChange((files) => {
      if (client.isRunning()) void client.sendNotification(dictionariesNotification, { files });
    }),
  );
  void follow(start);
  return () => follow(stop).then(() => client.dispose());
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('zontik').get('enable', true);
}
