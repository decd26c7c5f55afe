import { transaction } from '../../../platform/database.ts';
import { enqueueForgotten } from '../../../subgraphs/notifications/queue.ts';
import { openTestDatabase, type TestDatabase } from '../../kit/database.ts';

const now = new Date('2026-03-01T12:00:00Z');
const hourAgo = new Date('2026-03-01T11:00:00Z');
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.asOwner('DELETE FROM notifications.deliveries');
  await test.asOwner('DELETE FROM graphile_worker._private_jobs');
});

const queued = (batch: string, state = 'QUEUED', claimedUntil: Date | null = null, queuedAt = hourAgo) =>
  test.asOwner(
    `INSERT INTO notifications.deliveries (partition, audience, channel, recipient, message, escalation, state, queued_at,
       claimed_until, batch) VALUES ('public', 'CUSTOMER', 'EMAIL', $1, 'TEST', false, $2, $3, $4, $1)`,
    [batch, state, queuedAt, claimedUntil],
  );
const look = () => transaction(test.database, (tx) => enqueueForgotten(tx, now));
const jobs = async () => {
  const rows = await test.asOwner('SELECT key FROM graphile_worker.jobs WHERE key IS NOT NULL ORDER BY key');
  return rows.map(({ key }) => key);
};

describe('a batch of deliveries', () => {
  it('whose job was lost is looked at again, and found but once', async () => {
    await queued('lost');
    expect(await look()).toBe(1);
    expect(await jobs()).toEqual(['notifications.courier:lost']);
    expect(await look()).toBe(0);
  });

  it('whose job was taken and never came back is looked at again', async () => {
    await queued('taken', 'SENDING', hourAgo);
    await look();
    await test.asOwner(`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'pool-of-the-deaf'`);
    expect(await look()).toBe(1);
    expect(await jobs()).toEqual(['notifications.courier:taken']);
  });

  it('whose job was put off because it failed does not wait for that', async () => {
    await queued('put off');
    await look();
    await test.asOwner(`UPDATE graphile_worker._private_jobs SET run_at = now() + interval '6 hours', attempts = 9`);
    expect(await look()).toBe(1);
    expect(await test.asOwner('SELECT run_at <= now() AS due FROM graphile_worker.jobs')).toEqual([{ due: true }]);
  });

  it('that is being sent, or is not due, or is concluded, is nobody’s business', async () => {
    await queued('being sent', 'SENDING', new Date('2026-03-01T12:01:00Z'));
    await queued('not due', 'QUEUED', null, new Date('2026-03-01T12:00:01Z'));
    await queued('concluded', 'ACCEPTED');
    expect(await look()).toBe(0);
    expect(await jobs()).toEqual([]);
  });
});
