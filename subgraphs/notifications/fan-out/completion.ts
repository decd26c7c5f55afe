import { announce } from '../../../platform/audit/trace.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rescheduleClock } from '../process/clock.ts';
import { lockProcess } from '../process/store.ts';
import { recordHeadsUps } from './delivery-writes.ts';
import { rescheduleEscalation } from './escalation.ts';
import { isAnyPending, type Published, setNotified } from './fan-out-store.ts';
import type { FanOut } from './notice-writes.ts';

/**
 * Gives account teams their heads-up, and records that everybody known has been told a revision, unless a mail in lieu of service health is still to be accepted:
 * whoever sees the last one accepted records it then.
 */
export async function completeFanOut(
  tx: Transaction,
  fanOut: Pick<FanOut, 'incidentId' | 'partition' | 'at' | 'recordedAt'>,
  { number: revision, notifyAccountTeam, process }: Pick<Published, 'number' | 'notifyAccountTeam' | 'process'>,
): Promise<void> {
  const { incidentId, partition, at } = fanOut;
  if (notifyAccountTeam && !process.exercise) await recordHeadsUps(tx, fanOut, revision);
  // Of two that see the last but one accepted, neither would know of the other without the lock.
  await lockProcess(tx, partition, incidentId);
  await rescheduleEscalation(tx, { incidentId, partition });
  if (await isAnyPending(tx, incidentId)) return;
  await setNotified(tx, fanOut);
  await rescheduleClock(tx, partition, fanOut);
  await announce(tx, { type: 'process.notified', at, incidentId, tenantIds: [], partition, facts: { revision } });
}
