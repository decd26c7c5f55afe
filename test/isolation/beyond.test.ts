import { randomUUID } from 'node:crypto';
import type { ExecutionResult, GraphQLUnionType } from 'graphql';
import { seeded } from '../../demo/estate/seeded.ts';
import { mayAccess } from '../../domain/access/policy.ts';
import type { SubgraphName } from '../kit/subgraphs.ts';
import { documentOf, type Ground, openGround } from './ground.ts';
import { writeOperation } from './operations.ts';
import { type Oracle, oracleFor } from './oracle.ts';
import type { Person } from './people.ts';
import { valuesFor } from './values.ts';
import { ask, together } from './walk.ts';
import { newWatch, notified } from './watch.ts';

const seed = process.env['ISOLATION_SEED'] || randomUUID();
const SUBGRAPHS: SubgraphName[] = ['incidents', 'customers', 'notifications'];
/** Where the feeds begin. */
const BEGINNING = Buffer.from('0.0.0').toString('base64url');

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const reads = ({ claims }: Person, coordinate: string) => mayAccess(claims.tocsin.roles, coordinate);

/**
 * Incidents knows which tenants were told, not for which of their cloud subscriptions: past the gateway, whoever answers
 * for one of a tenant's may read stage and tracking id of what was told for another, given its id.
 */
function sightAt(name: SubgraphName, person: Person): Oracle {
  const sees = oracleFor(person, ground.facts);
  const { cloudSubscriptions, tenants } = person.claims.tocsin;
  if (name !== 'incidents' || cloudSubscriptions.length === 0) return sees;
  const notified = ground.facts.notices.filter(({ tenant }) => tenants.includes(tenant as string));
  return (mark, coordinate) =>
    sees(mark, coordinate) ||
    (mark.kind === 'incidents.incidents.id' && notified.some(({ incident }) => incident === mark.owner['incident']));
}

describe(`past the gateway (ISOLATION_SEED=${seed})`, () => {
  it.each(SUBGRAPHS)('%s gives nobody what is not theirs, whichever entity is asked for', async (name) => {
    const { schema, execute } = ground.subgraphs.byName[name];
    const { _entities } = schema.getQueryType()!.getFields();
    const entities = (schema.getType('_Entity') as GraphQLUnionType).getTypes().map((type) => type.name);
    expect(_entities).toBeDefined();
    const watch = newWatch(ground.facts.ids);
    await together(ground.people, async (person) => {
      const random = seeded(seed, `${name} ${person.name}`);
      const sees = sightAt(name, person);
      const values = valuesFor(random, ground.facts, sees, 0.3, [], entities);
      for (let asked = 0; asked < 10; asked++) {
        // Fields that are not theirs are refused one by one here, and the rest is answered.
        const may = (coordinate: string) =>
          !coordinate.startsWith('Query._service') &&
          (asked % 4 === 0 || coordinate === 'Query._entities' || reads(person, coordinate));
        const plan = asked % 2 === 0 ? { first: 'Query._entities' } : {};
        const writing = { schema, random, values, may, counts: new Map(), inline: false, ...plan };
        const operation = writeOperation(writing, 'query', random.between(3, 8));
        if (!operation) return;
        const identity = await ground.contextOf(person).identity();
        const { text: query, variables } = operation;
        const result = await execute({ query, variables, identity, requestId: 'isolation' });
        watch.see(person, sees, operation, result as ExecutionResult);
      }
    });
    expect(notified(seed, watch)).toEqual([]);
    expect(watch.marks).toBeGreaterThan(50);
  });
});

describe(`live (ISOLATION_SEED=${seed})`, () => {
  it('nobody is replayed what is not theirs', async () => {
    const watch = newWatch(ground.facts.ids);
    await together(ground.people, async (person) => {
      const random = seeded(seed, `live ${person.name}`);
      const { facts, engine } = ground;
      const sees = oracleFor(person, facts);
      const visible = facts.notices.filter(({ id }) => sees(facts.ids.get(id as string)!));
      const inView = [...facts.incidents.keys()].filter((incident) =>
        sees({ kind: 'incidents.incidents.detection', owner: { incident } }),
      );
      const certain = { serviceHealth: visible.length, incidentChanged: inView.length };
      const values = valuesFor(random, facts, sees, 0.6, [BEGINNING]);
      for (const [field, events] of Object.entries(certain)) {
        for (let asked = 0; asked < 3; asked++) {
          const others = asked === 2;
          const own: typeof values = (place, type) => {
            if (place === `${field}.after`) return BEGINNING;
            if (place === 'serviceHealth.tenantIds' || place === 'incidentChanged.incidentId') return null;
            return values(place, type);
          };
          const foreign = valuesFor(random, facts, sees, 0, [BEGINNING]);
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
            context: ground.contextOf(person),
          });
          if (!(Symbol.asyncIterator in stream)) {
            watch.see(person, sees, operation, stream);
            continue;
          }
          const replayed = stream[Symbol.asyncIterator]();
          // As many as there must be: behind these the feed waits for what happens next.
          for (let event = 0; !others && event < Math.min(events, 12); event++) {
            const { value } = await replayed.next();
            watch.see(person, sees, operation, value);
          }
          await replayed.return?.();
        }
      }
    });
    expect(notified(seed, watch)).toEqual([]);
    expect(watch.answered).toBeGreaterThan(100);
  });
});

describe(`commands on what is not theirs (ISOLATION_SEED=${seed})`, () => {
  it('change nothing and tell nothing', async () => {
    const happened = async () =>
      (await ground.system.test.asOwner('SELECT count(*)::int AS events FROM platform.events'))[0]?.['events'];
    const before = await happened();
    const watch = newWatch(ground.facts.ids);
    await together(ground.people, async (person) => {
      const random = seeded(seed, `commands ${person.name}`);
      const sees = oracleFor(person, ground.facts);
      const values = valuesFor(random, ground.facts, sees, 0, []);
      // A report is nobody else's, and new.
      const may = (coordinate: string) => coordinate !== 'Mutation.reportIndication' && reads(person, coordinate);
      const writing = { schema: ground.engine.schema, random, values, may, counts: new Map() };
      for (let asked = 0; asked < 20; asked++) {
        const operation = writeOperation(writing, 'mutation', random.between(3, 6));
        if (!operation) return;
        const result = await ask(ground, person, operation);
        watch.see(person, sees, operation, result);
      }
    });
    expect(notified(seed, watch)).toEqual([]);
    expect(watch.asked).toBeGreaterThan(150);
    expect(await happened()).toBe(before);
  });
});
