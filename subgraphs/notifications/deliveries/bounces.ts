import { recordChange } from '../../../platform/audit/trace.ts';
import { type Database, transaction } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import { bounce, isUnderWay, mailOthers } from './bounce-store.ts';
import { enqueueBatch } from './queue.ts';

/** A mail that a server accepted and returned later: RFC 3464. */
export interface Bounce {
  deliveryId: string;
  /** The reason from the report, without any address. */
  answer: string;
}

/**
 * Marks an accepted mail as bounced and, where it was a notice, mails the tenant's contacts in other roles. A second report
 * of the same bounce changes nothing.
 * @throws AppError UNAVAILABLE while the mail is not recorded as accepted yet: the reporting server tries again
 */
export function recordBounce(database: Database, { deliveryId, answer }: Bounce, at: Date): Promise<void> {
  return transaction(database, async (tx) => {
    const bounced = await bounce(tx, deliveryId, answer, at);
    if (!bounced) {
      // A fast relay may return a mail before the dispatcher has recorded its outcome; a dispatcher that died never does.
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
