import { CancellationToken, type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { placeOf } from '../placeOf.js';

type Handler = (...params: unknown[]) => unknown;

/**
 * A connection on which nothing that goes wrong ends the server, and nobody is told what it went wrong with: editors keep the messages of errors
 * in files, and a message may quote the draft. A request that fails is answered with an error; of all else a line says where it happened. A request that
 * is cancelled is answered at once.
 *
 * @param admit is told of each message before its handler; what it throws is the answer to a request
 * @returns with the connection what tells a line in the log as it is: for lines of our own that quote nothing, as those of `guard`
 */
export function guarded(
  connection: Connection,
  admit: (isRequest: boolean) => void = () => undefined,
): { readonly connection: Connection; readonly tell: (line: string) => void } {
  const { console } = connection;
  const say = console.error.bind(console);
  const tell = (line: string): void => {
    try {
      say(line);
    } catch {
      // The connection has ended meanwhile, and nobody hears it.
    }
  };
  // The library's own complaints: some hold the whole message that came.
  console.error = (message) => tell(withoutQuotation(message));
  console.warn = console.error;
  const admitted =
    (handler: Handler, isRequest: boolean, isOurs: boolean): Handler =>
    (...params) => {
      admit(isRequest);
      // All requests of ours take an object, which is not looked into here; where there are no parameters, the token of cancellation comes first.
      if (isOurs && !areParams(params[0])) throw new ResponseError(ErrorCodes.InvalidParams, 'the parameters are no object');
      return handler(...params);
    };
  const guardedOne = new Proxy(connection, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || typeof name !== 'string' || !/^on[A-Z]/.test(name)) return member;
      return (...given: unknown[]) => {
        const isOurs = typeof given[0] === 'string' && given[0].startsWith('zontik/') && name === 'onRequest';
        const what = typeof given[0] === 'string' ? given[0] : name;
        const isNotification = /^on(Notification|Did|Initialized|Exit|WillSaveTextDocument$)/.test(name);
        const guardOne = (part: unknown): unknown =>
          typeof part !== 'function'
            ? part
            : guard(what, admitted(part as Handler, !isNotification, isOurs), isNotification ? (line) => tell(line) : undefined);
        return (member as Handler).apply(target, given.map(guardOne));
      };
    },
  });
  return { connection: guardedOne, tell };
}

/**
 * A handler that fails without words of the draft.
 *
 * @param tell is told of failures of what nobody waits for; without it they are the answer
 */
export function guard<P extends unknown[], R>(
  what: string,
  handler: (...params: P) => R,
  tell?: (line: string) => void,
): (...params: P) => R {
  const fail = (error: unknown): void => {
    const line = `${what} failed: ${placeOf(error)}`;
    if (tell) return tell(line);
    throw error instanceof ResponseError ? error : new ResponseError(ErrorCodes.InternalError, line);
  };
  return (...params) => {
    try {
      const answer = handler(...params);
      return answer instanceof Promise ? (unlessCancelled(answer.catch(fail), params) as R) : answer;
    } catch (error) {
      return fail(error) as R;
    }
  };
}

/** @param params of a request the last ones are a token that tells when it is cancelled, and more that does not matter here */
function unlessCancelled(answer: Promise<unknown>, params: readonly unknown[]): Promise<unknown> {
  const token = params.find(CancellationToken.is);
  if (!token) return answer;
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'));
    // A token that was cancelled before anybody asked tells nobody.
    if (token.isCancellationRequested) cancel();
    const listening = token.onCancellationRequested(cancel);
    answer.then(resolve, reject).finally(() => listening.dispose());
  });
}

function areParams(first: unknown): boolean {
  return typeof first === 'object' && first !== null && !Array.isArray(first) && !CancellationToken.is(first);
}

function withoutQuotation(message: string): string {
  return message.split('\n', 1)[0].replace(/( failed)\b.*$/, '$1');
}
