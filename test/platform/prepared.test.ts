import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());

/** Runs statements on one connection of the pool for requests. @returns those it has prepared by then */
async function preparedAfter(statements: [text: string, times: number][]): Promise<string[]> {
  const runner = test.requests.dataSource.createQueryRunner();
  try {
    for (const [text, times] of statements) {
      for (let time = 0; time < times; time++) expect(await runner.query(text, [time])).toEqual([{ given: time }]);
    }
    const rows = await runner.query('SELECT statement FROM pg_prepared_statements ORDER BY statement');
    return rows.map(({ statement }: { statement: string }) => statement);
  } finally {
    await runner.release();
  }
}

describe('the statements of requests', () => {
  it('are prepared when they are repeated, and give the same answers', async () => {
    const often = 'SELECT $1::int AS given';
    const seldom = 'SELECT $1::integer AS given';
    const prepared = await preparedAfter([
      [seldom, 2],
      [often, 4],
    ]);
    expect(prepared).toContain(often);
    expect(prepared).not.toContain(seldom);
  });

  it('are prepared up to a maximum number, whatever operations clients send', async () => {
    const asked = Array.from({ length: 120 }, (_, place): [string, number] => [
      `SELECT $1::int AS given WHERE ${place} >= 0`,
      3,
    ]);
    expect(await preparedAfter(asked)).toHaveLength(100);
  });
});
