import type { EntityManager } from 'typeorm';
import type { Executor } from '../../platform/database/database.ts';
import { alignToKeys } from '../../platform/queries/grouping.ts';

/** Records that tenants were notified of an incident: from then on they may see its stage. */
export async function addNotifiedTenants(tx: EntityManager, incidentId: string, tenantIds: string[]): Promise<void> {
  await tx.query(
    `INSERT INTO incidents.notified_tenants (incident_id, tenant_id)
     SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`,
    [incidentId, tenantIds],
  );
}

export async function addDeclaration(tx: EntityManager, incidentId: string, declarationId: string): Promise<void> {
  await tx.query(
    `INSERT INTO incidents.declaration_notices (declaration_id, incident_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
    [declarationId, incidentId],
  );
}

const LATEST = `declaration_id = (SELECT declaration_id FROM incidents.declaration_notices
  WHERE incident_id = $1 ORDER BY place DESC LIMIT 1)`;

/** Records the first revision that tenants were notified of under the incident's latest declaration. */
export async function setPublished(tx: EntityManager, incidentId: string, revision: number): Promise<void> {
  await tx.query(
    `UPDATE incidents.declaration_notices SET first_revision = $2 WHERE ${LATEST} AND first_revision IS NULL`,
    [incidentId, revision],
  );
}

/**
 * Records that all known tenants were notified of the incident's latest declaration.
 * @param revision the revision they were notified of, if known: one published before the declaration does not count
 */
export async function setNotified(tx: EntityManager, incidentId: string, revision: number | null): Promise<void> {
  await tx.query(
    `UPDATE incidents.declaration_notices SET notified = true
     WHERE ${LATEST} AND first_revision <= COALESCE($2::integer, first_revision)`,
    [incidentId, revision],
  );
}

/** Records that what was published so far, during an exercise, notified no tenant: it has to be published for real. */
export async function resetNotified(tx: EntityManager, incidentId: string): Promise<void> {
  await tx.query(
    'UPDATE incidents.declaration_notices SET notified = false, first_revision = NULL WHERE incident_id = $1',
    [incidentId],
  );
}

/** The declarations of these incidents that all known tenants were notified of. */
export async function findNotified(executor: Executor, incidentIds: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await executor.query(
    `SELECT declaration_id AS id FROM incidents.declaration_notices WHERE incident_id = ANY($1) AND notified`,
    [incidentIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Records that an incident's impact was scoped; once resources are known, they remain known. */
export async function addScope(tx: EntityManager, incidentId: string, resourcesKnown: boolean): Promise<void> {
  await tx.query(
    `INSERT INTO incidents.impact_scopes AS known (incident_id, resources_known) VALUES ($1, $2)
     ON CONFLICT (incident_id) DO UPDATE SET resources_known = known.resources_known OR excluded.resources_known`,
    [incidentId, resourcesKnown],
  );
}

export interface ScopeKnown {
  resourcesKnown: boolean;
}

/** What is known of each incident's scope, null where there is none. */
export async function findScopes(executor: Executor, incidentIds: readonly string[]): Promise<(ScopeKnown | null)[]> {
  const rows: (ScopeKnown & { incidentId: string })[] = await executor.query(
    `SELECT incident_id AS "incidentId", resources_known AS "resourcesKnown"
     FROM incidents.impact_scopes WHERE incident_id = ANY($1)`,
    [incidentIds],
  );
  return alignToKeys(incidentIds, rows, ({ incidentId }) => incidentId);
}
