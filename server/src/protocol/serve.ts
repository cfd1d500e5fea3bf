import { type Connection, type ConnectionOptions, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { guard } from './guard.js';
import { answerTo, type Greeting, readGreeting } from './initialize.js';
import type { Host } from './server.js';

/**
 * Serves a client. Its greeting is answered before the rest of the server is loaded, which takes most of the start. What the client sends after that
 * waits until the server is there, and comes to it in order.
 *
 * @param connect makes the connection with these options
 * @returns that connection
 */
export function serve(connect: (options: ConnectionOptions) => Connection, host: Host): Connection {
  let greeting: Greeting | undefined;
  /** Messages that wait for the server; `undefined` once it is there. */
  let held: (() => void)[] | undefined = [];
  const connection = connect({
    messageStrategy: {
      handleMessage(message, next) {
        if (!greeting || !held) return next(message);
        // That there is one shows that the answer has arrived, and loading does not hold it up.
        if (held.push(() => next(message)) === 1) void load(greeting);
      },
    },
  });

  connection.onInitialize(
    guard('initialize', (params) => {
      if (greeting) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize: the server has been initialized already');
      greeting = readGreeting(params);
      return answerTo(greeting);
    }),
  );
  const early = connection.onRequest((method) => {
    throw new ResponseError(ErrorCodes.ServerNotInitialized, `${method}: initialize has to come first`);
  });
  connection.listen();
  return connection;

  async function load(greeting: Greeting): Promise<void> {
    const { startServer } = await import('./server.js');
    early.dispose();
    startServer(connection, greeting, host);
    const messages = held!;
    held = undefined;
    for (const pass of messages) pass();
  }
}
