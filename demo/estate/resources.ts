import type {
  CloudSubscriptionRow as CloudSubscription,
  ResourceRow as Resource,
} from '../../subgraphs/customers/tables.ts';
import { idOf, type Seeded, seeded } from './seeded.ts';
import { type CatalogueService, GOVERNMENT_REGION, SERVICES } from './services.ts';
import type { Tenant } from './tenants.ts';

export type { CloudSubscription, Resource };

const ENVIRONMENTS = ['production', 'staging', 'development'];

/** One to three cloud subscriptions for each tenant, named after their environments. */
export function cloudSubscriptionsFor(seed: string): (tenant: Tenant) => CloudSubscription[] {
  const choose = seeded(seed, 'cloud subscriptions');
  let position = 0;
  return (tenant) =>
    ENVIRONMENTS.slice(0, choose.between(1, 3)).map((environment) => ({
      id: idOf(seed, 'cloud subscription', position++),
      tenantId: tenant.id,
      name: `${tenant.name} ${environment}`,
    }));
}

interface Use {
  service: CatalogueService;
  size: number;
}

/**
 * Distributes resources over tenants of different sizes. A tenant uses three to seven services, so every service has
 * tenants that do not use it. As far as `count` suffices, a tenant has at least one resource of each service it uses.
 * @param tenants the number of tenants for which the function will be called
 */
export function resourcesFor(
  seed: string,
  tenants: number,
  count: number,
): (tenant: Tenant, own: readonly CloudSubscription[]) => Resource[] {
  const choose = seeded(seed, 'resources');
  // The share of each tenant depends on the total, so the choices are made twice instead of being stored.
  const again = choose.copy();
  let uses = 0;
  let total = 0;
  for (let left = tenants; left > 0; left--) {
    for (const { size } of usesOf(choose)) {
      uses += 1;
      total += size;
    }
  }
  const spare = Math.max(0, count - uses);
  let [used, made, due] = [0, 0, 0];
  return (tenant, own) =>
    usesOf(again).flatMap(({ service, size }) => {
      used += 1;
      due += 1 + (spare * size) / total;
      const until = used === uses ? count : Math.min(count, Math.round(due));
      const resources: Resource[] = [];
      for (let ordinal = 1; made < until; ordinal++) {
        const subscription = choose.pick(own);
        const environment = subscription.name.slice(subscription.name.lastIndexOf(' ') + 1);
        resources.push({
          id: idOf(seed, 'resource', made++),
          cloudSubscriptionId: subscription.id,
          tenantId: tenant.id,
          name: `${service.stem}-${environment}-${String(ordinal).padStart(2, '0')}`,
          service: service.name,
          ...placeOf(choose, tenant, service),
        });
      }
      return resources;
    });
}

/** The services that one tenant uses, and how much. */
function usesOf(choose: Seeded): Use[] {
  const size = choose.fraction() ** 3 * 20 + 1;
  const services = choose.shuffle(SERVICES).slice(0, choose.between(3, 7));
  return services.map((service) => ({ service, size: size * (0.5 + choose.fraction()) }));
}

function placeOf(choose: Seeded, tenant: Tenant, { stem, regions, scaleUnits }: CatalogueService) {
  const region = tenant.partition === 'government' ? GOVERNMENT_REGION : choose.pick(regions);
  const unit = scaleUnits === 0 ? null : `${stem}-${region}-${String(choose.between(1, scaleUnits)).padStart(2, '0')}`;
  return { region, scaleUnit: unit };
}
