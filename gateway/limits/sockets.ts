import type { IncomingMessage } from 'node:http';
import type { Session } from '../sign-in/authentication.ts';
import { exceeded, type Limits } from './limits.ts';

/** What sockets hold of what there is a limit to. Each throws AppError LIMIT_EXCEEDED when there is no more. */
export interface ConnectionQuotas {
  /** A socket is about to open and has shown no token yet. */
  wait(request: IncomingMessage, address: string): void;
  /** It has shown a token: it waits no more, and counts among its viewer's. */
  enter(request: IncomingMessage, session: Session): void;
  /** An operation begins on it; `operation` is any object that is this operation's own. */
  begin(request: IncomingMessage, session: Session, operation: object): void;
  end(request: IncomingMessage, operation: object): void;
  /** It is closed, and holds nothing any more. */
  leave(request: IncomingMessage): void;
}

/** Sockets go by the request that opened them. A viewer without a name, on an anonymous gateway, is not counted. */
export function openConnectionQuotas(limits: Limits): ConnectionQuotas {
  const waiting = new Tally();
  const entered = new Tally();
  const underWay = new Tally();
  const held = new Map<IncomingMessage, Map<object, () => void>>();

  function hold(request: IncomingMessage, holder: object, release: (() => void) | null, refusal: () => Error): void {
    if (!release) throw refusal();
    held.get(request)?.set(holder, release);
  }

  function letGo(request: IncomingMessage, holder: object): void {
    const own = held.get(request);
    own?.get(holder)?.();
    own?.delete(holder);
  }

  return {
    wait(request, address) {
      held.set(request, new Map());
      hold(request, waiting, waiting.hold(address, limits.waitingSockets), () => {
        held.delete(request);
        return exceeded('sockets', 'Too many unauthenticated connections from this address.', { retryAfter: 1 });
      });
    },
    enter(request, { subject }) {
      letGo(request, waiting);
      if (subject === null) return;
      const place = entered.hold(subject, limits.sockets);
      hold(request, entered, place, () =>
        exceeded('sockets', `Too many connections: the limit is ${limits.sockets} at a time.`),
      );
    },
    begin(request, { subject }, operation) {
      if (subject === null) return;
      const place = underWay.hold(subject, limits.subscriptions);
      hold(request, operation, place, () =>
        exceeded('subscriptions', `Too many operations: the limit is ${limits.subscriptions} at a time on WebSockets.`),
      );
    },
    end: letGo,
    leave(request) {
      for (const release of held.get(request)?.values() ?? []) release();
      held.delete(request);
    },
  };
}

/** How many of something each key holds at this moment. */
class Tally {
  readonly #counts = new Map<string, number>();

  /** Holds one more. @returns what lets go of it, to be called once; null when the key holds `most` */
  hold(key: string, most: number): (() => void) | null {
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
