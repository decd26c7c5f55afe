import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../domain/access/policy.ts';
import type { Fact } from '../../../domain/incident/fact.ts';
import { parameter } from '../../../platform/access/visibility.ts';
import type { Executor, Read } from '../../../platform/database/database.ts';
import { type OwnedList, readPages } from '../../../platform/queries/batched-pages.ts';
import { alignToKeys, groupByKeys } from '../../../platform/queries/grouping.ts';
import type { Connection, Page } from '../../../platform/queries/paging.ts';
import type { Count, ImpactFilter } from '../inputs.generated.ts';
import type { ImpactRow } from '../tables.ts';
import { matchesSearch, resourceMatches, searchOf } from '../tenants/search.ts';
import { impactVisible, subscriptionVisible, tenantVisible } from '../tenants/visibility.ts';

export interface ImpactKey {
  incidentId: string;
  tenantId: string;
}

const COLUMNS = `impact.incident_id AS "incidentId", impact.tenant_id AS "tenantId", impact.certainty,
  impact.scoped_at AS "scopedAt", impact.recorded_at AS "recordedAt", impact.disclosed_at AS "disclosedAt",
  impact.disclosure_recorded_at AS "disclosureRecordedAt", impact.ruled_out_reason AS "ruledOutReason",
  impact.briefed_at AS "briefedAt"`;

/** Impacts by incident and tenant, null where none is visible to the viewer. */
export async function findImpacts(
  executor: Executor,
  viewer: Viewer,
  keys: readonly ImpactKey[],
  at: Date,
): Promise<(ImpactRow | null)[]> {
  const parameters: unknown[] = [];
  const rows: ImpactRow[] = await executor.query(
    `SELECT ${COLUMNS} FROM ${named(keys, parameters)}
     JOIN customers.impacts impact ON impact.incident_id = named.incident_id AND impact.tenant_id = named.tenant_id
     JOIN customers.tenants tenant ON tenant.id = impact.tenant_id
     WHERE ${tenantVisible(viewer, parameters, at)} AND ${impactVisible(viewer, parameters, at)}`,
    parameters,
  );
  return alignToKeys(keys.map(keyText), rows, keyText);
}

/** The owner of a list of impacts: an incident, a tenant, or the viewer, for all that are visible to it. */
export type ImpactOwner = 'incident' | 'tenant' | 'viewer';

/** For each owner a page of its impacts, the latest found first. */
export function listImpacts(
  read: Read,
  viewer: Viewer,
  owner: ImpactOwner,
  ids: readonly string[],
  filter: ImpactFilter,
  page: Page,
  at: Date,
): Promise<Connection<ImpactRow>[]> {
  const list: OwnedList<ImpactRow> = {
    owner: ['id'],
    columns: COLUMNS,
    from: (parameters) => `FROM customers.impacts impact JOIN customers.tenants tenant ON tenant.id = impact.tenant_id
      WHERE ${owner === 'viewer' ? 'true' : `impact.${owner}_id = owner.id`}
        AND ${tenantVisible(viewer, parameters, at)} AND ${impactVisible(viewer, parameters, at)}
        ${filtered(viewer, filter, parameters)}`,
    sort: [
      { column: 'impact.scoped_at', property: 'scopedAt', type: 'timestamptz' },
      { column: 'impact.incident_id', property: 'incidentId', type: 'text' },
      { column: 'impact.tenant_id', property: 'tenantId', type: 'text' },
    ],
    direction: 'DESC',
  };
  return readPages(
    read,
    list,
    ids.map((id) => [id]),
    page,
  );
}

/** The number of each impact's resources that are visible to the viewer. */
export async function countImpactedResources(
  executor: Executor,
  viewer: Viewer,
  keys: readonly ImpactKey[],
  at: Date,
): Promise<number[]> {
  const parameters: unknown[] = [];
  const rows: (ImpactKey & { resources: number })[] = await executor.query(
    `SELECT named.incident_id AS "incidentId", named.tenant_id AS "tenantId", count(*)::int AS resources
     FROM ${named(keys, parameters)}
     JOIN customers.impacts impact ON impact.incident_id = named.incident_id AND impact.tenant_id = named.tenant_id
     JOIN customers.tenants tenant ON tenant.id = named.tenant_id
     JOIN customers.impacted_resources impacted
       ON impacted.incident_id = named.incident_id AND impacted.tenant_id = named.tenant_id
     JOIN customers.resources resource ON resource.id = impacted.resource_id
     WHERE ${tenantVisible(viewer, parameters, at)} AND ${impactVisible(viewer, parameters, at)}
       AND ${subscriptionVisible(viewer, 'resource.cloud_subscription_id', parameters)}
     GROUP BY named.incident_id, named.tenant_id`,
    parameters,
  );
  return alignToKeys(keys.map(keyText), rows, keyText).map((row) => row?.resources ?? 0);
}

