import { once } from 'node:events';
import type { Client, Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager, type EntitySchema, type QueryRunner } from 'typeorm';
import { AppError } from '../errors.ts';
import { BoundClient } from './connect.ts';
import { prepareRepeated } from './prepared.ts';

/** The row scope ends with the transaction. */
const SET_SCOPE = `SELECT set_config('tocsin.scope', $1, true)`;

/** TypeORM's manager, inside a transaction. */
export type Transaction = EntityManager;

/** Runs reads in one snapshot, within the row scope of a viewer. */
export type Read = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** Executes a statement, inside or outside a transaction. */
export type Executor = DataSource | EntityManager;

export interface Database {
  dataSource: DataSource;
  /** The URL it was opened with. */
  url: string;
  close(): Promise<void>;
}

/**
 * The database roles of a pool's connections. Requests see the rows of the scope that their transaction sets, and none
 * without a scope; consumers, jobs and the fan-out see all. Neither role owns anything, or may change append-only tables.
 */
export const ROLES = { requests: 'tocsin_application', system: 'tocsin_system' } as const;

/**
 * Opens a pool of connections with one of the roles.
 * @param poolSize the maximum number of connections
 * @param strict refuses a login that could assume more rights than the role's
 * @param signal aborts opening
 * @throws AppError INVALID when the login is too powerful for `strict`
 */
export async function openDatabase(options: {
  url: string;
  role: keyof typeof ROLES;
  // biome-ignore lint/suspicious/noExplicitAny: a list of schemas of many types, as TypeORM itself takes it
  entities: EntitySchema<any>[];
  applicationName: string;
  poolSize?: number;
  strict?: boolean;
  signal?: AbortSignal | undefined;
}): Promise<Database> {
  const { url, entities, applicationName, role, poolSize = 20, strict = false, signal } = options;
  signal?.throwIfAborted();
  const closing = new AbortController();
  const connected = new Set<Client>();
  // The pool's own connectionTimeoutMillis would also fail requests that wait while all connections are in use.
  const bound = {
    Client: BoundClient,
    signal: AbortSignal.any([closing.signal, ...(signal ? [signal] : [])]),
    connected,
  };
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities,
    applicationName,
    poolSize,
    installExtensions: false,
    extra: { options: `-c role=${ROLES[role]} -c TimeZone=UTC`, ...bound },
  });
  await dataSource.initialize();
  if (role === 'requests') prepareRepeated(poolOf(dataSource));
  const database: Database = {
    dataSource,
    url,
    async close() {
      closing.abort();
      await dataSource.destroy();
      // TypeORM's close does not wait for the connections it ends: for a moment the server would still list them.
      await Promise.all([...connected].map((client) => once(client, 'end')));
    },
  };
  if (strict) await refusePower(database, role);
  return database;
}

/** Runs work of the system itself in one transaction: all of it is committed, or nothing. It sees every row. */
export function transaction<T>({ dataSource }: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return dataSource.transaction(work);
}

/**
 * Runs work for one viewer in one transaction, within the rows of `scope` (see `scopeOf`): other rows are not visible.
 * @param kind a transaction that only reads uses one snapshot
 */
export async function within<T>(
  { dataSource }: Database,
  scope: string,
  kind: 'read' | 'write',
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  return kind === 'read' ? readWithin(runner, scope, work) : writeWithin(runner, scope, work);
}

async function writeWithin<T>(runner: QueryRunner, scope: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    await runner.startTransaction();
    await runner.query(SET_SCOPE, [scope]);
    const result = await work(runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    // A broken connection has rolled its transaction back already.
    await runner.rollbackTransaction().catch(() => {});
    throw error;
  } finally {
    await runner.release();
  }
}

/**
 * Every round trip to the server is time that a viewer waits: the first statements are sent one after the other without waiting
 * here between them, and the end of a transaction that changed nothing is not waited for.
 */
async function readWithin<T>(runner: QueryRunner, scope: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client: PoolClient = await runner.connect();
  const end = (statement: 'COMMIT' | 'ROLLBACK') => {
    client
      .query(statement)
      .catch(() => {})
      .finally(() => runner.release());
  };
  try {
    await Promise.all([
      client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'),
      client.query(SET_SCOPE, [scope]),
    ]);
    const result = await work(runner.manager);
    end('COMMIT');
    return result;
  } catch (error) {
    end('ROLLBACK');
    throw error;
  }
}

async function refusePower(database: Database, role: keyof typeof ROLES): Promise<void> {
  const [{ powerful }] = await database.dataSource.query(
    `SELECT bool_or(rolsuper OR rolbypassrls OR EXISTS (
        SELECT FROM pg_class WHERE relowner = pg_roles.oid AND relkind IN ('r', 'v', 'm', 'S'))) AS powerful
     FROM pg_roles WHERE rolname IN (session_user, current_user)`,
  );
  if (!powerful) return;
  await database.close();
  const variable = role === 'requests' ? 'REQUESTS_DATABASE_URL' : 'SYSTEM_DATABASE_URL';
  throw new AppError(
    'INVALID',
    `${variable} must be a login that owns nothing, bypasses no row-level security and is a member of only ${ROLES[role]}.`,
  );
}

function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
