import { customerOf } from '../../../demo/personas.ts';
import { readChain } from '../../../platform/audit/audit.ts';
import { mutate, noticesOf, type TestTenant, tenantsReading } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { waitFor } from '../../kit/time/wait.ts';

let system: System;
let tenants: TestTenant[];
beforeAll(async () => {
  system = await openSystem();
  tenants = await tenantsReading(system, 'sv', 4);
});
afterAll(() => system.close());

const REASON = 'Its keys were never used.';
const idOf = (index: number) => (tenants[index] as TestTenant).id;
const set = (story: Story, tenantIds: string[], certainty: string, changes: object = {}) =>
  mutate(
    system,
    'responder',
    'setImpactCertainty',
    {
      incidentId: story.incidentId,
      tenantIds,
      certainty,
      reason: certainty === 'RULED_OUT' ? REASON : null,
      ...changes,
    },
    '... on ImpactSummary { tenants byCertainty { key count } }',
  );
const noticeOf = async (tenantId: string) =>
  (
    await noticesOf(
      system,
      customerOf(tenantId),
      tenantId,
      'state resolvedReason revision { number } revisions { number }',
    )
  )[0];
/** Waits until the fan-out has processed a change of this tenant to this certainty. */
const fannedOut = (story: Story, certainty: string, tenantId: string) =>
  happened(
    system,
    story.incidentId,
    ['impact.certainty_changed', 'process.notified'],
    ({ facts, tenantIds }) => facts['certainty'] === certainty && tenantIds.includes(tenantId),
  );

describe('a tenant that is ruled out', () => {
  it('has its notice resolved with the reason, also live, and made active again when it is ruled in again', async () => {
    const [notified, other] = [idOf(0), idOf(1)];
    const story = await declaredBreach(system, [notified, other]);
    await story.publish('INITIAL');
    const socket = await system.socket(customerOf(notified));
    const feed = socket.subscribe(`subscription { serviceHealth { __typename
      ... on AdvisoryResolved { notice { state resolvedReason } } ... on AdvisoryUpdated { notice { state resolvedReason } } } }`);
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();

    const ruledOut = await set(story, [notified], 'RULED_OUT');
    expect(ruledOut.byCertainty).toEqual([
      { key: 'CONFIRMED', count: 1 },
      { key: 'RULED_OUT', count: 1 },
    ]);
    const resolved = { state: 'RESOLVED', resolvedReason: REASON };
    expect((await feed.next()).data).toEqual({
      serviceHealth: { __typename: 'AdvisoryResolved', notice: resolved },
    });
    await fannedOut(story, 'RULED_OUT', notified);
    await story.publish('UPDATE', { title: 'News for impacted tenants' });
    expect(await noticeOf(notified)).toMatchObject({ ...resolved, revision: { number: 1 } });
    expect(await noticeOf(other)).toMatchObject({ state: 'ACTIVE', resolvedReason: null, revision: { number: 2 } });

    await set(story, [notified], 'SUSPECTED');
    expect((await feed.next()).data).toEqual({
      serviceHealth: { __typename: 'AdvisoryUpdated', notice: { state: 'ACTIVE', resolvedReason: null } },
    });
    expect(await noticeOf(notified)).toMatchObject({
      revision: { number: 2 },
      revisions: [{ number: 1 }, { number: 2 }],
    });
    const { data } = await system.ask(
      'auditor',
      `{ incident(id: "${story.incidentId}") { advisory { audiences { revision tenants confirmed suspected } } } }`,
    );
    expect(data.incident.advisory.audiences).toEqual([
      { revision: 1, tenants: 2, confirmed: 2, suspected: 0 },
      { revision: 2, tenants: 2, confirmed: 1, suspected: 1 },
    ]);
    socket.close();
  });

  it('before it was notified receives no notice until it is ruled in again', async () => {
    const [notified, unnotified] = [idOf(0), idOf(2)];
    const story = await declaredBreach(system, [notified, unnotified]);
    await set(story, [unnotified], 'RULED_OUT');
    await story.publish('INITIAL');
    expect(await noticeOf(unnotified)).toBeUndefined();
    await set(story, [unnotified], 'CONFIRMED');
    await fannedOut(story, 'CONFIRMED', unnotified);
    await waitFor(async () =>
      expect(await noticeOf(unnotified)).toMatchObject({ state: 'ACTIVE', revisions: [{ number: 1 }] }),
    );
  });

  it('is recorded with the person, time and reason, and in the audit trail', async () => {
    const story = await declaredBreach(system, [idOf(0)]);
    await set(story, [idOf(0)], 'RULED_OUT');
    await set(story, [idOf(0)], 'RULED_OUT', { reason: 'Stated twice: nothing changes.' });
    await set(story, [idOf(0)], 'SUSPECTED');
    const { data } = await system.ask(
      'legal',
      `{ impactedTenants(incidentId: "${story.incidentId}") { edges { node { certainty ruledOutReason
        certaintyChanges { certainty reason by } } } } }`,
    );
    expect(data.impactedTenants.edges[0].node).toEqual({
      certainty: 'SUSPECTED',
      ruledOutReason: null,
      certaintyChanges: [
        { certainty: 'RULED_OUT', reason: REASON, by: 'persona:responder' },
        { certainty: 'SUSPECTED', reason: null, by: 'persona:responder' },
      ],
    });
    const entries = await readChain(system.test.database.dataSource, story.incidentId, 0, 100);
    const details = entries
      .map(({ body }) => JSON.parse(body))
      .filter(({ action }) => action === 'impact.certainty_changed')
      .map((entry) => entry.details);
    expect(details).toEqual([
      { certainty: 'RULED_OUT', tenantIds: [idOf(0)] },
      { certainty: 'SUSPECTED', tenantIds: [idOf(0)] },
    ]);
  });
});

