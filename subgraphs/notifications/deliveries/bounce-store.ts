import { CONTACT_ROLES } from '../../../domain/access/role.ts';
import { UNFINISHED_STATES } from '../../../domain/notification/delivery.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { DeliveryRow } from '../tables.ts';

type Bounced = Pick<DeliveryRow, 'incidentId' | 'tenantId' | 'partition' | 'message' | 'channel'>;

/**
 * Marks an accepted mail as bounced, with the answer from the report.
 * @returns null when no accepted mail has this id: it is unknown, or was reported before
 */
export async function bounce(tx: Transaction, id: string, answer: string, at: Date): Promise<Bounced | null> {
  const [row] = await tx.query(
    `WITH bounced AS (
       UPDATE notifications.deliveries SET state = 'BOUNCED', answer = $2
       WHERE id = $1 AND state = 'ACCEPTED' AND channel = 'EMAIL'
       RETURNING id, incident_id, tenant_id, partition, message, channel, attempts),
     attempted AS (
       INSERT INTO notifications.delivery_attempts (delivery_id, number, state, at, answer)
       SELECT id, attempts, 'BOUNCED', $3, $2 FROM bounced ON CONFLICT DO NOTHING)
     SELECT incident_id AS "incidentId", tenant_id AS "tenantId", partition, message, channel FROM bounced`,
    [id, answer, at],
  );
  return row ?? null;
}

export async function isUnderWay(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.query(`SELECT FROM notifications.deliveries WHERE id = $1 AND state = ANY($2::text[])`, [
    id,
    UNFINISHED_STATES,
  ]);
  return row !== undefined;
}

/**
 * Queues the same notice for the contacts of its tenant that have not been mailed it: `remainingContacts` of
 * `domain/notification/audience.ts` in SQL.
 * @returns the number of deliveries queued
 */
export async function mailOthers(
  tx: Transaction,
  id: string,
  { batch, at }: { batch: string; at: Date },
): Promise<number> {
  const rows: unknown[] = await tx.query(
    `INSERT INTO notifications.deliveries (incident_id, partition, tenant_id, revision, audience, channel, recipient, role, message,
       escalation, state, queued_at, batch)
     SELECT bounced.incident_id, bounced.partition, bounced.tenant_id, bounced.revision, 'CUSTOMER', 'EMAIL', contact.id,
       contact.role, 'NOTICE', true, 'QUEUED', $3, $2
     FROM notifications.deliveries bounced
     JOIN notifications.audience USING (incident_id, tenant_id)
     JOIN notifications.revisions revision ON revision.incident_id = bounced.incident_id AND revision.number = bounced.revision
     CROSS JOIN LATERAL jsonb_to_recordset(contacts) AS contact (id text, role text)
     WHERE bounced.id = $1 AND (audience.certainty <> 'RULED_OUT' OR revision.kind = 'RETRACTION')
       AND contact.role = ANY($4::text[]) AND NOT EXISTS (
       SELECT FROM notifications.deliveries sent
       WHERE sent.incident_id = bounced.incident_id AND sent.tenant_id = bounced.tenant_id AND sent.channel = 'EMAIL'
         AND sent.recipient = contact.id AND sent.revision = bounced.revision AND sent.message = 'NOTICE')
     ON CONFLICT DO NOTHING RETURNING id`,
    [id, batch, at, CONTACT_ROLES],
  );
  return rows.length;
}
