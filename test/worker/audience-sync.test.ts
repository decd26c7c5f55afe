import { Readable } from 'node:stream';
import { transaction } from '../../platform/database/database.ts';
import { append, head, ORIGIN, read } from '../../platform/events/events.ts';
import { syncAudience } from '../../worker/fan-out/audience-sync.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { transactionsEnded } from '../kit/time/transactions.ts';

const event = { incidentId: 'i', partition: 'public' };
let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.drop());

/** Tenants as the customers subgraph sends them; a thousand of them with a long reason are more than one piece. */
function lines(from: number, to: number, locale = 'de', note = '\\N'): Buffer {
  const tenants = Array.from({ length: to - from }, (_, index) => `t${String(from + index).padStart(5, '0')}`);
  const row = ['CONFIRMED', '2026-01-01', '\\N', '[]', locale, note, '[]', 'DE', 'DE-BE', '[]', '{}'];
  return Buffer.from(tenants.map((tenant) => `${[tenant, ...row].join('\t')}\n`).join(''));
}
const LONG = 'because\\n'.repeat(200);

/** The customers subgraph, which gives these answers in order and records each request. */
function customers(...answers: (() => Iterable<Buffer> | AsyncIterable<Buffer>)[]) {
  const asked: (string | null)[] = [];
  const audience = async (_incidentId: string, _partition: string, since: string | null) => {
    const answer = answers[asked.length];
    asked.push(since);
    return { rows: Readable.from(answer?.() ?? []), asOf: `as of ${asked.length}` };
  };
  return { asked, dependencies: { database: test.database, audience } };
}

async function known() {
  const [{ tenants, locales }] = (await test.asOwner(
    `SELECT count(*)::int AS tenants, array_agg(DISTINCT locale ORDER BY locale) AS locales FROM notifications.audience`,
  )) as [{ tenants: number; locales: string[] | null }];
  const [synced] = await test.asOwner('SELECT as_of FROM notifications.audiences');
  return { tenants, locales, asOf: synced?.['as_of'] ?? null };
}

describe('the sync of an audience', () => {
  it('copies a small audience at once, and the next time only the changes', async () => {
    const { asked, dependencies } = customers(
      () => [lines(0, 3)],
      () => [lines(2, 4, 'fr')],
      () => [],
    );
    await syncAudience(dependencies, event);
    expect(await known()).toEqual({ tenants: 3, locales: ['de'], asOf: 'as of 1' });
    await syncAudience(dependencies, event);
    expect(await known()).toEqual({ tenants: 4, locales: ['de', 'fr'], asOf: 'as of 2' });
    await syncAudience(dependencies, event);
    expect(await known()).toEqual({ tenants: 4, locales: ['de', 'fr'], asOf: 'as of 3' });
    expect(asked).toEqual([null, 'as of 1', 'as of 2']);
  });

  it('copies a large audience in pieces, cut between rows wherever the stream is cut, and the changes made meanwhile once', async () => {
    const all = lines(0, 4_000, 'de', LONG);
    const parts = Array.from({ length: Math.ceil(all.length / 65_519) }, (_, index) =>
      all.subarray(index * 65_519, (index + 1) * 65_519),
    );
    const { asked, dependencies } = customers(
      () => parts,
      () => [lines(0, 4_000, 'fr', LONG)],
      () => [lines(0, 1, 'it')],
    );
    await syncAudience(dependencies, event);
    expect(asked).toEqual([null, 'as of 1']);
    expect(await known()).toEqual({ tenants: 4_000, locales: ['fr'], asOf: 'as of 2' });
    const [{ intact }] = (await test.asOwner(
      'SELECT count(*)::int AS intact FROM notifications.audience WHERE ruled_out_reason = $1',
      ['because\n'.repeat(200)],
    )) as [{ intact: number }];
    expect(intact).toBe(4_000);
  });

  it('holds back no event while it copies a large audience', async () => {
    const { dataSource } = test.database;
    let readable: unknown[] = [];
    async function* slowly() {
      yield lines(0, 1_000, 'de', LONG);
      yield lines(1_000, 2_000, 'de', LONG);
      yield lines(2_000, 3_000, 'de', LONG);
      while ((await known()).tenants < 2_000) await new Promise((resolve) => setTimeout(resolve, 10));
      await transaction(test.database, (tx) =>
        append(tx, {
          type: 'incident.reported',
          at: new Date(),
          incidentId: 'another',
          tenantIds: [],
          partition: 'public',
          facts: {},
        }),
      );
      await transactionsEnded(dataSource);
      readable = (await read(dataSource, ORIGIN, 10)).events;
    }
    await syncAudience(customers(slowly).dependencies, event);
    expect(readable).toMatchObject([{ incidentId: 'another' }]);
    expect(await head(dataSource)).not.toEqual(ORIGIN);
  });

  it('that is interrupted is not taken as complete, and resumes from the last snapshot', async () => {
    async function* broken() {
      yield lines(0, 1_000, 'de', LONG);
      yield lines(1_000, 2_000, 'de', LONG);
      yield lines(2_000, 3_000, 'de', LONG);
      throw new Error('The connection was lost.');
    }
    const { asked, dependencies } = customers(broken, () => [lines(0, 3_000, 'de', LONG)]);
    await expect(syncAudience(dependencies, event)).rejects.toThrow('The connection was lost.');
    expect((await known()).asOf).toBeNull();
    await syncAudience(dependencies, event);
    expect(asked.slice(0, 2)).toEqual([null, null]);
    expect(await known()).toMatchObject({ tenants: 3_000, locales: ['de'] });
  });

  it('that is stopped ends between two pieces, and resumes from the last snapshot', async () => {
    const stop = new AbortController();
    async function* stopping() {
      yield lines(0, 1_000, 'de', LONG);
      stop.abort(new Error('stopped'));
      for (let from = 1_000; ; from += 1_000) yield lines(from, from + 1_000, 'de', LONG);
    }
    const { asked, dependencies } = customers(stopping, () => [lines(0, 3, 'de')]);
    await expect(syncAudience({ ...dependencies, signal: stop.signal }, event)).rejects.toThrow('stopped');
    expect((await known()).asOf).toBeNull();
    await syncAudience(dependencies, event);
    expect(asked.slice(0, 2)).toEqual([null, null]);
  });

  it('with an invalid row ends with the error, and loses nothing copied before', async () => {
    const { dependencies } = customers(
      () => [lines(0, 2)],
      () => [lines(0, 1_000, 'fr', LONG), Buffer.from('t99999\tonly\n'.repeat(100_000)), lines(5, 6)],
    );
    await syncAudience(dependencies, event);
    await expect(syncAudience(dependencies, event)).rejects.toThrow('missing data');
    expect((await known()).asOf).toBe('as of 1');
  });

  it('is abandoned if another worker began one meanwhile', async () => {
    async function* superseded() {
      yield lines(0, 1_000, 'it', LONG);
      yield lines(1_000, 2_000, 'it', LONG);
      await syncAudience(customers(() => [lines(0, 2_000)]).dependencies, event);
      yield lines(2_000, 3_000, 'it', LONG);
      yield lines(3_000, 4_000, 'it', LONG);
    }
    await expect(syncAudience(customers(superseded).dependencies, event)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await known()).toEqual({ tenants: 2_000, locales: ['de'], asOf: 'as of 1' });
  });
});
