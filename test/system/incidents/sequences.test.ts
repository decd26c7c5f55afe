import fc from 'fast-check';
import { verifyChain } from '../../../platform/audit/audit.ts';
import { DRAFT, mutate } from '../../kit/graph/graph.ts';
import { declaredBreach, EXERCISE, happened } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';

const HOUR = 3_600_000;
const clock = openClock();
let system: System;
let tenants: string[];
beforeAll(async () => {
  system = await openSystem(clock);
  const { data } = await system.ask('responder', '{ tenants(first: 4) { edges { node { id } } } }');
  tenants = data.tenants.edges.map(({ node }: { node: { id: string } }) => node.id);
});
afterAll(() => system.close());

/**
 * One command on an incident, legal or not.
 * @returns the member of its result
 */
type Command = (incidentId: string) => Promise<{ __typename: string }>;

const call = (name: string, input: object, who = 'responder', type?: string) =>
  mutate(system, who, name, input as Record<string, unknown>, '', type);

const STAGES = ['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'];
const MEASURE = { kind: 'CORRECTIVE', state: 'APPLIED', description: 'Keys replaced.' };
const NOTHING = {
  functionalImpact: 'LOW',
  informationImpact: ['NONE'],
  recoverability: 'REGULAR',
  customerDataRisk: 'NONE',
};
const reason = fc.constantFrom('because', 'because', '');
const person = fc.constantFrom('legal', 'second-legal', 'executive');

/**
 * Every command of the process. Commands on the way to a notified breach have more weight, because a random sequence
 * rarely completes that way.
 */
