import type { Fact } from '../../domain/incident/fact.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import { type Due, missedObligations, obligationKey, obligationsOf } from '../../domain/incident/obligation.ts';
import { recordChange } from '../../platform/audit/trace.ts';
import { type Database, type Transaction, transaction } from '../../platform/database/database.ts';
import { clearTimer, type JobHandler, setTimer } from '../../platform/jobs/jobs.ts';
import { lockIncident, markOverdue } from './store.ts';

export const OVERDUE_TASK = 'incidents.overdue';

/** Sets, moves or clears the timers of obligations that a command created, postponed or met, in the same transaction. */
export async function updateTimers(tx: Transaction, before: Incident | null, after: Incident): Promise<void> {
  const [dueBefore, due] = [before ? obligationsOf(before) : [], obligationsOf(after)].map(
    (all) => new Map(all.map((each) => [obligationKey(each), each])),
  ) as [Map<string, Due>, Map<string, Due>];
  for (const key of new Set([...dueBefore.keys(), ...due.keys()])) {
    const each = due.get(key);
    if (each?.dueAt.getTime() === dueBefore.get(key)?.dueAt.getTime()) continue;
    const timer = `${OVERDUE_TASK}:${after.id}:${key}`;
    if (each)
      await setTimer(tx, { task: OVERDUE_TASK, key: timer, dueAt: each.dueAt, payload: payloadOf(after, each) });
    else await clearTimer(tx, timer);
  }
}

/**
 * Sets the timers of obligations that a command met after they were due, so that their events are raised although the command has
 * cleared their own timers: of facts recorded later, those never ran.
 */
export async function setMissedTimers(tx: Transaction, before: Incident, after: Incident, fact: Fact): Promise<void> {
  for (const each of missedObligations(before, after, fact.at)) {
    const { dueAt } = each;
    const key = `${OVERDUE_TASK}:${after.id}:${obligationKey(each)}:missed:${dueAt.toISOString()}`;
    await setTimer(tx, { task: OVERDUE_TASK, key, dueAt, payload: { ...payloadOf(after, each), missed: 'yes' } });
  }
}

/** Raises the event of an obligation that was not met when it was due; once for each due time. */
export function overdueJob(database: Database, clock: () => Date): JobHandler {
  return ({ incidentId = '', partition = '', obligation: name = '', item = null, missed }, dueAt) =>
    transaction(database, async (tx) => {
      const incident = await lockIncident(tx, partition, incidentId);
      const obligation = name as Due['obligation'];
      const key = obligationKey({ obligation, item });
      const due = incident && obligationsOf(incident).find((each) => obligationKey(each) === key);
      if (!incident || (!missed && due?.dueAt.getTime() !== dueAt.getTime())) return;
      if (!(await markOverdue(tx, incidentId, { obligation, item, dueAt }))) return;
      const facts = { obligation, ...(item !== null && { item }), dueAt: dueAt.toISOString() };
      const at = clock();
      await recordChange(tx, { type: 'incident.overdue', at, actor: 'tocsin:timers', incidentId, partition, facts });
    });
}

function payloadOf({ id: incidentId, partition }: Incident, { obligation, item }: Due) {
  return { incidentId, partition, obligation, ...(item !== null && { item }) };
}
