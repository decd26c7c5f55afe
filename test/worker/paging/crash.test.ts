import { setTimeout as delay } from 'node:timers/promises';
import { openPagingDependencies } from '../../../app/paging-dependencies.ts';
import type { Database } from '../../../platform/database/database.ts';
import { openDatabase } from '../../../platform/database/database.ts';
import { openLog } from '../../../platform/log.ts';
import { openWebhookChannel } from '../../../worker/channels/webhook.ts';
import { runPager } from '../../../worker/paging/pager.ts';
import { commandsOf } from '../../kit/graph/commands.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { type Receiver, startReceiver } from '../../kit/network/receiver.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';
import { waitFor } from '../../kit/time/wait.ts';

const KEY = 'R0123456789abcdefghijklmnopqrstu';
const clock = openClock();
let receiver: Receiver;
let system: System;
beforeAll(async () => {
  receiver = await startReceiver({ '/pagerduty': (answer) => answer.writeHead(202).end('{"status":"success"}') });
  // The system's own pager sends to an address at which nothing answers, so that the test's pager is the only one that can.
  system = await openSystem(clock, { webhooks: { networks: ['127.0.0.0/8'] }, pagerDutyUrl: 'http://127.0.0.1:9/' });
});
afterAll(async () => {
  await system.close();
  await receiver.close();
});

/** The database of a worker that dies after its first call was sent and before the outcome is recorded. */
function dying(database: Database, sent: () => number): Database {
  let died = false;
  const dataSource = new Proxy(database.dataSource, {
    get(target, name, receiver_) {
      if (name === 'transaction' && sent() > 0 && !died) {
        died = true;
        return () => Promise.reject(new Error('killed'));
      }
      const value = Reflect.get(target, name, receiver_);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...database, dataSource };
}

it('a page is sent at most once more when a worker dies between sending and recording, under the same key', async () => {
  const { config, test } = system;
  const endsAt = new Date(clock.now().getTime() + 3_600_000).toISOString();
  const shift = { role: 'RESPONDER', subject: 'persona:responder', endsAt };
  await mutate(system, 'responder', 'setShift', shift, '... on Shift { id }', 'ShiftInput');
  const target = { channel: 'PAGERDUTY', subject: 'persona:responder', address: KEY };
  await mutate(system, 'responder', 'addPageTarget', target, '... on PageTargetAdded { secret }', 'PageTargetInput');
  const incidentId = await commandsOf(system).report();
  const calls = () =>
    test.asOwner('SELECT call.id, call.state, call.attempts FROM incidents.page_calls call ORDER BY call.id');
  await waitFor(async () => expect(await calls()).toMatchObject([{ state: 'RETRYING', attempts: 1 }]));

  const database = await openDatabase({
    url: test.logins.systemUrl,
    role: 'system',
    entities: [],
    applicationName: 'tocsin test pager',
  });
  const channel = openWebhookChannel(config.webhooks);
  const { secretBox, links } = await openPagingDependencies(config);
  const pager = await runPager({
    ...{ database: dying(database, () => receiver.received.length), clock: clock.now, log: openLog('silent') },
    ...{ provider: config.provider, secretBox, links, mailDomain: 'provider.example' },
    pagerDutyUrl: `http://127.0.0.1:${receiver.port}/pagerduty`,
    sendMail: () => Promise.reject(new Error('no mail')),
    post: channel.send,
  });
  try {
    // Either pager may take the job; the one without a receiver leaves it for a later attempt, of which none may be the last.
    await waitFor(async () => {
      await test.asOwner(`UPDATE incidents.page_calls SET attempts = 1 WHERE state = 'RETRYING'`);
      await system.turnTo(new Date(clock.now().getTime() + 60_000));
      await delay(200);
      expect(await calls()).toMatchObject([{ state: 'ACCEPTED' }]);
    }, 60);
    const events = receiver.received.map(({ body }) => JSON.parse(body));
    expect(events.length).toBe(2);
    expect(new Set(events.map((event) => event.dedup_key)).size).toBe(1);
    expect(events[0].dedup_key).toContain(incidentId);
    await delay(500);
    expect(receiver.received).toHaveLength(2);
  } finally {
    await pager.stop();
    await channel.close();
    await database.close();
  }
}, 120_000);
