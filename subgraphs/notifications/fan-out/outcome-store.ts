import { RESOLVING_KINDS } from '../../../domain/notification/advisory.ts';
import type { Transaction } from '../../../platform/database/database.ts';

/** Tenants just notified by mail, of one incident and with one revision. */
export interface NotifiedByMail {
  incidentId: string;
  partition: string;
  revision: number;
  tenantIds: string[];
}

/**
 * Publishes the pending notices of accepted mails: where mail is sent instead of service health, a tenant is notified when
 * its first mail is accepted (`notifiedAt` in `domain/notification/audience.ts`).
 * @returns in the order of their incidents, so that callers lock several incidents in the same order and do not deadlock
 */
export function notifyByMail(tx: Transaction, deliveryIds: readonly string[], at: Date): Promise<NotifiedByMail[]> {
  return tx.query(
    `WITH notified AS (
       UPDATE notifications.notices notice
       SET state = CASE WHEN revision.kind = ANY($3::text[]) THEN 'RESOLVED' ELSE 'ACTIVE' END, published_at = $2,
         recorded_at = $2, updated_at = $2
       FROM notifications.deliveries delivery JOIN notifications.processes process USING (incident_id)
       JOIN notifications.revisions revision USING (incident_id)
       WHERE delivery.id = ANY($1::text[]) AND delivery.channel = 'EMAIL' AND delivery.audience = 'CUSTOMER'
         AND delivery.message = 'NOTICE' AND notice.incident_id = delivery.incident_id
         AND notice.tenant_id = delivery.tenant_id AND notice.state = 'PENDING' AND process.withdrawn_at IS NULL
         AND revision.number = notice.revision
       RETURNING notice.incident_id, process.partition, notice.revision, notice.tenant_id)
     SELECT incident_id AS "incidentId", partition, revision, array_agg(DISTINCT tenant_id ORDER BY tenant_id) AS "tenantIds"
     FROM notified GROUP BY 1, 2, 3 ORDER BY 1`,
    [deliveryIds, at, RESOLVING_KINDS],
  );
}
