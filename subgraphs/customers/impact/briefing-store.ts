import type { EntityManager } from 'typeorm';
import type { TocsinEvent } from '../../../domain/event.ts';
import type { RunningDelay } from '../../../domain/notification/delay.ts';
import { TENANTS_PER_EVENT } from '../../../platform/events/events.ts';

/** Stores the state of a delay from its event. */
export async function saveDelay(tx: EntityManager, incidentId: string, facts: TocsinEvent['facts']): Promise<void> {
  const { delayId, reason, state, until } = facts;
  await tx.query(
    `INSERT INTO customers.delays (id, incident_id, reason, state, until) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, until = excluded.until`,
    [delayId, incidentId, reason, state, until],
  );
}

export async function endDelays(tx: EntityManager, incidentId: string): Promise<void> {
  await tx.query(`UPDATE customers.delays SET state = 'LIFTED' WHERE incident_id = $1 AND state = 'APPROVED'`, [
    incidentId,
  ]);
}

export function findDelays(tx: EntityManager, incidentId: string): Promise<RunningDelay[]> {
  return tx.query('SELECT state, reason, until FROM customers.delays WHERE incident_id = $1', [incidentId]);
}

/**
 * Marks impacts as briefed to the provider's own account team, for all tenants or for those given. Tenants that were briefed
 * before, or have a notice already, remain unchanged.
 * @returns the tenants that changed, in chunks that fit into one event each
 */
export async function briefImpacts(
  tx: EntityManager,
  incidentId: string,
  tenantIds: readonly string[] | null,
  at: Date,
): Promise<string[][]> {
  const rows: { tenantIds: string[] }[] = await tx.query(
    `WITH briefed AS (
       UPDATE customers.impacts SET briefed_at = $3
       WHERE incident_id = $1 AND ($2::text[] IS NULL OR tenant_id = ANY($2::text[]))
         AND certainty <> 'RULED_OUT' AND briefed_at IS NULL AND disclosed_at IS NULL
       RETURNING tenant_id)
     SELECT array_agg(tenant_id ORDER BY tenant_id) AS "tenantIds"
     FROM (SELECT tenant_id, (row_number() OVER (ORDER BY tenant_id) - 1) / ${TENANTS_PER_EVENT} AS chunk FROM briefed) numbered
     GROUP BY chunk ORDER BY chunk`,
    [incidentId, tenantIds, at],
  );
  return rows.map((row) => row.tenantIds);
}
