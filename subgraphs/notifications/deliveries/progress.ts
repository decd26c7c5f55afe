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

/** The events after which the figures change. */
const PROGRESS_EVENTS: ReadonlySet<EventType> = new Set<EventType>([
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
const MIN_COUNT_INTERVAL_MS = 1_000;
/** The share of time that counting may take, however many deliveries there are. */
const MAX_COUNT_SHARE = 1 / 10;

/** The delivery progress of an incident, over the rows visible to the viewer. */
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
 * Yields the figures at once, and again whenever they have changed; several changes in quick succession are yielded as one.
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
      next = performance.now() + Math.max(MIN_COUNT_INTERVAL_MS, (performance.now() - begun) / MAX_COUNT_SHARE);
      return progress;
    };
    const changesFigures = (event: StoredEvent) => event.incidentId === incidentId && PROGRESS_EVENTS.has(event.type);
    const events = tail.follow(counted, ended.signal, changesFigures);
    yield await count();
    for await (const event of events) {
      // The figures include events committed before they were counted.
      if (compareCursors(event.cursor, counted) <= 0) continue;
      await delay(next - performance.now());
      yield await count();
    }
  } finally {
    ended.abort();
  }
}
