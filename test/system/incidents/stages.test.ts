import { openSystem, type System } from '../../kit/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const STAGES = ['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'] as const;
type Stage = (typeof STAGES)[number];

const REFUSALS = `__typename ... on Incident { id stage version }
  ... on IllegalTransition { message from to allowed } ... on Unmet { message unmet }
  ... on StaleIncident { message current { stage version } }`;

/** Calls a mutation as the responder and returns the member of its result. */
async function call(name: string, input: Record<string, unknown>, who = 'responder') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`.replace('HandOverToCustomer', 'HandOver');
  const answer = await system.ask(
    who,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${REFUSALS.replace(without(name), '')} } }`,
    { input },
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name];
}

/** Not every result has every member. */
function without(name: string): RegExp {
  const transitions = ['assessIncident', 'advanceStage', 'handOverToCustomer'];
  if (name === 'reportIndication') return /\.\.\. on (IllegalTransition|StaleIncident) \{[^{}]*(\{[^}]*\})? \}/g;
  return transitions.includes(name) ? /(?!)/g : /\.\.\. on IllegalTransition \{[^}]*\}/g;
}

const impact = (customerDataRisk: string) => ({
  functionalImpact: 'LOW',
  informationImpact: [customerDataRisk === 'NONE' ? 'NONE' : 'PRIVACY_BREACH'],
  recoverability: 'REGULAR',
  customerDataRisk,
});

async function report(): Promise<string> {
  const { id } = await call('reportIndication', {
    title: 'Keys seen outside',
    indication: 'A key of ours signs what we never signed.',
    source: 'BLUE_TEAM',
    serviceFamily: 'Identity',
  });
  return id;
}

/**
 * An incident advanced to a stage by legal transitions; it is no breach, so that it may close from every stage that can
 * lead to CLOSE.
 */
async function incidentIn(stage: Stage): Promise<string> {
  const incidentId = await report();
  const go = (to: Stage) => call('advanceStage', { incidentId, to });
  if (stage === 'DETECT') return incidentId;
  await go('ASSESS');
  if (stage === 'ASSESS') return incidentId;
  await call('assessIncident', { incidentId, impact: impact('NONE'), escalate: true });
  await go('DIAGNOSE');
  if (stage === 'DIAGNOSE') return incidentId;
  await go('STABILIZE');
  if (stage === 'STABILIZE') return incidentId;
  await call('classifyIncident', {
    incidentId,
    classification: 'SECURITY_EVENT',
    rationale: 'No customer’s data was affected.',
  });
  const measure = { kind: 'CORRECTIVE', state: 'APPLIED', description: 'Keys replaced.' };
  await call('recordMitigation', { incidentId, ...measure });
  const contained = { customerRiskContained: true, businessRiskContained: true, correctiveMeasuresVerified: true };
  await call('verifyContainment', { incidentId, ...contained });
  expect(await go('CLOSE')).toMatchObject({ stage: 'CLOSE' });
  return incidentId;
}

/** The stage table of the process, written out: from -> to. */
const LEGAL_TRANSITIONS: Record<Stage, Stage[]> = {
  DETECT: ['ASSESS'],
  ASSESS: ['DIAGNOSE', 'CLOSE'],
  DIAGNOSE: ['STABILIZE', 'CLOSE'],
  STABILIZE: ['DIAGNOSE', 'CLOSE'],
  CLOSE: ['DIAGNOSE'],
};

describe('the stage table', () => {
  it.each(STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const)))(
    'decides whether %s -> %s is legal',
    async (from, to) => {
      const incidentId = await incidentIn(from);
      const answer = await call('advanceStage', { incidentId, to });
      if (!LEGAL_TRANSITIONS[from].includes(to)) {
        expect(answer).toMatchObject({ __typename: 'IllegalTransition', from, to });
        expect([...answer.allowed].sort()).toEqual([...LEGAL_TRANSITIONS[from]].sort());
      } else {
        // A legal transition either happens, or names each requirement that is not met.
        expect(['Incident', 'Unmet']).toContain(answer.__typename);
        if (answer.__typename === 'Unmet') expect(answer.unmet.length).toBeGreaterThan(0);
      }
    },
  );

  it('names every requirement of CLOSE that is not met', async () => {
    const incidentId = await incidentIn('STABILIZE');
    const { unmet } = await call('advanceStage', { incidentId, to: 'CLOSE' });
    expect(unmet).toHaveLength(4);
    expect(unmet.join(' ')).toMatch(/classifi.*customer.*business.*corrective/is);
  });

  it('refuses to return to DIAGNOSE or to reopen an incident without a reason, and accepts both with one', async () => {
    for (const stage of ['STABILIZE', 'CLOSE'] as const) {
      const incidentId = await incidentIn(stage);
      expect((await call('advanceStage', { incidentId, to: 'DIAGNOSE' })).unmet.join()).toMatch(/reason/);
      expect(await call('advanceStage', { incidentId, to: 'DIAGNOSE', reason: 'New traces.' })).toMatchObject({
        stage: 'DIAGNOSE',
      });
    }
  });

  it('refuses times in the future and before detection, naming the field', async () => {
    const incidentId = await report();
    for (const at of ['2100-01-01T00:00:00Z', '2001-01-01T00:00:00Z']) {
      expect((await call('advanceStage', { incidentId, to: 'ASSESS', at })).unmet[0]).toMatch(/^at must not be/);
    }
  });
});

describe('two responders acting at once', () => {
  it('have one winner, and the other is informed that the incident has changed, or which transitions are legal now', async () => {
    for (let round = 0; round < 10; round++) {
      const incidentId = await incidentIn('DETECT');
      const version = round % 2 === 0 ? { version: 1 } : {};
      const answers = await Promise.all(
        ['responder', 'second-responder'].map((who) =>
          call('advanceStage', { incidentId, to: 'ASSESS', ...version }, who),
        ),
      );
      const kinds = answers.map(({ __typename }) => __typename).sort();
      expect(kinds).toEqual(['Incident', round % 2 === 0 ? 'StaleIncident' : 'IllegalTransition'].sort());
      const { data } = await system.ask(
        'responder',
        `{ incident(id: "${incidentId}") { version stageChanges { to } } }`,
      );
      expect(data.incident).toEqual({ version: 2, stageChanges: [{ to: 'DETECT' }, { to: 'ASSESS' }] });
    }
  });

  it('create one incident when they report the same alert', async () => {
    const input = {
      title: 'Same alert',
      indication: 'Twice.',
      source: 'AUTOMATED_ALERT',
      serviceFamily: 'Email',
      idempotencyKey: 'alert-1',
    };
    const answers = await Promise.all([1, 2, 3].map(() => call('reportIndication', input)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const { data } = await system.ask('responder', '{ incidents(filter: { search: "same alert" }) { totalCount } }');
    expect(data.incidents.totalCount).toBe(1);
  });
});
