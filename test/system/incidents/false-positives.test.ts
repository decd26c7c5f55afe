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

async function falsePositive(source: string, rootCause: string, changes: object = {}): Promise<string> {
  const incidentId = await commands.report({ source, ...changes });
  await commands.done('advanceStage', { incidentId, to: 'ASSESS' });
  const impact = {
    functionalImpact: 'NONE',
    informationImpact: ['NONE'],
    recoverability: 'REGULAR',
    customerDataRisk: 'NONE',
  };
  await commands.done('assessIncident', { incidentId, impact, escalate: false });
  const classification = { classification: 'FALSE_POSITIVE', rationale: 'Nothing happened.', rootCause };
  await commands.done('classifyIncident', { incidentId, ...classification });
  await commands.done('advanceStage', { incidentId, to: 'CLOSE' });
  return incidentId;
}

const GROUPS = `query ($since: DateTime) { falsePositives(since: $since) {
  source rootCause count lastClosedAt incidents { id closedAt } } }`;
const groups = async (since: string | null = null, who = 'responder') => {
  const { data, errors } = await system.ask(who, GROUPS, { since });
  expect(errors).toBeUndefined();
  return data.falsePositives;
};

describe('false positives', () => {
  it('are grouped by detection source and root cause, the most frequent first, so that detection can be tuned', async () => {
    expect(await groups()).toEqual([]);
    const ids: string[] = [];
    for (const cause of ['Scanner of our own', ' scanner  of our own ', 'SCANNER OF OUR OWN']) {
      ids.push(await falsePositive('AUTOMATED_ALERT', cause));
    }
    const other = await falsePositive('AUTOMATED_ALERT', 'A test key');
    const manual = await falsePositive('CUSTOMER_REPORT', 'Scanner of our own');
    await falsePositive('RED_TEAM', 'A drill', EXERCISE);
    // Reported, but not closed.
    await commands.report({ source: 'BLUE_TEAM' });

    const found = await groups(null, 'auditor');
    expect(found.map(({ source, rootCause, count }: never) => [source, rootCause, count])).toEqual([
      ['AUTOMATED_ALERT', 'SCANNER OF OUR OWN', 3],
      ['CUSTOMER_REPORT', 'Scanner of our own', 1],
      ['AUTOMATED_ALERT', 'A test key', 1],
    ]);
    expect(found[0].incidents.map(({ id }: { id: string }) => id)).toEqual([...ids].reverse());
    expect(found[0].lastClosedAt).toBe(found[0].incidents[0].closedAt);
    expect(found.slice(1).flatMap(({ incidents }: never) => incidents)).toMatchObject([{ id: manual }, { id: other }]);
    expect((await groups(found[1].lastClosedAt)).map(({ count }: never) => count)).toEqual([1]);
  });

  it('are no longer counted once they are reopened', async () => {
    const incidentId = await falsePositive('BLUE_TEAM', 'A clock that was wrong');
    const isThere = async () => (await groups()).some(({ source }: { source: string }) => source === 'BLUE_TEAM');
    expect(await isThere()).toBe(true);
    await commands.done('advanceStage', { incidentId, to: 'DIAGNOSE', reason: 'New traces.' });
    expect(await isThere()).toBe(false);
  });

  it('are internal to the response and refused to customer support', async () => {
    const { errors } = await system.ask('support', GROUPS);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', coordinate: 'Query.falsePositives' });
  });
});
