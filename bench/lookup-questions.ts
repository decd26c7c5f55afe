import type { Viewer } from '../domain/access/policy.ts';
import type { Read } from '../platform/database/database.ts';
import {
  countImpactedResources,
  type ImpactKey,
  type ImpactOwner,
  listImpacts,
} from '../subgraphs/customers/impact/impact-store.ts';
import type { ImpactFilter } from '../subgraphs/customers/inputs.generated.ts';
import type { ImpactRow, TenantRow } from '../subgraphs/customers/tables.ts';
import { findTenantByDomain, findTenants, listTenants } from '../subgraphs/customers/tenants/store.ts';

/** A query of account managers, in each of the compared variants. */
export interface Question {
  /** The operation for the graph. */
  operation: string;
  /** Hand-written SQL for the same rows and columns: for a partner ($1) at a time ($2), with the variables ($3, $4). */
  sql: string;
  /** The reads of Tocsin's resolvers, with the viewer's row scope. */
  store: (read: Read, viewer: Viewer, asked: string[], at: Date) => Promise<unknown>;
  /** Names of the operation's variables. */
  names: string[];
  /** Converts the graph's response to the rows of the statement. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape depends on the operation
  rows: (data: any) => unknown[][];
}

const PAGE = { size: 25, after: null };
const DELEGATED = `SELECT tenant_id FROM platform.delegations
  WHERE partner_id = $1 AND revoked_at IS NULL AND starts_at <= $2 AND ends_at > $2`;
const RESOURCES = `(SELECT count(*)::int FROM customers.impacted_resources resource
  WHERE resource.incident_id = impact.incident_id AND resource.tenant_id = impact.tenant_id)`;

// biome-ignore lint/suspicious/noExplicitAny: nodes of any connection
const nodesOf = ({ edges }: any): any[] => edges.map(({ node }: any) => node);
// biome-ignore lint/suspicious/noExplicitAny: as above
const placeOf = ({ id, name, domain, country }: any) => [id, name, domain, country];
// biome-ignore lint/suspicious/noExplicitAny: as above
const extentOf = ({ certainty, scopedAt, resourceCount, incident }: any) => [
  certainty,
  scopedAt,
  resourceCount,
  incident.trackingId,
  incident.stage,
];

/** A search for a name, a part of a name, or the beginning of an id. */
const search: Question = {
  operation: `query ($search: String!) {
    tenants(search: $search, first: ${PAGE.size}) { edges { node { id name domain country } } } }`,
  // Materialized first: otherwise Postgres reads every cloud subscription in the database.
  sql: `WITH portfolio AS MATERIALIZED (SELECT tenant.id, tenant.name, tenant.domain, tenant.country
      FROM customers.tenants tenant WHERE tenant.partition = 'public' AND tenant.id IN (${DELEGATED}))
    SELECT tenant.id, tenant.name, tenant.domain, tenant.country FROM portfolio tenant
    WHERE strpos(lower(tenant.name), lower($3)) > 0 OR strpos(tenant.domain, lower($3)) > 0 OR starts_with(tenant.id, $3)
      OR EXISTS (SELECT FROM customers.cloud_subscriptions own WHERE own.tenant_id = tenant.id
        AND (starts_with(own.id, $3) OR strpos(lower(own.name), lower($3)) > 0) OFFSET 0)
    ORDER BY tenant.name, tenant.id LIMIT ${PAGE.size}`,
  store: (read, viewer, [text], at) => listTenants(read, viewer, { search: text }, PAGE, at),
  names: ['search'],
  rows: ({ tenants }) => nodesOf(tenants).map(placeOf),
};

/** One tenant and the incidents that impact it. */
const domain: Question = {
  operation: `query ($domain: String!) { tenant(domain: $domain) { id name domain country
    impacts(first: ${PAGE.size}) { edges { node { certainty scopedAt resourceCount incident { trackingId stage } } } } } }`,
  sql: `SELECT tenant.id, tenant.name, tenant.domain, tenant.country, impact.certainty, impact.scoped_at, ${RESOURCES},
      incident.tracking_id, incident.stage
    FROM customers.tenants tenant
    JOIN customers.impacts impact ON impact.tenant_id = tenant.id AND impact.disclosed_at IS NOT NULL
    JOIN incidents.incidents incident ON incident.id = impact.incident_id
    WHERE tenant.partition = 'public' AND tenant.domain = lower($3) AND tenant.id IN (${DELEGATED})
    ORDER BY impact.scoped_at DESC, impact.incident_id DESC LIMIT ${PAGE.size}`,
  async store(read, viewer, [name], at) {
    const tenant = await read((tx) => findTenantByDomain(tx, viewer, name as string, at));
    if (tenant) await readImpacts(read, viewer, 'tenant', tenant.id, {}, at);
  },
  names: ['domain'],
  rows: ({ tenant }) =>
    tenant ? nodesOf(tenant.impacts).map((impact) => [...placeOf(tenant), ...extentOf(impact)]) : [],
};

/** The tenants of the portfolio that an incident impacts in a country. */
const impacted: Question = {
  operation: `query ($incidentId: ID!, $country: String!) {
    impactedTenants(incidentId: $incidentId, filter: { countries: [$country] }, first: ${PAGE.size}) { edges { node {
      certainty scopedAt resourceCount tenant { id name domain country } incident { trackingId stage } } } } }`,
  sql: `SELECT tenant.id, tenant.name, tenant.domain, tenant.country, impact.certainty, impact.scoped_at, ${RESOURCES},
      incident.tracking_id, incident.stage
    FROM customers.impacts impact
    JOIN customers.tenants tenant ON tenant.id = impact.tenant_id
    JOIN incidents.incidents incident ON incident.id = impact.incident_id
    WHERE impact.incident_id = $3 AND impact.disclosed_at IS NOT NULL AND tenant.partition = 'public'
      AND tenant.country = $4 AND impact.tenant_id IN (${DELEGATED})
    ORDER BY impact.scoped_at DESC, impact.incident_id DESC, impact.tenant_id DESC LIMIT ${PAGE.size}`,
  async store(read, viewer, [incidentId, country], at) {
    const filter = { countries: [country as string] };
    const impacts = await readImpacts(read, viewer, 'incident', incidentId as string, filter, at);
    const tenantIds = impacts.map(({ tenantId }) => tenantId);
    await read((tx): Promise<(TenantRow | null)[]> => findTenants(tx, viewer, tenantIds, at));
  },
  names: ['incidentId', 'country'],
  rows: ({ impactedTenants }) =>
    nodesOf(impactedTenants).map((impact) => [...placeOf(impact.tenant), ...extentOf(impact)]),
};

export const QUESTIONS = { search, domain, impacted };

async function readImpacts(
  read: Read,
  viewer: Viewer,
  owner: ImpactOwner,
  id: string,
  filter: ImpactFilter,
  at: Date,
): Promise<ImpactRow[]> {
  const [page] = await listImpacts(read, viewer, owner, [id], filter, PAGE, at);
  const impacts = (page?.edges ?? []).map(({ node }) => node);
  const keys: ImpactKey[] = impacts;
  await read((tx) => countImpactedResources(tx, viewer, keys, at));
  return impacts;
}
