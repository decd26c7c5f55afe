import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type Runner, run, runMigrations, type TaskList, type WorkerEvents } from 'graphile-worker';
import { connected } from '../database/connect.ts';
import { type Database, ROLES, type Transaction, transaction } from '../database/database.ts';
import type { Log } from '../log.ts';
import { watchAbandonedJobs } from './abandoned-jobs.ts';
import { JobPool } from './job-connections.ts';
import type { TaskName } from './tasks.ts';

/** A job due at a given time. The payload holds only ids: the handler reads the state of that time to decide what to do. */
export interface Timer {
  task: TaskName;
  /** One timer per key: setting it again moves it. */
  key: string;
  dueAt: Date;
  /** Ids and times only; the handler reads everything else again. */
  payload: Record<string, string>;
}

/** Runs when a timer is due. It runs again when it fails. */
export type JobHandler = (payload: Timer['payload'], dueAt: Date) => Promise<void>;

/** Handlers of jobs, by task. `satisfies Record<TaskName<'…'>, JobHandler>` holds a part of Tocsin to all of its own. */
export type JobHandlers = { readonly [Task in TaskName]?: JobHandler };

/** Row-level security closes the schema's tables to all but their owner; the application may use them, not alter them. */
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

/** Creates or migrates the tables of jobs, as the database's owner. */
export async function migrateJobs(url: string, signal?: AbortSignal): Promise<void> {
  const pool = new JobPool({ connectionString: url, max: 1, signal }, () => {});
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
  } finally {
    await pool.end();
  }
  await connected({ connectionString: url }, signal, (client) => client.query(GRANTS));
}

/** Sets a timer in the transaction that makes it necessary. */
export async function setTimer(tx: Transaction, { task, key, dueAt, payload }: Timer): Promise<void> {
  await tx.query(
    `SELECT graphile_worker.add_job($1, $2::json, run_at := $3, job_key := $4, job_key_mode := 'replace')`,
    [task, JSON.stringify({ ...payload, dueAt: dueAt.toISOString() }), dueAt, key],
  );
}

export async function clearTimer(tx: Transaction, key: string): Promise<void> {
  await tx.query('SELECT graphile_worker.remove_job($1)', [key]);
}

/** Schedules recurring jobs, due at once: one per task, however many processes start. Then each job schedules itself. */
export async function scheduleRecurring(database: Database, tasks: readonly TaskName[], dueAt: Date): Promise<void> {
  for (const task of tasks) {
    await transaction(database, (tx) => setTimer(tx, { task, key: task, dueAt, payload: {} }));
  }
}

/**
 * How long graphile-worker may take to mark its last jobs as done: while the database is unavailable it tries a hundred
 * times. A finished job that was not marked is run again by another process.
 */
const COMPLETION_TIMEOUT_MS = 2_000;

export interface RunningJobs {
  /** Waits for jobs under way. */
  stop(): Promise<void>;
}

/**
 * Runs job handlers as their timers fall due: at least once each, and again after a failure, so a handler must check whether
 * its work is still due and record when it is done. However many processes run the same tasks, one takes each job.
 * @param clock decides what is due; a job taken too early by this clock is scheduled again
 * @param concurrency the number of jobs run at once in this process
 */
export async function runTimers(
  database: Database,
  tasks: JobHandlers,
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
    (error) => log.warn({ err: error }, 'a connection of the timers was lost'),
  );
  const handling = new Set<Promise<void>>();
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, handle]) => [
      name,
      async (given, { job, addJob }) => {
        const { dueAt: due, ...payload } = given as Record<string, string>;
        const dueAt = new Date(due as string);
        const left = dueAt.getTime() - clock().getTime();
        if (left <= 0) {
          const handled = handle(payload, dueAt);
          const settled = handled.catch(() => {}).finally(() => handling.delete(settled));
          handling.add(settled);
          return handled;
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
  async function allCompleted(): Promise<void> {
    do {
      await Promise.all(handling);
      await delay(COMPLETION_TIMEOUT_MS);
    } while (handling.size > 0);
  }
  runner.events.on('job:failed', ({ job, error }) =>
    log.error({ err: error, task: job.task_identifier }, 'a timer failed'),
  );
  return {
    async stop() {
      await Promise.race([runner.stop(), allCompleted()]);
      await abandoned.stop();
      await pool.end();
    },
  };
}

/** A message of the worker without the errors and options that follow: they contain values, and the database's address. */
function headOf(message: string): string {
  return message.replace(/(:| with error| options are)[\s\S]*$/, '');
}
