import { type Claims, customerOf, PERSONAS, personaOf } from '../../../demo/personas.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSubgraphs, type Subgraphs } from '../../kit/graph/subgraphs.ts';
import { type Answer, openSystem, type System } from '../../kit/system.ts';

let system: System;
let subgraphs: Subgraphs;
beforeAll(async () => {
  system = await openSystem();
  subgraphs = await openSubgraphs(system);
});
afterAll(async () => {
  await subgraphs.close();
  await system.close();
});

const [own, ownToo] = personaOf('customer').tocsin.tenants as [string, string];
const [foreign] = personaOf('second-customer').tocsin.tenants as [string];

const NOTICES = `query ($tenantId: ID!) { serviceHealth(tenantId: $tenantId) { totalCount edges { node { id } } } }`;
const noticesOf = async (who: string | Claims, tenantId: string): Promise<string[]> => {
  const { data, errors } = await system.ask(who, NOTICES, { tenantId });
  expect(errors).toBeUndefined();
  const ids = data.serviceHealth.edges.map(({ node }: { node: { id: string } }) => node.id);
  expect(data.serviceHealth.totalCount).toBe(ids.length);
  return ids;
};
const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);

describe('a customer', () => {
  let story: Story;
  let foreignNotice: string;
  beforeAll(async () => {
    story = await declaredBreach(system, [foreign]);
    await story.publish('INITIAL');
    [foreignNotice] = (await noticesOf(customerOf(foreign), foreign)) as [string];
  });

  it('sees its own notice and no other tenant’s, neither in a list nor by its id', async () => {
    expect(await noticesOf('second-customer', foreign)).toEqual([foreignNotice]);
    expect(await noticesOf('customer', foreign)).toEqual([]);
    const query = `{ notice(id: "${foreignNotice}") { id } }`;
    expect((await system.ask('second-customer', query)).data).toEqual({ notice: { id: foreignNotice } });
    expect(await system.ask('customer', query)).toEqual({ status: 200, data: { notice: null } });
  });

  it('sees no other tenant and none of its impact', async () => {
    const tenant = `{ tenant(id: "${foreign}") { name } }`;
    expect((await system.ask('second-customer', tenant)).data.tenant).not.toBeNull();
    expect((await system.ask('customer', tenant)).data).toEqual({ tenant: null });
    const { data } = await system.ask('customer', '{ tenants(first: 200) { totalCount edges { node { id } } } }');
    const ids = data.tenants.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids.sort()).toEqual([...PERSONAS.customer.tocsin.tenants].sort());
    const impacted = `{ impactedTenants(incidentId: "${story.incidentId}") { totalCount } }`;
    expect((await system.ask('second-customer', impacted)).data.impactedTenants.totalCount).toBe(1);
    expect((await system.ask('customer', impacted)).data.impactedTenants.totalCount).toBe(0);
  });

  it('gets no other tenant’s entities from any subgraph, whichever entity reference it sends', async () => {
    const { incidentId } = story;
    const impact = { __typename: 'Impact', incident: { id: incidentId }, tenant: { id: foreign } };
    const entities = (who: string) =>
      Promise.all([
        subgraphs.entities('notifications', who, [{ __typename: 'Notice', id: foreignNotice }], 'id'),
        subgraphs.entities(
          'notifications',
          who,
          [{ __typename: 'Tenant', id: foreign }],
          'activeAdvisories notices { totalCount edges { node { id } } }',
        ),
        subgraphs.entities('customers', who, [{ __typename: 'Tenant', id: foreign }], 'id'),
        subgraphs.entities('customers', who, [impact], 'certainty resourceCount'),
        subgraphs.entities('incidents', who, [{ __typename: 'Incident', id: incidentId }], 'stage'),
      ]);
    const seen = async (who: string) => (await entities(who)).map(({ data }) => data._entities[0]);
    expect(await seen('customer')).toEqual([
      null,
      { activeAdvisories: 0, notices: { totalCount: 0, edges: [] } },
      null,
      null,
      null,
    ]);
    expect(await seen('second-customer')).toEqual([
      { id: foreignNotice },
      { activeAdvisories: 1, notices: { totalCount: 1, edges: [{ node: { id: foreignNotice } }] } },
      { id: foreign },
      { certainty: 'CONFIRMED', resourceCount: expect.any(Number) },
      { stage: 'DIAGNOSE' },
    ]);
  });

  it('cannot acknowledge another tenant’s notice', async () => {
    const acknowledge = `mutation { acknowledgeNotice(id: "${foreignNotice}") { ... on Notice { acknowledgedBy } } }`;
    expect(codes(await system.ask('customer', acknowledge))).toEqual(['NOT_FOUND']);
    const { data } = await system.ask('second-customer', acknowledge);
    expect(data.acknowledgeNotice).toEqual({ acknowledgedBy: 'persona:second-customer' });
  });

  it('cannot acknowledge its own notice when its only role is to read service health', async () => {
    const mine = await declaredBreach(system, [own]);
    await mine.publish('INITIAL');
    const reader = { ...personaOf('reader'), tocsin: { ...personaOf('reader').tocsin, tenants: [own] } };
    const [id] = await noticesOf(reader, own);
    const answer = await system.ask(reader, `mutation { acknowledgeNotice(id: "${id}") { __typename } }`);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      coordinate: 'Mutation.acknowledgeNotice',
    });
    const { data } = await system.ask('responder', `{ notice(id: "${id}") { acknowledgedAt } }`);
    expect(data.notice.acknowledgedAt).toBeNull();
  });

  it('cannot read an incident by its id or tracking id, whether it received a notice of it or not', async () => {
    for (const argument of [`id: "${story.incidentId}"`, `trackingId: "${story.trackingId}"`]) {
      const answer = await system.ask('second-customer', `{ incident(${argument}) { stage } }`);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', coordinate: 'Query.incident' });
      expect(answer.data).toBeUndefined();
    }
  });

  it('receives no other tenant’s events in the live feed, and is refused when it names another tenant', async () => {
    const feed = `subscription ($tenantIds: [ID!]) { serviceHealth(tenantIds: $tenantIds) {
      ... on AdvisoryPublished { notice { tenant { id } incident { id } } } } }`;
    const socket = await system.socket('customer');
    const all = socket.subscribe(feed);
    const named = await socket.subscribe(feed, { tenantIds: [own, foreign] }).next();
    expect(named.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = await declaredBreach(system, [foreign]);
    await elsewhere.publish('INITIAL');
    const here = await declaredBreach(system, [ownToo]);
    await here.publish('INITIAL');
    // The first event to arrive belongs to this tenant, though the other tenant’s was published first.
    expect((await all.next()).data).toEqual({
      serviceHealth: { notice: { tenant: { id: ownToo }, incident: { id: here.incidentId } } },
    });
    socket.close();
  });
});

