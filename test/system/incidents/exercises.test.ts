import { personaOf } from '../../../demo/personas.ts';
import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { DRAFT, mutate } from '../../kit/graph/graph.ts';
import { declaredBreach, EXERCISE, happened } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let commands: Commands;
beforeAll(async () => {
  system = await openSystem();
  commands = commandsOf(system);
});
afterAll(() => system.close());

const [tenantId] = personaOf('customer').tocsin.tenants as [string];
const INDICATION = { title: 'A drill', indication: 'Seen.', serviceFamily: 'Email' };
const report = (who: string, about: object) =>
  mutate(system, who, 'reportIndication', { ...INDICATION, ...about }, '... on Incident { id }');
const first = ({ unmet = [] }: { unmet?: string[] }) => unmet.map((sentence) => sentence.split(/[ :]/)[0]);
const SEEN = `exercise exerciseTerms { rulesOfEngagement authorizedBy from until }
  unmarkings { id reason effectiveAt refusedAt approvals { approverRole by } }`;
const PROCESS = `query ($id: ID!) { notificationProcess(incidentId: $id) {
  state progress { notified } clock { state deadline firstNoticeAt } delays { state liftedAt } } }`;
const processOf = async (id: string) => (await system.ask('responder', PROCESS, { id })).data.notificationProcess;
const requestRemoval = async (incidentId: string) =>
  (await commands.done('requestUnmarking', { incidentId, reason: 'An attack.' }, 'responder', SEEN)).unmarkings.at(-1)
    .id;
const decide = (incidentId: string, unmarkingId: string, who: string, approved = true) =>
  commands.call('decideUnmarking', { incidentId, unmarkingId, approved, note: 'N' }, who, SEEN);
const unmark = async (incidentId: string) => {
  const unmarkingId = await requestRemoval(incidentId);
  await decide(incidentId, unmarkingId, 'legal');
  expect((await decide(incidentId, unmarkingId, 'executive')).exercise).toBe(false);
};
const noticesOf = async () =>
  (await system.ask('customer', `{ serviceHealth(tenantId: "${tenantId}") { edges { node { id incident { id } } } } }`))
    .data.serviceHealth.edges as { node: { incident: { id: string } } }[];

describe('an exercise', () => {
  it.each([
    ['responder', 'BLUE_TEAM', true],
    ['red-team', 'RED_TEAM', true],
    ['blue-team', 'BLUE_TEAM', true],
    ['executive', 'FIRST_PARTY_REPORT', false],
    ['operator', 'OPERATOR_ESCALATION', false],
    ['support', 'FIRST_PARTY_REPORT', false],
    ['reader', 'CUSTOMER_REPORT', false],
    ['partner', 'PARTNER_REPORT', false],
  ])('reported by %s is accepted: with source %s, %s', async (who, source, accepted) => {
    const answer = await report(who, { source, ...EXERCISE });
    expect(first(answer)).toEqual(accepted ? [] : ['exercise']);
  });

  it('has terms, which responders see, and is refused without them or outside its window', async () => {
    const { id } = await report('red-team', { source: 'RED_TEAM', ...EXERCISE });
    expect(await commands.see(id, SEEN)).toMatchObject({
      exercise: true,
      exerciseTerms: { rulesOfEngagement: 'No customer data is read.', until: '2100-01-01T00:00:00.000Z' },
      unmarkings: [],
    });
    const source = 'RED_TEAM';
    expect(first(await report('red-team', { source, exercise: true }))).toEqual(['exerciseTerms']);
    expect(first(await report('red-team', { source, exerciseTerms: EXERCISE.exerciseTerms }))).toEqual([
      'exerciseTerms',
    ]);
    const within = (terms: object) => ({ ...EXERCISE, exerciseTerms: { ...EXERCISE.exerciseTerms, ...terms } });
    const blank = within({ rulesOfEngagement: ' ', authorizedBy: '' });
    expect(first(await report('red-team', { source, ...blank }))).toEqual([
      'exerciseTerms.rulesOfEngagement',
      'exerciseTerms.authorizedBy',
    ]);
    const over = within({ until: '2001-01-01T00:00:00Z' });
    expect(first(await report('red-team', { source, ...over }))).toEqual(['detectedAt']);
    const detectedAt = '2000-06-01T00:00:00Z';
    expect(first(await report('red-team', { source, ...over, detectedAt }))).toEqual(['exercise']);
  });
});

