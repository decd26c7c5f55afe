import { Client } from 'pg';
import { transaction } from '../../platform/database/database.ts';
import { openLog } from '../../platform/log.ts';
import { enqueueBatch } from '../../subgraphs/notifications/deliveries/queue.ts';
import { type DispatcherDependencies, type Prepared, runDispatcher } from '../../worker/dispatcher/dispatcher.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { waitFor } from '../kit/time/wait.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());

const ready: Prepared = {
  send: async () => ({ outcome: { kind: 'ACCEPTED' }, answer: '250 OK' }),
  receiver: null,
  deadline: null,
};

const openDispatcher = (prepare: DispatcherDependencies['prepare']) =>
  runDispatcher({
    database: test.database,
    clock: () => new Date(),
    random: () => 0,
    log: openLog('silent'),
    // Longer than the test, so that no other dispatcher takes over an abandoned batch.
    lease: 3_600_000,
    prepare,
  });

it('a delivery that could not be prepared, because its recipient could not be read, is sent once that is possible', async () => {
  await test.asOwner(
    `INSERT INTO notifications.deliveries (partition, audience, channel, recipient, message, escalation, state, queued_at, batch)
     VALUES ('public', 'CUSTOMER', 'EMAIL', 'contact', 'TEST', false, 'QUEUED', now(), 'batch')`,
  );
  let failures = 1;
  const dispatcher = await openDispatcher(async (deliveries) => {
    if (failures-- > 0) throw new Error('unavailable');
    return new Map(deliveries.map(({ id }) => [id, ready]));
  });
  await transaction(test.database, (tx) => enqueueBatch(tx, 'batch', new Date()));
  const states = () => test.asOwner('SELECT state, attempts, pg_sleep(0.1) FROM notifications.deliveries');
  while ((await states())[0]?.['state'] !== 'ACCEPTED');
  await dispatcher.stop();
  // A failed preparation does not count as an attempt.
  expect((await states())[0]).toMatchObject({ state: 'ACCEPTED', attempts: 1 });
});

it('a delivery with a message that could not be rendered is retried like one without an answer, and delays no other', async () => {
  const recipients = ['cannot be written', 'can be written'];
  await test.asOwner(
    `INSERT INTO notifications.deliveries (partition, audience, channel, recipient, message, escalation, state, queued_at, batch)
     SELECT 'public', 'CUSTOMER', 'WEBHOOK', recipient, 'TEST', false, 'QUEUED', now(), 'unwritten' FROM unnest($1::text[]) AS recipient`,
    [recipients],
  );
  const broken: Prepared = {
    ...ready,
    send: async () => {
      throw new Error('a secret that does not open');
    },
  };
  const dispatcher = await openDispatcher(
    async (deliveries) =>
      new Map(deliveries.map(({ id, recipient }) => [id, recipient === 'can be written' ? ready : broken])),
  );
  await transaction(test.database, (tx) => enqueueBatch(tx, 'unwritten', new Date()));
  const read = () =>
    test.asOwner(
      `SELECT recipient, state, attempts, answer FROM notifications.deliveries WHERE batch = 'unwritten' ORDER BY recipient`,
    );
  await waitFor(async () =>
    expect(await read()).toEqual([
      { recipient: 'can be written', state: 'ACCEPTED', attempts: 1, answer: '250 OK' },
      {
        recipient: 'cannot be written',
        state: 'RETRYING',
        attempts: 1,
        answer: 'the message could not be written',
      },
    ]),
  );
  await dispatcher.stop();
});

it('further batches are sent while the outcomes of the first ones cannot be recorded yet', async () => {
  const batches = Array.from({ length: 20 }, (_, index) => `waiting ${index}`);
  await test.asOwner(
    `INSERT INTO notifications.deliveries (partition, audience, channel, recipient, message, escalation, state, queued_at, batch)
     SELECT 'public', 'CUSTOMER', 'EMAIL', batch, 'TEST', false, 'QUEUED', now(), batch FROM unnest($1::text[]) AS batch`,
    [batches],
  );
  const sent = new Set<string>();
  let notifyAllSent = () => {};
  const allSent = new Promise<void>((resolve) => {
    notifyAllSent = resolve;
  });
  const owner = new Client({ connectionString: test.url });
  await owner.connect();
  // No outcome can be recorded as long as this lock is held.
  await owner.query('BEGIN; LOCK TABLE notifications.delivery_attempts');
  const dispatcher = await openDispatcher(
    async (deliveries) =>
      new Map(
        deliveries.map(({ id }) => {
          const send = async () => {
            sent.add(id);
            if (sent.size === batches.length) notifyAllSent();
            return { outcome: { kind: 'ACCEPTED' as const }, answer: '250 OK' };
          };
          return [id, { ...ready, send }];
        }),
      ),
  );
  for (const batch of batches) await transaction(test.database, (tx) => enqueueBatch(tx, batch, new Date()));
  await allSent;
  const under = `SELECT state, attempts FROM notifications.deliveries WHERE batch LIKE 'waiting %'`;
  expect(new Set((await test.asOwner(under)).map(({ state }) => state))).toEqual(new Set(['SENDING']));
  await owner.query('COMMIT');
  await owner.end();
  await dispatcher.stop();
  expect(await test.asOwner(under)).toEqual(batches.map(() => ({ state: 'ACCEPTED', attempts: 1 })));
});
