import { dueClock, dueReminder, nextAuthorityTimer, outstanding } from '../../../domain/authorities/authority-clock.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { type Database, type Transaction, transaction } from '../../../platform/database/database.ts';
import { clearTimer, type JobHandler, setTimer } from '../../../platform/jobs/jobs.ts';
import { mailApprovers } from '../deliveries/approver-mail.ts';
import { lockProcess } from '../process/store.ts';
import type { ProviderProfile } from '../regimes/applicable.ts';
import type { ProcessRow } from '../tables.ts';
import {
  type AuthorityClockRow,
  findAuthorityClocks,
  removeAuthorityClocks,
  saveAuthorityClock,
} from './clock-store.ts';
import { currentNotices, findNoticeFacts, type NoticeToAuthority } from './notices.ts';

export const AUTHORITY_CLOCK_TASK = 'notifications.authority-clock';

/**
 * Records the changes of the clocks of what is due to authorities, sends the reminders that are due and sets the timer of the
 * next change: after everything that may have changed them, and whenever one changes with time. The caller holds the
 * process' lock.
 */
export async function refreshAuthorityClocks(
  tx: Transaction,
  profile: ProviderProfile,
  process: ProcessRow,
  now: Date,
): Promise<void> {
  const { incidentId, partition } = process;
  const known = await findAuthorityClocks(tx, incidentId);
  const notices = currentNotices(profile, process, await findNoticeFacts(tx, process));
  const due = new Set(notices.map(({ authorityId }) => authorityId));
  const ended = known.filter(({ authorityId }) => !due.has(authorityId));
  if (ended.length > 0) await removeAuthorityClocks(tx, incidentId, ended);
  const byAuthority = new Map(known.map((row) => [row.authorityId, row]));
  const timers: Date[] = [];
  for (const notice of notices) {
    const next = await refreshOne(tx, notice, byAuthority.get(notice.authorityId) ?? null, now);
    if (next) timers.push(next);
  }
  const key = `${AUTHORITY_CLOCK_TASK}:${incidentId}`;
  if (timers.length === 0) return known.length > 0 || notices.length > 0 ? clearTimer(tx, key) : undefined;
  const dueAt = new Date(Math.min(...timers.map((time) => time.getTime())));
  await setTimer(tx, { task: AUTHORITY_CLOCK_TASK, key, dueAt, payload: { incidentId, partition } });
}

/** Runs when the clock of a notice to an authority changes with time, or a reminder of it is due. */
export function authorityClockJob(database: Database, profile: ProviderProfile, clock: () => Date): JobHandler {
  return ({ incidentId = '', partition = '' }) =>
    transaction(database, async (tx) => {
      const process = await lockProcess(tx, partition, incidentId);
      if (process) await refreshAuthorityClocks(tx, profile, process, clock());
    });
}

/** @returns when to look at this clock again; null when time alone does not change it */
async function refreshOne(
  tx: Transaction,
  notice: NoticeToAuthority,
  known: AuthorityClockRow | null,
  now: Date,
): Promise<Date | null> {
  const { process, authorityId, declaredAt } = notice;
  const { incidentId, partition } = process;
  const clock = dueClock(notice, now);
  const before = known && isSameClock(known, { ...clock, declaredAt }) ? known : null;
  const from = before?.state ?? 'NOT_STARTED';
  const about = { at: now, actor: 'tocsin:clock', incidentId, partition };
  if (clock.state !== from) {
    const facts = { authorityId, phase: clock.phase, from, to: clock.state };
    await recordChange(tx, { type: 'process.clock_changed', ...about, facts });
  }
  // Reminders missed while no worker ran are replaced by this one.
  const reminder = dueReminder(clock, before?.remindedAt ?? null, now);
  if (reminder) {
    const noticeDueAt = reminder.dueAt.toISOString();
    const { hoursBefore } = reminder;
    const occasion = `${authorityId}|${clock.phase}|${noticeDueAt}|${hoursBefore}`;
    await mailApprovers(tx, process, 'AUTHORITY_REMINDER', occasion, now);
    const facts = { authorityId, phase: clock.phase, hoursBefore, noticeDueAt };
    await recordChange(tx, { type: 'process.reminder_due', ...about, facts });
  }
  await saveAuthorityClock(tx, {
    ...clock,
    ...{ incidentId, partition, authorityId, declaredAt, toFollow: outstanding(notice) ?? [], remindedAt: now },
  });
  return nextAuthorityTimer(clock, now);
}

function isSameClock(
  known: Pick<AuthorityClockRow, 'phase' | 'number' | 'declaredAt'>,
  clock: Pick<AuthorityClockRow, 'phase' | 'number' | 'declaredAt'>,
): boolean {
  return (
    known.phase === clock.phase &&
    known.number === clock.number &&
    known.declaredAt.getTime() === clock.declaredAt.getTime()
  );
}
