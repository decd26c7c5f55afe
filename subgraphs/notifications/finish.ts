import type { Transaction } from '../../platform/database.ts';
import { append } from '../../platform/events.ts';
import { isAnyPending, setNotified } from './planning.ts';
import { settleClock } from './process-clock.ts';
import { settleSilence } from './silence.ts';
import { lockProcess } from './store.ts';
import type { Telling } from './telling.ts';

/**
 * Records that everybody known has been told a revision, unless a mail in lieu of service health is still to be accepted:
 * whoever sees the last one accepted records it then.
 */
export async function finishTelling(
  tx: Transaction,
  telling: Pick<Telling, 'incidentId' | 'partition' | 'at' | 'recordedAt'>,
  revision: number,
): Promise<void> {
  const { incidentId, partition, at } = telling;
  // Of two that see the last but one accepted, neither would know of the other without the lock.
  await lockProcess(tx, partition, incidentId);
  await settleSilence(tx, { incidentId, partition });
  if (await isAnyPending(tx, incidentId)) return;
  await setNotified(tx, telling);
  await settleClock(tx, partition, telling);
  await append(tx, { type: 'process.notified', at, incidentId, tenantIds: [], partition, facts: { revision } });
}
