import { type Database, transaction } from '../../../platform/database/database.ts';
import { PARTS, type Part } from '../import/parts.ts';
import { closeStaging, merge, openStaging, type StagedRow } from '../import/staging.ts';
import {
  type AccountTeamMemberRow,
  type CloudSubscriptionRow,
  type CommitmentRow,
  type ContactRow,
  type CustomerRow,
  type DelegationRow,
  type PartnerRow,
  type ResourceRow,
  type TenantRow,
  TenantTable,
} from '../tables.ts';

/** A whole estate in memory, for the demo. */
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

const CHUNK_ROWS = 5_000;

export async function estateIsEmpty({ dataSource }: Database): Promise<boolean> {
  return !(await dataSource.getRepository(TenantTable).existsBy({}));
}

/**
 * Writes a whole estate in one transaction: all of it is committed, or nothing. The delegations are announced as events, so
 * that every subgraph learns of them.
 * @throws Error for a row that an import would reject
 */
export async function writeEstate(database: Database, estate: Estate, clock: () => Date): Promise<void> {
  await transaction(database, async (tx) => {
    for (const part of PARTS) {
      const rows: readonly object[] = estate[keyOf(part)];
      await openStaging(tx, part);
      for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
        const chunk = rows.slice(start, start + CHUNK_ROWS).map((row, index) => staged(part, row, start + index));
        const { refused } = await merge(tx, part, chunk, { partition: null, at: clock() });
        if (refused[0]) throw new Error(`${part.name}: ${refused[0].field} ${refused[0].reason}`);
      }
      await closeStaging(tx);
    }
  });
}

/** A part's name as a property name: `cloud-subscriptions` as `cloudSubscriptions`. */
export function keyOf({ name }: Part): keyof Estate {
  return name.replace(/-./, ([, letter = '']) => letter.toUpperCase()) as keyof Estate;
}

function staged({ columns }: Part, row: object, line: number): StagedRow {
  const values = row as Record<string, unknown>;
  return { line, values: Object.keys(columns).map((name) => textOf(values[name])) };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}
