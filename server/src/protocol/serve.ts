import { type Connection, type ConnectionOptions, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { placeOf } from '../placeOf.js';
import { guarded } from './guard.js';
import { answerTo, type Greeting, readGreeting } from './initialize.js';
import type { Host } from './server.js';
import { createTurns } from './turns.js';

/**
 * Serves a client. Its greeting is answered before the rest of the server is loaded, which takes most of the start. What the client sends after that
 * waits until the server is there, and comes to it in order.
 *
 * @param connect makes the connection with these options
 * @returns that connection
 */
export function serve(connect: (options: ConnectionOptions) => Connection, host: Host): Connection {
  let greeting: Greeting | undefined;
  let loading: Promise<void> | undefined;
  let isLoaded = false;
  let failure: string | undefined;
  const messageStrategy: ConnectionOptions['messageStrategy'] = {
    handleMessage(message, next) {
      if (!greeting || isLoaded) return next(message);
      // A client that goes on has its answer, as a rule, so that loading does not hold it up.
      loading ??= load(greeting);
      return loading.then(() => next(message));
    },
  };
  const turns = createTurns();
  let isShutDown = false;
  const admit = (isRequest: boolean): void => {
    turns.noteMessage();
    if (isRequest && isShutDown) throw new ResponseError(ErrorCodes.InvalidRequest, 'the server has been shut down');
  };
  const { connection, tell } = guarded(connect({ messageStrategy }), admit);
  connection.onShutdown(() => {
    if (!greeting) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'shutdown: initialize has to come first');
    isShutDown = true;
    // So that what nobody answers is refused as well.
    connection.onRequest(() => undefined);
  });

  connection.onInitialize((params) => {
    if (greeting) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize: the server has been initialized already');
    greeting = readGreeting(params);
    return answerTo(greeting);
  });
  // For whatever nobody else answers; not once the server is there, since then there is no such method.
  const refusal = connection.onRequest((method) => {
    if (failure === undefined) throw new ResponseError(ErrorCodes.ServerNotInitialized, `${method}: initialize has to come first`);
    throw new ResponseError(ErrorCodes.InternalError, failure);
  });
  connection.listen();
  return connection;

  async function load(greeting: Greeting): Promise<void> {
    try {
      const { startServer } = await import('./server.js');
      startServer({ connection, tell, turns, admitRequest: () => admit(true) }, greeting, host);
      refusal.dispose();
    } catch (error) {
      failure = `loading the server failed: ${placeOf(error)}`;
      tell(failure);
    }
    isLoaded = true;
  }
}
