import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  type CodeAction,
  createConnection,
  type DataCallback,
  type Diagnostic,
  type Hover,
  type Message,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CancellationTokenSource, createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serve } from '../../server/src/protocol/serve.js';
import { builtInTermbase, translationData } from '../builtIn.js';
import { type Conversation, watchConversation } from './metaModel/conversation.js';

/** A client of the server over a pipe: what an editor sees. */
export interface Editor {
  write(name: string, text: string): void;
  edit(name: string, text: string): void;
  close(name: string): void;
  pull(name: string): Promise<Diagnostic[]>;
  /** A pull that is cancelled as soon as it is sent. */
  cancelledPull(name: string): Promise<unknown>;
  actions(name: string, line: number, character: number): Promise<CodeAction[]>;
  hover(name: string, line: number, character: number): Promise<Hover | null>;
  apply(name: string, action: CodeAction): string;
  pushed(name: string, isIt: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  send(method: string, params: object): void;
  ask<T>(method: string, params: object): Promise<T | null>;
  /** Ends the server, and fails when it said something that the protocol does not allow. */
  end(): void;
}

/** Starts the server and talks to it as an editor with these abilities does. */
async function openEditor(locale: string, capabilities: object, options: object): Promise<Editor> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const [input, output] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
  const serverConnection = serve((options) => createConnection(input, output, options), {
    loadBuiltIn: builtInTermbase,
    loadTranslationData: async () => translationData(),
  });
  const conversation = watchConversation();
  const client: MessageConnection = createMessageConnection(
    new WatchedReader(toClient, conversation),
    new WatchedWriter(toServer, conversation),
  );
  const texts = new Map<string, { text: string; version: number }>();
  const waiting: ((params: PublishDiagnosticsParams) => void)[] = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
    waiting.forEach((listener) => listener(params)),
  );
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities, locale, initializationOptions: options });
  await client.sendNotification('initialized', {});
  const uri = (name: string): string => `file:///t/${name}`;
  const notify = (method: string, params: object): void => void client.sendNotification(method, params);

  return {
    write(name, text) {
      texts.set(name, { text, version: 1 });
      notify('textDocument/didOpen', {
        textDocument: {
          uri: uri(name),
          languageId: name.endsWith('.txt') ? 'plaintext' : name.endsWith('.yaml') ? 'yaml' : 'markdown',
          version: 1,
          text,
        },
      });
    },
    edit(name, text) {
      const version = (texts.get(name)?.version ?? 0) + 1;
      texts.set(name, { text, version });
      notify('textDocument/didChange', { textDocument: { uri: uri(name), version }, contentChanges: [{ text }] });
    },
    close: (name) => notify('textDocument/didClose', { textDocument: { uri: uri(name) } }),
    pull: async (name) =>
      (await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: uri(name) } })).items,
    cancelledPull(name) {
      const cancelling = new CancellationTokenSource();
      const answer = client.sendRequest('textDocument/diagnostic', { textDocument: { uri: uri(name) } }, cancelling.token);
      cancelling.cancel();
      return answer;
    },
    actions(name, line, character) {
      const position = { line, character };
      return client.sendRequest('textDocument/codeAction', {
        textDocument: { uri: uri(name) },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
    },
    hover: (name, line, character) =>
      client.sendRequest('textDocument/hover', { textDocument: { uri: uri(name) }, position: { line, character } }),
    apply(name, action) {
      const document = TextDocument.create(uri(name), 'markdown', 1, texts.get(name)!.text);
      return TextDocument.applyEdits(document, action.edit?.changes?.[uri(name)] ?? []);
    },
    pushed: (name, isIt) => new Promise((resolve) => waiting.push((params) => params.uri === uri(name) && isIt(params) && resolve(params))),
    send: notify,
    ask: (method, params) => client.sendRequest(method, params),
    end() {
      client.dispose();
      serverConnection.dispose();
      assert.deepEqual(conversation.problems, []);
    },
  };
}

class WatchedReader extends StreamMessageReader {
  constructor(
    stream: NodeJS.ReadableStream,
    private readonly conversation: Conversation,
  ) {
    super(stream);
  }

  override listen(callback: DataCallback) {
    return super.listen((message) => {
      this.conversation.said(message);
      callback(message);
    });
  }
}

class WatchedWriter extends StreamMessageWriter {
  constructor(
    stream: NodeJS.WritableStream,
    private readonly conversation: Conversation,
  ) {
    super(stream);
  }

  override write(message: Message): Promise<void> {
    this.conversation.asked(message);
    return super.write(message);
  }
}

/**
 * Opens editors for the tests of the suite in which it is called; each is closed after its test.
 *
 * @param abilities of an editor, unless a test says otherwise
 * @param ownOptions its initialization options, unless a test says otherwise
 */
export function editorsFor(
  abilities: object,
  ownOptions: object = {},
): (locale?: string, options?: object, capabilities?: object) => Promise<Editor> {
  const open: Editor[] = [];
  afterEach(() => open.splice(0).forEach((editor) => editor.end()));
  return async (locale = 'en', options = ownOptions, capabilities = abilities) => {
    const editor = await openEditor(locale, capabilities, options);
    open.push(editor);
    return editor;
  };
}
