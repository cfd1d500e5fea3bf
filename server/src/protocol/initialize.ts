import { CodeActionKind, type InitializeParams, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import type { LanguageCode } from '../core/index.js';
import type { InitializationOptions } from './requests.js';

/** `codeActionKind` of the action that fixes all at once: what `editor.codeActionsOnSave` names. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.zontik`;

/** What a client said of itself, as far as the server goes by it. */
export interface Greeting {
  readonly options: InitializationOptions;
  readonly platforms: readonly string[];
  /** The language that the client is shown in. */
  readonly display: LanguageCode;
  /** The language in which findings are explained: one for all drafts, or the draft's own. */
  readonly messages: LanguageCode | 'draft';
  /** Whether it asks for diagnostics, and can be told to ask again. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly markdownHover: boolean;
  /** Whether a person can look at a change before it is made. */
  readonly previews: boolean;
}

export function readGreeting({ capabilities, locale, initializationOptions }: InitializeParams): Greeting {
  const options = (initializationOptions ?? {}) as InitializationOptions;
  const display = String(options.locale ?? locale)
    .toLowerCase()
    .startsWith('ru')
    ? 'ru'
    : 'en';
  const formats = capabilities.textDocument?.hover?.contentFormat;
  const changes = capabilities.workspace?.workspaceEdit;
  return {
    options,
    platforms: namesIn(options.platforms),
    display,
    messages: messagesIn(options.messages, display),
    pulls: capabilities.textDocument?.diagnostic !== undefined,
    refreshes: capabilities.workspace?.diagnostics?.refreshSupport ?? false,
    markdownHover: formats === undefined || formats.includes('markdown'),
    previews:
      changes?.changeAnnotationSupport !== undefined &&
      changes.documentChanges === true &&
      capabilities.textDocument?.codeAction?.honorsChangeAnnotations === true,
  };
}

/** Names in a setting, which people write by hand. */
export function namesIn(setting: unknown): readonly string[] {
  return Array.isArray(setting) ? setting.filter((name) => typeof name === 'string') : [];
}

/** @param chosen as the settings say it; whatever is none of them means the editor's language */
function messagesIn(chosen: string | undefined, display: LanguageCode): LanguageCode | 'draft' {
  return chosen === 'draft' || chosen === 'en' || chosen === 'ru' ? chosen : display;
}

export function answerTo({ pulls }: Greeting): InitializeResult {
  return {
    serverInfo: { name: 'Zontik' },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      hoverProvider: true,
      completionProvider: {},
      ...(pulls && { diagnosticProvider: { identifier: 'zontik', interFileDependencies: false, workspaceDiagnostics: false } }),
    },
  };
}
