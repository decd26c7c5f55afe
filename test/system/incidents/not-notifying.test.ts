import { personaOf } from '../../../demo/personas.ts';
import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { happened } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let commands: Commands;
beforeAll(async () => {
  system = await openSystem();
  commands = commandsOf(system);
});
afterAll(() => system.close());

const REASON = 'The mailboxes were encrypted, and the keys are safe.';
const SEE = `stage severity finalizedAt postMortemDueAt declarationDueAt decisionNotToNotify { id }
  exposures { decision { declared rationale } } decisionsNotToNotify { id requestedBy reason exemptions publicCommunication
    effectiveAt refusedAt supersededAt approvals { approverRole by approved note } }`;
const first = ({ unmet }: { unmet: string[] }) => unmet.map((sentence) => sentence.split(/[ :]/)[0]);

const request = async (incidentId: string, who = 'responder', changes: object = {}) => {
  const input = { incidentId, reason: REASON, ...changes };
  return (await commands.done('requestNotToNotify', input, who, SEE)).decisionsNotToNotify.at(-1).id;
};
const decide = (incidentId: string, decisionId: string, who: Parameters<Commands['call']>[2], approved = true) =>
  commands.call('decideNotToNotify', { incidentId, decisionId, approved, note: 'N' }, who, SEE);
const decideBoth = async (incidentId: string) => {
  const decisionId = await request(incidentId);
  await decide(incidentId, decisionId, 'legal');
  return decide(incidentId, decisionId, 'executive');
};
const close = (incidentId: string) => commands.call('advanceStage', { incidentId, to: 'CLOSE' }, 'responder', SEE);
const contained = async () => {
  const incidentId = await commands.breach();
  await commands.done('advanceStage', { incidentId, to: 'STABILIZE' });
  await commands.contain(incidentId);
  return incidentId;
};

