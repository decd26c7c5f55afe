import { seesImpactChange, sideOf } from '../../domain/audience.ts';
import type { EventType } from '../../domain/event.ts';
import { tenantReach, type Viewer } from '../../domain/policy.ts';
import { AppError } from '../../platform/errors.ts';
import {
  type Cursor,
  compareCursors,
  decodeCursor,
  encodeCursor,
  justBefore,
  type StoredEvent,
} from '../../platform/events.ts';
import type { EventTail } from '../../platform/tail.ts';
import type { ImpactKey } from './impact-store.ts';
import type { ImpactRow } from './tables.ts';
import type { ImpactChangeKind } from './types.generated.ts';

const KINDS: Partial<Record<EventType, ImpactChangeKind>> = {
  'impact.scoped': 'SCOPED',
  'impact.widened': 'WIDENED',
  'impact.certainty_changed': 'CERTAINTY_CHANGED',
  'impact.briefed': 'BRIEFED',
  'notice.published': 'TOLD',
  'notice.updated': 'UPDATED',
  'notice.resolved': 'RESOLVED',
  'notice.acknowledged': 'ACKNOWLEDGED',
  'notice.escalated': 'UNACKNOWLEDGED',
  'notice.stage_changed': 'STAGE_CHANGED',
};

/** One entry of a live look-up: an event at one impact. */
export interface ImpactChange {
  /** Resumes behind this entry: the event, and the place of the tenant among those it names. */
  cursor: string;
  at: Date;
  kind: ImpactChangeKind;
  /** As it is now, for whoever follows. */
  impact: ImpactRow;
}

/** Impacts by key, with the viewer's rights of the moment; null where it may see none. */
export type ReadImpacts = (keys: readonly ImpactKey[]) => Promise<(ImpactRow | null)[]>;

/** The live look-up of one process, whoever follows it. */
export interface ImpactFeed {
  /**
   * @param read asked anew for each event: a portfolio changes while a feed is open
   * @param tenantIds the tenants to follow; null for all the viewer reaches
   * @param after a cursor of this feed: replays what came since, then goes on live; null for live only
   * @throws AppError FORBIDDEN for a tenant that is not the viewer's, INVALID for a cursor that is none
   */
  follow(
    viewer: Viewer,
    read: ReadImpacts,
    tenantIds: readonly string[] | null,
    after: string | null,
  ): AsyncGenerator<ImpactChange>;
}

/** @param caughtUp resolves when every event readable at the call is known to the impacts */
export function openImpactFeed(tail: EventTail, caughtUp: () => Promise<void>): ImpactFeed {
  // A tenant's first notice is what discloses its impact, so it is learned before anything is read. The tail hands every
  // follower the same event: once for all of them.
  const learned = new WeakMap<StoredEvent, Promise<void>>();
  function learn(event: StoredEvent): Promise<void> {
    const known = learned.get(event) ?? caughtUp();
    learned.set(event, known);
    return known;
  }

  async function* changes(
    viewer: Viewer,
    read: ReadImpacts,
    wanted: ReadonlySet<string> | null,
    resumed: { cursor: Cursor; ordinal: number } | null,
  ): AsyncGenerator<ImpactChange> {
    const ended = new AbortController();
    try {
      for await (const event of tail.follow(resumed && justBefore(resumed.cursor), ended.signal)) {
        const kind = KINDS[event.type];
        if (!kind || event.partition !== viewer.partition) continue;
        const skip = resumed && compareCursors(event.cursor, resumed.cursor) === 0 ? resumed.ordinal : -1;
        const named = placesOf(event, wanted).filter(({ ordinal }) => ordinal > skip);
        if (named.length === 0) continue;
        await learn(event);
        const impacts = await read(named.map(({ key }) => key));
        for (const [index, { ordinal }] of named.entries()) {
          const impact = impacts[index];
          if (!impact || !isTold(viewer, event, impact)) continue;
          yield { cursor: encodeCursor(event.cursor, ordinal), at: event.at, kind, impact };
        }
      }
    } finally {
      ended.abort();
    }
  }

  return {
    // What is refused is refused here, before anything is followed.
    follow: (viewer, read, tenantIds, after) =>
      changes(viewer, read, wantedTenants(viewer, tenantIds), after === null ? null : decodeCursor(after)),
  };
}

/** A notice speaks for itself, and so does a briefing to who is briefed; what was said of the impact before does not. */
function isTold(viewer: Viewer, { type, recordedAt }: StoredEvent, impact: ImpactRow): boolean {
  const side = sideOf(viewer);
  if (type.startsWith('notice.') || (type === 'impact.briefed' && side === 'PROVIDER_ACCOUNT_TEAM')) return true;
  const { disclosureRecordedAt: firstNoticeAt, briefedAt } = impact;
  return seesImpactChange(side, { firstNoticeAt, briefedAt }, recordedAt);
}

/** The impacts an event is about, of the tenants wanted, each with its tenant's place in the event. */
function placesOf({ incidentId, tenantIds }: StoredEvent, wanted: ReadonlySet<string> | null) {
  return tenantIds.flatMap((tenantId, ordinal) =>
    wanted === null || wanted.has(tenantId) ? [{ ordinal, key: { incidentId: incidentId as string, tenantId } }] : [],
  );
}

/** The tenants to look for in an event; null where only its rows can say which the viewer reaches. */
function wantedTenants(viewer: Viewer, tenantIds: readonly string[] | null): ReadonlySet<string> | null {
  const reach = tenantReach(viewer);
  const asked = tenantIds && new Set(tenantIds);
  if (reach.kind !== 'NONE' && reach.kind !== 'TENANTS') return asked;
  const own = new Set(reach.kind === 'TENANTS' ? reach.tenantIds : []);
  if (own.size === 0 || (asked && [...asked].some((id) => !own.has(id)))) {
    throw new AppError('FORBIDDEN', 'Not your tenant.', {
      field: 'tenantIds',
      coordinate: 'Subscription.impactChanged',
    });
  }
  return asked ?? own;
}
