import type { Pool } from 'pg';
import { DataSource, type EntityManager, type EntitySchema } from 'typeorm';

/** TypeORM's manager, inside a transaction. */
export type Transaction = EntityManager;

/** What runs a statement, in a transaction or outside. */
export type Executor = DataSource | EntityManager;

export interface Database {
  dataSource: DataSource;
  /** The address it was opened with. */
  url: string;
  close(): Promise<void>;
}

/** The role the application works as: it owns nothing, and may not rewrite what is append-only. */
export const APPLICATION_ROLE = 'tocsin_application';

/**
 * Opens a pool of connections that work as the application's role.
 * @param poolSize the most connections at once
 */
export async function openDatabase(options: {
  url: string;
  // biome-ignore lint/suspicious/noExplicitAny: a list of schemas of many types, as TypeORM itself takes it
  entities: EntitySchema<any>[];
  applicationName: string;
  poolSize?: number;
}): Promise<Database> {
  const { url, entities, applicationName, poolSize = 20 } = options;
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities,
    applicationName,
    poolSize,
    installExtensions: false,
    extra: { options: `-c role=${APPLICATION_ROLE} -c TimeZone=UTC` },
  });
  await dataSource.initialize();
  return { dataSource, url, close: () => closePool(dataSource) };
}

/** Runs work in one transaction: all of it is committed, or nothing. */
export function transaction<T>({ dataSource }: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return dataSource.transaction(work);
}

/** TypeORM's own close does not wait for the connections it ends: for a moment they would still be seen at the server. */
async function closePool(dataSource: DataSource): Promise<void> {
  const { master } = dataSource.driver as unknown as { master: Pool };
  let left = master.totalCount;
  const ended = new Promise<void>((resolve) => {
    if (left === 0) resolve();
    master.on('remove', () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
  await dataSource.destroy();
  await ended;
}
