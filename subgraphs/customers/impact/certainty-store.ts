import type { EntityManager } from 'typeorm';
import type { Fact } from '../../../domain/incident/fact.ts';
import type { Certainty } from '../../../domain/notification/audience.ts';
import type { Executor } from '../../../platform/database/database.ts';
import { groupByKeys } from '../../../platform/queries/grouping.ts';
import { type ImpactKey, keyText } from './impact-store.ts';

export interface CertaintyChangeRow extends ImpactKey, Fact {
  certainty: Certainty;
  reason: string | null;
}

/** The given tenants that the incident does not impact. */
export async function findNotImpacted(
  tx: EntityManager,
  incidentId: string,
  tenantIds: readonly string[],
): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT DISTINCT id FROM unnest($2::text[]) AS named (id)
     WHERE NOT EXISTS (SELECT FROM customers.impacts WHERE incident_id = $1 AND tenant_id = named.id) ORDER BY id`,
    [incidentId, tenantIds],
  );
  return rows.map(({ id }) => id);
}

/**
 * Sets the certainty with which tenants are impacted; tenants that have it already remain unchanged. A tenant that was ruled
 * out and never notified counts as found now: its clock runs from here.
 * @returns the tenants that changed, in order
 */
export async function changeCertainty(
  tx: EntityManager,
  incidentId: string,
  tenantIds: readonly string[],
  { certainty, reason }: { certainty: Certainty; reason: string | null },
  { at, recordedAt, by }: Fact,
): Promise<string[]> {
  const rows: { tenant_id: string }[] = await tx.query(
    `WITH chunk AS (
       SELECT tenant_id, certainty = 'RULED_OUT' AND disclosed_at IS NULL AS found FROM customers.impacts
       WHERE incident_id = $1 AND tenant_id = ANY($2::text[]) AND certainty <> $3 FOR UPDATE),
     changed AS (
       UPDATE customers.impacts impact SET certainty = $3, ruled_out_reason = CASE $3 WHEN 'RULED_OUT' THEN $4::text END,
         scoped_at = CASE WHEN chunk.found THEN $5::timestamptz ELSE impact.scoped_at END
       FROM chunk WHERE impact.incident_id = $1 AND impact.tenant_id = chunk.tenant_id RETURNING impact.tenant_id),
     recorded AS (
       INSERT INTO customers.certainty_changes (incident_id, tenant_id, certainty, reason, at, recorded_at, recorded_by)
       SELECT $1, tenant_id, $3, $4, $5, $6::timestamptz, $7 FROM changed)
     SELECT tenant_id FROM changed ORDER BY tenant_id`,
    [incidentId, tenantIds, certainty, reason, at, recordedAt, by],
  );
  return rows.map((row) => row.tenant_id);
}

/** The changes of each impact's certainty, oldest first. */
export async function findCertaintyChanges(
  executor: Executor,
  keys: readonly ImpactKey[],
): Promise<CertaintyChangeRow[][]> {
  const rows: CertaintyChangeRow[] = await executor.query(
    `SELECT incident_id AS "incidentId", tenant_id AS "tenantId", certainty, reason, at, recorded_at AS "recordedAt",
       recorded_by AS by
     FROM customers.certainty_changes
     WHERE (incident_id, tenant_id) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY recorded_at`,
    [keys.map(({ incidentId }) => incidentId), keys.map(({ tenantId }) => tenantId)],
  );
  return groupByKeys(keys.map(keyText), rows, keyText);
}
