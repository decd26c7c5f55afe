import { type Claims, personaOf } from '../../../demo/personas.ts';
import { readChain } from '../../../platform/audit/audit.ts';
import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';

const DAY = 24 * 3_600_000;
const clock = openClock();
let system: System;
let commands: Commands;
beforeAll(async () => {
  system = await openSystem(clock);
  commands = commandsOf(system);
});
afterAll(() => system.close());

const inDays = (days: number) => new Date(clock.now().getTime() + days * DAY).toISOString();

const LONG = { kind: 'LONG_TERM', state: 'PLANNED', description: 'Keys in hardware.' };
const MITIGATIONS = `stage mitigations { id state owner dueAt overdue appliedAt
  changes { by state owner dueAt reason } }`;

/** A security event that is stabilized and closed with a LONG_TERM mitigation planned. */
async function closed(plan: Record<string, unknown>): Promise<{ incidentId: string; id: string }> {
  const incidentId = await commands.report();
  const impact = {
    functionalImpact: 'LOW',
    informationImpact: ['NONE'],
    recoverability: 'REGULAR',
    customerDataRisk: 'NONE',
  };
  await commands.done('advanceStage', { incidentId, to: 'ASSESS' });
  await commands.done('assessIncident', { incidentId, impact, escalate: true });
  for (const to of ['DIAGNOSE', 'STABILIZE']) await commands.done('advanceStage', { incidentId, to });
  await commands.done('classifyIncident', { incidentId, classification: 'SECURITY_EVENT', rationale: 'As found.' });
  const { mitigations } = await commands.done(
    'recordMitigation',
    { incidentId, ...LONG, ...plan },
    'responder',
    'mitigations { id }',
  );
  await commands.contain(incidentId);
  await commands.done('advanceStage', { incidentId, to: 'CLOSE' });
  return { incidentId, id: mitigations[0].id };
}

/** The same, with a post-mortem that requires revisions of procedures. */
async function reviewed(...revisions: { owner: string; dueAt: string }[]): Promise<string> {
  const { incidentId } = await closed({ owner: 'Facilities', dueAt: inDays(3000) });
  const lessons = { summary: 'S', rootCause: 'R', sufficiencyOfResponse: 'E' };
  const procedureRevisions = revisions.map((each) => ({ procedure: 'Key rotation', change: 'Weekly.', ...each }));
  await commands.done('completePostMortem', { incidentId, ...lessons, procedureRevisions });
  return incidentId;
}

const NODES = {
  openMitigations: 'incident { id } mitigation { id owner dueAt overdue }',
  openProcedureRevisions: 'incident { id } revision { number owner dueAt overdue }',
};

async function list(name: keyof typeof NODES, given: Record<string, unknown>, who: string | Claims = 'responder') {
  const { data, errors } = await system.ask(
    who,
    `query ($owner: String, $overdue: Boolean, $first: Int, $after: String) {
      ${name}(owner: $owner, overdue: $overdue, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { ${NODES[name]} } } } }`,
    given,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name];
}

const overdueEvents = (incidentId: string) =>
  system.test.asOwner(
    `SELECT facts FROM platform.events WHERE incident_id = $1 AND type = 'incident.overdue' ORDER BY sequence`,
    [incidentId],
  );
