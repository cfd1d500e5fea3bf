import * as vscode from 'vscode';
import { dictionaryPlaces, keptPlaces } from './dictionaryPlaces.js';
import { isDraft } from './draftSelector.js';
import { registerGlossary } from './glossary.js';
import { registerKeepWording } from './keepWording.js';
import { registerLookUp } from './lookUp.js';
import { registerPublishingReport } from './publishingReport.js';
import { type Ask, type CreateClient, messagesSetting, restartCommand, reviewServer } from './reviewServer.js';
import { showPostLengths } from './postLengths.js';
import { watchTeamFiles } from './teamFiles.js';
import { registerSampleDraft } from './sampleDraft.js';
import { isEnabled, watchSettings } from './settingsInForce.js';
import { registerTriage, type Shown } from './triage/triage.js';
import { registerTranslations, type TranslationShown } from './translations/translations.js';
import { registerWordDocument } from './wordDocument.js';

/** Stops what `startZontik` started. */
export type StopZontik = () => Promise<void>;

export interface Zontik {
  readonly stop: StopZontik;
  readonly shown: Shown &
    TranslationShown & {
      /** One line for each setting whose value means nothing. */
      readonly settingsNotUsed: readonly string[];
    };
}

/**
 * Reviews the drafts of this window from now on, with the team's dictionaries.
 *
 * Returns at once and loads little: the editor activates whoever serves plain text in nearly every window, and most of them never show a
 * draft. The server starts with the first one, or with a dictionary that is opened.
 */
export function startZontik(context: vscode.ExtensionContext, createClient: CreateClient): Zontik {
  const settings = watchSettings(context.extension.packageJSON);
  const dictionaries = watchTeamFiles(dictionaryPlaces, (path) =>
    vscode.l10n.t('Zontik cannot read the dictionary {0}. Check that it exists and is saved as UTF-8 text.', path),
  );
  const kept = watchTeamFiles(keptPlaces, (path) =>
    vscode.l10n.t('Zontik cannot read {0}, so the wordings kept there are underlined. Save it as UTF-8 text.', path),
  );
  const server = reviewServer(createClient, dictionaries, kept);
  const startFor = (documents: readonly vscode.TextDocument[]) => {
    const concerns = (document: vscode.TextDocument) => isDraft(document) || dictionaries.holds(document.uri) || kept.holds(document.uri);
    if (!documents.some(concerns)) return;
    settings.check();
    if (isEnabled()) void server.start();
  };

  const { shown, registered } = registerTriage(server, kept, isDraft, async () => {
    if (isEnabled()) await server.start();
    return isEnabled();
  });

  const translations = registerTranslations(server, isDraft, context.workspaceState);

  const ask: Ask = async (request, params) => {
    if (isEnabled()) await server.start();
    return server.ask(request, params);
  };

  const restart = async () => {
    await server.stop();
    if (isEnabled()) await server.start();
  };

  context.subscriptions.push(
    registered,
    translations.registered,
    settings,
    dictionaries,
    kept,
    showPostLengths(isDraft, server.onDidStartOrStop, (uri) => server.lengths(uri)),
    registerKeepWording((params) => server.keep(params)),
    registerGlossary(async (concept) => {
      if (isEnabled()) await server.start();
      return server.glossaryPage(concept);
    }),
    registerLookUp(ask, isDraft),
    registerPublishingReport(isDraft, ask),
    registerWordDocument(ask),
    registerSampleDraft(context.extensionUri, translations.showPair),
    vscode.commands.registerCommand(restartCommand, restart),
    vscode.workspace.onDidOpenTextDocument((document) => startFor([document])),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(messagesSetting)) void restart();
      if (!change.affectsConfiguration('zontik.enable')) return;
      if (isEnabled()) startFor(vscode.workspace.textDocuments);
      else void server.stop();
    }),
  );
  startFor(vscode.workspace.textDocuments);
  // Which files are dictionaries is known a moment later.
  void Promise.all([dictionaries.firstRead, kept.firstRead]).then(() => startFor(vscode.workspace.textDocuments));
  return {
    stop: () => server.dispose(),
    shown: {
      get statusBarText() {
        return shown.statusBarText;
      },
      get translationText() {
        return translations.shown.translationText;
      },
      tree: shown.tree,
      get settingsNotUsed() {
        return settings.notUsed;
      },
    },
  };
}
