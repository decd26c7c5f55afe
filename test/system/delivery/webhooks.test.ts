import { openWebhookDependencies } from '../../../app/webhook-dependencies.ts';
import { type Claims, customerOf, personaOf } from '../../../demo/personas.ts';
import { generalChain, readChain } from '../../../platform/audit/audit.ts';
import { transaction } from '../../../platform/database/database.ts';
import { findWebhookTargets, recordWebhookResults } from '../../../subgraphs/notifications/webhooks/targets.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';

let system: System;
const [tenantId, secondTenantId] = personaOf('customer').tocsin.tenants as [string, string];
const bound = personaOf('owner').tocsin;
const URL_WITH_TOKEN = 'https://hooks.customer.invalid/tocsin?token=do-not-show';
const DAY = 86_400_000;

const clock = openClock();
beforeAll(async () => {
  system = await openSystem(clock);
});
afterAll(() => system.close());

const FIELDS = `id url kinds stageChanges payloadVersion cloudSubscriptionIds enabled failingSince disabledAt disabledReason
  lastDeliveryAt previousSecretUntil tenant { id }`;
const register = (input: object = {}, who: string | Claims = 'customer') =>
  mutate(
    system,
    who,
    'registerWebhook',
    { tenantId, url: URL_WITH_TOKEN, ...input },
    `... on WebhookWithSecret { secret webhook { ${FIELDS} } }`,
  );
const listed = async (who: string | Claims = 'customer', of = tenantId) => {
  const query = `query ($tenantId: ID!) { webhooks(tenantId: $tenantId) { ${FIELDS} } }`;
  const { data, errors } = await system.ask(who, query, { tenantId: of });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.webhooks;
};
const command = async (who: string | Claims, name: string, id: string, selection: string) => {
  const argument = name === 'replayWebhookDelivery' ? 'deliveryId' : 'id';
  return system.ask(who, `mutation ($id: ID!) { ${name}(${argument}: $id) { ${selection} } }`, { id });
};
const codeOf = async (...call: Parameters<typeof command>) => (await command(...call)).errors?.[0]?.extensions.code;
const deliveriesOf = async (id: string, page = '', who: string | Claims = 'customer') => {
  const selection = `id deliveries${page} { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id message state attempts queuedAt answer revision noticeId } } }`;
  const { data } = await system.ask(who, `{ webhooks(tenantId: "${tenantId}") { ${selection} } }`);
  return data.webhooks.find((webhook: { id: string }) => webhook.id === id).deliveries;
};
const targetOf = async (id: string, at = clock.now()) => {
  const { secretBox } = await openWebhookDependencies(system.config);
  return (await findWebhookTargets(system.test.database.dataSource, [id], at, secretBox)).get(id);
};
const record = (id: string, accepted: boolean, at: Date) =>
  transaction(system.test.database, (tx) => recordWebhookResults(tx, [{ webhookId: id, accepted }], at));
const rowOf = async (id: string) =>
  (await system.test.asOwner('SELECT * FROM notifications.webhooks WHERE id = $1', [id]))[0] as Record<string, unknown>;
/** The entries about a webhook in the event log and the audit trail. */
const recordsOf = async (id: string) => {
  const events = await system.test.asOwner(
    `SELECT type, tenant_ids, facts FROM platform.events WHERE facts ->> 'webhookId' = $1 ORDER BY sequence`,
    [id],
  );
  const entries = await readChain(system.test.database.dataSource, generalChain('public'), 0, 10_000);
  const audited = entries.map(({ body }) => JSON.parse(body)).filter(({ details }) => details.webhookId === id);
  return { events, audited };
};

