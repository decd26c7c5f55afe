import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/**
 * Waits until every transaction that is running now has ended, in whichever database of the server. A reader of events stops
 * below the oldest one, and other test files share the server.
 */
export async function transactionsEnded(dataSource: DataSource): Promise<void> {
  const [{ xid }] = await dataSource.query('SELECT pg_current_xact_id()::text AS xid');
  for (;;) {
    const [{ ended }] = await dataSource.query(
      'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8 AS ended',
      [xid],
    );
    if (ended) return;
    await delay(10);
  }
}
