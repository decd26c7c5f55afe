import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { AppError } from '../errors.ts';
import { migrateJobs } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import { projectRoot } from '../project-root.ts';
import { connected } from './connect.ts';

interface Migration {
  name: string;
  sql: string;
  digest: string;
}

/**
 * Migrates a database to this version: applies every numbered file not yet applied, in order, each in its own transaction.
 * Several processes may do so at once; they wait for one another.
 * @param signal aborts: the migration in progress is rolled back
 * @returns the names of the files applied by this call
 * @throws AppError CONFLICT when a file has changed since it was applied
 */
export async function migrate(
  url: string,
  log: Log,
  folder = join(projectRoot, 'platform/database/migrations'),
  signal?: AbortSignal,
): Promise<string[]> {
  return connected({ connectionString: url, application_name: 'tocsin migrate' }, signal, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('tocsin:migrate'))`);
    await client.query(`CREATE TABLE IF NOT EXISTS public.tocsin_migrations (
      name text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const { rows } = await client.query<{ name: string; digest: string }>(
      'SELECT name, digest FROM public.tocsin_migrations',
    );
    const applied = new Map(rows.map(({ name, digest }) => [name, digest]));
    const pending = readMigrations(folder).filter((migration) => isPending(migration, applied.get(migration.name)));
    for (const migration of pending) {
      await apply(client, migration);
      log.info({ migration: migration.name }, 'migration applied');
    }
    await migrateJobs(url, signal);
    return pending.map(({ name }) => name);
  });
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') };
    });
}

function isPending({ name, digest }: Migration, applied: string | undefined): boolean {
  if (applied !== undefined && applied !== digest) {
    throw new AppError('CONFLICT', `Migration ${name} was changed after it was applied. Restore it and add a new one.`);
  }
  return applied === undefined;
}

async function apply(client: Client, { name, sql, digest }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query('INSERT INTO public.tocsin_migrations (name, digest) VALUES ($1, $2)', [name, digest]);
    await client.query('COMMIT');
  } catch (error) {
    // A broken connection has rolled its transaction back already.
    await client.query('ROLLBACK').catch(() => {});
    if ((error as { code?: string }).code === '42501') {
      throw new AppError(
        'FORBIDDEN',
        `Migration ${name}: the database user lacks a privilege (${(error as Error).message}). As a superuser run: ` +
          'CREATE ROLE tocsin_application NOLOGIN; CREATE ROLE tocsin_system NOLOGIN IN ROLE tocsin_application; GRANT tocsin_application, tocsin_system TO <user>; GRANT CREATE ON DATABASE <database> TO <user>;',
      );
    }
    throw error;
  }
}
