import { recordChange } from '../../../platform/audit/trace.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { StoredEvent } from '../../../platform/events/events.ts';
import { type ProcessRow, RevisionTable } from '../tables.ts';
import { refreshClock } from './clock.ts';
import { findDelays, saveDelay } from './delay-store.ts';
import { lockProcess, updateProcess } from './store.ts';

const ACTOR = 'tocsin:unmarking';
const REASON = 'Approved in an exercise that turned out to be a real incident.';

/**
 * Makes a real process of an exercise's whose mark was removed. Nothing that happened in the exercise reached a customer, so
 * none counts as notified, no revision as published, and its delays, which hold real notices no longer, end. The clock runs
 * from the declaration as before: what the exercise suppressed is due at once.
 */
export async function unmark(tx: Transaction, event: StoredEvent): Promise<void> {
  const { partition, recordedAt } = event;
  const process = await lockProcess(tx, partition, event.incidentId as string);
  if (!process?.exercise) return;
  const real = await updateProcess(tx, process, {
    exercise: false,
    realSince: await afterLastPublication(tx, process, recordedAt),
    notifiedAt: null,
    firstNotifiedAt: null,
    lastNotifiedAt: null,
    remindedAt: process.remindedAt && recordedAt,
  });
  await endDelays(tx, real, recordedAt);
  await refreshClock(tx, real, recordedAt);
}

/** A revision may have been published between the decision and this moment: its readers took it for a part of the exercise. */
async function afterLastPublication(tx: Transaction, { incidentId }: ProcessRow, at: Date): Promise<Date> {
  const last: Date | null =
    (
      await tx
        .createQueryBuilder(RevisionTable, 'revision')
        .select('max(revision.publishedAt)', 'last')
        .where('revision.incidentId = :incidentId', { incidentId })
        .getRawOne<{ last: Date | null }>()
    )?.last ?? null;
  return last && last >= at ? new Date(last.getTime() + 1) : at;
}

async function endDelays(tx: Transaction, process: ProcessRow, at: Date): Promise<void> {
  const { incidentId, partition } = process;
  for (const delay of await findDelays(tx, process)) {
    const { id: delayId, reason } = delay;
    if (delay.state !== 'REQUESTED' && delay.state !== 'APPROVED') continue;
    const approved = delay.state === 'APPROVED';
    const ended = approved
      ? ({ ...delay, state: 'LIFTED', liftedAt: at, liftedBy: ACTOR, liftReason: REASON } as const)
      : ({ ...delay, state: 'REFUSED' } as const);
    await saveDelay(tx, process, ended);
    await recordChange(tx, {
      ...{ type: approved ? 'process.delay_lifted' : 'process.delay_decided', at, actor: ACTOR, incidentId, partition },
      facts: { delayId, reason, state: ended.state, until: delay.until.toISOString() },
    });
  }
}
