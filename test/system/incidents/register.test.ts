import { exportRegister } from '../../../cli/register.ts';
import { graphClient } from '../../../cli/replay/graph.ts';
import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { EXERCISE } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let commands: Commands;
beforeAll(async () => {
  system = await openSystem();
  commands = commandsOf(system);
});
afterAll(() => system.close());

const BASIS = ['UNAUTHORIZED_ACCESS_OCCURRED'];
const REGISTER = `query ($first: Int, $after: String, $declaredAfter: DateTime, $declaredBefore: DateTime, $exercises: Boolean! = false) {
  breachRegister(first: $first, after: $after, declaredAfter: $declaredAfter, declaredBefore: $declaredBefore, exercises: $exercises) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { status at incident { id stage } decisionNotToNotify { reason exemptions supersededAt } declaration { id declaredAt missing } classification title rationale effects capacity
      remedialActions { description state } withdrawnAt finalizedAt } } } }`;
const register = async (variables: object = {}, who = 'auditor') => {
  const { data, errors } = await system.ask(who, REGISTER, { ...variables });
  expect(errors).toBeUndefined();
  return data.breachRegister;
};
const idsOf = (page: { edges: { node: { incident: { id: string } } }[] }) =>
  page.edges.map(({ node }) => node.incident.id);

const declare = async (changes: object = {}) => {
  const incidentId = await commands.breach(changes);
  await commands.done('declareIncident', { incidentId, basis: BASIS, justification: 'Confirmed, "really".' });
  return incidentId;
};
const withdraw = async (incidentId: string) => {
  const { declaration } = await commands.done(
    'requestWithdrawal',
    { incidentId, reason: 'A decoy.' },
    'legal',
    'declaration { withdrawal { id } }',
  );
  const decision = { incidentId, withdrawalId: declaration.withdrawal.id, approved: true };
  await commands.done('decideWithdrawal', decision, 'legal');
  await commands.done('decideWithdrawal', decision, 'executive');
};

let first: string;
let second: string;
let twice: string;
let undecided: string;
beforeAll(async () => {
  first = await declare({ title: '=HYPERLINK("http://evil.example")' });
  second = await declare();
  twice = await declare();
  const mitigation = { incidentId: first, kind: 'CONTAINMENT', description: 'Revoke the key.' };
  await commands.done('recordMitigation', { ...mitigation, state: 'APPLIED' });
  const { mitigations } = await commands.done(
    'recordMitigation',
    { ...mitigation, state: 'PLANNED', description: 'Never done.' },
    'responder',
    'mitigations { id }',
  );
  const dropped = { id: mitigations[1].id, state: 'DROPPED', reason: 'No use.', description: 'Never done.' };
  await commands.done('recordMitigation', { ...mitigation, ...dropped });
  await withdraw(twice);
  await commands.done('classifyIncident', {
    incidentId: twice,
    classification: 'SECURITY_INCIDENT',
    effects: ['LOSS'],
    capacity: ['CONTROLLER'],
    rationale: 'Files were lost after all.',
  });
  await commands.done('declareIncident', { incidentId: twice, basis: BASIS, justification: 'It was none.' });
  await declare(EXERCISE);
  undecided = await commands.breach();
});