describe('an account manager', () => {
  let tenants: Record<'current' | 'expired' | 'future' | 'revoked' | 'other', string>;
  const partnerId = personaOf('partner').tocsin.partner as string;
  const otherId = personaOf('second-partner').tocsin.partner as string;
  beforeAll(async () => {
    const only = async (condition: string) => {
      const [row] = await system.test.asOwner(
        `SELECT tenant_id AS id FROM customers.delegations WHERE partner_id = $1 GROUP BY 1 HAVING bool_and(${condition})`,
        [partnerId],
      );
      return row?.['id'] as string;
    };
    const inTerm = 'starts_at <= now() AND ends_at > now()';
    const [other] = await system.test.asOwner(
      `SELECT id FROM customers.tenants tenant WHERE partition = 'public' AND NOT EXISTS (
         SELECT FROM customers.delegations WHERE tenant_id = tenant.id AND partner_id = $1)`,
      [partnerId],
    );
    tenants = {
      current: await only(`revoked_at IS NULL AND ${inTerm}`),
      expired: await only('ends_at <= now()'),
      future: await only('starts_at > now()'),
      revoked: await only(`revoked_at IS NOT NULL AND ${inTerm}`),
      other: other?.['id'] as string,
    };
    expect(Object.values(tenants).every((id) => typeof id === 'string')).toBe(true);
  });

  it('sees exactly the tenants delegated to its partner now, and none whose delegation has expired, starts later, was revoked or belongs to another partner', async () => {
    for (const [kind, id] of Object.entries(tenants)) {
      const { data, errors } = await system.ask('partner', `{ tenant(id: "${id}") { id } }`);
      expect({ kind, errors, tenant: data.tenant }).toEqual({
        kind,
        errors: undefined,
        tenant: kind === 'current' ? { id } : null,
      });
    }
    const [{ count }] = (await system.test.asOwner(
      `SELECT count(DISTINCT tenant_id)::int AS count FROM customers.delegations
       WHERE partner_id = $1 AND revoked_at IS NULL AND starts_at <= now() AND ends_at > now()`,
      [partnerId],
    )) as [{ count: number }];
    const { data } = await system.ask('partner', '{ tenants { totalCount } viewer { tenants { totalCount } } }');
    expect(data).toEqual({ tenants: { totalCount: count }, viewer: { tenants: { totalCount: count } } });
  });

  it('sees impact, notice and incident only for delegated tenants, and only from the first notice on', async () => {
    const ids = Object.values(tenants);
    const story = await declaredBreach(system, ids);
    const views = {
      impacts: `{ impactedTenants(incidentId: "${story.incidentId}") { edges { node { tenant { id } } } } }`,
      impactedBy: `{ tenants(filter: { impactedBy: "${story.incidentId}" }) { edges { node { id } } } }`,
      ofTenant: `{ tenant(id: "${tenants.current}") { impacts { edges { node { incident { id } } } } } }`,
      incident: `{ incident(id: "${story.incidentId}") { trackingId stage } }`,
      byTrackingId: `{ incident(trackingId: "${story.trackingId}") { id } }`,
    };
    const seen = async (who: string | Claims) => {
      const ask = async (query: string) => {
        const { data, errors } = await system.ask(who, query);
        expect(errors).toBeUndefined();
        return data;
      };
      return {
        impacts: (await ask(views.impacts)).impactedTenants.edges.map(tenantOf),
        impactedBy: (await ask(views.impactedBy)).tenants.edges.map(idOf),
        ofTenant: (await ask(views.ofTenant)).tenant.impacts.edges
          .map(({ node }: { node: { incident: { id: string } } }) => node.incident.id)
          .filter((id: string) => id === story.incidentId),
      };
    };
    const incident = async (query: string) => (await system.ask('partner', query)).data.incident;
    const nothing = { impacts: [], impactedBy: [], ofTenant: [] };
    const something = {
      impacts: [tenants.current],
      impactedBy: [tenants.current],
      ofTenant: [story.incidentId],
    };
    expect(await seen('partner')).toEqual(nothing);
    expect(await seen(customerOf(tenants.current))).toEqual(nothing);
    expect([await incident(views.incident), await incident(views.byTrackingId)]).toEqual([null, null]);
    // The provider's own account manager sees all of it from the start.
    const { data } = await system.ask('responder', views.impacts);
    expect(data.impactedTenants.edges.map(tenantOf).sort()).toEqual([...ids].sort());

    await story.publish('INITIAL');
    // Lists show what the subgraph has already read from events; reading a notice's own impact makes it catch up at
    // once.
    const notice = `{ serviceHealth(tenantId: "${tenants.current}") { edges { node { impact { certainty } incident { id } } } } }`;
    const { data: feed } = await system.ask('partner', notice);
    expect(feed.serviceHealth.edges[0].node).toEqual({
      impact: { certainty: 'CONFIRMED' },
      incident: { id: story.incidentId },
    });
    expect(await seen('partner')).toEqual(something);
    expect(await seen(customerOf(tenants.current))).toEqual(something);
    expect(await incident(views.incident)).toEqual({ trackingId: story.trackingId, stage: 'DIAGNOSE' });
    expect(await incident(views.byTrackingId)).toEqual({ id: story.incidentId });
    for (const [kind, id] of Object.entries(tenants)) {
      expect([kind, await noticesOf('partner', id)].flat()).toHaveLength(kind === 'current' ? 2 : 1);
    }
  });

  it('no longer sees a tenant once its delegation is revoked', async () => {
    const [row] = await system.test.asOwner(
      `SELECT id, tenant_id FROM customers.delegations
       WHERE partner_id = $1 AND revoked_at IS NULL AND starts_at <= now() AND ends_at > now()
       ORDER BY id DESC LIMIT 1`,
      [otherId],
    );
    const { id, tenant_id: tenantId } = row as { id: string; tenant_id: string };
    const query = `{ tenant(id: "${tenantId}") { id } }`;
    expect((await system.ask('second-partner', query)).data.tenant).toEqual({ id: tenantId });
    await system.test.asOwner('UPDATE platform.delegations SET revoked_at = now() WHERE id = $1', [id]);
    expect((await system.ask('second-partner', query)).data.tenant).toBeNull();
  });

  it('sees in account teams the people of their own partner and of the provider, and of no other partner', async () => {
    const query = '{ tenants(first: 200) { edges { node { accountTeam { partner { id } } } } } }';
    const partners = async (who: string) => {
      const { data } = await system.ask(who, query);
      const teams: { partner: { id: string } | null }[][] = data.tenants.edges.map(
        ({ node }: { node: { accountTeam: [] } }) => node.accountTeam,
      );
      return new Set(teams.flat().map(({ partner }) => partner?.id ?? null));
    };
    expect(await partners('responder')).toEqual(new Set([null, partnerId, otherId]));
    expect(await partners('partner')).toEqual(new Set([null, partnerId]));
    expect(await partners('success-manager')).toEqual(new Set([null]));
  });

  it('cannot find out to which other partner a tenant is delegated', async () => {
    const tenantsOf = (id: string) => `{ tenants(filter: { partnerId: "${id}" }) { totalCount } }`;
    expect((await system.ask('partner', tenantsOf(partnerId))).data.tenants.totalCount).toBeGreaterThan(0);
    const forbidden = { code: 'FORBIDDEN', coordinate: 'Tenant.delegations' };
    for (const query of [tenantsOf(otherId), `{ tenant(id: "${tenants.current}") { delegations { id } } }`]) {
      expect((await system.ask('partner', query)).errors?.[0]?.extensions).toMatchObject(forbidden);
    }
    expect((await system.ask('responder', tenantsOf(otherId))).data.tenants.totalCount).toBeGreaterThan(0);
  });
});

