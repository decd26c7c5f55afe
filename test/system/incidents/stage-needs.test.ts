import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let commands: Commands;
let tenant: string;
beforeAll(async () => {
  system = await openSystem();
  commands = commandsOf(system);
  const { data } = await system.ask('responder', '{ tenants(first: 1) { edges { node { id } } } }');
  tenant = data.tenants.edges[0].node.id;
});
afterAll(() => system.close());

type Step = (incidentId: string) => Promise<unknown>;

const go =
  (to: string, reason?: string): Step =>
  (incidentId) =>
    commands.done('advanceStage', { incidentId, to, reason });
const assess =
  (customerDataRisk: string, escalate: boolean, responsibility?: string): Step =>
  (incidentId) =>
    commands.done('assessIncident', {
      incidentId,
      impact: { functionalImpact: 'LOW', informationImpact: ['NONE'], recoverability: 'REGULAR', customerDataRisk },
      escalate,
      responsibility,
    });
const classify =
  (classification: string): Step =>
  (incidentId) =>
    commands.done('classifyIncident', {
      incidentId,
      classification,
      effects: ['UNAUTHORIZED_ACCESS'],
      capacity: ['PROCESSOR'],
      rationale: 'As found.',
      rootCause: 'A rule too wide.',
    });
const mitigate =
  (state: string): Step =>
  (incidentId) =>
    commands.done('recordMitigation', { incidentId, kind: 'WORKAROUND', state, description: 'Keys replaced.' });
const contain =
  (customer: boolean, business: boolean, corrective: boolean): Step =>
  (incidentId) =>
    commands.done('verifyContainment', {
      incidentId,
      customerRiskContained: customer,
      businessRiskContained: business,
      correctiveMeasuresVerified: corrective,
    });
const contained: Step = (incidentId) => commands.contain(incidentId);

async function dropMeasures(incidentId: string): Promise<void> {
  const { mitigations } = await commands.see(incidentId, 'mitigations { id kind description }');
  for (const each of mitigations) {
    const dropped = { ...each, state: 'DROPPED', reason: 'It broke more than it mended.' };
    await commands.done('recordMitigation', { incidentId, ...dropped });
  }
}

const inAssess: Step[] = [go('ASSESS')];
const inDiagnose: Step[] = [...inAssess, assess('NONE', true), go('DIAGNOSE')];
const inStabilize: Step[] = [...inDiagnose, go('STABILIZE')];
const closed: Step[] = [...inStabilize, classify('SECURITY_EVENT'), contained, go('CLOSE')];

/** The column "needs" of the stage table: what was done, the stage requested, its reason, and what it still needs. */
const REFUSED: [label: string, steps: Step[], to: string, reason: string | undefined, needs: RegExp[]][] = [
  ['DIAGNOSE without an assessment', inAssess, 'DIAGNOSE', undefined, [/^assessments: the latest must escalate/]],
  [
    'DIAGNOSE of an incident that was not escalated',
    [...inAssess, assess('NONE', false)],
    'DIAGNOSE',
    undefined,
    [/^assessments: the latest must escalate/],
  ],
  [
    'DIAGNOSE of the customer’s own compromise',
    [...inAssess, assess('NONE', true, 'CUSTOMER')],
    'DIAGNOSE',
    undefined,
    [/^responsibility must not be CUSTOMER/],
  ],
  [
    'CLOSE from ASSESS of an unassessed and unclassified incident',
    inAssess,
    'CLOSE',
    undefined,
    [
      /^classification must be FALSE_POSITIVE, SECURITY_EVENT or PRIVACY_EVENT/,
      /^assessments: the incident must be assessed/,
    ],
  ],
  [
    'CLOSE from ASSESS of an escalated incident',
    [...inAssess, assess('NONE', true), classify('SECURITY_EVENT')],
    'CLOSE',
    undefined,
    [/^assessments: the latest must not escalate/],
  ],
  [
    'CLOSE from ASSESS of an event that puts customer data at risk',
    [...inAssess, assess('POSSIBLE', false), classify('PRIVACY_EVENT')],
    'CLOSE',
    undefined,
    [/^customerDataRisk must be assessed as NONE/],
  ],
  [
    'CLOSE from ASSESS of a breach',
    [...inAssess, classify('SECURITY_INCIDENT'), assess('NONE', false)],
    'CLOSE',
    undefined,
    [/^classification must be FALSE_POSITIVE/, /^declaration: the incident is classified as SECURITY_INCIDENT/],
  ],
  [
    'CLOSE from DIAGNOSE of an event without a reason',
    [...inDiagnose, classify('SECURITY_EVENT')],
    'CLOSE',
    undefined,
    [/^reason must not be blank/],
  ],
  [
    'CLOSE from DIAGNOSE with something left to stabilize',
    [...inDiagnose, classify('SECURITY_EVENT'), mitigate('APPLIED')],
    'CLOSE',
    'No data was affected.',
    [/^mitigations: .* is still APPLIED, and nothing may be left to stabilize/],
  ],
  [
    'CLOSE from DIAGNOSE of an event that puts customer data at risk',
    [...inDiagnose, assess('CONFIRMED', true), classify('SECURITY_EVENT')],
    'CLOSE',
    'No data was affected.',
    [/^customerDataRisk must be assessed as NONE/],
  ],
  ['DIAGNOSE again without a reason', inStabilize, 'DIAGNOSE', ' ', [/^reason must not be blank/]],
  [
    'CLOSE from STABILIZE of an unclassified incident',
    [...inStabilize, contained],
    'CLOSE',
    undefined,
    [/^classification: the incident must be classified/],
  ],
  [
    'CLOSE from STABILIZE with the plan not carried out',
    [...inStabilize, classify('SECURITY_EVENT'), contained, mitigate('PLANNED')],
    'CLOSE',
    undefined,
    [/^mitigations: .* must be applied, or dropped with a reason/],
  ],
  [
    'CLOSE from STABILIZE with nothing contained',
    [...inStabilize, classify('SECURITY_EVENT'), contain(false, false, false)],
    'CLOSE',
    undefined,
    [/^customerRiskContained/, /^businessRiskContained/, /^correctiveMeasuresVerified/],
  ],
  [
    'CLOSE from STABILIZE with every measure dropped since it was verified',
    [...inStabilize, classify('SECURITY_EVENT'), contained, dropMeasures],
    'CLOSE',
    undefined,
    [/^mitigations: at least one must be APPLIED/],
  ],
  ['DIAGNOSE of a closed incident without a reason', closed, 'DIAGNOSE', undefined, [/^reason must not be blank/]],
];

