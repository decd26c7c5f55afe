import { hoursAfter } from '../../../domain/notification/clock.ts';
import { recordAccess } from '../../../platform/audit/trace.ts';
import { type Database, transaction } from '../../../platform/database/database.ts';
import { type JobHandler, setTimer } from '../../../platform/jobs/jobs.ts';
import { eraseChanges } from '../audience/audience-changes.ts';
import { CHUNK, type Erased, erase } from './retention-store.ts';

export const RETENTION_TASK = 'customers.retention';

/** How long an audience taken over can be brought up to date by what has changed since; later all of it is sent again. Days. */
const CHANGE_DAYS = 30;

/** How long personal data outlives its use, in days. */
export interface Retention {
  /** Of a contact, from its end. */
  contactDays: number;
  /** Of what an account manager asked. */
  lookupDays: number;
}

/**
 * Erases what has outlived its time, once a day: chunk by chunk, so that it may die anywhere and go on. The next day's is
 * set first: one that fails to the end is no reason for there never to be another.
 */
export function retentionJob(
  database: Database,
  clock: () => Date,
  { contactDays, lookupDays }: Retention,
): JobHandler {
  return async () => {
    const at = clock();
    const timer = { task: RETENTION_TASK, key: RETENTION_TASK, dueAt: hoursAfter(at, 24), payload: {} };
    await transaction(database, (tx) => setTimer(tx, timer));
    await eraseAll(database, 'contacts', hoursAfter(at, -24 * contactDays), at);
    await eraseAll(database, 'lookups', hoursAfter(at, -24 * lookupDays), at);
    while (await transaction(database, (tx) => eraseChanges(tx, hoursAfter(at, -24 * CHANGE_DAYS))));
  };
}

async function eraseAll(database: Database, erased: Erased, before: Date, at: Date): Promise<void> {
  while (
    await transaction(database, async (tx) => {
      const rows = await erase(tx, erased, before);
      if (rows === 0) return false;
      const details = { erased, rows };
      await recordAccess(tx, { at, actor: 'tocsin:clock', action: 'retention.erased', incidentId: null, details });
      return rows === CHUNK;
    })
  );
}
