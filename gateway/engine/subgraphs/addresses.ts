import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { openTarget, type Target, type TargetOptions } from './target.ts';

/** A host's name is looked up again after this time, or once one of its addresses fails. */
const NAMES_TTL_MS = 10_000;

/** Finds all addresses of a host's name. */
export type Lookup = (hostname: string) => Promise<LookupAddress[]>;

const lookUpAll: Lookup = (hostname) => lookup(hostname, { all: true });

/**
 * The places where a subgraph runs: its URLs, and where a host's name has several addresses, each of them. Requests take
 * turns among the healthy ones.
 */
export class Addresses {
  readonly #urls: readonly URL[];
  readonly #options: TargetOptions;
  readonly #lookUp: Lookup;
  #targets: readonly Target[] = [];
  #turn = 0;
  #resolvedAt = Number.NEGATIVE_INFINITY;
  #resolving: Promise<void> | null = null;
  #closed = false;

  constructor(urls: readonly URL[], options: TargetOptions, lookUp: Lookup = lookUpAll) {
    this.#urls = urls;
    this.#options = options;
    this.#lookUp = lookUp;
  }

  /** Resolves when the targets are known; null if they are. Known ones serve while their names are looked up again. */
  known(): Promise<void> | null {
    if (this.#options.now() - this.#resolvedAt >= NAMES_TTL_MS) {
      this.#resolving ??= this.#resolve().finally(() => {
        this.#resolving = null;
      });
    }
    return this.#targets.length === 0 ? this.#resolving : null;
  }

  /**
   * The next to send a request to, or null if requests to all of them are suspended.
   * @param tried come after the others
   * @param mayProbe whether the request may find out if a suspended address answers again; otherwise it is sent there
   *   only if there is no other
   */
  next(tried: ReadonlySet<Target>, mayProbe: boolean): Target | null {
    // Another attempt takes no turn: with two addresses every request would begin at the one that fails.
    if (tried.size === 0) this.#turn = (this.#turn + 1) % Number.MAX_SAFE_INTEGER;
    let best: Target | null = null;
    let most = 0;
    for (let offset = 0; offset < this.#targets.length; offset++) {
      const target = this.#targets[(this.#turn + offset) % this.#targets.length] as Target;
      const { state } = target.breaker;
      if (state === 'open') continue;
      const rank = 1 + (tried.has(target) ? 0 : 2) + (state === 'closed' || mayProbe ? 1 : 0);
      if (rank > most) [best, most] = [target, rank];
    }
    return best;
  }

  /** Has the names looked up again before their time: an address that fails may not be one of theirs any more. */
  expire(): void {
    this.#resolvedAt = Number.NEGATIVE_INFINITY;
  }

  /** Ends requests in flight. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#resolving;
    const targets = this.#targets;
    this.#targets = [];
    await Promise.all(targets.map(({ pool }) => pool.destroy()));
  }

  async #resolve(): Promise<void> {
    const before = this.#targets;
    const places = (await Promise.all(this.#urls.map((url) => this.#placesOf(url)))).flat();
    if (this.#closed) return;
    this.#targets = places.map(
      ({ url, address }) =>
        before.find((known) => known.url === url && known.address?.address === address?.address) ??
        openTarget(url, address, this.#options),
    );
    for (const known of before) if (!this.#targets.includes(known)) void known.pool.close();
    this.#resolvedAt = this.#options.now();
  }

  async #placesOf(url: URL): Promise<{ url: URL; address: LookupAddress | null }[]> {
    const one = [{ url, address: null }];
    if (isIP(url.hostname.replace(/^\[|\]$/g, ''))) return one;
    const answers = await this.#lookUp(url.hostname).catch(() => null);
    if (answers === null) {
      // What served before may still do; otherwise connecting fails for the same reason, which is logged then.
      const known = this.#targets.filter((target) => target.url === url);
      return known.length > 0 ? known : one;
    }
    // One address of each family, such as those of localhost, is usually one place: whichever accepts is connected to.
    const families = [4, 6].map((family) => answers.filter((answer) => answer.family === family));
    return families.find((several) => several.length > 1)?.map((address) => ({ url, address })) ?? one;
  }
}
