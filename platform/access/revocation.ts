import { type Viewer, visibleTenants } from '../../domain/access/policy.ts';
import { AppError } from '../errors.ts';
import type { StoredEvent } from '../events/events.ts';
import type { EventTail } from '../events/tail.ts';

/** The longest a timer can wait, in milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1;

export interface RightsWatch {
  /** Aborted once a right that the feed was opened with is taken back. */
  signal: AbortSignal;
  stop(): void;
}

/**
 * Watches whether a viewer keeps the rights a feed was opened with: a membership or a delegation taken back, or granted
 * for less time than before, ends it at once, however far behind its reader is, and so does the end of a delegation.
 * @param followed the tenants of the feed; null for all the viewer reaches
 * @param until when the first of the viewer's delegations ends, null without any
 */
export function watchRights(
  tail: EventTail,
  viewer: Viewer,
  followed: ReadonlySet<string> | null,
  until: Date | null,
  clock: () => Date,
): RightsWatch {
  const lost = new AbortController();
  const unsubscribe = tail.onBatch((events) => {
    if (events.some((event) => takesBack(event, viewer, followed))) lost.abort();
  });
  let timer: NodeJS.Timeout | undefined;
  function waitFor(end: Date): void {
    const left = end.getTime() - clock().getTime();
    if (left <= 0) {
      lost.abort();
      return;
    }
    timer = setTimeout(() => waitFor(end), Math.min(left, LONGEST_WAIT));
    timer.unref();
  }
  if (until) waitFor(until);
  return {
    signal: lost.signal,
    stop() {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

/** What a feed says last when a right it was opened with is gone. */
export function rightsLost(coordinate: string): AppError {
  return new AppError(
    'FORBIDDEN',
    'A permission this feed was opened with was revoked. Subscribe again with the last cursor.',
    { coordinate },
  );
}

function takesBack(
  { type, at, tenantIds: [tenantId = ''], facts }: StoredEvent,
  viewer: Viewer,
  followed: ReadonlySet<string> | null,
): boolean {
  // Asked of every event for every feed: of all but a few the type says enough.
  const shortened = type === 'delegation.granted' && facts['shortened'] === true;
  if (type !== 'membership.revoked' && type !== 'delegation.revoked' && !shortened) return false;
  if (followed && !followed.has(tenantId)) return false;
  const reach = visibleTenants(viewer);
  if (type === 'membership.revoked') {
    const member = reach.kind === 'TENANTS' && reach.tenantIds.includes(tenantId);
    return member && facts['subject'] === viewer.subject && at >= new Date(viewer.issuedAt);
  }
  return reach.kind === 'PARTNER' && facts['partnerId'] === reach.partnerId;
}
