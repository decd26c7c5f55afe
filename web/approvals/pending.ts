import type { Viewer } from '../parts/viewer.tsx';
import type {
  ApprovalDecisionFragment,
  PendingIncidentFragment,
  PendingProcessFragment,
} from './approvals.generated.ts';

export type Delay = PendingProcessFragment['delays'][number];
export type Withdrawal = NonNullable<NonNullable<PendingProcessFragment['incident']['declaration']>['withdrawal']>;

export type Unmarking = PendingIncidentFragment['unmarkings'][number];

/** Whether a request needs the viewer's decision: each approver role decides once, each by another person. */
function isPendingFor({ roles, subject }: Viewer, approvals: readonly ApprovalDecisionFragment[]): boolean {
  const decided = approvals.map(({ approverRole }) => approverRole as string);
  const open = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'].some((role) => roles.includes(role) && !decided.includes(role));
  return open && approvals.every(({ by }) => by !== subject);
}

/** The drafts and requests among these processes that need the viewer's decision. */
export function pendingFor(viewer: Viewer, processes: readonly PendingProcessFragment[]) {
  return {
    drafts: processes.filter(({ advisory }) => advisory?.draft && !advisory.draft.review),
    delays: processes.flatMap((process) =>
      process.delays
        .filter(({ state, approvals }) => state === 'REQUESTED' && isPendingFor(viewer, approvals))
        .map((delay) => ({ process, delay })),
    ),
    withdrawals: processes.flatMap((process) => {
      const withdrawal = process.incident.declaration?.withdrawal;
      if (!withdrawal || withdrawal.effectiveAt || withdrawal.refusedAt) return [];
      return isPendingFor(viewer, withdrawal.approvals) ? [{ process, withdrawal }] : [];
    }),
  };
}

/** The suspected exposure whose decision is pending. */
export function openExposure({ exposures }: PendingIncidentFragment) {
  return exposures.find(({ decision }) => decision === null);
}

export type DecisionNotToNotify = PendingIncidentFragment['decisionsNotToNotify'][number];

/** The requests not to notify among these incidents that need the viewer's decision. */
export function pendingNotNotifying(viewer: Viewer, incidents: readonly PendingIncidentFragment[]) {
  return incidents.flatMap((incident) => {
    const decision = incident.decisionsNotToNotify.at(-1);
    if (!decision || decision.effectiveAt || decision.refusedAt || decision.supersededAt) return [];
    return isPendingFor(viewer, decision.approvals) ? [{ incident, decision }] : [];
  });
}

/** The requests to remove an exercise mark that need the viewer's decision. */
export function pendingUnmarkings(viewer: Viewer, incidents: readonly PendingIncidentFragment[]) {
  return incidents.flatMap((incident) =>
    incident.unmarkings
      .filter(({ effectiveAt, refusedAt, approvals }) => !effectiveAt && !refusedAt && isPendingFor(viewer, approvals))
      .map((unmarking) => ({ incident, unmarking })),
  );
}
