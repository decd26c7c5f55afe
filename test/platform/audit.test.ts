import { createHash } from 'node:crypto';
import { generalChain, listChains, readChain, record, verifyChain } from '../../platform/audit/audit.ts';
import { transaction } from '../../platform/database/database.ts';
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
const verify = (chain: string) =>
  test.database.dataSource.transaction('REPEATABLE READ', (tx) => verifyChain(tx, chain));

describe('the audit trail', () => {
  it('can be verified by a third party with sha256 alone', async () => {
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

  it('shows where a byte was changed, an entry removed, or the end cut off', async () => {
    for (const chain of ['changed', 'removed', 'cut'])
      for (let entry = 0; entry < 5; entry++) await enter(chain, `e${entry}`);
    await test.asOwner(
      `UPDATE platform.audit_entries SET body = replace(body, '"e2"', '"e9"') WHERE chain = 'changed'`,
    );
    await test.asOwner(`DELETE FROM platform.audit_entries WHERE chain = 'removed' AND position = 2`);
    await test.asOwner(`DELETE FROM platform.audit_entries WHERE chain = 'cut' AND position = 5`);
    expect(await verify('changed')).toMatchObject({ brokenAt: 3, reason: 'its content does not match its hash' });
    expect(await verify('removed')).toMatchObject({ brokenAt: 2, reason: 'entry 2 is missing' });
    expect(await verify('cut')).toMatchObject({
      brokenAt: 5,
      reason: 'the chain must have 5 entries but ends after 4',
    });
  });

  it('keeps entries without an incident in a separate chain', async () => {
    await enter(null, 'access.refused');
    expect((await verify('general')).entries).toBe(1);
  });

  it('appends several entries at once, to one chain and to others, in their order', async () => {
    const entry = { at: new Date('2026-01-01T00:00:00Z'), actor: 'robin', details: {} };
    const entries = ['x', 'y', 'x'].map((incidentId, index) => ({ ...entry, incidentId, action: `a${index}` }));
    await transaction(test.database, (tx) => record(tx, ...entries));
    await transaction(test.database, (tx) => record(tx, ...entries));
    const actions = (await readChain(test.database.dataSource, 'x', 0, 10)).map(({ body }) => JSON.parse(body).action);
    expect(actions).toEqual(['a0', 'a2', 'a0', 'a2']);
    expect([await verify('x'), await verify('y')]).toMatchObject([
      { entries: 4, brokenAt: null },
      { entries: 2, brokenAt: null },
    ]);
  });

  it('never deadlocks two writers that append to the same chains', async () => {
    const entry = { at: new Date('2026-01-01T00:00:00Z'), actor: 'robin', details: {}, action: 'a' };
    const appendTo = (...chains: string[]) =>
      transaction(test.database, (tx) => record(tx, ...chains.map((incidentId) => ({ ...entry, incidentId }))));
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? appendTo('p', 'q') : appendTo('q', 'p'))));
    expect([await verify('p'), await verify('q')]).toMatchObject([{ entries: 20 }, { entries: 20 }]);
  });

  it('does not report entries that are appended during a verification as an error', async () => {
    const appending = Promise.all(Array.from({ length: 30 }, (_, index) => enter('busy', `b${index}`)));
    const found = await Promise.all(Array.from({ length: 10 }, () => verify('busy')));
    await appending;
    expect(found.map(({ brokenAt }) => brokenAt)).toEqual(Array(10).fill(null));
  });

  it('keeps the entries of partitions apart', async () => {
    const entry = { at: new Date('2026-01-01T00:00:00Z'), actor: 'robin', action: 'a', incidentId: null, details: {} };
    await transaction(test.database, (tx) => record(tx, { ...entry, partition: 'public' }));
    expect(await listChains(test.database.dataSource)).toEqual(expect.arrayContaining(['general:public']));
    expect((await verify(generalChain('public'))).entries).toBe(1);
  });

  it.each(['platform.audit_entries', 'platform.events'])('does not let the application rewrite %s', async (table) => {
    for (const statement of [`UPDATE ${table} SET recorded_at = now()`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await expect(test.database.dataSource.query(statement)).rejects.toThrow('permission denied');
    }
  });
});
