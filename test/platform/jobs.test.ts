import { transaction } from '../../platform/database/database.ts';
import { clearTimer, type JobHandler, type RunningJobs, runTimers, setTimer } from '../../platform/jobs/jobs.ts';
import { JOBS } from '../../platform/jobs/private-tables.ts';
import { openLog } from '../../platform/log.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

const TASK = 'customers.retention';
const log = openLog('silent');
let test: TestDatabase;
let running: RunningJobs | null = null;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterEach(async () => {
  await running?.stop();
  running = null;
});
afterAll(() => test.drop());

const past = () => new Date(Date.now() - 1_000);
const set = (key: string, dueAt: Date, fail = false) =>
  transaction(test.database, async (tx) => {
    await setTimer(tx, { task: TASK, key, dueAt, payload: { key } });
    if (fail) throw new Error('rolled back');
  });

/** Runs the jobs until `count` of them have succeeded. @returns their keys, in order */
async function runJobs(count: number, clock: () => Date = () => new Date(), fail = 0): Promise<string[]> {
  const completed: string[] = [];
  let failures = fail;
  let ended = () => {};
  const all = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const handler: JobHandler = async ({ key = '' }) => {
    if (failures-- > 0) throw new Error('not now');
    completed.push(key);
    if (completed.length === count) ended();
  };
  // A job may run before this returns, and a runner that is not stopped would take those of the next test.
  running = await runTimers(test.database, { [TASK]: handler }, clock, log);
  await all;
  return completed;
}

describe('a timer', () => {
  it('is set in the transaction that makes it necessary, or not at all', async () => {
    await expect(set('undone', past(), true)).rejects.toThrow('rolled back');
    await set('done', past());
    expect(await runJobs(1)).toEqual(['done']);
  });

  it('is moved when it is set again, and does not run once it is cleared', async () => {
    await set('moved', past());
    await set('moved', new Date(Date.now() + 3_600_000));
    await set('cleared', past());
    await transaction(test.database, (tx) => clearTimer(tx, 'cleared'));
    await set('runs', past());
    expect(await runJobs(1)).toEqual(['runs']);
    expect(await test.asOwner(`SELECT key FROM ${JOBS} ORDER BY key`)).toEqual([{ key: 'moved' }]);
  });

  it('is due by the clock of the application', async () => {
    await set('early', past());
    await set('due', past());
    let asked = 0;
    // By this clock the first job taken is not due yet; it is postponed to its due time.
    const clock = () => new Date(Date.now() - (asked++ === 0 ? 3_600_000 : 0));
    const [completed] = await runJobs(1, clock);
    // The job that is postponed may still be running.
    await running?.stop();
    running = null;
    const [left] = (await test.asOwner(`SELECT key, run_at FROM ${JOBS} WHERE key <> 'moved'`)) as [
      { key: string; run_at: Date },
    ];
    expect([completed, left.key].sort()).toEqual(['due', 'early']);
    expect(left.run_at.getTime()).toBeGreaterThan(Date.now() + 3_000_000);
  });

  it('runs again after it failed', async () => {
    await set('hard', past());
    expect(await runJobs(1, undefined, 1)).toEqual(['hard']);
  });

  it('that was taken by a worker killed in the middle of it is run by the next worker that starts', async () => {
    await set('taken', past());
    await test.asOwner(
      `UPDATE ${JOBS} SET locked_at = now() - interval '1 minute', locked_by = 'pool-of-the-dead'
       WHERE key = 'taken'`,
    );
    expect(await runJobs(1)).toEqual(['taken']);
  });

  it('that a live worker is running is not run by another', async () => {
    let finish = () => {};
    let begun = () => {};
    const busy = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let times = 0;
    const slow: JobHandler = async () => {
      times += 1;
      begun();
      await done;
    };
    await set('slow', past());
    const first = await runTimers(test.database, { [TASK]: slow }, () => new Date(), log);
    await busy;
    await test.asOwner(`UPDATE ${JOBS} SET locked_at = now() - interval '1 hour' WHERE key = 'slow'`);
    const second = await runTimers(test.database, { [TASK]: slow }, () => new Date(), log);
    const held = await test.asOwner(`SELECT locked_by IS NOT NULL AS held FROM ${JOBS} WHERE key = 'slow'`);
    expect(held).toEqual([{ held: true }]);
    finish();
    await Promise.all([first.stop(), second.stop()]);
    expect(times).toBe(1);
  });

  it('runs once, even if Postgres is unavailable when its completion is recorded', async () => {
    await test.asOwner('CREATE SEQUENCE public.endings');
    await test.asOwner(`CREATE FUNCTION public.break_once() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      IF nextval('public.endings') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
      RETURN OLD;
    END $$`);
    await test.asOwner(`CREATE TRIGGER break_once BEFORE DELETE ON ${JOBS}
      FOR EACH ROW EXECUTE FUNCTION public.break_once()`);
    await set('written down late', past());
    expect(await runJobs(1)).toEqual(['written down late']);
    while ((await test.asOwner(`SELECT FROM ${JOBS} WHERE key = 'written down late'`)).length > 0) {
      await test.asOwner('SELECT pg_sleep(0.1)');
    }
    await test.asOwner(`DROP TRIGGER break_once ON ${JOBS}`);
  });

  it('that was replaced while it ran does not remain when its worker is killed', async () => {
    await set('replaced', past());
    await test.asOwner(
      `UPDATE ${JOBS} SET locked_at = now() - interval '1 minute', locked_by = 'pool-of-the-dead'
       WHERE key = 'replaced'`,
    );
    await set('replaced', past());
    expect(await runJobs(1)).toEqual(['replaced']);
    expect(await test.asOwner(`SELECT FROM ${JOBS} WHERE key IS NULL`)).toEqual([]);
  });
});
