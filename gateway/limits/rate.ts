import { LRUCache } from 'lru-cache';
import type { Session } from '../sign-in/authentication.ts';
import { exceeded, type Limits } from './limits.ts';

/** How many seconds' worth may be used at once. */
const BURST = 10;
/** Buckets kept. A key whose bucket was evicted starts with a full one; the least recently used is evicted first. */
const MAX_BUCKETS = 100_000;
/** An operation's cost that counts as one more request. */
const COST_OF_A_REQUEST = 1_000;

/** A bucket for each key, filled at `perSecond` units and holding ten seconds' worth. */
export class Buckets {
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #buckets = new LRUCache<string, { units: number; at: number }>({ max: MAX_BUCKETS });

  constructor(perSecond: number, now: () => number) {
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** Takes units out of a bucket. @returns 0, or the whole seconds until there would be enough of them, and takes none. */
  take(key: string, units: number): number {
    if (this.#perSecond === Number.POSITIVE_INFINITY) return 0;
    const now = this.#now();
    const full = this.#perSecond * BURST;
    const bucket = this.#buckets.get(key) ?? { units: full, at: now };
    const has = Math.min(full, bucket.units + ((now - bucket.at) / 1_000) * this.#perSecond);
    const wanted = Math.min(units, full);
    this.#buckets.set(key, { units: has >= wanted ? has - wanted : has, at: now });
    return has >= wanted ? 0 : Math.max(1, Math.ceil((wanted - has) / this.#perSecond));
  }
}

/** What viewers and strangers use of this process. Each throws AppError LIMIT_EXCEEDED with the seconds to wait. */
export interface Rates {
  request(session: Session): void;
  /** What an operation costs beyond its request. */
  operation(session: Session, cost: number): void;
  /**
   * Somebody at this address showed no valid token. Whoever shows one is let in all the same: many people share an
   * address, and none of them shall lose notice of a breach because of another.
   */
  stranger(address: string): void;
}

export function openRates({ rate, strangers }: Limits, now: () => number = () => performance.now()): Rates {
  const viewers = new Buckets(rate, now);
  const addresses = new Buckets(strangers, now);

  function charge(buckets: Buckets, key: string, units: number): void {
    const retryAfter = buckets.take(key, units);
    if (retryAfter === 0) return;
    throw exceeded('rate', `Too many requests; try again in ${retryAfter} s.`, { retryAfter });
  }

  return {
    request: ({ subject }) => void (subject !== null && charge(viewers, subject, 1)),
    operation: ({ subject }, cost) => void (subject !== null && charge(viewers, subject, cost / COST_OF_A_REQUEST)),
    stranger: (address) => charge(addresses, address, 1),
  };
}
