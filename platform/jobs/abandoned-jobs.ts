import type { Client } from 'pg';
import { connect } from '../database/connect.ts';
import { type Database, ROLES } from '../database/database.ts';
import type { Log } from '../log.ts';
import { deleteSupersededJobs, findDeadPools, releaseUnreceivedJobs } from './private-tables.ts';

/** The class of the pools' advisory locks, so that they do not collide with others. */
const POOL_LOCK_CLASS = 7_201;
const CHECK_INTERVAL_MS = 30_000;
const RECONNECT_DELAY_MS = 1_000;

/**
 * Releases the jobs of pools that died: otherwise such a job would wait four hours. A pool counts as alive as long as its
 * connection here holds its advisory lock. A pool that lost the lock and is still running may have a job run twice, which
 * job handlers allow for. After an outage of Postgres all pools have lost their locks, and have one interval to reconnect.
 * @param running the ids of the jobs that the pool is running
 */
export async function watchAbandonedJobs(
  database: Database,
  poolId: string,
  running: () => string[],
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  let client: Client | null = null;
  let checking: Promise<void> = Promise.resolve();
  let again: NodeJS.Timeout | undefined;
  const stopped = new AbortController();

  async function open(): Promise<Client> {
    const config = {
      connectionString: database.url,
      options: `-c role=${ROLES.system}`,
      application_name: 'tocsin abandoned jobs',
    };
    const opened = await connect(config, stopped.signal);
    opened.on('end', () => {
      if (client === opened) client = null;
      clearTimeout(again);
      if (!stopped.signal.aborted) again = setTimeout(reopen, RECONNECT_DELAY_MS);
    });
    try {
      await opened.query('SELECT pg_advisory_lock($1, hashtext($2))', [POOL_LOCK_CLASS, poolId]);
      return opened;
    } catch (error) {
      await opened.end();
      throw error;
    }
  }

  function reopen(): void {
    checking = checking.then(async () => {
      if (stopped.signal.aborted || client) return;
      try {
        client = await open();
      } catch (error) {
        if (stopped.signal.aborted) return;
        log.warn({ err: error }, 'looking for abandoned jobs failed; trying again');
        clearTimeout(again);
        again = setTimeout(reopen, RECONNECT_DELAY_MS);
      }
    });
  }

  async function check(): Promise<void> {
    // A pool that is still reconnecting must not release the jobs of others yet.
    if (!client) return;
    try {
      await releaseUnreceivedJobs(client, poolId, running());
      const pools = await findDeadPools(client, POOL_LOCK_CLASS);
      if (pools.length > 0) {
        await client.query('SELECT graphile_worker.force_unlock_workers($1)', [pools]);
        log.warn({ pools: pools.length }, 'gave back the jobs of a worker that died');
      }
      await deleteSupersededJobs(client);
    } catch (error) {
      if (!stopped.signal.aborted) log.warn({ err: error }, 'looking for abandoned jobs failed; trying again');
    }
  }

  reopen();
  await checking;
  await check();
  const timer = setInterval(() => {
    checking = checking.then(check);
  }, CHECK_INTERVAL_MS);
  return {
    async stop() {
      stopped.abort();
      clearInterval(timer);
      clearTimeout(again);
      await checking;
      await client?.end();
    },
  };
}
