import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Pool } from 'undici';
import type { Log } from '../../../platform/log.ts';
import { Breaker } from './breaker.ts';

/** One place where a subgraph runs, with the connections to it and its health. */
export interface Target {
  url: URL;
  /** The one of its host's addresses that is connected to; null: whichever accepts. */
  address: LookupAddress | null;
  /** Gives that address for the host's name. */
  lookup: LookupFunction | undefined;
  pool: Pool;
  breaker: Breaker;
  /** How logs name it: without the user and password of its URL. */
  label: string;
}

export interface TargetOptions {
  subgraph: string;
  log: Log | undefined;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  random: () => number;
}

export function openTarget(url: URL, address: LookupAddress | null, options: TargetOptions): Target {
  const { subgraph, log, now, random } = options;
  const label = address ? `${url.host} (${address.address})` : url.host;
  const lookup = address ? always(address) : undefined;
  const changed = (state: 'open' | 'closed') => {
    const message = state === 'open' ? 'requests to a subgraph are suspended' : 'a subgraph responds again';
    log?.warn({ subgraph, address: label }, message);
  };
  const pool = new Pool(url.origin, {
    connections: 128,
    // One request at a time on a connection: a slow one would delay those behind it.
    pipelining: 1,
    keepAliveTimeout: 30_000,
    connect: { timeout: 5_000, ...(lookup && { lookup }) },
  });
  return { url, address, lookup, pool, breaker: new Breaker({ now, random, changed }), label };
}

/** Certificates are still verified for the host's name, and its name is in the `Host` header. */
function always({ address, family }: LookupAddress): LookupFunction {
  return (_hostname, { all }, callback) => {
    if (all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}
