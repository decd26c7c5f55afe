import type { Client } from 'pg';
import { connect } from '../database/connect.ts';
import { type Database, ROLES } from '../database/database.ts';
import type { Log } from '../log.ts';

/** The class of the pools' advisory locks, so that they do not collide with others. */
const POOL_LOCK_CLASS = 7_201;
const CHECK_INTERVAL_MS = 30_000;
const RECONNECT_DELAY_MS = 1_000;
/** A pool just opened may have taken a job before it holds its lock. */
const LOCK_GRACE_PERIOD = '10 seconds';
/** By then a pool has recorded the result of every job that it has finished. */
const RESULT_GRACE_PERIOD = '10 minutes';

/** Pools that hold jobs although their lock is free. */
const ABANDONED = `SELECT array_agg(DISTINCT locked_by) AS pools FROM graphile_worker._private_jobs job
  WHERE locked_at < now() - interval '${LOCK_GRACE_PERIOD}' AND NOT EXISTS (
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND classid = ${POOL_LOCK_CLASS}
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND objid::bigint = hashtext(job.locked_by)::bigint & 4294967295)`;

/** Jobs assigned to a pool whose connection broke before it received them. */
const UNRECEIVED = `UPDATE graphile_worker._private_jobs SET locked_by = NULL, locked_at = NULL
  WHERE locked_by = $1 AND locked_at < now() - interval '${RESULT_GRACE_PERIOD}' AND NOT id = ANY($2::bigint[])`;

/** Jobs whose key passed to another job while they ran, and which then did not finish: no worker runs them any more. */
const SUPERSEDED = `DELETE FROM graphile_worker._private_jobs
  WHERE key IS NULL AND locked_at IS NULL AND attempts >= max_attempts`;

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
      await client.query(UNRECEIVED, [poolId, running()]);
      const [row] = (await client.query<{ pools: string[] | null }>(ABANDONED)).rows;
      if (row?.pools) {
        await client.query('SELECT graphile_worker.force_unlock_workers($1)', [row.pools]);
        log.warn({ pools: row.pools.length }, 'gave back the jobs of a worker that died');
      }
      await client.query(SUPERSEDED);
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
