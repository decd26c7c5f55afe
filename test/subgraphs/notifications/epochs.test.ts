import { transaction } from '../../../platform/database/database.ts';
import { assertEpoch, beginEpoch, splitAudience } from '../../../subgraphs/notifications/fan-out/fan-out-store.ts';
import { type Chunk, insertNotices, type Range } from '../../../subgraphs/notifications/fan-out/notice-writes.ts';
import { openTestDatabase, type TestDatabase } from '../../kit/database.ts';

const INCIDENT = 'i';
const TENANTS = 20_000;
const at = new Date('2026-03-01T12:00:00Z');
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.asOwner(
    `INSERT INTO notifications.processes (incident_id, tracking_id, partition, exercise, stage, detected_at, declared_at)
     VALUES ($1, 'T', 'public', false, 'DIAGNOSE', $2, $2)`,
    [INCIDENT, at],
  );
  await test.asOwner(
    `INSERT INTO notifications.audience (incident_id, tenant_id, certainty, found_at)
     SELECT $1, md5(n::text), 'CONFIRMED', $2 FROM generate_series(1, ${TENANTS}) AS n`,
    [INCIDENT, at],
  );
});
afterAll(() => test.drop());

const begin = () => transaction(test.database, beginEpoch);
const split = (incidentId: string) => transaction(test.database, (tx) => splitAudience(tx, incidentId));

/** Notifies the tenants of a range, chunk by chunk. @returns the ids of the notified tenants */
async function notifyRange({ after, until }: Range): Promise<string[]> {
  const fanOut = { incidentId: INCIDENT, partition: 'public', at, recordedAt: at, cause: { xid: '5', sequence: '5' } };
  const revision = { number: 1, kind: 'INITIAL' as const, publishedAt: at, channels: ['SERVICE_HEALTH' as const] };
  const notified: string[] = [];
  for (let last: string | undefined = after; last !== undefined; ) {
    const range: Range = { after: last, until };
    const chunk: Chunk = await transaction(test.database, (tx) =>
      insertNotices(tx, fanOut, { ...revision, mailRoles: [], notifyAccountTeam: false }, range),
    );
    notified.push(...chunk.tenantIds);
    last = chunk.tenantIds.at(-1);
  }
  return notified;
}

describe('an audience', () => {
  it('is split into ranges of about the same size, in which each tenant is notified once', async () => {
    const ranges = await split(INCIDENT);
    expect(ranges).toHaveLength(2);
    expect(ranges[0]).toEqual({ after: '', until: ranges[1]?.after });
    expect(ranges[1]?.until).toBeNull();
    const [first, second] = (await Promise.all(ranges.map(notifyRange))) as [string[], string[]];
    expect(Math.min(first.length, second.length)).toBeGreaterThan(TENANTS / 4);
    expect(new Set([...first, ...second]).size).toBe(TENANTS);
    expect(first.length + second.length).toBe(TENANTS);
    const [counted] = await test.asOwner('SELECT count(*)::int AS notices FROM notifications.notices');
    expect(counted).toEqual({ notices: TENANTS });
  });

  it('that is small is not split', async () => {
    expect(await split('without an audience')).toEqual([{ after: '', until: null }]);
  });
});

describe('an epoch', () => {
  it('is over once the next one has begun', async () => {
    const epoch = await begin();
    await transaction(test.database, (tx) => assertEpoch(tx, epoch));
    const next = await begin();
    await expect(transaction(test.database, (tx) => assertEpoch(tx, epoch))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await transaction(test.database, (tx) => assertEpoch(tx, next));
  });

  it('does not begin while a chunk of the previous one is under way', async () => {
    const epoch = await begin();
    const order: string[] = [];
    let next: Promise<unknown> = Promise.resolve();
    await transaction(test.database, async (tx) => {
      await assertEpoch(tx, epoch);
      next = begin().then(() => order.push('begun'));
      // Waits until the backend of the next epoch waits for this transaction, the only lock it can wait for.
      while (
        (
          await test.asOwner(
            `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
          )
        ).length === 0
      );
      order.push('written');
    });
    await next;
    expect(order).toEqual(['written', 'begun']);
  });
});
