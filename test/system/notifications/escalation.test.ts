import { customerOf } from '../../../demo/personas.ts';
import { hoursAfter } from '../../../domain/notification/clock.ts';
import { ORIGIN, read } from '../../../platform/events/events.ts';
import { JOBS } from '../../../platform/jobs/private-tables.ts';
import { mutate, noticesOf, type TestTenant, tenantsReading } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';
import { transactionsEnded } from '../../kit/time/transactions.ts';

const clock = openClock();
let system: System;
let tenants: TestTenant[];
beforeAll(async () => {
  system = await openSystem(clock);
  tenants = await tenantsReading(system, 'fi', 3);
});
afterAll(() => system.close());

const idOf = (index: number) => (tenants[index] as TestTenant).id;
const NOTICE = 'id escalatedAt deliveries { audience recipient escalation }';
const noticeOf = async (tenantId: string) => (await noticesOf(system, 'auditor', tenantId, NOTICE))[0];
const later = (hours: number) => hoursAfter(clock.now(), hours);
/** The tenants of each escalation of an incident so far, in order. */
const escalations = async ({ incidentId }: Story): Promise<string[][]> => {
  await transactionsEnded(system.test.database.dataSource);
  const { events } = await read(system.test.database.dataSource, ORIGIN, 100_000);
  return events
    .filter((event) => event.incidentId === incidentId && event.type === 'notice.escalated')
    .map(({ tenantIds }) => tenantIds);
};
const timers = async ({ incidentId }: Story) =>
  system.test.asOwner(`SELECT (payload->>'dueAt')::timestamptz AS due FROM ${JOBS} WHERE key = $1`, [
    `notifications.escalation:${incidentId}`,
  ]);

describe('an unacknowledged notice', () => {
  it('is escalated once after 24 hours to every role of the tenant and its account team, while an acknowledged or ruled-out one is not', async () => {
    const story = await declaredBreach(system, [idOf(0), idOf(1), idOf(2)]);
    await story.publish('INITIAL');
    const { incidentId } = story;
    const [{ id }] = await noticesOf(system, customerOf(idOf(1)), idOf(1), 'id');
    const acknowledge = `mutation { acknowledgeNotice(id: "${id}") { ... on Notice { acknowledgedAt } } }`;
    expect((await system.ask(customerOf(idOf(1)), acknowledge)).errors).toBeUndefined();
    await mutate(system, 'responder', 'setImpactCertainty', {
      incidentId,
      tenantIds: [idOf(2)],
      certainty: 'RULED_OUT',
      reason: 'Not impacted.',
    });
    await happened(system, incidentId, ['impact.certainty_changed', 'process.notified']);
    const [timer] = await timers(story);
    const due = timer?.['due'] as Date;
    expect(await escalations(story)).toEqual([]);

    const socket = await system.socket(customerOf(idOf(0)));
    const feed = socket.subscribe(
      'subscription { serviceHealth { __typename ... on AdvisoryUnacknowledged { notice { tenant { id } } } } }',
    );
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();
    await system.turnTo(due);
    expect((await feed.next()).data).toEqual({
      serviceHealth: { __typename: 'AdvisoryUnacknowledged', notice: { tenant: { id: idOf(0) } } },
    });
    socket.close();
    const event = await happened(system, incidentId, ['notice.escalated']);
    expect(event).toMatchObject({ at: due, tenantIds: [idOf(0)], facts: {} });
    const { escalatedAt, deliveries } = await noticeOf(idOf(0));
    expect(escalatedAt).toBe(due.toISOString());
    const team = await system.test.asOwner(
      `SELECT DISTINCT subject FROM customers.account_team member WHERE tenant_id = $1 AND partner_id IS NULL`,
      [idOf(0)],
    );
    const recipients = deliveries
      .filter(({ escalation }: { escalation: boolean }) => escalation)
      .map(({ recipient }: { recipient: string }) => recipient);
    expect(recipients).toEqual(expect.arrayContaining(team.map(({ subject }) => subject)));
    const contacts = await system.test.asOwner('SELECT id FROM customers.contacts WHERE tenant_id = $1', [idOf(0)]);
    expect(recipients).toEqual(expect.arrayContaining(contacts.map(({ id: contact }) => contact)));
    for (const index of [1, 2]) expect(await noticeOf(idOf(index))).toMatchObject({ escalatedAt: null });
    expect(await timers(story)).toEqual([]);

    await system.turnTo(later(24));
    await story.publish('UPDATE', { title: 'News' });
    expect(await escalations(story)).toEqual([[idOf(0)]]);
  });

  it('is escalated after its own 24 hours when its tenant was added later, by a single timer that is set again', async () => {
    const story = await declaredBreach(system, [idOf(0)]);
    await story.publish('INITIAL');
    await system.turnTo(later(20));
    await story.scope([idOf(1)]);
    await happened(system, story.incidentId, ['notice.published', 'notice.published', 'process.notified']);
    await system.turnTo(later(4));
    await happened(system, story.incidentId, ['notice.escalated']);
    expect(await escalations(story)).toEqual([[idOf(0)]]);
    await system.turnTo(later(20));
    await happened(system, story.incidentId, ['notice.escalated', 'notice.escalated']);
    expect(await escalations(story)).toEqual([[idOf(0)], [idOf(1)]]);
  });
});
