import DataLoader from 'dataloader';
import { byArguments, type Requested } from '../../platform/queries/grouping.ts';
import type { Page } from '../../platform/queries/paging.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import { findCertaintyChanges } from './impact/certainty-store.ts';
import {
  countImpactedResources,
  findImpacts,
  type ImpactKey,
  type ImpactOwner,
  listImpacts,
  type Measure,
  measure,
} from './impact/impact-store.ts';
import { listImpactedResources, listResources } from './impact/resource-store.ts';
import { findScopeRules } from './impact/scope-store.ts';
import type { ImpactFilter } from './inputs.generated.ts';
import { recordLookup } from './lookups/lookup.ts';
import type { ImpactRow, TenantRow } from './tables.ts';
import { findCustomers, findPartners, findTenants, findTenantsOfCustomers } from './tenants/store.ts';
import {
  findAccountTeamOf,
  findCloudSubscriptions,
  findCloudSubscriptionsOf,
  findCommitmentsOf,
  findContactsOf,
  findDelegationsOf,
} from './tenants/tenant-parts.ts';
import { seesUndisclosed } from './tenants/visibility.ts';

export type Loaders = ReturnType<typeof openLoaders>;

/** Loaders that read a list's fields in one statement; nothing is cached, so that a request reads its own writes. */
export function openLoaders(base: RequestContext, caughtUp: () => Promise<unknown>) {
  const { viewer, read } = base;
  const now = () => base.clock();
  const batched = <Key, Value>(load: (keys: readonly Key[]) => Promise<Value[]>) =>
    new DataLoader<Key, Value>(load, { cache: false });

  const withArguments = <Id, Arguments, Value>(load: (ids: Id[], given: Arguments) => Promise<Value[]>) =>
    batched((keys: readonly Requested<Id, Arguments>[]) => byArguments(keys, load));

  const impactPages = withArguments(
    (ids: string[], { owner, filter, page }: { owner: ImpactOwner; filter: ImpactFilter; page: Page }) =>
      listImpacts(read, viewer, owner, ids, filter, page, now()),
  );
  const resourcePages = withArguments((ids: string[], page: Page) => listResources(read, viewer, ids, page, now()));
  const impactedResourcePages = withArguments((keys: ImpactKey[], page: Page) =>
    listImpactedResources(read, viewer, keys, page, now()),
  );
  const measures = withArguments((ids: string[], name: Measure) => read((tx) => measure(tx, viewer, ids, name, now())));

  return {
    tenants: batched((ids: readonly string[]) => read((tx) => findTenants(tx, viewer, ids, now()))),
    customers: batched((ids: readonly string[]) => read((tx) => findCustomers(tx, viewer, ids, now()))),
    partners: batched((ids: readonly string[]) => read((tx) => findPartners(tx, ids))),
    cloudSubscriptions: batched((ids: readonly string[]) =>
      read((tx) => findCloudSubscriptions(tx, viewer, ids, now())),
    ),
    impacts: batched((keys: readonly ImpactKey[]) => loadImpacts(base, keys, caughtUp)),

    tenantsOf: batched((ids: readonly string[]) => loadTenantsOf(base, ids)),
    cloudSubscriptionsOf: batched((ids: readonly string[]) =>
      read((tx) => findCloudSubscriptionsOf(tx, viewer, ids, now())),
    ),
    contactsOf: batched((ids: readonly string[]) => read((tx) => findContactsOf(tx, viewer, ids, now()))),
    accountTeamOf: batched((ids: readonly string[]) => read((tx) => findAccountTeamOf(tx, viewer, ids, now()))),
    delegationsOf: batched((ids: readonly string[]) => read((tx) => findDelegationsOf(tx, viewer, ids, now()))),
    commitmentsOf: batched((ids: readonly string[]) => read((tx) => findCommitmentsOf(tx, viewer, ids, now()))),

    impactsOf: (owner: ImpactOwner, id: string, filter: ImpactFilter, page: Page) =>
      impactPages.load({ id, given: { owner, filter, page } }),
    resourcesOf: (cloudSubscriptionId: string, page: Page) =>
      resourcePages.load({ id: cloudSubscriptionId, given: page }),
    impactedResourcesOf: (key: ImpactKey, page: Page) => impactedResourcePages.load({ id: key, given: page }),

    resourceCounts: batched((keys: readonly ImpactKey[]) =>
      read((tx) => countImpactedResources(tx, viewer, keys, now())),
    ),
    certaintyChangesOf: batched((keys: readonly ImpactKey[]) => read((tx) => findCertaintyChanges(tx, keys))),
    scopeRules: batched((ids: readonly string[]) => read((tx) => findScopeRules(tx, viewer.partition, ids))),
    measures: (incidentId: string, name: Measure) => measures.load({ id: incidentId, given: name }),
  };
}

/**
 * A notice may reach a tenant's feed before the event that discloses the impact is handled here: when an impact is missing,
 * pending events are handled first and it is read again.
 */
async function loadImpacts(
  { read, viewer, clock }: RequestContext,
  keys: readonly ImpactKey[],
  caughtUp: () => Promise<unknown>,
): Promise<(ImpactRow | null)[]> {
  const found = await read((tx) => findImpacts(tx, viewer, keys, clock()));
  if (seesUndisclosed(viewer) || !found.includes(null)) return found;
  await caughtUp();
  return read((tx) => findImpacts(tx, viewer, keys, clock()));
}

/** Reading the tenants of customers is recorded as a lookup of tenants, however the customers were found. */
async function loadTenantsOf(base: RequestContext, customerIds: readonly string[]): Promise<TenantRow[][]> {
  const { read, viewer, clock } = base;
  const tenants = await read((tx) => findTenantsOfCustomers(tx, viewer, customerIds, clock()));
  const results = tenants.reduce((sum, { length }) => sum + length, 0);
  await recordLookup(base, { question: 'customer.tenants', ids: { customerIds: [...customerIds] }, results });
  return tenants;
}
