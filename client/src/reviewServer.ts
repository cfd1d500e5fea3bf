import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, WorkspaceEdit } from 'vscode-languageclient';
import {
  type ComparedParams,
  comparedNotification,
  dictionariesNotification,
  glossaryRequest,
  keepRequest,
  keptNotification,
  type GlossaryParams,
  type GlossaryResult,
  type InitializationOptions,
  type KeepParams,
  type KeepResult,
  type LengthsParams,
  lengthsRequest,
  type LengthsResult,
  platformsNotification,
} from '../../server/src/protocol/requests.js';
import { draftLanguages, isDraft, keptSelector } from './draftSelector.js';
import { followGlossaryLinks, glossaryAddress, openGlossaryCommand } from './glossary.js';
import { keepWordingCommand, saveKeptCommand } from './keepWording.js';
import { correctAlignmentCommand } from './translations/correctAlignment.js';
import { insertCounterpartCommand } from './translations/insertCounterpart.js';
import { reviewedOnly } from './reviewedOnly.js';
import { canBeChanged } from './triage/canBeChanged.js';
import type { TeamFiles } from './teamFiles.js';
import { silentTrace } from './silentTrace.js';

export const restartCommand = 'zontik.restart';

/**
 * Makes a client of the server that this platform runs: a process on the desktop, a worker on the web.
 *
 * Asynchronous, so that the client library is loaded only when it is needed: it is nearly all there is to load.
 * `giveUp` is called when the server crashes again and again and is no longer restarted.
 */
export type CreateClient = (options: LanguageClientOptions, giveUp: () => void) => Promise<BaseLanguageClient>;

/** The server as the rest of the client knows it. Calls take effect one after another, however fast they come. */
export interface ReviewServer {
  /** Does nothing when it runs already. Never rejects: a failure is shown to the person, with a way out. */
  start(): Promise<void>;
  /** Takes all diagnostics away, too. */
  stop(): Promise<void>;
  dispose(): Promise<void>;
  /** A concept's page, or the whole glossary; `null` when there is no such concept, `undefined` when the server does not run. */
  glossaryPage(concept: string | undefined): Promise<GlossaryResult | undefined>;
  /** How long the posts of an open draft are; `undefined` when the server does not run. */
  lengths(uri: string): Promise<LengthsResult | undefined>;
  /** Fires when the server has started, anew too, and when it was stopped. */
  readonly onDidStartOrStop: vscode.Event<void>;
  /** How to write down that a wording is kept; `undefined` when the server does not run. */
  keep(params: KeepParams): Promise<KeepResult | undefined>;
  readonly ask: Ask;
  /** Tells the server something; nothing happens while it does not run. */
  notify(notification: string, params: object): void;
  /** Fires when drafts have been compared with their translations anew, with their addresses. */
  readonly onDidCompare: vscode.Event<readonly string[]>;
  /** A change that the server worked out, for the editor; `undefined` when the server does not run. */
  toWorkspaceEdit(edit: object): Promise<vscode.WorkspaceEdit | undefined>;
}

/**
 * Asks the server something beyond LSP. One that has just ended restarts by itself, so it is waited for a moment and asked again; `undefined`
 * when the server does not run. Never rejects.
 */
export type Ask = <Result>(request: string, params: object) => Promise<Result | undefined>;

/** How long a server that restarts is waited for, in milliseconds. */
const PATIENCE = 8000;

