import { type Viewer, visibleSubscriptions, visibleTenants } from '../../../domain/access/policy.ts';
import type { EventType } from '../../../domain/event.ts';
import type { Stage } from '../../../domain/incident/stage.ts';
import { rightsLost, watchRights } from '../../../platform/access/revocation.ts';
import { findVisibleTenants } from '../../../platform/access/visibility.ts';
import type { Database } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import {
  type Cursor,
  compareCursors,
  decodeCursor,
  encodeCursor,
  justBefore,
  type StoredEvent,
} from '../../../platform/events/events.ts';
import type { EventTail } from '../../../platform/events/tail.ts';
import type { RequestContext } from '../../../platform/subgraph/request-context.ts';
import type { NoticeRow } from '../tables.ts';
import { findNoticesAt, findOwnNotices } from './store.ts';

const KINDS: Partial<Record<EventType, FeedEvent['kind']>> = {
  'notice.published': 'AdvisoryPublished',
  'notice.updated': 'AdvisoryUpdated',
  'notice.resolved': 'AdvisoryResolved',
  'notice.escalated': 'AdvisoryUnacknowledged',
  'notice.stage_changed': 'StageChanged',
};

/** One entry of a live feed: an event at one tenant. */
export interface FeedEvent {
  kind: 'AdvisoryPublished' | 'AdvisoryUpdated' | 'AdvisoryResolved' | 'AdvisoryUnacknowledged' | 'StageChanged';
  /** Resumes after this entry: the event, and the index of the tenant among those it names. */
  cursor: string;
  at: Date;
  /** The notice as of this event. */
  notice: NoticeRow;
  from: Stage | null;
  to: Stage | null;
}

/** The live service-health feed of one process, for all its followers. */
export interface Feed {
  /**
   * @param tenantIds the tenants to follow; null for all that are visible to the viewer
   * @param after a cursor of this feed: replays the entries after it, then continues live; null for live entries only
   * @throws AppError FORBIDDEN for a tenant that is not visible to the viewer, and as soon as a right that the feed was
   * opened with is revoked; INVALID for a malformed cursor
   */
  follow(follower: Follower, tenantIds: string[] | null, after: string | null): Promise<AsyncGenerator<FeedEvent>>;
}

/** The viewer who follows a feed, and access to the rows visible to that viewer. */
type Follower = Pick<RequestContext, 'viewer' | 'read'>;

const COORDINATE = 'Subscription.serviceHealth';