describe('a webhook', () => {
  it('is registered for a tenant, and its secret is shown only in this response', async () => {
    const { secret, webhook } = await register({ kinds: ['INITIAL', 'FINAL', 'FINAL'], stageChanges: false });
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(webhook).toEqual({
      id: expect.any(String),
      url: URL_WITH_TOKEN,
      kinds: ['INITIAL', 'FINAL'],
      stageChanges: false,
      payloadVersion: 1,
      cloudSubscriptionIds: null,
      enabled: true,
      failingSince: null,
      disabledAt: null,
      disabledReason: null,
      lastDeliveryAt: null,
      previousSecretUntil: null,
      tenant: { id: tenantId },
    });
    expect(await listed()).toEqual([webhook]);
    const row = await rowOf(webhook.id);
    expect(row['secret']).toBeInstanceOf(Buffer);
    expect((row['secret'] as Buffer).toString('latin1')).not.toContain(secret.slice(6));
    expect(await targetOf(webhook.id)).toMatchObject({ url: URL_WITH_TOKEN, tenantId, enabled: true });
    expect((await targetOf(webhook.id))?.secrets()).toEqual([secret]);
  });

  it('is refused with every invalid field named', async () => {
    const { unmet } = await register({ url: 'http://169.254.169.254/latest', kinds: [], payloadVersion: 7 });
    expect(unmet).toEqual([
      'url must be an https:// URL',
      'kinds must have at least one entry, or be omitted for all kinds',
      'payloadVersion must be 1, not 7',
    ]);
    for (const [url, problem] of [
      ['hooks', 'url must be a URL, e.g. https://hooks.example.com/tocsin'],
      ['https://localhost/', 'url must lead to a public address'],
      ['https://[::ffff:10.0.0.1]/', 'url must lead to a public address'],
      ['https://robin:secret@hooks.customer.example/', 'url must not contain a user name or a password'],
    ])
      expect((await register({ url })).unmet).toEqual([problem]);
  });

  it('cannot be registered beyond the maximum of 20, however many are registered at once', async () => {
    const secondCustomer = customerOf(secondTenantId);
    const answers = await Promise.all(
      Array.from({ length: 23 }, () => register({ tenantId: secondTenantId }, secondCustomer)),
    );
    const refused = answers.filter(({ unmet }) => unmet);
    expect(refused.map(({ unmet }) => unmet)).toEqual(
      Array.from({ length: 3 }, () => [
        'tenantId already has 20 of your webhooks, the maximum is 20: remove one first',
      ]),
    );
    const all = await listed(secondCustomer, secondTenantId);
    expect(all).toHaveLength(20);
    for (const { id } of all) await command(secondCustomer, 'removeWebhook', id, 'id');
    expect((await register({ tenantId: secondTenantId }, secondCustomer)).unmet).toBeUndefined();
  });

  it('signs with both secrets for 24 hours after a rotation', async () => {
    const { secret, webhook } = await register();
    const { data } = await command('customer', 'rotateWebhookSecret', webhook.id, `secret webhook { ${FIELDS} }`);
    const { secret: next, webhook: rotated } = data.rotateWebhookSecret;
    expect(next).not.toBe(secret);
    const until = new Date(clock.now().getTime() + DAY);
    expect(rotated.previousSecretUntil).toBe(until.toISOString());
    expect((await targetOf(webhook.id))?.secrets()).toEqual([next, secret]);
    expect((await targetOf(webhook.id, until))?.secrets()).toEqual([next]);
  });

  it('that is removed receives nothing more, and its URL and secrets are erased', async () => {
    const { webhook } = await register();
    const { data } = await command('customer', 'removeWebhook', webhook.id, 'id');
    expect(data.removeWebhook).toEqual({ id: webhook.id });
    expect((await listed()).map(({ id }: { id: string }) => id)).not.toContain(webhook.id);
    expect(await targetOf(webhook.id)).toBeUndefined();
    const row = await rowOf(webhook.id);
    expect(row).toMatchObject({ url: '', secret: Buffer.alloc(0), previous_secret: null });
    for (const name of ['removeWebhook', 'enableWebhook', 'testWebhook', 'rotateWebhookSecret'])
      expect(await codeOf('customer', name, webhook.id, '__typename')).toBe('NOT_FOUND');
  });

  it('is recorded by its id alone, and neither events nor the audit trail contain its URL or secret', async () => {
    const { secret, webhook } = await register();
    for (const name of ['rotateWebhookSecret', 'testWebhook', 'enableWebhook', 'removeWebhook'])
      expect((await command('customer', name, webhook.id, '__typename')).errors).toBeUndefined();
    const { events, audited } = await recordsOf(webhook.id);
    const types = [
      ...['webhook.registered', 'webhook.secret_rotated', 'webhook.tested', 'webhook.enabled', 'webhook.removed'],
    ];
    expect(events.map(({ type }) => type)).toEqual(types);
    expect(events.map((event) => event['tenant_ids'])).toEqual(types.map(() => [tenantId]));
    expect(audited.map(({ action, actor }) => [action, actor])).toEqual(
      types.map((type) => [type, 'persona:customer']),
    );
    expect(JSON.stringify({ events, audited })).not.toMatch(/do-not-show|whsec_/);
    expect(JSON.stringify({ events, audited })).not.toContain(secret);
  });
});

