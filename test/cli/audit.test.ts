import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportAudit, verifyAudit } from '../../cli/audit.ts';
import { record } from '../../platform/audit/audit.ts';
import { transaction } from '../../platform/database/database.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'tocsin-audit-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await test.drop();
});

const enter = (incidentId: string, ...actions: string[]) =>
  transaction(test.database, async (tx) => {
    for (const action of actions) {
      await record(tx, { at: new Date('2026-01-01T00:00:00Z'), actor: 'robin', action, incidentId, details: {} });
    }
  });
const verify = async (incidentId: string | null = null) => {
  const lines: string[] = [];
  return { broken: await verifyAudit(test.database, incidentId, (line) => lines.push(line)), lines };
};
const exported = async (incidentId: string | null = null) => {
  let text = '';
  for await (const line of exportAudit(test.database, incidentId)) text += line;
  return text;
};
/** The script in docs/auditors.md, run as an auditor would run it. */
const recipe = (input: string) => {
  const [, code] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/auditors.md', 'utf8')) ?? [];
  const file = join(folder, 'verify.mjs');
  writeFileSync(file, code as string);
  return spawnSync(process.execPath, [file], { input, encoding: 'utf8' });
};

it('an empty audit trail is intact', async () => {
  expect(await verify()).toEqual({ broken: [], lines: ['0 chains, 0 entries: verification passed.'] });
});

describe('tocsin audit', () => {
  beforeAll(async () => {
    await enter('one', 'a', 'b', 'c');
    await enter('two', 'a', 'b');
  });

  it('verifies every chain, or a single one', async () => {
    expect(await verify()).toEqual({ broken: [], lines: ['2 chains, 5 entries: verification passed.'] });
    expect((await verify('two')).lines).toEqual(['1 chain, 2 entries: verification passed.']);
    await expect(verify('three')).rejects.toThrow('Incident not found: three.');
  });

  it('exports entries that a third party verifies with sha256 alone', async () => {
    const text = await exported();
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    const rows = lines.map((line) => JSON.parse(line));
    expect(rows.map(({ chain, position }) => `${chain} ${position}`)).toEqual([
      'one 1',
      'one 2',
      'one 3',
      'two 1',
      'two 2',
    ]);
    const { status, stdout } = recipe(text);
    expect([status, stdout]).toEqual([0, `one 3 ${rows[2].hash}\ntwo 2 ${rows[4].hash}\n`]);
    expect((await exported('two')).split('\n')).toHaveLength(3);
    const forged = text.replace('\\"action\\":\\"b\\"', '\\"action\\":\\"B\\"');
    expect(recipe(forged)).toMatchObject({ status: 1, stdout: 'BROKEN one 2\n' });
    expect(recipe(lines.filter((_line, place) => place !== 1).join('\n'))).toMatchObject({
      status: 1,
      stdout: 'BROKEN one 3\n',
    });
  });

  it('names the row in which the owner of the database changed a byte, and every other break', async () => {
    await enter('removed', 'a', 'b', 'c');
    await enter('cut', 'a', 'b');
    await enter('gone', 'a');
    await enter('headless', 'a');
    await test.asOwner(
      `UPDATE platform.audit_entries SET body = overlay(body placing 'B' from position('"b"' in body) + 1 for 1)
       WHERE chain = 'one' AND position = 2`,
    );
    await test.asOwner(`DELETE FROM platform.audit_entries WHERE chain = 'removed' AND position = 1`);
    await test.asOwner(`DELETE FROM platform.audit_entries WHERE chain = 'cut' AND position = 2`);
    await test.asOwner(`DELETE FROM platform.audit_chains WHERE chain = 'headless'`);
    await test.asOwner(
      `INSERT INTO incidents.incidents (id, version, tracking_id, title, service_family, partition, exercise, stage,
         stage_since, detection, opened_at, reporter, capacity, declared, undecided_breach)
       VALUES ('gone', 1, 'G', 'G', 'G', 'public', false, 'DETECT', now(), '{}', now(), 'robin', '{}', false, false)`,
    );
    await test.asOwner(`DELETE FROM platform.audit_entries WHERE chain = 'gone'`);
    await test.asOwner(`DELETE FROM platform.audit_chains WHERE chain = 'gone'`);
    const { broken, lines } = await verify();
    expect(broken.map(({ chain, brokenAt }) => [chain, brokenAt])).toEqual([
      ['cut', 2],
      ['gone', 1],
      ['headless', 2],
      ['one', 2],
      ['removed', 1],
    ]);
    expect(lines).toContain('Verification failed: chain one, entry 2: its content does not match its hash');
    expect(lines).toContain('Verification failed: chain gone, entry 1: entry 1 is missing');
    expect(lines.at(-1)).toBe('6 chains, 5 entries: verification failed for 5 chains.');
    expect((await verify('two')).broken).toEqual([]);
  });
});