const COMMANDS: fc.WeightedArbitrary<Command>[] = [
  {
    weight: 8,
    arbitrary: fc
      .record({ to: fc.constantFrom(...STAGES, 'DIAGNOSE', 'STABILIZE', 'CLOSE'), reason })
      .map((input) => (incidentId) => call('advanceStage', { incidentId, ...input })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        customerDataRisk: fc.constantFrom('NONE', 'POSSIBLE', 'CONFIRMED'),
        escalate: fc.constantFrom(true, true, false),
        responsibility: fc.constantFrom(undefined, 'PROVIDER', 'CUSTOMER'),
      })
      .map(({ customerDataRisk, escalate, responsibility }) => (incidentId) => {
        const impact = {
          functionalImpact: 'LOW',
          informationImpact: ['NONE'],
          recoverability: 'REGULAR',
          customerDataRisk,
        };
        return call('assessIncident', { incidentId, impact, escalate, responsibility });
      }),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('FALSE_POSITIVE', 'SECURITY_EVENT', 'PRIVACY_INCIDENT', 'SECURITY_INCIDENT', 'SECURITY_INCIDENT')
      .map((classification) => (incidentId) => {
        const breach = { effects: ['UNAUTHORIZED_ACCESS'], capacity: ['PROCESSOR'], rootCause: 'a rule too wide' };
        return call('classifyIncident', { incidentId, classification, rationale: 'because', ...breach });
      }),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('LEGAL_COMMITMENT', 'UNAUTHORIZED_ACCESS_LIKELY')
      .map(
        (basis) => (incidentId) => call('declareIncident', { incidentId, basis: [basis], justification: 'because' }),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .nat(3)
      .map((place) => (incidentId) => call('scopeIncident', { incidentId, rules: [{ tenantIds: [tenants[place]] }] })),
  },
  { weight: 5, arbitrary: fc.constantFrom('INITIAL', 'INITIAL', 'UPDATE', 'FINAL', 'RETRACTION').map(publish) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(true, true, false).map((so) => (incidentId) => {
      const contained = { customerRiskContained: so, businessRiskContained: true, correctiveMeasuresVerified: true };
      return call('verifyContainment', { incidentId, ...contained });
    }),
  },
  {
    weight: 2,
    arbitrary: reason.map((text) => (incidentId) => call('requestWithdrawal', { incidentId, reason: text })),
  },
  {
    weight: 3,
    arbitrary: fc.record({ who: person, approved: fc.constantFrom(true, true, false) }).map(decideWithdrawal),
  },
  { weight: 2, arbitrary: fc.constant(withdraw()) },
  { weight: 3, arbitrary: fc.constantFrom(['legal', 'executive'], ['legal'], ['executive', 'legal']).map(notNotify) },
  { weight: 2, arbitrary: fc.constantFrom(['legal', 'executive'], ['legal'], ['executive', 'legal']).map(unmark) },
  { weight: 2, arbitrary: fc.constant(finish()) },
  { weight: 2, arbitrary: fc.constantFrom('SECURITY_EVENT', 'FALSE_POSITIVE').map(playDown) },
  { weight: 2, arbitrary: fc.constantFrom('CUSTOMER', undefined).map(handOver) },
  {
    weight: 1,
    arbitrary: reason.map((rationale) => (incidentId) => call('suspectExposure', { incidentId, rationale })),
  },
  {
    weight: 2,
    arbitrary: fc.boolean().map((declare) => (incidentId) => {
      const rationale = declare ? 'It was.' : 'An empty bucket.';
      return call('decideExposure', { incidentId, declare, rationale, basis: ['LEGAL_COMMITMENT'] });
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom('STABILIZE', 'DIAGNOSE', 'CLOSE').map(race) },
];

/** Drafts, approves and publishes a revision, as far as each step is accepted. */
function publish(kind: string): Command {
  return async (incidentId) => {
    const texts = { whatHappened: `An outsider read mail, as known at ${clock.now().toISOString()}.` };
    const late = { reasonsForDelay: 'It took long to find out which tenants were affected.' };
    const draft = await mutate(
      system,
      'responder',
      'draftAdvisory',
      { ...DRAFT, ...texts, ...late, kind, incidentId },
      '... on AdvisoryRevision { number }',
    );
    if (draft.__typename !== 'AdvisoryRevision') return draft;
    await call('reviewAdvisory', { incidentId, revision: draft.number, approved: true }, 'legal');
    return call('publishAdvisory', { incidentId, revision: draft.number });
  };
}

/** The steps to a closed incident, whether its tenants were notified or not. */
function finish(): Command {
  return async (incidentId) => {
    const contained = { customerRiskContained: true, businessRiskContained: true, correctiveMeasuresVerified: true };
    await call('advanceStage', { incidentId, to: 'STABILIZE' });
    await call('recordMitigation', { incidentId, ...MEASURE });
    await call('verifyContainment', { incidentId, ...contained });
    return call('advanceStage', { incidentId, to: 'CLOSE' });
  };
}

/** Lowers the class, says that nothing was at risk and closes, as far as each step is accepted. */
function playDown(classification: string): Command {
  return async (incidentId) => {
    const rationale = 'It was nothing.';
    await call('classifyIncident', { incidentId, classification, rationale, rootCause: 'a rule too wide' });
    await call('assessIncident', { incidentId, impact: NOTHING, escalate: false });
    return call('advanceStage', { incidentId, to: 'CLOSE', reason: rationale });
  };
}

/** Transfers the incident to the customer; without a responsibility, it remains whose it was assessed to be. */
function handOver(responsibility: string | undefined): Command {
  return async (incidentId) => {
    await call('assessIncident', { incidentId, impact: NOTHING, escalate: true, responsibility });
    const input = { incidentId, reason: 'Their own key.', supportCase: 'CASE-1' };
    return call('handOverToCustomer', input, 'responder', 'HandOverInput');
  };
}

/** Requests the withdrawal of the declaration, and both approver roles agree, as far as each step is accepted. */
function withdraw(): Command {
  return async (incidentId) => {
    const requested = await call('requestWithdrawal', { incidentId, reason: 'because' });
    await decideWithdrawal({ who: 'legal', approved: true })(incidentId);
    await decideWithdrawal({ who: 'executive', approved: true })(incidentId);
    return requested;
  };
}

/** Requests the decision not to notify, and these approvers agree, as far as each step is accepted. */
function notNotify(approvers: readonly string[]): Command {
  return async (incidentId) => {
    const requested = await call('requestNotToNotify', { incidentId, reason: 'It was encrypted.' });
    const query = `{ incident(id: "${incidentId}") { decisionsNotToNotify { id } } }`;
    const { data } = await system.ask('responder', query);
    const decisionId = data.incident.decisionsNotToNotify.at(-1)?.id ?? 'none';
    for (const who of approvers) await call('decideNotToNotify', { incidentId, decisionId, approved: true }, who);
    return requested;
  };
}

/** Requests the removal of the mark of an exercise, and these approvers agree, as far as each step is accepted. */
function unmark(approvers: readonly string[]): Command {
  return async (incidentId) => {
    const requested = await call('requestUnmarking', { incidentId, reason: 'An attack.' });
    const { data } = await system.ask('responder', `{ incident(id: "${incidentId}") { unmarkings { id } } }`);
    const unmarkingId = data.incident.unmarkings.at(-1)?.id ?? 'none';
    for (const who of approvers) await call('decideUnmarking', { incidentId, unmarkingId, approved: true }, who);
    return requested;
  };
}

/** Classifies and assesses the incident as a breach. */
function find(): Command {
  return async (incidentId) => {
    const impact = { ...NOTHING, informationImpact: ['PRIVACY_BREACH'], customerDataRisk: 'CONFIRMED' };
    await call('assessIncident', { incidentId, impact, escalate: true, responsibility: 'PROVIDER' });
    await call('advanceStage', { incidentId, to: 'DIAGNOSE' });
    const breach = { effects: ['UNAUTHORIZED_ACCESS'], capacity: ['PROCESSOR'], rationale: 'because' };
    return call('classifyIncident', { incidentId, classification: 'PRIVACY_INCIDENT', ...breach });
  };
}

function decideWithdrawal({ who, approved }: { who: string; approved: boolean }): Command {
  return async (incidentId) => {
    const { data } = await system.ask(
      'responder',
      `{ incident(id: "${incidentId}") { declarations { withdrawal { id } } } }`,
    );
    const withdrawalId = data.incident.declarations.at(-1)?.withdrawal?.id ?? 'none';
    return call('decideWithdrawal', { incidentId, withdrawalId, approved }, who);
  };
}

/** Not a command: waits until every tenant is notified. */
async function notified(incidentId: string): Promise<{ __typename: string }> {
  await happened(system, incidentId, ['process.notified']);
  return { __typename: 'Notified' };
}

/** Sequences to each end of an incident, which random ones reach only now and then. */
const ENDS: [declared: boolean, exercise: boolean, steps: [Command, hours: number][]][] = [
  [
    true,
    false,
    [publish('INITIAL'), notified, publish('UPDATE'), finish(), finish(), finish()].map((command) => [command, 1]),
  ],
  [true, false, [withdraw(), playDown('SECURITY_EVENT')].map((command) => [command, 1])],
  [false, false, [[handOver('CUSTOMER'), 1]]],
  [false, false, [find(), notNotify(['legal', 'executive']), finish()].map((command) => [command, 1])],
  // What an exercise has settled is open again when it turns out to be an attack.
  [
    false,
    true,
    [find(), notNotify(['legal', 'executive']), unmark(['legal', 'executive']), finish()].map((command) => [
      command,
      1,
    ]),
  ],
  [
    true,
    true,
    [publish('INITIAL'), notified, unmark(['legal', 'executive']), finish(), publish('UPDATE'), notified].map(
      (command) => [command, 1],
    ),
  ],
];

/** Two responders make the same change of stage on the same version at once. */
function race(to: string): Command {
  return async (incidentId) => {
    const { data } = await system.ask('responder', `{ incident(id: "${incidentId}") { version } }`);
    const input = { incidentId, to, reason: 'because', version: data.incident.version };
    const answers = await Promise.all(['responder', 'second-responder'].map((who) => call('advanceStage', input, who)));
    const winners = answers.filter(({ __typename }) => __typename === 'Incident');
    expect(winners.length).toBeLessThanOrEqual(1);
    if (winners.length === 1) expect(answers.map(({ __typename }) => __typename)).toContain('StaleIncident');
    return { __typename: 'Race' };
  };
}

interface Seen {
  stage: string;
  classification: string | null;
  severity: string | null;
  declaration: { declaredAt: string } | null;
  stageChanges: { at: string; recordedAt: string; to: string }[];
  declarations: { declaredAt: string; withdrawal: { effectiveAt: string | null } | null }[];
  finalizedAt: string | null;
  exercise: boolean;
  unmarkings: { effectiveAt: string | null; approvals: { approverRole: string; by: string; approved: boolean }[] }[];
  handOver: { supportCase: string } | null;
  responsibility: string | null;
  exposures: { decision: { declared: boolean } | null }[];
  assessments: { customerDataRisk: string }[];
  decisionNotToNotify: { approvals: { approverRole: string; by: string; approved: boolean }[] } | null;
  decisionsNotToNotify: { effectiveAt: string | null }[];
  notification: { clock: { declaredAt: string | null; deadline: string | null; state: string }; state: string } | null;
}

const SEE = `query ($id: ID!) { incident(id: $id) {
  stage classification severity declaration { declaredAt } stageChanges { at recordedAt to }
  declarations { declaredAt withdrawal { effectiveAt } }
  finalizedAt handOver { supportCase } responsibility exposures { decision { declared } } assessments { customerDataRisk }
  decisionNotToNotify { approvals { approverRole by approved } } decisionsNotToNotify { effectiveAt }
  exercise unmarkings { effectiveAt approvals { approverRole by approved } }
  notification { state clock { declaredAt deadline state } } } }`;

async function assessed(exercise: boolean): Promise<string> {
  const report = {
    title: 'Anything',
    indication: 'Something.',
    source: 'BLUE_TEAM',
    serviceFamily: 'Email',
    ...(exercise && EXERCISE),
  };
  const { id: incidentId } = await mutate(system, 'responder', 'reportIndication', report, '... on Incident { id }');
  await call('advanceStage', { incidentId, to: 'ASSESS' });
  return incidentId;
}

/** The invariants that must hold after every step. */
async function assertInvariants(incidentId: string): Promise<void> {
  const { data, errors } = await system.ask('auditor', SEE, { id: incidentId });
  expect(errors).toBeUndefined();
  const seen = data.incident as Seen;
  const { clock: deadlines } = seen.notification ?? { clock: { declaredAt: null, deadline: null } };
  if (deadlines.declaredAt) {
    const expected = new Date(new Date(deadlines.declaredAt).getTime() + 72 * HOUR).toISOString();
    expect(deadlines.deadline).toBe(expected);
  }
  if (seen.declaration) expect(deadlines.declaredAt).toBe(seen.declaration.declaredAt);
  if (seen.declaration) expect(seen.severity).toBe('HIGH');
  const inForce = seen.declarations.filter(({ withdrawal }) => !withdrawal?.effectiveAt);
  expect(inForce.length).toBeLessThanOrEqual(1);
  const times = seen.stageChanges.map(({ recordedAt }) => recordedAt);
  expect([...times].sort()).toEqual(times);

  assertNoBreachDisappears(seen);
  assertMark(seen);
  await assertRegistered(incidentId, seen);

  const notices = await system.test.asOwner(
    `SELECT published_at, tenant_id FROM notifications.notices WHERE incident_id = $1`,
    [incidentId],
  );
  const earliest = Math.min(...seen.declarations.map(({ declaredAt }) => new Date(declaredAt).getTime()));
  for (const { published_at } of notices) expect((published_at as Date).getTime()).toBeGreaterThanOrEqual(earliest);
  if (seen.stage === 'CLOSE' && seen.declaration) expect(['NOTIFIED', 'COMPLETE']).toContain(seen.notification?.state);
  const { dataSource } = system.test.database;
  const { brokenAt } = await dataSource.transaction('REPEATABLE READ', (tx) => verifyChain(tx, incidentId));
  expect(brokenAt).toBeNull();
}

/** What is closed or finalized is declared, or decided not to be notified, or nothing suggests that it is the provider's breach. */
function assertNoBreachDisappears(seen: Seen): void {
  const { stage, finalizedAt, declaration, decisionNotToNotify, classification, exposures, assessments } = seen;
  if (stage !== 'CLOSE') expect(finalizedAt).toBeNull();
  if (stage !== 'CLOSE' || declaration) return;
  expect(exposures.filter(({ decision }) => decision === null)).toEqual([]);
  if (decisionNotToNotify) {
    const { approvals } = decisionNotToNotify;
    expect(approvals.map(({ approverRole }) => approverRole).sort()).toEqual(['EXECUTIVE_INCIDENT_MANAGER', 'LEGAL']);
    expect(new Set(approvals.map(({ by }) => by)).size).toBe(2);
    return;
  }
  expect(['FALSE_POSITIVE', 'SECURITY_EVENT', null]).toContain(classification);
  const isTransferred = seen.handOver !== null && seen.responsibility === 'CUSTOMER';
  if (!isTransferred) expect(assessments.at(-1)?.customerDataRisk).toBe('NONE');
}

/** The mark of an exercise is gone exactly when two people in two approver roles have removed it. */
function assertMark({ exercise, unmarkings }: Seen): void {
  const removed = unmarkings.filter(({ effectiveAt }) => effectiveAt);
  if (exercise) expect(removed).toEqual([]);
  for (const { approvals } of removed) {
    expect(approvals.map(({ approverRole }) => approverRole).sort()).toEqual(['EXECUTIVE_INCIDENT_MANAGER', 'LEGAL']);
    expect(new Set(approvals.map(({ by }) => by)).size).toBe(2);
  }
}

/** Every declaration and decision has its entry in the register, and so has a breach about which nothing is decided. */
async function assertRegistered(incidentId: string, seen: Seen): Promise<void> {
  const { data, errors } = await system.ask(
    'auditor',
    '{ breachRegister(first: 200, exercises: true) { edges { node { status incident { id } } } } }',
  );
  expect(errors).toBeUndefined();
  const nodes: { status: string; incident: { id: string } }[] = data.breachRegister.edges.map(
    ({ node }: { node: object }) => node,
  );
  const statuses = nodes.filter(({ incident }) => incident.id === incidentId).map(({ status }) => status);
  const isTransferred = seen.handOver !== null && seen.responsibility === 'CUSTOMER';
  const isReportable = ['PRIVACY_INCIDENT', 'SECURITY_INCIDENT'].includes(seen.classification ?? '');
  const isConfirmed = seen.assessments.at(-1)?.customerDataRisk === 'CONFIRMED' && !isTransferred;
  const withdrawn = seen.declarations.filter(({ withdrawal }) => withdrawal?.effectiveAt).length;
  const effective = seen.decisionsNotToNotify.filter(({ effectiveAt }) => effectiveAt).length;
  const expected: Record<string, number> = {
    WITHDRAWN: withdrawn,
    DECLARED: seen.declaration ? 1 : 0,
    NOT_NOTIFIED: seen.decisionNotToNotify ? 1 : 0,
    SUPERSEDED: effective - (seen.decisionNotToNotify ? 1 : 0),
    UNDECIDED: !seen.declaration && !seen.decisionNotToNotify && (isReportable || isConfirmed) ? 1 : 0,
  };
  const counted = Object.keys(expected).map((status) => [status, statuses.filter((each) => each === status).length]);
  expect(Object.fromEntries(counted)).toEqual(expected);
}

describe('any sequence of commands', () => {
  it('closes or finalizes no possible breach undeclared or undecided, keeps every breach in the register, closes no breach before its tenants are notified, notifies no tenant before a declaration, moves no deadline, has one winner per race and keeps the audit chain intact', async () => {
    const taken: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.tuple(fc.oneof(...COMMANDS), fc.integer({ min: 0, max: 30 })), { minLength: 15, maxLength: 30 }),
        async (declared, exercise, steps) => {
          const id = declared
            ? (await declaredBreach(system, tenants.slice(0, 1), exercise)).incidentId
            : await assessed(exercise);
          for (const [command, hours] of steps) {
            clock.turnTo(new Date(clock.now().getTime() + hours * HOUR));
            const { __typename } = await command(id);
            taken[__typename] = (taken[__typename] ?? 0) + 1;
            await assertInvariants(id);
          }
        },
      ),
      { numRuns: 24, seed: 72, endOnFailure: true, examples: ENDS },
    );
    // A run that never reaches the interesting states would prove nothing.
    const members = ['Incident', 'Unmet', 'IllegalTransition', 'ImpactSummary', 'NotificationProcess', 'Race'];
    expect(Object.keys(taken)).toEqual(expect.arrayContaining(members));
    const [reached] = await system.test.asOwner(`SELECT
      EXISTS (SELECT FROM incidents.incidents WHERE declared AND stage = 'CLOSE') AS closed_breach,
      EXISTS (SELECT FROM platform.events
        WHERE type = 'incident.withdrawal_decided' AND facts->>'effective' = 'true') AS withdrawn,
      EXISTS (SELECT FROM platform.events WHERE type = 'incident.handed_over') AS transferred,
      EXISTS (SELECT FROM platform.events
        WHERE type = 'incident.unmarking_decided' AND facts->>'effective' = 'true') AS unmarked,
      EXISTS (SELECT FROM incidents.incidents WHERE stage = 'CLOSE' AND NOT declared
        AND classification = 'PRIVACY_INCIDENT') AS closed_without_notices,
      EXISTS (SELECT FROM incidents.incidents WHERE NOT declared AND stage = 'CLOSE') AS closed_event,
      EXISTS (SELECT FROM notifications.notices WHERE revision > 1) AS updated`);
    expect(reached).toEqual({
      closed_breach: true,
      withdrawn: true,
      transferred: true,
      unmarked: true,
      closed_without_notices: true,
      closed_event: true,
      updated: true,
    });
  });
});
