import type { Role } from '../../../domain/access/role.ts';
import { declarationInForce } from '../../../domain/incident/declaration.ts';
import type { Incident } from '../../../domain/incident/incident.ts';
import { decideWithdrawal, requestWithdrawal } from '../../../domain/incident/withdrawal.ts';
import { assessment, declaredIncident, done, fact, fields, hour, incident, unmet } from '../build.ts';

const requested = done(requestWithdrawal(declaredIncident(), { reason: 'The log was misread.' }, fact(20), 'w'));
const decide = (value: Incident, roles: Role[], by: string, hours: number, approved = true) =>
  decideWithdrawal(value, { withdrawalId: 'w', roles, approved, note: null }, fact(hours, { by }));

describe('the withdrawal of a declaration', () => {
  it('changes nothing when it is requested', () => {
    expect(declarationInForce(requested)?.withdrawal).toEqual({
      id: 'w',
      requestedAt: hour(20),
      recordedAt: hour(20),
      requestedBy: 'robin',
      reason: 'The log was misread.',
      approvals: [],
      effectiveAt: null,
      refusedAt: null,
      earlier: [],
    });
  });

  it('takes effect with the second approval, by another person in the other approver role', () => {
    const one = done(decide(requested, ['LEGAL'], 'lee', 21));
    expect(declarationInForce(one)).not.toBeNull();
    const two = done(decide(one, ['EXECUTIVE_INCIDENT_MANAGER'], 'eve', 22));
    expect(declarationInForce(two)).toBeNull();
    expect(two.declarations[0]?.withdrawal).toMatchObject({ effectiveAt: hour(22), refusedAt: null });
    expect(two.declarations[0]?.withdrawal?.approvals.map(({ by }) => by)).toEqual(['lee', 'eve']);
  });

  it('does not take effect by one person, the same person twice, or two people of one approver role', () => {
    const both: Role[] = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'];
    const one = done(decide(requested, both, 'kim', 21));
    expect(declarationInForce(one)).not.toBeNull();
    expect(fields(decide(one, both, 'kim', 22))).toEqual(['by']);
    expect(fields(decide(one, ['LEGAL'], 'lee', 22))).toEqual(['roles']);
  });

  it('does not take effect by the approval of a responder', () => {
    expect(fields(decide(requested, ['RESPONDER'], 'robin', 21))).toEqual(['roles']);
  });

  it('is ended by a refusal of either approver role, and may be requested again; both are kept', () => {
    const refused = done(decide(requested, ['LEGAL'], 'lee', 21, false));
    expect(declarationInForce(refused)?.withdrawal?.refusedAt).toEqual(hour(21));
    expect(fields(decide(refused, ['EXECUTIVE_INCIDENT_MANAGER'], 'eve', 22))).toEqual(['withdrawalId']);
    const again = done(requestWithdrawal(refused, { reason: 'Look again.' }, fact(23), 'w2'));
    expect(declarationInForce(again)?.withdrawal).toMatchObject({
      id: 'w2',
      earlier: [{ id: 'w', refusedAt: hour(21) }],
    });
  });

  it('is neither requested nor approved of a closed incident, which would be left undeclared, but may be refused', () => {
    const closed = { stage: 'CLOSE', closedAt: hour(20) } as const;
    expect(fields(requestWithdrawal(declaredIncident(closed), { reason: 'x' }, fact(20), 'w'))).toEqual(['stage']);
    expect(fields(decide({ ...requested, ...closed }, ['LEGAL'], 'lee', 21))).toEqual(['stage']);
    expect(fields(decide({ ...requested, ...closed }, ['LEGAL'], 'lee', 21, false))).toEqual([]);
  });

  it('stops the updates that only the declaration made due', () => {
    const harmless = { ...requested, assessments: [assessment()], nextUpdateDueAt: hour(22) };
    const one = done(decide(harmless, ['LEGAL'], 'lee', 21));
    expect(one.nextUpdateDueAt).toEqual(hour(22));
    expect(done(decide(one, ['EXECUTIVE_INCIDENT_MANAGER'], 'eve', 22)).nextUpdateDueAt).toBeNull();
  });

  it('needs a declaration in force, a reason, and no other request under way', () => {
    const ask = (value: Incident, reason = 'x') => requestWithdrawal(value, { reason }, fact(20), 'w2');
    expect(unmet(ask(incident()))).toEqual(['declaration: the incident is not declared']);
    expect(fields(ask(declaredIncident(), ' '))).toEqual(['reason']);
    expect(fields(ask(requested))).toEqual(['withdrawal']);
  });

  it('is neither requested before the declaration nor decided before the request', () => {
    const early = { ...fact(20), at: hour(10, -1) };
    expect(fields(requestWithdrawal(declaredIncident(), { reason: 'x' }, early, 'w'))).toEqual(['at']);
    const decision = { withdrawalId: 'w', roles: ['LEGAL' as const], approved: true, note: null };
    expect(fields(decideWithdrawal(requested, decision, { ...fact(21), at: hour(20, -1) }))).toEqual(['at']);
  });

  it('is not decided with a note over the maximum length', () => {
    const decision = { withdrawalId: 'w', roles: ['LEGAL' as const], approved: true, note: 'x'.repeat(20_001) };
    expect(fields(decideWithdrawal(requested, decision, fact(21, { by: 'lee' })))).toEqual(['note']);
  });

  it('is decided by its id, and is not decided again once it took effect', () => {
    const decision = { withdrawalId: 'other', roles: ['LEGAL' as const], approved: true, note: null };
    expect(fields(decideWithdrawal(requested, decision, fact(21)))).toEqual(['withdrawalId']);
    const one = done(decide(requested, ['LEGAL'], 'lee', 21));
    const two = done(decide(one, ['EXECUTIVE_INCIDENT_MANAGER'], 'eve', 22));
    expect(fields(decide(two, ['LEGAL'], 'lou', 23))).toEqual(['withdrawalId']);
  });
});
