import { ESCALATION_HOURS } from '../../../domain/notification/audience.ts';
import { hoursAfter } from '../../../domain/notification/clock.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { type Database, type Transaction, transaction } from '../../../platform/database/database.ts';
import { TENANTS_PER_EVENT } from '../../../platform/events/events.ts';
import { clearTimer, type JobHandler, setTimer } from '../../../platform/jobs/jobs.ts';
import { escalateUnacknowledged, findUnacknowledged } from './escalation-store.ts';

export const ESCALATION_TASK = 'notifications.escalation';

interface Silent {
  incidentId: string;
  partition: string;
}

/** Sets the incident's one timer to the escalation of its next unacknowledged notice; clears it when there is none. */
export async function rescheduleEscalation(tx: Transaction, { incidentId, partition }: Silent): Promise<void> {
  const key = `${ESCALATION_TASK}:${incidentId}`;
  const since = await findUnacknowledged(tx, incidentId);
  if (!since) return clearTimer(tx, key);
  const dueAt = hoursAfter(since, ESCALATION_HOURS);
  await setTimer(tx, { task: ESCALATION_TASK, key, dueAt, payload: { incidentId, partition } });
}

/**
 * Escalates notices that are unacknowledged for 24 hours to the tenants' contacts in every role and to their account teams,
 * once. Each chunk commits with the event that names its tenants, so the job may die at any point and continue.
 */
export function escalationJob(database: Database, clock: () => Date): JobHandler {
  return async ({ incidentId = '', partition = '' }) => {
    const at = clock();
    const before = hoursAfter(at, -ESCALATION_HOURS);
    while (
      await transaction(database, async (tx) => {
        const tenantIds = await escalateUnacknowledged(tx, incidentId, { before, at, partition });
        const more = tenantIds.length === TENANTS_PER_EVENT;
        if (!more) await rescheduleEscalation(tx, { incidentId, partition });
        if (tenantIds.length === 0) return false;
        await recordChange(tx, {
          ...{ type: 'notice.escalated', at, actor: 'tocsin:clock', incidentId, partition, tenantIds },
          details: { tenants: tenantIds.length },
        });
        return more;
      })
    );
  };
}
