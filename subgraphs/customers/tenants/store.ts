import { In, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../../domain/access/policy.ts';
import { narrow, parameter } from '../../../platform/access/visibility.ts';
import type { Executor, Read } from '../../../platform/database/database.ts';
import { alignToKeys, groupByKeys } from '../../../platform/queries/grouping.ts';
import { type Connection, connection, type Page } from '../../../platform/queries/paging.ts';
import type { Service, TenantFilter } from '../inputs.generated.ts';
import {
  type CustomerRow,
  CustomerTable,
  type PartnerRow,
  PartnerTable,
  type TenantRow,
  TenantTable,
} from '../tables.ts';
import { matchesSearch, resourceMatches } from './search.ts';
import { impactVisible, subscriptionVisible, tenantVisible } from './visibility.ts';

/** Tenants by id, null where none is visible to the viewer. */
export async function findTenants(
  executor: Executor,
  viewer: Viewer,
  ids: readonly string[],
  at: Date,
): Promise<(TenantRow | null)[]> {
  const rows = await tenants(executor, viewer, at).andWhere('tenant.id = ANY(:ids)', { ids }).getMany();
  return alignToKeys(ids, rows, ({ id }) => id);
}

export function findTenantByDomain(
  executor: Executor,
  viewer: Viewer,
  domain: string,
  at: Date,
): Promise<TenantRow | null> {
  return tenants(executor, viewer, at).andWhere('tenant.domain = lower(:domain)', { domain }).getOne();
}

/** The tenants visible to the viewer, by name. */
export async function listTenants(
  read: Read,
  viewer: Viewer,
  wanted: { search?: string | null | undefined; filter?: TenantFilter | null | undefined },
  page: Page,
  at: Date,
): Promise<Connection<TenantRow>> {
  const matching = (tx: Executor) => {
    const query = filtered(tenants(tx, viewer, at), viewer, wanted.filter ?? {}, at);
    const { search } = wanted;
    return search ? narrow(query, (parameters) => matchesSearch(viewer, search, parameters)) : query;
  };
  const rows = await read((tx) => {
    const query = matching(tx)
      .orderBy('tenant.name')
      .addOrderBy('tenant.id')
      .limit(page.size + 1);
    if (page.after) {
      const [name, id] = page.after;
      query.andWhere('(tenant.name, tenant.id) > (:name, :id)', { name, id });
    }
    return query.getMany();
  });
  return connection(
    rows,
    page,
    ({ name, id }) => [name, id],
    () => read((tx) => matching(tx).getCount()),
  );
}

/** Customers by id, null where none of the customer's tenants is visible to the viewer. */
export async function findCustomers(
  executor: Executor,
  viewer: Viewer,
  ids: readonly string[],
  at: Date,
): Promise<(CustomerRow | null)[]> {
  const query = executor.createQueryBuilder(CustomerTable, 'customer').where('customer.id = ANY(:ids)', { ids });
  narrow(
    query,
    (parameters) =>
      `EXISTS (SELECT FROM customers.tenants tenant
        WHERE tenant.customer_id = customer.id AND ${tenantVisible(viewer, parameters, at)})`,
  );
  return alignToKeys(ids, await query.getMany(), ({ id }) => id);
}

/** The tenants of each customer that are visible to the viewer, by name. */
export async function findTenantsOfCustomers(
  executor: Executor,
  viewer: Viewer,
  customerIds: readonly string[],
  at: Date,
): Promise<TenantRow[][]> {
  const rows = await tenants(executor, viewer, at)
    .andWhere('tenant.customerId = ANY(:customerIds)', { customerIds })
    .orderBy('tenant.name')
    .addOrderBy('tenant.id')
    .getMany();
  return groupByKeys(customerIds, rows, ({ customerId }) => customerId);
}

/** Partners by id, for every viewer: their names are not confidential, their delegations are. */
export async function findPartners(executor: Executor, ids: readonly string[]): Promise<(PartnerRow | null)[]> {
  return alignToKeys(ids, await executor.getRepository(PartnerTable).findBy({ id: In(ids) }), ({ id }) => id);
}

/** The services used by the tenants visible to the viewer, by name, each with its regions and number of resources. */
export function listServices(executor: Executor, viewer: Viewer, at: Date): Promise<Service[]> {
  const parameters: unknown[] = [];
  // Grouped by service and region first, so that a few hundred groups are sorted instead of every resource.
  return executor.query(
    `SELECT service AS name, array_agg(region ORDER BY region) AS regions, sum(resources)::int AS resources
     FROM (
       SELECT resource.service, resource.region, count(*) AS resources
       FROM customers.resources resource JOIN customers.tenants tenant ON tenant.id = resource.tenant_id
       WHERE ${tenantVisible(viewer, parameters, at)}
         AND ${subscriptionVisible(viewer, 'resource.cloud_subscription_id', parameters)}
       GROUP BY resource.service, resource.region
     ) place
     GROUP BY service ORDER BY service`,
    parameters,
  );
}

function tenants(executor: Executor, viewer: Viewer, at: Date): SelectQueryBuilder<TenantRow> {
  const query = executor.createQueryBuilder(TenantTable, 'tenant');
  return narrow(query, (parameters) => tenantVisible(viewer, parameters, at));
}

function filtered(
  query: SelectQueryBuilder<TenantRow>,
  viewer: Viewer,
  { countries, services, regions, impactedBy, partnerId }: TenantFilter,
  at: Date,
): SelectQueryBuilder<TenantRow> {
  if (countries) query.andWhere('tenant.country = ANY(:countries)', { countries });
  if (services || regions) {
    narrow(
      query,
      (parameters) =>
        `EXISTS (SELECT FROM customers.resources resource
          WHERE resource.tenant_id = tenant.id AND ${resourceMatches(viewer, { services, regions }, parameters)})`,
    );
  }
  if (impactedBy) {
    narrow(
      query,
      (parameters) =>
        `EXISTS (SELECT FROM customers.impacts impact
          WHERE impact.tenant_id = tenant.id AND impact.incident_id = ${parameter(parameters, impactedBy)}
            AND ${impactVisible(viewer, parameters, at)})`,
    );
  }
  if (partnerId) {
    query.andWhere(
      `EXISTS (SELECT FROM customers.delegations delegation
        WHERE delegation.tenant_id = tenant.id AND delegation.partner_id = :partnerId AND delegation.revoked_at IS NULL
          AND delegation.starts_at <= :at AND delegation.ends_at > :at)`,
      { partnerId, at },
    );
  }
  return query;
}
