import { seesEveryPartner, type Viewer, visibleSubscriptions } from '../../../domain/access/policy.ts';
import { sideOf } from '../../../domain/notification/audience.ts';
import { parameter, tenantCondition, withinEngagement } from '../../../platform/access/visibility.ts';

/** The condition on rows of `tenant`: of the viewer's partition, and visible to the viewer at `at`. */
export function tenantVisible(viewer: Viewer, parameters: unknown[], at: Date): string {
  const samePartition = `tenant.partition = ${parameter(parameters, viewer.partition)}`;
  return `${samePartition} AND ${tenantCondition(viewer, 'tenant.id', parameters, at)}`;
}

/** The condition on a column of cloud subscription ids: subscription administrators and owners see only their own. */
export function subscriptionVisible(viewer: Viewer, column: string, parameters: unknown[]): string {
  return isBound(viewer) ? `${column} = ANY(${parameter(parameters, visibleSubscriptions(viewer))}::text[])` : 'true';
}

/** The condition on a column of partners: a partner's people in an account team would reveal the tenant's delegation. */
export function partnerVisible({ roles, partnerId }: Viewer, column: string, parameters: unknown[]): string {
  if (seesEveryPartner(roles)) return 'true';
  return `(${column} IS NULL OR ${column} = ${parameter(parameters, partnerId)}::text)`;
}

/**
 * The condition on rows of `impact`, in addition to that on its tenant. Outside the response an impact is not visible before
 * the tenant's first notice, except to the provider's own account team once it is briefed. Subscription administrators and
 * owners see only impacts on their cloud subscriptions. The rule is `seesImpact` of `domain/notification/audience.ts`.
 */
export function impactVisible(viewer: Viewer, parameters: unknown[], at: Date): string {
  if (seesUndisclosed(viewer)) return withinEngagement(viewer, 'impact.incident_id', parameters);
  if (sideOf(viewer) === 'PROVIDER_ACCOUNT_TEAM') {
    return `(impact.disclosed_at IS NOT NULL OR (impact.briefed_at IS NOT NULL AND NOT EXISTS (
      SELECT FROM customers.delays delay WHERE delay.incident_id = impact.incident_id AND delay.state = 'APPROVED'
        AND delay.reason = 'RISK_TO_OTHER_CUSTOMERS' AND delay.until > ${parameter(parameters, at)}::timestamptz)))`;
  }
  if (!isBound(viewer)) return 'impact.disclosed_at IS NOT NULL';
  return `impact.disclosed_at IS NOT NULL AND EXISTS (
    SELECT FROM customers.impacted_resources JOIN customers.resources impacted ON impacted.id = resource_id
    WHERE impacted_resources.incident_id = impact.incident_id AND impacted_resources.tenant_id = impact.tenant_id
      AND ${subscriptionVisible(viewer, 'impacted.cloud_subscription_id', parameters)})`;
}

export function seesUndisclosed(viewer: Viewer): boolean {
  return sideOf(viewer) === 'RESPONSE';
}

function isBound(viewer: Viewer): boolean {
  return visibleSubscriptions(viewer) !== null;
}
