import type { RevisionKind } from './advisory.ts';
import { type ClockState, deadlineState, hoursAfter } from './clock.ts';

/** The state of the customer incident notification process of one incident. */
export type ProcessState = 'PREPARING' | 'CLOCK_RUNNING' | 'DELAYED' | 'NOTIFIED' | 'COMPLETE' | 'WITHDRAWN';

export interface ProcessFacts {
  declaredAt: Date | null;
  /** The declaration was withdrawn, and none is in force. */
  withdrawn: boolean;
  /** The end of an approved delay, null without one. */
  suspendedUntil: Date | null;
  /** When all known tenants had been notified. */
  notifiedAt: Date | null;
  /** The kind of the revision published last, null while none is. */
  latestKind: RevisionKind | null;
}

/**
 * PREPARING from suspected exposure or from declaration, whichever comes first; then the clock runs until all known tenants
 * are notified, and the process is complete once the final notice is published.
 */
export function processState(facts: ProcessFacts, now: Date): ProcessState {
  const { declaredAt, withdrawn, suspendedUntil, notifiedAt, latestKind } = facts;
  if (withdrawn) return 'WITHDRAWN';
  if (!declaredAt) return 'PREPARING';
  if (notifiedAt) return latestKind === 'FINAL' ? 'COMPLETE' : 'NOTIFIED';
  return suspendedUntil && now < suspendedUntil ? 'DELAYED' : 'CLOCK_RUNNING';
}

export interface NotifiedTenant {
  foundAt: Date;
  notifiedAt: Date | null;
}

/**
 * When the last tenant known by the deadline was notified: the time that decides the process's clock. A tenant found after
 * the deadline has a clock of its own.
 * @returns null while one of them is not notified, and without any
 */
export function lastNotifiedAt(tenants: readonly NotifiedTenant[], deadline: Date): Date | null {
  const known = tenants.filter(({ foundAt }) => foundAt <= deadline);
  let last: Date | null = null;
  for (const { notifiedAt } of known) {
    if (!notifiedAt) return null;
    if (!last || notifiedAt > last) last = notifiedAt;
  }
  return last;
}

/** The steps that law or contract may require towards a tenant. */
export type CommitmentStep = 'EARLY_WARNING' | 'NOTICE' | 'FINAL_REPORT';

export interface Commitment {
  step: CommitmentStep;
  hours: number;
}

export interface CommitmentFacts {
  declaredAt: Date;
  foundAt: Date;
  /** When the tenant was first notified. */
  notifiedAt: Date | null;
  /** When it was notified of the final revision. */
  finalNotifiedAt: Date | null;
}

/** A first notice also meets an early warning; the final report is a revision of its own. */
const MET_BY: { [step in CommitmentStep]: (facts: CommitmentFacts) => Date | null } = {
  EARLY_WARNING: ({ notifiedAt }) => notifiedAt,
  NOTICE: ({ notifiedAt }) => notifiedAt,
  FINAL_REPORT: ({ finalNotifiedAt }) => finalNotifiedAt,
};

/**
 * The clocks of a tenant's commitments, the earliest deadline first. Each runs from the declaration, or from when the tenant
 * was found, whichever is later; delays do not suspend them.
 */
export function commitmentClocks<Owed extends Commitment>(
  commitments: readonly Owed[],
  facts: CommitmentFacts,
  now: Date,
): (Owed & { deadline: Date; state: ClockState })[] {
  const { declaredAt, foundAt } = facts;
  const start = foundAt > declaredAt ? foundAt : declaredAt;
  return commitments
    .map((commitment) => {
      const deadline = hoursAfter(start, commitment.hours);
      return {
        ...commitment,
        deadline,
        state: deadlineState({ deadline, doneAt: MET_BY[commitment.step](facts) }, now),
      };
    })
    .sort((one, other) => one.deadline.getTime() - other.deadline.getTime());
}
