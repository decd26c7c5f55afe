import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { declaredBreach, EXERCISE } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let commands: Commands;
beforeAll(async () => {
  system = await openSystem();
  commands = commandsOf(system);
});
afterAll(() => system.close());

const BASIS = ['UNAUTHORIZED_ACCESS_LIKELY'];
const DECLARED = /^declaration: the incident is classified as PRIVACY_INCIDENT; declare it, or classify it again/;
const DECIDED = /^exposure is suspected and undecided: decide whether it is declared/;
const RULED_OUT = /^customerDataRisk must be assessed as NONE, not CONFIRMED, or the incident declared/;

const assess = (incidentId: string, customerDataRisk: string, responsibility?: string) =>
  commands.done('assessIncident', {
    incidentId,
    impact: { functionalImpact: 'NONE', informationImpact: ['NONE'], recoverability: 'REGULAR', customerDataRisk },
    escalate: true,
    responsibility,
  });
const lower = (incidentId: string, classification: string) =>
  commands.done('classifyIncident', { incidentId, classification, rationale: 'A decoy.', rootCause: 'A decoy.' });
const close = (incidentId: string) =>
  commands.call('advanceStage', { incidentId, to: 'CLOSE', reason: 'Nothing is left.' });
const transfer = (incidentId: string) =>
  commands.call('handOverToCustomer', { incidentId, reason: 'Their own key.', supportCase: 'CASE-1' });

/** A breach at risk, contained in STABILIZE, with all that a closing needs except a declaration. */
async function contained(changes: object = {}): Promise<string> {
  const incidentId = await commands.breach(changes);
  await commands.done('advanceStage', { incidentId, to: 'STABILIZE' });
  await commands.contain(incidentId);
  return incidentId;
}

/** Asserts that a command is refused with these needs, and leaves the incident as it was. */
async function expectRefused(incidentId: string, command: (id: string) => Promise<unknown>, needs: RegExp[]) {
  const state = 'version stage finalizedAt closedAt handOver { supportCase }';
  const before = await commands.see(incidentId, state);
  expect(await command(incidentId)).toEqual(
    expect.objectContaining({ __typename: 'Unmet', unmet: needs.map((need) => expect.stringMatching(need)) }),
  );
  expect(await commands.see(incidentId, state)).toEqual(before);
}

describe('a possible breach', () => {
  it.each([false, true])(
    'is not closed undeclared, but after its declaration and its notices (exercise: %s)',
    async (exercise) => {
      await expectRefused(await contained(exercise ? EXERCISE : {}), close, [DECLARED, RULED_OUT]);
      const { data } = await system.ask('responder', '{ tenants(first: 1) { edges { node { id } } } }');
      const story = await declaredBreach(system, [data.tenants.edges[0].node.id], exercise);
      await story.advance('STABILIZE');
      await commands.contain(story.incidentId);
      await expectRefused(story.incidentId, close, [/^noticesOut/]);
      await story.publish('INITIAL');
      expect((await close(story.incidentId)).__typename).toBe('Incident');
    },
  );

  it('is not closed while a suspicion is undecided, and closes once it is decided not to be one', async () => {
    const incidentId = await contained();
    await lower(incidentId, 'SECURITY_EVENT');
    await assess(incidentId, 'NONE');
    await commands.done('suspectExposure', { incidentId, rationale: 'Data may have been seen.' });
    await expectRefused(incidentId, close, [DECIDED]);
    await commands.done('decideExposure', { incidentId, declare: false, rationale: 'The bucket was empty.' });
    expect((await close(incidentId)).__typename).toBe('Incident');
    expect((await commands.see(incidentId, 'finalizedAt')).finalizedAt).not.toBeNull();
  });

  it.each(['SECURITY_EVENT', 'PRIVACY_EVENT', 'FALSE_POSITIVE'])(
    'lowered to %s is not closed before the risk to customer data is ruled out',
    async (classification) => {
      const incidentId = await contained();
      await lower(incidentId, classification);
      await expectRefused(incidentId, close, [RULED_OUT]);
      await assess(incidentId, 'NONE');
      expect((await close(incidentId)).__typename).toBe('Incident');
    },
  );

  it('lowered right before the closing is not closed with an assessment from before it was reportable', async () => {
    const incidentId = await contained();
    await assess(incidentId, 'NONE');
    const reportable = { effects: ['UNAUTHORIZED_ACCESS'], capacity: ['PROCESSOR'], rationale: 'Mail was read.' };
    await commands.done('classifyIncident', { incidentId, classification: 'PRIVACY_INCIDENT', ...reportable });
    await lower(incidentId, 'PRIVACY_EVENT');
    await expectRefused(incidentId, close, [/^customerDataRisk must be assessed as NONE again/]);
  });

  it('is not transferred to the customer while it may be the provider’s own', async () => {
    const incidentId = await commands.breach();
    await commands.done('suspectExposure', { incidentId, rationale: 'Data may have been seen.' });
    const responsible = /^responsibility must be assessed as CUSTOMER, not left open/;
    await expectRefused(incidentId, transfer, [responsible, DECLARED, DECIDED]);
    await assess(incidentId, 'CONFIRMED', 'CUSTOMER');
    await expectRefused(incidentId, transfer, [DECLARED, DECIDED]);
    await commands.done('decideExposure', { incidentId, declare: false, rationale: 'It was their own key.' });
    await expectRefused(incidentId, transfer, [DECLARED]);
    await lower(incidentId, 'SECURITY_EVENT');
    expect((await transfer(incidentId)).__typename).toBe('Incident');
  });

  it('stays declared when it is closed: only a reopened incident has its declaration withdrawn', async () => {
    const { data } = await system.ask('responder', '{ tenants(first: 1) { edges { node { id } } } }');
    const story = await declaredBreach(system, [data.tenants.edges[0].node.id]);
    const { incidentId } = story;
    const request = (id: string) => commands.call('requestWithdrawal', { incidentId: id, reason: 'A decoy.' }, 'legal');
    const approve = (who: string) => async (id: string) => {
      const { declarations } = await commands.see(id, 'declarations { withdrawal { id } }');
      const withdrawalId = declarations[0].withdrawal.id;
      return commands.call('decideWithdrawal', { incidentId: id, withdrawalId, approved: true }, who);
    };
    await story.publish('INITIAL');
    await story.advance('STABILIZE');
    await commands.contain(incidentId);
    expect((await request(incidentId)).__typename).toBe('Incident');
    expect((await approve('legal')(incidentId)).__typename).toBe('Incident');
    await story.advance('CLOSE');
    await expectRefused(incidentId, approve('executive'), [/^stage must not be CLOSE: reopen the incident first/]);
    await story.advance('DIAGNOSE', 'A decoy after all.');
    expect((await approve('executive')(incidentId)).__typename).toBe('Incident');
    await story.advance('STABILIZE');
    await expectRefused(incidentId, close, [DECLARED, RULED_OUT]);
    await commands.done('declareIncident', { incidentId, basis: BASIS, justification: 'It was no decoy.' });
    await expectRefused(incidentId, close, [/^noticesOut/]);
  });
});
