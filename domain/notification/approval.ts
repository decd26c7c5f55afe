import type { Role } from '../access/role.ts';
import { checkFact, type Fact } from '../incident/fact.ts';
import { blankToNull, checkOptional } from '../text.ts';

/** The two approver roles, each with a veto. */
export type ApproverRole = 'LEGAL' | 'EXECUTIVE_INCIDENT_MANAGER';

const APPROVER_ROLES: readonly ApproverRole[] = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'];

export interface Approval {
  approverRole: ApproverRole;
  by: string;
  at: Date;
  approved: boolean;
  note: string | null;
}

export interface ApproverDecision {
  roles: readonly Role[];
  approved: boolean;
  note: string | null;
}

/** What requires both approver roles: a request, and the decisions on it. */
export interface ApprovalRequest {
  id: string;
  requestedAt: Date;
  recordedAt: Date;
  requestedBy: string;
  reason: string;
  approvals: Approval[];
  /** When the second approver role approved; null while it is open or when it was refused. */
  effectiveAt: Date | null;
  /** When either approver role refused, which ended it. */
  refusedAt: Date | null;
}

/** The approver roles of a person, Legal first. */
export function approverRolesOf(roles: readonly Role[]): ApproverRole[] {
  return APPROVER_ROLES.filter((approverRole) => roles.includes(approverRole));
}

/**
 * Adds one person's decision to the earlier ones: both approver roles must decide, by two people. A person with both roles
 * decides for the one that has not decided yet, and only once.
 * @returns the decisions so far, or the reasons why this one is not allowed
 */
export function addDecision(
  approvals: Approval[],
  decision: ApproverDecision,
  fact: Fact,
): Approval[] | { unmet: string[] } {
  const held = approverRolesOf(decision.roles);
  const approverRole = held.find((candidate) => !approvals.some((given) => given.approverRole === candidate));
  const unmet: string[] = [];
  if (held.length === 0) unmet.push('roles must include LEGAL or EXECUTIVE_INCIDENT_MANAGER');
  else if (!approverRole)
    unmet.push(`roles: already decided by ${held.join(' and ')}; the other approver role must decide too`);
  if (approvals.some((given) => given.by === fact.by))
    unmet.push('by must be a second person: a different person must decide');
  if (!approverRole || unmet.length > 0) return { unmet };
  return [...approvals, { approverRole, by: fact.by, at: fact.at, approved: decision.approved, note: decision.note }];
}

/** Whether both approver roles have approved, by two different people. */
export function isApproved(approvals: readonly Approval[]): boolean {
  const yes = approvals.filter(({ approved }) => approved);
  return (
    APPROVER_ROLES.every((approverRole) => yes.some((given) => given.approverRole === approverRole)) &&
    new Set(yes.map(({ by }) => by)).size > 1
  );
}

/** A new request, on which no one has decided. */
export function newRequest(id: string, reason: string, { at, recordedAt, by }: Fact): ApprovalRequest {
  return {
    id,
    requestedAt: at,
    recordedAt,
    requestedBy: by,
    reason,
    approvals: [],
    effectiveAt: null,
    refusedAt: null,
  };
}

/** Whether a request awaits a decision. */
export function isPending({ effectiveAt, refusedAt }: ApprovalRequest): boolean {
  return effectiveAt === null && refusedAt === null;
}

/**
 * One approver role's decision on a request. The second approval, by another person in the other role, makes it effective; a
 * refusal by either role ends it.
 * @param needs what an approval requires and is not met
 * @returns the request with the decision, or the reasons why it is not allowed
 */
export function decideRequest<Request extends ApprovalRequest>(
  request: Request,
  decision: ApproverDecision,
  fact: Fact,
  needs: string[],
): Request | { unmet: string[] } {
  const outcome = addDecision(request.approvals, { ...decision, note: blankToNull(decision.note) }, fact);
  const unmet = [
    ...checkFact(fact, [{ time: request.requestedAt, what: 'the request' }]),
    ...checkOptional({ note: { value: decision.note } }),
    ...(decision.approved ? needs : []),
    ...('unmet' in outcome ? outcome.unmet : []),
  ];
  if ('unmet' in outcome || unmet.length > 0) return { unmet };
  return {
    ...request,
    approvals: outcome,
    effectiveAt: isApproved(outcome) ? fact.at : null,
    refusedAt: decision.approved ? null : fact.at,
  };
}
