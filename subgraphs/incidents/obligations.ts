import type { Fact } from '../../domain/incident/fact.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import { missedObligations, OBLIGATIONS, type Obligation, obligationsOf } from '../../domain/incident/obligation.ts';
import { recordChange } from '../../platform/audit/trace.ts';
import { type Database, type Transaction, transaction } from '../../platform/database/database.ts';
import { clearTimer, type JobHandler, setTimer } from '../../platform/jobs/jobs.ts';
import { lockIncident, markOverdue } from './store.ts';

export const OVERDUE_TASK = 'incidents.overdue';

/** Sets, moves or clears the timers of obligations that a command created, postponed or met, in the same transaction. */
export async function updateTimers(tx: Transaction, before: Incident | null, after: Incident): Promise<void> {
  const [dueBefore, due] = [before && obligationsOf(before), obligationsOf(after)];
  for (const obligation of OBLIGATIONS) {
    const dueAt = due[obligation];
    if (dueAt?.getTime() === dueBefore?.[obligation]?.getTime()) continue;
    const key = `${OVERDUE_TASK}:${after.id}:${obligation}`;
    const payload = { incidentId: after.id, partition: after.partition, obligation };
    if (dueAt) await setTimer(tx, { task: OVERDUE_TASK, key, dueAt, payload });
    else await clearTimer(tx, key);
  }
}

/**
 * Sets the timers of obligations that a command met after they were due, so that their events are raised although the command has
 * cleared their own timers: of facts recorded later, those never ran.
 */
export async function setMissedTimers(tx: Transaction, before: Incident, after: Incident, fact: Fact): Promise<void> {
  const { id: incidentId, partition } = after;
  for (const [obligation, dueAt] of missedObligations(before, after, fact.at)) {
    const key = `${OVERDUE_TASK}:${incidentId}:${obligation}:missed:${dueAt.toISOString()}`;
    await setTimer(tx, {
      task: OVERDUE_TASK,
      key,
      dueAt,
      payload: { incidentId, partition, obligation, missed: 'yes' },
    });
  }
}

/** Raises the event of an obligation that was not met when it was due; once for each due time. */
export function overdueJob(database: Database, clock: () => Date): JobHandler {
  return ({ incidentId = '', partition = '', obligation = '', missed }, dueAt) =>
    transaction(database, async (tx) => {
      const incident = await lockIncident(tx, partition, incidentId);
      const due = incident && obligationsOf(incident)[obligation as Obligation];
      if (!incident || (!missed && due?.getTime() !== dueAt.getTime())) return;
      if (!(await markOverdue(tx, incidentId, obligation as Obligation, dueAt))) return;
      const facts = { obligation, dueAt: dueAt.toISOString() };
      const at = clock();
      await recordChange(tx, { type: 'incident.overdue', at, actor: 'tocsin:timers', incidentId, partition, facts });
    });
}
