import { type Claims, customerOf, personaOf } from '../../../demo/personas.ts';
import { type AuditRow, generalChain, readChain } from '../../../platform/audit/audit.ts';
import { declaredBreach, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let story: Story;
/** A tenant delegated to the partner, with a cloud subscription and a resource that no other tenant resembles. */
let delegated: { id: string; name: string; domain: string; country: string };
let subscription: { id: string; name: string };
let resource: { service: string; region: string };
let other: string;
const partnerId = personaOf('partner').tocsin.partner as string;

beforeAll(async () => {
  system = await openSystem();
  const { asOwner } = system.test;
  [delegated] = (await asOwner(
    `SELECT tenant.id, tenant.name, tenant.domain, tenant.country FROM customers.tenants tenant
     JOIN customers.delegations delegation ON delegation.tenant_id = tenant.id
     WHERE partner_id = $1 AND revoked_at IS NULL AND starts_at <= now() AND ends_at > now()
       AND EXISTS (SELECT FROM customers.resources WHERE tenant_id = tenant.id) ORDER BY tenant.id LIMIT 1`,
    [partnerId],
  )) as [typeof delegated];
  [subscription] = (await asOwner(
    'SELECT id, name FROM customers.cloud_subscriptions WHERE tenant_id = $1 ORDER BY id LIMIT 1',
    [delegated.id],
  )) as [typeof subscription];
  await asOwner(`UPDATE customers.cloud_subscriptions SET name = 'Gotthard payroll' WHERE id = $1`, [subscription.id]);
  [resource] = (await asOwner(
    'SELECT service, region FROM customers.resources WHERE tenant_id = $1 ORDER BY id LIMIT 1',
    [delegated.id],
  )) as [typeof resource];
  const [row] = await asOwner(
    `SELECT id FROM customers.tenants tenant WHERE partition = 'public' AND NOT EXISTS (
       SELECT FROM customers.delegations WHERE tenant_id = tenant.id AND partner_id = $1) ORDER BY id LIMIT 1`,
    [partnerId],
  );
  other = row?.['id'] as string;
  story = await declaredBreach(system, [delegated.id, other]);
});
afterAll(() => system.close());

const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id);
async function answer(who: string | Claims, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await system.ask(who, query, variables);
  expect(errors).toBeUndefined();
  return data;
}
const TENANTS = `query ($search: String, $filter: TenantFilter) {
  tenants(search: $search, filter: $filter, first: 200) { edges { node { id } } } }`;
const found = async (search: string | null, filter = {}, who: string | Claims = 'partner') =>
  idsOf((await answer(who, TENANTS, { search, filter })).tenants);
const IMPACTS = `query ($incidentId: ID, $filter: ImpactFilter) {
  impactedTenants(incidentId: $incidentId, filter: $filter) { edges { node { tenant { id } } } } }`;
const impacted = async (filter = {}, who: string | Claims = 'partner') =>
  (await answer(who, IMPACTS, { incidentId: story.incidentId, filter })).impactedTenants.edges.map(
    ({ node }: { node: { tenant: { id: string } } }) => node.tenant.id,
  );

describe('an account manager', () => {
  it('finds a tenant of the portfolio by part of its name or domain, by its id, and by a cloud subscription’s name or id', async () => {
    const searches = [
      delegated.name.toUpperCase(),
      delegated.domain.slice(1),
      delegated.id,
      delegated.id.slice(0, 8),
      'gotthard PAY',
      subscription.id,
      `  ${subscription.id}  `,
    ];
    for (const search of searches) expect([search, await found(search)]).toEqual([search, [delegated.id]]);
    expect(await found('Gotthard payroll II')).toEqual([]);
    expect((await found('  ')).length).toBeGreaterThan(1);
  });

  it('finds a tenant of the portfolio by service and region when one resource matches both', async () => {
    const { service, region } = resource;
    expect(await found(null, { services: [service], regions: [region] })).toContain(delegated.id);
    expect(await found(delegated.id, { services: [service], regions: ['nowhere'] })).toEqual([]);
    const [elsewhere] = await system.test.asOwner(
      `SELECT service.service, region.region FROM customers.resources service
       JOIN customers.resources region USING (tenant_id)
       WHERE service.tenant_id = $1 AND NOT EXISTS (SELECT FROM customers.resources both_of
         WHERE both_of.tenant_id = $1 AND both_of.service = service.service AND both_of.region = region.region) LIMIT 1`,
      [delegated.id],
    );
    const neverTogether = { services: [elsewhere?.['service']], regions: [elsewhere?.['region']] };
    expect(await found(delegated.id, neverTogether)).toEqual([]);
  });

  it('finds no tenant outside the portfolio by any search', async () => {
    const [{ id, name }] = (await system.test.asOwner(
      'SELECT id, name FROM customers.cloud_subscriptions WHERE tenant_id = $1 LIMIT 1',
      [other],
    )) as [{ id: string; name: string }];
    for (const search of [other, id]) {
      expect(await found(search)).toEqual([]);
      expect(await found(search, {}, 'responder')).toEqual([other]);
    }
    expect(await found(name)).not.toContain(other);
  });

  it('cannot search with text that is too long or not valid', async () => {
    for (const search of ['x'.repeat(201), 'a\0b']) {
      const { errors } = await system.ask('partner', TENANTS, { search });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field: expect.stringMatching(/search$/) });
      const inFilter = await system.ask('partner', IMPACTS, { filter: { search } });
      expect(inFilter.errors?.[0]?.extensions).toMatchObject({
        code: 'INVALID',
        field: expect.stringMatching(/search$/),
      });
    }
  });

  it('may find a tenant by all its cloud subscriptions, while a subscription administrator finds it only by its own', async () => {
    const [additional] = (await system.test.asOwner(
      `INSERT INTO customers.cloud_subscriptions (id, tenant_id, name)
       VALUES ('00000000-0000-4000-8000-00000000beef', $1, 'Additional') RETURNING id`,
      [delegated.id],
    )) as [{ id: string }];
    const administrator: Claims = {
      sub: 'administrator',
      name: 'Administrator',
      tocsin: {
        roles: ['SUBSCRIPTION_ADMINISTRATOR'],
        tenants: [delegated.id],
        cloudSubscriptions: [subscription.id],
        partner: null,
        partition: 'public',
      },
    };
    expect(await found(subscription.id, {}, administrator)).toEqual([delegated.id]);
    expect(await found(additional.id, {}, administrator)).toEqual([]);
    expect(await found(additional.id)).toEqual([delegated.id]);
  });
});

