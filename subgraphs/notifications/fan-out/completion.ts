import { announce } from '../../../platform/audit/trace.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rescheduleClock } from '../process/clock.ts';
import { lockProcess } from '../process/store.ts';
import { recordHeadsUps } from './delivery-writes.ts';
import { rescheduleEscalation } from './escalation.ts';
import { isAnyPending, type Published, setNotified } from './fan-out-store.ts';
import type { FanOut } from './notice-writes.ts';

/**
 * Queues the heads-ups of account teams, and records that all known tenants have been notified of a revision, unless a mail
 * that is sent instead of service health is still to be accepted: the transaction that records the last one as accepted
 * then records it.
 */
export async function completeFanOut(
  tx: Transaction,
  fanOut: Pick<FanOut, 'incidentId' | 'partition' | 'at' | 'recordedAt'>,
  { number: revision, notifyAccountTeam, process }: Pick<Published, 'number' | 'notifyAccountTeam' | 'process'>,
): Promise<void> {
  const { incidentId, partition, at } = fanOut;
  if (notifyAccountTeam && !process.exercise) await recordHeadsUps(tx, fanOut, revision);
  // Without the lock, two transactions that record the last two mails as accepted would each find the other's pending.
  const current = await lockProcess(tx, partition, incidentId);
  // The mark of the exercise was removed meanwhile: no tenant was notified.
  if (process.exercise && !current?.exercise) return;
  await rescheduleEscalation(tx, { incidentId, partition });
  if (await isAnyPending(tx, incidentId)) return;
  await setNotified(tx, fanOut);
  await rescheduleClock(tx, partition, fanOut);
  await announce(tx, { type: 'process.notified', at, incidentId, tenantIds: [], partition, facts: { revision } });
}
