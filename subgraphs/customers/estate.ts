import { Readable } from 'node:stream';
import type { EntitySchema } from 'typeorm';
import { copyIn } from '../../platform/copy.ts';
import { type Database, type Transaction, transaction } from '../../platform/database.ts';
import { append } from '../../platform/events.ts';
import {
  type AccountTeamMemberRow,
  AccountTeamTable,
  type CloudSubscriptionRow,
  CloudSubscriptionTable,
  type CommitmentRow,
  CommitmentTable,
  type ContactRow,
  ContactTable,
  type CustomerRow,
  CustomerTable,
  type DelegationRow,
  DelegationTable,
  type PartnerRow,
  PartnerTable,
  type ResourceRow,
  ResourceTable,
  type TenantRow,
  TenantTable,
} from './tables.ts';

/** A whole estate, as it is taken over from elsewhere. */
export interface Estate {
  customers: CustomerRow[];
  tenants: TenantRow[];
  cloudSubscriptions: CloudSubscriptionRow[];
  resources: ResourceRow[];
  contacts: ContactRow[];
  partners: PartnerRow[];
  accountTeam: AccountTeamMemberRow[];
  delegations: DelegationRow[];
  commitments: CommitmentRow[];
}

/** Called now and then with how many rows of the estate are written, of how many. */
export type Progress = (written: number, total: number) => void;

/** The parts of an estate in an order that foreign keys allow. */
const PARTS: [part: keyof Estate, table: EntitySchema<never>][] = [
  ['customers', CustomerTable as never],
  ['tenants', TenantTable as never],
  ['partners', PartnerTable as never],
  ['cloudSubscriptions', CloudSubscriptionTable as never],
  ['resources', ResourceTable as never],
  ['contacts', ContactTable as never],
  ['accountTeam', AccountTeamTable as never],
  ['delegations', DelegationTable as never],
  ['commitments', CommitmentTable as never],
];

const CHUNK = 5_000;

export async function estateIsEmpty({ dataSource }: Database): Promise<boolean> {
  return !(await dataSource.getRepository(TenantTable).existsBy({}));
}

/**
 * Writes a whole estate in one transaction: all of it is there afterwards, or nothing. The delegations go out as events,
 * so that every subgraph comes to know them.
 */
export async function importEstate(
  database: Database,
  estate: Estate,
  clock: () => Date,
  onProgress: Progress = () => {},
): Promise<void> {
  const total = PARTS.reduce((sum, [part]) => sum + estate[part].length, 0);
  let before = 0;
  await transaction(database, async (tx) => {
    for (const [part, table] of PARTS) {
      const written = before;
      await copyRows(tx, table, estate[part], (rows) => onProgress(written + rows, total));
      before += estate[part].length;
    }
    await announce(tx, estate, clock());
  });
}

async function copyRows(
  tx: Transaction,
  { options: { schema, tableName, columns } }: EntitySchema<never>,
  rows: readonly object[],
  onProgress: (rows: number) => void,
): Promise<void> {
  const properties = Object.keys(columns);
  const names = Object.entries<{ name?: string } | undefined>(columns).map(
    ([property, column]) => column?.name ?? property,
  );
  function* chunks() {
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK) as Record<string, unknown>[];
      yield chunk.map((row) => `${properties.map((property) => copyText(row[property])).join('\t')}\n`).join('');
      onProgress(Math.min(start + CHUNK, rows.length));
    }
  }
  const [target, columnList, incoming] = [`${schema}.${tableName}`, names.join(', '), `incoming_${tableName}`];
  // COPY goes into no table whose rows are secured one by one.
  await tx.query(
    `CREATE TEMPORARY TABLE ${incoming} ON COMMIT DROP AS SELECT ${columnList} FROM ${target} WITH NO DATA`,
  );
  await copyIn(tx, `${incoming} (${columnList})`, Readable.from(chunks()));
  await tx.query(`INSERT INTO ${target} (${columnList}) SELECT ${columnList} FROM ${incoming}`);
}

async function announce(tx: Transaction, { tenants, delegations }: Estate, at: Date): Promise<void> {
  const partitions = new Map(tenants.map(({ id, partition }) => [id, partition]));
  for (const { id: delegationId, partnerId, tenantId, from, until, revokedAt } of delegations) {
    const about = {
      at,
      incidentId: null,
      tenantIds: [tenantId],
      partition: partitions.get(tenantId) as string,
    };
    const facts = { delegationId, partnerId, tenantId, from: from.toISOString(), until: until.toISOString() };
    await append(tx, { ...about, type: 'delegation.granted', facts });
    if (!revokedAt) continue;
    await append(tx, {
      ...about,
      type: 'delegation.revoked',
      facts: { delegationId, partnerId, revokedAt: revokedAt.toISOString() },
    });
  }
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value in the text format of COPY. */
function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  return String(value).replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] as string);
}
