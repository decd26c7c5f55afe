import { escapeLiteral } from 'pg';
import type { Transaction } from '../../../platform/database/database.ts';

/** A state of the database: a snapshot and its time. */
export interface AsOf {
  snapshot: string;
  time: string;
}

export function writeAsOf({ snapshot, time }: AsOf): string {
  return `${snapshot}@${time}`;
}

/** @returns null for a text that `writeAsOf` did not write */
export function readAsOf(text: string): AsOf | null {
  const match = /^(\d{1,20}:\d{1,20}:[\d,]*)@(\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00)$/.exec(text);
  return match ? { snapshot: match[1] as string, time: match[2] as string } : null;
}

/**
 * SQL of the current transaction's `AsOf`, and whether all changes since an earlier snapshot, `$1`, are still stored
 * (`known`).
 */
export const AS_OF_NOW = `SELECT pg_current_snapshot()::text AS snapshot, now()::text AS time, EXISTS (
  SELECT FROM customers.estate_changes WHERE xid < pg_snapshot_xmin($1::pg_snapshot)) AS known`;

/**
 * SQL of the tenants whose part in an incident's audience may have changed since a snapshot: by a transaction that was not
 * visible in it, or by a delegation that began or ended with time. The changes are found by their transactions' ids, so the
 * result does not depend on Postgres' statistics.
 */
export function changedSince({ snapshot, time }: AsOf, incidentId: string): string {
  const [then, at, incident] = [snapshot, time, incidentId].map(escapeLiteral);
  const unseen = `xid >= pg_snapshot_xmin(${then}) AND NOT pg_visible_in_snapshot(xid, ${then})`;
  const running = (when: string) => `(starts_at <= ${when} AND ends_at > ${when})`;
  return `SELECT tenant_id FROM customers.estate_changes WHERE ${unseen}
    UNION
    SELECT unnest(tenant_ids) FROM platform.events WHERE ${unseen} AND incident_id = ${incident}
      AND type IN ('impact.scoped', 'impact.widened', 'impact.certainty_changed')
    UNION
    SELECT tenant_id FROM customers.delegations WHERE ${running(`${at}::timestamptz`)} <> ${running('now()')}`;
}

/** The number of transactions whose changes are erased at once: an import's transaction has ten thousand changes. */
const CHUNK_TRANSACTIONS = 20;

/**
 * Erases the oldest of the changes before a given time. An audience sync from an older snapshot then receives all tenants.
 * @returns whether more may be left
 */
export async function eraseChanges(tx: Transaction, before: Date): Promise<boolean> {
  const [, erased]: [unknown, number] = await tx.query(
    `DELETE FROM customers.estate_changes WHERE xid < (SELECT max(xid) FROM (
       SELECT DISTINCT xid FROM customers.estate_changes WHERE recorded_at < $1 ORDER BY xid LIMIT ${CHUNK_TRANSACTIONS}) oldest)`,
    [before],
  );
  return erased > 0;
}
