import { setTimeout as delay } from 'node:timers/promises';
import type { EventType } from '../../../domain/event.ts';
import { noSuchIncident } from '../../../platform/errors.ts';
import { compareCursors, type StoredEvent } from '../../../platform/events/events.ts';
import type { EventTail } from '../../../platform/events/tail.ts';
import type { RequestContext } from '../../../platform/subgraph/request-context.ts';
import { countProgress, findProcesses } from '../process/store.ts';
import { type ChannelProgress, countDeliveries } from './progress-store.ts';

export interface DeliveryProgress {
  incidentId: string;
  at: Date;
  tenants: number;
  notified: number;
  acknowledged: number;
  channels: ChannelProgress[];
}

/** What moves the figures. */
const MOVES: ReadonlySet<EventType> = new Set<EventType>([
  'notice.published',
  'notice.updated',
  'notice.resolved',
  'notice.acknowledged',
  'notice.escalated',
  'process.notified',
  'delivery.progressed',
  'delivery.failed',
  'delivery.bounced',
  'delivery.retried',
]);
/** How long at least the figures stand before they are counted anew: milliseconds. */
const REST = 1_000;
/** Counting takes no more than this part of the time, however many deliveries there are. */
const PART = 1 / 10;

/** How far everything sent of an incident has got, as the viewer may see it. */
export async function deliveryProgress(
  { read, clock }: Pick<RequestContext, 'read' | 'clock'>,
  incidentId: string,
): Promise<DeliveryProgress> {
  return read(async (tx) => {
    const [progress] = await countProgress(tx, [incidentId]);
    const channels = await countDeliveries(tx, incidentId);
    return {
      incidentId,
      at: clock(),
      ...(progress as Pick<DeliveryProgress, 'tenants' | 'notified' | 'acknowledged'>),
      channels,
    };
  });
}

/**
 * The figures now, and again whenever they have moved; many moves at once are one.
 * @throws AppError NOT_FOUND when the viewer has no such incident
 */
export async function followProgress(
  context: Pick<RequestContext, 'read' | 'clock' | 'viewer'>,
  tail: EventTail,
  incidentId: string,
): Promise<AsyncGenerator<DeliveryProgress>> {
  const [process] = await context.read((tx) => findProcesses(tx, context.viewer, [incidentId]));
  if (!process) throw noSuchIncident();
  return figures(context, tail, incidentId);
}

async function* figures(
  context: Pick<RequestContext, 'read' | 'clock'>,
  tail: EventTail,
  incidentId: string,
): AsyncGenerator<DeliveryProgress> {
  const ended = new AbortController();
  try {
    let [counted, next] = [tail.position(), 0];
    const count = async () => {
      const begun = performance.now();
      counted = tail.position();
      const progress = await deliveryProgress(context, incidentId);
      next = performance.now() + Math.max(REST, (performance.now() - begun) / PART);
      return progress;
    };
    const moves = (event: StoredEvent) => event.incidentId === incidentId && MOVES.has(event.type);
    const events = tail.follow(counted, ended.signal, moves);
    yield await count();
    for await (const event of events) {
      // What was said before the figures were counted is in them.
      if (compareCursors(event.cursor, counted) <= 0) continue;
      await delay(next - performance.now());
      yield await count();
    }
  } finally {
    ended.abort();
  }
}
