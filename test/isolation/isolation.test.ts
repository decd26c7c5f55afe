import { randomUUID } from 'node:crypto';
import { mayAccess } from '../../domain/policy.ts';
import { type Ground, openGround } from './ground.ts';
import { together, type Walk, walk } from './walk.ts';
import { newWatch, told } from './watch.ts';

const seed = process.env['ISOLATION_SEED'] ?? randomUUID();

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const walking = (count: number): Walk => ({
  seed,
  count,
  may: () => true,
  counts: new Map(),
  reached: new Set(),
});

describe(`whatever is asked (ISOLATION_SEED=${seed})`, () => {
  it('of what one’s roles read, nobody gets what is not theirs', async () => {
    const watch = newWatch(ground.facts.ids);
    const t = Date.now();
    const reached = new Set<string>();
    const errors = new Map<string, number>();
    await together(ground.people, (person) =>
      walk(ground, person, watch, {
        ...walking(60),
        reached,
        may: ({ claims }, coordinate) => mayAccess(claims.tocsin.roles, coordinate),
        check: (p, operation, result) => {
          for (const e of result.errors ?? []) {
            const key = String(e.extensions?.['code']) + ' ' + e.message.slice(0, 100);
            errors.set(key, (errors.get(key) ?? 0) + 1);
            if (e.extensions?.['code'] === 'INTERNAL' && errors.get(key) === 1) console.log(e.message, e.path, operation.text);
          }
        },
      }),
    );
    console.log(watch.asked, watch.answered, watch.marks, watch.leaks.length, Date.now() - t, reached.size, errors);
    expect(told(seed, watch)).toEqual([]);
  }, 120_000);
});
