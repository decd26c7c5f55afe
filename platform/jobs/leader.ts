import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '../database/connect.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { repeat } from '../retry.ts';

/** Pauses between two attempts. */
const RETRY_PAUSES_MS = { first: 100, longest: 5_000 };

/**
 * Does work that only one process at a time may do: the leader, which holds the advisory lock of that name. The lock lasts
 * as long as its connection, so another process takes over at once when the leader dies or loses the connection; a leader
 * that loses it stops its work.
 * @param work runs until its signal is aborted; should it fail, it is started again after a pause
 */
export function lead(
  database: Database,
  name: string,
  log: Log,
  work: (signal: AbortSignal) => Promise<void>,
): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const { signal } = stopped;
  const running = repeat(term, {
    signal,
    pauses: RETRY_PAUSES_MS,
    failed: (error) => log.error({ err: error, name }, 'leading ended; trying again'),
  });

  async function term(): Promise<void> {
    const client = await connect({ connectionString: database.url, application_name: `tocsin ${name}` }, signal);
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    try {
      await client.query('SELECT pg_advisory_lock(hashtext($1))', [`tocsin:${name}`]);
      await work(AbortSignal.any([signal, lost.signal]));
    } finally {
      await client.end();
    }
    await delay(RETRY_PAUSES_MS.first, undefined, { signal }).catch(() => {});
  }

  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}
