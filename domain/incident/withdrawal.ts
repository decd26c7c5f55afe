import { type ApproverDecision, decideRequest, newRequest } from '../notification/approval.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkRequired } from '../text.ts';
import { declarationInForce } from './declaration.ts';
import { checkFact, type Fact } from './fact.ts';
import type { Declaration, Incident, Withdrawal } from './incident.ts';
import { nextUpdateDueAt } from './severity.ts';
import { checkOpen } from './stage.ts';

/** Requests to withdraw the declaration in force. Nothing changes until two people in two approver roles have approved. */
export function requestWithdrawal(
  incident: Incident,
  { reason }: { reason: string },
  fact: Fact,
  id: string,
): Incident | Unmet {
  const declaration = declarationInForce(incident);
  if (!declaration)
    return unmetNeeds('A withdrawal cannot be requested', ['declaration: the incident is not declared']);
  const before = declaration.withdrawal;
  const unmet = [
    ...checkFact(fact, [{ time: declaration.declaredAt, what: 'the declaration' }]),
    ...checkRequired({ reason: { value: reason } }),
    // Withdrawn after the closing, it would leave a closed breach undeclared, and out of view.
    ...checkOpen(incident),
    ...(before && !before.refusedAt ? ['withdrawal: a withdrawal is already requested and awaiting a decision'] : []),
  ];
  if (unmet.length > 0) return unmetNeeds('A withdrawal cannot be requested', unmet);
  const withdrawal: Withdrawal = {
    ...newRequest(id, reason, fact),
    earlier: before ? [...before.earlier, withoutEarlier(before)] : [],
  };
  return withWithdrawal(incident, declaration, withdrawal);
}

/**
 * One approver role's decision on a withdrawal. The second approval, by another person in the other role, ends the
 * declaration; a refusal by either role ends the request.
 */
export function decideWithdrawal(
  incident: Incident,
  { withdrawalId, ...decision }: ApproverDecision & { withdrawalId: string },
  fact: Fact,
): Incident | Unmet {
  const declaration = declarationInForce(incident);
  const withdrawal = declaration?.withdrawal;
  if (!withdrawal || withdrawal.id !== withdrawalId || withdrawal.refusedAt) {
    return unmetNeeds('The withdrawal cannot be decided', ['withdrawalId must be an open withdrawal']);
  }
  const outcome = decideRequest(withdrawal, decision, fact, checkOpen(incident));
  if ('unmet' in outcome) return unmetNeeds('The withdrawal cannot be decided', outcome.unmet);
  const decided = withWithdrawal(incident, declaration, outcome);
  return outcome.effectiveAt ? { ...decided, nextUpdateDueAt: nextUpdateDueAt(decided, fact.recordedAt) } : decided;
}

function withWithdrawal(incident: Incident, declaration: Declaration, withdrawal: Withdrawal): Incident {
  const declarations = incident.declarations.map((each) => (each === declaration ? { ...each, withdrawal } : each));
  return { ...incident, declarations };
}

function withoutEarlier({ earlier, ...request }: Withdrawal) {
  return request;
}
