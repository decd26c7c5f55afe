import { CONTACT_ROLES } from '../../../domain/access/role.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { TENANTS_PER_EVENT } from '../../../platform/events/events.ts';
import { BATCH, enqueueAll } from '../deliveries/queue.ts';

/**
 * The notices that `escalationDueAt` of domain/notification/audience is about. Those of a declaration withdrawn before are not
 * among them: their tenants would be sent a retraction, and asked to acknowledge it, while the next notice is being prepared.
 */
const SILENT = `notice.incident_id = $1 AND notice.acknowledged_at IS NULL AND notice.escalated_at IS NULL
  AND notice.resolved_reason IS NULL AND notice.state <> 'PENDING'
  AND notice.published_at >= (SELECT declared_at FROM notifications.processes WHERE incident_id = $1 AND withdrawn_at IS NULL)`;

/**
 * When the oldest unacknowledged notice reached its tenant; null without any. The time is that of recording, so that the
 * hours of imported history count from its import.
 */
export async function findUnacknowledged(tx: Transaction, incidentId: string): Promise<Date | null> {
  const [row] = await tx.query(
    `SELECT notice.recorded_at AS since FROM notifications.notices notice WHERE ${SILENT}
     ORDER BY notice.recorded_at LIMIT 1`,
    [incidentId],
  );
  return row?.since ?? null;
}

/**
 * Escalates the next chunk of notices unacknowledged since `before` or longer to the tenants' contacts in every role and to
 * their account teams, once each: by service health to all of them, by mail to the contacts that have not been mailed, and
 * with one mail to each member of an account team. No mail is sent about imported history.
 * @returns the escalated tenants, in order; empty when no notice is left
 */
export async function escalateUnacknowledged(
  tx: Transaction,
  incidentId: string,
  { before, at, partition }: { before: Date; at: Date; partition: string },
): Promise<string[]> {
  const rows: { tenant_id: string; mailed: boolean }[] = await tx
    .query(
      `WITH chunk AS (
       SELECT notice.id FROM notifications.notices notice WHERE ${SILENT} AND notice.recorded_at <= $2
       ORDER BY notice.recorded_at LIMIT ${TENANTS_PER_EVENT} FOR UPDATE)
     UPDATE notifications.notices SET escalated_at = $3
     WHERE id IN (SELECT id FROM chunk) RETURNING tenant_id, published_at = recorded_at AS mailed`,
      [incidentId, before, at],
    )
    .then(([updated]: [typeof rows]) => updated);
  const tenantIds = rows.map((row) => row.tenant_id).sort();
  if (tenantIds.length === 0) return [];
  const mailed = rows.filter((row) => row.mailed).map((row) => row.tenant_id);
  await tx.query(
    `WITH silent AS (
       SELECT tenant_id, notice.revision, contacts, account_team, tenant_id = ANY($3::text[]) AS mailed
       FROM notifications.notices notice JOIN notifications.audience USING (incident_id, tenant_id)
       WHERE notice.incident_id = $1 AND tenant_id = ANY($2::text[]) AND certainty <> 'RULED_OUT'),
     person AS (
       SELECT tenant_id, silent.revision, mailed, 'CUSTOMER' AS audience, id AS recipient, role
       FROM silent CROSS JOIN LATERAL jsonb_to_recordset(contacts) AS contact (id text, role text)
       UNION ALL
       SELECT tenant_id, silent.revision, mailed, 'ACCOUNT_TEAM', subject, role
       FROM silent CROSS JOIN LATERAL jsonb_to_recordset(account_team) AS member (subject text, role text)),
     addressed AS (
       SELECT tenant_id, revision, audience, recipient, role, 'NOTICE' AS message, 'SERVICE_HEALTH' AS channel FROM person
       UNION ALL
       SELECT tenant_id, revision, audience, recipient, role, 'NOTICE', 'EMAIL' FROM person
       WHERE mailed AND audience = 'CUSTOMER' AND role = ANY($7::text[]) AND NOT EXISTS (
         SELECT FROM notifications.deliveries sent
         WHERE sent.incident_id = $1 AND sent.tenant_id = person.tenant_id AND sent.recipient = person.recipient
           AND sent.revision = person.revision AND sent.channel = 'EMAIL' AND sent.message = 'NOTICE')
       UNION ALL
       SELECT NULL, max(revision), audience, recipient, max(role), 'HEADS_UP', 'EMAIL' FROM person
       WHERE mailed AND audience = 'ACCOUNT_TEAM' GROUP BY audience, recipient),
     entered AS (
       INSERT INTO notifications.deliveries (incident_id, partition, tenant_id, revision, audience, channel, recipient, role,
         message, escalation, state, queued_at, accepted_at, batch)
       SELECT $1, $4, tenant_id, revision, audience, channel, recipient, role, message, true,
         CASE channel WHEN 'EMAIL' THEN 'QUEUED' ELSE 'ACCEPTED' END, $5::timestamptz,
         CASE channel WHEN 'EMAIL' THEN NULL ELSE $5 END,
         CASE channel WHEN 'EMAIL' THEN $6 || (row_number() OVER (PARTITION BY channel) - 1) / ${BATCH} END
       FROM addressed ON CONFLICT DO NOTHING RETURNING batch)
     ${enqueueAll('entered', '$5')}`,
    [incidentId, tenantIds, mailed, partition, at, `escalation:${incidentId}:${tenantIds[0]}:`, CONTACT_ROLES],
  );
  return tenantIds;
}
