import { seeded } from '../../demo/estate/seeded.ts';
import { mayAccess } from '../../domain/access/policy.ts';
import { ROLES, type Role } from '../../domain/access/role.ts';
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
}

async function briefedIncident(): Promise<Briefed> {
  const [row] = await fixture.system.test.asOwner(
    `SELECT incident.id AS incident, incident.tracking_id AS tracking, impact.tenant_id AS tenant
     FROM customers.impacts impact JOIN incidents.incidents incident ON incident.id = impact.incident_id
     WHERE impact.briefed_at IS NOT NULL AND NOT EXISTS (
       SELECT FROM notifications.notices notice WHERE notice.incident_id = incident.id)
     ORDER BY impact.tenant_id = ANY($1) DESC LIMIT 1`,
    [fixture.people.find(({ name }) => name === 'customer')?.claims.tocsin.tenants],
  );
  return row as unknown as Briefed;
}

/** Everyone of the estate, and for each role a person who answers for the briefed tenant: the provider's, and a partner's. */
function everyone(tenant: string): Person[] {
  const holder = (role: Role, partner: string | null): Person => ({
    name: `${role}${partner ? ' of a partner' : ''}`,
    early: false,
    claims: {
      sub: `test:${role}:${partner}`,
      name: role,
      tocsin: { roles: [role], tenants: [tenant], cloudSubscriptions: [], partner, partition: 'public' },
    },
  });
  const [delegation] = fixture.facts.delegations.filter((row) => row['tenant'] === tenant);
  const partners = [null, ...(delegation ? [delegation['partner'] as string] : [])];
  return [...fixture.people, ...ROLES.flatMap((role) => partners.map((partner) => holder(role, partner)))];
}

it('answers every field of every query, for every role, about an incident that was briefed and not yet notified', async () => {
  const { schema } = fixture.engine;
  const { incident, tracking, tenant } = await briefedIncident();
  const watch = newWatch(fixture.facts.ids);
  const failed: string[] = [];
  let seen = 0;
  const people = everyone(tenant);
  await together(people, async (person) => {
    const may = (coordinate: string) => mayAccess(person.claims.tocsin.roles, coordinate);
    const sees = oracleFor(person, fixture.facts);
    const random = seeded('briefed', person.name);
    const others = valuesFor(random, fixture.facts, poolsOf(fixture.facts, sees), 1, []);
    const values: Values = (place, type) => {
      if (place === 'incident.trackingId') return tracking;
      if (place === 'incident.id' || place.endsWith('.incidentId')) return incident;
      return place === 'tenant.id' || place.endsWith('.tenantId') ? tenant : others(place, type);
    };
    for (const always of [['first'], ['first', 'incidentId']]) {
      for (const { depth, fields } of plansFor(schema, may, reachable(schema, may))) {
        const writing = { schema, random, values, may, counts: new Map(), plan: fields, always };
        const operation = writeOperation(writing, 'query', depth) as Operation;
        const result = await ask(fixture, person, operation);
        watch.see(person, sees, operation, result);
        if (JSON.stringify(result.data ?? null).includes(tracking)) seen += 1;
        const internal = result.errors?.find(({ extensions }) => extensions?.['code'] === 'INTERNAL');
        if (internal) failed.push(`${person.name}: ${internal.message}\n${operation.text}`);
      }
    }
  });
  expect(failed).toEqual([]);
  expect(leakMessages('briefed', watch)).toEqual([]);
  expect(watch.asked).toBeGreaterThan(1_000);
  expect(seen).toBeGreaterThan(people.length / 4);
}, 300_000);
