import { Client } from 'pg';
import { ORIGIN, read } from '../../platform/events.ts';
import { openLog } from '../../platform/log.ts';
import { openTail } from '../../platform/tail.ts';
import { audience } from '../../subgraphs/customers/audience.ts';
import { runPlanner } from '../../worker/planner.ts';
import { tenantsReading } from '../kit/graph.ts';
import { declaredBreach } from '../kit/story.ts';
import { openSystem, type System } from '../kit/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

/** Resolves once so many connections wait for a lock, of those that tell. */
async function waiting(count: number): Promise<void> {
  for (;;) {
    const [row] = await system.test.asOwner(
      `SELECT count(*)::int AS waiting, pg_sleep(0.05) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name <> 'tocsin planner'`,
    );
    if ((row?.['waiting'] as number) >= count) return;
  }
}

it('a planner that lost its lead and goes on beside the next tells nobody a second time', async () => {
  const { database } = system.test;
  const tenants = await tenantsReading(system, 'de', 5);
  const story = await declaredBreach(
    system,
    tenants.map(({ id }) => id),
  );
  const log = openLog('silent');
  const tail = await openTail(database, log);
  const second = runPlanner({
    database,
    tail,
    log,
    clock: () => new Date(),
    audience: (incidentId) => audience(database, incidentId),
  });
  const holder = new Client({ connectionString: system.test.url });
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE notifications.revision_audiences IN SHARE ROW EXCLUSIVE MODE');
    const published = story.publish('INITIAL');
    await waiting(1);
    await system.test.asOwner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity JOIN pg_locks USING (pid)
       WHERE application_name = 'tocsin planner' AND locktype = 'advisory' AND granted AND datname = current_database()`,
    );
    await waiting(2);
    await holder.query('ROLLBACK');
    await published;
  } finally {
    await holder.end();
    await second.stop();
    await tail.close();
  }
  const { events } = await read(database.dataSource, ORIGIN, 100_000);
  const told = events.filter(({ type, incidentId }) => type === 'notice.published' && incidentId === story.incidentId);
  expect(told.flatMap(({ tenantIds }) => tenantIds).sort()).toEqual(tenants.map(({ id }) => id).sort());
});
