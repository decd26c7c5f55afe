import { escapeLiteral } from 'pg';
import type { Transaction } from '../../../platform/database/database.ts';

/** A state of the database: what could be seen of it, and when that was. */
export interface AsOf {
  snapshot: string;
  instant: string;
}

export function writeAsOf({ snapshot, instant }: AsOf): string {
  return `${snapshot}@${instant}`;
}

/** @returns null for what `writeAsOf` never wrote */
export function readAsOf(text: string): AsOf | null {
  const match = /^(\d{1,20}:\d{1,20}:[\d,]*)@(\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00)$/.exec(text);
  return match ? { snapshot: match[1] as string, instant: match[2] as string } : null;
}

/** SQL that says, of the transaction it runs in, what `AsOf` holds, and whether all that has changed since another is still known. */
export const AS_OF_NOW = `SELECT pg_current_snapshot()::text AS snapshot, now()::text AS instant, EXISTS (
  SELECT FROM customers.estate_changes WHERE xid < pg_snapshot_xmin($1::pg_snapshot)) AS known`;

/**
 * SQL of the tenants whose place in an incident's audience may have changed: what is written was written by a transaction that
 * could not be seen then, and what time alone changes are the delegations that began or ended in between. Estimates are of no
 * account: the changes are found by their transactions' ids.
 */
export function changedSince({ snapshot, instant }: AsOf, incidentId: string): string {
  const [then, at, incident] = [snapshot, instant, incidentId].map(escapeLiteral);
  const unseen = `xid >= pg_snapshot_xmin(${then}) AND NOT pg_visible_in_snapshot(xid, ${then})`;
  const running = (when: string) => `(starts_at <= ${when} AND ends_at > ${when})`;
  return `SELECT tenant_id FROM customers.estate_changes WHERE ${unseen}
    UNION
    SELECT unnest(tenant_ids) FROM platform.events WHERE ${unseen} AND incident_id = ${incident}
      AND type IN ('impact.scoped', 'impact.widened', 'impact.certainty_changed')
    UNION
    SELECT tenant_id FROM customers.delegations WHERE ${running(`${at}::timestamptz`)} <> ${running('now()')}`;
}

/** How many transactions' changes are erased at once: an import's are ten thousand each. */
const CHUNK = 20;

/**
 * Erases the oldest changes of before an instant. Whoever asks since before what is left is sent everybody.
 * @returns whether there may be more
 */
export async function eraseChanges(tx: Transaction, before: Date): Promise<boolean> {
  const [, erased]: [unknown, number] = await tx.query(
    `DELETE FROM customers.estate_changes WHERE xid < (SELECT max(xid) FROM (
       SELECT DISTINCT xid FROM customers.estate_changes WHERE recorded_at < $1 ORDER BY xid LIMIT ${CHUNK}) oldest)`,
    [before],
  );
  return erased > 0;
}
