import { AT_RISK_HOURS, type ClockFacts, deadlineOf, hoursAfter, reminders } from './clock.ts';

/** When the clock's state changes next by itself; null when it does not. */
export function nextClockChange({ declaredAt, lastNotifiedAt, suspendedUntil }: ClockFacts, now: Date): Date | null {
  if (!declaredAt || lastNotifiedAt) return null;
  const deadline = deadlineOf(declaredAt);
  const overdue = new Date(deadline.getTime() + 1);
  return earliestAfter(now, [
    hoursAfter(deadline, -AT_RISK_HOURS),
    overdue,
    ...(suspendedUntil ? [suspendedUntil] : []),
  ]);
}

export interface Reminder {
  /** Of the instant by which the notices are owed. */
  hoursBefore: number;
  at: Date;
  noticeDueAt: Date;
}

/**
 * The next reminder that notices are owed, behind an instant; null when there is none left, or nobody to remind. While a
 * delay holds the notices past the deadline they are owed by its end.
 */
export function nextReminder({ declaredAt, lastNotifiedAt, suspendedUntil }: ClockFacts, after: Date): Reminder | null {
  if (!declaredAt || lastNotifiedAt) return null;
  const deadline = deadlineOf(declaredAt);
  const noticeDueAt = suspendedUntil && suspendedUntil > deadline ? suspendedUntil : deadline;
  const next = reminders(noticeDueAt).find(({ at }) => at > after);
  return next ? { ...next, noticeDueAt } : null;
}

function earliestAfter(now: Date, instants: readonly Date[]): Date | null {
  const ahead = instants.filter((instant) => instant > now).map((instant) => instant.getTime());
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
}
