import { type EntityManager, In } from 'typeorm';
import type { Viewer } from '../../../domain/access/policy.ts';
import type { Place } from '../../../domain/authorities/competence.ts';
import type { Capacity } from '../../../domain/incident/incident.ts';
import { parameter, tenantCondition } from '../../../platform/access/visibility.ts';
import type { Executor } from '../../../platform/database/database.ts';
import { alignToKeys, groupByKeys } from '../../../platform/queries/grouping.ts';
import type { Count } from '../documents/authority-notice.ts';
import { keyText, type NoticeKey } from '../notices/audience-store.ts';
import { type AuthoritySubmissionRow, AuthoritySubmissionTable } from '../tables.ts';

/** The facts that decide which authorities must be notified of an incident. */
export interface AuthorityFactors {
  capacity: Capacity[];
  /** Of the impacted tenants. */
  countries: string[];
  places: Place[];
}

export async function findAuthorityFactors(
  executor: Executor,
  incidentIds: readonly string[],
): Promise<AuthorityFactors[]> {
  const rows: (AuthorityFactors & { incidentId: string })[] = await executor.query(
    `SELECT incident_id AS "incidentId", capacity, countries, places FROM notifications.authority_concerns
     WHERE incident_id = ANY($1::text[])`,
    [incidentIds],
  );
  return alignToKeys(incidentIds, rows, ({ incidentId }) => incidentId).map(
    (row) => row ?? { capacity: [], countries: [], places: [] },
  );
}

/** Stores the facts that an event carries; those it does not carry remain unchanged. */
export async function saveAuthorityFactors(
  tx: EntityManager,
  incidentId: string,
  change: Partial<AuthorityFactors>,
): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.authority_concerns AS known (incident_id, capacity, countries, places)
     VALUES ($1, COALESCE($2::text[], '{}'), COALESCE($3::text[], '{}'), COALESCE($4::text[], '{}'))
     ON CONFLICT (incident_id) DO UPDATE
     SET capacity = COALESCE($2::text[], known.capacity), countries = COALESCE($3::text[], known.countries),
       places = COALESCE($4::text[], known.places)`,
    [incidentId, change.capacity ?? null, change.countries ?? null, change.places ?? null],
  );
}

/** The submissions of each incident to all authorities and under all declarations, in the order of their phases. */
export async function findSubmissions(
  executor: Executor,
  incidentIds: readonly string[],
): Promise<AuthoritySubmissionRow[][]> {
  const rows = await executor
    .getRepository(AuthoritySubmissionTable)
    .find({ where: { incidentId: In(incidentIds) }, order: { declaredAt: 'ASC', number: 'ASC' } });
  return groupByKeys(incidentIds, rows, ({ incidentId }) => incidentId);
}

export async function insertSubmission(tx: EntityManager, row: AuthoritySubmissionRow): Promise<void> {
  await tx.insert(AuthoritySubmissionTable, row);
}

/** The place of each tenant, null where it is not known. */
export async function findPlaces(executor: Executor, keys: readonly NoticeKey[]): Promise<(Place | null)[]> {
  const rows: (NoticeKey & { place: Place | null })[] = await executor.query(
    `SELECT audience.incident_id AS "incidentId", audience.tenant_id AS "tenantId", ${PLACE} AS place
     FROM unnest($1::text[], $2::text[]) AS named(incident_id, tenant_id)
     JOIN notifications.audience USING (incident_id, tenant_id)`,
    [keys.map(({ incidentId }) => incidentId), keys.map(({ tenantId }) => tenantId)],
  );
  return alignToKeys(keys.map(keyText), rows, keyText).map((row) => row?.place ?? null);
}

/** `placeOf` of a tenant of the audience. */
const PLACE = 'COALESCE(audience.region, audience.country)';

/** The known numbers of data subjects and records, summed over the customers in some places; null for all places. */
export async function countAffected(
  executor: Executor,
  incidentId: string,
  places: readonly Place[] | null,
): Promise<{ dataSubjects: Count; records: Count }> {
  const [row] = await executor.query(
    `SELECT count(*)::int AS customers,
       sum(details.approximate_data_subjects)::float8 AS subjects,
       count(details.approximate_data_subjects)::int AS "subjectsCounted",
       sum(details.approximate_records)::float8 AS records,
       count(details.approximate_records)::int AS "recordsCounted"
     FROM notifications.audience LEFT JOIN notifications.tenant_details details USING (incident_id, tenant_id)
     WHERE audience.incident_id = $1 AND audience.certainty <> 'RULED_OUT' AND ($2::text[] IS NULL OR ${PLACE} = ANY($2))`,
    [incidentId, places],
  );
  const { customers, subjects, subjectsCounted, records, recordsCounted } = row;
  return {
    dataSubjects: { number: subjects, customersCounted: subjectsCounted, customers },
    records: { number: records, customersCounted: recordsCounted, customers },
  };
}

/** Whether the tenant is visible to the viewer. */
export async function seesTenant(executor: Executor, viewer: Viewer, tenantId: string, at: Date): Promise<boolean> {
  const parameters: unknown[] = [];
  const tenant = `${parameter(parameters, tenantId)}::text`;
  const [row] = await executor.query(
    `SELECT ${tenant} IS NOT NULL AND ${tenantCondition(viewer, tenant, parameters, at)} AS reached`,
    parameters,
  );
  return row.reached;
}
