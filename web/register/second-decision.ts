import type { RegisterEntryFragment } from './register.generated.ts';

/** What both approver roles decided: that nothing is notified, or that the declaration is withdrawn. */
export function secondDecision({ status, declaration, decisionNotToNotify }: RegisterEntryFragment) {
  return status === 'WITHDRAWN' ? declaration?.withdrawal : decisionNotToNotify;
}
