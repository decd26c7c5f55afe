import { type Viewer, visibleTenants } from '../../../domain/access/policy.ts';
import type { EventType } from '../../../domain/event.ts';
import { seesImpactChange, sideOf } from '../../../domain/notification/audience.ts';
import { rightsLost, watchRights } from '../../../platform/access/revocation.ts';
import { findVisibleTenants } from '../../../platform/access/visibility.ts';
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
import type { ImpactChangeKind } from '../inputs.generated.ts';
import type { ImpactRow } from '../tables.ts';
import { findImpacts } from './impact-store.ts';

const KINDS: Partial<Record<EventType, ImpactChangeKind>> = {
  'impact.scoped': 'SCOPED',
  'impact.widened': 'WIDENED',
  'impact.certainty_changed': 'CERTAINTY_CHANGED',
  'impact.briefed': 'BRIEFED',
  'notice.published': 'NOTIFIED',
  'notice.updated': 'UPDATED',
  'notice.resolved': 'RESOLVED',
  'notice.acknowledged': 'ACKNOWLEDGED',
  'notice.escalated': 'UNACKNOWLEDGED',
  'notice.stage_changed': 'STAGE_CHANGED',
};

/** One entry of a live lookup: an event about one impact. */
export interface ImpactChange {
  /** Resumes after this entry: the event, and the index of the tenant among those it names. */
  cursor: string;
  at: Date;
  kind: ImpactChangeKind;
  /** The current impact, as visible to the follower. */
  impact: ImpactRow;
}

/** The viewer who follows, and access to the rows visible to that viewer: read for each event, with the current rights. */
type Follower = Pick<RequestContext, 'viewer' | 'read'>;

const COORDINATE = 'Subscription.impactChanged';

/** The live lookup of one process, for all its followers. */
export interface ImpactFeed {
  /**
   * @param tenantIds the tenants to follow; null for all that are visible to the viewer
   * @param after a cursor of this feed: replays the entries after it, then continues live; null for live entries only
   * @throws AppError FORBIDDEN for a tenant that is not visible to the viewer, and as soon as a right that the feed was
   * opened with is revoked; INVALID for a malformed cursor
   */
  follow(
    follower: Follower,
    tenantIds: readonly string[] | null,
    after: string | null,
  ): Promise<AsyncGenerator<ImpactChange>>;
}

/** @param caughtUp resolves when every event readable at the call has been applied to the impacts */
export function openImpactFeed(tail: EventTail, caughtUp: () => Promise<unknown>, clock: () => Date): ImpactFeed {
  // A tenant's first notice discloses its impact, so the event is applied before the impact is read. All followers receive
  // the same event object, so this happens once for all of them.
  const learned = new WeakMap<StoredEvent, Promise<unknown>>();
  function learn(event: StoredEvent): Promise<unknown> {
    const known = learned.get(event) ?? caughtUp();
    learned.set(event, known);
    return known;
  }

  /** Checks all rights before the feed is opened. */
  async function follow(follower: Follower, tenantIds: readonly string[] | null, after: string | null) {
    const { viewer, read } = follower;
    const resumed = after === null ? null : decodeCursor(after);
    const wanted = wantedTenants(viewer, tenantIds);
    const { notVisible, until } = await read((tx) => findVisibleTenants(tx, viewer, wanted && [...wanted], clock()));
    if (notVisible.length > 0) throw notTheirs();
    return changes(follower, wanted, resumed, until);
  }

  async function* changes(
    { viewer, read }: Follower,
    wanted: ReadonlySet<string> | null,
    resumed: { cursor: Cursor; ordinal: number } | null,
    until: Date | null,
  ): AsyncGenerator<ImpactChange> {
    const ended = new AbortController();
    const rights = watchRights(tail, viewer, wanted, until, clock);
    const end = AbortSignal.any([ended.signal, rights.signal]);
    try {
      const inView = ({ type, partition }: StoredEvent) => type in KINDS && partition === viewer.partition;
      for await (const event of tail.follow(resumed && justBefore(resumed.cursor), end, inView)) {
        const kind = KINDS[event.type] as ImpactChange['kind'];
        const skip = resumed && compareCursors(event.cursor, resumed.cursor) === 0 ? resumed.ordinal : -1;
        const named = indexImpacts(event, wanted).filter(({ ordinal }) => ordinal > skip);
        if (named.length === 0) continue;
        await learn(event);
        const keys = named.map(({ key }) => key);
        const impacts = await read((tx) => findImpacts(tx, viewer, keys, clock()));
        for (const [index, { ordinal }] of named.entries()) {
          if (rights.signal.aborted) break;
          const impact = impacts[index];
          if (!impact || !isNotified(viewer, event, impact)) continue;
          yield { cursor: encodeCursor(event.cursor, ordinal), at: event.at, kind, impact };
        }
      }
      if (rights.signal.aborted) throw rightsLost(COORDINATE);
    } finally {
      ended.abort();
      rights.stop();
    }
  }

  return { follow };
}

function notTheirs(): AppError {
  return new AppError('FORBIDDEN', 'Access denied to this tenant.', { field: 'tenantIds', coordinate: COORDINATE });
}

/**
 * Whether an event may be shown to the viewer: a notice always, a briefing to the account team that was briefed, other
 * events only when they were recorded after the disclosure.
 */
function isNotified(viewer: Viewer, { type, recordedAt }: StoredEvent, impact: ImpactRow): boolean {
  const side = sideOf(viewer);
  if (type.startsWith('notice.') || (type === 'impact.briefed' && side === 'PROVIDER_ACCOUNT_TEAM')) return true;
  const { disclosureRecordedAt: firstNoticeAt, briefedAt } = impact;
  return seesImpactChange(side, { firstNoticeAt, briefedAt }, recordedAt);
}

/** The impacts of an event at the wanted tenants, each with its tenant's index in the event. */
function indexImpacts({ incidentId, tenantIds }: StoredEvent, wanted: ReadonlySet<string> | null) {
  return tenantIds.flatMap((tenantId, ordinal) =>
    wanted === null || wanted.has(tenantId) ? [{ ordinal, key: { incidentId: incidentId as string, tenantId } }] : [],
  );
}

/** The tenants to look for in an event; null where only the rows can show which are visible to the viewer. */
function wantedTenants(viewer: Viewer, tenantIds: readonly string[] | null): ReadonlySet<string> | null {
  const visible = visibleTenants(viewer);
  const requested = tenantIds && new Set(tenantIds);
  if (visible.kind !== 'NONE' && visible.kind !== 'TENANTS') return requested;
  const own = new Set(visible.kind === 'TENANTS' ? visible.tenantIds : []);
  if (own.size === 0 || (requested && [...requested].some((id) => !own.has(id)))) throw notTheirs();
  return requested ?? own;
}
