import type { LookupFunction } from 'node:net';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { createClient } from 'graphql-ws';
import { type ClientOptions, type RawData, WebSocket } from 'ws';
import { memberTexts } from '../../../platform/files/json-text.ts';
import type { SubgraphRequest } from '../../../platform/subgraph/subgraph.ts';
import type { Trial } from './breaker.ts';
import type { Answer } from './transport.ts';

/** Events buffered for a slow reader. With more of them the socket is paused, and the subgraph waits. */
const MAX_BUFFERED_EVENTS = 64;
/** The subgraph is pinged this often, and the connection is terminated when the previous ping is unanswered. */
const PING_INTERVAL_MS = 10_000;
/** The longest event, in bytes. */
const MAX_EVENT_BYTES = 64 * 1024 * 1024;

interface UpstreamOptions {
  url: string;
  request: SubgraphRequest;
  unavailable: () => Error;
  /** Looks up the host's name, if not as usual. */
  lookup?: LookupFunction | undefined;
  /** Records whether the subgraph could be reached. */
  trial?: Trial;
}

/**
 * The events of one subscription to a subgraph, over its own socket. Pull-based: when the reader stops pulling, the
 * socket is paused. `return()` ends the subscription at once, even while `next()` waits. When the socket breaks, the
 * iteration throws and never reconnects, because only the client's cursor determines which events it missed.
 */
export function openUpstream(options: UpstreamOptions): AsyncIterableIterator<ExecutionResult> {
  const { request, unavailable, lookup, trial } = options;
  const events: Answer[] = [];
  let waiting: PromiseWithResolvers | null = null;
  let ended = false;
  let completed = false;
  let failure: Error | null = null;
  let socket: SubgraphSocket | undefined;

  const client = createClient({
    url: options.url.replace(/^http/, 'ws'),
    webSocketImpl: connectingBy(lookup),
    retryAttempts: 0,
    connectionAckWaitTimeout: PING_INTERVAL_MS,
    connectionParams: { identity: request.identity, requestId: request.requestId },
    on: {
      opened: (opened) => {
        socket = opened as SubgraphSocket;
        if (ended) socket.close(1000);
        else watch(socket, () => client.terminate());
      },
      connected: () => trial?.succeeded(),
      message: ({ type }) => {
        completed ||= type === 'complete';
      },
      // After a normal closure (1000) the client would subscribe again, and miss the events in between.
      closed: () => dispose(),
    },
  });
  const { query, variables, operationName } = request;
  const unsubscribe = client.subscribe(
    { query, variables: variables ?? null, operationName: operationName ?? null },
    {
      next: (result) => {
        if (ended) return;
        const text = socket?.message ? memberTexts(String(socket.message)).get('payload') : undefined;
        events.push({ ...(result as ExecutionResult), ...(text !== undefined && { text }) });
        if (events.length >= MAX_BUFFERED_EVENTS) socket?.pause();
        wake();
      },
      error: (error) => {
        // An array contains the subgraph's errors for the operation; anything else is a failure of the socket.
        if (Array.isArray(error)) events.push({ errors: error as GraphQLError[] });
        else if (!ended) fail(error);
        ended = true;
        wake();
      },
      complete: () => {
        // Also called when the subscription never began: without a failure the feed would seem to have ended normally.
        if (!ended && !completed) fail(null);
        ended = true;
        wake();
      },
    },
  );

  /**
   * Rejects if the connection was never established. The reader receives that failure; an unhandled rejection would end
   * the process.
   */
  function dispose(): void {
    Promise.resolve(client.dispose()).catch(() => {});
  }

  function fail(cause: unknown): void {
    trial?.failed();
    failure = Object.assign(unavailable(), { cause });
  }

  function wake(): void {
    waiting?.resolve();
    waiting = null;
  }

  async function end(): Promise<IteratorResult<ExecutionResult>> {
    ended = true;
    trial?.abandoned();
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
      if (events.length < MAX_BUFFERED_EVENTS / 2) socket?.resume();
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

/** Keeps the message that is being handled: a number in it may be larger than graphql-ws reads. */
class SubgraphSocket extends WebSocket {
  message: RawData | null = null;

  constructor(address: string | URL, protocols: string | string[] | undefined, options: ClientOptions) {
    super(address, protocols, options);
    this.on('message', (data) => {
      this.message = data;
    });
  }
}

/** A WebSocket that gives up an address that accepts no connection, and refuses events that are too long. */
function connectingBy(lookup: LookupFunction | undefined) {
  const options = {
    handshakeTimeout: PING_INTERVAL_MS,
    maxPayload: MAX_EVENT_BYTES,
    ...(lookup && { lookup }),
  };
  return class extends SubgraphSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, options);
    }
  };
}

/** Detects a subgraph whose host has vanished: without pings it would look like one without events. */
function watch(socket: WebSocket, giveUp: () => void): void {
  let answered = true;
  const timer = setInterval(() => {
    if (socket.isPaused) return;
    if (!answered) return giveUp();
    answered = false;
    socket.ping();
  }, PING_INTERVAL_MS);
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
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
