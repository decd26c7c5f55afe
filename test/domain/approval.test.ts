import type { Role } from '../../domain/access/role.ts';
import { type Approval, addDecision, approverRolesOf, isApproved } from '../../domain/notification/approval.ts';
import { fact, hour } from './build.ts';

const given = (approverRole: Approval['approverRole'], by: string, approved = true): Approval => ({
  approverRole,
  by,
  at: hour(20),
  approved,
  note: null,
});
const verdict = (...roles: Role[]) => ({ roles, approved: true, note: null });

describe('two offices, two people', () => {
  it.each<[string, Approval[], boolean]>([
    ['nobody', [], false],
    ['Legal alone', [given('LEGAL', 'lee')], false],
    ['the Executive Incident Manager alone', [given('EXECUTIVE_INCIDENT_MANAGER', 'eve')], false],
    ['both offices, two people', [given('LEGAL', 'lee'), given('EXECUTIVE_INCIDENT_MANAGER', 'eve')], true],
    ['both offices in the other order', [given('EXECUTIVE_INCIDENT_MANAGER', 'eve'), given('LEGAL', 'lee')], true],
    ['both offices, one person', [given('LEGAL', 'lee'), given('EXECUTIVE_INCIDENT_MANAGER', 'lee')], false],
    ['two people of one office', [given('LEGAL', 'lee'), given('LEGAL', 'lou')], false],
    ['both, one of them against', [given('LEGAL', 'lee'), given('EXECUTIVE_INCIDENT_MANAGER', 'eve', false)], false],
  ])('when %s spoke, %j, approved is %s', (_who, approvals, approved) => {
    expect(isApproved(approvals)).toBe(approved);
  });

  it('are Legal and the Executive Incident Manager, and no other role', () => {
    expect(approverRolesOf(['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'])).toEqual([
      'LEGAL',
      'EXECUTIVE_INCIDENT_MANAGER',
    ]);
    expect(approverRolesOf(['RESPONDER', 'AUDITOR', 'SERVICE_OPERATOR', 'CUSTOMER_SUPPORT'])).toEqual([]);
  });
});

describe('a verdict', () => {
  it('is added with the office it was given for, by whom and when', () => {
    expect(addDecision([], { roles: ['LEGAL'], approved: false, note: 'Too early.' }, fact(30, { by: 'lee' }))).toEqual(
      [{ approverRole: 'LEGAL', by: 'lee', at: hour(30), approved: false, note: 'Too early.' }],
    );
  });

  it('of someone who holds both offices counts for the one that has not spoken', () => {
    const both = verdict('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER');
    expect(addDecision([], both, fact(30, { by: 'kim' }))).toMatchObject([{ approverRole: 'LEGAL' }]);
    expect(addDecision([given('LEGAL', 'lee')], both, fact(30, { by: 'kim' }))).toMatchObject([
      { approverRole: 'LEGAL', by: 'lee' },
      { approverRole: 'EXECUTIVE_INCIDENT_MANAGER', by: 'kim' },
    ]);
  });

  it('is not taken from someone who holds neither office', () => {
    expect(addDecision([], verdict('RESPONDER'), fact(30))).toEqual({
      unmet: ['roles must include LEGAL or EXECUTIVE_INCIDENT_MANAGER'],
    });
  });

  it('is not taken twice from one person, though they hold both offices', () => {
    const both = verdict('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER');
    expect(addDecision([given('LEGAL', 'kim')], both, fact(30, { by: 'kim' }))).toEqual({
      unmet: ['by must be a second person: a different person must decide'],
    });
  });

  it('is not taken from a second person of an office that has spoken', () => {
    expect(addDecision([given('LEGAL', 'lee')], verdict('LEGAL'), fact(30, { by: 'lou' }))).toEqual({
      unmet: ['roles: already decided by LEGAL; the other approver role must decide too'],
    });
  });

  it('says both when one person of one office speaks twice', () => {
    expect(addDecision([given('LEGAL', 'lee')], verdict('LEGAL'), fact(30, { by: 'lee' }))).toEqual({
      unmet: [expect.stringMatching(/^roles: /), expect.stringMatching(/^by must /)],
    });
  });
});
