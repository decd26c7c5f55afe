import { performance } from 'node:perf_hooks';
import type { Client } from 'pg';
import { JOBS } from '../platform/jobs/private-tables.ts';

/** Rows inserted by the baseline, by table, and its duration. */
export interface Bare {
  rows: Record<string, number>;
  seconds: number;
}

/** Conditions for the rows that the publication of an incident ($1) writes, by table. */
const WRITTEN: Record<string, string> = {
  'notifications.notices': 'incident_id = $1',
  'notifications.revision_audiences': 'incident_id = $1',
  'notifications.deliveries': 'incident_id = $1',
  'platform.events': `incident_id = $1 AND type IN ('advisory.published', 'notice.published', 'process.notified')`,
  [JOBS]: `$1 <> '' AND key LIKE 'notifications.dispatcher:%'`,
};

/**
 * Inserts the rows of a publication again, with one statement per table in one transaction, into empty copies with the same
 * columns, constraints, indexes and fill factors. The rows exist already, so nothing is decided or formatted. The audience was
 * synchronized before and is part of neither measurement.
 */
export async function insertBare(owner: Client, incidentId: string): Promise<Bare> {
  const columns: Record<string, string> = {};
  await owner.query('CREATE SCHEMA bare');
  for (const table of Object.keys(WRITTEN)) {
    await owner.query(`CREATE TABLE ${copyOf(table)} (LIKE ${table} INCLUDING ALL) ${await storageOf(owner, table)}`);
    const { rows } = await owner.query(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'f'`,
      [table],
    );
    columns[table] = await columnsOf(owner, table);
    for (const { definition } of rows) await owner.query(`ALTER TABLE ${copyOf(table)} ADD ${definition}`);
  }
  await owner.query('CHECKPOINT');
  const rows: Record<string, number> = {};
  const begun = performance.now();
  await owner.query('BEGIN');
  for (const [table, condition] of Object.entries(WRITTEN)) {
    const given = columns[table];
    const { rowCount } = await owner.query(
      `INSERT INTO ${copyOf(table)} (${given}) OVERRIDING SYSTEM VALUE SELECT ${given} FROM ${table} WHERE ${condition}`,
      [incidentId],
    );
    rows[table === JOBS ? 'jobs' : table.slice(table.indexOf('.') + 1)] = rowCount ?? 0;
  }
  await owner.query('COMMIT');
  return { rows, seconds: (performance.now() - begun) / 1_000 };
}

/** The storage parameters of a table, such as its fill factor, which LIKE does not copy. */
async function storageOf(owner: Client, table: string): Promise<string> {
  const { rows } = await owner.query(
    `SELECT array_to_string(reloptions, ', ') AS options FROM pg_class WHERE oid = $1::regclass`,
    [table],
  );
  return rows[0].options ? `WITH (${rows[0].options})` : '';
}

/** The columns of a table without those that Postgres generates. */
async function columnsOf(owner: Client, table: string): Promise<string> {
  const { rows } = await owner.query(
    `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  return rows[0].columns;
}

function copyOf(table: string): string {
  return `bare.${table.slice(table.indexOf('.') + 1)}`;
}
