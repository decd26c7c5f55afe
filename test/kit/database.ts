import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { type Database, openDatabase, type ROLES } from '../../platform/database/database.ts';
import { type Logins, loginsAt } from '../../platform/database/logins.ts';
import * as customers from '../../subgraphs/customers/tables.ts';
import * as incidents from '../../subgraphs/incidents/tables.ts';
import * as notifications from '../../subgraphs/notifications/tables.ts';
import { LOGIN_SECRET, TEMPLATES } from './global-setup.ts';

export interface TestDatabase {
  /** The connections of the system role, which sees every row. */
  database: Database;
  /** The connections of the requests role, which sees the rows within the scope of its transaction, and none without a scope. */
  requests: Database;
  /** The address for the database's owner. */
  url: string;
  logins: Logins;
  /** Runs a statement as the database's owner, without the restrictions of the application. */
  asOwner(statement: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  /**
   * Drops the database.
   * @param keepAs instead, its new name, so that others can be copied from it
   * @throws Error if a connection to it is still open, because a test did not close it
   */
  drop(keepAs?: string): Promise<void>;
}

const ENTITIES = [incidents, customers, notifications]
  .flatMap((tables) => Object.values(tables))
  .filter((value) => typeof value === 'object' && 'options' in value) as Parameters<typeof openDatabase>[0]['entities'];

/**
 * Opens a migrated database for one test file, a copy of one of the run's templates or of another database without connections.
 * @param template `demo` has the demo estate, whose delegations are in force today; `none` has no customer; `isolation` is made by its tests; else a database's name
 */
export async function openTestDatabase(template: keyof typeof TEMPLATES | string = 'none'): Promise<TestDatabase> {
  const server = process.env['TOCSIN_TEST_URL'] as string;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const source = TEMPLATES[template as keyof typeof TEMPLATES] ?? template;
  await run(server, `CREATE DATABASE ${name} TEMPLATE ${source}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  const url = address.href;
  const logins = loginsAt(url, LOGIN_SECRET);
  const open = (role: keyof typeof ROLES, address: string) =>
    openDatabase({ url: address, role, entities: ENTITIES, applicationName: 'tocsin test', strict: true });
  const database = await open('system', logins.systemUrl);
  const requests = await open('requests', logins.requestsUrl);
  return {
    database,
    requests,
    url,
    logins,
    asOwner: (statement, parameters) => run(url, statement, parameters),
    async drop(keepAs) {
      await requests.close();
      await database.close();
      const openNow = () =>
        run(
          server,
          `SELECT application_name, query FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`,
          [name],
        );
      let open = await openNow();
      // The server keeps a connection for a moment if it was aborted while it was being opened.
      for (const end = Date.now() + 5_000; open.length > 0 && Date.now() < end; open = await openNow()) await delay(50);
      const kept = keepAs && open.length === 0;
      await run(server, kept ? `ALTER DATABASE ${name} RENAME TO ${keepAs}` : `DROP DATABASE ${name} WITH (FORCE)`);
      if (open.length > 0) throw new Error(`Connections left open: ${JSON.stringify(open)}`);
    },
  };
}

/** Makes a template when the first test file of the run needs it; other workers wait meanwhile. */
export async function ensureTemplate(template: keyof typeof TEMPLATES, make: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: process.env['TOCSIN_TEST_URL'] as string });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [TEMPLATES[template]]);
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [TEMPLATES[template]]);
    if (rows.length === 0) await make();
  } finally {
    await client.end();
  }
}

async function run(url: string, statement: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, parameters)).rows;
  } finally {
    await client.end();
  }
}
