import { Client } from 'pg';
import { type Database, ROLES } from './database.ts';
import type { Log } from './log.ts';

/** Keeps the advisory locks of pools apart from anybody else's. */
const POOLS = 7_201;
/** How often abandoned jobs are looked for, in milliseconds. */
const PERIOD = 30_000;
/** A pool just opened may have taken a job before it is known here to live. */
const GRACE = '10 seconds';

/** Pools that hold jobs, and nobody holds their lock any more. */
const ABANDONED = `SELECT array_agg(DISTINCT locked_by) AS pools FROM graphile_worker._private_jobs job
  WHERE locked_at < now() - interval '${GRACE}' AND NOT EXISTS (
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND classid = ${POOLS}
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND objid::bigint = hashtext(job.locked_by)::bigint & 4294967295)`;

/**
 * Gives back the jobs of pools that died in the middle of one: left alone, such a job would wait four hours. A pool lives as
 * long as its connection here holds its advisory lock; one that lost it and lives on may see a job run twice, which tasks
 * allow for.
 */
export async function watchAbandonedJobs(
  database: Database,
  poolId: string,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  let client: Client | null = null;
  let checking: Promise<void> = Promise.resolve();

  async function open(): Promise<Client> {
    const opened = new Client({
      connectionString: database.url,
      options: `-c role=${ROLES.system}`,
      application_name: 'tocsin abandoned jobs',
    });
    opened.on('error', () => {
      client = null;
    });
    await opened.connect();
    await opened.query('SELECT pg_advisory_lock($1, hashtext($2))', [POOLS, poolId]);
    return opened;
  }

  async function check(): Promise<void> {
    try {
      client ??= await open();
      const [row] = (await client.query<{ pools: string[] | null }>(ABANDONED)).rows;
      if (!row?.pools) return;
      await client.query('SELECT graphile_worker.force_unlock_workers($1)', [row.pools]);
      log.warn({ pools: row.pools.length }, 'gave back the jobs of a worker that died');
    } catch (error) {
      log.warn({ error }, 'looking for abandoned jobs failed; trying again');
    }
  }

  await check();
  const timer = setInterval(() => {
    checking = checking.then(check);
  }, PERIOD);
  return {
    async stop() {
      clearInterval(timer);
      await checking;
      await client?.end().catch(() => {});
    },
  };
}
