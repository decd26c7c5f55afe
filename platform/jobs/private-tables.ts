/**
 * All SQL on private tables of graphile-worker, for version 0.17.3. They are not part of its public API, and any release may
 * change them: compare its migrations before changing the version here. Used are the columns id, key, payload, run_at,
 * attempts, max_attempts, locked_at, locked_by and is_available of the jobs.
 */
import type { Client } from 'pg';

/** The table of jobs, one row for each that is pending or running. */
export const JOBS = 'graphile_worker._private_jobs';

/** A pool just opened may have taken a job before it holds its lock. */
const LOCK_GRACE_PERIOD = '10 seconds';
/** By then a pool has recorded the result of every job that it has finished. */
const RESULT_GRACE_PERIOD = '10 minutes';

/**
 * Finds the pools that hold jobs although their lock is free.
 * @param lockClass the class of the advisory locks that live pools hold on the hash of their id
 * @returns their ids
 */
export async function findDeadPools(client: Client, lockClass: number): Promise<string[]> {
  const { rows } = await client.query<{ pools: string[] | null }>(
    `SELECT array_agg(DISTINCT locked_by) AS pools FROM ${JOBS} job
     WHERE locked_at < now() - interval '${LOCK_GRACE_PERIOD}' AND NOT EXISTS (
       SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND classid = ${lockClass}
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND objid::bigint = hashtext(job.locked_by)::bigint & 4294967295)`,
  );
  return rows[0]?.pools ?? [];
}

/**
 * Releases the jobs assigned to a pool whose connection broke before it received them.
 * @param running the ids of the jobs that the pool is running
 */
export async function releaseUnreceivedJobs(client: Client, poolId: string, running: string[]): Promise<void> {
  await client.query(
    `UPDATE ${JOBS} SET locked_by = NULL, locked_at = NULL
     WHERE locked_by = $1 AND locked_at < now() - interval '${RESULT_GRACE_PERIOD}' AND NOT id = ANY($2::bigint[])`,
    [poolId, running],
  );
}

/** Deletes jobs whose key passed to another job while they ran, and which then did not finish: no worker runs them any more. */
export async function deleteSupersededJobs(client: Client): Promise<void> {
  await client.query(`DELETE FROM ${JOBS} WHERE key IS NULL AND locked_at IS NULL AND attempts >= max_attempts`);
}

/**
 * SQL for the condition that a job is ready to run: it is due and no worker has taken it.
 * @param key an SQL expression for the job's key
 */
export function isReadyToRun(key: string): string {
  return `EXISTS (SELECT FROM ${JOBS} WHERE key = ${key} AND is_available AND run_at <= now())`;
}