/** Records the first notice of tenants: from then on the impact is shown to them. */
export async function discloseImpacts(
  tx: EntityManager,
  incidentId: string,
  tenantIds: string[],
  { at, recordedAt }: Pick<Fact, 'at' | 'recordedAt'>,
): Promise<void> {
  await tx.query(
    `UPDATE customers.impacts SET disclosed_at = $3, disclosure_recorded_at = $4
     WHERE incident_id = $1 AND tenant_id = ANY($2::text[]) AND disclosed_at IS NULL`,
    [incidentId, tenantIds, at, recordedAt],
  );
}

const TENANTS = 'customers.impacts impact JOIN customers.tenants tenant ON tenant.id = impact.tenant_id';
const RESOURCES = `${TENANTS} JOIN customers.impacted_resources impacted
  ON impacted.incident_id = impact.incident_id AND impacted.tenant_id = impact.tenant_id`;
const PLACES = `${RESOURCES} JOIN customers.resources resource ON resource.id = impacted.resource_id`;

/**
 * The counts in the summary of an incident: tenants by country and certainty, resources by service and region. Each is
 * computed only when it is requested: over a million tenants none of them is cheap.
 */
const MEASURES = {
  tenants: { of: TENANTS, key: `''`, counted: '*' },
  cloudSubscriptions: { of: PLACES, key: `''`, counted: 'DISTINCT resource.cloud_subscription_id' },
  resources: { of: RESOURCES, key: `''`, counted: '*' },
  byCountry: { of: TENANTS, key: 'tenant.country', counted: '*' },
  byService: { of: PLACES, key: 'resource.service', counted: '*' },
  byRegion: { of: PLACES, key: 'resource.region', counted: '*' },
  byCertainty: { of: TENANTS, key: 'impact.certainty', counted: '*' },
};

export type Measure = keyof typeof MEASURES;

/** One measure for many incidents, the largest count first. */
export async function measure(
  executor: Executor,
  viewer: Viewer,
  incidentIds: readonly string[],
  name: Measure,
  at: Date,
): Promise<Count[][]> {
  const { of, key, counted } = MEASURES[name];
  const parameters: unknown[] = [];
  const rows: (Count & { incidentId: string })[] = await executor.query(
    `SELECT impact.incident_id AS "incidentId", ${key} AS key, count(${counted})::int AS count FROM ${of}
     WHERE impact.incident_id = ANY(${parameter(parameters, incidentIds)}::text[])
       AND ${tenantVisible(viewer, parameters, at)} AND ${impactVisible(viewer, parameters, at)}
     GROUP BY 1, 2 ORDER BY 3 DESC, 2`,
    parameters,
  );
  return groupByKeys(incidentIds, rows, ({ incidentId }) => incidentId);
}

function named(keys: readonly ImpactKey[], parameters: unknown[]): string {
  const incidentIds = parameter(
    parameters,
    keys.map(({ incidentId }) => incidentId),
  );
  const tenantIds = parameter(
    parameters,
    keys.map(({ tenantId }) => tenantId),
  );
  // DISTINCT: a list may name an impact twice, and its counts must not double.
  return `(SELECT DISTINCT * FROM unnest(${incidentIds}::text[], ${tenantIds}::text[]) AS key (incident_id, tenant_id)) named`;
}

function filtered(
  viewer: Viewer,
  { certainties, countries, services, regions, search }: ImpactFilter,
  parameters: unknown[],
): string {
  let conditions = '';
  if (certainties) conditions += ` AND impact.certainty = ANY(${parameter(parameters, certainties)}::text[])`;
  if (countries) conditions += ` AND tenant.country = ANY(${parameter(parameters, countries)}::text[])`;
  if (services || regions) {
    conditions += ` AND EXISTS (
      SELECT FROM customers.impacted_resources impacted JOIN customers.resources resource ON resource.id = impacted.resource_id
      WHERE impacted.incident_id = impact.incident_id AND impacted.tenant_id = impact.tenant_id
        AND ${resourceMatches(viewer, { services, regions }, parameters)})`;
  }
  const wanted = searchOf(search);
  return wanted ? `${conditions} AND ${matchesSearch(viewer, wanted, parameters)}` : conditions;
}

export function keyText({ incidentId, tenantId }: ImpactKey): string {
  return JSON.stringify([incidentId, tenantId]);
}
