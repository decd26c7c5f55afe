import { randomUUID } from 'node:crypto';
import { mayAccess } from '../../domain/access/policy.ts';
import { reachable } from './coverage.ts';
import { type Fixture, openFixture } from './fixture.ts';
import { TABLES, UNMARKED } from './marking.ts';
import type { Selected } from './operations.ts';
import type { Person } from './people.ts';
import { reachTheRest, together, walk } from './walk.ts';
import { leakMessages, newWatch } from './watch.ts';

const seed = process.env['ISOLATION_SEED'] || randomUUID();

/** Thousands of queries take a minute, and several minutes on a busy machine. */
const MINUTES = 600_000;

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const reads = ({ claims }: Person, coordinate: string) => mayAccess(claims.tocsin.roles, coordinate);

describe('the estate', () => {
  it('has the mark of its owner in every text that is not an enumeration or a key', async () => {
    const columns = await fixture.system.test.asOwner(
      `SELECT table_schema || '.' || table_name AS on, column_name AS name FROM information_schema.columns
       WHERE table_schema IN ('incidents', 'customers', 'notifications') AND data_type IN ('text', 'jsonb', 'ARRAY')`,
    );
    const overlooked = columns.filter((column) => {
      const [on, name] = [column['on'] as string, column['name'] as string];
      const { texts = [], lists = [], documents = [] } = TABLES[on] ?? { owner: '' };
      const marked = [...texts, ...lists, ...documents].includes(name);
      return !marked && !UNMARKED.has(name) && !UNMARKED.has(`${on}.${name}`);
    });
    expect(overlooked).toEqual([]);
  });
});

describe(`random queries (ISOLATION_SEED=${seed})`, () => {
  it(
    'return to each person only data that person may see, and together select every readable field',
    async () => {
      const watch = newWatch(fixture.facts.ids);
      const reached = new Set<string>();
      const unasked: string[] = [];
      const options = { seed, share: 0.6, count: 36, may: reads, reached, complete: true };
      await together(fixture.people, async (person) => {
        unasked.push(...(await walk(fixture, person, watch, options)));
      });
      // The tenant or notice asked for is random, so one attempt may miss a field.
      for (let tried = 0; tried < 3; tried++) await reachTheRest(fixture, fixture.people[0] as Person, watch, options);
      // Responders see no webhooks.
      const customer = fixture.people.find(({ name }) => name === 'customer') as Person;
      await reachTheRest(fixture, customer, watch, options);
      expect(leakMessages(seed, watch)).toEqual([]);
      expect(unasked).toEqual([]);
      expect(watch.asked).toBeGreaterThan(1_000);
      expect(watch.answered / watch.asked).toBeGreaterThan(0.7);
      const all = new Set(
        fixture.people.flatMap((p) => reachable(fixture.engine.schema, (coordinate) => reads(p, coordinate))),
      );
      expect([...all].filter((coordinate) => !reached.has(coordinate))).toEqual([]);
    },
    MINUTES,
  );

  it(
    'are refused as a whole when they select a field the person may not read',
    async () => {
      const watch = newWatch(fixture.facts.ids);
      let refused = 0;
      await together(fixture.people, async (person) => {
        const forbidden = ({ coordinate, parts }: Selected): boolean =>
          !reads(person, coordinate) || parts.some(forbidden);
        await walk(fixture, person, watch, {
          seed,
          share: 0.3,
          count: 20,
          may: () => true,
          complete: false,
          reached: new Set(),
          check(_person, { selected, text }, { data = null, errors }) {
            if (!selected.some(forbidden)) return;
            refused += 1;
            expect([text, data, errors?.map(({ extensions }) => extensions?.['code'])]).toEqual([
              text,
              null,
              ['FORBIDDEN'],
            ]);
          },
        });
      });
      expect(leakMessages(seed, watch)).toEqual([]);
      expect(refused).toBeGreaterThan(200);
    },
    MINUTES,
  );
});
