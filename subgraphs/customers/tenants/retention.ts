import { hoursAfter } from '../../../domain/notification/clock.ts';
import { recordAccess } from '../../../platform/audit/trace.ts';
import { type Database, transaction } from '../../../platform/database/database.ts';
import { type JobHandler, setTimer, type Timer } from '../../../platform/jobs/jobs.ts';
import { eraseChanges } from '../audience/audience-changes.ts';
import { CHUNK_ROWS, type Erased, erase } from './retention-store.ts';

export const RETENTION_TASK = 'customers.retention';

/** How many days changes are kept for audience syncs; a sync after a longer time receives all tenants again. */
const CHANGE_RETENTION_DAYS = 30;

/** How long personal data is kept after its use, in days. */
export interface Retention {
  /** From the end of a contact. */
  contactDays: number;
  /** From an account manager's lookup. */
  lookupDays: number;
}

/**
 * Erases rows past their retention period, once a day: chunk by chunk, so that it may die at any point and continue. The
 * next day's job is scheduled first, so that a job that fails for good does not end the daily cycle.
 */
export function retentionJob(
  database: Database,
  clock: () => Date,
  { contactDays, lookupDays }: Retention,
): JobHandler {
  return async () => {
    const at = clock();
    const timer: Timer = { task: RETENTION_TASK, key: RETENTION_TASK, dueAt: hoursAfter(at, 24), payload: {} };
    await transaction(database, (tx) => setTimer(tx, timer));
    await eraseAll(database, 'contacts', hoursAfter(at, -24 * contactDays), at);
    await eraseAll(database, 'lookups', hoursAfter(at, -24 * lookupDays), at);
    while (await transaction(database, (tx) => eraseChanges(tx, hoursAfter(at, -24 * CHANGE_RETENTION_DAYS))));
  };
}

async function eraseAll(database: Database, erased: Erased, before: Date, at: Date): Promise<void> {
  while (
    await transaction(database, async (tx) => {
      const rows = await erase(tx, erased, before);
      if (rows === 0) return false;
      const details = { erased, rows };
      await recordAccess(tx, { at, actor: 'tocsin:clock', action: 'retention.erased', incidentId: null, details });
      return rows === CHUNK_ROWS;
    })
  );
}
