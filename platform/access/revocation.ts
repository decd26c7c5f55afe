import { type Viewer, visibleTenants } from '../../domain/access/policy.ts';
import { AppError } from '../errors.ts';
import type { StoredEvent } from '../events/events.ts';
import type { EventTail } from '../events/tail.ts';

/** The maximum delay of `setTimeout`. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

export interface RightsWatch {
  /** Aborted once a right that the feed was opened with is revoked. */
  signal: AbortSignal;
  stop(): void;
}

/**
 * Watches whether a viewer keeps the rights that a feed was opened with. The feed ends at once, however far behind its
 * reader is, when a membership or delegation is revoked, when a delegation is shortened, and when a delegation expires.
 * @param followed the tenants of the feed; null for all that are visible to the viewer
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
    if (events.some((event) => revokesRight(event, viewer, followed))) lost.abort();
  });
  let timer: NodeJS.Timeout | undefined;
  function waitFor(end: Date): void {
    const left = end.getTime() - clock().getTime();
    if (left <= 0) {
      lost.abort();
      return;
    }
    timer = setTimeout(() => waitFor(end), Math.min(left, MAX_TIMEOUT_MS));
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

/** The error that ends a feed when a right it was opened with is lost. */
export function rightsLost(coordinate: string): AppError {
  return new AppError(
    'FORBIDDEN',
    'A permission this feed was opened with was revoked. Subscribe again with the last cursor.',
    { coordinate },
  );
}

function revokesRight(
  { type, at, tenantIds: [tenantId = ''], facts }: StoredEvent,
  viewer: Viewer,
  followed: ReadonlySet<string> | null,
): boolean {
  // Called for every event and every feed, so the cheapest checks come first: the type excludes almost all events.
  const shortened = type === 'delegation.granted' && facts['shortened'] === true;
  if (type !== 'membership.revoked' && type !== 'delegation.revoked' && !shortened) return false;
  if (followed && !followed.has(tenantId)) return false;
  const visible = visibleTenants(viewer);
  if (type === 'membership.revoked') {
    const member = visible.kind === 'TENANTS' && visible.tenantIds.includes(tenantId);
    return member && facts['subject'] === viewer.subject && at >= new Date(viewer.issuedAt);
  }
  return visible.kind === 'PARTNER' && facts['partnerId'] === visible.partnerId;
}