describe('the webhooks of a tenant', () => {
  it('are visible to that tenant alone, and appear not to exist to all other users', async () => {
    const { webhook } = await register();
    const { data } = await command('customer', 'testWebhook', webhook.id, 'id');
    for (const who of [personaOf('second-customer'), mixed('CUSTOMER_SUPPORT'), partnerAsWell(), wrongPartition()]) {
      expect(await listed(who)).toEqual([]);
      for (const name of ['removeWebhook', 'enableWebhook', 'testWebhook', 'rotateWebhookSecret'])
        expect([name, await codeOf(who, name, webhook.id, '__typename')]).toEqual([name, 'NOT_FOUND']);
      expect(await codeOf(who, 'replayWebhookDelivery', data.testWebhook.id, '__typename')).toBe('NOT_FOUND');
      await expect(register({}, who)).rejects.toThrow('Tenant not found');
    }
  });

  it('are bound to the cloud subscriptions of the owner who registers them, and hidden from owners of other subscriptions', async () => {
    const [own] = bound.tenants as [string];
    const input = { tenantId: own };
    const { webhook } = await register(input, 'owner');
    expect(webhook.cloudSubscriptionIds).toEqual(bound.cloudSubscriptions);
    expect((await register({ tenantId: own }, customerOf(own))).webhook.cloudSubscriptionIds).toBeNull();
    const idsSeenBy = async (who: string | Claims) => (await listed(who, own)).map(({ id }: { id: string }) => id);
    expect(await idsSeenBy('owner')).toEqual([webhook.id]);
    expect(await idsSeenBy('administrator')).toEqual([]);
    expect(await codeOf('administrator', 'removeWebhook', webhook.id, 'id')).toBe('NOT_FOUND');
    expect(await idsSeenBy(customerOf(own))).toContain(webhook.id);
    // An additional role for the whole tenant does not change the webhooks' binding to cloud subscriptions.
    const both = { ...personaOf('owner'), tocsin: { ...bound, roles: [...bound.roles, 'PRIVACY_CONTACT' as const] } };
    expect(await idsSeenBy(both)).toEqual([webhook.id]);
    expect((await register(input, both)).webhook.cloudSubscriptionIds).toEqual(bound.cloudSubscriptions);
    const none = { ...personaOf('owner'), tocsin: { ...bound, cloudSubscriptions: [] } };
    expect((await register(input, none)).unmet).toEqual([
      'tenantId must be a tenant with a cloud subscription of yours',
    ]);
  });

  const mixed = (role: 'CUSTOMER_SUPPORT'): Claims => {
    const claims = personaOf('second-customer');
    return { ...claims, tocsin: { ...claims.tocsin, roles: [...claims.tocsin.roles, role] } };
  };
  /**
   * A member of the tenant who is also a partner's account manager: it is undefined for which of the two the user acts.
   */
  const partnerAsWell = (): Claims => {
    const { tocsin, ...claims } = personaOf('customer');
    const { partner } = personaOf('partner').tocsin;
    return { ...claims, tocsin: { ...tocsin, partner, roles: [...tocsin.roles, 'ACCOUNT_MANAGER'] } };
  };
  /** A user who names a tenant of another partition as its own. */
  const wrongPartition = (): Claims => {
    const { tocsin, ...claims } = personaOf('customer');
    return { ...claims, tocsin: { ...tocsin, partition: 'government' } };
  };
});

