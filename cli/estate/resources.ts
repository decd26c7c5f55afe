import type {
  CloudSubscriptionRow as CloudSubscription,
  ResourceRow as Resource,
} from '../../subgraphs/customers/tables.ts';
import { idOf, type Seeded, seeded } from './seeded.ts';
import { type CatalogueService, GOVERNMENT_REGION, SERVICES } from './services.ts';
import type { Tenant } from './tenants.ts';

export type { CloudSubscription, Resource };

const ENVIRONMENTS = ['production', 'staging', 'development'];

/** One to three cloud subscriptions a tenant, named after what they are for. */
export function cloudSubscriptions(seed: string, tenants: readonly Tenant[]): CloudSubscription[] {
  const choose = seeded(seed, 'cloud subscriptions');
  const subscriptions: CloudSubscription[] = [];
  for (const tenant of tenants) {
    for (const environment of ENVIRONMENTS.slice(0, choose.between(1, 3))) {
      const id = idOf(seed, 'cloud subscription', subscriptions.length);
      subscriptions.push({ id, tenantId: tenant.id, name: `${tenant.name} ${environment}` });
    }
  }
  return subscriptions;
}

/**
 * Resources spread over the tenants, large and small. A tenant uses three to seven services, so every service leaves
 * tenants untouched, and each of them with one resource at least as far as `count` reaches.
 */
export function resourcesOf(
  seed: string,
  tenants: readonly Tenant[],
  subscriptions: readonly CloudSubscription[],
  count: number,
): Resource[] {
  const choose = seeded(seed, 'resources');
  const uses = tenants.flatMap((tenant) => {
    const size = choose.fraction() ** 3 * 20 + 1;
    const own = subscriptions.filter(({ tenantId }) => tenantId === tenant.id);
    const services = choose.shuffle(SERVICES).slice(0, choose.between(3, 7));
    return services.map((service) => ({ tenant, own, service, size: size * (0.5 + choose.fraction()) }));
  });
  if (uses.length === 0) return [];
  const total = uses.reduce((sum, use) => sum + use.size, 0);
  const spare = Math.max(0, count - uses.length);
  const resources: Resource[] = [];
  let owed = 0;
  for (const [place, { tenant, own, service, size }] of uses.entries()) {
    owed += 1 + (spare * size) / total;
    const until = place === uses.length - 1 ? count : Math.min(count, Math.round(owed));
    for (let ordinal = 1; resources.length < until; ordinal++) {
      const subscription = choose.pick(own);
      const environment = subscription.name.slice(subscription.name.lastIndexOf(' ') + 1);
      resources.push({
        id: idOf(seed, 'resource', resources.length),
        cloudSubscriptionId: subscription.id,
        tenantId: tenant.id,
        name: `${service.stem}-${environment}-${String(ordinal).padStart(2, '0')}`,
        service: service.name,
        ...placeOf(choose, tenant, service),
      });
    }
  }
  return resources;
}

function placeOf(choose: Seeded, tenant: Tenant, { stem, regions, scaleUnits }: CatalogueService) {
  const region = tenant.partition === 'government' ? GOVERNMENT_REGION : choose.pick(regions);
  const unit = scaleUnits === 0 ? null : `${stem}-${region}-${String(choose.between(1, scaleUnits)).padStart(2, '0')}`;
  return { region, scaleUnit: unit };
}
