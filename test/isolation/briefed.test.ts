import { seeded } from '../../demo/estate/seeded.ts';
import { mayAccess } from '../../domain/access/policy.ts';
import { PARTNER_ROLES, ROLES, type Role } from '../../domain/access/role.ts';
import { formatFailure, formatResult } from '../../gateway/http/failures.ts';
import { openLog } from '../../platform/log.ts';
import { plansFor, reachable } from './coverage.ts';
import { type Fixture, openFixture } from './fixture.ts';
import { type Operation, writeOperation } from './operations.ts';
import { oracleFor } from './oracle.ts';
import type { Person } from './people.ts';
import { poolsOf, type Values, valuesFor } from './values.ts';
import { ask, together } from './walk.ts';
import { leakMessages, newWatch } from './watch.ts';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

/** An incident that account teams are briefed of and no tenant is notified of, and one of its tenants. */
interface Briefed {
  incident: string;
  tracking: string;
  tenant: string;
  /** To which the tenant is delegated. */
  partner: string;
}

async function briefedIncident(): Promise<Briefed> {
  const [row] = await fixture.system.test.asOwner(
    `SELECT incident.id AS incident, incident.tracking_id AS tracking, tenant_id AS tenant, partner_id AS partner
     FROM customers.impacts impact JOIN incidents.incidents incident ON incident.id = impact.incident_id
     JOIN customers.delegations delegation USING (tenant_id)
     WHERE impact.briefed_at IS NOT NULL AND NOT EXISTS (
         SELECT FROM notifications.notices notice WHERE notice.incident_id = incident.id)
       AND revoked_at IS NULL AND starts_at <= now() AND ends_at > now()
     ORDER BY tenant_id, partner_id LIMIT 1`,
  );
  return row as unknown as Briefed;
}

/** For each role someone who answers for a tenant; for the roles of account managers, the provider's and a partner's. */
function holders({ tenant, partner }: Briefed): Person[] {
  const holder = (role: Role, of: string | null): Person => ({
    name: `${role}${of === null ? '' : ' of a partner'}`,
    early: false,
    claims: {
      sub: `test:${role}:${of}`,
      name: role,
      tocsin: { roles: [role], tenants: [tenant], cloudSubscriptions: [], partner: of, partition: 'public' },
    },
  });
  return [...ROLES.map((role) => holder(role, null)), ...PARTNER_ROLES.map((role) => holder(role, partner))];
}

/** Every field that a person may read, below each query, asked about the briefed incident and its tenant. */
function operationsOf(person: Person, { incident, tracking, tenant }: Briefed): Operation[] {
  const { schema } = fixture.engine;
  const may = (coordinate: string) => mayAccess(person.claims.tocsin.roles, coordinate);
  const random = seeded('briefed', person.name);
  const others = valuesFor(random, fixture.facts, poolsOf(fixture.facts, oracleFor(person, fixture.facts)), 1, []);
  const values: Values = (place, type) => {
    if (place === 'incident.trackingId') return tracking;
    if (place === 'incident.id' || place.endsWith('.incidentId')) return incident;
    return place === 'tenant.id' || place.endsWith('.tenantId') ? tenant : others(place, type);
  };
  // Lists by their incident, and the lists of all incidents.
  return [['first', 'incidentId'], ['first']].flatMap((always) =>
    plansFor(schema, may, reachable(schema, may)).map(({ depth, fields }) => {
      const writing = { schema, random, values, may, counts: new Map(), plan: fields, always };
      return writeOperation(writing, 'query', depth) as Operation;
    }),
  );
}

it('every field of every query is answered, for every role, about an incident that was briefed and not yet notified', async () => {
  const briefed = await briefedIncident();
  const watch = newWatch(fixture.facts.ids);
  const failed: string[] = [];
  const shown = new Set<string>();
  await together(holders(briefed), async (person) => {
    const sees = oracleFor(person, fixture.facts);
    for (const operation of operationsOf(person, briefed)) {
      const result = await ask(fixture, person, operation);
      watch.see(person, sees, operation, result);
      if (JSON.stringify(result.data ?? null).includes(briefed.tracking)) shown.add(person.name);
      const { errors = [] } = formatResult(result, formatFailure(openLog('silent'), 'briefed'));
      const internal = errors.find(({ extensions }) => extensions['code'] === 'INTERNAL');
      if (internal) failed.push(`${person.name}: ${internal.path?.join('.')}\n${operation.text}`);
    }
  });
  expect(failed).toEqual([]);
  expect(leakMessages('briefed', watch)).toEqual([]);
  expect(watch.asked).toBeGreaterThan(500);
  expect([...shown].sort()).toEqual([
    'ACCOUNT_MANAGER',
    'CUSTOMER_SUCCESS_ACCOUNT_MANAGER',
    'CUSTOMER_SUPPORT',
    'EXECUTIVE_INCIDENT_MANAGER',
    'LEGAL',
    'RESPONDER',
  ]);
}, 300_000);
