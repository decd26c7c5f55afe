import { personaOf } from '../../../demo/personas.ts';
import { JOBS } from '../../../platform/jobs/private-tables.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import type { TestSubscription } from '../../kit/network/socket.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';

const HOUR = 3_600_000;
const clock = openClock();
let system: System;
let board: TestSubscription;
beforeAll(async () => {
  system = await openSystem(clock);
  const socket = await system.socket('legal');
  board = socket.subscribe('subscription { incidentChanged { kind at facts { name value } incident { id } } }');
  await socket.acknowledged;
  await socket.subscribe('{ viewer { subject } }').next();
});
afterAll(() => system.close());

const own = personaOf('customer').tocsin.tenants;

interface Change {
  kind: string;
  at: string;
  facts: Record<string, string | null>;
}

/** The next change of one incident with the given kind. */
async function nextOf(story: Story, ...kinds: string[]): Promise<Change> {
  for (;;) {
    const { data } = await board.next();
    interface Change {
      kind: string;
      at: string;
      facts: { name: string; value: string | null }[];
      incident: { id: string };
    }
    const { kind, at, facts, incident } = (data as { incidentChanged: Change }).incidentChanged;
    if (incident.id !== story.incidentId || !kinds.includes(kind)) continue;
    return { kind, at, facts: Object.fromEntries(facts.map(({ name, value }) => [name, value])) };
  }
}

async function processOf({ incidentId }: Story) {
  const { data } = await system.ask(
    'responder',
    `query ($id: ID!) { notificationProcess(incidentId: $id) {
      state clock { state deadline secondsRemaining } delays { id state approvals { approverRole by } } } }`,
    { id: incidentId },
  );
  return data.notificationProcess;
}

async function mutate(name: string, type: string, input: object, who: string) {
  const { data, errors } = await system.ask(
    who,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Unmet { unmet }
      ... on NotificationProcess { state clock { state } delays { id state } } } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name];
}

const later = (hours: number, milliseconds = 0) => new Date(clock.now().getTime() + hours * HOUR + milliseconds);

async function declared(): Promise<{ story: Story; deadline: Date }> {
  const story = await declaredBreach(system, [own[0] as string]);
  await nextOf(story, 'process.clock_changed');
  return { story, deadline: later(72) };
}

