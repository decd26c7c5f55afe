import { hoursAfter } from '../../../domain/notification/clock.ts';
import { readChain } from '../../../platform/audit/audit.ts';
import { type Authorities, authoritiesWith, moveTenants, tenantsByCountry } from '../../kit/graph/authorities.ts';
import { commandsOf } from '../../kit/graph/commands.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';

const clock = openClock();
let system: System;
let legal: Authorities;
let tenantIn: Map<string, string>;
beforeAll(async () => {
  system = await openSystem(clock);
  legal = authoritiesWith(system, clock);
  tenantIn = await tenantsByCountry(system);
});
afterAll(() => system.close());
const tenants = (...countries: string[]) => countries.map((country) => tenantIn.get(country) as string);
const following = { toFollow: ['likelyConsequences', 'measuresTaken'] };

interface Due {
  authority: { id: string } | null;
  process: { id: string };
  [field: string]: unknown;
}

async function due(filter = '', who = 'legal'): Promise<Due[]> {
  const { data, errors } = await system.ask(
    who,
    `{ dueClocks(first: 200${filter}) { totalCount edges { node { recipient phase law clause startedAt target legalDeadline
      state toFollow authority { id } process { id } } } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  expect(data.dueClocks.totalCount).toBe(data.dueClocks.edges.length);
  return data.dueClocks.edges.map(({ node }: { node: Due }) => node);
}

const dueFor = async ({ incidentId }: Pick<Story, 'incidentId'>, filter = '') =>
  (await due(filter)).filter(({ process }) => process.id === incidentId);

async function stateOf({ incidentId }: Story): Promise<string> {
  const { data } = await system.ask('legal', `{ notificationProcess(incidentId: "${incidentId}") { state } }`);
  return data.notificationProcess.state;
}

async function scope(incidentId: string): Promise<void> {
  const input = { incidentId, rules: [{ tenantIds: tenants('AT') }], certainty: 'CONFIRMED' };
  await mutate(system, 'responder', 'scopeIncident', input);
}

describe('awareness of a breach', () => {
  const commands = () => commandsOf(system);
  const state = (incidentId: string, awareAt: Date, who = 'legal') =>
    commands().call('stateAwareness', { incidentId, awareAt, reason: 'The log was read then.' }, who, 'awareAt');

  it('is the first reportable classification, and starts the clocks of authorities instead of the declaration', async () => {
    const incidentId = await commands().breach({ detectedAt: clock.now() });
    const classification = { classification: 'PRIVACY_INCIDENT', effects: ['LOSS'], rationale: 'A list was lost.' };
    await commands().done('classifyIncident', { incidentId, ...classification, capacity: ['CONTROLLER'] });
    const aware = new Date((await commands().see(incidentId, 'awareAt')).awareAt);
    await scope(incidentId);
    await system.turnTo(legal.inHours(5));
    await commands().done('declareIncident', { incidentId, basis: ['LEGAL_COMMITMENT'], justification: 'Confirmed.' });
    const [notice] = await legal.noticesOf({ incidentId });
    expect(notice).toMatchObject({
      awareAt: aware.toISOString(),
      deadline: hoursAfter(aware, 72).toISOString(),
      law: 'GDPR',
      clause: 'Art. 33(1)',
    });
    const { data } = await system.ask(
      'legal',
      `{ notificationProcess(incidentId: "${incidentId}") { awareAt clock { deadline } } }`,
    );
    expect(data.notificationProcess).toEqual({
      awareAt: aware.toISOString(),
      clock: { deadline: hoursAfter(clock.now(), 72).toISOString() },
    });
  });

  it('may be stated earlier by responders and Legal, with a reason, and never later', async () => {
    const { incidentId } = await declaredBreach(system, tenants('AT'), false, ['CONTROLLER']);
    const before = clock.now();
    await system.turnTo(legal.inHours(1));
    for (const who of ['auditor', 'support', 'customer', 'partner', 'operator']) {
      const { errors } = await system.ask(
        who,
        'mutation ($input: StateAwarenessInput!) { stateAwareness(input: $input) { __typename } }',
        { input: { incidentId, awareAt: before, reason: 'The log was read then.' } },
      );
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await state(incidentId, clock.now())).unmet).toEqual([
      `awareAt must be before ${before.toISOString()}, when the provider was aware at the latest: it never moves later`,
    ]);
    expect((await state(incidentId, hoursAfter(before, -100))).unmet).toEqual([
      expect.stringMatching(/^awareAt must not be before detection/),
    ]);
    expect((await state(incidentId, legal.inHours(1))).unmet).toContainEqual(
      expect.stringMatching(/^awareAt must not be in the future/),
    );
    expect(await commands().see(incidentId, 'awareAt awarenessStatements { at }')).toEqual({
      awareAt: before.toISOString(),
      awarenessStatements: [],
    });
  });

  it('moves the deadlines of authorities when it is stated, and leaves an event and an entry in the audit trail', async () => {
    const detectedAt = legal.inHours(-10);
    const incidentId = await commands().breach({ detectedAt });
    const classification = { classification: 'PRIVACY_INCIDENT', effects: ['LOSS'], rationale: 'A list was lost.' };
    await commands().done('classifyIncident', { incidentId, ...classification, capacity: ['CONTROLLER'] });
    await scope(incidentId);
    await commands().done('declareIncident', { incidentId, basis: ['LEGAL_COMMITMENT'], justification: 'Confirmed.' });
    const awareAt = hoursAfter(detectedAt, 2);
    expect((await state(incidentId, awareAt, 'responder')).awareAt).toBe(awareAt.toISOString());
    const event = await happened(system, incidentId, ['incident.awareness_stated']);
    expect(event).toMatchObject({ at: awareAt, facts: { awareAt: awareAt.toISOString() } });
    const chain = await readChain(system.test.database.dataSource, incidentId, 0, 1_000);
    expect(chain.map(({ body }) => JSON.parse(body).action)).toContain('incident.awareness_stated');
    const [notice] = await legal.noticesOf({ incidentId });
    expect(notice).toMatchObject({
      awareAt: awareAt.toISOString(),
      deadline: hoursAfter(awareAt, 72).toISOString(),
      state: 'ON_TIME',
    });
    expect(await dueFor({ incidentId }, ', recipients: [SUPERVISORY_AUTHORITY]')).toMatchObject([
      { startedAt: awareAt.toISOString(), target: hoursAfter(awareAt, 72).toISOString() },
    ]);
  });
});

describe('what is due to an authority', () => {
  it('is at risk, reminded of and overdue like the clock of the notices, with mail to the approver roles', async () => {
    const story = await declaredBreach(system, tenants('AT'), false, ['CONTROLLER']);
    await story.publish('INITIAL');
    const { incidentId } = story;
    const [{ deadline, legalDeadline }] = await legal.noticesOf(story);
    const changed = (to: string) =>
      happened(
        system,
        incidentId,
        ['process.clock_changed'],
        ({ facts }) => facts['authorityId'] === 'at-dsb' && facts['to'] === to,
      );
    expect((await changed('ON_TIME')).facts).toMatchObject({ from: 'NOT_STARTED', phase: 'NOTICE' });
    await system.turnTo(hoursAfter(new Date(deadline), -24));
    await changed('AT_RISK');
    for (const hours of [12, 4, 1, 0]) {
      await system.turnTo(hoursAfter(new Date(deadline), -hours));
      await happened(system, incidentId, ['process.reminder_due'], ({ facts }) => facts['hoursBefore'] === hours);
    }
    await system.turnTo(new Date(Date.parse(deadline) + 1));
    await changed('OVERDUE');
    const reminders = await system.test.asOwner(
      `SELECT facts ->> 'hoursBefore' AS hours FROM platform.events WHERE incident_id = $1 AND type = 'process.reminder_due'
         AND facts ->> 'authorityId' = 'at-dsb' ORDER BY sequence`,
      [incidentId],
    );
    expect(reminders.map(({ hours }) => hours)).toEqual(['24', '12', '4', '1', '0']);
    const mails = await system.test.asOwner(
      `SELECT recipient, count(*)::int AS count FROM notifications.deliveries
       WHERE incident_id = $1 AND message = 'AUTHORITY_REMINDER' GROUP BY recipient ORDER BY recipient`,
      [incidentId],
    );
    expect(mails).toEqual([
      { recipient: 'EXECUTIVE_INCIDENT_MANAGER', count: 5 },
      { recipient: 'LEGAL', count: 5 },
      { recipient: 'RESPONDERS', count: 5 },
    ]);
    // Overdue by the target, it is on time by the law: it gives no reasons for a delay.
    expect((await legal.noticesOf(story))[0]).toMatchObject({ state: 'OVERDUE', legalState: 'AT_RISK', legalDeadline });
    expect((await legal.submit({ incidentId, authorityId: 'at-dsb' })).data.recordAuthoritySubmission).toMatchObject({
      __typename: 'NotificationProcess',
    });
    await changed('MISSED');
    expect((await legal.noticesOf(story))[0]).toMatchObject({ state: 'MISSED', legalState: 'MET' });
  });

  it('leaves the process open until nothing is due, and what was promised is due, reminded of and overdue', async () => {
    const story = await declaredBreach(system, tenants('AT', 'CH'), false, ['CONTROLLER']);
    const { incidentId } = story;
    await story.publish('INITIAL', { likelyConsequences: '', measuresTaken: '', ...following });
    const promisedAt = legal.inHours(30);
    await legal.submit({ incidentId, authorityId: 'at-dsb', ...following, promisedAt });
    await legal.submit({ incidentId, authorityId: 'ch-edoeb', ...following });
    expect(await dueFor(story)).toMatchObject([
      {
        authority: { id: 'ch-edoeb' },
        ...{ recipient: 'SUPERVISORY_AUTHORITY', phase: 'FOLLOW_UP', law: 'FADP', target: null, legalDeadline: null },
        ...{ state: 'ON_TIME', ...following },
      },
      {
        authority: { id: 'at-dsb' },
        ...{ phase: 'FOLLOW_UP', law: 'GDPR', target: promisedAt.toISOString(), legalDeadline: null, state: 'ON_TIME' },
      },
    ]);
    const [notice] = await legal.noticesOf(story);
    expect(notice.submissions[0].promisedAt).toBe(promisedAt.toISOString());
    await system.turnTo(new Date(promisedAt.getTime() + 1));
    const { facts } = await happened(
      system,
      incidentId,
      ['process.clock_changed'],
      (event) => event.facts['to'] === 'OVERDUE' && event.facts['authorityId'] === 'at-dsb',
    );
    expect(facts['phase']).toBe('FOLLOW_UP');
    await story.publish('UPDATE');
    await story.advance('STABILIZE');
    await commandsOf(system).contain(incidentId);
    await story.advance('CLOSE');
    await story.publish('FINAL');
    expect(await stateOf(story)).toBe('NOTIFIED');
    await legal.submit({ incidentId, authorityId: 'at-dsb' });
    expect(await stateOf(story)).toBe('NOTIFIED');
    await legal.submit({ incidentId, authorityId: 'ch-edoeb' });
    expect(await stateOf(story)).toBe('COMPLETE');
    expect(await dueFor(story)).toEqual([]);
    expect(
      (await dueFor(story, ', states: [MET, MISSED], recipients: [SUPERVISORY_AUTHORITY]'))
        .map(({ authority, state }) => [authority?.id, state])
        .sort(),
    ).toEqual([
      ['at-dsb', 'MISSED'],
      ['ch-edoeb', 'MET'],
    ]);
  });

  it('leaves the process open where the authority is that of a Land that is not known, until one of that country is notified', async () => {
    const [german] = tenants('DE') as [string];
    await moveTenants(system, { [german]: null });
    const story = await declaredBreach(system, [german], false, ['CONTROLLER']);
    const { incidentId } = story;
    await story.publish('INITIAL');
    await story.advance('STABILIZE');
    await commandsOf(system).contain(incidentId);
    await story.advance('CLOSE');
    await story.publish('FINAL');
    expect(await dueFor(story)).toEqual([]);
    expect(await stateOf(story)).toBe('NOTIFIED');
    await legal.submit({ incidentId, authorityId: 'de-be-blnbdi' });
    expect(await stateOf(story)).toBe('COMPLETE');
  });

  it('is promised only with information to follow, and after the submission', async () => {
    const { incidentId } = await declaredBreach(system, tenants('AT'), false, ['CONTROLLER']);
    const at = { incidentId, authorityId: 'at-dsb' };
    expect(await legal.unmetOf({ ...at, ...following, promisedAt: clock.now() })).toEqual([
      expect.stringMatching(/^promisedAt must be after the submission/),
    ]);
    expect(await legal.unmetOf({ ...at, toFollow: [], promisedAt: legal.inHours(1) })).toContainEqual(
      'promisedAt must be empty: no information is to follow',
    );
  });

  it('is listed over all incidents, the most urgent first, in pages, and only to the response and its auditors', async () => {
    const story = await declaredBreach(system, tenants('AT', 'CH'), false, ['CONTROLLER']);
    const all = await due();
    const urgencies = all.map(({ target, startedAt }) => Date.parse((target ?? startedAt) as string));
    expect(urgencies).toEqual([...urgencies].sort((one, other) => one - other));
    expect((await dueFor(story)).map(({ recipient, authority, law }) => [recipient, authority?.id, law])).toEqual([
      ['SUPERVISORY_AUTHORITY', 'ch-edoeb', 'FADP'],
      ['CUSTOMERS', undefined, null],
      ['SUPERVISORY_AUTHORITY', 'at-dsb', 'GDPR'],
    ]);
    const { data: own } = await system.ask(
      'legal',
      `{ notificationProcess(incidentId: "${story.incidentId}") { clock { deadline } } }`,
    );
    expect((await dueFor(story, ', recipients: [CUSTOMERS]')).map(({ target }) => target)).toEqual([
      own.notificationProcess.clock.deadline,
    ]);
    const paged: Due[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await system.ask(
        'auditor',
        `query ($after: String) { dueClocks(first: 2, after: $after) { edges { node { recipient authority { id } process { id } } }
          pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      paged.push(...data.dueClocks.edges.map(({ node }: { node: Due }) => node));
      if (!data.dueClocks.pageInfo.hasNextPage) break;
      after = data.dueClocks.pageInfo.endCursor;
    }
    const keyOf = ({ process, authority }: Due) => [process.id, authority?.id];
    expect(paged.map(keyOf)).toEqual(all.map(keyOf));
    for (const who of ['support', 'customer', 'partner', 'operator']) {
      const { errors } = await system.ask(who, '{ dueClocks { totalCount } }');
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('is nothing in an exercise, nor after a withdrawal', async () => {
    const exercise = await declaredBreach(system, tenants('AT'), true, ['CONTROLLER']);
    expect((await dueFor(exercise)).map(({ recipient }) => recipient)).toEqual(['CUSTOMERS']);
    const { incidentId } = await declaredBreach(system, tenants('AT'), false, ['CONTROLLER']);
    expect(await dueFor({ incidentId })).toHaveLength(2);
    const commands = commandsOf(system);
    const withdrawals = 'declarations { withdrawal { id } }';
    const reason = 'The mailbox was a decoy.';
    const { declarations } = await commands.done('requestWithdrawal', { incidentId, reason }, 'legal', withdrawals);
    const withdrawalId = declarations[0].withdrawal.id;
    for (const who of ['legal', 'executive']) {
      await commands.done('decideWithdrawal', { incidentId, withdrawalId, approved: true }, who);
    }
    await legal.noticesOf({ incidentId });
    expect(await dueFor({ incidentId })).toEqual([]);
  });
});
