import DataLoader from 'dataloader';
import { parameter } from '../access/visibility.ts';
import type { Read } from '../database/database.ts';
import { groupByKeys } from './grouping.ts';
import { type Connection, connection, type Page, timestampOf } from './paging.ts';

/** A list that each of many owners has: the rows it reads for one `owner`, and their order. */
export interface OwnedList<Row> {
  /** The columns of the owner's key, as `from` names them: `owner.tenant_id`. */
  owner: string[];
  /** The select list; every sort column under its property's name. */
  columns: string;
  /** FROM and WHERE, its values in `parameters`. */
  from: (parameters: unknown[]) => string;
  sort: { column: string; property: keyof Row & string; type: 'text' | 'timestamptz' }[];
  direction: 'ASC' | 'DESC';
}

/** One page of a list for each of many owners in one statement; their totals in another, if requested. */
export async function readPages<Row>(
  read: Read,
  list: OwnedList<Row>,
  owners: readonly string[][],
  page: Page,
): Promise<Connection<Row>[]> {
  const parameters: unknown[] = [];
  const from = `${ownersOf(list, owners, parameters)} CROSS JOIN LATERAL (SELECT ${list.columns} ${list.from(parameters)}
    ${goingOn(list, page, parameters)} ${orderBy(list, ({ column }) => column)} LIMIT ${page.size + 1}) found`;
  const statement = `SELECT owner.position::int AS owner, found.* FROM ${from}
     ${orderBy(list, ({ property }) => `found."${property}"`)}`;
  const rows: (Row & { owner: number })[] = await read((tx) => tx.query(statement, parameters));
  const totals = new DataLoader((wanted: readonly number[]) =>
    count(
      read,
      list,
      wanted.map((index) => owners[index] ?? []),
    ),
  );
  const positions = owners.map((_owner, position) => position + 1);
  const key = (row: Row) => list.sort.map(({ property }) => keyText(row[property]));
  return groupByKeys<number, Row & { owner: number }>(positions, rows, ({ owner }) => owner).map((own, index) =>
    connection<Row>(own, page, key, () => totals.load(index)),
  );
}

async function count<Row>(read: Read, list: OwnedList<Row>, owners: string[][]): Promise<number[]> {
  const parameters: unknown[] = [];
  const from = ownersOf(list, owners, parameters);
  const statement = `SELECT (SELECT count(*)::int ${list.from(parameters)}) AS total FROM ${from} ORDER BY owner.position`;
  const rows: { total: number }[] = await read((tx) => tx.query(statement, parameters));
  return rows.map(({ total }) => total);
}

function ownersOf<Row>({ owner }: OwnedList<Row>, owners: readonly string[][], parameters: unknown[]): string {
  const keys = owner.map(
    (_column, part) =>
      `${parameter(
        parameters,
        owners.map((key) => key[part]),
      )}::text[]`,
  );
  return `unnest(${keys.join(', ')}) WITH ORDINALITY AS owner(${[...owner, 'position'].join(', ')})`;
}

function goingOn<Row>({ sort, direction }: OwnedList<Row>, { after }: Page, parameters: unknown[]): string {
  if (!after) return '';
  const values = sort.map(({ type }, part) => {
    const value = type === 'timestamptz' ? timestampOf(after[part]) : after[part];
    return `${parameter(parameters, value)}::${type}`;
  });
  const columns = sort.map(({ column }) => column);
  return `AND (${columns.join(', ')}) ${direction === 'ASC' ? '>' : '<'} (${values.join(', ')})`;
}

function orderBy<Row>(
  { sort, direction }: OwnedList<Row>,
  name: (column: OwnedList<Row>['sort'][number]) => string,
): string {
  return `ORDER BY ${sort.map((column) => `${name(column)} ${direction}`).join(', ')}`;
}

function keyText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
