import fc from 'fast-check';
import {
  certaintyAfterScope,
  matches,
  type ScopedResource,
  type ScopeRule,
  wholeTenants,
} from '../../domain/incident/scope.ts';
import type { Certainty } from '../../domain/notification/audience.ts';
import { transaction } from '../../platform/database/database.ts';
import { countScope, insertImpact } from '../../subgraphs/customers/impact/scope-store.ts';
import { agreement, type Estate, openEstate, orNull } from './estate.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
  await estate.insert({ 'customers.customers': [{ id: 'c', name: 'c', partition: 'public' }] });
});
afterAll(() => estate.drop());

const AT = new Date('2026-03-03T08:00:00.000Z');
const SERVICES = ['Mail', 'Files'];
const REGIONS = ['westeurope', 'eastus'];
const UNITS = ['weu-04', 'weu-05'];
const NUMBERS = [0, 1, 2, 3];

const resources = fc.record({
  tenant: fc.constantFrom(...NUMBERS),
  subscription: fc.constantFrom(0, 1),
  service: fc.constantFrom(...SERVICES),
  region: fc.constantFrom(...REGIONS),
  scaleUnit: orNull(fc.constantFrom(...UNITS)),
});
const field = <Value>(values: Value[]) => fc.option(fc.subarray(values), { nil: null, freq: 2 });
const rules = fc.record({
  services: field(SERVICES),
  regions: field(REGIONS),
  scaleUnits: field(UNITS),
  tenants: field(NUMBERS),
  subscriptions: field(NUMBERS),
  resources: field(NUMBERS),
});
const named = fc.record({ tenants: fc.subarray(NUMBERS, { minLength: 1 }) });
const cases = fc.record({
  /** The last of the tenants is of another partition. */
  resources: fc.array(resources, { maxLength: 12, size: 'max' }),
  rules: fc.array(fc.oneof(rules, named), { maxLength: 3 }),
  certainty: fc.constantFrom<Certainty>('SUSPECTED', 'CONFIRMED'),
  before: fc.tuple(...NUMBERS.map(() => orNull(fc.constantFrom<Certainty>('SUSPECTED', 'CONFIRMED', 'RULED_OUT')))),
});

agreement('what a scope impacts is what `matches` and `wholeTenants` name, as sure as `certaintyAfterScope` says', {
  cases,
  numRuns: 150,
  compare: async (drawn) => {
    const [partition, incidentId] = [estate.id('partition'), estate.id('incident')];
    const tenantIds = NUMBERS.map(() => estate.id('tenant'));
    const here = tenantIds.slice(0, -1);
    const subscriptionOf = (tenant: number, subscription: number) => `${tenantIds[tenant]}-${subscription}`;
    const all: ScopedResource[] = drawn.resources.map(({ tenant, subscription, ...place }, index) => ({
      id: `${tenantIds[0]}-resource-${index}`,
      tenantId: tenantIds[tenant] as string,
      cloudSubscriptionId: subscriptionOf(tenant, subscription),
      ...place,
    }));
    const scope: ScopeRule[] = drawn.rules.map((rule) => {
      const { tenants, ...fields } = rule;
      const ids = tenants?.map((tenant) => tenantIds[tenant] as string);
      if (!('services' in fields)) return { tenantIds: ids };
      const { subscriptions, resources: numbers, ...places } = fields;
      return {
        ...{ ...places, tenantIds: ids },
        cloudSubscriptionIds: subscriptions?.map((tenant) => subscriptionOf(tenant, tenant % 2)),
        resourceIds: numbers?.map((index) => `${tenantIds[0]}-resource-${index}`),
      };
    });
    await estate.insert({
      'customers.tenants': tenantIds.map((id) => ({
        ...{ id, customer_id: 'c', name: id, domain: id, country: 'DE', locale: 'de' },
        partition: here.includes(id) ? partition : 'elsewhere',
      })),
      'customers.cloud_subscriptions': NUMBERS.flatMap((tenant) =>
        [0, 1].map((number) => ({ id: subscriptionOf(tenant, number), tenant_id: tenantIds[tenant], name: '' })),
      ),
      'customers.resources': all.map(({ id, tenantId, cloudSubscriptionId, service, region, scaleUnit }) => ({
        ...{ id, tenant_id: tenantId, cloud_subscription_id: cloudSubscriptionId, name: '' },
        ...{ service, region, scale_unit: scaleUnit },
      })),
      'customers.impacts': tenantIds.flatMap((id, index) => {
        const certainty = drawn.before[index] ?? null;
        return certainty ? [{ incident_id: incidentId, tenant_id: id, certainty, scoped_at: AT, recorded_at: AT }] : [];
      }),
    });

    const impacted = all.filter(
      (resource) => here.includes(resource.tenantId) && scope.some((rule) => matches(rule, resource)),
    );
    const impactedTenants = new Set([
      ...impacted.map(({ tenantId }) => tenantId),
      ...scope.flatMap(wholeTenants).filter((id) => here.includes(id)),
    ]);
    expect(await countScope(estate.database.dataSource, partition, scope)).toEqual({
      tenants: impactedTenants.size,
      cloudSubscriptions: new Set(impacted.map(({ cloudSubscriptionId }) => cloudSubscriptionId)).size,
      resources: impacted.length,
    });

    const incident = { id: incidentId, partition, detectedAt: AT, exercise: false };
    await transaction(estate.database, (tx) =>
      insertImpact(tx, incident, scope, { certainty: drawn.certainty, at: AT, recordedAt: AT }),
    );
    const impacts = await estate.run('SELECT tenant_id, certainty FROM customers.impacts WHERE incident_id = $1', [
      incidentId,
    ]);
    expect(Object.fromEntries(impacts.map((row) => [row['tenant_id'], row['certainty']]))).toEqual(
      Object.fromEntries(
        tenantIds.flatMap((id, index) => {
          const before = drawn.before[index] ?? null;
          const after = impactedTenants.has(id) ? certaintyAfterScope(before, drawn.certainty) : before;
          return after ? [[id, after]] : [];
        }),
      ),
    );
    const rows = await estate.run('SELECT resource_id FROM customers.impacted_resources WHERE incident_id = $1', [
      incidentId,
    ]);
    expect(rows.map((row) => row['resource_id']).sort()).toEqual(impacted.map(({ id }) => id).sort());
  },
  noticed: [
    ['resource.scale_unit = ANY', 'resource.region = ANY'],
    ['resource.service = ANY', 'resource.region = ANY'],
    [' AND resource.region = ANY', ' OR resource.region = ANY'],
    ['tenant.partition = ', "'' <> "],
    ['tenant.id = ANY(', 'false AND tenant.id = ANY('],
    ["AND impact.certainty = 'SUSPECTED'", ''],
    ["SET certainty = 'CONFIRMED'", 'SET certainty = impact.certainty'],
    ["= 'CONFIRMED' AND impact.incident_id", "<> '' AND impact.incident_id"],
  ],
});
