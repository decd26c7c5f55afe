import type { EntityManager } from 'typeorm';
import type { Stage } from '../../../domain/incident/stage.ts';
import type { StoredEvent } from '../../../platform/events/events.ts';
import { groupByKeys } from '../../../platform/queries/grouping.ts';
import { keyText, type NoticeKey } from './audience-store.ts';

/** A stage change as shown to a tenant. */
export interface StageChange {
  at: Date;
  from: Stage | null;
  to: Stage;
}

/** Stores a stage change from an event of incidents; storing it again changes nothing. */
export async function addStageChange(tx: EntityManager, { incidentId, cursor, at, facts }: StoredEvent): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.stage_changes (incident_id, xid, sequence, at, "from", "to")
     VALUES ($1, $2::text::xid8, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [incidentId, cursor.xid, cursor.sequence, at, facts['from'] ?? null, facts['to']],
  );
}

/** The stage changes of each notice's incident since its tenant was notified, oldest first. */
export async function findStageChanges(tx: EntityManager, keys: readonly NoticeKey[]): Promise<StageChange[][]> {
  const rows: (StageChange & NoticeKey)[] = await tx.query(
    `SELECT notice.incident_id AS "incidentId", notice.tenant_id AS "tenantId", change.at, change."from", change."to"
     FROM unnest($1::text[], $2::text[]) AS wanted (incident_id, tenant_id)
     JOIN notifications.notices notice USING (incident_id, tenant_id)
     JOIN notifications.stage_changes change
       ON change.incident_id = notice.incident_id AND change.at >= notice.published_at
     ORDER BY change.at, change.xid, change.sequence`,
    [keys.map(({ incidentId }) => incidentId), keys.map(({ tenantId }) => tenantId)],
  );
  return groupByKeys(keys.map(keyText), rows, keyText);
}