describe('a test delivery', () => {
  it('is listed under its webhook, and is queued with the job that sends it', async () => {
    const { webhook } = await register();
    const sent = await command('customer', 'testWebhook', webhook.id, 'id message channel recipient revision noticeId');
    expect(sent.data.testWebhook).toEqual({
      id: expect.any(String),
      message: 'TEST',
      channel: 'WEBHOOK',
      recipient: webhook.id,
      revision: null,
      noticeId: null,
    });
    const [delivery] = await system.test.asOwner(
      `SELECT batch, incident_id, tenant_id, partition FROM notifications.deliveries WHERE id = $1`,
      [sent.data.testWebhook.id],
    );
    expect(delivery).toEqual({
      batch: `webhook:${sent.data.testWebhook.id}`,
      incident_id: null,
      tenant_id: tenantId,
      partition: 'public',
    });
  });

  it('can be repeated any number of times, and is listed newest first, page by page', async () => {
    const { webhook } = await register();
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      const { data } = await command('customer', 'testWebhook', webhook.id, 'id');
      ids.unshift(data.testWebhook.id);
      clock.turnTo(new Date(clock.now().getTime() + 1_000));
    }
    const first = await deliveriesOf(webhook.id, '(first: 2)');
    const next = await deliveriesOf(webhook.id, `(first: 2, after: "${first.pageInfo.endCursor}")`);
    const idsOf = ({ edges }: typeof first) => edges.map(({ node }: { node: { id: string } }) => node.id);
    expect([idsOf(first), idsOf(next)]).toEqual([ids.slice(0, 2), ids.slice(2)]);
    expect([first.totalCount, first.pageInfo.hasNextPage, next.pageInfo.hasNextPage]).toEqual([3, true, false]);
  });

  it('that failed can be replayed from the start of its schedule, and in any other state the replay is refused with the reason', async () => {
    const { webhook } = await register();
    const { data } = await command('customer', 'testWebhook', webhook.id, 'id');
    const { id } = data.testWebhook;
    const set = (state: string) =>
      system.test.asOwner(
        `UPDATE notifications.deliveries SET state = $2, attempts = 10, pauses = 9, batch = NULL WHERE id = $1`,
        [id, state],
      );
    const replay = async () =>
      (await command('customer', 'replayWebhookDelivery', id, '... on Delivery { state } ... on Unmet { unmet }')).data
        .replayWebhookDelivery;
    await set('ACCEPTED');
    expect((await replay()).unmet).toEqual(['state must be SEEN or BOUNCED after ACCEPTED and cannot become QUEUED']);
    await set('FAILED');
    expect(await replay()).toEqual({ state: 'QUEUED' });
    const [row] = await system.test.asOwner('SELECT attempts, batch FROM notifications.deliveries WHERE id = $1', [id]);
    expect(row).toEqual({ attempts: expect.any(Number), batch: expect.stringMatching(/^again:/) });
    const { events } = await recordsOf(webhook.id);
    expect(events.at(-1)).toMatchObject({ type: 'webhook.delivery_replayed', facts: { deliveryId: id } });
  });
});

describe('a failing webhook', () => {
  it('is disabled after five days without a successful delivery, and this is reported once', async () => {
    const { webhook } = await register();
    const from = clock.now();
    const later = (days: number) => new Date(from.getTime() + days * DAY);
    expect(await record(webhook.id, false, from)).toEqual([]);
    expect(await record(webhook.id, false, later(4))).toEqual([]);
    expect((await find(webhook.id)).failingSince).toBe(from.toISOString());
    expect(await record(webhook.id, false, later(5))).toEqual([
      expect.objectContaining({ id: webhook.id, tenantId, url: URL_WITH_TOKEN, failingSince: from }),
    ]);
    expect(await record(webhook.id, false, later(6))).toEqual([]);
    expect(await find(webhook.id)).toMatchObject({
      enabled: false,
      disabledAt: later(5).toISOString(),
      disabledReason: 'No successful delivery for 5 days.',
    });
    expect((await targetOf(webhook.id))?.enabled).toBe(false);
    const { events, audited } = await recordsOf(webhook.id);
    expect(events.map(({ type }) => type)).toEqual(['webhook.registered', 'webhook.disabled']);
    expect(audited.at(-1)).toMatchObject({ action: 'webhook.disabled', actor: 'tocsin:dispatcher' });
  });

  it('receives only tests until it is enabled', async () => {
    const { webhook } = await register();
    await record(webhook.id, false, clock.now());
    await record(webhook.id, false, new Date(clock.now().getTime() + 5 * DAY));
    const { data } = await command('customer', 'testWebhook', webhook.id, 'id');
    await system.test.asOwner(
      `UPDATE notifications.deliveries SET state = 'FAILED', message = 'NOTICE', batch = NULL WHERE id = $1`,
      [data.testWebhook.id],
    );
    const refused = await command('customer', 'replayWebhookDelivery', data.testWebhook.id, '... on Unmet { unmet }');
    expect(refused.data.replayWebhookDelivery.unmet).toEqual(['the webhook must be enabled first']);
    await command('customer', 'enableWebhook', webhook.id, 'id');
    expect(await find(webhook.id)).toMatchObject({ enabled: true, failingSince: null, disabledReason: null });
    expect((await targetOf(webhook.id))?.enabled).toBe(true);
  });

  it('is no longer counted as failing after one successful delivery', async () => {
    const { webhook } = await register();
    const at = clock.now();
    await record(webhook.id, false, at);
    await record(webhook.id, true, at);
    expect(await find(webhook.id)).toMatchObject({ failingSince: null });
  });

  const find = async (id: string) => (await listed()).find((webhook: { id: string }) => webhook.id === id);
});