describe('the list of impacted tenants', () => {
  const WHOLE = `query ($incidentId: ID) { impactedTenants(incidentId: $incidentId) { edges { node {
    certainty scopedAt tenant { id } incident { trackingId stage }
    notice { publishedAt acknowledgedAt acknowledgedBy revision { title whatHappened } } } } } }`;

  it('hides a tenant from an account manager before that tenant’s first notice, whatever the filter', async () => {
    for (const filter of [
      {},
      { search: delegated.id },
      { services: [resource.service] },
      { regions: [resource.region] },
    ]) {
      expect(await impacted(filter)).toEqual([]);
    }
    expect((await impacted({}, 'responder')).sort()).toEqual([delegated.id, other].sort());
    const { data } = await system.ask('responder', WHOLE, { incidentId: story.incidentId });
    expect(data.impactedTenants.edges.map(({ node }: { node: { notice: unknown } }) => node.notice)).toEqual([
      null,
      null,
    ]);
  });

  it('shows an account manager after the notice the incident, since when, the notice text and its acknowledgement', async () => {
    await story.publish('INITIAL');
    const feed = `{ serviceHealth(tenantId: "${delegated.id}") { edges { node { id impact { certainty } } } } }`;
    const [{ node: notice }] = (await answer(customerOf(delegated.id), feed)).serviceHealth.edges;
    await answer(customerOf(delegated.id), `mutation { acknowledgeNotice(id: "${notice.id}") { __typename } }`);
    const { edges } = (await answer('partner', WHOLE, { incidentId: story.incidentId })).impactedTenants;
    expect(edges).toEqual([
      {
        node: {
          certainty: 'CONFIRMED',
          scopedAt: expect.any(String),
          tenant: { id: delegated.id },
          incident: { trackingId: story.trackingId, stage: 'DIAGNOSE' },
          notice: {
            publishedAt: expect.any(String),
            acknowledgedAt: expect.any(String),
            acknowledgedBy: `persona:customer:${delegated.id}`,
            revision: { title: 'Mail access (INITIAL)', whatHappened: 'An outsider read mail.' },
          },
        },
      },
    ]);
  });

  it('can be filtered by search, service, region, country and certainty', async () => {
    const { service, region } = resource;
    const matching = [
      { search: 'gotthard' },
      { services: [service], regions: [region] },
      { countries: [delegated.country] },
      { certainties: ['CONFIRMED'] },
    ];
    for (const filter of matching) expect([filter, await impacted(filter)]).toEqual([filter, [delegated.id]]);
    const others = [
      { search: 'matterhorn' },
      { services: [service], regions: ['nowhere'] },
      { countries: ['ZZ'] },
      { certainties: ['SUSPECTED'] },
    ];
    for (const filter of others) expect([filter, await impacted(filter)]).toEqual([filter, []]);
  });
});

