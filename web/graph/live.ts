import type { TypedDocumentNode } from '@urql/core';
import type { GraphQLError } from 'graphql';
import { createClient } from 'graphql-ws';
import type { Session } from '../sign-in/session.ts';

/** A connection without an answer to a ping within this time counts as lost. */
const PING_INTERVAL_MS = 10_000;
const PONG_TIMEOUT_MS = 5_000;
/** The delays between attempts; a random reduction by up to a half keeps clients from reconnecting all at once. */
const RETRY_DELAYS_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/** The state of the live connection: `idle` while no feed is followed. */
export type ConnectionState = 'idle' | 'connected' | 'reconnecting';

export interface Following<Data, Variables> {
  document: TypedDocumentNode<Data, Variables & { after?: string | null | undefined }>;
  variables: Omit<Variables, 'after'>;
  /** How to resume the feed. Without it, each connection starts with the current state. */
  cursors?: Cursors<Data>;
  onEvent(data: Data): void;
  /** The gateway has rejected the feed for good. */
  onRefused(error: GraphQLError): void;
}

export interface Cursors<Data> {
  /** @returns the position after which to follow the feed; called until it succeeds */
  begin(): Promise<string>;
  /** The position of an event. */
  of(data: Data): string;
}

/**
 * Follows live feeds over one socket. After a lost connection it reconnects and resumes each feed after the last event
 * received: no event is missed, and none is delivered twice.
 */
export class Live {
  readonly #session: Session;
  readonly #client;
  readonly #listeners = new Set<() => void>();
  #state: ConnectionState = 'idle';
  #following = 0;
  #connected = false;

  constructor(session: Session) {
    this.#session = session;
    let pong: ReturnType<typeof setTimeout>;
    let socket: WebSocket | null = null;
    this.#client = createClient({
      url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
      retryAttempts: 0,
      lazyCloseTimeout: 1_000,
      keepAlive: PING_INTERVAL_MS,
      connectionParams: async () => ({ authorization: `Bearer ${await session.token()}` }),
      onNonLazyError: () => {},
      on: {
        opened: (opened) => {
          socket = opened as WebSocket;
        },
        connected: () => {
          this.#connected = true;
          this.#set('connected');
        },
        closed: () => {
          this.#connected = false;
          clearTimeout(pong);
          this.#set(this.#following > 0 ? 'reconnecting' : 'idle');
        },
        ping: (received) => {
          if (received) return;
          pong = setTimeout(() => socket?.close(4408, 'Ping timeout'), PONG_TIMEOUT_MS);
        },
        pong: (received) => {
          if (received) clearTimeout(pong);
        },
      },
    });
  }

  state = (): ConnectionState => this.#state;

  onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows a feed. @returns a function that ends it */
  follow<Data, Variables>(following: Following<Data, Variables>): () => void {
    const ended = new AbortController();
    this.#following += 1;
    void this.#followUntil(following, ended.signal).finally(() => {
      this.#following -= 1;
      if (this.#following === 0 && !this.#connected) this.#set('idle');
    });
    return () => ended.abort();
  }

  async #followUntil<Data, Variables>(following: Following<Data, Variables>, ended: AbortSignal): Promise<void> {
    const { cursors } = following;
    let after: string | null = null;
    let refusals = 0;
    for (let failures = 0; !ended.aborted; failures += 1) {
      if (cursors && after === null) {
        after = await this.#begin(cursors);
        if (ended.aborted) return;
        if (after === null) {
          await pause(failures, ended);
          continue;
        }
      }
      const refusal = await this.#once(following, after, ended, (data) => {
        failures = 0;
        refusals = 0;
        if (cursors) after = cursors.of(data);
        following.onEvent(data);
      });
      refusals = refusal && isFinal(refusal) ? refusals + 1 : 0;
      // A feed also ends when the viewer loses a right it was opened with: a second attempt opens it with the rest.
      if (refusal && refusals > 1) {
        if (codeOf(refusal) === 'UNAUTHENTICATED') this.#session.expire();
        return following.onRefused(refusal);
      }
      await pause(failures, ended);
    }
  }

  /** @returns the position at which a feed begins; null when the gateway cannot be reached */
  async #begin<Data>(cursors: Cursors<Data>): Promise<string | null> {
    try {
      const position = await cursors.begin();
      if (this.#connected) this.#set('connected');
      return position;
    } catch {
      this.#set('reconnecting');
      return null;
    }
  }

  /** Follows a feed over one connection until it ends. @returns the gateway's error, if it rejected the feed */
  #once<Data, Variables>(
    { document, variables, cursors }: Following<Data, Variables>,
    after: string | null,
    ended: AbortSignal,
    onData: (data: Data) => void,
  ): Promise<GraphQLError | null> {
    return new Promise((resolve) => {
      let refusal: GraphQLError | null = null;
      const end = this.#client.subscribe<Data>(
        { query: document as unknown as string, variables: { ...variables, ...(cursors && { after }) } },
        {
          next: ({ data, errors }) => {
            if (errors?.[0]) refusal = errors[0] as GraphQLError;
            else if (data && !ended.aborted) onData(data);
          },
          error: (error) => resolve(Array.isArray(error) ? (error[0] as GraphQLError) : null),
          complete: () => resolve(refusal),
        },
      );
      ended.addEventListener('abort', () => end(), { once: true });
    });
  }

  #set(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const codeOf = ({ extensions }: GraphQLError) => extensions?.['code'];

/** Whether a retry is useless. Limits and outages pass; these errors do not. */
export function isFinal(error: GraphQLError): boolean {
  return ['FORBIDDEN', 'INVALID', 'NOT_FOUND', 'UNAUTHENTICATED'].includes(String(codeOf(error)));
}

/** Waits before the next attempt, but no longer once the browser is online again. */
function pause(failures: number, ended: AbortSignal): Promise<void> {
  const delay = RETRY_DELAYS_MS[Math.min(failures, RETRY_DELAYS_MS.length - 1)] as number;
  return new Promise((resolve) => {
    const timer = setTimeout(done, delay * (0.5 + Math.random() / 2));
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
    addEventListener('online', done);
    ended.addEventListener('abort', done, { once: true });
  });
}
