import { randomUUID } from 'node:crypto';
import { mayAccess } from '../../domain/access/policy.ts';
import { reachable } from './coverage.ts';
import { type Ground, openGround } from './ground.ts';
import { TABLES, UNMARKED } from './marking.ts';
import type { Selected } from './operations.ts';
import type { Person } from './people.ts';
import { reachTheRest, together, walk } from './walk.ts';
import { newWatch, notified } from './watch.ts';

const seed = process.env['ISOLATION_SEED'] || randomUUID();

/** Thousands of questions take half a minute, and several on a machine that is busy. */
const MINUTES = 300_000;

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const reads = ({ claims }: Person, coordinate: string) => mayAccess(claims.tocsin.roles, coordinate);

describe('the estate', () => {
  it('has the mark of its owner on every text that is not an enumeration or a key', async () => {
    const columns = await ground.system.test.asOwner(
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

describe(`whatever is asked (ISOLATION_SEED=${seed})`, () => {
  it(
    'of what one’s roles read, nobody gets what is not theirs, and all of it was asked for',
    async () => {
      const watch = newWatch(ground.facts.ids);
      const reached = new Set<string>();
      const unasked: string[] = [];
      const options = { seed, share: 0.6, count: 36, may: reads, reached, complete: true };
      await together(ground.people, async (person) => {
        unasked.push(...(await walk(ground, person, watch, options)));
      });
      // Chance picks whose tenant or notice is asked for: more than one try, where one did not come to it.
      for (let tried = 0; tried < 3; tried++) await reachTheRest(ground, ground.people[0] as Person, watch, options);
      // Of webhooks the response sees nothing.
      const customer = ground.people.find(({ name }) => name === 'customer') as Person;
      await reachTheRest(ground, customer, watch, options);
      expect(notified(seed, watch)).toEqual([]);
      expect(unasked).toEqual([]);
      expect(watch.asked).toBeGreaterThan(1_000);
      expect(watch.answered / watch.asked).toBeGreaterThan(0.7);
      const all = new Set(
        ground.people.flatMap((p) => reachable(ground.engine.schema, (coordinate) => reads(p, coordinate))),
      );
      expect([...all].filter((coordinate) => !reached.has(coordinate))).toEqual([]);
    },
    MINUTES,
  );

  it(
    'of what they do not read, everything is refused as a whole',
    async () => {
      const watch = newWatch(ground.facts.ids);
      let refused = 0;
      await together(ground.people, async (person) => {
        const forbidden = ({ coordinate, parts }: Selected): boolean =>
          !reads(person, coordinate) || parts.some(forbidden);
        await walk(ground, person, watch, {
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
      expect(notified(seed, watch)).toEqual([]);
      expect(refused).toBeGreaterThan(200);
    },
    MINUTES,
  );
});
