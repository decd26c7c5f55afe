import { CHANNELS, type Channel } from '../../../domain/notification/channel.ts';
import type { DeliveryState } from '../../../domain/notification/delivery.ts';
import type { Transaction } from '../../../platform/database/database.ts';

/** The deliveries of one channel, by their state in lower case. */
export type ChannelProgress = { channel: Channel } & { [state in Lowercase<DeliveryState>]: number };

const NONE: Omit<ChannelProgress, 'channel'> = {
  queued: 0,
  sending: 0,
  accepted: 0,
  seen: 0,
  bounced: 0,
  retrying: 0,
  failed: 0,
  cancelled: 0,
};

/** Counts the deliveries of an incident by channel and state; unused channels are left out. */
export async function countDeliveries(tx: Transaction, incidentId: string): Promise<ChannelProgress[]> {
  const rows: { channel: Channel; state: DeliveryState; deliveries: number }[] = await tx.query(
    `SELECT channel, state, count(*)::int AS deliveries FROM notifications.deliveries
     WHERE incident_id = $1 GROUP BY channel, state`,
    [incidentId],
  );
  return CHANNELS.flatMap((channel) => {
    const own = rows.filter((row) => row.channel === channel);
    const counts = Object.fromEntries(own.map(({ state, deliveries }) => [state.toLowerCase(), deliveries]));
    return own.length > 0 ? [{ channel, ...NONE, ...counts } as ChannelProgress] : [];
  });
}

/**
 * Queues failed deliveries again, in batches of one channel each.
 * @param batch the prefix of the batches' names, followed by channel and number
 * @returns the batches' names, and the number of deliveries in all of them
 */
export async function requeueFailed(
  tx: Transaction,
  incidentId: string,
  { channels, batch, size, at }: { channels: readonly Channel[] | null; batch: string; size: number; at: Date },
): Promise<{ batches: string[]; deliveries: number }> {
  const [rows]: [{ batch: string }[]] = await tx.query(
    `UPDATE notifications.deliveries delivery SET state = 'QUEUED', pauses = 0, next_attempt_at = $4, batch = failed.batch
     FROM (
       SELECT id, $3 || ':' || lower(channel) || ':' || (row_number() OVER (PARTITION BY channel ORDER BY id) - 1) / $5::integer AS batch
       FROM notifications.deliveries
       WHERE incident_id = $1 AND state = 'FAILED' AND ($2::text[] IS NULL OR channel = ANY($2::text[]))) failed
     WHERE delivery.id = failed.id AND delivery.state = 'FAILED' RETURNING delivery.batch`,
    [incidentId, channels, batch, at, size],
  );
  return { batches: [...new Set(rows.map((row) => row.batch))], deliveries: rows.length };
}

/** Marks a notice's service-health delivery as seen, once a member of the tenant has opened the notice. */
export async function markSeen(
  tx: Transaction,
  { incidentId, tenantId }: { incidentId: string; tenantId: string },
): Promise<void> {
  await tx.query(
    `UPDATE notifications.deliveries SET state = 'SEEN'
     WHERE incident_id = $1 AND tenant_id = $2 AND recipient = $2 AND channel = 'SERVICE_HEALTH' AND state = 'ACCEPTED'`,
    [incidentId, tenantId],
  );
}
