import type { EntityManager } from 'typeorm';
import { TENANTS_PER_EVENT } from '../../platform/events.ts';

/**
 * Enters into the ledger that a chunk of tenants was told a revision: service health, and with it their account teams. The
 * entries commit with the feed's, so each is accepted by what it says.
 */
export async function recordDeliveries(
  tx: EntityManager,
  { incidentId, partition, at }: { incidentId: string; partition: string; at: Date },
  revision: number,
  tenantIds: string[],
): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.deliveries (incident_id, partition, tenant_id, revision, audience, channel, recipient, role,
       escalation, state, queued_at, accepted_at)
     SELECT $1::text, $5::text, tenant_id, $2::integer, 'CUSTOMER', 'SERVICE_HEALTH', tenant_id, NULL, false, 'ACCEPTED',
       $3::timestamptz, $3
     FROM unnest($4::text[]) AS told (tenant_id)
     UNION ALL
     SELECT $1, $5, tenant_id, $2, 'ACCOUNT_TEAM', 'SERVICE_HEALTH', member.subject, member.role, false, 'ACCEPTED', $3, $3
     FROM notifications.audience CROSS JOIN LATERAL jsonb_to_recordset(account_team) AS member (subject text, role text)
     WHERE incident_id = $1 AND tenant_id = ANY($4::text[])
     ON CONFLICT DO NOTHING`,
    [incidentId, revision, at, tenantIds, partition],
  );
}

/** What counts as silence: told of a declaration in force, neither acknowledged nor ruled out nor escalated before. */
const SILENT = `notice.incident_id = $1 AND notice.acknowledged_at IS NULL AND notice.escalated_at IS NULL
  AND notice.resolved_reason IS NULL
  AND EXISTS (SELECT FROM notifications.processes WHERE incident_id = $1 AND withdrawn_at IS NULL)`;

/**
 * Since when the notice that is silent longest is in its tenant's hands; null when none is silent. History taken over from
 * elsewhere is in hands here since it was recorded.
 */
export async function findSilence(tx: EntityManager, incidentId: string): Promise<Date | null> {
  const [row] = await tx.query(
    `SELECT notice.recorded_at AS since FROM notifications.notices notice WHERE ${SILENT}
     ORDER BY notice.recorded_at LIMIT 1`,
    [incidentId],
  );
  return row?.since ?? null;
}

/**
 * Sends the next chunk of notices silent since `before` or longer to the tenants' contacts, whichever their role, and to their
 * account teams, once each.
 * @returns the tenants concerned, in order; empty when all are done
 */
export async function escalateSilent(
  tx: EntityManager,
  incidentId: string,
  { before, at, partition }: { before: Date; at: Date; partition: string },
): Promise<string[]> {
  const rows: { tenant_id: string }[] = await tx.query(
    `WITH chunk AS (
       SELECT notice.id FROM notifications.notices notice WHERE ${SILENT} AND notice.recorded_at <= $2
       ORDER BY notice.recorded_at LIMIT ${TENANTS_PER_EVENT} FOR UPDATE),
     escalated AS (
       UPDATE notifications.notices SET escalated_at = $3
       WHERE id IN (SELECT id FROM chunk) RETURNING tenant_id, revision),
     entered AS (
       INSERT INTO notifications.deliveries (incident_id, partition, tenant_id, revision, audience, channel, recipient, role,
         escalation, state, queued_at, accepted_at)
       SELECT $1, $4, tenant_id, escalated.revision, person.audience, 'SERVICE_HEALTH', person.recipient, person.role, true,
         'ACCEPTED', $3, $3
       FROM escalated JOIN notifications.audience USING (tenant_id)
       CROSS JOIN LATERAL (
         SELECT 'CUSTOMER' AS audience, id AS recipient, role FROM jsonb_to_recordset(contacts) AS contact (id text, role text)
         UNION ALL
         SELECT 'ACCOUNT_TEAM', subject, role FROM jsonb_to_recordset(account_team) AS member (subject text, role text)
       ) person
       WHERE audience.incident_id = $1
       ON CONFLICT DO NOTHING)
     SELECT tenant_id FROM escalated ORDER BY tenant_id`,
    [incidentId, before, at, partition],
  );
  return rows.map((row) => row.tenant_id);
}
