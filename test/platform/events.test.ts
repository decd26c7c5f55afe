import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TocsinEvent } from '../../domain/event.ts';
import { type Database, transaction } from '../../platform/database/database.ts';
import {
  append,
  type Cursor,
  compareCursors,
  decodeCursor,
  encodeCursor,
  ORIGIN,
  read,
  type StoredEvent,
} from '../../platform/events/events.ts';
import { type EventTail, openTail } from '../../platform/events/tail.ts';
import { openLog } from '../../platform/log.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { transactionsEnded } from '../kit/time/transactions.ts';

let test: TestDatabase;
let database: Database;
let tail: EventTail;

beforeAll(async () => {
  test = await openTestDatabase();
  database = test.database;
  tail = await openTail(database, openLog('silent'));
});
afterAll(async () => {
  await tail.close();
  await test.drop();
});

const event = (incidentId: string): TocsinEvent => ({
  type: 'incident.reported',
  at: new Date('2026-01-01T00:00:00Z'),
  incidentId,
  tenantIds: [],
  partition: 'public',
  facts: {},
});

/** Reads incident ids from a follower until a given one arrives. */
async function readUntil(
  last: string,
  after: Cursor | null,
  wanted?: (event: StoredEvent) => boolean,
): Promise<string[]> {
  const seen: string[] = [];
  const ended = new AbortController();
  for await (const { incidentId } of tail.follow(after, ended.signal, wanted)) {
    seen.push(incidentId as string);
    if (incidentId === last) ended.abort();
  }
  return seen;
}

