import type { IncomingMessage } from 'node:http';
import type { Session } from '../sign-in/authentication.ts';
import { exceeded, type Limits } from './limits.ts';

/**
 * The quotas of sockets and their operations. Each `acquire…` throws AppError LIMIT_EXCEEDED when its quota is
 * exhausted.
 */
export interface ConnectionQuotas {
  /** For a socket that is about to open and is not authenticated yet. */
  acquireUnauthenticated(request: IncomingMessage, address: string): void;
  /** For a socket that is authenticated: it counts for its viewer from now on, instead of for its address. */
  acquireSession(request: IncomingMessage, session: Session): void;
  /** For an operation that begins on the socket. @param operation any object that identifies it */
  acquireOperation(request: IncomingMessage, session: Session, operation: object): void;
  releaseOperation(request: IncomingMessage, operation: object): void;
  /** Releases everything that a closed socket holds. */
  releaseAll(request: IncomingMessage): void;
}

/**
 * Identifies sockets by the request that opened them. On an anonymous gateway, sessions and operations are not counted.
 */
export function openConnectionQuotas(limits: Limits): ConnectionQuotas {
  const unauthenticated = new Tally();
  const sessions = new Tally();
  const operations = new Tally();
  const held = new Map<IncomingMessage, Map<object, () => void>>();

  function acquire(request: IncomingMessage, holder: object, release: (() => void) | null, refusal: () => Error): void {
    if (!release) throw refusal();
    held.get(request)?.set(holder, release);
  }

  function releaseOne(request: IncomingMessage, holder: object): void {
    const own = held.get(request);
    own?.get(holder)?.();
    own?.delete(holder);
  }

  return {
    acquireUnauthenticated(request, address) {
      held.set(request, new Map());
      acquire(request, unauthenticated, unauthenticated.acquire(address, limits.waitingSockets), () => {
        held.delete(request);
        return exceeded('sockets', 'Too many unauthenticated connections from this address.', { retryAfter: 1 });
      });
    },
    acquireSession(request, { subject }) {
      releaseOne(request, unauthenticated);
      if (subject === null) return;
      const release = sessions.acquire(subject, limits.sockets);
      acquire(request, sessions, release, () =>
        exceeded('sockets', `Too many connections: the limit is ${limits.sockets} at a time.`),
      );
    },
    acquireOperation(request, { subject }, operation) {
      if (subject === null) return;
      const release = operations.acquire(subject, limits.subscriptions);
      acquire(request, operation, release, () =>
        exceeded('subscriptions', `Too many operations: the limit is ${limits.subscriptions} at a time on WebSockets.`),
      );
    },
    releaseOperation: releaseOne,
    releaseAll(request) {
      for (const release of held.get(request)?.values() ?? []) release();
      held.delete(request);
    },
  };
}

/** Counts how many units of a quota each key holds. */
class Tally {
  readonly #counts = new Map<string, number>();

  /**
   * Acquires one unit.
   * @returns a function that releases it, to be called once; null when the key already holds `most`
   */
  acquire(key: string, most: number): (() => void) | null {
    const count = this.#counts.get(key) ?? 0;
    if (count >= most) return null;
    this.#counts.set(key, count + 1);
    return () => {
      const left = (this.#counts.get(key) ?? 1) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    };
  }
}
