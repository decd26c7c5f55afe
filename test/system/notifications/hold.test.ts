import { customerOf, personaOf } from '../../../demo/personas.ts';
import { commandsOf } from '../../kit/graph/commands.ts';
import { mutate, noticesOf } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { waitFor } from '../../kit/time/wait.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const own = personaOf('customer').tocsin.tenants as [string, string];
const until = new Date(Date.now() + 100 * 3_600_000).toISOString();

/** An approved delay of the notices. @returns its id */
async function hold({ incidentId }: Story, reason: string): Promise<string> {
  const request = { incidentId, reason, justification: 'Open elsewhere.', until };
  const selection = '... on NotificationProcess { delays { id state } }';
  const { delays } = await mutate(system, 'responder', 'requestDelay', request, selection);
  const delayId = delays[0].id;
  for (const who of ['legal', 'executive']) await mutate(system, who, 'decideDelay', { delayId, approved: true });
  return delayId;
}

const publishAgain = ({ incidentId }: Story) =>
  mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: 1 });

describe('an approved delay', () => {
  it.each([
    ['RISK_TO_OTHER_CUSTOMERS', 'legal'],
    ['EXTRAORDINARY_CIRCUMSTANCES', 'executive'],
  ])('for %s refuses a publication until it is lifted, by %s', async (reason, approver) => {
    const story = await declaredBreach(system, [own[0]]);
    const delayId = await hold(story, reason);
    await expect(story.publish('INITIAL')).rejects.toThrow(`delay: an approved delay for ${reason} holds the notices`);
    const before = await noticesOf(system, customerOf(own[0]), own[0], 'id');
    expect((await mutate(system, approver, 'liftDelay', { delayId, reason: ' ' })).unmet).toEqual([
      expect.stringContaining('reason'),
    ]);
    expect((await publishAgain(story)).unmet).toHaveLength(1);
    await mutate(system, approver, 'liftDelay', { delayId, reason: 'Closed elsewhere.' });
    expect((await publishAgain(story)).unmet).toBeUndefined();
    await happened(system, story.incidentId, ['advisory.published', 'process.notified']);
    expect(await noticesOf(system, customerOf(own[0]), own[0], 'id')).toHaveLength(before.length + 1);
  });

  it('holds the notices of tenants found after a publication, until it is lifted', async () => {
    const story = await declaredBreach(system, [own[0]]);
    const { incidentId } = story;
    await story.publish('INITIAL');
    const delayId = await hold(story, 'RISK_TO_OTHER_CUSTOMERS');
    await story.scope(own);
    const notified = () =>
      system.test.asOwner('SELECT tenant_id FROM notifications.notices WHERE incident_id = $1', [incidentId]);
    // A later incident's notices are out: the fan-out has read the scope's event, and notified no tenant of it.
    const later = await declaredBreach(system, [own[0]]);
    await later.publish('INITIAL');
    expect(await notified()).toEqual([{ tenant_id: own[0] }]);
    await mutate(system, 'legal', 'liftDelay', { delayId, reason: 'Closed elsewhere.' });
    await happened(system, incidentId, ['process.delay_lifted', 'notice.published']);
    expect(await notified()).toHaveLength(own.length);
  });
});

it('a publication that would notify no tenant is refused, before a scope and after all tenants are ruled out', async () => {
  const story = await declaredBreach(system, []);
  await expect(story.publish('INITIAL')).rejects.toThrow('tenants: no tenant is impacted');
  const { incidentId } = story;
  await story.scope([own[0]]);
  const certainty = { incidentId, tenantIds: [own[0]], certainty: 'RULED_OUT', reason: 'Its mailboxes lie elsewhere.' };
  await mutate(system, 'responder', 'setImpactCertainty', certainty);
  expect((await publishAgain(story)).unmet).toEqual([expect.stringContaining('no tenant is impacted')]);
  await mutate(system, 'responder', 'setImpactCertainty', { ...certainty, certainty: 'CONFIRMED' });
  expect((await publishAgain(story)).unmet).toBeUndefined();
  await happened(system, incidentId, ['advisory.published', 'process.notified']);
});

it('the report of a customer has no outcome until its tenant is notified', async () => {
  const { done } = commandsOf(system);
  const customer = customerOf(own[0]);
  const input = {
    title: 'Mail we did not send',
    indication: 'Seen.',
    source: 'CUSTOMER_REPORT',
    serviceFamily: 'Email',
  };
  const { id: incidentId } = await mutate(system, customer, 'reportIndication', input, '... on Incident { id }');
  const read = async () => {
    const { data } = await system.ask(customer, '{ myReports { edges { node { incidentId stage outcome } } } }');
    return data.myReports.edges.find(({ node }: { node: { incidentId: string } }) => node.incidentId === incidentId)
      .node;
  };
  const impact = {
    ...{ functionalImpact: 'NONE', informationImpact: ['PRIVACY_BREACH'] },
    ...{ recoverability: 'REGULAR', customerDataRisk: 'CONFIRMED' },
  };
  await done('advanceStage', { incidentId, to: 'ASSESS' });
  await done('assessIncident', { incidentId, impact, escalate: true });
  await done('advanceStage', { incidentId, to: 'DIAGNOSE' });
  const classification = {
    classification: 'PRIVACY_INCIDENT',
    effects: ['UNAUTHORIZED_ACCESS'],
    capacity: ['PROCESSOR'],
  };
  await done('classifyIncident', { incidentId, ...classification, rationale: 'Mailboxes were read.' });
  await done('declareIncident', { incidentId, basis: ['UNAUTHORIZED_ACCESS_OCCURRED'], justification: 'Confirmed.' });
  const scope = { incidentId, rules: [{ tenantIds: [own[0]] }], certainty: 'CONFIRMED' };
  await mutate(system, 'responder', 'scopeIncident', scope);
  expect(await read()).toEqual({ incidentId, stage: 'DIAGNOSE', outcome: null });
  const text = {
    ...{ kind: 'INITIAL', title: 'Mail', whatHappened: 'Mail was read.', dataCategories: ['mail'] },
    ...{ contactPoint: 'privacy@provider.example', likelyConsequences: 'Disclosure.' },
    ...{ measuresTaken: 'A key was revoked.', recommendedActions: ['Review.'] },
  };
  await mutate(system, 'responder', 'draftAdvisory', { incidentId, ...text });
  await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: 1, approved: true });
  await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: 1 });
  await happened(system, incidentId, ['advisory.published', 'process.notified']);
  // Incidents learns of the notice by its event.
  const notified = { incidentId, stage: 'DIAGNOSE', outcome: 'PRIVACY_INCIDENT' };
  await waitFor(async () => expect(await read()).toEqual(notified));
});
