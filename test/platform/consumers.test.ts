import { transaction } from '../../platform/database/database.ts';
import type { Consumer } from '../../platform/events/consumers.ts';
import { runConsumer } from '../../platform/events/consumers.ts';
import { append } from '../../platform/events/events.ts';
import { type EventTail, openTail } from '../../platform/events/tail.ts';
import { openLog } from '../../platform/log.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { transactionsEnded } from '../kit/time/transactions.ts';

const log = openLog('silent');
let test: TestDatabase;
let tail: EventTail;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.asOwner('CREATE TABLE public.learned (id serial, incident_id text)');
  await test.asOwner('GRANT ALL ON public.learned, public.learned_id_seq TO tocsin_application');
  tail = await openTail(test.database, log);
});
afterAll(async () => {
  await tail.close();
  await test.drop();
});

const learner = (name: string, fail: (incidentId: string) => boolean = () => false): Consumer => ({
  name,
  types: ['incident.reported'],
  async handle(tx, { incidentId }) {
    await tx.query('INSERT INTO public.learned (incident_id) VALUES ($1)', [`${name}:${incidentId}`]);
    if (fail(incidentId as string)) throw new Error('not now');
  },
});

const report = (...incidentIds: string[]) =>
  transaction(test.database, (tx) =>
    append(
      tx,
      ...incidentIds.map((incidentId) => ({
        type: 'incident.reported' as const,
        at: new Date(),
        incidentId,
        tenantIds: [],
        partition: 'public',
        facts: {},
      })),
    ),
  );

async function learned(name: string): Promise<string[]> {
  const rows = await test.database.dataSource.query(
    `SELECT incident_id FROM public.learned WHERE incident_id LIKE $1 || ':%' ORDER BY id`,
    [name],
  );
  return rows.map((row: { incident_id: string }) => row.incident_id.slice(name.length + 1));
}

describe('a consumer', () => {
  it('handles every event once and in order, even if it runs twice', async () => {
    const one = runConsumer(test.database, tail, learner('twice'), log);
    const two = runConsumer(test.database, tail, learner('twice'), log);
    const ids = Array.from({ length: 250 }, (_, index) => `i${index}`);
    await Promise.all(ids.slice(0, 10).map((id) => report(id)));
    await report(...ids.slice(10));
    await transactionsEnded(test.database.dataSource);
    await Promise.all([one.catchUp(), two.catchUp(), one.catchUp()]);
    const seen = await learned('twice');
    expect([...seen].sort()).toEqual([...ids].sort());
    expect(seen.slice(10)).toEqual(ids.slice(10));
    await Promise.all([one.stop(), two.stop()]);
  });

  it('reports whether a running transaction holds back events', async () => {
    const consumer = runConsumer(test.database, tail, learner('held back'), log);
    await transaction(test.database, async (tx) => {
      await tx.query('SELECT pg_current_xact_id()');
      await report('later');
      expect(await consumer.catchUp()).toBe(false);
      expect(await learned('held back')).not.toContain('later');
    });
    await transactionsEnded(test.database.dataSource);
    expect(await consumer.catchUp()).toBe(true);
    expect(await learned('held back')).toContain('later');
    await consumer.stop();
  });

  it('retries an event until it succeeds, and leaves no trace of the failure', async () => {
    let failures = 2;
    const consumer = runConsumer(
      test.database,
      tail,
      learner('again', (id) => id === 'hard' && failures-- > 0),
      log,
    );
    await report('easy', 'hard', 'after');
    await transactionsEnded(test.database.dataSource);
    await expect(consumer.catchUp()).rejects.toThrow('not now');
    while (!(await learned('again')).includes('after')) await consumer.catchUp().catch(() => {});
    expect((await learned('again')).slice(-3)).toEqual(['easy', 'hard', 'after']);
    await consumer.stop();
  });
});
