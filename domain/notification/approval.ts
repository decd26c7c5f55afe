import type { Role } from '../access/role.ts';
import type { Fact } from '../incident/fact.ts';

/** The two offices that hold a veto. */
export type Office = 'LEGAL' | 'EXECUTIVE_INCIDENT_MANAGER';

export const OFFICES: readonly Office[] = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'];

export interface Approval {
  office: Office;
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
export function officesOf(roles: readonly Role[]): Office[] {
  return OFFICES.filter((office) => roles.includes(office));
}

/**
 * Adds one person's verdict to those given before: two offices, two people. Someone who holds both offices speaks for
 * the one that has not spoken yet, and only once.
 * @returns the verdicts so far, or what stands in the way of this one
 */
export function addVerdict(approvals: Approval[], verdict: Verdict, fact: Fact): Approval[] | { unmet: string[] } {
  const held = officesOf(verdict.roles);
  const office = held.find((candidate) => !approvals.some((given) => given.office === candidate));
  const unmet: string[] = [];
  if (held.length === 0) unmet.push('roles must include LEGAL or EXECUTIVE_INCIDENT_MANAGER');
  else if (!office) unmet.push(`roles: ${held.join(' and ')} decided already, and the other office must decide too`);
  if (approvals.some((given) => given.by === fact.by))
    unmet.push('by must be a second person: the same one may not decide twice');
  if (!office || unmet.length > 0) return { unmet };
  return [...approvals, { office, by: fact.by, at: fact.at, approved: verdict.approved, note: verdict.note }];
}

/** Both offices, two different people, have said yes. */
export function isApproved(approvals: readonly Approval[]): boolean {
  const yes = approvals.filter(({ approved }) => approved);
  return (
    OFFICES.every((office) => yes.some((given) => given.office === office)) && new Set(yes.map(({ by }) => by)).size > 1
  );
}
