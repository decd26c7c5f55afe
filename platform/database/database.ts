import { once } from 'node:events';
import type { Client, Pool } from 'pg';
import { DataSource, type EntityManager, type EntitySchema } from 'typeorm';
import { AppError } from '../errors.ts';
import { BoundClient } from './connect.ts';
import { prepareRepeated } from './prepared.ts';

/** TypeORM's manager, inside a transaction. */
export type Transaction = EntityManager;

/** Runs reads as of one instant, within somebody's rows. */
export type Read = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** What runs a statement, in a transaction or outside. */
export type Executor = DataSource | EntityManager;

export interface Database {
  dataSource: DataSource;
  /** The address it was opened with. */
  url: string;
  close(): Promise<void>;
}

/**
 * What a pool's connections work as. Requests see the rows of the scope their transaction sets, and without one none;
 * consumers, timers and the planner see all. Neither role owns anything, or may rewrite what is append-only.
 */
export const ROLES = { requests: 'tocsin_application', system: 'tocsin_system' } as const;

/**
 * Opens a pool of connections that work as one of the roles.
 * @param poolSize the most connections at once
 * @param strict refuses a login that could become more than the role
 * @param signal gives up opening it
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
  // The pool's own connectionTimeoutMillis would also fail what waits its turn while all connections are in use.
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
      // TypeORM's own close does not wait for the connections it ends: for a moment they would still be seen at the server.
      await Promise.all([...connected].map((client) => once(client, 'end')));
    },
  };
  if (strict) await refusePower(database, role);
  return database;
}

/** Runs the system's own work in one transaction: all of it is committed, or nothing. It sees every row. */
export function transaction<T>({ dataSource }: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return dataSource.transaction(work);
}

/**
 * Runs work for one viewer in one transaction, within the rows of `scope` (see `scopeOf`): what is not in it is not there.
 * @param kind a transaction that only reads sees one instant
 */
export async function within<T>(
  { dataSource }: Database,
  scope: string,
  kind: 'read' | 'write',
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  // What writes must be known to TypeORM, which would begin and commit for itself; what reads is spared its two statements.
  const [begin, commit, rollback] =
    kind === 'write'
      ? [() => runner.startTransaction(), () => runner.commitTransaction(), () => runner.rollbackTransaction()]
      : ['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', 'COMMIT', 'ROLLBACK'].map(
          (statement) => () => runner.query(statement),
        );
  try {
    await begin?.();
    await runner.query(`SELECT set_config('tocsin.scope', $1, true)`, [scope]);
    const result = await work(runner.manager);
    await commit?.();
    return result;
  } catch (error) {
    // A connection that broke took its transaction with it.
    await rollback?.().catch(() => {});
    throw error;
  } finally {
    await runner.release();
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
