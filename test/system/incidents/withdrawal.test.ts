import { personaOf } from '../../../demo/personas.ts';
import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { declaredBreach, happened } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let commands: Commands;
beforeAll(async () => {
  system = await openSystem();
  commands = commandsOf(system);
});
afterAll(() => system.close());

const BASIS = ['UNAUTHORIZED_ACCESS_OCCURRED'];
const DECLARATIONS = `severity version declaration { id } declarations { id
  withdrawal { id reason requestedBy effectiveAt refusedAt approvals { approverRole by approved note } }
  withdrawals { id reason } }`;

const declared = async () => {
  const incidentId = await commands.breach();
  await commands.done('declareIncident', { incidentId, basis: BASIS, justification: 'Confirmed.' });
  return incidentId;
};
const request = async (incidentId: string, who = 'legal', reason = 'The mailbox was a decoy.') =>
  (await commands.done('requestWithdrawal', { incidentId, reason }, who, DECLARATIONS)).declarations.at(-1).withdrawal
    .id;
const decide = (incidentId: string, withdrawalId: string, who: Parameters<Commands['call']>[2], approved = true) =>
  commands.call('decideWithdrawal', { incidentId, withdrawalId, approved, note: 'N' }, who, DECLARATIONS);
const first = ({ unmet }: { unmet: string[] }) => unmet.map((sentence) => sentence.split(/[ :]/)[0]);

describe('the withdrawal of a declaration', () => {
  it('requires Legal and the Executive Incident Manager, two different people', async () => {
    const incidentId = await declared();
    const withdrawalId = await request(incidentId);
    const approvedByOne = await decide(incidentId, withdrawalId, 'legal');
    expect(approvedByOne.declaration).not.toBeNull();
    expect(approvedByOne.declarations[0].withdrawal).toMatchObject({
      reason: 'The mailbox was a decoy.',
      requestedBy: 'persona:legal',
      effectiveAt: null,
      approvals: [{ approverRole: 'LEGAL', by: 'persona:legal', approved: true, note: 'N' }],
    });
    // The same approver role again, and the same person in the other role.
    expect(first(await decide(incidentId, withdrawalId, 'legal'))).toEqual(['roles', 'by']);
    const both = { ...personaOf('legal'), tocsin: { ...personaOf('legal').tocsin } };
    both.tocsin.roles = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'];
    expect(first(await decide(incidentId, withdrawalId, both))).toEqual(['by']);
    const approvedByBoth = await decide(incidentId, withdrawalId, 'executive');
    expect(approvedByBoth.declaration).toBeNull();
    expect(approvedByBoth.declarations[0].withdrawal.effectiveAt).not.toBeNull();

    const decided = await happened(
      system,
      incidentId,
      ['incident.withdrawal_decided'],
      ({ facts }) => facts['effective'] === true,
    );
    const declarationId = approvedByBoth.declarations[0].id;
    expect(decided.facts).toMatchObject({ declarationId, withdrawalId, approved: true });
    const requested = await happened(system, incidentId, ['incident.withdrawal_requested']);
    expect(requested.facts).toMatchObject({ declarationId, withdrawalId });
  });

  it('is refused by either approver role alone, and may then be requested again', async () => {
    const incidentId = await declared();
    const refused = await decide(incidentId, await request(incidentId), 'executive', false);
    expect(refused.declaration).not.toBeNull();
    expect(refused.declarations[0].withdrawal.refusedAt).not.toBeNull();
    await request(incidentId, 'responder', 'New evidence.');
    const { declarations } = await commands.see(incidentId, DECLARATIONS);
    expect(declarations[0].withdrawals).toMatchObject([
      { reason: 'The mailbox was a decoy.' },
      { reason: 'New evidence.' },
    ]);
  });

  it('is not recorded when the request or the decision is invalid, and the response names what is invalid', async () => {
    const incidentId = await commands.breach();
    const wrong = { incidentId, reason: ' ' };
    expect(first(await commands.call('requestWithdrawal', wrong, 'legal'))).toEqual(['declaration']);
    await commands.done('declareIncident', { incidentId, basis: BASIS, justification: 'Confirmed.' });
    const before = await commands.see(incidentId, DECLARATIONS);
    expect(first(await commands.call('requestWithdrawal', wrong, 'legal'))).toEqual(['reason']);
    const early = { incidentId, reason: 'R', at: '2001-01-01T00:00:00Z' };
    expect(first(await commands.call('requestWithdrawal', early, 'legal'))).toEqual(['at']);
    expect(first(await decide(incidentId, 'there-is-none', 'legal'))).toEqual(['withdrawalId']);
    expect(await commands.see(incidentId, DECLARATIONS)).toEqual(before);
    await request(incidentId);
    expect(first(await commands.call('requestWithdrawal', { incidentId, reason: 'R' }, 'legal'))).toEqual([
      'withdrawal',
    ]);
    const stale = { incidentId, withdrawalId: 'w', approved: true, version: 1 };
    expect((await commands.call('decideWithdrawal', stale, 'legal')).__typename).toBe('StaleIncident');
  });

  it('has one winner when two people give the second approval at the same time', async () => {
    const incidentId = await declared();
    const withdrawalId = await request(incidentId);
    await decide(incidentId, withdrawalId, 'legal');
    const second = { ...personaOf('executive'), sub: 'persona:second-executive' };
    const answers = await Promise.all(
      ['executive', second].map((who) => decide(incidentId, withdrawalId, who as 'executive')),
    );
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Incident', 'Unmet']);
    expect((await commands.see(incidentId, 'declarations { withdrawal { approvals { by } } }')).declarations).toEqual([
      { withdrawal: { approvals: [{ by: 'persona:legal' }, { by: expect.stringContaining('executive') }] } },
    ]);
  });
});

describe('a declaration after one that was withdrawn', () => {
  it('has its own clock and requires its own notices, and earlier notices do not count', async () => {
    const [tenantId] = personaOf('customer').tocsin.tenants as [string];
    const { incidentId, publish, advance } = await declaredBreach(system, [tenantId]);
    await publish('INITIAL');
    const withdrawalId = await request(incidentId);
    await decide(incidentId, withdrawalId, 'legal');
    await decide(incidentId, withdrawalId, 'executive');

    await commands.done('declareIncident', { incidentId, basis: BASIS, justification: 'It was no decoy.' });
    const { declaration, declarations } = await commands.see(
      incidentId,
      'declaration { id declaredAt } declarations { id declaredAt }',
    );
    expect(declarations).toHaveLength(2);
    expect(declaration).toEqual(declarations[1]);
    expect(Date.parse(declaration.declaredAt)).toBeGreaterThan(Date.parse(declarations[0].declaredAt));

    await advance('STABILIZE');
    await commands.contain(incidentId);
    const close = () => commands.call('advanceStage', { incidentId, to: 'CLOSE' });
    expect(first(await close())).toEqual(['noticesOut']);
    await publish('INITIAL');
    expect((await close()).__typename).toBe('Incident');
  });
});
