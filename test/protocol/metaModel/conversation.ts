import { metaModel } from './metaModel.js';

interface Message {
  readonly jsonrpc?: unknown;
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Watches a client and a server talk, and remembers what the server says that the protocol does not allow. */
export interface Conversation {
  /** A message from the client: what the server will have to answer. */
  asked(message: object): void;
  /** A message from the server. */
  said(message: object): void;
  readonly problems: readonly string[];
  /** How many requests have no answer yet. */
  readonly unanswered: number;
}

/** Nobody has them sent: a log would hold drafts, and there is nothing to count. */
const NEVER = ['telemetry/event', 'window/logMessage', '$/logTrace'];
const DIRECTIONLESS = ['$/progress', '$/cancelRequest', '$/setTrace'];

export function watchConversation(): Conversation {
  const open = new Map<unknown, string>();
  const problems: string[] = [];
  const note = (about: string, found: readonly string[]): void => {
    problems.push(...found.map((problem) => `${about}: ${problem}`));
  };
  return {
    problems,
    get unanswered() {
      return open.size;
    },
    asked(message) {
      const { id, method } = message as Message;
      if (id !== undefined && typeof method === 'string') open.set(id, method);
    },
    said(message) {
      const { jsonrpc, id, method, params, result, error } = message as Message;
      if (jsonrpc !== '2.0') note('a message', ['jsonrpc is not "2.0"']);
      if (method !== undefined) return note(String(method), problemsOfCall(method, params, id));
      if (!open.has(id)) return note('an answer', [`nobody asked for ${JSON.stringify(id)}`]);
      const answered = open.get(id)!;
      open.delete(id);
      if ('result' in message === 'error' in message) note(answered, ['an answer has either a result or an error']);
      note(answered, error === undefined ? problemsOfResult(answered, result) : problemsOfError(error));
    },
  };
}

function problemsOfCall(method: unknown, params: unknown, id: unknown): string[] {
  if (typeof method !== 'string') return ['a method is a string'];
  if (id !== undefined && typeof id !== 'string' && !Number.isInteger(id)) return ['the id is neither a string nor a whole number'];
  if (NEVER.includes(method)) return ['is never sent'];
  if (DIRECTIONLESS.includes(method)) return [];
  const check = metaModel().params.get(method);
  if (check) return check(params);
  const isKnown = metaModel().results.has(method) || method === 'zontik/translationData';
  return isKnown ? (params === undefined ? [] : ['has no params']) : ['is not known'];
}

function problemsOfResult(method: string, result: unknown): string[] {
  const check = metaModel().results.get(method);
  return check ? check(result) : ['is answered although nobody knows it'];
}

function problemsOfError(error: unknown): string[] {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; message?: unknown };
  return Number.isInteger(code) && typeof message === 'string' ? [] : ['an error has a code and a message'];
}
