import { AT_RISK_HOURS, type ClockFacts, deadlineOf, hoursAfter, reminders } from './clock.ts';

/** When the clock's state next changes with time; null when it does not. */
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
  /** Hours before `noticeDueAt`. */
  hoursBefore: number;
  at: Date;
  noticeDueAt: Date;
}

/**
 * The next reminder after a given time that notices are due; null when none is left, and when no notices are due. While a
 * delay holds the notices past the deadline, they are due by its end.
 */
export function nextReminder({ declaredAt, lastNotifiedAt, suspendedUntil }: ClockFacts, after: Date): Reminder | null {
  if (!declaredAt || lastNotifiedAt) return null;
  const deadline = deadlineOf(declaredAt);
  const noticeDueAt = suspendedUntil && suspendedUntil > deadline ? suspendedUntil : deadline;
  const next = reminders(noticeDueAt).find(({ at }) => at > after);
  return next ? { ...next, noticeDueAt } : null;
}

function earliestAfter(now: Date, times: readonly Date[]): Date | null {
  const ahead = times.filter((time) => time > now).map((time) => time.getTime());
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
}
