import type { ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { personaOf } from '../../../demo/personas.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { type Receiver, startReceiver } from '../../kit/network/receiver.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';
import { waitFor } from '../../kit/time/wait.ts';

const clock = openClock();
const [tenantId] = personaOf('customer').tocsin.tenants as [string, string];
const DAY = 86_400_000;
let system: System;
let receiver: Receiver;
let answer: (response: ServerResponse) => void = (response) => void response.writeHead(204).end();
beforeAll(async () => {
  const answers = Object.fromEntries(
    ['/a', '/b', '/failing'].map((path) => [
      path,
      (response: ServerResponse) =>
        path === '/failing'
          ? void response.writeHead(500).end()
          : path === '/b'
            ? answer(response)
            : void response.end(),
    ]),
  );
  receiver = await startReceiver(answers);
  system = await openSystem(clock, { webhooks: { networks: ['127.0.0.0/8'] } });
});
afterAll(async () => {
  await system.close();
  await receiver.close();
});

const register = async (path: string, input: object = {}) => {
  const url = `http://127.0.0.1:${receiver.port}${path}`;
  const selection = '... on WebhookWithSecret { secret webhook { id } }';
  const { secret, webhook } = await mutate(
    system,
    'customer',
    'registerWebhook',
    { tenantId, url, ...input },
    selection,
  );
  return { secret: secret as string, id: webhook.id as string };
};
const calls = (path: string) => receiver.received.filter((call) => call.path === path);
const deliveryTo = async (webhookId: string, message = 'NOTICE') => {
  const [row] = await system.test.asOwner(
    `SELECT id, state, attempts, answer, next_attempt_at FROM notifications.deliveries
     WHERE recipient = $1 AND message = $2 ORDER BY queued_at DESC LIMIT 1`,
    [webhookId, message],
  );
  return row as { id: string; state: string; attempts: number; answer: string; next_attempt_at: Date };
};

describe('a webhook', () => {
  it('receives the notice signed, under the id of its delivery, and then each change of stage', async () => {
    const { secret, id } = await register('/a');
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL');
    const [call] = await waitFor(async () => {
      expect(calls('/a')).toHaveLength(1);
      return calls('/a');
    });
    const event = new Webhook(secret).verify(call?.body ?? '', call?.headers as Record<string, string>) as {
      type: string;
      data: { tenantId: string; revision: { whatHappened: string } };
    };
    expect(event.type).toBe('com.tocsin.notice.published.v1');
    expect(event.data).toMatchObject({ tenantId, revision: { whatHappened: 'An outsider read mail.' } });
    const delivery = await waitFor(async () => {
      const found = await deliveryTo(id);
      expect(found.state).toBe('ACCEPTED');
      return found;
    });
    expect(call?.headers['webhook-id']).toBe(delivery.id);
    const asked = await system.ask('customer', `query ($id: ID!) { webhooks(tenantId: $id) { id lastDeliveryAt } }`, {
      id: tenantId,
    });
    expect(asked.data.webhooks.find((webhook: { id: string }) => webhook.id === id)).toMatchObject({
      lastDeliveryAt: clock.now().toISOString(),
    });

    await story.advance('STABILIZE');
    const changed = await waitFor(async () => {
      expect(calls('/a')).toHaveLength(2);
      return JSON.parse(calls('/a')[1]?.body ?? '');
    });
    expect(changed).toMatchObject({
      type: 'com.tocsin.notice.stage_changed.v1',
      data: { from: 'DIAGNOSE', to: 'STABILIZE' },
    });
  });

  it('that filters by kind receives no other kinds', async () => {
    const { id } = await register('/b', { kinds: ['FINAL'], stageChanges: false });
    const story = await declaredBreach(system, [tenantId]);
    const before = calls('/a').length;
    await story.publish('INITIAL');
    await waitFor(async () => expect(calls('/a').length).toBe(before + 1));
    expect(await deliveryTo(id)).toBeUndefined();
  });

  it('that answers with Retry-After is called again at that time under the same id, and its answer is recorded', async () => {
    answer = (response) => void response.writeHead(429, { 'retry-after': '120' }).end();
    const { id } = await register('/b');
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL');
    const retried = await waitFor(async () => {
      const delivery = await deliveryTo(id);
      expect(delivery.state).toBe('RETRYING');
      return delivery;
    });
    expect(retried).toMatchObject({ attempts: 1, answer: expect.stringContaining('429') });
    expect(retried.next_attempt_at.getTime()).toBeGreaterThanOrEqual(clock.now().getTime() + 120_000);
    answer = (response) => void response.end();
    await system.turnTo(new Date(retried.next_attempt_at.getTime() + 1));
    await waitFor(async () => expect(await deliveryTo(id)).toMatchObject({ state: 'ACCEPTED', attempts: 2 }));
    const ids = calls('/b').filter(({ headers }) => headers['webhook-id'] === retried.id);
    expect(ids).toHaveLength(2);
  });

  it('that never succeeds is given up with an event, and is disabled after five days with a mail to the administrators', async () => {
    const { id } = await register('/failing');
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL');
    for (let attempts = 1; attempts < 10; attempts++) {
      const { next_attempt_at } = await waitFor(async () => {
        const delivery = await deliveryTo(id);
        expect(delivery).toMatchObject({ state: 'RETRYING', attempts });
        return delivery;
      });
      await system.turnTo(new Date(next_attempt_at.getTime() + 1));
    }
    await waitFor(async () => expect(await deliveryTo(id)).toMatchObject({ state: 'FAILED', attempts: 10 }));
    const failed = await system.test.asOwner(
      `SELECT tenant_ids FROM platform.events WHERE type = 'delivery.failed' AND incident_id = $1`,
      [story.incidentId],
    );
    expect(failed).toEqual([{ tenant_ids: [tenantId] }]);

    await system.turnTo(new Date(clock.now().getTime() + 5 * DAY));
    await story.publish('UPDATE', { title: 'News' });
    await waitFor(async () => {
      const { data } = await system.ask('customer', `{ webhooks(tenantId: "${tenantId}") { id enabled } }`);
      expect(data.webhooks.find((each: { id: string }) => each.id === id).enabled).toBe(false);
    });
    const mails = await system.test.asOwner(
      `SELECT DISTINCT role FROM notifications.deliveries WHERE message = 'WEBHOOK_DISABLED' AND occasion LIKE $1`,
      [`${id}%`],
    );
    expect(mails).toEqual([{ role: 'GLOBAL_TENANT_ADMINISTRATOR' }]);

    const retried = await system.ask(
      'responder',
      `mutation { retryDeliveries(incidentId: "${story.incidentId}", channels: [WEBHOOK]) { deliveries } }`,
    );
    expect(retried.data.retryDeliveries.deliveries).toBe(1);
    await waitFor(async () =>
      expect(
        await system.test.asOwner(
          `SELECT state, answer FROM notifications.deliveries WHERE recipient = $1 AND revision = 1 AND message = 'NOTICE'`,
          [id],
        ),
      ).toEqual([{ state: 'CANCELLED', answer: 'the recipient has ended' }]),
    );
  });
});
