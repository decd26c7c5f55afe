import type { EventType } from '../../../domain/event.ts';
import { announce } from '../../../platform/audit/trace.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { groupByKeys } from '../../../platform/queries/grouping.ts';
import { type Claimed, type Conclusion, conclude } from '../deliveries/queue.ts';
import { completeFanOut } from './completion.ts';
import { recordAccountTeams } from './delivery-writes.ts';
import { findPublished } from './fan-out-store.ts';
import { notifyByMail } from './outcome-store.ts';

/** A delivery that was under way, and its outcome. */
export interface Sent {
  delivery: Claimed;
  conclusion: Conclusion;
}

/**
 * Records the outcomes of deliveries, with their events: the progress of an incident's deliveries, failed deliveries and,
 * where mail is sent instead of service health, the tenants that are notified by them.
 * @param settle further work of the same transaction, for the deliveries recorded
 */
export async function recordSent(
  tx: Transaction,
  sent: readonly Sent[],
  at: Date,
  settle: (tx: Transaction, concluded: readonly Sent[], at: Date) => Promise<void> = async () => {},
): Promise<void> {
  const written = await conclude(
    tx,
    sent.map(({ conclusion }) => conclusion),
    at,
  );
  const concluded = sent.filter(({ conclusion }) => written.has(conclusion.id));
  const mailed = concluded.filter(({ delivery, conclusion }) => conclusion.state === 'ACCEPTED' && mayNotify(delivery));
  const ids = mailed.map(({ delivery }) => delivery.id);
  for (const notified of ids.length > 0 ? await notifyByMail(tx, ids, at) : []) {
    const { incidentId, partition, tenantIds, revision } = notified;
    const facts = { revision, channel: 'EMAIL' };
    await announce(tx, { type: 'notice.published', at, incidentId, tenantIds, partition, facts });
    await recordAccountTeams(tx, notified, at);
    const published = await findPublished(tx, incidentId);
    if (published) await completeFanOut(tx, { incidentId, partition, at, recordedAt: at }, published);
  }
  const failed = concluded.filter(({ conclusion }) => conclusion.state === 'FAILED');
  for (const group of groupByEvent(failed)) await announceGroup(tx, 'delivery.failed', group, at);
  for (const group of groupByEvent(concluded)) await announceGroup(tx, 'delivery.progressed', group, at);
  await settle(tx, concluded, at);
}

/** Whether the delivery may notify its tenant: where mail is sent instead of service health, its acceptance does. */
function mayNotify({ channel, message }: Claimed): boolean {
  return channel === 'EMAIL' && message === 'NOTICE';
}

/** Groups deliveries that one event covers: of one incident, or of none, and of one channel. */
function groupByEvent(sent: readonly Sent[]): Sent[][] {
  const nameOf = ({ delivery }: Sent) => JSON.stringify([delivery.incidentId, delivery.partition, delivery.channel]);
  return groupByKeys([...new Set(sent.map(nameOf))], sent, nameOf);
}

async function announceGroup(tx: Transaction, type: EventType, sent: Sent[], at: Date): Promise<void> {
  const { incidentId, partition, channel } = (sent[0] as Sent).delivery;
  const ids = type === 'delivery.failed' ? sent.flatMap(({ delivery }) => delivery.tenantId ?? []) : [];
  const facts = { channel, deliveries: sent.length };
  await announce(tx, { type, at, incidentId, tenantIds: [...new Set(ids)], partition, facts });
}