describe('a decision not to notify', () => {
  it('requires Legal and the Executive Incident Manager, two different people, and then permits CLOSE', async () => {
    const incidentId = await contained();
    const decisionId = await request(incidentId, 'legal', { exemptions: ['DATA_PROTECTED'] });
    expect(first(await close(incidentId))).toEqual(['declaration', 'customerDataRisk']);
    const once = await decide(incidentId, decisionId, 'legal');
    expect(once.decisionNotToNotify).toBeNull();
    expect(first(await close(incidentId))).toEqual(['declaration', 'customerDataRisk']);
    expect(first(await decide(incidentId, decisionId, 'legal'))).toEqual(['roles', 'by']);
    const both = { ...personaOf('legal'), tocsin: { ...personaOf('legal').tocsin } };
    both.tocsin.roles = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'];
    expect(first(await decide(incidentId, decisionId, both))).toEqual(['by']);
    const twice = await decide(incidentId, decisionId, 'executive');
    expect(twice).toMatchObject({
      declarationDueAt: null,
      decisionNotToNotify: { id: decisionId },
      decisionsNotToNotify: [
        {
          requestedBy: 'persona:legal',
          reason: REASON,
          exemptions: ['DATA_PROTECTED'],
          publicCommunication: null,
          effectiveAt: expect.any(String),
          supersededAt: null,
          approvals: [
            { approverRole: 'LEGAL', by: 'persona:legal', approved: true, note: 'N' },
            { approverRole: 'EXECUTIVE_INCIDENT_MANAGER', by: 'persona:executive', approved: true, note: 'N' },
          ],
        },
      ],
    });
    const closed = await close(incidentId);
    expect(closed).toMatchObject({ stage: 'CLOSE', finalizedAt: null, postMortemDueAt: expect.any(String) });
    const postMortem = { incidentId, summary: 'S', rootCause: 'R', sufficiencyOfResponse: 'Sufficient.' };
    const { finalizedAt } = await commands.done('completePostMortem', postMortem, 'responder', SEE);
    expect(finalizedAt).not.toBeNull();
  });

  it('leaves an event and an audit entry for the request and each decision', async () => {
    const incidentId = await commands.breach();
    await commands.done('suspectExposure', { incidentId, rationale: 'Odd.' });
    const decided = await decideBoth(incidentId);
    const decisionId = decided.decisionNotToNotify.id;
    expect(decided.exposures).toEqual([{ decision: { declared: false, rationale: REASON } }]);
    const requested = await happened(system, incidentId, ['incident.not_notifying_requested']);
    expect(requested.facts).toMatchObject({ decisionId, exemptions: [] });
    const effective = await happened(
      system,
      incidentId,
      ['incident.not_notifying_decided'],
      ({ facts }) => facts['effective'] === true,
    );
    expect(effective.facts).toMatchObject({ decisionId, approved: true });
    const settled = await happened(system, incidentId, ['incident.exposure_decided']);
    expect(settled.facts).toMatchObject({ declared: false });
    const { data } = await system.ask(
      'auditor',
      `{ auditTrail(incidentId: "${incidentId}", first: 50) { edges { node { action actor } } }
        verifyAuditTrail(incidentId: "${incidentId}") { intact } }`,
    );
    const actions = data.auditTrail.edges.map(({ node }: { node: { action: string; actor: string } }) => node);
    expect(actions).toEqual(
      expect.arrayContaining([
        { action: 'incident.not_notifying_requested', actor: 'persona:responder' },
        { action: 'incident.not_notifying_decided', actor: 'persona:legal' },
        { action: 'incident.not_notifying_decided', actor: 'persona:executive' },
      ]),
    );
    expect(data.verifyAuditTrail.intact).toBe(true);
  });

  it('is refused by either approver role alone, and may then be requested again', async () => {
    const incidentId = await commands.breach();
    const refused = await decide(incidentId, await request(incidentId), 'executive', false);
    expect(refused.decisionsNotToNotify[0].refusedAt).not.toBeNull();
    await request(incidentId);
    expect((await commands.see(incidentId, SEE)).decisionsNotToNotify).toHaveLength(2);
  });

  it('is not recorded when the request or the decision is invalid, and the response names what is invalid', async () => {
    const incidentId = await commands.breach();
    const call = (changes: object) =>
      commands.call('requestNotToNotify', { incidentId, reason: REASON, ...changes }, 'legal');
    expect(first(await call({ reason: ' ' }))).toEqual(['reason']);
    expect(first(await call({ exemptions: ['DISPROPORTIONATE_EFFORT'] }))).toEqual(['publicCommunication']);
    expect(first(await decide(incidentId, 'there-is-none', 'legal'))).toEqual(['decisionId']);
    const event = await commands.report();
    expect(first(await commands.call('requestNotToNotify', { incidentId: event, reason: REASON }))).toEqual([
      'assessments',
      'classification',
    ]);
    await request(incidentId);
    expect(first(await call({}))).toEqual(['decisionNotToNotify']);
    const stale = { incidentId, decisionId: 'd', approved: true, version: 1 };
    expect((await commands.call('decideNotToNotify', stale, 'legal')).__typename).toBe('StaleIncident');
    for (const who of ['operator', 'support', 'customer', 'responder']) {
      await expect(decide(incidentId, 'd', who)).rejects.toThrow('FORBIDDEN');
    }
    await expect(commands.call('requestNotToNotify', { incidentId, reason: REASON }, 'auditor')).rejects.toThrow(
      'FORBIDDEN',
    );
  });

  it('is not made about a declared incident, and a declaration supersedes it for good', async () => {
    const incidentId = await contained();
    await decideBoth(incidentId);
    const declaration = { incidentId, basis: ['LEGAL_COMMITMENT'], justification: 'The keys leaked after all.' };
    const declared = await commands.done('declareIncident', declaration, 'responder', SEE);
    expect(declared.decisionNotToNotify).toBeNull();
    expect(declared.decisionsNotToNotify[0].supersededAt).not.toBeNull();
    expect(first(await commands.call('requestNotToNotify', { incidentId, reason: REASON }))).toEqual(['declaration']);
    const withdrawal = await commands.done(
      'requestWithdrawal',
      { incidentId, reason: 'They did not.' },
      'legal',
      'declaration { withdrawal { id } }',
    );
    const withdraw = { incidentId, withdrawalId: withdrawal.declaration.withdrawal.id, approved: true };
    await commands.done('decideWithdrawal', withdraw, 'legal');
    await commands.done('decideWithdrawal', withdraw, 'executive');
    expect(first(await close(incidentId))).toEqual(['declaration', 'customerDataRisk']);
    await decideBoth(incidentId);
    expect((await close(incidentId)).__typename).toBe('Incident');
  });

  it('does not settle graver facts, neither in force nor while it awaits approval', async () => {
    const incidentId = await contained();
    await decideBoth(incidentId);
    const graver = {
      classification: 'PRIVACY_INCIDENT',
      effects: ['LOSS'],
      capacity: ['PROCESSOR'],
      rationale: 'More.',
    };
    await commands.done('classifyIncident', { incidentId, ...graver });
    expect(first(await close(incidentId))).toEqual(['declaration', 'customerDataRisk']);
    const decisionId = await request(incidentId);
    await decide(incidentId, decisionId, 'legal');
    await commands.done('suspectExposure', { incidentId, rationale: 'The keys were there, too.' });
    expect(first(await decide(incidentId, decisionId, 'executive'))).toEqual(['decisionId']);
    expect(first(await close(incidentId))).toEqual(['declaration', 'exposure', 'customerDataRisk']);
    await decideBoth(incidentId);
    expect((await close(incidentId)).__typename).toBe('Incident');
  });
});
