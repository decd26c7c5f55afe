import { setTimeout as delay } from 'node:timers/promises';
import { BoundClient, connect, connected } from '../../platform/database/connect.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { ensureLogins } from '../../platform/database/logins.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { openTail } from '../../platform/events/tail.ts';
import { watchAbandonedJobs } from '../../platform/jobs/abandoned-jobs.ts';
import { lead } from '../../platform/jobs/leader.ts';
import { openLog } from '../../platform/log.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { type BlackHole, openFullQueue, openHole } from '../kit/network/black-hole.ts';
import { freePort } from '../kit/network/ports.ts';

const log = openLog('silent');
let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());

const HOLES: Record<string, () => Promise<BlackHole>> = {
  'that accepts and never answers': () => openHole(null),
  'with a full queue of connections': openFullQueue,
  'that refuses connections': async () => ({ port: await freePort(), close: async () => {} }),
};

describe.each(Object.entries(HOLES))('a server %s', (_name, open) => {
  let hole: BlackHole;
  let url: string;
  beforeEach(async () => {
    hole = await open();
    url = `postgres://postgres:secret@127.0.0.1:${hole.port}/postgres`;
  });
  afterEach(() => hole.close());

  it('does not delay a caller that stops connecting to it', async () => {
    const stop = new AbortController();
    const attempts = [
      connect({ connectionString: url }, stop.signal),
      migrate(url, log, undefined, stop.signal),
      ensureLogins(url, 'secret', stop.signal),
      openDatabase({ url, role: 'system', entities: [], applicationName: 'test', signal: stop.signal }),
    ];
    const settled = Promise.allSettled(attempts);
    await delay(50);
    stop.abort(new Error('stopped'));
    expect((await settled).map(({ status }) => status)).toEqual(attempts.map(() => 'rejected'));
    await expect(connect({ connectionString: url }, stop.signal)).rejects.toThrow('stopped');
  });

  it('does not delay a caller that ends the connection while it is being opened', async () => {
    const client = new BoundClient({ connectionString: url });
    const opened = Promise.allSettled([client.connect()]);
    await client.end();
    expect((await opened)[0]?.status).toBe('rejected');
  });

  it('does not delay a caller for longer than the timeout', async () => {
    const client = new BoundClient({ connectionString: url, connectionTimeoutMillis: 100 });
    await expect(client.connect()).rejects.toThrow();
  });

  it('delays neither the stop of a leader nor the end of the event tail', async () => {
    const database = { ...test.database, url };
    const leader = lead(database, 'test', log, async () => {});
    const tail = await openTail(database, log);
    await delay(50);
    await Promise.all([leader.stop(), tail.close()]);
    // Immediately after the start as well.
    await lead(database, 'test', log, async () => {}).stop();
    await (await openTail(database, log)).close();
  });
});

describe('a connection', () => {
  it('ends in the middle of a statement when its signal is aborted', async () => {
    const stop = new AbortController();
    const work = connected({ connectionString: test.url }, stop.signal, async (client) => {
      setTimeout(() => stop.abort(new Error('stopped')), 50);
      await client.query('SELECT pg_sleep(600)');
    });
    await expect(work).rejects.toThrow('stopped');
    await test.asOwner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'`);
  });

  it('ends even if its server no longer answers', async () => {
    const { hole, url } = await through(test.url);
    const client = await connect({ connectionString: url });
    const watch = await watchAbandonedJobs({ ...test.database, url }, 'pool', () => [], log);
    hole.fall();
    await Promise.all([client.end(), watch.stop()]);
    await hole.close();
  });

  it('of a pool does not delay the end of the pool while it is being opened', async () => {
    const { hole, url } = await through(test.logins.systemUrl);
    const database = await openDatabase({ url, role: 'system', entities: [], applicationName: 'test' });
    hole.fall();
    const connecting = hole.connection();
    const queries = Array.from({ length: 3 }, () => database.dataSource.query('SELECT 1').catch(() => {}));
    await connecting;
    await database.close();
    await Promise.all(queries);
    await hole.close();
  });
});

/** An address of Postgres behind a proxy that can stop forwarding. */
async function through(address: string) {
  const url = new URL(address);
  const hole = await openHole(Number(url.port));
  url.port = String(hole.port);
  return { hole, url: url.href };
}
