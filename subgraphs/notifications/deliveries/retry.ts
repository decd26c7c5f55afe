import type { Channel } from '../../../domain/notification/channel.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { noSuchIncident } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import { lockProcess } from '../process/store.ts';
import { requeueFailed } from './progress-store.ts';
import { BATCH, enqueueBatch } from './queue.ts';

/**
 * Queues failed deliveries again, at the beginning of their retry schedule.
 * @param channels null for all
 * @throws AppError NOT_FOUND when the viewer's partition has no such incident
 */
export function retryDeliveries(
  { transaction, viewer, clock, newId }: Context,
  incidentId: string,
  channels: readonly Channel[] | null,
): Promise<{ incidentId: string; deliveries: number }> {
  return transaction(async (tx) => {
    const process = await lockProcess(tx, viewer.partition, incidentId);
    if (!process) throw noSuchIncident();
    const at = clock();
    const again = { channels, batch: `again:${newId()}`, size: BATCH, at };
    const { batches, deliveries } = await requeueFailed(tx, incidentId, again);
    for (const batch of batches) await enqueueBatch(tx, batch, at);
    const { partition } = process;
    const type = 'delivery.retried';
    const facts = { deliveries, channels: channels ? [...channels] : null };
    await recordChange(tx, { type, at, actor: viewer.subject, incidentId, partition, facts });
    return { incidentId, deliveries };
  });
}
