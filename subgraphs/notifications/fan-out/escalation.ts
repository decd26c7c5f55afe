import { SILENCE_HOURS } from '../../../domain/notification/audience.ts';
import { hoursAfter } from '../../../domain/notification/clock.ts';
import { record } from '../../../platform/audit/audit.ts';
import { type Database, type Transaction, transaction } from '../../../platform/database/database.ts';
import { append, TENANTS_PER_EVENT } from '../../../platform/events/events.ts';
import { clearTimer, type Ring, setTimer } from '../../../platform/jobs/jobs.ts';
import { escalateSilent, findSilence } from './escalation-store.ts';

export const SILENCE_TASK = 'notifications.silence';

interface Silent {
  incidentId: string;
  partition: string;
}

/** Sets the one timer of an incident to when its next notice has been silent for long enough; none where all have spoken. */
export async function settleSilence(tx: Transaction, { incidentId, partition }: Silent): Promise<void> {
  const key = `${SILENCE_TASK}:${incidentId}`;
  const since = await findSilence(tx, incidentId);
  if (!since) return clearTimer(tx, key);
  const dueAt = hoursAfter(since, SILENCE_HOURS);
  await setTimer(tx, { task: SILENCE_TASK, key, dueAt, payload: { incidentId, partition } });
}

/**
 * Notices nobody acknowledged for 24 hours go to the tenants' every role and to their account teams, once: chunk by chunk, each with the event that names
 * its tenants, so that it may die anywhere and go on.
 */
export function silenceRing(database: Database, clock: () => Date): Ring {
  return async ({ incidentId = '', partition = '' }) => {
    const at = clock();
    const before = hoursAfter(at, -SILENCE_HOURS);
    while (
      await transaction(database, async (tx) => {
        const tenantIds = await escalateSilent(tx, incidentId, { before, at, partition });
        const more = tenantIds.length === TENANTS_PER_EVENT;
        if (!more) await settleSilence(tx, { incidentId, partition });
        if (tenantIds.length === 0) return false;
        const type = 'notice.escalated';
        await append(tx, { type, at, incidentId, tenantIds, partition, facts: {} });
        const details = { tenants: tenantIds.length };
        await record(tx, { at, actor: 'tocsin:clock', action: type, incidentId, details });
        return more;
      })
    );
  };
}
