import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../platform/database/embedded-postgres.ts';
import { ensureLogins } from '../../platform/database/logins.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { openLog } from '../../platform/log.ts';

/** What the passwords of the application's logins are made of. */
export const LOGIN_SECRET = 'test';

/** One Postgres for the run, and in it a migrated database for each test file to be copied from. */
export default async function setup(): Promise<void> {
  const log = openLog('silent');
  let url = process.env['TEST_DATABASE_URL'];
  if (!url) {
    // mkdtemp's folders are private, and as root Postgres runs as somebody else.
    const stateDirectory = join(
      process.getuid?.() === 0 ? '/var/tmp' : mkdtempSync(join(tmpdir(), 'tocsin-')),
      `tocsin-test-${process.pid}`,
    );
    mkdirSync(stateDirectory, { recursive: true, mode: 0o755 });
    const postgres = await startEmbeddedPostgres({ stateDirectory, log, unsafe: true });
    url = postgres.url;
    Object.assign(globalThis, { tocsinTest: { postgres, stateDirectory } });
  }
  process.env['TOCSIN_TEST_URL'] = url;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('DROP DATABASE IF EXISTS tocsin_template');
  await client.query('CREATE DATABASE tocsin_template');
  await client.end();
  const template = new URL(url);
  template.pathname = '/tocsin_template';
  await migrate(template.href, log);
  await ensureLogins(template.href, LOGIN_SECRET);
}
