import { type Claims, personaOf } from '../../../demo/personas.ts';
import type { Viewer } from '../../../domain/access/policy.ts';
import { scopeOf } from '../../../platform/access/row-scope.ts';
import { within } from '../../../platform/database/database.ts';
import { findTenants, listTenants } from '../../../subgraphs/customers/tenants/store.ts';
import { findNotices } from '../../../subgraphs/notifications/notices/store.ts';
import { commandsOf } from '../../kit/graph/commands.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { viewerOf } from '../../kit/sign-in/viewer.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
const own = personaOf('customer').tocsin.tenants;
const foreign = personaOf('second-customer').tocsin.tenants;
let portfolio: string[];
let hidden: { incidentId: string };

beforeAll(async () => {
  system = await openSystem();
  const notified = await declaredBreach(system, [...own, ...foreign]);
  await notified.publish('INITIAL');
  hidden = await declaredBreach(system, own);
  const plan = { kind: 'LONG_TERM', state: 'PLANNED', description: 'D', owner: 'O', dueAt: '2035-01-01T00:00:00Z' };
  await commandsOf(system).done('recordMitigation', { incidentId: hidden.incidentId, ...plan });
  const { incidentId } = hidden;
  await mutate(system, 'legal', 'overrideRegime', { incidentId, regime: 'CRA', applies: true, reason: 'A product.' });
  const countries = { incidentId, countries: ['GB'] };
  await mutate(system, 'legal', 'setDataSubjectCountries', countries, '', 'DataSubjectCountriesInput');
  const { data } = await system.ask('partner', '{ tenants(first: 200) { edges { node { id } } } }');
  portfolio = data.tenants.edges.map(({ node }: { node: { id: string } }) => node.id);
});
afterAll(() => system.close());

type Row = Record<string, unknown>;

/** The rows that a statement without a condition returns within a user's row scope. */
function unconditional(scope: string, statement: string, parameters: unknown[] = []): Promise<Row[]> {
  return within(system.test.requests, scope, 'read', (tx) => tx.query(statement, parameters));
}

const scoped = (who: string | Claims) => scopeOf(viewerOf(who), new Date());

/** Tables with rows of tenants, and the column that names the tenant. */
const OF_TENANTS: [table: string, column: string][] = [
  ['customers.tenants', 'id'],
  ['customers.cloud_subscriptions', 'tenant_id'],
  ['customers.resources', 'tenant_id'],
  ['customers.contacts', 'tenant_id'],
  ['customers.account_team', 'tenant_id'],
  ['customers.delegations', 'tenant_id'],
  ['customers.commitments', 'tenant_id'],
  ['customers.impacts', 'tenant_id'],
  ['customers.impacted_resources', 'tenant_id'],
  ['notifications.notices', 'tenant_id'],
  ['notifications.audience', 'tenant_id'],
  ['notifications.revision_audiences', 'tenant_id'],
  ['notifications.deliveries', 'tenant_id'],
  ['incidents.notified_tenants', 'tenant_id'],
];

const INTERNAL = [
  'incidents.action_items',
  'customers.scope_rules',
  'customers.certainty_changes',
  'notifications.authority_submissions',
  'notifications.data_subject_countries',
  'notifications.regime_overrides',
  'platform.events',
  'platform.audit_entries',
];

