import { transaction } from '../../platform/database/database.ts';
import { openLog } from '../../platform/log.ts';
import { type Claimed, claim } from '../../subgraphs/notifications/deliveries/queue.ts';
import { openOutcomeWriter } from '../../worker/dispatcher/outcomes.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());

const now = new Date('2026-03-01T12:00:00Z');

async function claimed(channel: string, partition: string, count: number): Promise<Claimed[]> {
  const batch = `${channel} ${partition}`;
  await test.asOwner(
    `INSERT INTO notifications.deliveries (partition, audience, channel, recipient, message, occasion, escalation, state, queued_at, batch)
     SELECT $2, 'CUSTOMER', $1, $2 || ' ' || n, 'TEST', '', false, 'QUEUED', $4, $3 FROM generate_series(1, $5::integer) AS n`,
    [channel, partition, batch, now, count],
  );
  const until = new Date(now.getTime() + 60_000);
  return transaction(test.database, (tx) => claim(tx, batch, { now, until, most: count }));
}

it('outcomes recorded at once are announced separately by channel and by partition', async () => {
  const deliveries = [
    ...(await claimed('EMAIL', 'public', 2)),
    ...(await claimed('WEBHOOK', 'public', 3)),
    ...(await claimed('WEBHOOK', 'government', 1)),
  ];
  const record = openOutcomeWriter({ database: test.database, clock: () => now, log: openLog('error') });
  await Promise.all(
    deliveries.map((delivery) => {
      const conclusion = { id: delivery.id, state: 'ACCEPTED' as const, attempts: 1, pauses: 0 };
      return record.write({ delivery, conclusion: { ...conclusion, nextAttemptAt: null, answer: '204' } });
    }),
  );
  const events = await test.asOwner(
    `SELECT partition, facts ->> 'channel' AS channel, sum((facts ->> 'deliveries')::integer)::integer AS deliveries
     FROM platform.events WHERE type = 'delivery.progressed' GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  expect(events).toEqual([
    { partition: 'government', channel: 'WEBHOOK', deliveries: 1 },
    { partition: 'public', channel: 'EMAIL', deliveries: 2 },
    { partition: 'public', channel: 'WEBHOOK', deliveries: 3 },
  ]);
  const attempts = await test.asOwner('SELECT count(*)::integer AS attempts FROM notifications.delivery_attempts');
  expect(attempts).toEqual([{ attempts: 6 }]);
});

it('a delivery that was not attempted is returned until its due time, and counts as no attempt', async () => {
  const [delivery] = (await claimed('WEBHOOK', 'other', 1)) as [Claimed];
  const nextAttemptAt = new Date(now.getTime() + 1_000);
  const record = openOutcomeWriter({ database: test.database, clock: () => now, log: openLog('error') });
  await record.write({ delivery, nextAttemptAt });
  const [row] = await test.asOwner(
    `SELECT state, attempts, next_attempt_at, claimed_until FROM notifications.deliveries WHERE id = $1`,
    [delivery.id],
  );
  expect(row).toEqual({ state: 'RETRYING', attempts: 0, next_attempt_at: nextAttemptAt, claimed_until: null });
});

it('an outcome that cannot be recorded is recorded again, but not once the dispatcher stops', async () => {
  const [delivery] = (await claimed('WEBHOOK', 'stopped', 1)) as [Claimed];
  const closed = await openTestDatabase();
  await closed.drop();
  const stop = new AbortController();
  const dependencies = { database: closed.database, clock: () => now, log: openLog('silent') };
  const ending = { delivery, nextAttemptAt: now };
  const record = openOutcomeWriter(dependencies, stop.signal);
  const written = record.write(ending);
  setTimeout(() => stop.abort(), 50);
  await expect(written).rejects.toThrow();
  await expect(openOutcomeWriter(dependencies, stop.signal).write(ending)).rejects.toThrow();
  expect(record.waiting()).toBe(0);
});