/** Prepares the server for drafts and the file of kept wordings, and keeps it informed of the team's dictionaries and kept wordings. */
export function reviewServer(createClient: CreateClient, dictionaries: TeamFiles, kept: TeamFiles): ReviewServer {
  let client: BaseLanguageClient | undefined;
  /** Whether it was started and not stopped: one that is not running then has crashed. */
  let isWanted = false;
  let settled = Promise.all([dictionaries.firstRead, kept.firstRead]).then(() => undefined as void);
  const follow = (step: () => Promise<void>) =>
    (settled = settled.then(step).catch(() => offerRestart(vscode.l10n.t('Zontik could not start.'))));

  const inform = (notification: string, params: object) => {
    if (client?.isRunning()) void client.sendNotification(notification, params);
  };
  /** What a server was told when it began to start; whatever changes until it runs would be lost on it. */
  let toldAtStart: Pick<InitializationOptions, 'dictionaries' | 'kept' | 'platforms'> = {};
  const optionsNow = (): InitializationOptions => {
    const options = optionsFor(dictionaries, kept);
    toldAtStart = options;
    return options;
  };
  const catchUp = () => {
    if (!client?.isRunning()) return;
    // One that was restarted knows nothing any more.
    startedOrStopped.fire();
    const { dictionaries: knownDictionaries, kept: knownKept, platforms } = toldAtStart;
    if (knownDictionaries !== dictionaries.files) inform(dictionariesNotification, { files: dictionaries.files });
    if (knownKept !== kept.files) inform(keptNotification, { files: kept.files });
    if (platforms?.join() !== chosenPlatforms().join()) inform(platformsNotification, { platforms: chosenPlatforms() });
  };
  const startedOrStopped = new vscode.EventEmitter<void>();
  const compared = new vscode.EventEmitter<readonly string[]>();
  const informing = vscode.Disposable.from(
    startedOrStopped,
    compared,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(platformsSetting)) inform(platformsNotification, { platforms: chosenPlatforms() });
    }),
    dictionaries.onDidChange((files) => inform(dictionariesNotification, { files })),
    kept.onDidChange((files) => inform(keptNotification, { files })),
  );
  const stop = async () => {
    isWanted = false;
    // A server that does not answer is given up all the same, and nobody needs to hear of it.
    if (client?.needsStop()) await client.stop().catch(() => undefined);
  };
  const askOnce: Ask = async <Result>(request: string, params: object) => {
    try {
      return client?.isRunning() ? await client.sendRequest<Result>(request, params) : undefined;
    } catch {
      return undefined;
    }
  };
  const ask: Ask = async <Result>(request: string, params: object) => {
    const answer = await askOnce<Result>(request, params);
    if (answer !== undefined || !client || !isWanted) return answer;
    return (await runsAgain(client)) ? askOnce<Result>(request, params) : undefined;
  };
  return {
    ask,
    notify: inform,
    onDidCompare: compared.event,
    toWorkspaceEdit: async (edit) => client?.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit),
    start: () =>
      follow(async () => {
        if (!client) {
          client = await createClient(clientOptions(optionsNow), () => {
            isWanted = false;
            offerRestart(vscode.l10n.t('Zontik stopped several times in a row and no longer checks your drafts.'));
          });
          client.onDidChangeState(catchUp);
          client.onNotification(comparedNotification, ({ uris }: ComparedParams) => compared.fire(uris));
        }
        isWanted = true;
        if (!client.needsStart()) return;
        const starting = client;
        await starting.start().catch(async (error: unknown) => {
          // One that ended before it was ready is started anew by the library, and whoever gave it up has said so.
          if (!(await runsAgain(starting)) && isWanted) throw error;
        });
      }),
    stop: () => follow(() => stop().then(() => startedOrStopped.fire())),
    dispose: () => {
      informing.dispose();
      return follow(stop).then(() => client?.dispose());
    },
    glossaryPage: (concept) => {
      const params: GlossaryParams = { concept };
      return ask<GlossaryResult>(glossaryRequest, params);
    },
    lengths: (uri) => {
      const params: LengthsParams = { uri };
      return askOnce<LengthsResult>(lengthsRequest, params);
    },
    onDidStartOrStop: startedOrStopped.event,
    keep: (params) => ask<KeepResult>(keepRequest, params),
  };
}

/** What a server that starts is told. */
function optionsFor(dictionaries: TeamFiles, kept: TeamFiles): InitializationOptions {
  return {
    locale: vscode.env.language,
    messages: vscode.workspace.getConfiguration().get<string>(messagesSetting),
    dictionaries: dictionaries.files,
    kept: kept.files,
    platforms: chosenPlatforms(),
    keepCommands: { keep: keepWordingCommand, save: saveKeptCommand },
    pairCommands: { correct: correctAlignmentCommand, insert: insertCounterpartCommand },
    previewedBy: 'vscode-userdata:/zontik/nothing',
    glossary: glossaryAddress,
    // That extension checks YAML files in these folders by our schemas, which the manifest offers it.
    schemasCheckedIn: vscode.extensions.getExtension('redhat.vscode-yaml') && '/.zontik/dictionaries/',
  };
}

/** @param initializationOptions a function, since a server that is restarted must be told what holds then */
function clientOptions(initializationOptions: () => InitializationOptions): LanguageClientOptions {
  const isReviewed = (document: vscode.TextDocument) => isDraft(document) || vscode.languages.match(keptSelector, document) > 0;
  return {
    documentSelector: [...draftLanguages, keptSelector],
    traceOutputChannel: silentTrace(),
    initializationOptions,
    // Without it the library shows its own English message.
    initializationFailedHandler: () => false,
    markdown: { isTrusted: { enabledCommands: [openGlossaryCommand] } },
    middleware: {
      ...reviewedOnly(isReviewed),
      provideHover: async (document, position, token, next) =>
        isReviewed(document) ? followGlossaryLinks(await next(document, position, token)) : undefined,
      provideCompletionItem: async (document, position, context, token, next) =>
        isReviewed(document) ? next(document, position, context, token) : undefined,
      // What cannot be applied is not offered.
      provideCodeActions: async (document, range, context, token, next) =>
        isReviewed(document) && (await canBeChanged(document)) ? next(document, range, context, token) : [],
    },
  };
}

/** Waits until a server that crashed runs again; `false` when it does not in time. */
function runsAgain(client: BaseLanguageClient): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = () => {
      if (!client.isRunning()) return;
      end(true);
    };
    const end = (runs: boolean) => {
      clearTimeout(timer);
      listening.dispose();
      resolve(runs);
    };
    const timer = setTimeout(() => end(false), PATIENCE);
    const listening = client.onDidChangeState(settle);
    // For a moment the client takes a server for running whose end it has just heard of.
    setTimeout(settle, 50);
  });
}

export const messagesSetting = 'zontik.messages.language';
const platformsSetting = 'zontik.posts.platforms';

/** The platforms that the person writes for; whatever else stands in the settings is passed over. */
function chosenPlatforms(): readonly string[] {
  const chosen = vscode.workspace.getConfiguration().get<unknown>(platformsSetting);
  return Array.isArray(chosen) ? chosen.filter((name) => typeof name === 'string') : [];
}

/** Says what happened and offers the way out. Does not wait for the answer. */
function offerRestart(message: string): void {
  const restart = vscode.l10n.t('Restart');
  void vscode.window.showErrorMessage(message, restart).then((answer) => answer && vscode.commands.executeCommand(restartCommand));
}
