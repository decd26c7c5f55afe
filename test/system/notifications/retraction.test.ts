import { customerOf } from '../../../demo/personas.ts';
import { DRAFT, mutate, noticesOf, type TestTenant, tenantsReading } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let tenants: TestTenant[];
beforeAll(async () => {
  system = await openSystem();
  tenants = await tenantsReading(system, 'nl', 3);
});
afterAll(() => system.close());

const REASON = 'It was another customer’s mail.';
const RETRACTION = {
  ...DRAFT,
  kind: 'RETRACTION',
  title: 'Withdrawn',
  whatHappened: REASON,
  likelyConsequences: null,
  measuresTaken: null,
  recommendedActions: [],
  translations: [
    {
      locale: 'nl',
      title: 'Ingetrokken',
      whatHappened: 'Het was iemand anders.',
      likelyConsequences: null,
      measuresTaken: null,
      recommendedActions: [],
    },
  ],
};
const NOTICE =
  'id state resolvedReason publishedAt deadline acknowledgedAt revision { number kind } revisions { kind }';

async function withdraw({ incidentId }: Story): Promise<void> {
  const { declaration } = await mutate(
    system,
    'responder',
    'requestWithdrawal',
    { incidentId, reason: 'Not ours.' },
    '... on Incident { declaration { withdrawal { id } } }',
  );
  const withdrawalId = declaration.withdrawal.id;
  for (const who of ['legal', 'executive']) {
    const { unmet } = await mutate(system, who, 'decideWithdrawal', { incidentId, withdrawalId, approved: true });
    expect(unmet).toBeUndefined();
  }
}

async function retract({ incidentId }: Story): Promise<number> {
  const { number } = await mutate(
    system,
    'responder',
    'draftAdvisory',
    { ...RETRACTION, incidentId },
    '... on AdvisoryRevision { number }',
  );
  await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: number, approved: true });
  const { unmet } = await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: number });
  expect(unmet).toBeUndefined();
  return number;
}

const [notified, late, never] = [0, 1, 2];
const noticeAt = async (index: number) => {
  const { id } = tenants[index] as TestTenant;
  return (await noticesOf(system, customerOf(id), id, NOTICE))[0];
};

describe('a retraction', () => {
  it('is refused while the declaration is in force, and nothing changes', async () => {
    const { id } = tenants[notified] as TestTenant;
    const story = await declaredBreach(system, [id]);
    await story.publish('INITIAL');
    const { incidentId } = story;
    await mutate(system, 'responder', 'draftAdvisory', { ...RETRACTION, incidentId });
    await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: 2, approved: true });
    const { unmet } = await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: 2 });
    expect(unmet).toEqual([expect.stringContaining('declaration')]);
    expect(await noticeAt(notified)).toMatchObject({ state: 'ACTIVE', revision: { number: 1 }, resolvedReason: null });
  });

  it('resolves the notices of notified tenants and notifies no other tenant, and a new declaration starts a new clock', async () => {
    const ids = tenants.map(({ id }) => id);
    const story = await declaredBreach(system, [ids[notified] as string]);
    const { incidentId } = story;
    const socket = await system.socket(customerOf(ids[notified] as string));
    const feed = socket.subscribe(
      `subscription { serviceHealth { __typename ... on AdvisoryPublished { notice { ${NOTICE} } }
        ... on AdvisoryResolved { notice { ${NOTICE} } } } }`,
    );
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();
    await story.publish('INITIAL');
    const first = ((await feed.next()).data as { serviceHealth: { notice: { id: string; deadline: string } } })
      .serviceHealth.notice;
    await system.ask(
      customerOf(ids[notified] as string),
      `mutation { acknowledgeNotice(id: "${first.id}") { __typename } }`,
    );
    await withdraw(story);
    // Added to the scope between the withdrawal and the retraction: no tenant is notified of a declaration that is not
    // in force.
    await story.scope([ids[late] as string]);
    const number = await retract(story);
    await happened(
      system,
      incidentId,
      ['advisory.published', 'notice.resolved'],
      ({ facts }) => facts['revision'] === number,
    );
    expect((await feed.next()).data).toEqual({
      serviceHealth: {
        __typename: 'AdvisoryResolved',
        notice: expect.objectContaining({
          id: first.id,
          state: 'RESOLVED',
          resolvedReason: 'Het was iemand anders.',
          revision: { number: 2, kind: 'RETRACTION' },
        }),
      },
    });
    expect(await noticeAt(late)).toBeUndefined();

    await mutate(system, 'responder', 'declareIncident', {
      incidentId,
      basis: ['UNAUTHORIZED_ACCESS_OCCURRED'],
      justification: 'It was ours after all.',
    });
    await story.scope([ids[never] as string]);
    const { data } = await system.ask('responder', `{ notificationProcess(incidentId: "${incidentId}") { state } }`);
    expect(data.notificationProcess.state).toBe('CLOCK_RUNNING');
    expect(await noticeAt(never)).toBeUndefined();
    await story.publish('INITIAL');
    const again = (await feed.next()).data as { serviceHealth: { __typename: string; notice: typeof first } };
    expect(again.serviceHealth).toMatchObject({
      __typename: 'AdvisoryPublished',
      notice: {
        id: first.id,
        state: 'ACTIVE',
        resolvedReason: null,
        acknowledgedAt: null,
        revision: { number: 3, kind: 'INITIAL' },
        revisions: [{ kind: 'INITIAL' }, { kind: 'RETRACTION' }, { kind: 'INITIAL' }],
      },
    });
    expect(Date.parse(again.serviceHealth.notice.deadline)).toBeGreaterThan(Date.parse(first.deadline));
    for (const index of [late, never]) {
      expect(await noticeAt(index)).toMatchObject({ state: 'ACTIVE', revisions: [{ kind: 'INITIAL' }] });
    }
    const advisory = await system.ask(
      'auditor',
      `{ incident(id: "${incidentId}") { advisory { audiences { revision tenants confirmed suspected
        members { totalCount edges { node { tenant { id } certainty } } } } } } }`,
    );
    const { audiences } = advisory.data.incident.advisory;
    expect(
      audiences.map(({ revision, tenants: count }: { revision: number; tenants: number }) => [revision, count]),
    ).toEqual([
      [1, 1],
      [2, 1],
      [3, 3],
    ]);
    expect(audiences[1].members).toEqual({
      totalCount: 1,
      edges: [{ node: { tenant: { id: ids[notified] }, certainty: 'CONFIRMED' } }],
    });
    socket.close();
  });
});

describe('the record of an advisory', () => {
  it('cannot be changed by the application: neither a published revision nor the tenants it was sent to', async () => {
    const { dataSource } = system.test.database;
    await expect(
      dataSource.query(`UPDATE notifications.revisions SET title = 'Other' WHERE published_at IS NOT NULL`),
    ).rejects.toThrow('is published and never changes');
    for (const table of ['revision_audiences', 'deliveries']) {
      await expect(dataSource.query(`UPDATE notifications.${table} SET tenant_id = 'x'`)).rejects.toThrow('permission');
      await expect(dataSource.query(`DELETE FROM notifications.${table}`)).rejects.toThrow('permission denied');
    }
  });
});
