import type { ExecutionResult, GraphQLError } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { SubgraphRequest } from '../../platform/subgraph/subgraph.ts';

/** Events held for a reader that lags. Beyond it the socket is not read, and the subgraph waits. */
const HELD_EVENTS = 64;
/** Two silent periods of this length and the subgraph is given up: 10 s. */
const PING_PERIOD = 10_000;

interface UpstreamOptions {
  url: string;
  request: SubgraphRequest;
  unavailable: () => Error;
}

/**
 * The events of one subscription at a subgraph, over a socket of its own. Pull-based: a reader that stops pulling stops
 * the socket. `return()` ends the subscription at once, even while `next()` waits; a socket that breaks makes the
 * iteration throw, never reconnect, because only the client's cursor can say what it missed.
 */
export function openUpstream(options: UpstreamOptions): AsyncIterableIterator<ExecutionResult> {
  const { request, unavailable } = options;
  const events: ExecutionResult[] = [];
  let waiting: PromiseWithResolvers | null = null;
  let ended = false;
  let completed = false;
  let failure: Error | null = null;
  let socket: WebSocket | undefined;

  const client = createClient({
    url: options.url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionAckWaitTimeout: PING_PERIOD,
    connectionParams: { identity: request.identity, requestId: request.requestId },
    on: {
      opened: (opened) => {
        socket = opened as WebSocket;
        if (ended) socket.close(1000);
        else watch(socket, () => client.terminate());
      },
      message: ({ type }) => {
        completed ||= type === 'complete';
      },
      // The client would subscribe anew after a normal closure (1000), and skip what happened in between.
      closed: () => dispose(),
    },
  });
  const { query, variables, operationName } = request;
  const unsubscribe = client.subscribe(
    { query, variables: variables ?? null, operationName: operationName ?? null },
    {
      next: (result) => {
        if (ended) return;
        events.push(result as ExecutionResult);
        if (events.length >= HELD_EVENTS) socket?.pause();
        wake();
      },
      error: (error) => {
        // A list is the subgraph's refusal of the operation; anything else is the socket.
        if (Array.isArray(error)) events.push({ errors: error as GraphQLError[] });
        else if (!ended) failure = Object.assign(unavailable(), { cause: error });
        ended = true;
        wake();
      },
      complete: () => {
        // Also how the client ends what never began: a feed that ends so would seem to have nothing more to tell.
        if (!ended && !completed) failure = unavailable();
        ended = true;
        wake();
      },
    },
  );

  /** Fails with a connection that never came about; who reads is told of that, and unheard it would end this process. */
  function dispose(): void {
    Promise.resolve(client.dispose()).catch(() => {});
  }

  function wake(): void {
    waiting?.resolve();
    waiting = null;
  }

  async function end(): Promise<IteratorResult<ExecutionResult>> {
    ended = true;
    events.length = 0;
    socket?.resume();
    unsubscribe();
    dispose();
    wake();
    return { done: true, value: undefined };
  }

  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      while (events.length === 0 && !ended) {
        waiting ??= withResolvers();
        await waiting.promise;
      }
      const value = events.shift();
      if (events.length < HELD_EVENTS / 2) socket?.resume();
      if (value) return { done: false, value };
      const thrown = failure;
      failure = null;
      if (thrown) throw thrown;
      return { done: true, value: undefined };
    },
    return: end,
    throw: end,
  };
}

/** Without it a subgraph whose host vanished would look like one where nothing happens. */
function watch(socket: WebSocket, giveUp: () => void): void {
  let answered = true;
  const timer = setInterval(() => {
    if (socket.isPaused) return;
    if (!answered) return giveUp();
    answered = false;
    socket.ping();
  }, PING_PERIOD);
  socket.on('pong', () => {
    answered = true;
  });
  socket.once('close', () => clearInterval(timer));
}

interface PromiseWithResolvers {
  promise: Promise<void>;
  resolve: () => void;
}

function withResolvers(): PromiseWithResolvers {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