describe('a feed', () => {
  it('loses and repeats no event when an older transaction commits after a younger one', async () => {
    const start = tail.position();
    const seen = readUntil('end', start);
    const older = database.dataSource.createQueryRunner();
    const younger = database.dataSource.createQueryRunner();
    await older.startTransaction();
    await append(older.manager, event('older'));
    await younger.startTransaction();
    await append(younger.manager, event('younger'));
    await younger.commitTransaction();
    const between = await read(database.dataSource, start, 100);
    expect(between.events).toEqual([]);
    expect(between.heldBack).toBe(true);
    await older.commitTransaction();
    await Promise.all([older.release(), younger.release()]);
    await transaction(database, (tx) => append(tx, event('end')));
    expect(await seen).toEqual(['older', 'younger', 'end']);
  });

  it('reads again soon when the older transaction ends while the events are being read', async () => {
    const { dataSource } = database;
    const start = tail.position();
    const older = dataSource.createQueryRunner();
    await older.startTransaction();
    await append(older.manager, event('older still'));
    await transaction(database, (tx) => append(tx, event('younger still')));
    let statements = 0;
    const interrupted = {
      async query(statement: string, parameters: unknown[]) {
        const rows = await dataSource.query(statement, parameters);
        statements += 1;
        if (statements === 1) await older.commitTransaction();
        return rows;
      },
    };
    const batch = await read(interrupted as never, start, 100);
    await older.release();
    expect(batch).toMatchObject({ events: [], heldBack: true });
    await transactionsEnded(dataSource);
    expect((await read(dataSource, start, 100)).events).toHaveLength(2);
    await tail.refresh();
  });

  it('orders events by transaction, and within a transaction by sequence', async () => {
    const start = tail.position();
    const seen = readUntil('c2', start);
    // The older transaction writes its second event after the younger one's: a higher sequence below a higher transaction.
    const older = database.dataSource.createQueryRunner();
    const younger = database.dataSource.createQueryRunner();
    await older.startTransaction();
    await append(older.manager, event('a1'));
    await younger.startTransaction();
    await append(younger.manager, event('b1'));
    await append(older.manager, event('a2'));
    await older.commitTransaction();
    await younger.commitTransaction();
    await Promise.all([older.release(), younger.release()]);
    await transaction(database, (tx) => append(tx, event('c1'), event('c2')));
    expect(await seen).toEqual(['a1', 'a2', 'b1', 'c1', 'c2']);
  });

  it('is the same from the beginning, from a cursor, and live, in whatever order two hundred transactions commit', async () => {
    const start = tail.position();
    const live = readUntil('last', null);
    const isWanted = (incidentId: string) => incidentId === 'last' || incidentId.includes('7');
    const wanted = ({ incidentId }: StoredEvent) => isWanted(incidentId as string);
    const liveWanted = readUntil('last', null, wanted);
    const random = generator(7);
    const open = new Set<Promise<void>>();
    for (let index = 0; index < 200; index++) {
      const steps = Math.floor(random() * 12);
      const work = transaction(database, async (tx) => {
        await append(tx, event(`t${index}`));
        for (let step = 0; step < steps; step++) await nextTurn();
        if (random() < 0.1) throw new Error('rolled back');
        await append(tx, event(`t${index}b`));
      }).catch(() => {});
      open.add(work);
      work.finally(() => open.delete(work));
      if (open.size >= 12) await Promise.race(open);
    }
    await Promise.all(open);
    await transaction(database, (tx) => append(tx, event('last')));
    const replayed = await readUntil('last', start);
    const seenLive = await live;
    expect(seenLive).toEqual(replayed);
    expect(new Set(replayed).size).toBe(replayed.length);
    expect(await liveWanted).toEqual(replayed.filter(isWanted));
    expect(await readUntil('last', start, wanted)).toEqual(replayed.filter(isWanted));

    await transactionsEnded(database.dataSource);
    const all: StoredEvent[] = [];
    for (let batch = await read(database.dataSource, start, 50); batch.events.length > 0; ) {
      all.push(...batch.events);
      batch = await read(database.dataSource, batch.until, 50);
    }
    expect(all.map(({ incidentId }) => incidentId)).toEqual(replayed);
    expect(all.every(({ cursor }, index) => index === 0 || compareCursors(all[index - 1]!.cursor, cursor) < 0)).toBe(
      true,
    );
    const middle = all[Math.floor(all.length / 2)]!;
    expect(await readUntil('last', middle.cursor)).toEqual(replayed.slice(Math.floor(all.length / 2) + 1));
    const [{ count }] = await database.dataSource.query(
      'SELECT count(*)::int FROM platform.events WHERE (xid, sequence) > ($1::text::xid8, $2::bigint)',
      [start.xid, start.sequence],
    );
    expect(replayed.length).toBe(count);
  });

  it('continues when the listening connection is lost', async () => {
    const seen = readUntil('after', tail.position());
    await test.asOwner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'tocsin events' AND datname = current_database()`);
    await transaction(database, (tx) => append(tx, event('lost')));
    await transaction(database, (tx) => append(tx, event('after')));
    expect(await seen).toEqual(['lost', 'after']);
  });

  it('returns a slow follower to the table, where it misses no event', async () => {
    const ended = new AbortController();
    const follower = tail.follow(tail.position(), ended.signal);
    await transaction(database, (tx) => append(tx, event('s0')));
    const seen = [(await follower.next()).value?.incidentId];
    for (let batch = 0; batch < 30; batch++) {
      await transaction(database, (tx) =>
        append(tx, ...Array.from({ length: 100 }, (_, at) => event(`s${batch}.${at}`))),
      );
    }
    await tail.refresh();
    while (seen.length < 3_001) seen.push((await follower.next()).value?.incidentId);
    expect(seen.slice(0, 3)).toEqual(['s0', 's0.0', 's0.1']);
    expect(seen.at(-1)).toBe('s29.99');
    expect(new Set(seen).size).toBe(3_001);
    ended.abort();
    expect((await follower.next()).done).toBe(true);
  });

  it('gives a follower the events it asked for, however many others there are, and however slow the follower is', async () => {
    const ended = new AbortController();
    const follower = tail.follow(null, ended.signal, ({ incidentId }) => incidentId?.startsWith('w') ?? false);
    const seen: (string | null | undefined)[] = [];
    const next = async () => seen.push((await follower.next()).value?.incidentId);
    const write = (...ids: string[]) => transaction(database, (tx) => append(tx, ...ids.map(event)));
    const many = (name: string) => Array.from({ length: 400 }, (_, index) => `${name}${index}`);
    const idle = next();
    await write(...many('other'));
    await tail.refresh();
    await write('w first');
    await idle;
    const expected = ['w first'];
    for (let round = 0; round < 6; round++) {
      const wanted = many(`w${round}.`);
      await write(...many('other'), ...wanted, ...many('another'));
      expected.push(...wanted);
    }
    await tail.refresh();
    while (seen.length < expected.length) await next();
    expect(seen).toEqual(expected);
    const last = next();
    await write(...many('other'), 'w last', ...many('other'));
    await last;
    expect(seen.at(-1)).toBe('w last');
    await tail.refresh();
    ended.abort();
  });

  it('ends a batch once its events name the maximum number of tenants, and loses none of the others', async () => {
    const start = tail.position();
    const seen = readUntil('crowd 99', start);
    const tenantIds = Array.from({ length: 1_000 }, () => randomUUID());
    for (let place = 0; place < 100; place++) {
      await transaction(database, (tx) => append(tx, { ...event(`crowd ${place}`), tenantIds }));
    }
    await transactionsEnded(database.dataSource);
    const sizes: number[] = [];
    const places: (string | null)[] = [];
    for (let after = start, more = true; more; ) {
      const batch = await read(database.dataSource, after, 500);
      ({ until: after, more } = batch);
      sizes.push(batch.events.length);
      places.push(...batch.events.map(({ incidentId }) => incidentId));
      expect(batch.events.every((each) => each.tenantIds.length === 1_000)).toBe(true);
    }
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(60);
    expect(places).toEqual(Array.from({ length: 100 }, (_, place) => `crowd ${place}`));
    expect(await seen).toEqual(places);
  });

  it('reads a range of the primary key, whatever the size of the table', async () => {
    const plan = await test.asOwner(
      `EXPLAIN SELECT 1 FROM platform.events WHERE (xid, sequence) > ('5'::xid8, 5) AND xid < pg_snapshot_xmin(pg_current_snapshot())
       ORDER BY xid, sequence LIMIT 10`,
    );
    expect(JSON.stringify(plan)).toMatch(/events_pkey.*Index Cond/);
  });

  it('accepts the cursors that it issued, and no other text', () => {
    const cursor = { xid: '18446744073709551615', sequence: '9223372036854775807' };
    expect(decodeCursor(encodeCursor(cursor, 999))).toEqual({ cursor, ordinal: 999 });
    expect(decodeCursor(encodeCursor(ORIGIN))).toEqual({ cursor: ORIGIN, ordinal: 0 });
    for (const text of [
      '',
      'abc',
      encodeCursor({ xid: '-1', sequence: '0' }),
      Buffer.from('1.2').toString('base64url'),
    ]) {
      expect(() => decodeCursor(text)).toThrow('`after`');
    }
  });
});

/** A small random generator (mulberry32) with a seed, so that every run is the same. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
