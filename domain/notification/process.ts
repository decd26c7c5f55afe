import type { RevisionKind } from './advisory.ts';
import { type Certainty, isNotifiedOf } from './audience.ts';
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
  /** Whether a supervisory authority waits for a notice, or for information promised to it. */
  authoritiesDue: boolean;
}

/**
 * PREPARING from suspected exposure or from declaration, whichever comes first; then the clock runs until all known tenants
 * are notified, and the process is complete once the final notice is published and no authority is due anything.
 */
export function processState(facts: ProcessFacts, now: Date): ProcessState {
  const { declaredAt, withdrawn, suspendedUntil, notifiedAt, latestKind, authoritiesDue } = facts;
  if (withdrawn) return 'WITHDRAWN';
  if (!declaredAt) return 'PREPARING';
  if (notifiedAt) return latestKind === 'FINAL' && !authoritiesDue ? 'COMPLETE' : 'NOTIFIED';
  return suspendedUntil && now < suspendedUntil ? 'DELAYED' : 'CLOCK_RUNNING';
}

export interface NotifiedTenant {
  certainty: Certainty;
  foundAt: Date;
  /** Under the declaration in force: what was said under one withdrawn since does not count. */
  notifiedAt: Date | null;
}

/** Whether every tenant known has been notified; one ruled out before it was notified is due nothing. */
export function allNotified(tenants: readonly Pick<NotifiedTenant, 'certainty' | 'notifiedAt'>[]): boolean {
  return tenants.every(({ certainty, notifiedAt }) => notifiedAt !== null || !isNotifiedOf(certainty));
}

/**
 * When the last tenant known by the deadline was notified: what the process's clock is measured by. A tenant found after the
 * deadline has a clock of its own. Where none was known by then, the clock stops with the publication that left none to be
 * notified: it would otherwise run for ever although nothing is due.
 * @param completedAt when all tenants known had been notified for the first time
 * @returns null while a tenant known has not been notified
 */
export function lastNotifiedAt(
  tenants: readonly NotifiedTenant[],
  deadline: Date,
  completedAt: Date | null,
): Date | null {
  if (!allNotified(tenants)) return null;
  const times = tenants
    .filter(({ foundAt }) => foundAt <= deadline)
    .flatMap(({ notifiedAt }) => notifiedAt?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : completedAt;
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
export function commitmentClocks<Due extends Commitment>(
  commitments: readonly Due[],
  facts: CommitmentFacts,
  now: Date,
): (Due & { deadline: Date; state: ClockState })[] {
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

/** Hours of the shortest commitment to a notice; null without one. A warning or a report is a step of its own. */
export function noticeHours(commitments: readonly Commitment[]): number | null {
  const hours = commitments.filter(({ step }) => step === 'NOTICE').map((commitment) => commitment.hours);
  return hours.length > 0 ? Math.min(...hours) : null;
}
