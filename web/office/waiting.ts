import type { Viewer } from '../parts/viewer.tsx';
import type { IncidentWaitingFragment, ProcessWaitingFragment, VerdictFragment } from './approvals.generated.ts';

export type Delay = ProcessWaitingFragment['delays'][number];
export type Withdrawal = NonNullable<NonNullable<ProcessWaitingFragment['incident']['declaration']>['withdrawal']>;

/** Whether a request still waits for the viewer: both offices speak, each once, and nobody for both. */
function waitsFor({ roles, subject }: Viewer, approvals: readonly VerdictFragment[]): boolean {
  const spoken = approvals.map(({ approverRole: office }) => office as string);
  const open = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'].some(
    (office) => roles.includes(office) && !spoken.includes(office),
  );
  return open && approvals.every(({ by }) => by !== subject);
}

/** What waits for the viewer in the processes that there are. */
export function waitingIn(viewer: Viewer, processes: readonly ProcessWaitingFragment[]) {
  return {
    drafts: processes.filter(({ advisory }) => advisory?.draft && !advisory.draft.review),
    delays: processes.flatMap((process) =>
      process.delays
        .filter(({ state, approvals }) => state === 'REQUESTED' && waitsFor(viewer, approvals))
        .map((delay) => ({ process, delay })),
    ),
    withdrawals: processes.flatMap((process) => {
      const withdrawal = process.incident.declaration?.withdrawal;
      if (!withdrawal || withdrawal.effectiveAt || withdrawal.refusedAt) return [];
      return waitsFor(viewer, withdrawal.approvals) ? [{ process, withdrawal }] : [];
    }),
  };
}

/** The suspicion that is still to be decided. */
export function openExposure({ exposures }: IncidentWaitingFragment) {
  return exposures.find(({ decision }) => decision === null);
}
