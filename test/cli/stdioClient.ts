import { spawn, type SpawnOptions } from 'node:child_process';
import { type Conversation, watchConversation } from '../protocol/metaModel/conversation.js';

/**
 * A client of a language server that is a program: it knows nothing but the frames of the protocol (a length, an empty line, JSON), so that
 * nothing of the library that our server is made with can hide a mistake in it.
 */
export interface StdioClient {
  /** The answer, or the error with which the server answers. */
  ask(method: string, params?: unknown): Promise<{ result?: unknown; error?: { code: number; message: string } }>;
  tell(method: string, params?: unknown): void;
  /** The next notification of a kind for which something holds, of those that have come and those to come. */
  heard<T>(method: string, isIt: (params: T) => boolean): Promise<T>;
  /** Sends bytes as they are. */
  send(bytes: string | Uint8Array): void;
  /** Shuts the server down properly; the status with which it ends, and what it printed as complaint. */
  end(): Promise<{ status: number | null; complaints: string }>;
  /** Ends it as a crash does, if it has not ended yet. */
  kill(): void;
  /** Settled when the server has ended for whatever reason. */
  readonly ended: Promise<number | null>;
  /** What it has printed as complaint up to now. */
  complained(): string;
  readonly conversation: Conversation;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { code: number; message: string };
}

/** Starts a server; nothing is sent to it yet. */
export function startServerProgram(command: string, args: readonly string[], options: SpawnOptions = {}): StdioClient {
  const server = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  const conversation = watchConversation();
  const waiting = new Map<unknown, (answer: Message) => void>();
  const listeners = new Set<(message: Message) => void>();
  const notifications: Message[] = [];
  let complaints = '';
  let received = Buffer.alloc(0);
  let lastId = 0;
  server.stderr!.setEncoding('utf8').on('data', (text) => (complaints += text));
  // A server that has ended reads nothing more; its end is told by its status.
  server.stdin!.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => server.on('close', (status) => resolve(status)));
  void ended.then(() => waiting.forEach((settle) => settle({ error: { code: 0, message: 'the server has ended' } })));

  const send = (bytes: string | Uint8Array): void => void server.stdin!.write(bytes);
  const sendMessage = (message: object): void => {
    conversation.asked(message);
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    send(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  };
  const take = (message: Message): void => {
    conversation.said(message);
    if (message.method === undefined) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else if (message.id !== undefined) {
      sendMessage({ id: message.id, result: null });
    } else {
      notifications.push(message);
      listeners.forEach((listener) => listener(message));
    }
  };
  server.stdout!.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const head = received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/^Content-Length: (\d+)$/m.exec(received.toString('ascii', 0, head).replace(/\r/g, ''))?.[1]);
      if (received.length < head + 4 + length) return;
      take(JSON.parse(received.toString('utf8', head + 4, head + 4 + length)) as Message);
      received = received.subarray(head + 4 + length);
    }
  });

  const client: StdioClient = {
    conversation,
    ended,
    send,
    kill: () => void server.kill('SIGKILL'),
    complained: () => complaints,
    ask(method, params) {
      const id = ++lastId;
      const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
      sendMessage({ id, method, params });
      return answer;
    },
    tell: (method, params) => sendMessage({ method, params }),
    heard<T>(method: string, isIt: (params: T) => boolean) {
      const fits = (message: Message): boolean => message.method === method && isIt(message.params as T);
      const known = notifications.find(fits);
      if (known) return Promise.resolve(known.params as T);
      return new Promise<T>((resolve) => {
        const listener = (message: Message): void => {
          if (!fits(message)) return;
          listeners.delete(listener);
          resolve(message.params as T);
        };
        listeners.add(listener);
      });
    },
    async end() {
      await client.ask('shutdown');
      client.tell('exit');
      return { status: await ended, complaints };
    },
  };
  return client;
}
