import { type ClockFacts, clockState } from '../../../domain/notification/clock.ts';
import { delayedUntil } from '../../../domain/notification/delay.ts';
import { nextClockChange, nextReminder } from '../../../domain/notification/timer.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { type Database, type Transaction, transaction } from '../../../platform/database/database.ts';
import { clearTimer, type JobHandler, setTimer } from '../../../platform/jobs/jobs.ts';
import { mailApprovers } from '../deliveries/approver-mail.ts';
import type { ProcessRow } from '../tables.ts';
import { findDelays } from './delay-store.ts';
import { lockProcess, updateProcess } from './store.ts';

export const CLOCK_TASK = 'notifications.clock';
export const REMINDER_TASK = 'notifications.reminder';

/** What the clock of a process goes by; of a declaration that was withdrawn none runs. */
export function clockFacts(process: ProcessRow, suspendedUntil: Date | null): ClockFacts {
  const { declaredAt, withdrawnAt, notifiedAt, lastNotifiedAt } = process;
  return { declaredAt: withdrawnAt ? null : declaredAt, lastNotifiedAt: notifiedAt && lastNotifiedAt, suspendedUntil };
}

/**
 * Tells what became of a process' clock, if anything did, and sets its timers anew: after every command that may have
 * changed it, and whenever it changes by itself. The caller holds the process' lock.
 * @returns the process as it stands now
 */
export async function refreshClock(tx: Transaction, process: ProcessRow, now: Date): Promise<ProcessRow> {
  const { incidentId, partition } = process;
  const facts = clockFacts(process, delayedUntil(await findDelays(tx, process)));
  const state = clockState(facts, now);
  const about = { task: CLOCK_TASK, key: `${CLOCK_TASK}:${incidentId}`, payload: { incidentId, partition } };
  const changesAt = nextClockChange(facts, now);
  if (changesAt) await setTimer(tx, { ...about, dueAt: changesAt });
  else await clearTimer(tx, about.key);
  const reminder = nextReminder(facts, process.remindedAt ?? now);
  const key = `${REMINDER_TASK}:${incidentId}`;
  if (reminder) await setTimer(tx, { ...about, task: REMINDER_TASK, key, dueAt: reminder.at });
  else await clearTimer(tx, key);
  if (state === process.clockState) return process;
  await recordChange(tx, {
    ...{ type: 'process.clock_changed', at: now, actor: 'tocsin:clock', incidentId, partition },
    facts: { from: process.clockState, to: state },
  });
  return updateProcess(tx, process, { clockState: state });
}

/** Refreshes the clock of a process whose row another statement of the transaction has changed. */
export async function rescheduleClock(
  tx: Transaction,
  partition: string,
  { incidentId, recordedAt }: { incidentId: string; recordedAt: Date },
): Promise<void> {
  const process = await lockProcess(tx, partition, incidentId);
  if (process) await refreshClock(tx, process, recordedAt);
}

/** The clock has changed by itself: at risk, overdue, or its delay over. */
export function clockJob(database: Database, clock: () => Date): JobHandler {
  return ({ incidentId = '', partition = '' }) =>
    transaction(database, (tx) => rescheduleClock(tx, partition, { incidentId, recordedAt: clock() }));
}

/** Reminds that notices are owed: an event for responders, Legal and the Executive Incident Manager; once an instant. */
export function reminderJob(database: Database, clock: () => Date): JobHandler {
  return ({ incidentId = '', partition = '' }, dueAt) =>
    transaction(database, async (tx) => {
      const process = await lockProcess(tx, partition, incidentId);
      if (!process || (process.remindedAt && process.remindedAt >= dueAt)) return;
      const justBefore = new Date(dueAt.getTime() - 1);
      const clockNow = clockFacts(process, delayedUntil(await findDelays(tx, process)));
      const reminder = nextReminder(clockNow, justBefore);
      if (reminder?.at.getTime() !== dueAt.getTime()) return;
      const now = clock();
      const facts = { hoursBefore: reminder.hoursBefore, noticeDueAt: reminder.noticeDueAt.toISOString() };
      if (!process.exercise)
        await mailApprovers(tx, process, 'CLOCK_REMINDER', `${facts.noticeDueAt}|${facts.hoursBefore}`, now);
      const about = { at: now, actor: 'tocsin:clock', incidentId, partition };
      await recordChange(tx, { type: 'process.reminder_due', ...about, facts });
      // Reminders missed while nobody was up are one: what is owed is owed, however often it was not said.
      const reminded = await updateProcess(tx, process, { remindedAt: now });
      await refreshClock(tx, reminded, now);
    });
}
