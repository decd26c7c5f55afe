import DataLoader from 'dataloader';
import { type Asked, byArguments } from '../../platform/grouping.ts';
import type { RequestContext } from '../../platform/open-subgraph.ts';
import type { Page } from '../../platform/paging.ts';
import { findCertaintyChanges } from './certainty-store.ts';
import {
  countImpactedResources,
  findImpacts,
  type ImpactKey,
  type ImpactOwner,
  listImpacts,
  type Measure,
  measure,
} from './impact-store.ts';
import { recordLookUp } from './look-up.ts';
import { listImpactedResources, listResources } from './resource-store.ts';
import { findScopeRules } from './scope-store.ts';
import { findCustomers, findPartners, findTenants, findTenantsOfCustomers } from './store.ts';
import type { ImpactRow, TenantRow } from './tables.ts';
import {
  findAccountTeamOf,
  findCloudSubscriptions,
  findCloudSubscriptionsOf,
  findCommitmentsOf,
  findContactsOf,
  findDelegationsOf,
} from './tenant-parts.ts';
import type { ImpactFilter } from './types.generated.ts';
import { seesUndisclosed } from './visible.ts';

export type Loaders = ReturnType<typeof openLoaders>;

/** One read for all that a list asks for; nothing is kept, so that what a request writes it reads again. */
export function openLoaders(base: RequestContext, caughtUp: () => Promise<void>) {
  const { viewer } = base;
  const { dataSource } = base.database;
  const now = () => base.clock();
  const batched = <Key, Value>(load: (keys: readonly Key[]) => Promise<Value[]>) =>
    new DataLoader<Key, Value>(load, { cache: false });

  const withArguments = <Id, Arguments, Value>(load: (ids: Id[], given: Arguments) => Promise<Value[]>) =>
    batched((keys: readonly Asked<Id, Arguments>[]) => byArguments(keys, load));

  const impactPages = withArguments(
    (ids: string[], { owner, filter, page }: { owner: ImpactOwner; filter: ImpactFilter; page: Page }) =>
      listImpacts(dataSource, viewer, owner, ids, filter, page, now()),
  );
  const resourcePages = withArguments((ids: string[], page: Page) =>
    listResources(dataSource, viewer, ids, page, now()),
  );
  const impactedResourcePages = withArguments((keys: ImpactKey[], page: Page) =>
    listImpactedResources(dataSource, viewer, keys, page, now()),
  );
  const measures = withArguments((ids: string[], name: Measure) => measure(dataSource, viewer, ids, name, now()));

  return {
    tenants: batched((ids: readonly string[]) => findTenants(dataSource, viewer, ids, now())),
    customers: batched((ids: readonly string[]) => findCustomers(dataSource, viewer, ids, now())),
    partners: batched((ids: readonly string[]) => findPartners(dataSource, ids)),
    cloudSubscriptions: batched((ids: readonly string[]) => findCloudSubscriptions(dataSource, viewer, ids, now())),
    impacts: batched((keys: readonly ImpactKey[]) => loadImpacts(base, keys, caughtUp)),

    tenantsOf: batched((ids: readonly string[]) => loadTenantsOf(base, ids)),
    cloudSubscriptionsOf: batched((ids: readonly string[]) => findCloudSubscriptionsOf(dataSource, viewer, ids, now())),
    contactsOf: batched((ids: readonly string[]) => findContactsOf(dataSource, viewer, ids, now())),
    accountTeamOf: batched((ids: readonly string[]) => findAccountTeamOf(dataSource, viewer, ids, now())),
    delegationsOf: batched((ids: readonly string[]) => findDelegationsOf(dataSource, viewer, ids, now())),
    commitmentsOf: batched((ids: readonly string[]) => findCommitmentsOf(dataSource, viewer, ids, now())),

    impactsOf: (owner: ImpactOwner, id: string, filter: ImpactFilter, page: Page) =>
      impactPages.load({ id, given: { owner, filter, page } }),
    resourcesOf: (cloudSubscriptionId: string, page: Page) =>
      resourcePages.load({ id: cloudSubscriptionId, given: page }),
    impactedResourcesOf: (key: ImpactKey, page: Page) => impactedResourcePages.load({ id: key, given: page }),

    resourceCounts: batched((keys: readonly ImpactKey[]) => countImpactedResources(dataSource, viewer, keys, now())),
    certaintyChangesOf: batched((keys: readonly ImpactKey[]) => findCertaintyChanges(dataSource, keys)),
    scopeRules: batched((ids: readonly string[]) => findScopeRules(dataSource, viewer.partition, ids)),
    measures: (incidentId: string, name: Measure) => measures.load({ id: incidentId, given: name }),
  };
}

/**
 * A notice reaches a tenant's feed at the same moment as the event that discloses the impact here: whoever is missing one
 * has the events read first and is asked again.
 */
async function loadImpacts(
  { database, viewer, clock }: RequestContext,
  keys: readonly ImpactKey[],
  caughtUp: () => Promise<void>,
): Promise<(ImpactRow | null)[]> {
  const found = await findImpacts(database.dataSource, viewer, keys, clock());
  if (seesUndisclosed(viewer) || !found.includes(null)) return found;
  await caughtUp();
  return findImpacts(database.dataSource, viewer, keys, clock());
}

/** To ask for the tenants of customers is to look tenants up, however one came by the customers. */
async function loadTenantsOf(base: RequestContext, customerIds: readonly string[]): Promise<TenantRow[][]> {
  const { database, viewer, clock } = base;
  const tenants = await findTenantsOfCustomers(database.dataSource, viewer, customerIds, clock());
  const results = tenants.reduce((sum, { length }) => sum + length, 0);
  await recordLookUp(base, { question: 'customer.tenants', ids: { customerIds: [...customerIds] }, results });
  return tenants;
}
