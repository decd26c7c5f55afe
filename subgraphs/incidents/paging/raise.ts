import { randomUUID } from 'node:crypto';
import { chainAt, type Level, nextLevel } from '../../../domain/paging/escalation.ts';
import { PAGING_EVENTS, type PageReason, pageReason } from '../../../domain/paging/page.ts';
import type { OnCallRole } from '../../../domain/paging/rota.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { type Database, type Transaction, transaction } from '../../../platform/database/database.ts';
import type { Consumer } from '../../../platform/events/consumers.ts';
import type { JobHandler } from '../../../platform/jobs/jobs.ts';
import { findEscalations, findShiftsAt } from '../rota/store.ts';
import { queueFollowUps, queueTriggers, setEscalationTimer } from './calls.ts';
import * as store from './store.ts';

/** The role that is paged first; its escalation says who comes next. */
const FIRST_PAGED: OnCallRole = 'RESPONDER';
const MINUTE_MS = 60_000;

/**
 * Pages for events. An alarm is named by its event, and page, calls and jobs are written in the transaction that moves the
 * consumer's cursor: each event pages once, wherever a process dies.
 */
export function pagingConsumer(clock: () => Date): Consumer {
  return {
    name: 'incidents.paging',
    types: [...PAGING_EVENTS, 'incident.advanced', 'incident.handed_over'],
    async handle(tx, event) {
      const { incidentId, cursor, type, facts } = event;
      if (!incidentId) return;
      const now = clock();
      if (type === 'incident.handed_over' || (type === 'incident.advanced' && facts['to'] === 'CLOSE')) {
        const resolved = await store.resolvePages(tx, incidentId, now);
        await queueFollowUps(
          tx,
          resolved.map(({ id }) => id),
          'RESOLVE',
          now,
        );
        return;
      }
      const reason = pageReason(event);
      const incident = reason && (await store.findPaged(tx, incidentId));
      if (!reason || !incident || !(await store.hasRota(tx, incident.partition))) return;
      const alarm = { ...incident, incidentId, reason, alarm: `${cursor.xid}:${cursor.sequence}` };
      await raise(tx, alarm, nextLevel(await chainNow(tx, incident.partition, now), null), now);
    },
  };
}

/** Pages the next level of an alarm that was not acknowledged in time; the last level is not followed by another. */
export function pageEscalationJob(database: Database, clock: () => Date): JobHandler {
  return ({ pageId = '' }) =>
    transaction(database, async (tx) => {
      const page = await store.lockPage(tx, pageId, null);
      if (!page || page.resolvedAt) return;
      const levels = await store.lockAlarm(tx, page.alarm);
      if (levels.some(({ level, acknowledgedAt }) => acknowledgedAt || level > page.level)) return;
      const now = clock();
      const next = nextLevel(await chainNow(tx, page.partition, now), page.level);
      if (next) await raise(tx, page, next, now);
    });
}

async function chainNow(tx: Transaction, partition: string, now: Date): Promise<Level[]> {
  const shifts = await findShiftsAt(tx, partition, now);
  return chainAt(FIRST_PAGED, shifts, await findEscalations(tx, partition), now);
}

/** @param to null when no person is on call: the targets of the role are paged all the same, and the gap is on record */
async function raise(
  tx: Transaction,
  alarm: { partition: string; incidentId: string; alarm: string; reason: PageReason; exercise: boolean },
  to: Level | null,
  now: Date,
): Promise<void> {
  const { partition, incidentId, reason, exercise } = alarm;
  const escalatesAt = to?.afterMinutes ? new Date(now.getTime() + to.afterMinutes * MINUTE_MS) : null;
  const page: store.PageRow = {
    ...{ id: randomUUID(), partition, incidentId, alarm: alarm.alarm, level: to?.level ?? 0, reason, exercise },
    ...{ role: to ? to.role : FIRST_PAGED, subject: to?.subject ?? null, raisedAt: now, escalatesAt },
    ...{ sentAt: null, acknowledgedAt: null, acknowledgedBy: null, resolvedAt: null },
  };
  if (!(await store.insertPage(tx, page))) return;
  await queueTriggers(tx, page, now);
  if (escalatesAt) await setEscalationTimer(tx, page.id, escalatesAt);
  const facts = { pageId: page.id, reason, level: page.level };
  await recordChange(tx, { type: 'page.raised', at: now, actor: 'tocsin:pager', incidentId, partition, facts });
}
