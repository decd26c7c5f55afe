import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type Runner, run, runMigrations, type TaskList, type WorkerEvents } from 'graphile-worker';
import { connected } from '../database/connect.ts';
import { type Database, ROLES, type Transaction, transaction } from '../database/database.ts';
import type { Log } from '../log.ts';
import { watchAbandonedJobs } from './abandoned-jobs.ts';
import { JobPool } from './job-connections.ts';

/** Something that falls due: what is to be done then is the task's to find out from what is true at that moment. */
export interface Timer {
  /** Who does it. */
  task: string;
  /** One timer a key: setting it again moves it. */
  key: string;
  dueAt: Date;
  /** Ids and instants alone; the task reads everything else again. */
  payload: Record<string, string>;
}

/** What is done when a timer rings. It runs again when it fails. */
export type JobHandler = (payload: Timer['payload'], dueAt: Date) => Promise<void>;

/** The schema's tables are closed row by row to all but its owner; the application may use them, and change none. */
const GRANTS = `
  GRANT USAGE ON SCHEMA graphile_worker TO ${ROLES.requests};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${ROLES.requests};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${ROLES.requests};
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${ROLES.requests};
  DO $$ DECLARE closed regclass; BEGIN
    FOR closed IN SELECT oid FROM pg_class
      WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity
        AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = '${ROLES.requests}')
    LOOP
      EXECUTE format('CREATE POLICY ${ROLES.requests} ON %s TO ${ROLES.requests} USING (true) WITH CHECK (true)', closed);
    END LOOP;
  END $$;`;

/** Makes or brings up to date what jobs are kept in, as the database's owner. */
export async function migrateJobs(url: string, signal?: AbortSignal): Promise<void> {
  const pool = new JobPool({ connectionString: url, max: 1, signal }, () => {});
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
  } finally {
    await pool.end();
  }
  await connected({ connectionString: url }, signal, (client) => client.query(GRANTS));
}

/** Sets a timer in the transaction of what makes it necessary. */
export async function setTimer(tx: Transaction, { task, key, dueAt, payload }: Timer): Promise<void> {
  await tx.query(
    `SELECT graphile_worker.add_job($1, $2::json, run_at := $3, job_key := $4, job_key_mode := 'replace')`,
    [task, JSON.stringify({ ...payload, dueAt: dueAt.toISOString() }), dueAt, key],
  );
}

export async function clearTimer(tx: Transaction, key: string): Promise<void> {
  await tx.query('SELECT graphile_worker.remove_job($1)', [key]);
}

/** Sets timers that recur, due at once: one a task, however many processes start. From then on the task sets itself. */
export async function scheduleRecurring(database: Database, tasks: readonly string[], dueAt: Date): Promise<void> {
  for (const task of tasks) {
    await transaction(database, (tx) => setTimer(tx, { task, key: task, dueAt, payload: {} }));
  }
}

/**
 * How long graphile-worker may take to say that its last jobs are done, in milliseconds: while the database is away it tries a
 * hundred times. A job that was done without its word is done again, by another process.
 */
const LAST_WORD = 2_000;

export interface RunningJobs {
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/**
 * Rings timers as they fall due: at least once each, and again after a failure, so a task must find out whether it is
 * still due and leave a mark when it was done. However many processes run the same tasks, one takes each job.
 * @param clock what "due" is measured by; a job taken before its time by it is put back
 * @param concurrency how many ring at once in this process
 */
export async function runTimers(
  database: Database,
  tasks: Record<string, JobHandler>,
  clock: () => Date,
  log: Log,
  concurrency = 2,
): Promise<RunningJobs> {
  const pool = new JobPool(
    {
      connectionString: database.url,
      options: `-c role=${ROLES.system} -c TimeZone=UTC`,
      application_name: 'tocsin timers',
      max: 3,
    },
    (error) => log.warn({ error }, 'a connection of the timers was lost'),
  );
  const ringing = new Set<Promise<void>>();
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, ring]) => [
      name,
      async (given, { job, addJob }) => {
        const { dueAt: due, ...payload } = given as Record<string, string>;
        const dueAt = new Date(due as string);
        const left = dueAt.getTime() - clock().getTime();
        if (left <= 0) {
          const rung = ring(payload, dueAt);
          const settled = rung.catch(() => {}).finally(() => ringing.delete(settled));
          ringing.add(settled);
          return rung;
        }
        const jobKey = job.key === null ? {} : { jobKey: job.key };
        await addJob(name, given as never, { ...jobKey, runAt: new Date(Date.now() + left) });
      },
    ]),
  );
  const events: WorkerEvents = new EventEmitter();
  const poolId = new Promise<string>((resolve) =>
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id)),
  );
  const underWay = new Set<string>();
  events.on('job:start', ({ job }) => underWay.add(job.id));
  events.on('job:complete', ({ job }) => underWay.delete(job.id));
  const runner: Runner = await run({
    events,
    pgPool: pool,
    taskList,
    concurrency,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => log.debug({ level }, headOf(message))),
  });
  const abandoned = await watchAbandonedJobs(database, await poolId, () => [...underWay], log);
  async function lastWord(): Promise<void> {
    do {
      await Promise.all(ringing);
      await delay(LAST_WORD);
    } while (ringing.size > 0);
  }
  runner.events.on('job:failed', ({ job, error }) => log.error({ error, task: job.task_identifier }, 'a timer failed'));
  return {
    async stop() {
      await Promise.race([runner.stop(), lastWord()]);
      await abandoned.stop();
      await pool.end();
    },
  };
}

/** What a message of the worker says, without the errors and options it goes on with: these hold values, and an address. */
function headOf(message: string): string {
  return message.replace(/(:| with error| options are)[\s\S]*$/, '');
}
