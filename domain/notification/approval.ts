import type { Role } from '../access/role.ts';
import type { Fact } from '../incident/fact.ts';

/** The two offices that hold a veto. */
export type ApproverRole = 'LEGAL' | 'EXECUTIVE_INCIDENT_MANAGER';

const APPROVER_ROLES: readonly ApproverRole[] = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'];

export interface Approval {
  approverRole: ApproverRole;
  by: string;
  at: Date;
  approved: boolean;
  note: string | null;
}

export interface Verdict {
  roles: readonly Role[];
  approved: boolean;
  note: string | null;
}

/** The offices a person holds, Legal first. */
export function approverRolesOf(roles: readonly Role[]): ApproverRole[] {
  return APPROVER_ROLES.filter((approverRole) => roles.includes(approverRole));
}

/**
 * Adds one person's verdict to those given before: two offices, two people. Someone who holds both offices speaks for
 * the one that has not spoken yet, and only once.
 * @returns the verdicts so far, or what stands in the way of this one
 */
export function addVerdict(approvals: Approval[], verdict: Verdict, fact: Fact): Approval[] | { unmet: string[] } {
  const held = approverRolesOf(verdict.roles);
  const approverRole = held.find((candidate) => !approvals.some((given) => given.approverRole === candidate));
  const unmet: string[] = [];
  if (held.length === 0) unmet.push('roles must include LEGAL or EXECUTIVE_INCIDENT_MANAGER');
  else if (!approverRole)
    unmet.push(`roles: ${held.join(' and ')} decided already, and the other office must decide too`);
  if (approvals.some((given) => given.by === fact.by))
    unmet.push('by must be a second person: the same one may not decide twice');
  if (!approverRole || unmet.length > 0) return { unmet };
  return [...approvals, { approverRole, by: fact.by, at: fact.at, approved: verdict.approved, note: verdict.note }];
}

/** Both offices, two different people, have said yes. */
export function isApproved(approvals: readonly Approval[]): boolean {
  const yes = approvals.filter(({ approved }) => approved);
  return (
    APPROVER_ROLES.every((approverRole) => yes.some((given) => given.approverRole === approverRole)) &&
    new Set(yes.map(({ by }) => by)).size > 1
  );
}
