import {
  engagementOf,
  mayAccess,
  seesEveryPartner,
  seesInternals,
  type Viewer,
  visibleSubscriptions,
  visibleTenants,
} from '../../domain/access/policy.ts';
import { sideOf } from '../../domain/notification/audience.ts';

/**
 * The rows a viewer's transaction may touch, as Postgres' row-level security reads them from the setting `tocsin.scope`
 * (platform/database/migrations/0012_row_security.sql). The stores' own conditions say the same in more detail: this is what is
 * left when one of them is forgotten.
 * @param at the instant by which delegations are in force
 */
export function scopeOf(viewer: Viewer, at: Date): string {
  const reach = visibleTenants(viewer);
  const bound = visibleSubscriptions(viewer);
  const engagement = engagementOf(viewer);
  return JSON.stringify({
    subject: viewer.subject,
    partition: viewer.partition,
    at: at.toISOString(),
    issuedAt: viewer.issuedAt,
    reach: reach.kind,
    ...(reach.kind === 'TENANTS' && { tenantIds: reach.tenantIds }),
    ...(reach.kind === 'PARTNER' && { partnerId: reach.partnerId }),
    ...(bound && { cloudSubscriptionIds: bound }),
    ...(engagement && { engagement }),
    internals: seesInternals(viewer.roles),
    everyPartner: seesEveryPartner(viewer.roles),
    own: mayAccess(viewer.roles, 'Notice.details'),
    side: sideOf(viewer),
  });
}
