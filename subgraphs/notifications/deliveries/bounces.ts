import { recordChange } from '../../../platform/audit/trace.ts';
import { type Database, transaction } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import { bounce, isUnderWay, mailOthers } from './bounce-store.ts';
import { enqueueBatch } from './queue.ts';

/** A mail that a server took and gave back: RFC 3464. */
export interface Bounce {
  deliveryId: string;
  /** What the report says of it, without anybody's address. */
  answer: string;
}

/**
 * Turns an accepted mail into a bounced one, and tries the tenant's other roles where it was a notice. Reported twice it is
 * the same.
 * @throws AppError UNAVAILABLE for a mail that is not known to be accepted yet: whoever reports it comes again
 */
export function recordBounce(database: Database, { deliveryId, answer }: Bounce, at: Date): Promise<void> {
  return transaction(database, async (tx) => {
    const bounced = await bounce(tx, deliveryId, answer, at);
    if (!bounced) {
      // A quick relay gives back what a courier has not written down yet, or one that died never wrote down.
      if (await isUnderWay(tx, deliveryId)) throw new AppError('UNAVAILABLE', 'The email is still being sent.');
      return;
    }
    const { incidentId, tenantId, partition, message, channel } = bounced;
    const batch = `bounced:${deliveryId}`;
    const others = message === 'NOTICE' && tenantId ? await mailOthers(tx, deliveryId, { batch, at }) : 0;
    if (others > 0) await enqueueBatch(tx, batch, at);
    await recordChange(tx, {
      ...{ type: 'delivery.bounced', at, actor: 'tocsin:bounces', incidentId, partition },
      tenantIds: tenantId ? [tenantId] : [],
      facts: { channel, deliveryId, others },
    });
  });
}
