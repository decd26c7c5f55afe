import { request } from 'undici';
import { type Claims, customerOf, personaOf } from '../../../demo/personas.ts';
import type { Role } from '../../../domain/access/policy.ts';
import { readChain } from '../../../platform/audit/audit.ts';
import { mutate, noticesOf } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
/** Two tenants of the partner's portfolio, for which the provider has an account team as well. */
let tenantIds: [string, string];
beforeAll(async () => {
  system = await openSystem();
  const { data } = await system.ask('partner', '{ tenants(first: 2) { edges { node { id } } } }');
  tenantIds = data.tenants.edges.map(({ node }: { node: { id: string } }) => node.id);
});
afterAll(() => system.close());

const provider = (role: Role): Claims => ({
  sub: `staff:${role}`,
  name: role,
  tocsin: { roles: [role], tenants: tenantIds, cloudSubscriptions: [], partner: null, partition: 'public' },
});
const IMPACTS = `query ($incidentId: ID!) { impactedTenants(incidentId: $incidentId) {
  totalCount edges { node { tenant { id } certainty incident { trackingId stage } notice { id } } } } }`;
const seen = async (who: string | Claims, { incidentId, trackingId }: Story): Promise<string[]> => {
  const { data, errors } = await system.ask(who, IMPACTS, { incidentId });
  if (errors) throw new Error(JSON.stringify(errors));
  const nodes: { tenant: { id: string }; incident: object }[] = data.impactedTenants.edges.map(
    ({ node }: { node: object }) => node,
  );
  const ids = nodes.map(({ tenant }) => tenant.id);
  for (const { incident } of nodes) expect(incident).toEqual({ trackingId, stage: 'DIAGNOSE' });
  expect(data.impactedTenants.totalCount).toBe(ids.length);
  return ids.sort();
};
const brief = (story: Story, changes: object = {}, who: string | Claims = 'responder') =>
  mutate(
    system,
    who,
    'briefAccountTeam',
    { incidentId: story.incidentId, reason: 'Customers will ask.', ...changes },
    '... on ImpactSummary { tenants }',
  );
const all = () => [...tenantIds].sort();

describe('a briefing of the account team', () => {
  it('shows the impact before the notices to the provider’s own account team and to no other role', async () => {
    const story = await declaredBreach(system, tenantIds);
    const own = [provider('ACCOUNT_MANAGER'), provider('CUSTOMER_SUCCESS_ACCOUNT_MANAGER'), 'support'];
    for (const who of own) expect(await seen(who, story)).toEqual([]);
    expect(await brief(story, { tenantIds: [tenantIds[0]] })).toMatchObject({ tenants: 2 });
    for (const who of own) expect(await seen(who, story)).toEqual([tenantIds[0]]);
    await brief(story);
    for (const who of own) expect(await seen(who, story)).toEqual(all());
    const partners = { ...personaOf('partner'), tocsin: { ...personaOf('partner').tocsin, tenants: tenantIds } };
    for (const who of ['partner', partners, customerOf(tenantIds[0])]) expect(await seen(who, story)).toEqual([]);
    await story.publish('INITIAL');
    expect(await seen('partner', story)).toEqual(all());
  });

  it('shows an account manager stage and tracking id of the incident and nothing else of it, in the graph and in the CSV', async () => {
    const story = await declaredBreach(system, tenantIds);
    const manager = provider('ACCOUNT_MANAGER');
    const lookUp = (fields: string) =>
      system.ask(manager, `query ($id: ID!) { incident(id: $id) { ${fields} } }`, { id: story.incidentId });
    expect((await lookUp('trackingId')).data.incident).toBeNull();
    await brief(story, { tenantIds: [tenantIds[0]] });
    const incident = { trackingId: story.trackingId, stage: 'DIAGNOSE' };
    expect((await lookUp('trackingId stage')).data.incident).toEqual(incident);
    const { errors } = await lookUp('title');
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
    const address = new URL('/documents/impacted-tenants.csv', system.url);
    address.searchParams.set('incidentId', story.incidentId);
    const { statusCode, body } = await request(address, {
      headers: { authorization: `Bearer ${await system.token(manager)}` },
    });
    expect(statusCode).toBe(200);
    const rows = (await body.text()).trimEnd().split('\r\n').slice(1);
    expect(rows).toEqual([expect.stringContaining(`,${story.trackingId},DIAGNOSE,CONFIRMED,`)]);
    // Other account managers were not briefed: not of a tenant of theirs.
    const other: Claims = { ...manager, sub: 'staff:other', tocsin: { ...manager.tocsin, tenants: [tenantIds[1]] } };
    const { data } = await system.ask(other, 'query ($id: ID!) { incident(id: $id) { stage } }', {
      id: story.incidentId,
    });
    expect(data.incident).toBeNull();
  });

  it('is refused for an exercise, because nothing of an exercise is sent externally', async () => {
    const drill = await declaredBreach(system, tenantIds, true);
    expect(await brief(drill)).toMatchObject({ __typename: 'Unmet', unmet: [expect.stringMatching(/^exercise: /)] });
    for (const who of [provider('ACCOUNT_MANAGER'), 'support']) expect(await seen(who, drill)).toEqual([]);
  });

  it('leaves an event and an audit entry with the reason, naming each tenant once', async () => {
    const story = await declaredBreach(system, tenantIds);
    await brief(story);
    await brief(story, { reason: 'Said again.' });
    const event = await happened(system, story.incidentId, ['impact.briefed']);
    expect([...event.tenantIds].sort()).toEqual(all());
    const entries = await readChain(system.test.database.dataSource, story.incidentId, 0, 100);
    const briefed = entries.map(({ body }) => JSON.parse(body)).filter(({ action }) => action === 'impact.briefed');
    expect(briefed.map(({ details }) => details)).toEqual([
      { tenants: 2, all: true, reason: 'Customers will ask.' },
      { tenants: 0, all: true, reason: 'Said again.' },
    ]);
  });

  it.each<[string, object, string]>([
    [
      'a tenant that is not affected',
      { tenantIds: ['no-such-tenant'] },
      'tenantIds must contain only tenants affected by the incident',
    ],
    ['no tenant at all', { tenantIds: [] }, 'tenantIds must have at least one entry'],
    ['no reason', { reason: ' ' }, 'reason must not be blank'],
  ])('is refused for %s, and no account team is briefed', async (_what, changes, sentence) => {
    const story = await declaredBreach(system, tenantIds);
    expect((await brief(story, changes)).unmet).toContainEqual(expect.stringContaining(sentence));
    expect(await seen(provider('ACCOUNT_MANAGER'), story)).toEqual([]);
  });

  it('is refused while a delay for risk to other customers is in force, and earlier briefings are hidden meanwhile', async () => {
    const story = await declaredBreach(system, tenantIds);
    const { incidentId } = story;
    await brief(story, { tenantIds: [tenantIds[0]] });
    const until = new Date(Date.now() + 100 * 3_600_000).toISOString();
    const request = { incidentId, reason: 'RISK_TO_OTHER_CUSTOMERS', justification: 'Open elsewhere.', until };
    const { delays } = await mutate(
      system,
      'responder',
      'requestDelay',
      request,
      '... on NotificationProcess { delays { id } }',
    );
    const delayId = delays[0].id;
    expect((await brief(story, { tenantIds: [tenantIds[0]] })).unmet).toBeUndefined();
    for (const who of ['legal', 'executive']) await mutate(system, who, 'decideDelay', { delayId, approved: true });
    expect((await brief(story)).unmet).toEqual([expect.stringContaining('delay')]);
    expect(await seen(provider('ACCOUNT_MANAGER'), story)).toEqual([]);
    const ask = () => system.ask(provider('ACCOUNT_MANAGER'), `{ incident(id: "${incidentId}") { stage } }`);
    expect((await ask()).data.incident).toBeNull();
    const lifted = await mutate(system, 'legal', 'liftDelay', { delayId, reason: 'Closed elsewhere.' });
    expect(lifted.unmet).toBeUndefined();
    expect((await ask()).data.incident).toEqual({ stage: 'DIAGNOSE' });
    expect((await brief(story)).unmet).toBeUndefined();
    expect(await seen(provider('ACCOUNT_MANAGER'), story)).toEqual(all());
  });
});

