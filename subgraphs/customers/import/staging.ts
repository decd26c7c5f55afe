import { Readable } from 'node:stream';
import { copyIn } from '../../../platform/database/copy.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { announceDelegations, announceRelocated, findRelocated } from './announcement.ts';
import type { Part, Refusal } from './parts.ts';

/** A row to be imported: its values in the order of the part's columns. */
export interface StagedRow {
  line: number;
  values: readonly (string | null)[];
}

interface Refused {
  line: number;
  field: string;
  reason: string;
}

/** The results of a chunk of rows. */
export interface Merged {
  added: number;
  changed: number;
  same: number;
  refused: Refused[];
}

/** The partition of the rows, and the time of the import. */
export interface Merging {
  /** Rows of other partitions are rejected; null accepts any. */
  partition: string | null;
  at: Date;
}

/**
 * Creates the temporary tables that a part is imported through, on this connection: COPY cannot write to a table with
 * row-level security. `seen` finds duplicate ids of a file, in the database instead of in the memory of the importing
 * process, which may read millions of rows.
 */
export async function openStaging(tx: Transaction, { table, columns }: Part): Promise<void> {
  await tx.query(
    `CREATE TEMPORARY TABLE incoming AS SELECT 0::bigint AS line, ${namesOf(columns).join(', ')} FROM ${table} WITH NO DATA`,
  );
  await tx.query('CREATE TEMPORARY TABLE seen (id text PRIMARY KEY, line bigint NOT NULL)');
}

export async function closeStaging(tx: Transaction): Promise<void> {
  await tx.query('DROP TABLE IF EXISTS pg_temp.incoming, pg_temp.seen');
}

/**
 * Merges a chunk of rows into the part's table: new rows are added, different ones updated, and equal ones left unchanged. A
 * row that the database must refuse is rejected without affecting the others.
 */
export async function merge(tx: Transaction, part: Part, rows: readonly StagedRow[], whose: Merging): Promise<Merged> {
  // A chunk finds its few thousand rows by their ids: hashing a table of millions for each chunk would take hours.
  await tx.query(`SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`);
  await copyIn(tx, `incoming (line, ${namesOf(part.columns).join(', ')})`, Readable.from(copyTexts(rows)));
  const refused = await refuseDuplicates(tx);
  const known = await isAnyKnown(tx, part);
  for (const refusal of part.refusals) {
    if (known || !refusal.ofKnown) refused.push(...(await refuse(tx, refusal, whose.partition)));
  }
  const same = known ? await dropUnchanged(tx, part) : 0;
  if (part.name === 'delegations') await announceDelegations(tx, whose.at);
  const relocated = known && part.name === 'tenants' ? await findRelocated(tx) : [];
  const changed = known ? await change(tx, part) : 0;
  await announceRelocated(tx, relocated, whose.at);
  const added = await add(tx, part);
  await tx.query('TRUNCATE pg_temp.incoming');
  return { added, changed, same, refused };
}

async function refuseDuplicates(tx: Transaction): Promise<Refused[]> {
  const [{ once }] = await tx.query(
    `WITH fresh AS (INSERT INTO seen SELECT id, line FROM incoming ON CONFLICT DO NOTHING RETURNING id)
     SELECT (SELECT count(*) FROM fresh) = (SELECT count(*) FROM incoming) AS once`,
  );
  if (once) return [];
  const [rows]: [{ line: string; first: string }[], number] = await tx.query(
    `DELETE FROM incoming given USING seen WHERE seen.id = given.id AND seen.line <> given.line
     RETURNING given.line, seen.line AS first`,
  );
  return rows.map(({ line, first }) => ({
    line: Number(line),
    field: 'id',
    reason: `is already given in line ${first}`,
  }));
}

/** Whether the part has any rows: its first import has nothing to compare with. */
async function isAnyKnown(tx: Transaction, { table }: Part): Promise<boolean> {
  // count() instead of EXISTS: for EXISTS Postgres expects a match soon, and may scan the whole table to find it.
  const [{ known }] = await tx.query(
    `SELECT count(*)::int AS known FROM incoming given JOIN ${table} known ON known.id = given.id`,
  );
  return known > 0;
}

async function refuse(
  tx: Transaction,
  { field, reason, where }: Refusal,
  partition: string | null,
): Promise<Refused[]> {
  const [rows]: [{ line: string }[], number] = await tx.query(
    `DELETE FROM incoming given WHERE ${where} RETURNING given.line`,
    where.includes('$1') ? [partition] : [],
  );
  return rows.map(({ line }) => ({ line: Number(line), field, reason }));
}

/** Removes rows equal to existing ones from the chunk. @returns their number */
async function dropUnchanged(tx: Transaction, { table, columns }: Part): Promise<number> {
  const [, same]: [unknown, number] = await tx.query(
    `DELETE FROM incoming given USING ${table} known
     WHERE known.id = given.id AND (${list(columns, (name) => `known.${name}`)}) IS NOT DISTINCT FROM (${list(columns, merged)})`,
  );
  return same;
}

async function change(tx: Transaction, { table, columns }: Part): Promise<number> {
  const [, changed]: [unknown, number] = await tx.query(
    `UPDATE ${table} known SET ${list(columns, (name, column) => `${name} = ${merged(name, column)}`)}
     FROM incoming given WHERE known.id = given.id`,
  );
  return changed;
}

async function add(tx: Transaction, { table, columns }: Part): Promise<number> {
  const [{ added }] = await tx.query(
    `WITH added AS (
       INSERT INTO ${table} (${list(columns, (name) => name)})
       SELECT ${list(columns, (name, { initial }) => (initial ? `COALESCE(given.${name}, ${initial})` : `given.${name}`))}
       FROM incoming given ON CONFLICT (id) DO NOTHING RETURNING id)
     SELECT count(*)::int AS added FROM added`,
  );
  return added;
}

type Columns = Part['columns'];

/** The new value of a column of an existing row, as SQL. */
function merged(name: string, { initial, immutable }: Columns[string]): string {
  if (immutable) return `COALESCE(known.${name}, given.${name})`;
  return initial ? `COALESCE(given.${name}, known.${name})` : `given.${name}`;
}

function list(columns: Columns, of: (name: string, column: Columns[string]) => string): string {
  return Object.values(columns)
    .map((column) => of(column.name, column))
    .join(', ');
}

function namesOf(columns: Columns): string[] {
  return Object.values(columns).map(({ name }) => name);
}

/** The number of COPY lines sent at once. */
const LINES_PER_WRITE = 500;

function* copyTexts(rows: readonly StagedRow[]): Generator<string> {
  for (let start = 0; start < rows.length; start += LINES_PER_WRITE) {
    let text = '';
    for (const { line, values } of rows.slice(start, start + LINES_PER_WRITE)) {
      text += line;
      for (const value of values) text += `\t${copyText(value)}`;
      text += '\n';
    }
    yield text;
  }
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in the text format of COPY. */
function copyText(value: string | null): string {
  if (value === null) return '\\N';
  return /[\\\t\n\r]/.test(value)
    ? value.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] as string)
    : value;
}
