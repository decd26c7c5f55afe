import type { Role } from '../../../domain/access/role.ts';
import { type Approval, addDecision, approverRolesOf, isApproved } from '../../../domain/notification/approval.ts';
import { fact, hour } from '../build.ts';

const given = (approverRole: Approval['approverRole'], by: string, approved = true): Approval => ({
  approverRole,
  by,
  at: hour(20),
  approved,
  note: null,
});
const decision = (...roles: Role[]) => ({ roles, approved: true, note: null });

describe('an approval by two roles and two people', () => {
  it.each<[string, Approval[], boolean]>([
    ['no one', [], false],
    ['Legal alone', [given('LEGAL', 'lee')], false],
    ['the Executive Incident Manager alone', [given('EXECUTIVE_INCIDENT_MANAGER', 'eve')], false],
    ['both roles, two people', [given('LEGAL', 'lee'), given('EXECUTIVE_INCIDENT_MANAGER', 'eve')], true],
    ['both roles in the other order', [given('EXECUTIVE_INCIDENT_MANAGER', 'eve'), given('LEGAL', 'lee')], true],
    ['both roles, one person', [given('LEGAL', 'lee'), given('EXECUTIVE_INCIDENT_MANAGER', 'lee')], false],
    ['two people of one role', [given('LEGAL', 'lee'), given('LEGAL', 'lou')], false],
    ['both, one of them against', [given('LEGAL', 'lee'), given('EXECUTIVE_INCIDENT_MANAGER', 'eve', false)], false],
  ])('given by %s, %j, is complete: %s', (_who, approvals, approved) => {
    expect(isApproved(approvals)).toBe(approved);
  });

  it('needs Legal and the Executive Incident Manager, and no other role', () => {
    expect(approverRolesOf(['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'])).toEqual([
      'LEGAL',
      'EXECUTIVE_INCIDENT_MANAGER',
    ]);
    expect(approverRolesOf(['RESPONDER', 'AUDITOR', 'SERVICE_OPERATOR', 'CUSTOMER_SUPPORT'])).toEqual([]);
  });
});

describe('a decision', () => {
  it('is added with the approver role that it was given for, by whom and when', () => {
    expect(addDecision([], { roles: ['LEGAL'], approved: false, note: 'Too early.' }, fact(30, { by: 'lee' }))).toEqual(
      [{ approverRole: 'LEGAL', by: 'lee', at: hour(30), approved: false, note: 'Too early.' }],
    );
  });

  it('of a person who holds both approver roles counts for the role that has not decided yet', () => {
    const both = decision('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER');
    expect(addDecision([], both, fact(30, { by: 'kim' }))).toMatchObject([{ approverRole: 'LEGAL' }]);
    expect(addDecision([given('LEGAL', 'lee')], both, fact(30, { by: 'kim' }))).toMatchObject([
      { approverRole: 'LEGAL', by: 'lee' },
      { approverRole: 'EXECUTIVE_INCIDENT_MANAGER', by: 'kim' },
    ]);
  });

  it('is not accepted from a person who holds neither approver role', () => {
    expect(addDecision([], decision('RESPONDER'), fact(30))).toEqual({
      unmet: ['roles must include LEGAL or EXECUTIVE_INCIDENT_MANAGER'],
    });
  });

  it('is not accepted twice from one person, even if the person holds both approver roles', () => {
    const both = decision('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER');
    expect(addDecision([given('LEGAL', 'kim')], both, fact(30, { by: 'kim' }))).toEqual({
      unmet: ['by must be a second person: a different person must decide'],
    });
  });

  it('is not accepted from a second person of an approver role that has decided', () => {
    expect(addDecision([given('LEGAL', 'lee')], decision('LEGAL'), fact(30, { by: 'lou' }))).toEqual({
      unmet: ['roles: already decided by LEGAL; the other approver role must decide too'],
    });
  });

  it('is refused with both reasons when the same person decides twice for the same approver role', () => {
    expect(addDecision([given('LEGAL', 'lee')], decision('LEGAL'), fact(30, { by: 'lee' }))).toEqual({
      unmet: [expect.stringMatching(/^roles: /), expect.stringMatching(/^by must /)],
    });
  });
});