describe('partitions', () => {
  const inGovernment = (name: 'responder' | 'legal'): Claims => ({
    ...personaOf(name),
    sub: `government:${name}`,
    tocsin: { ...personaOf(name).tocsin, partition: 'government' },
  });

  it('never show each other’s incidents or tenants', async () => {
    const [row] = await system.test.asOwner(`SELECT id FROM customers.tenants WHERE partition = 'government' LIMIT 1`);
    const governmentTenant = row?.['id'] as string;
    const report = `mutation { reportIndication(input: { title: "T", indication: "I", source: BLUE_TEAM, serviceFamily: "Email" }) {
      ... on Incident { id trackingId partition } } }`;
    const reportAs = async (who: string | Claims) => (await system.ask(who, report)).data.reportIndication;
    const sides = [
      { who: 'responder' as string | Claims, tenant: own, incident: await reportAs('responder') },
      { who: inGovernment('responder'), tenant: governmentTenant, incident: await reportAs(inGovernment('responder')) },
    ];
    expect(sides.map(({ incident }) => incident.partition)).toEqual(['public', 'government']);
    await happened(system, sides[1]?.incident.id, ['incident.reported']);
    for (const [index, { who, incident, tenant }] of sides.entries()) {
      const otherSide = sides[1 - index]?.who as string | Claims;
      const query = `{ byId: incident(id: "${incident.id}") { id } byTrackingId: incident(trackingId: "${incident.trackingId}") { id }
        tenant(id: "${tenant}") { id } named: tenants(search: "${tenant}") { totalCount } }`;
      expect((await system.ask(who, query)).data).toEqual({
        byId: { id: incident.id },
        byTrackingId: { id: incident.id },
        tenant: { id: tenant },
        named: { totalCount: 1 },
      });
      expect((await system.ask(otherSide, query)).data).toEqual({
        byId: null,
        byTrackingId: null,
        tenant: null,
        named: { totalCount: 0 },
      });
      const listed = (await system.ask(otherSide, '{ incidents(first: 200) { edges { node { id } } } }')).data;
      expect(listed.incidents.edges.map(idOf)).not.toContain(incident.id);
      for (const command of [
        `advanceStage(input: { incidentId: "${incident.id}", to: ASSESS }) { __typename }`,
        `scopeIncident(input: { incidentId: "${incident.id}", rules: [{ tenantIds: ["${tenant}"] }] }) { __typename }`,
      ]) {
        expect(codes(await system.ask(otherSide, `mutation { ${command} }`))).toEqual(['NOT_FOUND']);
      }
      const scope = `mutation { scopeIncident(input: { incidentId: "${sides[1 - index]?.incident.id}", rules: [{ tenantIds: ["${tenant}"] }] }) {
        __typename } }`;
      expect((await system.ask(otherSide, scope)).data.scopeIncident.__typename).toBe('Unmet');
    }
  });

  it('hide notices from a token of the other partition that names the same tenants', async () => {
    const wrongPartition = { ...customerOf(own), tocsin: { ...customerOf(own).tocsin, partition: 'government' } };
    const story = await declaredBreach(system, [own]);
    await story.publish('INITIAL');
    const [id] = await noticesOf(customerOf(own), own);
    expect(await noticesOf(wrongPartition, own)).toEqual([]);
    const query = `{ notice(id: "${id}") { id } tenant(id: "${own}") { id } }`;
    expect((await system.ask(wrongPartition, query)).data).toEqual({ notice: null, tenant: null });
    const process = `{ notificationProcess(incidentId: "${story.incidentId}") { id } }`;
    expect((await system.ask(inGovernment('legal'), process)).data).toEqual({ notificationProcess: null });
    expect((await system.ask('legal', process)).data.notificationProcess).toEqual({ id: story.incidentId });
  });
});

