import { Client } from 'pg';
import { openDatabase, transaction } from '../../platform/database/database.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());

describe('a database', () => {
  it('has no connection left once it is closed', async () => {
    for (let round = 0; round < 10; round++) {
      const database = await openDatabase({
        url: test.logins.requestsUrl,
        role: 'requests',
        entities: [],
        applicationName: 'short-lived',
      });
      await Promise.all(Array.from({ length: 12 }, () => database.dataSource.query('SELECT pg_backend_pid()')));
      const watching = new Client({ connectionString: test.url });
      await watching.connect();
      await database.close();
      const statement = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'short-lived'`;
      expect((await watching.query(statement)).rows).toEqual([{ count: 0 }]);
      await watching.end();
    }
  });

  it('commits a transaction completely or not at all', async () => {
    await test.asOwner('CREATE TABLE public.words (word text); GRANT ALL ON public.words TO tocsin_application');
    const write = (fail: boolean) =>
      transaction(test.database, async (tx) => {
        await tx.query(`INSERT INTO public.words VALUES ('one')`);
        if (fail) throw new Error('half-way');
      });
    await expect(write(true)).rejects.toThrow('half-way');
    expect(await test.asOwner('SELECT word FROM public.words')).toEqual([]);
    await write(false);
    expect(await test.asOwner('SELECT word FROM public.words')).toEqual([{ word: 'one' }]);
  });

  it('works as a role that may not rewrite append-only tables', async () => {
    for (const statement of [
      'UPDATE platform.events SET partition = partition',
      'DELETE FROM platform.audit_entries',
      'TRUNCATE platform.events',
    ]) {
      await expect(test.database.dataSource.query(statement)).rejects.toThrow('permission denied');
    }
  });
});
