import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import type { Seeded } from '../../demo/estate/seeded.ts';
import type { Facts } from './facts.ts';
import type { Oracle } from './oracle.ts';

/** Chooses a value for an argument or input field; `place` is `owner.name`. */
export type Values = (place: string, type: GraphQLInputType) => unknown;

const TABLE_OF: Record<string, string> = {
  tenantId: 'customers.tenants',
  tenantIds: 'customers.tenants',
  incidentId: 'incidents.incidents',
  trackingId: 'incidents.incidents',
  impactedBy: 'incidents.incidents',
  partnerId: 'customers.partners',
  cloudSubscriptionIds: 'customers.cloud_subscriptions',
  resourceIds: 'customers.resources',
  delayId: 'notifications.delays',
  withdrawalId: 'incidents.records',
  decisionId: 'incidents.records',
  unmarkingId: 'incidents.records',
  evidenceIds: 'incidents.records',
  'incident.id': 'incidents.incidents',
  'tenant.id': 'customers.tenants',
  'notice.id': 'notifications.notices',
  'acknowledgeNotice.id': 'notifications.notices',
  deliveryId: 'notifications.deliveries',
  ...Object.fromEntries(
    ['rotateWebhookSecret', 'removeWebhook', 'enableWebhook', 'testWebhook'].map((name) => [
      `${name}.id`,
      'notifications.webhooks',
    ]),
  ),
  'revokeDelegation.id': 'customers.delegations',
  'RecordMitigationInput.id': 'incidents.records',
  'removeShift.id': 'incidents.shifts',
  'removePageTarget.id': 'incidents.page_targets',
  'acknowledgePage.id': 'incidents.pages',
};

const TEXTS: Record<string, string[]> = {
  country: ['DE', 'FR', 'AT', 'US'],
  countries: ['DE', 'FR', 'AT', 'US'],
  services: ['Email', 'Files', 'Compute'],
  search: ['⟦', 'a', 'incident:', 'name|tenant:'],
  subject: ['persona:customer', 'persona:partner'],
};

const TIMES = ['2019-05-01T00:00:00Z', '2020-06-01T00:00:00Z', '2030-01-01T00:00:00Z'];
/** A period in which there are shifts; the ends of another would be refused in most queries. */
const PERIOD: Record<string, string> = {
  'rota.from': new Date(Date.now() - 86_400_000).toISOString(),
  'rota.until': new Date(Date.now() + 30 * 86_400_000).toISOString(),
};
const RULES = [{ services: ['Email'] }];

/**
 * Entities by the keys with which a gateway refers to them. A partner's name is not secret, but its delegations are.
 */
const REFERENCES: Record<string, (id: (table: string) => string) => object> = {
  Tenant: (id) => ({ id: id('customers.tenants') }),
  Customer: (id) => ({ id: id('customers.customers') }),
  Incident: (id) => ({ id: id('incidents.incidents') }),
  NotificationProcess: (id) => ({ id: id('incidents.incidents') }),
  SecurityAdvisory: (id) => ({ id: id('incidents.incidents') }),
  Notice: (id) => ({ id: id('notifications.notices') }),
  Impact: (id) => ({ incident: { id: id('incidents.incidents') }, tenant: { id: id('customers.tenants') } }),
};

/** The ids of a table: those that a viewer may see, and the others. */
type Pool = [own: string[], others: string[]];
/** @param tracking whether tracking ids are wanted instead of the ids of rows */
export type Pools = (table: string, tracking: boolean) => Pool;

/** The pools of one viewer. Each is made once, because a run chooses ten thousand ids of a few people. */
export function poolsOf(facts: Facts, sees: Oracle): Pools {
  const isTracking = (id: string) => id.length === 11;
  const made = new Map<string, Pool>();
  return (table, tracking) => {
    const key = `${table}${tracking}`;
    const pool: Pool = made.get(key) ?? [[], []];
    if (made.has(key)) return pool;
    made.set(key, pool);
    for (const [id, mark] of facts.ids) {
      if (mark.kind === `${table}.id` && isTracking(id) === tracking) pool[sees(mark) ? 0 : 1].push(id);
    }
    return pool;
  };
}

/**
 * @param pools the pools of the viewer
 * @param share how often a value that the viewer may see is chosen, if there is one
 * @param cursors cursors of any person's pages
 * @param entities the types of a subgraph that can be asked for by reference
 */
export function valuesFor(
  random: Seeded,
  facts: Facts,
  pools: Pools,
  share: number,
  cursors: string[],
  entities: string[] = [],
): Values {
  function idFrom(table: string, tracking: boolean): string {
    const [own, others] = pools(table, tracking);
    const [wanted, otherwise] = random.chance(share) ? [own, others] : [others, share > 0 ? own : []];
    return random.pick([wanted, otherwise, ['unknown']].find(({ length }) => length > 0) as string[]);
  }

  function scalarFor(place: string, name: string, type: string): unknown {
    const table = TABLE_OF[place] ?? TABLE_OF[name];
    if (table) return idFrom(table, name === 'trackingId');
    if (name === 'authorityId') return random.pick(['de-by-lda', 'fr-cnil', ...facts.authorities]);
    if (TEXTS[name]) return random.pick(TEXTS[name]);
    if (name === 'domain')
      return facts.tenants.get(idFrom('customers.tenants', false))?.['domain'] ?? 'unknown.example';
    if (name === 'after') return cursors.length > 0 ? random.pick(cursors) : null;
    if (PERIOD[place]) return PERIOD[place];
    if (type === 'Int') return random.between(1, 5);
    if (type === 'Boolean') return random.chance(0.5);
    if (type.startsWith('DateTime')) return random.pick(TIMES);
    return 'text';
  }

  function reference(__typename: string): object[] {
    const keys = REFERENCES[__typename];
    return keys ? [{ __typename, ...keys((table) => idFrom(table, false)) }] : [];
  }

  return function find(place, wrapped): unknown {
    const type = getNullableType(wrapped);
    const name = place.slice(place.indexOf('.') + 1);
    if (name === 'rules') return RULES;
    if (name === 'representations') return [...entities, ...entities, ...entities].flatMap(reference);
    if (isListType(type)) return Array.from({ length: random.between(1, 2) }, () => find(place, type.ofType));
    if (isEnumType(type)) return random.pick(type.getValues()).value;
    if (!isInputObjectType(type)) return scalarFor(place, name, type.name);
    const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field) || random.chance(0.3));
    return Object.fromEntries(fields.map((field) => [field.name, find(`${type.name}.${field.name}`, field.type)]));
  };
}