describe('the register of breaches', () => {
  it('has an entry for each declaration including withdrawn ones, newest first, and and each undecided breach, newest first, and includes exercises only on request', async () => {
    const page = await register();
    expect(idsOf(page)).toEqual([undecided, twice, twice, second, first]);
    expect(page.totalCount).toBe(5);
    const [open, again, withdrawn, , one] = page.edges.map(({ node }: { node: object }) => node);
    expect(one).toMatchObject({
      classification: 'PRIVACY_INCIDENT',
      rationale: 'Mailboxes were read.',
      effects: ['UNAUTHORIZED_ACCESS'],
      capacity: ['PROCESSOR'],
      remedialActions: [{ description: 'Revoke the key.', state: 'APPLIED' }],
      withdrawnAt: null,
      finalizedAt: null,
    });
    expect(withdrawn).toMatchObject({ classification: 'PRIVACY_INCIDENT', withdrawnAt: expect.any(String) });
    expect(again).toMatchObject({ classification: 'SECURITY_INCIDENT', effects: ['LOSS'], withdrawnAt: null });
    expect(open).toMatchObject({ status: 'UNDECIDED', declaration: null, decisionNotToNotify: null });
    expect([again, withdrawn, one].map(({ status }) => status)).toEqual(['DECLARED', 'WITHDRAWN', 'DECLARED']);
    expect((await register({ exercises: true })).totalCount).toBe(6);
  });

  it('can be read page by page, and between two points in time', async () => {
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await register({ first: 1, after });
      ids.push(...idsOf(page));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(ids).toEqual([undecided, twice, twice, second, first]);
    const { declaredAt } = (await register()).edges[3].node.declaration;
    expect(idsOf(await register({ declaredAfter: declaredAt }))).toEqual([undecided, twice, twice, second]);
    const before = await register({ declaredBefore: declaredAt });
    expect([idsOf(before), before.totalCount]).toEqual([[first], 1]);
    const { errors } = await system.ask('auditor', REGISTER, { first: 201 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field: 'first' });
  });

  it('can be read only by responders, approvers and auditors, each for their own partition', async () => {
    for (const who of ['operator', 'support', 'partner', 'customer']) {
      const { errors } = await system.ask(who, REGISTER);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', coordinate: 'Query.breachRegister' });
    }
    const { data } = await system.ask(
      {
        sub: 'government:legal',
        name: 'Lee',
        tocsin: { roles: ['LEGAL'], tenants: [], cloudSubscriptions: [], partner: null, partition: 'government' },
      },
      REGISTER,
    );
    expect(data.breachRegister).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('can be exported as CSV through the graph, without spreadsheet formulas', async () => {
    const ask = graphClient(system.url, await system.token('auditor'), new AbortController().signal);
    const lines: string[] = [];
    for await (const line of exportRegister(ask)) lines.push(line);
    expect(lines).toHaveLength(6);
    expect(lines[1]).toMatch(/,UNDECIDED,/);
    expect(lines[0]).toMatch(/^tracking id,declaration,declared at,.*exercise\r\n$/);
    expect(lines[5]).toContain(`,"'=HYPERLINK(""http://evil.example"")",`);
    expect(lines[5]).toContain(',"Confirmed, ""really"".",');
    expect(lines[5]).toMatch(/APPLIED \d{4}-[^:]*:\d\d:\S+: Revoke the key\./);
  });

  it('lists what is decided not to be notified with reasons and approvers, also once graver facts supersede it', async () => {
    const incidentId = await commands.breach({ title: 'Encrypted throughout' });
    const input = {
      incidentId,
      reason: 'The disks were encrypted.',
      exemptions: ['DATA_PROTECTED', 'DISPROPORTIONATE_EFFORT'],
      publicCommunication: 'A page on our website.',
    };
    const { decisionsNotToNotify } = await commands.done(
      'requestNotToNotify',
      input,
      'responder',
      'decisionsNotToNotify { id }',
    );
    const decision = { incidentId, decisionId: decisionsNotToNotify[0].id, approved: true };
    const own = async () =>
      (await register()).edges
        .map(({ node }: { node: { incident: { id: string } } }) => node)
        .filter(({ incident }: { incident: { id: string } }) => incident.id === incidentId);
    await commands.done('decideNotToNotify', decision, 'legal');
    expect(await own()).toMatchObject([{ status: 'UNDECIDED' }]);
    await commands.done('decideNotToNotify', decision, 'executive');
    const { reason, exemptions } = input;
    const decided = { reason, exemptions, supersededAt: null };
    expect(await own()).toMatchObject([
      { status: 'NOT_NOTIFIED', declaration: null, decisionNotToNotify: decided, classification: 'PRIVACY_INCIDENT' },
    ]);
    const ask = graphClient(system.url, await system.token('auditor'), new AbortController().signal);
    const lines: string[] = [];
    for await (const line of exportRegister(ask)) lines.push(line);
    const line = lines.find((each) => each.includes('Encrypted throughout'));
    expect(line).toContain(',NOT_NOTIFIED,');
    expect(line).toMatch(
      /,The disks were encrypted\.,DATA_PROTECTED; DISPROPORTIONATE_EFFORT,A page on our website\.,"LEGAL persona:legal \S+\nEXECUTIVE_INCIDENT_MANAGER persona:executive \S+",/,
    );
    await commands.done('suspectExposure', { incidentId, rationale: 'The keys were on the disks.' });
    expect(await own()).toMatchObject([
      { status: 'SUPERSEDED', decisionNotToNotify: { ...decided, supersededAt: expect.any(String) } },
      { status: 'UNDECIDED' },
    ]);
  });
});
