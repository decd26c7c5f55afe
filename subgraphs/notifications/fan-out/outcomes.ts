import type { EventType } from '../../../domain/event.ts';
import { announce } from '../../../platform/audit/trace.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { groupByKeys } from '../../../platform/queries/grouping.ts';
import { type Claimed, type Conclusion, conclude } from '../deliveries/queue.ts';
import { completeFanOut } from './completion.ts';
import { recordAccountTeams } from './delivery-writes.ts';
import { findPublished } from './fan-out-store.ts';
import { notifyByMail } from './outcome-store.ts';

/** A delivery that was under way, and what became of it. */
export interface Sent {
  delivery: Claimed;
  conclusion: Conclusion;
}

/**
 * Writes down what became of deliveries, with the events that say so: how far an incident's deliveries have got, what could
 * not be delivered, and which tenants were told by it, where mail is in lieu of service health.
 * @param settle what else follows from it
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
  const mailed = concluded.filter(({ delivery, conclusion }) => conclusion.state === 'ACCEPTED' && tells(delivery));
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
  for (const group of together(failed)) await tell(tx, 'delivery.failed', group, at);
  for (const group of together(concluded)) await tell(tx, 'delivery.progressed', group, at);
  await settle(tx, concluded, at);
}

/** Whether its tenant may be told by it: by mail in lieu of service health. */
function tells({ channel, message }: Claimed): boolean {
  return channel === 'EMAIL' && message === 'NOTICE';
}

/** Those that one event tells of: of one incident, or of none, and by one channel. */
function together(sent: readonly Sent[]): Sent[][] {
  const nameOf = ({ delivery }: Sent) => JSON.stringify([delivery.incidentId, delivery.partition, delivery.channel]);
  return groupByKeys([...new Set(sent.map(nameOf))], sent, nameOf);
}

async function tell(tx: Transaction, type: EventType, sent: Sent[], at: Date): Promise<void> {
  const { incidentId, partition, channel } = (sent[0] as Sent).delivery;
  const ids = type === 'delivery.failed' ? sent.flatMap(({ delivery }) => delivery.tenantId ?? []) : [];
  const facts = { channel, deliveries: sent.length };
  await announce(tx, { type, at, incidentId, tenantIds: [...new Set(ids)], partition, facts });
}
