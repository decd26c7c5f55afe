import { LRUCache } from 'lru-cache';
import type { Session } from '../sign-in/authentication.ts';
import { exceeded, type Limits } from './limits.ts';

const BURST_SECONDS = 10;
/** The most buckets in memory. The least recently used one is evicted first, and its key starts with a full one. */
const MAX_BUCKETS = 100_000;
/** The cost of an operation that counts as one more request. */
const COST_PER_REQUEST = 1_000;

/** A token bucket for each key, refilled with `perSecond` units a second and limited to ten seconds' worth. */
export class Buckets {
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #buckets = new LRUCache<string, { units: number; at: number }>({ max: MAX_BUCKETS });

  constructor(perSecond: number, now: () => number) {
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /**
   * Takes units from a bucket.
   * @returns 0, or takes none and returns the whole seconds until the bucket has enough of them
   */
  take(key: string, units: number): number {
    if (this.#perSecond === Number.POSITIVE_INFINITY) return 0;
    const now = this.#now();
    const full = this.#perSecond * BURST_SECONDS;
    const bucket = this.#buckets.get(key) ?? { units: full, at: now };
    const has = Math.min(full, bucket.units + ((now - bucket.at) / 1_000) * this.#perSecond);
    const needed = Math.min(units, full);
    this.#buckets.set(key, { units: has >= needed ? has - needed : has, at: now });
    return has >= needed ? 0 : Math.max(1, Math.ceil((needed - has) / this.#perSecond));
  }
}

/** The rate limits of this process. Each method throws AppError LIMIT_EXCEEDED with the seconds to wait. */
export interface Rates {
  request(session: Session): void;
  /** Charges the cost of an operation, in addition to its request. */
  operation(session: Session, cost: number): void;
  /**
   * Charges a request without a valid token to its address. Clients with a valid token are not affected: many people
   * share an address, and none of them may miss the notice of a breach because of another.
   */
  unauthenticated(address: string): void;
}

export function openRates({ rate, unauthenticated }: Limits, now: () => number = () => performance.now()): Rates {
  const viewers = new Buckets(rate, now);
  const addresses = new Buckets(unauthenticated, now);

  function charge(buckets: Buckets, key: string, units: number): void {
    const retryAfter = buckets.take(key, units);
    if (retryAfter === 0) return;
    throw exceeded('rate', `Too many requests; try again in ${retryAfter} s.`, { retryAfter });
  }

  return {
    request: ({ subject }) => void (subject !== null && charge(viewers, subject, 1)),
    operation: ({ subject }, cost) => void (subject !== null && charge(viewers, subject, cost / COST_PER_REQUEST)),
    unauthenticated: (address) => charge(addresses, address, 1),
  };
}