describe('a mistaken mark of an exercise', () => {
  it('is removed by Legal and the Executive Incident Manager together, and by neither alone', async () => {
    const { id } = await report('red-team', { source: 'RED_TEAM', ...EXERCISE });
    const unmarkingId = await requestRemoval(id);
    expect(first(await commands.call('requestUnmarking', { incidentId: id, reason: 'R' }))).toEqual(['unmarking']);
    expect((await decide(id, unmarkingId, 'legal')).exercise).toBe(true);
    expect(first(await decide(id, unmarkingId, 'legal'))).toEqual(['roles', 'by']);
    expect(first(await decide(id, unmarkingId, 'second-legal'))).toEqual(['roles']);
    expect(await decide(id, unmarkingId, 'executive')).toMatchObject({
      exercise: false,
      exerciseTerms: { authorizedBy: 'The head of security' },
      unmarkings: [{ approvals: [{ approverRole: 'LEGAL' }, { approverRole: 'EXECUTIVE_INCIDENT_MANAGER' }] }],
    });
    const { facts } = await happened(
      system,
      id,
      ['incident.unmarking_decided'],
      (event) => event.facts['effective'] === true,
    );
    expect(facts).toMatchObject({ unmarkingId, approved: true });
    expect(first(await commands.call('requestUnmarking', { incidentId: id, reason: 'R' }))).toEqual(['exercise']);
  });

  it('stays where one of them rejects, and where the incident is closed', async () => {
    const { id } = await report('red-team', { source: 'RED_TEAM', ...EXERCISE });
    const unmarkingId = await requestRemoval(id);
    expect((await decide(id, unmarkingId, 'executive', false)).unmarkings[0].refusedAt).not.toBeNull();
    expect((await commands.see(id, 'exercise')).exercise).toBe(true);
    expect(first(await decide(id, unmarkingId, 'legal'))).toEqual(['unmarkingId']);
  });

  it('leaves a real incident: what was sent to no one is due again, delays end, and only a new text is published', async () => {
    const story = await declaredBreach(system, [tenantId], true, ['CONTROLLER']);
    const { incidentId } = story;
    await story.publish('INITIAL');
    const brief = { incidentId, reason: 'They will be asked.' };
    expect(first(await mutate(system, 'responder', 'briefAccountTeam', brief))).toEqual(['exercise']);
    const submission = { incidentId, authorityId: 'at-dsb', submittedAt: new Date().toISOString(), reference: 'R' };
    expect(first(await mutate(system, 'legal', 'recordAuthoritySubmission', submission))).toEqual(['exercise']);
    const during = await processOf(incidentId);
    expect(during).toMatchObject({ state: 'NOTIFIED', clock: { state: 'MET' } });
    expect(await noticesOf()).toEqual([]);
    // A text that was approved in the exercise, and not published in it.
    const update = { ...DRAFT, incidentId, kind: 'UPDATE', measuresTaken: 'Another key was revoked.' };
    expect((await mutate(system, 'responder', 'draftAdvisory', update)).unmet).toBeUndefined();
    await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: 2, approved: true });

    await unmark(incidentId);
    await happened(system, incidentId, ['incident.unmarking_decided', 'process.clock_changed']);
    const real = await processOf(incidentId);
    expect(real).toMatchObject({ state: 'CLOCK_RUNNING', clock: { state: 'ON_TIME', firstNoticeAt: null } });
    expect(real.clock.deadline).toBe(during.clock.deadline);
    await story.advance('STABILIZE');
    await commands.contain(incidentId);
    const close = () => commands.call('advanceStage', { incidentId, to: 'CLOSE' });
    expect(first(await close())).toEqual(['noticesOut']);
    expect(first(await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: 2 }))).toEqual([
      'kind',
      'review',
    ]);
    // A scope recorded now sends none of the exercise's texts.
    await story.scope([tenantId]);
    expect(await noticesOf()).toEqual([]);

    await story.publish('INITIAL');
    expect((await noticesOf()).map(({ node }) => node.incident.id)).toEqual([incidentId]);
    expect(await processOf(incidentId)).toMatchObject({ state: 'NOTIFIED', progress: { notified: 1 } });
    expect((await mutate(system, 'responder', 'briefAccountTeam', brief)).unmet).toBeUndefined();
    expect((await close()).__typename).toBe('Incident');
    const { data } = await system.ask('legal', '{ breachRegister(first: 100) { edges { node { incident { id } } } } }');
    expect(data.breachRegister.edges).toContainEqual({ node: { incident: { id: incidentId } } });
  });

  it('ends the delays that were requested or approved in the exercise', async () => {
    const { incidentId } = await declaredBreach(system, [tenantId], true);
    const delay = { incidentId, reason: 'RISK_TO_OTHER_CUSTOMERS', justification: 'A drill.' };
    const until = new Date(Date.now() + 200 * 3_600_000).toISOString();
    const selection = '... on NotificationProcess { delays { id } }';
    const { delays } = await mutate(system, 'responder', 'requestDelay', { ...delay, until }, selection);
    for (const who of ['legal', 'executive']) {
      const decision = { delayId: delays[0].id, approved: true };
      expect((await mutate(system, who, 'decideDelay', decision)).unmet).toBeUndefined();
    }
    expect(await processOf(incidentId)).toMatchObject({ state: 'DELAYED', delays: [{ state: 'APPROVED' }] });
    await unmark(incidentId);
    await happened(system, incidentId, ['incident.unmarking_decided', 'process.delay_lifted', 'process.clock_changed']);
    expect(await processOf(incidentId)).toMatchObject({ state: 'CLOCK_RUNNING', delays: [{ state: 'LIFTED' }] });
  });

  it('opens what was decided not to be notified in the exercise: it is due, and undecided in the register', async () => {
    const incidentId = await commands.breach(EXERCISE);
    const reason = 'Practised.';
    const asked = await commands.done(
      'requestNotToNotify',
      { incidentId, reason },
      'legal',
      'decisionsNotToNotify { id }',
    );
    for (const who of ['legal', 'executive']) {
      const decision = { incidentId, decisionId: asked.decisionsNotToNotify[0].id, approved: true };
      await commands.done('decideNotToNotify', decision, who);
    }
    const seen = 'declarationDueAt decisionNotToNotify { reason } decisionsNotToNotify { supersededAt }';
    expect(await commands.see(incidentId, seen)).toEqual({
      declarationDueAt: null,
      decisionNotToNotify: { reason },
      decisionsNotToNotify: [{ supersededAt: null }],
    });
    await unmark(incidentId);
    expect(await commands.see(incidentId, seen)).toEqual({
      declarationDueAt: expect.any(String),
      decisionNotToNotify: null,
      decisionsNotToNotify: [{ supersededAt: expect.any(String) }],
    });
    const query = '{ breachRegister(first: 100) { edges { node { status incident { id } } } } }';
    const entries: { node: { status: string; incident: { id: string } } }[] = (await system.ask('legal', query)).data
      .breachRegister.edges;
    const own = entries.filter(({ node }) => node.incident.id === incidentId);
    expect(own.map(({ node }) => node.status).sort()).toEqual(['SUPERSEDED', 'UNDECIDED']);
  });
});