describe('the record of lookups by a partner’s account managers', () => {
  const entriesSince = async (before: number) =>
    (await readChain(system.test.database.dataSource, generalChain('public'), before, 1000))
      .map(({ body }) => JSON.parse(body))
      .filter(({ action }) => action === 'partner.look_up');
  const length = async () =>
    (await readChain(system.test.database.dataSource, generalChain('public'), 0, 100_000)).length;
  const LOOKUPS = `query ($partnerId: ID) { lookups(partnerId: $partnerId, first: 1) {
    edges { node { id subject partnerId question search criteria { name values } results } } } }`;
  const latest = async () => (await answer('legal', LOOKUPS, { partnerId })).lookups.edges[0].node;

  it('states who asked what and when, with the search text in an erasable row and only ids in the audit trail', async () => {
    const before = await length();
    await found('gotthard', { countries: [delegated.country], impactedBy: story.incidentId });
    const entries = await entriesSince(before);
    const row = await latest();
    expect(entries).toEqual([
      expect.objectContaining({
        actor: 'persona:partner',
        at: expect.any(String),
        details: { question: 'tenants', partnerId, lookUpId: row.id, incidentId: story.incidentId },
      }),
    ]);
    expect(row).toMatchObject({
      subject: 'persona:partner',
      partnerId,
      question: 'tenants',
      search: 'gotthard',
      results: 1,
      criteria: expect.arrayContaining([
        { name: 'countries', values: [delegated.country] },
        { name: 'impactedBy', values: [story.incidentId] },
      ]),
    });
  });

  const ASKED: [what: string, query: () => string, details: () => object][] = [
    [
      'one tenant',
      () => `{ tenant(id: "${delegated.id}") { id } }`,
      () => ({ question: 'tenant', tenantId: delegated.id }),
    ],
    [
      'a tenant by its domain',
      () => `{ tenant(domain: "${delegated.domain}") { id } }`,
      () => ({ question: 'tenant', tenantId: delegated.id }),
    ],
    ['an invalid id', () => '{ tenant(id: "Carmen Ruiz") { id } }', () => ({ question: 'tenant', tenantId: null })],
    ['the portfolio', () => '{ viewer { tenants { totalCount } } }', () => ({ question: 'viewer.tenants' })],
    [
      'impacts',
      () => '{ impactedTenants { totalCount } }',
      () => ({ question: 'impactedTenants', incidentId: null, purpose: 'READ' }),
    ],
  ];
  it.each(ASKED)('includes a lookup of %s', async (_what, query, details) => {
    const before = await length();
    await answer('partner', query());
    expect((await entriesSince(before)).map((entry) => entry.details)).toEqual([
      { partnerId, lookUpId: expect.any(String), ...details() },
    ]);
  });

  it('includes lookups of notices, which lead to all other data of the tenant', async () => {
    const before = await length();
    const feed = `{ serviceHealth(tenantId: "${delegated.id}") { edges { node { id tenant { name } } } } }`;
    const [{ node: notice }] = (await answer('partner', feed)).serviceHealth.edges;
    await answer('partner', `{ notice(id: "${notice.id}") { tenant { name } } }`);
    await answer('partner', `{ notice(id: "Carmen Ruiz") { id } serviceHealthAtom(tenantId: "${delegated.id}") }`);
    const socket = await system.socket('partner');
    const LIVE = `subscription ($tenantIds: [ID!], $after: String) {
      serviceHealth(tenantIds: $tenantIds, after: $after) { __typename } }`;
    const after = Buffer.from('1.1.0').toString('base64url');
    await socket.subscribe(LIVE, { tenantIds: [delegated.id], after }).next();
    socket.close();
    const tenantId = delegated.id;
    const details = (await entriesSince(before)).map((entry) => entry.details);
    expect(details).toHaveLength(5);
    for (const expected of [
      { question: 'serviceHealth', tenantId },
      { question: 'notice', noticeId: notice.id, tenantId },
      { question: 'notice', noticeId: null, tenantId: null },
      { question: 'serviceHealthAtom', tenantId },
      { question: 'serviceHealth.live', tenantIds: [tenantId] },
    ]) {
      expect(details).toContainEqual({ partnerId, ...expected });
    }
  });

  it('includes a further lookup from a tenant to the other tenants of its customer', async () => {
    const before = await length();
    await answer('partner', `{ tenant(id: "${delegated.id}") { customer { tenants { id } } } }`);
    const questions = (await entriesSince(before)).map(({ details }) => details.question);
    expect(questions).toEqual(['tenant', 'customer.tenants']);
  });

  it('can be read by responders and approvers, but not by auditors, outsiders or another partition', async () => {
    for (const who of ['partner', 'support', 'customer', 'operator', 'auditor']) {
      const { errors } = await system.ask(who, LOOKUPS);
      expect([who, errors?.[0]?.extensions.code]).toEqual([who, 'FORBIDDEN']);
    }
    expect((await answer('government-responder', '{ lookups { totalCount } }')).lookups.totalCount).toBe(0);
    const none = `{ lookups(partnerId: "${personaOf('second-partner').tocsin.partner}") { totalCount } }`;
    expect((await answer('legal', none)).lookups.totalCount).toBe(0);
  });

  it('records that it was read', async () => {
    const before = await length();
    await latest();
    const [{ body }] = (await readChain(system.test.database.dataSource, generalChain('public'), before, 1)) as [
      AuditRow,
    ];
    const details = { partnerId, lookups: 1 };
    expect(JSON.parse(body)).toMatchObject({ actor: 'persona:legal', action: 'lookups.read', details });
  });

  it('does not include lookups by the provider’s own people', async () => {
    const before = await length();
    await found('gotthard', {}, 'support');
    expect(await entriesSince(before)).toEqual([]);
  });
});
