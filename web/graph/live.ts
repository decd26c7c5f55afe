import type { TypedDocumentNode } from '@urql/core';
import type { GraphQLError } from 'graphql';
import { createClient } from 'graphql-ws';
import type { Session } from '../sign-in/session.ts';

/** How long a silent gateway is waited for before the connection counts as lost, in milliseconds. */
const PING_PERIOD = 10_000;
const PONG_WITHIN = 5_000;
/** Waits between attempts, in milliseconds; each is shortened by up to a half, so that not all come back at once. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/** How the live connection stands: `idle` while nothing is followed. */
export type Standing = 'idle' | 'connected' | 'reconnecting';

export interface Following<Data, Variables> {
  document: TypedDocumentNode<Data, Variables & { after?: string | null | undefined }>;
  variables: Omit<Variables, 'after'>;
  /** Without it nothing is resumed: each connection begins with what is so now. */
  cursors?: Cursors<Data>;
  onEvent(data: Data): void;
  /** The feed is over and will not come again. */
  onRefused(error: GraphQLError): void;
}

export interface Cursors<Data> {
  /** Behind what the feed is followed; asked until it is known. */
  begin(): Promise<string>;
  /** Where an event stands. */
  of(data: Data): string;
}

/**
 * Follows the graph's live feeds over one socket. A lost connection is taken up again, and each feed behind the last event
 * that was received: nothing is missed, and nothing is handed on twice.
 */
export class Live {
  readonly #session: Session;
  readonly #client;
  readonly #listeners = new Set<() => void>();
  #standing: Standing = 'idle';
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
      keepAlive: PING_PERIOD,
      connectionParams: async () => ({ authorization: `Bearer ${await session.token()}` }),
      onNonLazyError: () => {},
      on: {
        opened: (opened) => {
          socket = opened as WebSocket;
        },
        connected: () => {
          this.#connected = true;
          this.#say('connected');
        },
        closed: () => {
          this.#connected = false;
          clearTimeout(pong);
          this.#say(this.#following > 0 ? 'reconnecting' : 'idle');
        },
        ping: (received) => {
          if (received) return;
          pong = setTimeout(() => socket?.close(4408, 'The gateway is silent'), PONG_WITHIN);
        },
        pong: (received) => {
          if (received) clearTimeout(pong);
        },
      },
    });
  }

  standing = (): Standing => this.#standing;

  onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @returns what ends it */
  follow<Data, Variables>(following: Following<Data, Variables>): () => void {
    const ended = new AbortController();
    this.#following += 1;
    void this.#keepOn(following, ended.signal).finally(() => {
      this.#following -= 1;
      if (this.#following === 0 && !this.#connected) this.#say('idle');
    });
    return () => ended.abort();
  }

  async #keepOn<Data, Variables>(following: Following<Data, Variables>, ended: AbortSignal): Promise<void> {
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
      const heard = await this.#once(following, after, ended, (data) => {
        failures = 0;
        refusals = 0;
        if (cursors) after = cursors.of(data);
        following.onEvent(data);
      });
      refusals = heard && isFinal(heard) ? refusals + 1 : 0;
      // A feed ends when a right it was opened with is taken back: what is left of it is there for whoever asks again.
      if (heard && refusals > 1) {
        if (codeOf(heard) === 'UNAUTHENTICATED') this.#session.expire();
        return following.onRefused(heard);
      }
      await pause(failures, ended);
    }
  }

  /** @returns where a feed begins; null when that was not to be learnt */
  async #begin<Data>(cursors: Cursors<Data>): Promise<string | null> {
    try {
      const position = await cursors.begin();
      if (this.#connected) this.#say('connected');
      return position;
    } catch {
      this.#say('reconnecting');
      return null;
    }
  }

  /** Follows over one connection, until it ends. @returns why the graph refused, if it did */
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

  #say(standing: Standing): void {
    if (this.#standing === standing) return;
    this.#standing = standing;
    for (const listener of this.#listeners) listener();
  }
}

const codeOf = ({ extensions }: GraphQLError) => extensions?.['code'];

/** What is refused for what it is stays refused; what was too much, or not to be had at the moment, may come again. */
function isFinal(error: GraphQLError): boolean {
  return ['FORBIDDEN', 'INVALID', 'NOT_FOUND', 'UNAUTHENTICATED'].includes(String(codeOf(error)));
}

/** Waits before the next attempt; not any longer once the browser says that it is connected again. */
function pause(failures: number, ended: AbortSignal): Promise<void> {
  const longest = WAITS[Math.min(failures, WAITS.length - 1)] as number;
  return new Promise((resolve) => {
    const timer = setTimeout(done, longest * (0.5 + Math.random() / 2));
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
    addEventListener('online', done);
    ended.addEventListener('abort', done, { once: true });
  });
}