describe('a statement without a condition', () => {
  it.each(OF_TENANTS)('returns from %s only the rows of a customer’s own tenants', async (table, column) => {
    const rows = await unconditional(scoped('customer'), `SELECT DISTINCT ${column} AS id FROM ${table}`);
    expect(rows.filter(({ id }) => !own.includes(id as string))).toEqual([]);
    const all = await system.test.asOwner(`SELECT count(DISTINCT ${column})::int AS count FROM ${table}`);
    expect(all[0]?.['count']).toBeGreaterThan(rows.length);
  });

  it.each(OF_TENANTS)(
    'returns from %s only the rows of the tenants delegated to a partner now',
    async (table, column) => {
      const rows = await unconditional(scoped('partner'), `SELECT DISTINCT ${column} AS id FROM ${table}`);
      expect(rows.filter(({ id }) => !portfolio.includes(id as string))).toEqual([]);
    },
  );

  it.each([...OF_TENANTS.map(([table]) => table), ...INTERNAL, 'incidents.incidents', 'incidents.records'])(
    'returns nothing from %s when no row scope is set',
    async (table) => {
      expect(await system.test.requests.dataSource.query(`SELECT * FROM ${table}`)).toEqual([]);
      expect(await unconditional('{}', `SELECT * FROM ${table}`)).toEqual([]);
      expect(await unconditional(scoped('operator'), `SELECT * FROM ${table}`)).toEqual([]);
    },
  );

  it.each(INTERNAL)('returns nothing from %s for a customer or a partner', async (table) => {
    for (const who of ['customer', 'partner', 'owner', 'support']) {
      expect(await unconditional(scoped(who), `SELECT * FROM ${table}`)).toEqual([]);
    }
  });

  it('returns open action items to the response of their partition only', async () => {
    const items = (who: string) => unconditional(scoped(who), 'SELECT owner FROM incidents.action_items');
    expect(await items('responder')).toEqual([{ owner: 'O' }]);
    expect(await items('auditor')).toEqual([{ owner: 'O' }]);
    expect(await items('government-responder')).toEqual([]);
  });

  it('returns impacts before the tenant’s first notice to responders only', async () => {
    const statement = 'SELECT tenant_id FROM customers.impacts WHERE incident_id = $1';
    const impacts = (who: string) => unconditional(scoped(who), statement, [hidden.incidentId]);
    expect(await impacts('customer')).toEqual([]);
    expect(await impacts('partner')).toEqual([]);
    expect(await impacts('support')).toEqual([]);
    expect(await impacts('responder')).toHaveLength(own.length);
  });

  it('returns to a customer only incidents it was notified of, and to no user an incident of another partition', async () => {
    const ids = async (who: string) =>
      (await unconditional(scoped(who), 'SELECT id FROM incidents.incidents')).map(({ id }) => id);
    expect(await ids('customer')).not.toContain(hidden.incidentId);
    expect(await ids('customer')).toHaveLength(1);
    expect(await ids('responder')).toContain(hidden.incidentId);
    expect(await ids('government-responder')).toEqual([]);
  });
});

/** The store is called with a viewer who may see everything, which has the effect of removing its own condition. */
describe('a store without its own condition', () => {
  const seesEverything: Viewer = viewerOf('responder');

  it('still returns only rows within the transaction’s row scope', async () => {
    const read = <T>(work: (tx: Parameters<Parameters<typeof within<T>>[3]>[0]) => Promise<T>) =>
      within(system.test.requests, scoped('customer'), 'read', work);
    expect(await read((tx) => findTenants(tx, seesEverything, foreign, new Date()))).toEqual(foreign.map(() => null));
    expect(await read((tx) => findTenants(tx, seesEverything, own, new Date()))).not.toContain(null);
    const { edges } = await listTenants(read as never, seesEverything, {}, { size: 200, after: null }, new Date());
    expect(edges.map(({ node }) => node.id).sort()).toEqual([...own].sort());
    const ids = (await system.test.asOwner('SELECT id, tenant_id FROM notifications.notices ORDER BY id')) as {
      id: string;
      tenant_id: string;
    }[];
    const found = await read((tx) =>
      findNotices(
        tx,
        seesEverything,
        ids.map(({ id }) => id),
        new Date(),
      ),
    );
    expect(found.flatMap((notice) => notice?.tenantId ?? []).sort()).toEqual([...own].sort());
  });

  it('writes no row outside the transaction’s row scope', async () => {
    const write = (statement: string, parameters: unknown[]) =>
      within(system.test.requests, scoped('customer'), 'write', (tx) => tx.query(statement, parameters));
    const acknowledged = await write(
      `UPDATE notifications.notices SET acknowledged_by = 'me', acknowledged_at = now() WHERE tenant_id = ANY($1)`,
      [foreign],
    );
    expect(acknowledged[1]).toBe(0);
    await expect(
      write(
        `INSERT INTO notifications.tenant_details
           (incident_id, tenant_id, data_categories, recommended_actions, recorded_at, recorded_by)
         SELECT incident_id, $1, '{}', '{}', now(), 'me' FROM notifications.notices LIMIT 1`,
        [foreign[0]],
      ),
    ).rejects.toThrow('row-level security');
  });
});
