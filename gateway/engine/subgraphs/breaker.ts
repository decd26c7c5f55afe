/** So many failures in a row open a breaker. */
const FAILURES_TO_OPEN = 5;
/** How long it stays open, in milliseconds: at first, and at most; twice as long after each probe that fails. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

interface BreakerOptions {
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  /** From 0 to 1: 1 halves a pause, so that gateways do not probe together. */
  random: () => number;
  changed?: (state: 'open' | 'closed') => void;
}

/** One request that the breaker let through. The first outcome counts. */
export interface Trial {
  succeeded(): void;
  failed(): void;
  /** It ended for a reason that says nothing about the address. */
  abandoned(): void;
}

/**
 * A circuit breaker. Closed, it lets every request through. After failures in a row it opens and
 * lets none through for a while; then it lets one probe at a time through, whose success closes it.
 */
export class Breaker {
  readonly #options: BreakerOptions;
  #failures = 0;
  #pause = 0;
  /** When the next probe may be sent; null while closed. */
  #openUntil: number | null = null;
  #probing = false;

  constructor(options: BreakerOptions) {
    this.#options = options;
  }

  get state(): 'closed' | 'half-open' | 'open' {
    if (this.#openUntil === null) return 'closed';
    return !this.#probing && this.#options.now() >= this.#openUntil ? 'half-open' : 'open';
  }

  /** Begins a request. Not to be called while the state is open. */
  begin(): Trial {
    const probe = this.#openUntil !== null;
    if (probe) this.#probing = true;
    let ended = false;
    const once = (outcome: () => void) => () => {
      if (ended) return;
      ended = true;
      if (probe) this.#probing = false;
      outcome();
    };
    return {
      succeeded: once(() => this.#close()),
      // A request that began before the breaker opened gives no new information.
      failed: once(() => {
        if (probe || this.#openUntil === null) this.#fail();
      }),
      abandoned: once(() => {}),
    };
  }

  #close(): void {
    this.#failures = 0;
    this.#pause = 0;
    if (this.#openUntil === null) return;
    this.#openUntil = null;
    this.#options.changed?.('closed');
  }

  #fail(): void {
    this.#failures += 1;
    if (this.#failures < FAILURES_TO_OPEN) return;
    const { now, random, changed } = this.#options;
    this.#pause = Math.min(this.#pause * 2 || FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    const opened = this.#openUntil === null;
    this.#openUntil = now() + this.#pause * (1 - random() / 2);
    if (opened) changed?.('open');
  }
}