describe('the ledger of a notice', () => {
  const DELIVERIES = 'deliveries { audience channel recipient role state revision escalation acceptedAt }';
  interface Entry {
    audience: string;
    channel: string;
    recipient: string;
    role: string | null;
    revision: number;
  }
  const entriesOf = async (who: string | Claims, tenantId: string): Promise<Entry[]> =>
    (await noticesOf(system, who, tenantId, DELIVERIES))[0].deliveries;

  it('lists the tenant and its account team at each revision, and a partner’s account team while the tenant is delegated', async () => {
    const [tenantId] = tenantIds;
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL');
    await story.publish('UPDATE', { title: 'News' });
    const team = await system.test.asOwner(
      `SELECT subject, role FROM customers.account_team member WHERE tenant_id = $1 AND (partner_id IS NULL OR EXISTS (
         SELECT FROM customers.delegations delegation WHERE delegation.tenant_id = $1
           AND delegation.partner_id = member.partner_id AND revoked_at IS NULL AND now() BETWEEN starts_at AND ends_at))`,
      [tenantId],
    );
    const entries = await entriesOf('auditor', tenantId);
    const sorted = (list: object[]) => list.map((each) => JSON.stringify(each)).sort();
    for (const revision of [1, 2]) {
      const notified = entries.filter((entry) => entry.revision === revision && entry.channel === 'SERVICE_HEALTH');
      expect(sorted(notified.map(({ audience, recipient, role }) => ({ audience, recipient, role })))).toEqual(
        sorted([
          { audience: 'CUSTOMER', recipient: tenantId, role: null },
          ...team.map(({ subject, role }) => ({ audience: 'ACCOUNT_TEAM', recipient: subject, role })),
        ]),
      );
    }
    expect(entries.every((entry) => entry.recipient.includes('@') === false)).toBe(true);
    expect(entries[0]).toMatchObject({ channel: 'SERVICE_HEALTH', state: 'ACCEPTED', escalation: false });
  });

  it('shows a tenant its own entries only, and not those of its account team', async () => {
    const [tenantId] = tenantIds;
    const entries = await entriesOf(customerOf(tenantId), tenantId);
    expect(entries.length).toBeGreaterThan(1);
    expect(new Set(entries.map(({ audience }) => audience))).toEqual(new Set(['CUSTOMER']));
    for (const who of ['partner', 'support']) {
      await expect(entriesOf(who, tenantId)).rejects.toThrow('Notice.deliveries');
    }
  });
});
