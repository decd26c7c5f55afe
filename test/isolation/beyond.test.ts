import { randomUUID } from 'node:crypto';
import type { ExecutionResult, GraphQLUnionType } from 'graphql';
import { seeded } from '../../demo/estate/seeded.ts';
import { mayAccess } from '../../domain/access/policy.ts';
import { asResult } from '../../gateway/engine/writing/answer.ts';
import type { SubgraphName } from '../kit/graph/subgraphs.ts';
import { documentOf, type Fixture, openFixture } from './fixture.ts';
import { writeOperation } from './operations.ts';
import { type Oracle, oracleFor } from './oracle.ts';
import type { Person } from './people.ts';
import { poolsOf, valuesFor } from './values.ts';
import { ask, together } from './walk.ts';
import { leakMessages, newWatch } from './watch.ts';

const seed = process.env['ISOLATION_SEED'] || randomUUID();
const SUBGRAPHS: SubgraphName[] = ['incidents', 'customers', 'notifications'];
/** The cursor before the first event of a feed. */
const BEGINNING = Buffer.from('0.0.0').toString('base64url');

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const reads = ({ claims }: Person, coordinate: string) => mayAccess(claims.tocsin.roles, coordinate);

/**
 * The incidents subgraph knows which tenants were notified, but not for which of their cloud subscriptions. A client
 * that bypasses the gateway and is responsible for one cloud subscription of a tenant may therefore read stage and
 * tracking id of an incident that the tenant was notified of for another one, if it knows the incident's id.
 */
function sightAt(name: SubgraphName, person: Person): Oracle {
  const sees = oracleFor(person, fixture.facts);
  const { cloudSubscriptions, tenants } = person.claims.tocsin;
  if (name !== 'incidents' || cloudSubscriptions.length === 0) return sees;
  const notified = fixture.facts.notices.filter(({ tenant }) => tenants.includes(tenant as string));
  return (mark, coordinate) =>
    sees(mark, coordinate) ||
    (mark.kind === 'incidents.incidents.id' && notified.some(({ incident }) => incident === mark.owner['incident']));
}

describe(`a client that bypasses the gateway (ISOLATION_SEED=${seed})`, () => {
  it.each(SUBGRAPHS)('gets from %s no data of other users, whichever entity it asks for', async (name) => {
    const { schema, execute } = fixture.subgraphs.byName[name];
    const { _entities } = schema.getQueryType()!.getFields();
    const entities = (schema.getType('_Entity') as GraphQLUnionType).getTypes().map((type) => type.name);
    expect(_entities).toBeDefined();
    const watch = newWatch(fixture.facts.ids);
    await together(fixture.people, async (person) => {
      const random = seeded(seed, `${name} ${person.name}`);
      const sees = sightAt(name, person);
      const values = valuesFor(random, fixture.facts, poolsOf(fixture.facts, sees), 0.3, [], entities);
      for (let asked = 0; asked < 10; asked++) {
        // Here, forbidden fields are refused one by one, and the rest of the query is answered.
        const may = (coordinate: string) =>
          !coordinate.startsWith('Query._service') &&
          (asked % 4 === 0 || coordinate === 'Query._entities' || reads(person, coordinate));
        const plan = asked % 2 === 0 ? { first: 'Query._entities' } : {};
        const writing = { schema, random, values, may, counts: new Map(), inline: false, ...plan };
        const operation = writeOperation(writing, 'query', random.between(3, 8));
        if (!operation) return;
        const identity = await fixture.contextOf(person).identity();
        const { text: query, variables } = operation;
        const result = await execute({ query, variables, identity, requestId: 'isolation' });
        watch.see(person, sees, operation, result as ExecutionResult);
      }
    });
    expect(leakMessages(seed, watch)).toEqual([]);
    expect(watch.marks).toBeGreaterThan(50);
  });
});

describe(`a live feed (ISOLATION_SEED=${seed})`, () => {
  it('replays to each user only events that the user may see', async () => {
    const watch = newWatch(fixture.facts.ids);
    await together(fixture.people, async (person) => {
      const random = seeded(seed, `live ${person.name}`);
      const { facts, engine } = fixture;
      const sees = oracleFor(person, facts);
      const visible = facts.notices.filter(({ id }) => sees(facts.ids.get(id as string)!));
      const inView = [...facts.incidents.keys()].filter((incident) =>
        sees({ kind: 'incidents.incidents.detection', owner: { incident } }),
      );
      const certain = { serviceHealth: visible.length, incidentChanged: inView.length };
      const pools = poolsOf(facts, sees);
      const values = valuesFor(random, facts, pools, 0.6, [BEGINNING]);
      for (const [field, events] of Object.entries(certain)) {
        for (let asked = 0; asked < 3; asked++) {
          const others = asked === 2;
          const own: typeof values = (place, type) => {
            if (place === `${field}.after`) return BEGINNING;
            if (place === 'serviceHealth.tenantIds' || place === 'incidentChanged.incidentId') return null;
            return values(place, type);
          };
          const foreign = valuesFor(random, facts, pools, 0, [BEGINNING]);
          const may = (coordinate: string) => reads(person, coordinate);
          const writing = {
            schema: engine.schema,
            random,
            values: others ? foreign : own,
            may,
            counts: new Map(),
            first: `Subscription.${field}`,
            always: ['first', 'after', ...(others ? ['tenantIds', 'incidentId'] : [])],
          };
          const operation =
            reads(person, writing.first) && writeOperation(writing, 'subscription', random.between(4, 7));
          if (!operation) continue;
          const document = documentOf(engine.schema, operation.text);
          const stream = await engine.subscribe({
            document,
            variables: operation.variables,
            context: fixture.contextOf(person),
          });
          if (!(Symbol.asyncIterator in stream)) {
            watch.see(person, sees, operation, asResult(stream));
            continue;
          }
          const replayed = stream[Symbol.asyncIterator]();
          // The number of events that must exist: after these, the feed would wait for new events.
          for (let event = 0; !others && event < Math.min(events, 12); event++) {
            const { value } = await replayed.next();
            watch.see(person, sees, operation, asResult(value));
          }
          await replayed.return?.();
        }
      }
    });
    expect(leakMessages(seed, watch)).toEqual([]);
    expect(watch.answered).toBeGreaterThan(100);
  });
});

describe(`commands on other users’ data (ISOLATION_SEED=${seed})`, () => {
  it('change nothing and reveal nothing', async () => {
    const happened = async () =>
      (await fixture.system.test.asOwner('SELECT count(*)::int AS events FROM platform.events'))[0]?.['events'];
    const before = await happened();
    const watch = newWatch(fixture.facts.ids);
    await together(fixture.people, async (person) => {
      const random = seeded(seed, `commands ${person.name}`);
      const sees = oracleFor(person, fixture.facts);
      const values = valuesFor(random, fixture.facts, poolsOf(fixture.facts, sees), 0, []);
      // A report creates a new incident and acts on no other user's data.
      const may = (coordinate: string) => coordinate !== 'Mutation.reportIndication' && reads(person, coordinate);
      const writing = { schema: fixture.engine.schema, random, values, may, counts: new Map() };
      for (let asked = 0; asked < 20; asked++) {
        const operation = writeOperation(writing, 'mutation', random.between(3, 6));
        if (!operation) return;
        const result = await ask(fixture, person, operation);
        watch.see(person, sees, operation, result);
      }
    });
    expect(leakMessages(seed, watch)).toEqual([]);
    expect(watch.asked).toBeGreaterThan(150);
    expect(await happened()).toBe(before);
  });
});
