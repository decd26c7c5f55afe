import { AT_RISK_HOURS, deadlineState, hoursAfter, reminders } from '../notification/clock.ts';
import { authorityDuty, type DataProtectionLaw } from '../regimes/data-protection.ts';
import { endOf } from '../regimes/period.ts';
import type { ClockStart } from '../regimes/regime.ts';

/** One phase of a notice (Art. 33(4)). */
export interface AuthoritySubmission {
  /** From 1. */
  number: number;
  submittedAt: Date;
  recordedAt: Date;
  by: string;
  /** The authority's reference number. */
  reference: string;
  /** The proof of receipt: the number or text of a confirmation. */
  receipt: string | null;
  /** The information still to follow at that time. */
  toFollow: string[];
  /** By when it was promised to follow; null where no time was promised. */
  promisedAt: Date | null;
  reasonsForDelay: string | null;
}

/** The provider's notification, as controller, of a declared incident to one supervisory authority. */
export interface AuthorityNotice {
  authorityId: string;
  /** The law that the authority supervises. */
  law: DataProtectionLaw;
  declaredAt: Date;
  /** When the provider became aware of the breach. */
  awareAt: Date;
  /** Oldest first. */
  submissions: AuthoritySubmission[];
}

/** What is due at one time: the notice, or after it the information promised to follow. */
type AuthorityPhase = 'NOTICE' | 'FOLLOW_UP';

/** The states of an authority's clock. No delay of the notices to customers suspends it. */
type AuthorityClockState = ReturnType<typeof deadlineState>;

/** The clock of a notice. Where the law sets no period in hours, what is due has no deadline and is due all the same. */
export interface AuthorityClock {
  startedAt: Date;
  /** Tocsin's own target: the law's hours from the start, to the millisecond. */
  target: Date | null;
  /** The law's deadline: the end of the last hour, at or after the target. */
  legalDeadline: Date | null;
  state: AuthorityClockState;
  /** By the law's deadline. */
  legalState: AuthorityClockState;
}

/** The clock of the notice itself: it runs from awareness (Art. 33(1)), and the first submission meets it. */
export function authorityClock(notice: AuthorityNotice, now: Date): AuthorityClock {
  const { submissions, awareAt, declaredAt } = notice;
  const doneAt = submissions[0]?.submittedAt ?? null;
  const starts: Record<ClockStart, Date | null> = {
    AWARENESS: awareAt,
    CLASSIFICATION: awareAt,
    DECLARATION: declaredAt,
    INITIAL_NOTICE: doneAt,
    INTERMEDIATE_REPORT: null,
    MEASURE_AVAILABLE: null,
  };
  const limits = authorityDuty(notice.law).limits.flatMap(({ start, within }) => {
    const startedAt = starts[start];
    if (!startedAt) return [];
    const legalDeadline = endOf(startedAt, within);
    return [{ legalDeadline, target: within.unit === 'HOURS' ? hoursAfter(startedAt, within.count) : legalDeadline }];
  });
  const target = earliest(limits.map((limit) => limit.target));
  const legalDeadline = earliest(limits.map((limit) => limit.legalDeadline));
  return {
    startedAt: awareAt,
    target,
    legalDeadline,
    state: stateOf(target, doneAt, now),
    legalState: stateOf(legalDeadline, doneAt, now),
  };
}

/** The clock of what is due to an authority under the declaration in force, or was due last. */
export interface DueClock extends Pick<AuthorityClock, 'startedAt' | 'target' | 'legalDeadline' | 'state'> {
  phase: AuthorityPhase;
  /** The number of the submission that is due, or met the clock. */
  number: number;
}

/** A promise made to an authority has a clock too, where a time was promised (Art. 33(4): "without undue further delay"). */
export function dueClock(notice: AuthorityNotice, now: Date): DueClock {
  const { submissions } = notice;
  const promise = submissions.findLast(({ toFollow }) => toFollow.length > 0);
  if (!promise) {
    const { startedAt, target, legalDeadline, state } = authorityClock(notice, now);
    return { phase: 'NOTICE', number: 1, startedAt, target, legalDeadline, state };
  }
  const { promisedAt, submittedAt, number } = promise;
  const next = submissions.find((submission) => submission.number > number);
  return {
    phase: 'FOLLOW_UP',
    number: number + 1,
    startedAt: submittedAt,
    target: promisedAt,
    legalDeadline: null,
    state: stateOf(promisedAt, next?.submittedAt ?? null, now),
  };
}

/** Whether the authority waits for the notice, or for information that was to follow. */
export function isDue({ submissions }: Pick<AuthorityNotice, 'submissions'>): boolean {
  const latest = submissions.at(-1);
  return !latest || latest.toFollow.length > 0;
}

/** The information that the authority still waits for; null before the first submission. */
export function outstanding({ submissions }: AuthorityNotice): string[] | null {
  return submissions.at(-1)?.toFollow ?? null;
}

/** When the state of a clock next changes with time, or its next reminder is due; null when neither will be. */
export function nextAuthorityTimer({ target, state }: Pick<DueClock, 'target' | 'state'>, now: Date): Date | null {
  if (!target || state === 'MET' || state === 'MISSED') return null;
  return earliest(
    [
      hoursAfter(target, -AT_RISK_HOURS),
      new Date(target.getTime() + 1),
      ...reminders(target).map((reminder) => reminder.at),
    ].filter((time) => time > now),
  );
}

/**
 * The reminder to send now of what is still due: the last that fell due since the one before; null when there is none.
 * @param since reminders up to this time are sent; null for a clock that is new, of which one already past its target is due
 */
export function dueReminder(
  { target, state }: Pick<DueClock, 'target' | 'state'>,
  since: Date | null,
  now: Date,
): { hoursBefore: number; dueAt: Date } | null {
  if (!target || state === 'MET' || state === 'MISSED') return null;
  const due = reminders(target).findLast(
    ({ at, hoursBefore }) => at <= now && (since ? at > since : hoursBefore === 0),
  );
  return due ? { hoursBefore: due.hoursBefore, dueAt: target } : null;
}

function stateOf(deadline: Date | null, doneAt: Date | null, now: Date): AuthorityClockState {
  if (!deadline) return doneAt ? 'MET' : 'ON_TIME';
  return deadlineState({ deadline, doneAt }, now);
}

function earliest(times: readonly Date[]): Date | null {
  return times.length > 0 ? new Date(Math.min(...times.map((time) => time.getTime()))) : null;
}