describe('containment', () => {
  it('has no corrective measures verified before one is applied, and says so', async () => {
    const incidentId = await commands.report();
    for (const step of [...inStabilize, mitigate('PLANNED')]) await step(incidentId);
    const criteria = { customerRiskContained: true, businessRiskContained: true, correctiveMeasuresVerified: true };
    const verify = () => commands.call('verifyContainment', { incidentId, ...criteria });
    expect((await verify()).unmet).toEqual([
      'correctiveMeasuresVerified: at least one mitigation must be APPLIED before measures are verified',
    ]);
    await mitigate('APPLIED')(incidentId);
    expect((await verify()).__typename).toBe('Incident');
  });
});

describe('the requirements of the stage table', () => {
  it.each(REFUSED)('refuse %s', async (_label, steps, to, reason, needs) => {
    const incidentId = await commands.report();
    for (const step of steps) await step(incidentId);
    const before = await commands.see(incidentId, 'stage version stageChanges { to }');
    const { __typename, unmet } = await commands.call('advanceStage', { incidentId, to, reason });
    expect(__typename).toBe('Unmet');
    expect(unmet).toHaveLength(needs.length);
    for (const [index, need] of needs.entries()) expect(unmet[index]).toMatch(need);
    expect(await commands.see(incidentId, 'stage version stageChanges { to }')).toEqual(before);
  });

  it('refuse CLOSE for a declared incident before its notices are sent, and allow it afterwards', async () => {
    const story = await declaredBreach(system, [tenant]);
    const { incidentId } = story;
    await story.advance('STABILIZE');
    await contained(incidentId);
    const { unmet } = await commands.call('advanceStage', { incidentId, to: 'CLOSE' });
    expect(unmet).toEqual([expect.stringMatching(/^noticesOut: all affected tenants must be notified first/)]);
    await story.publish('INITIAL');
    await go('CLOSE')(incidentId);
  });

  const ALLOWED: [label: string, steps: Step[], to: string, reason: string | undefined][] = [
    [
      'CLOSE of a false positive from ASSESS',
      [...inAssess, assess('NONE', false), classify('FALSE_POSITIVE')],
      'CLOSE',
      undefined,
    ],
    [
      'CLOSE of an event without risk from ASSESS',
      [...inAssess, assess('NONE', false), classify('PRIVACY_EVENT')],
      'CLOSE',
      undefined,
    ],
    ['CLOSE of a false positive from DIAGNOSE', [...inDiagnose, classify('FALSE_POSITIVE')], 'CLOSE', undefined],
    [
      'CLOSE of an event without risk from DIAGNOSE',
      [...inDiagnose, classify('SECURITY_EVENT')],
      'CLOSE',
      'Nothing to stabilize.',
    ],
    [
      'CLOSE of a contained incident from STABILIZE',
      [...inStabilize, classify('SECURITY_EVENT'), contained],
      'CLOSE',
      undefined,
    ],
    ['DIAGNOSE of a closed incident with a reason', closed, 'DIAGNOSE', 'New traces.'],
  ];
  it.each(ALLOWED)('allow %s', async (_label, steps, to, reason) => {
    const incidentId = await commands.report();
    for (const step of [...steps, go(to, reason)]) await step(incidentId);
    expect(await commands.see(incidentId, 'stage')).toEqual({ stage: to });
  });

  it('allow an incident to close by hand-over, however often DIAGNOSE and STABILIZE alternated before', async () => {
    const incidentId = await commands.report();
    for (const step of inStabilize) await step(incidentId);
    for (let round = 0; round < 3; round++) {
      await go('DIAGNOSE', `Round ${round}.`)(incidentId);
      await go('STABILIZE')(incidentId);
    }
    await go('DIAGNOSE', 'It is theirs.')(incidentId);
    await assess('NONE', true, 'CUSTOMER')(incidentId);
    const input = { incidentId, reason: 'Their own password.', supportCase: 'CASE-1' };
    await commands.done('handOverToCustomer', input);
    expect(await commands.see(incidentId, 'stage handOver { supportCase }')).toEqual({
      stage: 'CLOSE',
      handOver: { supportCase: 'CASE-1' },
    });
    const declared = { incidentId, basis: ['LEGAL_COMMITMENT'], justification: 'No.' };
    expect((await commands.call('declareIncident', declared)).unmet.length).toBeGreaterThan(0);
  });
});
