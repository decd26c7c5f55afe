import { performance } from 'node:perf_hooks';
import type { Client } from 'pg';

/** What the bare insertion wrote, by table, and how long it took. */
export interface Bare {
  rows: Record<string, number>;
  seconds: number;
}

/** What a publication writes of an incident ($1). */
const WRITTEN: Record<string, string> = {
  'notifications.notices': 'incident_id = $1',
  'notifications.revision_audiences': 'incident_id = $1',
  'notifications.deliveries': 'incident_id = $1',
  'platform.events': `incident_id = $1 AND type IN ('advisory.published', 'notice.published', 'process.notified')`,
  'graphile_worker._private_jobs': `$1 <> '' AND key LIKE 'notifications.dispatcher:%'`,
};

/**
 * Inserts what a publication wrote once more, one statement a table and all in one transaction, into empty copies with the
 * same columns, constraints, indexes and room in their pages. The rows are there already: nothing is decided or formatted. The
 * audience was taken over before, and is in neither.
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
    rows[table.slice(table.indexOf('.') + 1).replace('_private_', '')] = rowCount ?? 0;
  }
  await owner.query('COMMIT');
  return { rows, seconds: (performance.now() - begun) / 1_000 };
}

/** How a table is told to fill its pages, which LIKE leaves out. */
async function storageOf(owner: Client, table: string): Promise<string> {
  const { rows } = await owner.query(
    `SELECT array_to_string(reloptions, ', ') AS options FROM pg_class WHERE oid = $1::regclass`,
    [table],
  );
  return rows[0].options ? `WITH (${rows[0].options})` : '';
}

/** All but those that Postgres makes of the others. */
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
