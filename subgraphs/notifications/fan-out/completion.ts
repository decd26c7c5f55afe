import type { Transaction } from '../../../platform/database/database.ts';
import { append } from '../../../platform/events/events.ts';
import { settleClock } from '../process/clock.ts';
import { lockProcess } from '../process/store.ts';
import { recordHeadsUps } from './delivery-writes.ts';
import { settleSilence } from './escalation.ts';
import { isAnyPending, type Published, setNotified } from './fan-out-store.ts';
import type { Telling } from './notice-writes.ts';

/**
 * Gives account teams their heads-up, and records that everybody known has been told a revision, unless a mail in lieu of service health is still to be accepted:
 * whoever sees the last one accepted records it then.
 */
export async function finishTelling(
  tx: Transaction,
  telling: Pick<Telling, 'incidentId' | 'partition' | 'at' | 'recordedAt'>,
  { number: revision, notifyAccountTeam, process }: Pick<Published, 'number' | 'notifyAccountTeam' | 'process'>,
): Promise<void> {
  const { incidentId, partition, at } = telling;
  if (notifyAccountTeam && !process.exercise) await recordHeadsUps(tx, telling, revision);
  // Of two that see the last but one accepted, neither would know of the other without the lock.
  await lockProcess(tx, partition, incidentId);
  await settleSilence(tx, { incidentId, partition });
  if (await isAnyPending(tx, incidentId)) return;
  await setNotified(tx, telling);
  await settleClock(tx, partition, telling);
  await append(tx, { type: 'process.notified', at, incidentId, tenantIds: [], partition, facts: { revision } });
}
