import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../platform/database/embedded-postgres.ts';
import { ensureLogins } from '../../platform/database/logins.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { openLog } from '../../platform/log.ts';

/** The secret from which the passwords of the application's logins are derived. */
export const LOGIN_SECRET = 'test';

/** Starts one Postgres for the run, with a migrated template that is copied for each test file. */
export default async function setup(): Promise<void> {
  const log = openLog('silent');
  let url = process.env['TEST_DATABASE_URL'];
  if (!url) {
    // The folders of mkdtemp are private, and when started by root, Postgres runs as another user.
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