describe('a post-mortem', () => {
  it('can be read by responders, the Executive Incident Manager, Legal and auditors, and by no other role', async () => {
    // The incident is in the portfolios of both partners and of the customers: everyone who can see any incident sees
    // this one.
    const [shared] = await system.test.asOwner(
      `SELECT tenant_id AS id FROM platform.delegations
       WHERE revoked_at IS NULL AND starts_at <= now() AND ends_at > now()
       GROUP BY tenant_id HAVING count(DISTINCT partner_id) = 2 LIMIT 1`,
    );
    const { incidentId, publish } = await declaredBreach(system, [own, foreign, shared?.['id'] as string]);
    await publish('INITIAL');
    const readers = Object.keys(PERSONAS).map(async (who) => {
      const { data, errors } = await system.ask(
        who,
        `{ incident(id: "${incidentId}") { postMortem { summary rootCause } } }`,
      );
      if (errors) return `${who}: ${errors[0]?.extensions.code}`;
      return data.incident ? who : `${who}: nothing`;
    });
    expect((await Promise.all(readers)).sort()).toEqual(
      [
        ...['responder', 'second-responder', 'executive', 'legal', 'second-legal', 'auditor'],
        ...[
          'support',
          'operator',
          'red-team',
          'blue-team',
          'synchronization',
          'account-manager',
          'partner',
          'second-partner',
        ]
          .concat('customer', 'second-customer', 'reader', 'privacy', 'technical', 'owner', 'administrator')
          .concat('success-manager')
          .map((who) => `${who}: FORBIDDEN`),
        // From the other partition.
        'government-responder: nothing',
      ].sort(),
    );
  });
});

describe('an internal failure', () => {
  it('is reported to the client as a request id and nothing else', async () => {
    await system.test.asOwner('REVOKE SELECT ON customers.commitments FROM tocsin_application');
    const { data, errors } = await system.ask('responder', `{ tenant(id: "${own}") { id commitments { hours } } }`);
    await system.test.asOwner('GRANT SELECT ON customers.commitments TO tocsin_application');
    expect(data).toEqual({ tenant: null });
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^Internal error \(request [0-9a-f-]{36}\)$/),
        path: ['tenant', 'commitments'],
        extensions: { code: 'INTERNAL' },
      },
    ]);
  });
});

function idOf({ node }: { node: { id: string } }): string {
  return node.id;
}

function tenantOf({ node }: { node: { tenant: { id: string } } }): string {
  return node.tenant.id;
}
