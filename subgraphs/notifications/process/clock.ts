import { type ClockFacts, clockState } from '../../../domain/notification/clock.ts';
import { delayedUntil } from '../../../domain/notification/delay.ts';
import { nextClockChange, nextReminder } from '../../../domain/notification/timer.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { type Database, type Transaction, transaction } from '../../../platform/database/database.ts';
import { clearTimer, type JobHandler, setTimer, type Timer } from '../../../platform/jobs/jobs.ts';
import { refreshAuthorityClocks } from '../authorities/clocks.ts';
import { mailApprovers } from '../deliveries/approver-mail.ts';
import type { ProcessRow } from '../tables.ts';
import { findDelays } from './delay-store.ts';
import { lockProcess, updateProcess } from './store.ts';

export const CLOCK_TASK = 'notifications.clock';
export const REMINDER_TASK = 'notifications.reminder';

/** The facts that the clock of a process depends on; for a withdrawn declaration no clock runs. */
export function clockFacts(process: ProcessRow, suspendedUntil: Date | null): ClockFacts {
  const { declaredAt, withdrawnAt, notifiedAt, lastNotifiedAt } = process;
  return { declaredAt: withdrawnAt ? null : declaredAt, lastNotifiedAt: notifiedAt && lastNotifiedAt, suspendedUntil };
}

/**
 * Records a change of a process' clock, if there is one, and reschedules its timers: after every command that may have
 * changed the clock, and whenever it changes with time. The caller holds the process' lock.
 * @returns the process after the change
 */
export async function refreshClock(tx: Transaction, process: ProcessRow, now: Date): Promise<ProcessRow> {
  const { incidentId, partition } = process;
  const facts = clockFacts(process, delayedUntil(await findDelays(tx, process)));
  const state = clockState(facts, now);
  const about: Omit<Timer, 'dueAt'> = {
    task: CLOCK_TASK,
    key: `${CLOCK_TASK}:${incidentId}`,
    payload: { incidentId, partition },
  };
  const changesAt = nextClockChange(facts, now);
  if (changesAt) await setTimer(tx, { ...about, dueAt: changesAt });
  else await clearTimer(tx, about.key);
  const reminder = nextReminder(facts, process.remindedAt ?? now);
  const key = `${REMINDER_TASK}:${incidentId}`;
  if (reminder) await setTimer(tx, { ...about, task: REMINDER_TASK, key, dueAt: reminder.at });
  else await clearTimer(tx, key);
  await refreshAuthorityClocks(tx, process, now);
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

/** Runs when the clock changes with time: it is at risk or overdue, or its delay has ended. */
export function clockJob(database: Database, clock: () => Date): JobHandler {
  return ({ incidentId = '', partition = '' }) =>
    transaction(database, (tx) => rescheduleClock(tx, partition, { incidentId, recordedAt: clock() }));
}

/** Reminds responders, Legal and the Executive Incident Manager that notices are due: one event for each reminder time. */
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
      // Reminders missed while no worker ran are replaced by this one.
      const reminded = await updateProcess(tx, process, { remindedAt: now });
      await refreshClock(tx, reminded, now);
    });
}
