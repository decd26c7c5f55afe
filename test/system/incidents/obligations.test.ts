import { declaredBreach } from '../../kit/graph/story.ts';
import type { TestSubscription } from '../../kit/network/socket.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';

const HOUR = 3_600_000;
const clock = openClock();
let system: System;
let board: TestSubscription;
beforeAll(async () => {
  system = await openSystem(clock);
  const socket = await system.socket('responder');
  board = socket.subscribe('subscription { incidentChanged { kind facts { name value } incident { id } } }');
  await socket.acknowledged;
  await socket.subscribe('{ viewer { subject } }').next();
});
afterAll(() => system.close());

const later = (hours: number) => new Date(clock.now().getTime() + hours * HOUR);

/** The obligation named by the next overdue event of an incident. */
async function overdue(incidentId: string): Promise<string> {
  for (;;) {
    const { data } = await board.next();
    interface Change {
      kind: string;
      facts: { name: string; value: string }[];
      incident: { id: string };
    }
    const { kind, facts, incident } = (data as { incidentChanged: Change }).incidentChanged;
    if (incident.id !== incidentId || kind !== 'incident.overdue') continue;
    return facts.find(({ name }) => name === 'obligation')?.value ?? '';
  }
}

async function mutate(name: string, type: string, input: object, who = 'responder') {
  const { data, errors } = await system.ask(
    who,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Incident { id } ... on Unmet { unmet } } }`,
    { input },
  );
  if (errors || data[name].unmet) throw new Error(`${name}: ${JSON.stringify(errors ?? data[name])}`);
  return data[name];
}

async function diagnosed(customerDataRisk: string, detectedAt: Date | null = null): Promise<string> {
  const { id: incidentId } = await mutate('reportIndication', 'ReportIndicationInput', {
    title: 'Unexpected traffic',
    indication: 'Reads from an address that is not ours.',
    source: 'AUTOMATED_ALERT',
    serviceFamily: 'Object Storage',
    detectedAt,
  });
  await mutate('advanceStage', 'AdvanceStageInput', { incidentId, to: 'ASSESS' });
  await assess(incidentId, customerDataRisk);
  await mutate('advanceStage', 'AdvanceStageInput', { incidentId, to: 'DIAGNOSE' });
  return incidentId;
}

const assess = (incidentId: string, customerDataRisk: string) =>
  mutate('assessIncident', 'AssessIncidentInput', {
    incidentId,
    impact: { functionalImpact: 'LOW', informationImpact: ['NONE'], recoverability: 'REGULAR', customerDataRisk },
    escalate: true,
  });

describe('the responders', () => {
  it('have to record an internal update every hour while severity is HIGH, and a missed one is reported once', async () => {
    const incidentId = await diagnosed('IMMINENT');
    await system.turnTo(later(1));
    expect(await overdue(incidentId)).toBe('INTERNAL_UPDATE');
    await assess(incidentId, 'IMMINENT');
    await system.turnTo(later(0.5));
    await assess(incidentId, 'IMMINENT');
    await system.turnTo(later(0.9));
    await assess(incidentId, 'NONE');
    await system.turnTo(later(5));
    const rows = await system.test.asOwner(
      'SELECT obligation FROM incidents.overdue_obligations WHERE incident_id = $1',
      [incidentId],
    );
    expect(rows).toEqual([{ obligation: 'INTERNAL_UPDATE' }]);
  });

  it('have to decide on suspected exposure within 24 hours', async () => {
    const incidentId = await diagnosed('POSSIBLE');
    await mutate('suspectExposure', 'SuspectExposureInput', {
      incidentId,
      rationale: 'Reads of a bucket with mail in it.',
    });
    await system.turnTo(new Date(later(24).getTime() - 1));
    expect(
      await system.test.asOwner('SELECT FROM incidents.overdue_obligations WHERE incident_id = $1', [incidentId]),
    ).toEqual([]);
    await system.turnTo(new Date(clock.now().getTime() + 1));
    expect(await overdue(incidentId)).toBe('EXPOSURE_DECISION');
  });

  it('have to declare an incident within the hour once it is classified as customer-reportable', async () => {
    const incidentId = await diagnosed('POSSIBLE');
    await mutate('classifyIncident', 'ClassifyIncidentInput', {
      incidentId,
      classification: 'SECURITY_INCIDENT',
      effects: ['UNAUTHORIZED_ACCESS'],
      capacity: ['PROCESSOR'],
      rationale: 'Files were read.',
    });
    await system.turnTo(later(1));
    expect(await overdue(incidentId)).toBe('DECLARATION');
  });

  it('have missed a declaration dated after it was due, even if all of it was recorded later', async () => {
    const incidentId = await diagnosed('POSSIBLE', later(-6));
    await mutate('classifyIncident', 'ClassifyIncidentInput', {
      incidentId,
      classification: 'SECURITY_INCIDENT',
      effects: ['UNAUTHORIZED_ACCESS'],
      capacity: ['PROCESSOR'],
      rationale: 'Files were read.',
      at: later(-5),
    });
    await mutate('declareIncident', 'DeclareIncidentInput', {
      incidentId,
      basis: ['UNAUTHORIZED_ACCESS_OCCURRED'],
      justification: 'Files were read.',
      declaredAt: later(-1),
    });
    const dueAt = later(-4).toISOString();
    await system.turnTo(later(0.1));
    expect(await overdue(incidentId)).toBe('DECLARATION');
    const rows = await system.test.asOwner(
      `SELECT facts FROM platform.events WHERE incident_id = $1 AND type = 'incident.overdue'
       AND facts->>'obligation' = 'DECLARATION'`,
      [incidentId],
    );
    expect(rows).toEqual([{ facts: { obligation: 'DECLARATION', dueAt } }]);
  });

  it('have to complete a post-mortem within 30 days of the end of a breach', async () => {
    const story = await declaredBreach(system, [await anyTenant()]);
    const { incidentId } = story;
    await story.publish('INITIAL');
    await story.advance('STABILIZE');
    const measure = { kind: 'CORRECTIVE', state: 'APPLIED', description: 'Keys replaced.' };
    await mutate('recordMitigation', 'RecordMitigationInput', { incidentId, ...measure });
    await mutate('verifyContainment', 'VerifyContainmentInput', {
      incidentId,
      customerRiskContained: true,
      businessRiskContained: true,
      correctiveMeasuresVerified: true,
    });
    await story.advance('CLOSE');
    const { data } = await system.ask(
      'auditor',
      `{ incident(id: "${incidentId}") { postMortemDueAt finalizedAt nextUpdateDueAt } }`,
    );
    expect(data.incident).toEqual({
      postMortemDueAt: later(30 * 24).toISOString(),
      finalizedAt: null,
      nextUpdateDueAt: null,
    });
    await system.turnTo(later(30 * 24));
    expect(await overdue(incidentId)).toBe('POST_MORTEM');
  });
});

describe('a shorter deadline from law or contract', () => {
  it('is known before any notice is published, is met by the first notice and cannot be suspended', async () => {
    const tenant = await tenantWith('EARLY_WARNING');
    const story = await declaredBreach(system, [tenant]);
    const declaredAt = clock.now();
    const ask = async () => {
      const { data } = await system.ask(
        'legal',
        `query ($id: ID!) { notificationProcess(incidentId: $id) { shorterDeadlines { totalCount edges { node {
          step hours deadline state reference tenant { id } } } } } }`,
        { id: story.incidentId },
      );
      return data.notificationProcess.shorterDeadlines;
    };
    let deadlines = await ask();
    for (let tries = 0; deadlines.totalCount === 0 && tries < 200; tries++) deadlines = await ask();
    const deadline = new Date(declaredAt.getTime() + 24 * HOUR).toISOString();
    const early = { step: 'EARLY_WARNING', hours: 24, deadline, tenant: { id: tenant }, reference: expect.any(String) };
    expect(deadlines).toMatchObject({ totalCount: 1, edges: [{ node: { ...early, state: 'AT_RISK' } }] });
    await system.turnTo(later(24));
    await story.publish('INITIAL');
    expect((await ask()).edges[0].node.state).toBe('MET');
  });
});

async function anyTenant(): Promise<string> {
  const { data } = await system.ask('responder', '{ tenants(first: 1) { edges { node { id } } } }');
  return data.tenants.edges[0].node.id;
}

async function tenantWith(step: string): Promise<string> {
  const { data } = await system.ask(
    'responder',
    '{ tenants(first: 200) { edges { node { id commitments { step } } } } }',
  );
  interface Edge {
    node: { id: string; commitments: { step: string }[] };
  }
  return (data.tenants.edges as Edge[]).find(({ node }) => node.commitments.some((each) => each.step === step))!.node
    .id;
}