export function openFeed(database: Database, tail: EventTail, clock: () => Date): Feed {
  const connected = new Map<string, number>();
  // All followers receive the same event object, so a mass event costs one read for all the tenants connected here.
  const loaded = new WeakMap<StoredEvent, Promise<Map<string, IndexedNotice>>>();

  function connectedNotices(event: StoredEvent): Promise<Map<string, IndexedNotice>> {
    let notices = loaded.get(event);
    if (!notices) {
      const tenantIds = event.tenantIds.filter((id) => connected.has(id));
      notices = findOwnNotices(database.dataSource, event.incidentId as string, tenantIds).then((rows) => {
        const indexed = indexNotices(event, rows);
        return new Map(indexed.map((each) => [each.notice.tenantId, each]));
      });
      loaded.set(event, notices);
    }
    return notices;
  }

  async function noticesFor(
    { viewer, read }: Follower,
    own: Set<string> | null,
    requested: Set<string> | null,
    event: StoredEvent,
  ) {
    if (own) {
      const notices = await connectedNotices(event);
      return [...own].flatMap((id) => notices.get(id) ?? []).sort((one, other) => one.ordinal - other.ordinal);
    }
    // A portfolio may change while a feed is open, so the current rights are checked together with the rows.
    const tenantIds = requested ? event.tenantIds.filter((id) => requested.has(id)) : event.tenantIds;
    if (tenantIds.length === 0) return [];
    const incidentId = event.incidentId as string;
    const rows = await read((tx) => findNoticesAt(tx, viewer, incidentId, tenantIds, clock()));
    return indexNotices(
      event,
      rows.filter(({ serviceHealth }) => serviceHealth),
    );
  }

  /** Checks all rights before the feed is opened. */
  async function follow(follower: Follower, tenantIds: string[] | null, after: string | null) {
    const { viewer, read } = follower;
    const resumed = after === null ? null : decodeCursor(after);
    const requested = tenantIds && new Set(tenantIds);
    const own = ownTenants(viewer, requested);
    const followed = requested ?? own;
    const { notVisible, until } = await read((tx) =>
      findVisibleTenants(tx, viewer, followed && [...followed], clock()),
    );
    if (notVisible.length > 0) throw forbidden();
    return entries(follower, requested, own, resumed, until);
  }

  async function* entries(
    follower: Follower,
    requested: Set<string> | null,
    own: Set<string> | null,
    resumed: { cursor: Cursor; ordinal: number } | null,
    until: Date | null,
  ): AsyncGenerator<FeedEvent> {
    const { viewer } = follower;
    const ended = new AbortController();
    const rights = watchRights(tail, viewer, requested ?? own, until, clock);
    const end = AbortSignal.any([ended.signal, rights.signal]);
    for (const id of own ?? []) connected.set(id, (connected.get(id) ?? 0) + 1);
    try {
      const wanted = ({ type, partition }: StoredEvent) => type in KINDS && partition === viewer.partition;
      for await (const event of tail.follow(resumed && justBefore(resumed.cursor), end, wanted)) {
        const kind = KINDS[event.type] as FeedEvent['kind'];
        const skip = resumed && compareCursors(event.cursor, resumed.cursor) === 0 ? resumed.ordinal : -1;
        for (const { ordinal, notice } of await noticesFor(follower, own, requested, event)) {
          if (rights.signal.aborted) break;
          if (ordinal > skip) yield entry(kind, event, ordinal, notice);
        }
      }
      if (rights.signal.aborted) throw rightsLost(COORDINATE);
    } finally {
      ended.abort();
      rights.stop();
      for (const id of own ?? []) {
        const left = (connected.get(id) ?? 1) - 1;
        if (left > 0) connected.set(id, left);
        else connected.delete(id);
      }
    }
  }

  return { follow };
}

/** A notice and the index of its tenant among those the event names. */
interface IndexedNotice {
  ordinal: number;
  notice: NoticeRow;
}

function indexNotices(event: StoredEvent, rows: NoticeRow[]): IndexedNotice[] {
  const byTenant = new Map(rows.map((notice) => [notice.tenantId, notice]));
  return event.tenantIds.flatMap((id, ordinal) => {
    const notice = byTenant.get(id);
    return notice ? [{ ordinal, notice }] : [];
  });
}

function entry(kind: FeedEvent['kind'], event: StoredEvent, ordinal: number, notice: NoticeRow): FeedEvent {
  const { revision, from, to } = event.facts;
  return {
    kind,
    cursor: encodeCursor(event.cursor, ordinal),
    at: event.at,
    notice: { ...notice, revision: Number(revision ?? notice.revision) },
    from: (from as Stage) ?? null,
    to: (to as Stage) ?? null,
  };
}

/**
 * The viewer's own tenants among those requested; null when the rows must be read for this viewer alone, because tenants are
 * visible to it for another reason than membership, or it is restricted to individual cloud subscriptions of them.
 */
function ownTenants(viewer: Viewer, requested: Set<string> | null): Set<string> | null {
  const visible = visibleTenants(viewer);
  if (visible.kind === 'NONE') throw forbidden();
  if (visible.kind !== 'TENANTS') return null;
  const own = new Set(visible.tenantIds);
  if (requested && [...requested].some((id) => !own.has(id))) throw forbidden();
  return visibleSubscriptions(viewer) ? null : (requested ?? own);
}

function forbidden(): AppError {
  return new AppError('FORBIDDEN', 'Access denied to this tenant.', {
    field: 'tenantIds',
    coordinate: COORDINATE,
  });
}