describe('the 72-hour clock', () => {
  it('sends a reminder 24, 12, 4 and 1 hour before the deadline and at it, and reports at risk and then overdue once each', async () => {
    const { story, deadline } = await declared();
    expect(await processOf(story)).toMatchObject({
      state: 'CLOCK_RUNNING',
      clock: { state: 'ON_TIME', deadline: deadline.toISOString(), secondsRemaining: 72 * 3600 },
    });
    const received: string[] = [];
    const turn = async (to: Date, expected: number) => {
      await system.turnTo(to);
      for (let left = expected; left > 0; left--) {
        const { kind, facts } = await nextOf(story, 'process.clock_changed', 'process.reminder_due');
        received.push(kind === 'process.reminder_due' ? `${facts['hoursBefore']} h` : String(facts['to']));
      }
    };
    await turn(new Date(deadline.getTime() - 24 * HOUR), 2);
    for (const hours of [12, 4, 1, 0]) await turn(new Date(deadline.getTime() - hours * HOUR), 1);
    expect(await processOf(story)).toMatchObject({ clock: { state: 'AT_RISK', secondsRemaining: 0 } });
    await turn(new Date(deadline.getTime() + 1), 1);
    expect([...received.slice(0, 2)].sort()).toEqual(['24 h', 'AT_RISK']);
    expect(received.slice(2)).toEqual(['12 h', '4 h', '1 h', '0 h', 'OVERDUE']);
    expect(await processOf(story)).toMatchObject({ clock: { state: 'OVERDUE', secondsRemaining: -1 } });
  });

  it('counts a notice at exactly 72 hours as in time, and one a millisecond later as late', async () => {
    for (const [late, state, timeliness] of [
      [0, 'MET', 'IN_TIME'],
      [1, 'MISSED', 'LATE'],
    ] as const) {
      const { story, deadline } = await declared();
      await system.turnTo(new Date(deadline.getTime() + late));
      await story.publish('INITIAL', { reasonsForDelay: 'The affected tenants came to light late.' });
      expect(await processOf(story)).toMatchObject({ state: 'NOTIFIED', clock: { state, secondsRemaining: null } });
      const { data } = await system.ask(
        'customer',
        `{ serviceHealth(tenantId: "${own[0]}", first: 1) { edges { node { trackingId timeliness } } } }`,
      );
      expect(data.serviceHealth.edges[0].node).toEqual({ trackingId: story.trackingId, timeliness });
    }
  });

  it('fires a missed reminder exactly once after the worker was down', async () => {
    const { story, deadline } = await declared();
    // The state a worker leaves when it is killed: the job still exists and no worker has locked it.
    const job = `SELECT count(*)::int AS jobs FROM ${JOBS} WHERE key LIKE 'notifications.reminder:%'
      AND payload->>'incidentId' = '${story.incidentId}'`;
    expect(await system.test.asOwner(job)).toEqual([{ jobs: 1 }]);
    await system.turnTo(new Date(deadline.getTime() - 3 * HOUR));
    const { facts } = await nextOf(story, 'process.reminder_due');
    expect(facts['hoursBefore']).toBe('24');
    // The two reminders missed meanwhile are sent as one; the next reminder is the one still ahead.
    const [{ due }] = (await system.test.asOwner(job.replace('count(*)::int AS jobs', `payload->>'dueAt' AS due`))) as [
      { due: string },
    ];
    expect(due).toBe(new Date(deadline.getTime() - HOUR).toISOString());
    // The same job runs a second time, as after a crash between commit and the job's removal, and changes nothing.
    await system.test.asOwner(
      `SELECT graphile_worker.add_job('notifications.reminder', json_build_object('incidentId', $1::text, 'partition', 'public',
         'dueAt', $2::text))`,
      [story.incidentId, new Date(deadline.getTime() - 24 * HOUR).toISOString()],
    );
    await system.turnTo(new Date(deadline.getTime() - HOUR));
    expect((await nextOf(story, 'process.reminder_due')).facts['hoursBefore']).toBe('1');
    const events = `SELECT facts->>'hoursBefore' AS hours FROM platform.events
      WHERE type = 'process.reminder_due' AND incident_id = $1 ORDER BY sequence`;
    expect(await system.test.asOwner(events, [story.incidentId])).toEqual([{ hours: '24' }, { hours: '1' }]);
  });

  it('lists the most urgent incident first, including notices due to tenants sooner', async () => {
    const { data } = await system.ask(
      'executive',
      `{ clocks(states: [ON_TIME, AT_RISK, OVERDUE]) { totalCount edges { node { clock { state deadline } } } }
         first: clocks(first: 1) { pageInfo { hasNextPage endCursor } edges { node { id } } } }`,
    );
    const deadlines = data.clocks.edges.map(
      (edge: { node: { clock: { deadline: string } } }) => edge.node.clock.deadline,
    );
    expect(deadlines.length).toBe(data.clocks.totalCount);
    expect([...deadlines].sort()).toEqual(deadlines);
    const { data: next } = await system.ask(
      'executive',
      `query ($after: String) { clocks(first: 1, after: $after) { edges { node { id } } } }`,
      {
        after: data.first.pageInfo.endCursor,
      },
    );
    expect(next.clocks.edges[0].node.id).not.toBe(data.first.edges[0].node.id);
  });
});

