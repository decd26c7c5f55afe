import { transaction } from '../../../platform/database/database.ts';
import { JOBS } from '../../../platform/jobs/private-tables.ts';
import { enqueueBatch, enqueueForgotten, enqueueRest } from '../../../subgraphs/notifications/deliveries/queue.ts';
import { openTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { waitFor } from '../../kit/time/wait.ts';

const now = new Date('2026-03-01T12:00:00Z');
const hourAgo = new Date('2026-03-01T11:00:00Z');
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  await test.asOwner('DELETE FROM notifications.deliveries');
  await test.asOwner('DELETE FROM notifications.open_batches');
  await test.asOwner(`DELETE FROM ${JOBS}`);
});

const queued = async (batch: string, state = 'QUEUED', claimedUntil: Date | null = null, queuedAt = hourAgo) => {
  await test.asOwner('SELECT notifications.open_batch($1)', [batch]);
  await test.asOwner(
    `INSERT INTO notifications.deliveries (partition, audience, channel, recipient, message, escalation, state, queued_at,
       claimed_until, batch) VALUES ('public', 'CUSTOMER', 'EMAIL', $1, 'TEST', false, $2, $3, $4, $1)`,
    [batch, state, queuedAt, claimedUntil],
  );
};
const enqueueForgottenBatches = () => transaction(test.database, (tx) => enqueueForgotten(tx, now));
const open = async () =>
  (await test.asOwner('SELECT batch FROM notifications.open_batches ORDER BY batch')).map(({ batch }) => batch);
const jobs = async () => {
  const rows = await test.asOwner('SELECT key FROM graphile_worker.jobs WHERE key IS NOT NULL ORDER BY key');
  return rows.map(({ key }) => key);
};

describe('a batch of deliveries', () => {
  it('is enqueued again if its job was lost, and only once', async () => {
    await queued('lost');
    expect(await enqueueForgottenBatches()).toBe(1);
    expect(await jobs()).toEqual(['notifications.dispatcher:lost']);
    expect(await enqueueForgottenBatches()).toBe(0);
  });

  it('is enqueued again if its job was taken and never finished', async () => {
    await queued('taken', 'SENDING', hourAgo);
    await enqueueForgottenBatches();
    await test.asOwner(`UPDATE ${JOBS} SET locked_at = now(), locked_by = 'pool-of-the-deaf'`);
    expect(await enqueueForgottenBatches()).toBe(1);
    expect(await jobs()).toEqual(['notifications.dispatcher:taken']);
  });

  it('does not wait for a job that was postponed after a failure', async () => {
    await queued('postponed');
    await enqueueForgottenBatches();
    await test.asOwner(`UPDATE ${JOBS} SET run_at = now() + interval '6 hours', attempts = 9`);
    expect(await enqueueForgottenBatches()).toBe(1);
    expect(await test.asOwner('SELECT run_at <= now() AS due FROM graphile_worker.jobs')).toEqual([{ due: true }]);
  });

  it('that is being sent, or is not due, is left unchanged', async () => {
    await queued('being sent', 'SENDING', new Date('2026-03-01T12:01:00Z'));
    await queued('not due', 'QUEUED', null, new Date('2026-03-01T12:00:01Z'));
    expect(await enqueueForgottenBatches()).toBe(0);
    expect(await jobs()).toEqual([]);
    expect(await open()).toEqual(['being sent', 'not due']);
  });

  it('that is complete is closed, if its last worker did not close it', async () => {
    await queued('concluded', 'ACCEPTED');
    await enqueueForgottenBatches();
    expect(await jobs()).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('is not closed by a worker that did not see the deliveries added meanwhile', async () => {
    await queued('growing', 'ACCEPTED');
    let closing = Promise.resolve();
    await transaction(test.database, async (tx) => {
      await enqueueBatch(tx, 'growing', now);
      closing = transaction(test.database, (other) => enqueueRest(other, 'growing'));
      await waitingForLock();
      await tx.query(
        `INSERT INTO notifications.deliveries (partition, audience, channel, recipient, message, escalation, state, queued_at, batch)
         VALUES ('public', 'CUSTOMER', 'EMAIL', 'one more', 'TEST', false, 'QUEUED', $1, 'growing')`,
        [now],
      );
    });
    await closing;
    expect(await open()).toEqual(['growing']);
    expect(await jobs()).toEqual(['notifications.dispatcher:growing']);
  });
});

function waitingForLock() {
  return waitFor(async () => {
    const waiting = await test.asOwner(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    expect(waiting).toHaveLength(1);
  });
}
