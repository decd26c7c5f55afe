import { createHash } from 'node:crypto';
import { readChain, record, verifyChain } from '../../platform/audit.ts';
import { transaction } from '../../platform/database.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());

const enter = (incidentId: string | null, action: string) =>
  transaction(test.database, (tx) =>
    record(tx, {
      at: new Date('2026-01-01T00:00:00Z'),
      actor: 'robin',
      action,
      incidentId,
      details: { b: 1, a: ['x'] },
    }),
  );
const verify = (chain: string) => verifyChain(test.database.dataSource, chain);

describe('the audit trail', () => {
  it('can be verified by a stranger with sha256 alone', async () => {
    await Promise.all(['one', 'two', 'three'].map((action) => enter('chain', action)));
    const rows = await readChain(test.database.dataSource, 'chain', 0, 10);
    let previous = '0'.repeat(64);
    for (const { previousHash, hash, body } of rows) {
      expect(previousHash).toBe(previous);
      expect(hash).toBe(createHash('sha256').update(`${previous}\n${body}`).digest('hex'));
      previous = hash;
    }
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(await verify('chain')).toEqual({ entries: 3, brokenAt: null, reason: null, head: previous });
  });

  it('shows where one byte was changed, an entry removed, or the end cut off', async () => {
    for (const chain of ['changed', 'removed', 'cut'])
      for (let entry = 0; entry < 5; entry++) await enter(chain, `e${entry}`);
    await test.asOwner(
      `UPDATE platform.audit_entries SET body = replace(body, '"e2"', '"e9"') WHERE chain = 'changed'`,
    );
    await test.asOwner(`DELETE FROM platform.audit_entries WHERE chain = 'removed' AND position = 2`);
    await test.asOwner(`DELETE FROM platform.audit_entries WHERE chain = 'cut' AND position = 5`);
    expect(await verify('changed')).toMatchObject({ brokenAt: 3, reason: 'its content is not what was hashed' });
    expect(await verify('removed')).toMatchObject({ brokenAt: 2, reason: 'entry 2 is missing' });
    expect(await verify('cut')).toMatchObject({
      brokenAt: 5,
      reason: 'the chain should have 5 entries and ends after 4',
    });
  });

  it('keeps entries without an incident in a chain of their own', async () => {
    await enter(null, 'access.refused');
    expect((await verify('general')).entries).toBe(1);
  });

  it.each(['platform.audit_entries', 'platform.events'])('does not let the application rewrite %s', async (table) => {
    for (const statement of [`UPDATE ${table} SET recorded_at = now()`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await expect(test.database.dataSource.query(statement)).rejects.toThrow('permission denied');
    }
  });
});