describe('a change of an impact’s certainty', () => {
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  it.each<[string, string[] | null, string, object, string]>([
    [
      'a tenant that the incident does not affect',
      ['no-such-tenant'],
      'CONFIRMED',
      {},
      'tenants affected by the incident, not no-such-tenant',
    ],
    ['no tenant', [], 'CONFIRMED', {}, 'tenantIds must have at least one entry'],
    ['no reason to rule it out', null, 'RULED_OUT', { reason: ' ' }, 'reason must not be blank'],
    ['a time in the future', null, 'CONFIRMED', { at: soon }, 'at must not be in the future'],
    ['a time before detection', null, 'CONFIRMED', { at: '2020-01-01T00:00:00Z' }, 'at must not be before detection'],
  ])('is refused for %s, and nothing changes', async (_what, tenantIds, certainty, changes, sentence) => {
    const story = await declaredBreach(system, [idOf(0)]);
    const { unmet } = await set(story, tenantIds ?? [idOf(0)], certainty, changes);
    expect(unmet).toContainEqual(expect.stringContaining(sentence));
    const { data } = await system.ask(
      'responder',
      `{ incident(id: "${story.incidentId}") { impact { byCertainty { key count } } } }`,
    );
    expect(data.incident.impact.byCertainty).toEqual([{ key: 'CONFIRMED', count: 1 }]);
  });

  it('is refused for all given tenants when one of them is unknown', async () => {
    const story = await declaredBreach(system, [idOf(0), idOf(1)]);
    const { unmet } = await set(story, [idOf(0), 'no-such-tenant', idOf(1)], 'RULED_OUT');
    expect(unmet).toHaveLength(1);
    const { data } = await system.ask(
      'responder',
      `{ incident(id: "${story.incidentId}") { impact { byCertainty { key count } } } }`,
    );
    expect(data.incident.impact.byCertainty).toEqual([{ key: 'CONFIRMED', count: 2 }]);
  });
});
