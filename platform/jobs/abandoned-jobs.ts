import type { Client } from 'pg';
import { connect } from '../database/connect.ts';
import { type Database, ROLES } from '../database/database.ts';
import type { Log } from '../log.ts';

/** Keeps the advisory locks of pools apart from anybody else's. */
const POOLS = 7_201;
/** How often abandoned jobs are looked for, and how soon a lost connection is made again: milliseconds. */
const PERIOD = 30_000;
const AGAIN = 1_000;
/** A pool just opened may have taken a job before it is known here to live. */
const GRACE = '10 seconds';
/** By then a pool has said what became of every job that it is through with. */
const FORGOTTEN = '10 minutes';

/** Pools that hold jobs, and nobody holds their lock any more. */
const ABANDONED = `SELECT array_agg(DISTINCT locked_by) AS pools FROM graphile_worker._private_jobs job
  WHERE locked_at < now() - interval '${GRACE}' AND NOT EXISTS (
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND classid = ${POOLS}
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND objid::bigint = hashtext(job.locked_by)::bigint & 4294967295)`;

/** Jobs that a pool took when the connection broke, so that it never heard which. */
const UNHEARD = `UPDATE graphile_worker._private_jobs SET locked_by = NULL, locked_at = NULL
  WHERE locked_by = $1 AND locked_at < now() - interval '${FORGOTTEN}' AND NOT id = ANY($2::bigint[])`;

/** Jobs whose key another took while they ran, and which then did not come to their end: nobody runs them any more. */
const SUPERSEDED = `DELETE FROM graphile_worker._private_jobs
  WHERE key IS NULL AND locked_at IS NULL AND attempts >= max_attempts`;

/**
 * Gives back the jobs of pools that died in the middle of one: left alone, such a job would wait four hours. A pool lives as
 * long as its connection here holds its advisory lock; one that lost it and lives on may see a job run twice, which tasks
 * allow for. When Postgres itself was away all have lost theirs, and get a period to come back.
 * @param running the ids of the jobs that the pool is busy with
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
      if (!stopped.signal.aborted) again = setTimeout(reopen, AGAIN);
    });
    try {
      await opened.query('SELECT pg_advisory_lock($1, hashtext($2))', [POOLS, poolId]);
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
        log.warn({ error }, 'looking for abandoned jobs failed; trying again');
        clearTimeout(again);
        again = setTimeout(reopen, AGAIN);
      }
    });
  }

  async function check(): Promise<void> {
    // Whoever is about to come back gives nothing back yet.
    if (!client) return;
    try {
      await client.query(UNHEARD, [poolId, running()]);
      const [row] = (await client.query<{ pools: string[] | null }>(ABANDONED)).rows;
      if (row?.pools) {
        await client.query('SELECT graphile_worker.force_unlock_workers($1)', [row.pools]);
        log.warn({ pools: row.pools.length }, 'gave back the jobs of a worker that died');
      }
      await client.query(SUPERSEDED);
    } catch (error) {
      if (!stopped.signal.aborted) log.warn({ error }, 'looking for abandoned jobs failed; trying again');
    }
  }

  reopen();
  await checking;
  await check();
  const timer = setInterval(() => {
    checking = checking.then(check);
  }, PERIOD);
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
