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
 * The row scope of a viewer's transaction: the rows it may read and write, as Postgres' row-level security reads them from
 * the setting `tocsin.scope` (platform/database/migrations/0012_row_security.sql). The stores' own conditions are stricter;
 * the row scope is the second line of defence, should one of them be missing.
 * @param at the time at which delegations must be in force
 */
export function scopeOf(viewer: Viewer, at: Date): string {
  const visible = visibleTenants(viewer);
  const bound = visibleSubscriptions(viewer);
  const engagement = engagementOf(viewer);
  return JSON.stringify({
    subject: viewer.subject,
    partition: viewer.partition,
    at: at.toISOString(),
    issuedAt: viewer.issuedAt,
    reach: visible.kind,
    ...(visible.kind === 'TENANTS' && { tenantIds: visible.tenantIds }),
    ...(visible.kind === 'PARTNER' && { partnerId: visible.partnerId }),
    ...(bound && { cloudSubscriptionIds: bound }),
    ...(engagement && { engagement }),
    internals: seesInternals(viewer.roles),
    everyPartner: seesEveryPartner(viewer.roles),
    own: mayAccess(viewer.roles, 'Notice.details'),
    side: sideOf(viewer),
  });
}
