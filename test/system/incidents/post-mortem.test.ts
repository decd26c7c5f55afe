import { readChain } from '../../../platform/audit/audit.ts';
import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let commands: Commands;
beforeAll(async () => {
  system = await openSystem();
  commands = commandsOf(system);
});
afterAll(() => system.close());

const POST_MORTEM = `version postMortem { summary by procedureRevisions { number procedure change owner dueAt doneAt doneBy } }`;

/** An incident that was handed over and thereby closed, so that it can have a post-mortem. */
async function closed(): Promise<string> {
  const incidentId = await commands.report();
  await commands.done('advanceStage', { incidentId, to: 'ASSESS' });
  const impact = {
    functionalImpact: 'NONE',
    informationImpact: ['NONE'],
    recoverability: 'REGULAR',
    customerDataRisk: 'POSSIBLE',
  };
  await commands.done('assessIncident', { incidentId, impact, escalate: false, responsibility: 'CUSTOMER' });
  await commands.done('handOverToCustomer', { incidentId, reason: 'Their own key.', supportCase: 'CASE-7' });
  return incidentId;
}

async function completed(): Promise<string> {
  const incidentId = await closed();
  await commands.done('completePostMortem', {
    incidentId,
    summary: 'What happened.',
    rootCause: 'A key in a dump.',
    sufficiencyOfResponse: 'Slow.',
    procedureRevisions: [
      { procedure: 'Key rotation', change: 'Rotate weekly.', owner: 'Identity', dueAt: '2030-01-01T00:00:00.000Z' },
      { procedure: 'Crash dumps', change: 'Scrub them.', owner: 'Platform', dueAt: '2030-01-01T00:00:00.000Z' },
    ],
  });
  return incidentId;
}

const readsOf = async (...incidentIds: string[]) => {
  const chains = await Promise.all(
    incidentIds.map((incidentId) => readChain(system.test.database.dataSource, incidentId, 0, 100)),
  );
  return chains.map((rows) =>
    rows
      .map(({ body }) => JSON.parse(body))
      .filter(({ action }) => action === 'post_mortem.read')
      .map(({ actor }) => actor),
  );
};

describe('a revision of a procedure', () => {
  it('is completed once, with the person and the time recorded', async () => {
    const incidentId = await completed();
    const { version, postMortem } = await commands.done(
      'completeProcedureRevision',
      { incidentId, number: 2 },
      'second-responder',
      POST_MORTEM,
    );
    expect(postMortem.procedureRevisions).toEqual([
      {
        number: 1,
        procedure: 'Key rotation',
        change: 'Rotate weekly.',
        owner: 'Identity',
        dueAt: '2030-01-01T00:00:00.000Z',
        doneAt: null,
        doneBy: null,
      },
      expect.objectContaining({ number: 2, doneAt: expect.any(String), doneBy: 'persona:second-responder' }),
    ]);
    const [event] = await system.test.asOwner(
      `SELECT facts FROM platform.events WHERE incident_id = $1 AND type = 'incident.procedure_revised'`,
      [incidentId],
    );
    expect(event?.['facts']).toMatchObject({ number: 2 });
    const wrong = await Promise.all(
      [
        { number: 2 },
        { number: 3 },
        { number: 0 },
        { number: 1, at: '2001-01-01T00:00:00Z' },
        { number: 1, at: '2100-01-01T00:00:00Z' },
      ].map((input) => commands.call('completeProcedureRevision', { incidentId, ...input })),
    );
    expect(wrong.map(({ unmet }) => unmet.map((sentence: string) => sentence.split(' ')[0]))).toEqual([
      ['number'],
      ['number'],
      ['number'],
      ['at'],
      ['at'],
    ]);
    expect((await commands.see(incidentId, POST_MORTEM)).version).toBe(version);
  });

  it('can be completed only when the post-mortem exists', async () => {
    const { unmet } = await commands.call('completeProcedureRevision', { incidentId: await closed(), number: 1 });
    expect(unmet).toEqual(['postMortem: there is no post-mortem yet']);
  });
});

describe('reading a post-mortem', () => {
  it('is recorded once per request, however often the request selects it', async () => {
    const incidentId = await completed();
    const query = `{ a: incident(id: "${incidentId}") { postMortem { summary } again: postMortem { by } }
      b: incident(id: "${incidentId}") { postMortem { rootCause } stage } }`;
    expect((await system.ask('auditor', query)).errors).toBeUndefined();
    expect(await readsOf(incidentId)).toEqual([['persona:auditor']]);
    await system.ask('legal', query);
    expect(await readsOf(incidentId)).toEqual([['persona:auditor', 'persona:legal']]);
  });

  it('is recorded for each incident of a list that has a post-mortem, and not for the others', async () => {
    const [one, two, none] = [await completed(), await completed(), await closed()];
    const { data } = await system.ask('executive', '{ incidents { edges { node { id postMortem { summary } } } } }');
    expect(data.incidents.edges.length).toBeGreaterThan(3);
    expect(await readsOf(one, two, none)).toEqual([['persona:executive'], ['persona:executive'], []]);
  });

  it('is not recorded when only other fields of the incident are read', async () => {
    const incidentId = await completed();
    await commands.see(incidentId, 'title closedAt postMortemDueAt finalizedAt', 'auditor');
    expect(await readsOf(incidentId)).toEqual([[]]);
  });

  it('with every event of a subscription is recorded each time', async () => {
    const incidentId = await completed();
    const socket = await system.socket('executive');
    const changes = socket.subscribe(
      `subscription { incidentChanged(incidentId: "${incidentId}") { kind incident { postMortem { summary } } } }`,
    );
    await socket.acknowledged;
    const first = changes.next();
    // Events that occur before the subscription is active are not delivered to it.
    const add = () => commands.done('addEvidence', { incidentId, kind: 'log', description: 'D' });
    for (let received = false; !received; ) {
      await add();
      received = await Promise.race([first.then(() => true), commands.see(incidentId, 'id').then(() => false)]);
    }
    const before = (await readsOf(incidentId))[0]?.length as number;
    const next = changes.next();
    await add();
    await next;
    expect((await readsOf(incidentId))[0]?.length).toBeGreaterThan(before);
    socket.close();
  });
});

describe('a customer-only compromise', () => {
  it('shows customer support the support case to continue with, and nothing else', async () => {
    const incidentId = await closed();
    const handOver = await commands.see(incidentId, 'handOver { supportCase reason at }', 'support');
    expect(handOver).toEqual({
      handOver: { supportCase: 'CASE-7', reason: 'Their own key.', at: expect.any(String) },
    });
    for (const [selection, coordinate] of [
      ['handOver { by }', 'HandOver.by'],
      ['handOver { recordedAt }', 'HandOver.recordedAt'],
      ['title', 'Incident.title'],
      ['postMortem { summary }', 'Incident.postMortem'],
    ]) {
      const { data, errors } = await system.ask('support', `{ incident(id: "${incidentId}") { ${selection} } }`);
      expect(data).toBeUndefined();
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'FORBIDDEN', coordinate }]);
    }
    const outsider = await system.ask('partner', `{ incident(id: "${incidentId}") { handOver { supportCase } } }`);
    expect(outsider.data).toBeUndefined();
  });

  it('has no hand-over until one is recorded', async () => {
    expect(await commands.see(await commands.report(), 'handOver { supportCase }', 'support')).toEqual({
      handOver: null,
    });
  });
});