/** Waits for the events of what fell due: jobs run a moment after the clock is turned. */
async function overdueOf(incidentId: string, count: number) {
  for (let tries = 0; (await overdueEvents(incidentId)).length < count && tries < 400; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return overdueEvents(incidentId);
}

describe('a LONG_TERM mitigation', () => {
  it('is refused without owner and due date, and so is closing over a mitigation of another kind', async () => {
    const incidentId = await commands.report();
    expect((await commands.call('recordMitigation', { incidentId, ...LONG })).unmet).toEqual([
      'owner must be given: a LONG_TERM mitigation requires an owner',
      'dueAt must be given: a LONG_TERM mitigation requires a due date',
    ]);
    const { incidentId: other } = await closed({ owner: 'Identity', dueAt: inDays(40) });
    const reopened = { incidentId: other, to: 'DIAGNOSE', reason: 'Seen again.' };
    await commands.done('advanceStage', reopened);
    await commands.done('advanceStage', { incidentId: other, to: 'STABILIZE' });
    const planned = { incidentId: other, ...LONG, kind: 'WORKAROUND', owner: 'Identity', dueAt: inDays(40) };
    await commands.done('recordMitigation', planned);
    const { unmet } = await commands.call('advanceStage', { incidentId: other, to: 'CLOSE' });
    expect(unmet).toEqual([expect.stringMatching(/^mitigations: \S+ must be applied, or dropped with a reason$/)]);
  });

  it('moves on while the incident is closed, is on record with each change, and is overdue until it is applied', async () => {
    const { incidentId, id } = await closed({ owner: 'Identity', dueAt: inDays(10) });
    const [dueAt, later] = [inDays(10), inDays(20)];
    const change = (input: object) => commands.done('recordMitigation', { incidentId, id, ...LONG, ...input });
    await change({ owner: 'Platform', dueAt: later, reason: 'A new team.' });
    await system.turnTo(new Date(dueAt));
    expect((await commands.see(incidentId, MITIGATIONS)).mitigations[0]).toMatchObject({ overdue: false });
    await system.turnTo(new Date(later));
    expect(await overdueOf(incidentId, 1)).toEqual([{ facts: { obligation: 'MITIGATION', item: id, dueAt: later } }]);
    const entries = await readChain(system.test.database.dataSource, incidentId, 0, 100);
    expect(entries.map(({ body }) => JSON.parse(body).action)).toContain('incident.overdue');
    expect((await commands.see(incidentId, MITIGATIONS)).mitigations[0]).toMatchObject({ overdue: true });
    await change({ state: 'APPLIED' });
    const { stage, mitigations } = await commands.see(incidentId, MITIGATIONS, 'auditor');
    expect(stage).toBe('CLOSE');
    const by = 'persona:responder';
    expect(mitigations[0]).toEqual({
      id,
      state: 'APPLIED',
      owner: 'Platform',
      dueAt: later,
      overdue: false,
      appliedAt: expect.any(String),
      changes: [
        { by, state: 'PLANNED', owner: 'Identity', dueAt, reason: null },
        { by, state: 'PLANNED', owner: 'Platform', dueAt: later, reason: 'A new team.' },
        { by, state: 'APPLIED', owner: 'Platform', dueAt: later, reason: null },
      ],
    });
    expect(await overdueEvents(incidentId)).toHaveLength(1);
  });

  it('does not change what it is, nor anything else in the plan, while the incident is closed', async () => {
    const { incidentId, id } = await closed({ owner: 'Identity', dueAt: inDays(10) });
    const refused = async (input: object) => {
      const { unmet } = await commands.call('recordMitigation', { incidentId, ...LONG, ...input });
      return unmet?.map((sentence: string) => sentence.split(' ')[0]);
    };
    expect(await refused({ id, description: 'Something else.' })).toEqual(['description']);
    expect(await refused({ owner: 'Identity', dueAt: inDays(10) })).toEqual(['stage']);
  });

  it('that is two at the same time raises two events', async () => {
    const { incidentId } = await closed({ owner: 'Identity', dueAt: inDays(10) });
    await commands.done('advanceStage', { incidentId, to: 'DIAGNOSE', reason: 'Seen again.' });
    await commands.done('recordMitigation', { incidentId, ...LONG, owner: 'Identity', dueAt: inDays(10) });
    await system.turnTo(new Date(inDays(10)));
    const items = (await overdueOf(incidentId, 2)).map(({ facts }) => (facts as { item: string }).item);
    expect(new Set(items).size).toBe(2);
  });
});

describe('a procedure revision', () => {
  it('is refused without a due date', async () => {
    const { incidentId } = await closed({ owner: 'Identity', dueAt: inDays(3000) });
    const lessons = { summary: 'S', rootCause: 'R', sufficiencyOfResponse: 'E' };
    const procedureRevisions = [{ procedure: 'P', change: 'C', owner: 'O' }];
    const { unmet } = await commands.call('completePostMortem', { incidentId, ...lessons, procedureRevisions });
    expect(unmet).toEqual(['procedureRevisions[0].dueAt must be given: a procedure revision requires a due date']);
  });

  it('is given another owner and due date on record, and is overdue until it is done', async () => {
    const dueAt = inDays(10);
    const incidentId = await reviewed({ owner: 'Identity', dueAt });
    const later = inDays(20);
    const update = { incidentId, number: 1, owner: 'Platform', dueAt: later, reason: 'A new team.' };
    await commands.done('updateProcedureRevision', update);
    await system.turnTo(new Date(later));
    expect(await overdueOf(incidentId, 1)).toEqual([
      { facts: { obligation: 'PROCEDURE_REVISION', item: '1', dueAt: later } },
    ]);
    const seen = 'postMortem { procedureRevisions { owner dueAt overdue changes { by owner dueAt reason } } }';
    const change = { by: 'persona:responder', owner: 'Platform', dueAt: later, reason: 'A new team.' };
    expect((await commands.see(incidentId, seen, 'legal')).postMortem.procedureRevisions).toEqual([
      { owner: 'Platform', dueAt: later, overdue: true, changes: [change] },
    ]);
    await commands.done('completeProcedureRevision', { incidentId, number: 1 });
    expect((await commands.see(incidentId, seen)).postMortem.procedureRevisions[0].overdue).toBe(false);
    const refused = await commands.call('updateProcedureRevision', update);
    expect(refused.unmet).toEqual([expect.stringMatching(/^number must be a revision that is not done/)]);
  });

  it('is updated by responders only', async () => {
    const incidentId = await reviewed({ owner: 'Identity', dueAt: inDays(10) });
    for (const who of ['legal', 'executive', 'auditor', 'support', 'customer']) {
      await expect(
        commands.call('updateProcedureRevision', { incidentId, number: 1, owner: 'X' }, who),
      ).rejects.toThrow('FORBIDDEN');
    }
  });
});

describe('the open action items of all incidents', () => {
  it('are listed page by page, those due first at the beginning, until they are carried out', async () => {
    const owner = 'Storage';
    const [third, first, second] = [
      await closed({ owner, dueAt: inDays(30) }),
      await closed({ owner: 'storage', dueAt: inDays(10) }),
      await closed({ owner, dueAt: inDays(20) }),
    ];
    const whole = await list('openMitigations', { owner: 'STORAGE' });
    const ids = ({ edges }: { edges: { node: { mitigation: { id: string } } }[] }) =>
      edges.map(({ node }) => node.mitigation.id);
    expect(ids(whole)).toEqual([first.id, second.id, third.id]);
    const page = await list('openMitigations', { owner, first: 2 });
    expect([page.totalCount, page.pageInfo.hasNextPage, ids(page)]).toEqual([3, true, [first.id, second.id]]);
    const rest = await list('openMitigations', { owner, first: 2, after: page.pageInfo.endCursor });
    expect([rest.pageInfo.hasNextPage, ids(rest)]).toEqual([false, [third.id]]);
    await system.turnTo(new Date(inDays(15)));
    expect(ids(await list('openMitigations', { owner, overdue: true }))).toEqual([first.id]);
    expect(ids(await list('openMitigations', { owner, overdue: false }))).toEqual([second.id, third.id]);
    await commands.done('recordMitigation', { ...first, ...LONG, state: 'APPLIED' });
    await commands.done('recordMitigation', { ...second, ...LONG, state: 'DROPPED', reason: 'Moot.' });
    expect(ids(await list('openMitigations', { owner }, 'auditor'))).toEqual([third.id]);
  });

  it('include mitigations without a due date, at the end, only while their incident is open', async () => {
    const incidentId = await commands.report();
    const plan = { incidentId, kind: 'WORKAROUND', state: 'PLANNED', description: 'D', owner: 'Network' };
    const never = await commands.done('recordMitigation', plan, 'responder', 'mitigations { id }');
    await commands.done('recordMitigation', { ...plan, dueAt: inDays(5) });
    const { edges } = await list('openMitigations', { owner: 'Network', first: 1 });
    expect(edges[0].node.mitigation).toMatchObject({ dueAt: inDays(5), overdue: false });
    const page = await list('openMitigations', { owner: 'Network' });
    expect(page.edges[1].node.mitigation).toMatchObject({ id: never.mitigations[0].id, dueAt: null });
    expect((await list('openMitigations', { owner: 'Network', after: page.pageInfo.endCursor })).edges).toEqual([]);
    const nothing = { classification: 'FALSE_POSITIVE', rationale: 'Noise.', rootCause: 'A sensor.' };
    await commands.done('advanceStage', { incidentId, to: 'ASSESS' });
    const impact = {
      functionalImpact: 'NONE',
      informationImpact: ['NONE'],
      recoverability: 'REGULAR',
      customerDataRisk: 'NONE',
    };
    await commands.done('assessIncident', { incidentId, impact, escalate: false });
    await commands.done('classifyIncident', { incidentId, ...nothing });
    await commands.done('advanceStage', { incidentId, to: 'CLOSE' });
    expect(await list('openMitigations', { owner: 'Network' })).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('include procedure revisions until they are done, and reading them is recorded as reading the post-mortem', async () => {
    const [soon, late] = [inDays(1), inDays(50)];
    const incidentId = await reviewed({ owner: 'Mail', dueAt: late }, { owner: 'Mail', dueAt: soon });
    const { totalCount, edges } = await list('openProcedureRevisions', { owner: 'mail' }, 'executive');
    expect(totalCount).toBe(2);
    expect(edges.map(({ node }: { node: object }) => node)).toEqual([
      { incident: { id: incidentId }, revision: { number: 2, owner: 'Mail', dueAt: soon, overdue: false } },
      { incident: { id: incidentId }, revision: { number: 1, owner: 'Mail', dueAt: late, overdue: false } },
    ]);
    const entries = await readChain(system.test.database.dataSource, incidentId, 0, 100);
    const reads = entries.map(({ body }) => JSON.parse(body)).filter(({ action }) => action === 'post_mortem.read');
    expect(reads.map(({ actor }) => actor)).toEqual(['persona:executive']);
    await commands.done('updateProcedureRevision', { incidentId, number: 2, owner: 'Calendar' });
    const [kept] = await system.test.asOwner(
      `SELECT facts->>'dueAt' AS "dueAt" FROM platform.events
       WHERE incident_id = $1 AND type = 'incident.procedure_revision_updated'`,
      [incidentId],
    );
    expect(kept).toEqual({ dueAt: soon });
    await commands.done('completeProcedureRevision', { incidentId, number: 1 });
    expect((await list('openProcedureRevisions', { owner: 'mail' })).edges).toEqual([]);
    expect((await list('openProcedureRevisions', { owner: 'Calendar' })).totalCount).toBe(1);
  });

  it.each(['openMitigations', 'openProcedureRevisions'] as const)(
    '%s shows nothing of another partition or another engagement, and no cursor leads there',
    async (name) => {
      await reviewed({ owner: 'Identity', dueAt: inDays(1) });
      const { pageInfo } = await list(name, { first: 1 });
      const auditor = personaOf('auditor');
      const past = { from: '2015-01-01T00:00:00Z', until: '2016-01-01T00:00:00Z' };
      const ofOtherYears = { ...auditor, tocsin: { ...auditor.tocsin, engagement: past } };
      for (const who of ['government-responder', ofOtherYears]) {
        for (const after of [null, pageInfo.endCursor]) {
          expect(await list(name, { after }, who)).toMatchObject({ totalCount: 0, edges: [] });
        }
      }
    },
  );

  it.each(['openMitigations', 'openProcedureRevisions'] as const)('%s is for the response only', async (name) => {
    for (const who of ['responder', 'executive', 'legal', 'auditor']) {
      expect((await list(name, { first: 1 }, who)).totalCount).toBeGreaterThan(0);
    }
    for (const who of ['support', 'customer', 'partner', 'operator']) {
      await expect(list(name, {}, who)).rejects.toThrow('FORBIDDEN');
    }
  });

  it('are not read with a cursor of another list', async () => {
    for (const key of [['x'], ['2030-01-01', 'a', 'b']]) {
      const after = Buffer.from(JSON.stringify(key)).toString('base64url');
      await expect(list('openMitigations', { after })).rejects.toThrow('INVALID');
    }
  });
});
