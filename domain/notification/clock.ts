/**
 * What the provider itself has promised its customers: a notice within 72 hours of the declaration. It is not the period of GDPR
 * Art. 33(1), which a controller has towards its authority from becoming aware; the hours of laws are in `domain/regimes/`.
 */
export const NOTICE_HOURS = 72;
/** The clock is AT_RISK from this long before its deadline. */
export const AT_RISK_HOURS = 24;
/** Hours before the deadline at which responders, Legal and the Executive Incident Manager are reminded. */
const REMINDER_HOURS: readonly number[] = [24, 12, 4, 1, 0];

export type ClockState = 'NOT_STARTED' | 'ON_TIME' | 'AT_RISK' | 'OVERDUE' | 'MET' | 'MISSED' | 'SUSPENDED';
/** The states of a clock that runs: it waits for a tenant to be notified. */
export const RUNNING_CLOCK_STATES: readonly ClockState[] = ['ON_TIME', 'AT_RISK', 'OVERDUE', 'SUSPENDED'];
export type Timeliness = 'IN_TIME' | 'LATE' | 'DELAYED_BY_APPROVAL';

/** 72 hours after the declaration, to the millisecond. It never changes. */
export function deadlineOf(declaredAt: Date): Date {
  return hoursAfter(declaredAt, NOTICE_HOURS);
}

export interface ClockFacts {
  declaredAt: Date | null;
  /** When the last tenant was notified; set only once every tenant known by then has been. */
  lastNotifiedAt: Date | null;
  /** The end of an approved delay. */
  suspendedUntil: Date | null;
}

/**
 * The state of the 72-hour clock at `now`. Exactly at the deadline is in time, a millisecond later is not. Once all are
 * notified the state is final, and a delay does not turn MISSED into MET (the notice says DELAYED_BY_APPROVAL).
 */
export function clockState({ declaredAt, lastNotifiedAt, suspendedUntil }: ClockFacts, now: Date): ClockState {
  if (!declaredAt) return 'NOT_STARTED';
  const state = deadlineState({ deadline: deadlineOf(declaredAt), doneAt: lastNotifiedAt }, now);
  return !lastNotifiedAt && suspendedUntil && now < suspendedUntil ? 'SUSPENDED' : state;
}

/** The state of any deadline at `now`, such as a commitment's or an authority's. Delays do not suspend it. */
export function deadlineState(
  { deadline, doneAt }: { deadline: Date; doneAt: Date | null },
  now: Date,
): 'ON_TIME' | 'AT_RISK' | 'OVERDUE' | 'MET' | 'MISSED' {
  if (doneAt) return doneAt <= deadline ? 'MET' : 'MISSED';
  if (now > deadline) return 'OVERDUE';
  return now >= hoursAfter(deadline, -AT_RISK_HOURS) ? 'AT_RISK' : 'ON_TIME';
}

/**
 * Whether one tenant was notified in time.
 * @param delayedUntil the end of the delay approved before the deadline, if any
 */
export function timeliness(notice: { notifiedAt: Date; deadline: Date; delayedUntil: Date | null }): Timeliness {
  const { notifiedAt, deadline, delayedUntil } = notice;
  if (notifiedAt <= deadline) return 'IN_TIME';
  return delayedUntil && notifiedAt <= delayedUntil ? 'DELAYED_BY_APPROVAL' : 'LATE';
}

/**
 * When the notice to one tenant is due: 72 hours from the declaration, or from when the tenant was found, whichever is
 * later; earlier where law or contract requires an earlier notice.
 * @param commitmentHours hours of the tenant's shortest commitment to a notice, null without one
 */
export function tenantDeadline(tenant: { declaredAt: Date; foundAt: Date; commitmentHours: number | null }): Date {
  const { declaredAt, foundAt, commitmentHours } = tenant;
  const start = foundAt > declaredAt ? foundAt : declaredAt;
  return hoursAfter(start, Math.min(NOTICE_HOURS, commitmentHours ?? NOTICE_HOURS));
}

/** When to remind of a deadline, earliest first. */
export function reminders(deadline: Date): { hoursBefore: number; at: Date }[] {
  return REMINDER_HOURS.map((hoursBefore) => ({ hoursBefore, at: hoursAfter(deadline, -hoursBefore) }));
}

/** @param hours may be negative */
export function hoursAfter(time: Date, hours: number): Date {
  return new Date(time.getTime() + hours * 3_600_000);
}