describe('a delay', () => {
  const request = (story: Story, until: Date, who = 'responder') =>
    mutate(
      'requestDelay',
      'RequestDelayInput',
      {
        incidentId: story.incidentId,
        reason: 'RISK_TO_OTHER_CUSTOMERS',
        justification: 'The hole is open elsewhere.',
        until,
      },
      who,
    );
  const decide = (delayId: string, who: string, approved = true) =>
    mutate('decideDelay', 'DecideDelayInput', { delayId, approved }, who);

  it('suspends the clock only once two people in two approver roles have approved it, and ends when its time is over', async () => {
    const { story, deadline } = await declared();
    const until = new Date(deadline.getTime() + 24 * HOUR);
    const { delays } = await request(story, until);
    const { id } = delays[0];
    expect(await decide(id, 'legal')).toMatchObject({ state: 'CLOCK_RUNNING', clock: { state: 'ON_TIME' } });
    // The same person again, and another person in the same approver role.
    expect((await decide(id, 'legal')).unmet.length).toBeGreaterThan(0);
    expect((await decide(id, 'second-legal')).unmet.length).toBeGreaterThan(0);
    expect(await processOf(story)).toMatchObject({ clock: { state: 'ON_TIME' }, delays: [{ state: 'REQUESTED' }] });
    expect(await decide(id, 'executive')).toMatchObject({ state: 'DELAYED', clock: { state: 'SUSPENDED' } });
    expect((await nextOf(story, 'process.clock_changed')).facts['to']).toBe('SUSPENDED');
    await system.turnTo(new Date(deadline.getTime() + HOUR));
    expect(await processOf(story)).toMatchObject({ clock: { state: 'SUSPENDED', deadline: deadline.toISOString() } });
    await system.turnTo(until);
    expect((await nextOf(story, 'process.clock_changed')).facts['to']).toBe('OVERDUE');
  });

  it('holds the notices and leaves the deadline unchanged: a notice sent at its end is DELAYED_BY_APPROVAL, and the clock is MISSED', async () => {
    const { story, deadline } = await declared();
    const until = new Date(deadline.getTime() + 24 * HOUR);
    const { delays } = await request(story, until);
    for (const who of ['legal', 'executive']) await decide(delays[0].id, who);
    await system.turnTo(new Date(until.getTime() - 1));
    await expect(story.publish('INITIAL', { reasonsForDelay: 'Approved delay.' })).rejects.toThrow(
      'delay: an approved delay for RISK_TO_OTHER_CUSTOMERS holds the notices until',
    );
    await system.turnTo(until);
    const { incidentId } = story;
    await mutate('publishAdvisory', 'PublishAdvisoryInput', { incidentId, revision: 1 }, 'responder');
    await happened(system, incidentId, ['advisory.published', 'process.notified']);
    expect(await processOf(story)).toMatchObject({ clock: { state: 'MISSED' } });
    const { data } = await system.ask(
      'customer',
      `{ serviceHealth(tenantId: "${own[0]}", first: 1) { edges { node { timeliness } } } }`,
    );
    expect(data.serviceHealth.edges[0].node.timeliness).toBe('DELAYED_BY_APPROVAL');
  });

  it('may be refused or lifted, and can be requested only before the deadline and for a time after it', async () => {
    const { story, deadline } = await declared();
    expect((await request(story, new Date(deadline.getTime() - HOUR))).unmet[0]).toMatch(
      /^until must be after the deadline/,
    );
    const refused = (await request(story, new Date(deadline.getTime() + HOUR))).delays[0];
    expect(await decide(refused.id, 'legal', false)).toMatchObject({ delays: [{ state: 'REFUSED' }] });
    const approved = (await request(story, new Date(deadline.getTime() + HOUR))).delays[1];
    for (const who of ['legal', 'executive']) await decide(approved.id, who);
    const lifted = await mutate(
      'liftDelay',
      'LiftDelayInput',
      { delayId: approved.id, reason: 'The hole is closed.' },
      'legal',
    );
    expect(lifted).toMatchObject({ state: 'CLOCK_RUNNING', clock: { state: 'ON_TIME' } });
    await system.turnTo(new Date(deadline.getTime() + 1));
    expect((await request(story, new Date(deadline.getTime() + HOUR))).unmet.join()).toMatch(/deadline .* has passed/);
  });
});
