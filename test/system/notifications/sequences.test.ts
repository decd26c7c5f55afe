import fc from 'fast-check';
import { authoritiesWith, tenantsByCountry } from '../../kit/graph/authorities.ts';
import { commandsOf } from '../../kit/graph/commands.ts';
import { DRAFT, mutate } from '../../kit/graph/graph.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
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

type Command = (incidentId: string) => Promise<unknown>;

const call = (name: string, input: Record<string, unknown>, who = 'responder', selection = '') =>
  mutate(system, who, name, input, selection);

const COMMANDS: fc.WeightedArbitrary<Command>[] = [
  {
    weight: 4,
    arbitrary: fc
      .nat(3)
      .map((place) => (incidentId) => call('scopeIncident', { incidentId, rules: [{ tenantIds: [tenants[place]] }] })),
  },
  { weight: 4, arbitrary: fc.constantFrom('INITIAL', 'UPDATE').map(publish) },
  { weight: 3, arbitrary: fc.integer({ min: 73, max: 120 }).map(hold) },
  { weight: 2, arbitrary: fc.constantFrom('legal', 'executive').map(lift) },
];

function publish(kind: string): Command {
  return async (incidentId) => {
    const text = { ...DRAFT, whatHappened: `As known at ${clock.now().toISOString()}.`, reasonsForDelay: 'Held.' };
    const number = '... on AdvisoryRevision { number }';
    const drafted = await call('draftAdvisory', { ...text, kind, incidentId }, 'responder', number);
    if (drafted.__typename !== 'AdvisoryRevision') return;
    await call('reviewAdvisory', { incidentId, revision: drafted.number, approved: true }, 'legal');
    await call('publishAdvisory', { incidentId, revision: drafted.number });
  };
}

/** A delay that both approver roles agree to, as far as each step is accepted. */
function hold(hours: number): Command {
  return async (incidentId) => {
    const until = new Date(clock.now().getTime() + hours * HOUR).toISOString();
    const request = { incidentId, reason: 'EXTRAORDINARY_CIRCUMSTANCES', justification: 'The police asks.', until };
    const requested = await call('requestDelay', request, 'responder', '... on NotificationProcess { delays { id } }');
    const delayId = requested.delays?.at(-1)?.id;
    if (!delayId) return;
    for (const who of ['legal', 'executive']) await call('decideDelay', { delayId, approved: true }, who);
  };
}

function lift(who: string): Command {
  return async (incidentId) => {
    const query = `{ notificationProcess(incidentId: "${incidentId}") { delays { id } } }`;
    const { data } = await system.ask('legal', query);
    const delayId = data.notificationProcess.delays.at(-1)?.id;
    if (delayId) await call('liftDelay', { delayId, reason: 'Closed elsewhere.' }, who);
  };
}

/** What was published and whom it notified while a delay ran: after its approval and before its end. */
function duringHolds(incidentId: string) {
  return system.test.asOwner(
    `WITH held AS (
       SELECT (SELECT max((approval ->> 'at')::timestamptz) FROM jsonb_array_elements(approvals) approval) AS since,
         COALESCE(lifted_at, until) AS until
       FROM notifications.delays WHERE incident_id = $1 AND state IN ('APPROVED', 'LIFTED')),
     notified AS (
       SELECT tenant_id AS what, recorded_at AS at FROM notifications.notices WHERE incident_id = $1
       UNION ALL SELECT number::text, published_at FROM notifications.revisions WHERE incident_id = $1)
     SELECT what, at FROM notified JOIN held ON at > since AND at < until`,
    [incidentId],
  );
}

it('no sequence of scopes, publications and delays notifies a customer while a delay runs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.oneof(...COMMANDS), fc.integer({ min: 0, max: 30 })), { minLength: 8, maxLength: 16 }),
      async (steps) => {
        const { incidentId } = await declaredBreach(system, tenants.slice(0, 1));
        for (const [command, hours] of steps) {
          clock.turnTo(new Date(clock.now().getTime() + hours * HOUR));
          await command(incidentId);
          expect(await duringHolds(incidentId)).toEqual([]);
        }
        // The fan-out reads events in order: once this notice is out, it has read those of the sequence.
        const { publish: publishNext } = await declaredBreach(system, tenants.slice(0, 1));
        await publishNext('INITIAL');
        expect(await duringHolds(incidentId)).toEqual([]);
      },
    ),
    { numRuns: 12, seed: 89, endOnFailure: true },
  );
  // A run without holds and notices would prove nothing.
  const [reached] = await system.test.asOwner(`SELECT
    EXISTS (SELECT FROM notifications.delays WHERE state = 'APPROVED') AS held,
    EXISTS (SELECT FROM notifications.delays WHERE state = 'LIFTED') AS lifted,
    EXISTS (SELECT FROM notifications.notices JOIN notifications.delays USING (incident_id)) AS notified`);
  expect(reached).toEqual({ held: true, lifted: true, notified: true });
});

it('no sequence of scopes and submissions completes a process while an authority is due anything', async () => {
  const byCountry = await tenantsByCountry(system);
  const legal = authoritiesWith(system, clock);
  const reached = { complete: 0, dueAfterFinal: 0 };
  const authorityId = fc.constantFrom('at-dsb', 'fr-cnil', 'ch-edoeb');
  const submission = fc.tuple(authorityId, fc.constantFrom<string[]>([], [], ['numbers']));
  const step: fc.Arbitrary<Command> = fc.oneof(
    { weight: 6, arbitrary: submission.map(([id, toFollow]) => submit(id, toFollow)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('AT', 'FR', 'CH').map((country) => widen(byCountry.get(country) as string)),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
      const story = await declaredBreach(system, [byCountry.get('AT') as string], false, ['CONTROLLER']);
      const { incidentId } = story;
      await story.publish('INITIAL');
      await story.advance('STABILIZE');
      await commandsOf(system).contain(incidentId);
      await story.advance('CLOSE');
      await story.publish('FINAL');
      for (const command of steps) {
        await command(incidentId);
        const { data } = await system.ask(
          'legal',
          `{ notificationProcess(incidentId: "${incidentId}") { state authorityNotices { outstanding } } }`,
        );
        const { state, authorityNotices } = data.notificationProcess;
        const due = authorityNotices.filter(
          ({ outstanding }: { outstanding: string[] | null }) => outstanding?.length !== 0,
        );
        if (state === 'COMPLETE') expect(due).toEqual([]);
        if (state === 'COMPLETE') reached.complete += 1;
        if (due.length > 0) reached.dueAfterFinal += 1;
      }
    }),
    { numRuns: 6, seed: 7, endOnFailure: true },
  );
  // A run that never completes a process, or never has anything due, would prove nothing.
  expect(reached.complete).toBeGreaterThan(0);
  expect(reached.dueAfterFinal).toBeGreaterThan(0);

  function submit(id: string, toFollow: string[]): Command {
    return (incidentId) => legal.submit({ incidentId, authorityId: id, toFollow });
  }
});

function widen(tenantId: string): Command {
  return (incidentId) =>
    call('scopeIncident', { incidentId, rules: [{ tenantIds: [tenantId] }], certainty: 'CONFIRMED' });
}
