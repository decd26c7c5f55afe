import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ensureDemoEstate } from '../../demo/demo.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { startEmbeddedPostgres } from '../../platform/database/embedded-postgres.ts';
import { ensureLogins, loginsAt } from '../../platform/database/logins.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { openLog } from '../../platform/log.ts';
import * as customers from '../../subgraphs/customers/tables.ts';
import * as sharedBrowser from './browser/shared-browser.ts';

/** The secret from which the passwords of the application's logins are derived. */
export const LOGIN_SECRET = 'test';

/**
 * The databases that a test file's own is copied from: migrated, and with the demo estate or without; and the estate of
 * `test/isolation/`, which its first file makes.
 */
export const TEMPLATES = {
  none: 'tocsin_template',
  demo: 'tocsin_template_demo',
  isolation: 'tocsin_template_isolation',
} as const;

/** Starts one Postgres for the run, makes the templates in it, and starts one Chromium. */
export default async function setup(): Promise<void> {
  const log = openLog('silent');
  let url = process.env['TEST_DATABASE_URL'];
  if (!url) {
    // mkdtemp's folders are private, and as root Postgres runs as another user.
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
  const none = new URL(url);
  none.pathname = `/${TEMPLATES.none}`;
  const demo = new URL(url);
  demo.pathname = `/${TEMPLATES.demo}`;
  await run(url, [
    ...Object.values(TEMPLATES).map((name) => `DROP DATABASE IF EXISTS ${name}`),
    `CREATE DATABASE ${TEMPLATES.none}`,
  ]);
  await migrate(none.href, log);
  await ensureLogins(none.href, LOGIN_SECRET);
  await run(url, [`CREATE DATABASE ${TEMPLATES.demo} TEMPLATE ${TEMPLATES.none}`]);
  await makeDemoEstate(demo.href);
  await run(demo.href, ['ANALYZE']);
  await sharedBrowser.start();
}

async function makeDemoEstate(url: string): Promise<void> {
  const database = await openDatabase({
    url: loginsAt(url, LOGIN_SECRET).systemUrl,
    role: 'system',
    entities: Object.values(customers),
    applicationName: 'tocsin test',
  });
  try {
    await ensureDemoEstate(
      database,
      () => new Date(),
      () => {},
    );
  } finally {
    await database.close();
  }
}

async function run(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
