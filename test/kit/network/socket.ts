import type { ExecutionResult, GraphQLError } from 'graphql';
import { WebSocket } from 'ws';

export interface TestSubscription {
  /** Waits for the next result; a refusal is a result with `errors`. Rejects if the operation is over or the socket is closed. */
  next(): Promise<ExecutionResult>;
  /** Completes the subscription at the server. */
  return(): void;
}

export interface TestSocket {
  /** Starts any operation; a query or mutation has one result. */
  subscribe(query: string, variables?: Record<string, unknown>, operationName?: string): TestSubscription;
  /** Resolves when the server acknowledges the connection; rejects if it closes the socket first. */
  acknowledged: Promise<void>;
  closed: Promise<{ code: number; reason: string }>;
  close(): void;
}

/** The payload of `connection_init` for a token, which differs between clients. */
export type InitPayload = (token: string) => Record<string, unknown>;

/**
 * A graphql-ws client that queues every message and never reconnects. `url` is the address of the graph, http or ws; without a
 * token the client does not authenticate.
 */
export function openSocket(
  url: string,
  token: string | null = null,
  payload: InitPayload = (text) => ({ authorization: `Bearer ${text}` }),
): TestSocket {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws');
  const queues = new Map<string, Queue>();
  let ids = 0;
  const send = (message: object) => socket.send(JSON.stringify(message));
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('error', () => {});
    socket.on('close', (code, reason) => {
      for (const queue of queues.values()) queue.end(`the socket was closed: ${code} ${reason}`);
      resolve({ code, reason: String(reason) });
    });
  });
  const acknowledged = new Promise<void>((resolve, reject) => {
    socket.on('open', () => send({ type: 'connection_init', ...(token === null ? {} : { payload: payload(token) }) }));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.type === 'connection_ack') resolve();
      if (message.type === 'ping') send({ type: 'pong' });
      const queue = queues.get(message.id ?? '');
      if (message.type === 'next') queue?.push(message.payload as ExecutionResult);
      if (message.type === 'error') queue?.push({ errors: message.payload as GraphQLError[] });
      if (message.type === 'error' || message.type === 'complete') queue?.end('the operation is over');
    });
    closed.then(({ code, reason }) => reject(new Error(`closed before it was acknowledged: ${code} ${reason}`)));
  });
  acknowledged.catch(() => {});

  return {
    acknowledged,
    closed,
    close: () => socket.close(1000),
    subscribe(query, variables = {}, operationName) {
      ids += 1;
      const id = String(ids);
      const queue = new Queue();
      queues.set(id, queue);
      const start = () => send({ id, type: 'subscribe', payload: { query, variables, operationName } });
      acknowledged.then(start, (error) => queue.end(error.message));
      return {
        next: () => queue.next(),
        return: () => {
          queue.end('returned');
          if (socket.readyState === socket.OPEN) send({ id, type: 'complete' });
        },
      };
    },
  };
}

interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

class Queue {
  #results: ExecutionResult[] = [];
  #waiting: { resolve: (result: ExecutionResult) => void; reject: (reason: Error) => void }[] = [];
  #over: string | null = null;

  push(result: ExecutionResult): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting.resolve(result);
    else this.#results.push(result);
  }

  end(reason: string): void {
    this.#over ??= reason;
    for (const { reject } of this.#waiting.splice(0)) reject(new Error(this.#over));
  }

  next(): Promise<ExecutionResult> {
    const result = this.#results.shift();
    if (result) return Promise.resolve(result);
    if (this.#over !== null) return Promise.reject(new Error(this.#over));
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }
}
