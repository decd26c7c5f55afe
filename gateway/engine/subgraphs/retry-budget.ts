/** Retries that a request earns, retries that a second earns, and how many may be kept for later. */
const RETRIES_PER_REQUEST = 0.2;
const RETRIES_PER_SECOND = 1;
const MAX_SAVED_RETRIES = 10;

/**
 * How many retries a subgraph may still cause: a share of its recent requests, and a few for a subgraph with little
 * traffic. During an outage, retries so add a fifth to the load instead of multiplying it.
 */
export class RetryBudget {
  readonly #now: () => number;
  #left = MAX_SAVED_RETRIES;
  #at: number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number) {
    this.#now = now;
    this.#at = now();
  }

  /** Counts a request that may be retried. */
  earn(): void {
    this.#left = Math.min(MAX_SAVED_RETRIES, this.#left + RETRIES_PER_REQUEST);
  }

  /** Takes a retry, if one is left. */
  spend(): boolean {
    const now = this.#now();
    this.#left = Math.min(MAX_SAVED_RETRIES, this.#left + ((now - this.#at) / 1_000) * RETRIES_PER_SECOND);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
