import { EVENT_TYPES } from '../../domain/event.ts';
import { changedSince } from '../../subgraphs/customers/audience/audience-changes.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());

const typesIn = (statement: string) =>
  [...statement.matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(([, type]) => type as string);

it('the events that rights follow from are events, and each that the trigger passes on is dealt with', async () => {
  const [row] = await test.asOwner(
    `SELECT (SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'events_apply_rights') AS passes,
       (SELECT prosrc FROM pg_proc WHERE oid = 'platform.apply_right'::regproc) AS handles`,
  );
  const passed = typesIn(row?.['passes'] as string);
  expect(passed.length).toBeGreaterThan(0);
  expect(passed.filter((type) => !(EVENT_TYPES as readonly string[]).includes(type))).toEqual([]);
  expect(typesIn(row?.['handles'] as string).sort()).toEqual(passed.sort());
});

it('the events by which an audience is known to have changed are events', () => {
  const types = typesIn(changedSince({ snapshot: '1:1:', time: '2026-03-02 08:00:00+00' }, 'incident'));
  expect(types).toContain('impact.scoped');
  expect(types.filter((type) => !(EVENT_TYPES as readonly string[]).includes(type))).toEqual([]);
});
