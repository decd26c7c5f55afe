import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../platform/database/embedded-postgres.ts';
import { openLog } from '../../platform/log.ts';

const log = openLog('silent');
const asRoot = process.getuid?.() === 0;
const stateDirectory = asRoot ? `/var/tmp/tocsin-embedded-${process.pid}` : mkdtempSync(join(tmpdir(), 'tocsin-'));

beforeAll(() => mkdirSync(stateDirectory, { recursive: true, mode: 0o755 }));
afterAll(() => rmSync(stateDirectory, { recursive: true, force: true }));

const start = () => startEmbeddedPostgres({ stateDirectory, log, unsafe: true });

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded Postgres', () => {
  it('keeps its data between starts, in UTF-8, behind a password that only its owner can read', async () => {
    const first = await start();
    expect(await ask(first.url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    await ask(first.url, `CREATE TABLE kept AS SELECT 'grüezi' AS word`);
    await first.stop();
    const second = await start();
    expect(await ask(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'grüezi' }]);
    await second.stop();
    expect(statSync(join(stateDirectory, 'postgres-password')).mode & 0o077).toBe(0);
  });

  it('starts despite the lock file of a process that has ended', async () => {
    writeFileSync(join(stateDirectory, 'postgres', 'postmaster.pid'), '999999999\n/nowhere\n0\n1\n');
    const postgres = await start();
    expect(await ask(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await postgres.stop();
    expect(existsSync(join(stateDirectory, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('adopts the server that a killed process left running', async () => {
    const left = await start();
    writeFileSync(join(stateDirectory, 'postgres-owner.pid'), '999999999');
    const taken = await start();
    expect(taken.url).toBe(left.url);
    expect(readFileSync(join(stateDirectory, 'postgres-owner.pid'), 'utf8')).toBe(String(process.pid));
    await taken.stop();
    await expect(ask(left.url, 'SELECT 1')).rejects.toThrow();
  });

  it('leaves signal handling to the process that started it', () => {
    expect(process.listenerCount('SIGTERM')).toBe(0);
  });

  if (!asRoot) return;
  it('uses another folder when started by root in a folder that the user postgres may not enter', async () => {
    const closed = join(stateDirectory, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const postgres = await startEmbeddedPostgres({ stateDirectory: join(closed, 'state'), log, unsafe: true });
    const [{ data_directory: data }] = (await ask(postgres.url, 'SHOW data_directory')) as [{ data_directory: string }];
    await postgres.stop();
    expect(data).toMatch(/^\/var\/tmp\/tocsin-[0-9a-f]{16}\/postgres$/);
    rmSync(join(data, '..'), { recursive: true });
  });
});
