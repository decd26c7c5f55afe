import type { Viewer } from '../../../domain/access/policy.ts';
import type { Read } from '../../../platform/database/database.ts';
import { type OwnedList, readPages } from '../../../platform/queries/batched-pages.ts';
import type { Connection, Page } from '../../../platform/queries/paging.ts';
import type { ResourceRow } from '../tables.ts';
import { impactVisible, subscriptionVisible, tenantVisible } from '../tenants/visibility.ts';
import type { ImpactKey } from './impact-store.ts';

const BY_NAME: Pick<OwnedList<ResourceRow>, 'columns' | 'sort' | 'direction'> = {
  columns: `resource.id, resource.cloud_subscription_id AS "cloudSubscriptionId", resource.tenant_id AS "tenantId",
    resource.name, resource.service, resource.region, resource.scale_unit AS "scaleUnit"`,
  sort: [
    { column: 'resource.name', property: 'name', type: 'text' },
    { column: 'resource.id', property: 'id', type: 'text' },
  ],
  direction: 'ASC',
};

/** For each cloud subscription a page of its resources. */
export function listResources(
  read: Read,
  viewer: Viewer,
  cloudSubscriptionIds: readonly string[],
  page: Page,
  at: Date,
): Promise<Connection<ResourceRow>[]> {
  const list: OwnedList<ResourceRow> = {
    ...BY_NAME,
    owner: ['id'],
    from: (parameters) => `FROM customers.resources resource
      JOIN customers.tenants tenant ON tenant.id = resource.tenant_id
      WHERE resource.cloud_subscription_id = owner.id AND ${tenantVisible(viewer, parameters, at)}
        AND ${subscriptionVisible(viewer, 'resource.cloud_subscription_id', parameters)}`,
  };
  return readPages(
    read,
    list,
    cloudSubscriptionIds.map((id) => [id]),
    page,
  );
}

/** For each impact a page of its impacted resources. */
export function listImpactedResources(
  read: Read,
  viewer: Viewer,
  keys: readonly ImpactKey[],
  page: Page,
  at: Date,
): Promise<Connection<ResourceRow>[]> {
  const list: OwnedList<ResourceRow> = {
    ...BY_NAME,
    owner: ['incident_id', 'tenant_id'],
    from: (parameters) => `FROM customers.impacted_resources impacted
      JOIN customers.impacts impact
        ON impact.incident_id = impacted.incident_id AND impact.tenant_id = impacted.tenant_id
      JOIN customers.tenants tenant ON tenant.id = impacted.tenant_id
      JOIN customers.resources resource ON resource.id = impacted.resource_id
      WHERE impacted.incident_id = owner.incident_id AND impacted.tenant_id = owner.tenant_id
        AND ${tenantVisible(viewer, parameters, at)} AND ${impactVisible(viewer, parameters, at)}
        AND ${subscriptionVisible(viewer, 'resource.cloud_subscription_id', parameters)}`,
  };
  return readPages(
    read,
    list,
    keys.map(({ incidentId, tenantId }) => [incidentId, tenantId]),
    page,
  );
}
