import { type Claims, personaOf } from '../../../demo/personas.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { declaredBreach, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let story: Story;
const { tenants, cloudSubscriptions } = personaOf('owner').tocsin;
const [tenantId] = tenants as [string];
const [affected] = cloudSubscriptions as [string];
/** An owner bound to no cloud subscription, although the role is present. */
const unbound: Claims = { ...personaOf('owner'), tocsin: { ...personaOf('owner').tocsin, cloudSubscriptions: [] } };
const both: Claims = {
  ...personaOf('owner'),
  tocsin: { ...personaOf('owner').tocsin, roles: ['SUBSCRIPTION_OWNER', 'TENANT_TECHNICAL_CONTACT'] },
};

beforeAll(async () => {
  system = await openSystem();
  story = await declaredBreach(system, []);
});
afterAll(() => system.close());

const FEED = `subscription { serviceHealth { ... on AdvisoryPublished { notice { tenant { id } } }
  ... on AdvisoryUpdated { notice { tenant { id } } } } }`;

/** How many notices, impacts, cloud subscriptions and feed entries of the incident a user sees. */
async function seenBy(who: string | Claims) {
  const { data, errors } = await system.ask(
    who,
    `query ($tenantId: ID!, $incidentId: ID!) {
      serviceHealth(tenantId: $tenantId) { totalCount edges { node { id incident { stage } } } }
      tenant(id: $tenantId) { activeAdvisories cloudSubscriptions { id } notices { totalCount } impacts { totalCount } }
      impactedTenants(incidentId: $incidentId) { totalCount edges { node { resourceCount resources { totalCount } } } }
      serviceHealthAtom(tenantId: $tenantId) }`,
    { tenantId, incidentId: story.incidentId },
  );
  expect(errors).toBeUndefined();
  const { serviceHealth, tenant, impactedTenants, serviceHealthAtom } = data;
  return {
    notices: [serviceHealth.totalCount, tenant.notices.totalCount, tenant.activeAdvisories, serviceHealth.edges.length],
    impacts: [tenant.impacts.totalCount, impactedTenants.totalCount],
    subscriptions: tenant.cloudSubscriptions.length,
    entries: serviceHealthAtom.split('<entry>').length - 1,
  };
}

it('the two personas bound to cloud subscriptions belong to one tenant and to different cloud subscriptions', () => {
  const other = personaOf('administrator').tocsin;
  expect(other.tenants).toEqual(tenants);
  expect(other.cloudSubscriptions).toHaveLength(1);
  expect(other.cloudSubscriptions).not.toEqual(cloudSubscriptions);
});

describe('owners and administrators of cloud subscriptions', () => {
  it('see the notices that affect their own cloud subscriptions, live and in every list, and no others of their tenant', async () => {
    const open = async (who: string | Claims) => {
      const socket = await system.socket(who);
      const feed = socket.subscribe(FEED);
      await socket.acknowledged;
      await socket.subscribe('{ viewer { subject } }').next();
      return { socket, feed };
    };
    const feeds = { owner: await open('owner'), administrator: await open('administrator') };
    const scope = {
      incidentId: story.incidentId,
      rules: [{ cloudSubscriptionIds: [affected] }],
      certainty: 'CONFIRMED',
    };
    expect((await mutate(system, 'responder', 'scopeIncident', scope)).unmet).toBeUndefined();
    await story.publish('INITIAL');

    expect((await feeds.owner.feed.next()).data).toEqual({ serviceHealth: { notice: { tenant: { id: tenantId } } } });
    const one = { notices: [1, 1, 1, 1], impacts: [1, 1], subscriptions: 1, entries: 1 };
    const none = { notices: [0, 0, 0, 0], impacts: [0, 0], subscriptions: 1, entries: 0 };
    expect(await seenBy('owner')).toEqual(one);
    expect(await seenBy('administrator')).toEqual(none);
    expect(await seenBy(unbound)).toEqual({ ...none, subscriptions: 0 });
    const seenByBoth = await seenBy(both);
    expect(seenByBoth).toMatchObject({ notices: [1, 1, 1, 1], impacts: [1, 1] });
    expect(seenByBoth.subscriptions).toBeGreaterThan(1);

    // The next event on the other user's feed is of an incident that affects that user's cloud subscription.
    const another = await declaredBreach(system, []);
    const [subscription] = personaOf('administrator').tocsin.cloudSubscriptions;
    const rules = [{ cloudSubscriptionIds: [subscription] }];
    await mutate(system, 'responder', 'scopeIncident', { ...scope, incidentId: another.incidentId, rules });
    await another.publish('INITIAL');
    expect((await feeds.administrator.feed.next()).data).toEqual({
      serviceHealth: { notice: { tenant: { id: tenantId } } },
    });
    expect((await seenBy('administrator')).notices).toEqual([1, 1, 1, 1]);
    expect((await seenBy('owner')).notices).toEqual([1, 1, 1, 1]);
    for (const { socket } of Object.values(feeds)) socket.close();
  });

  it('cannot acknowledge or open a notice of their tenant that affects only another cloud subscription', async () => {
    const { data } = await system.ask('owner', `{ serviceHealth(tenantId: "${tenantId}") { edges { node { id } } } }`);
    const [id] = data.serviceHealth.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect((await system.ask('administrator', `{ notice(id: "${id}") { id } }`)).data).toEqual({ notice: null });
    const acknowledge = `mutation { acknowledgeNotice(id: "${id}") { ... on Notice { acknowledgedBy } } }`;
    expect((await system.ask('administrator', acknowledge)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await system.ask('owner', acknowledge)).data.acknowledgeNotice.acknowledgedBy).toBe('persona:owner');
  });
});
