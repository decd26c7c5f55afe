import { CONTACT_ROLES, isSubscriptionRole } from '../../../domain/access/role.ts';
import { noSuchIncident } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import type { AudiencePreview } from '../inputs.generated.ts';
import { isCurrentMember } from './audience.ts';

/**
 * Counts the recipients who would be notified of an incident now, and the tenants without a contact, which would be notified
 * by service health alone. It belongs to customers because contacts and account teams do.
 * @throws AppError NOT_FOUND when the viewer's partition has no such incident
 */
export async function previewAudience(context: Context, incidentId: string): Promise<AudiencePreview> {
  const { read, viewer } = context;
  const upToDate = await context.catchUpOn(incidentId);
  const [counts]: (Omit<AudiencePreview, 'serviceHealth'> | undefined)[] = await read((tx) =>
    tx.query(PREVIEW, [
      incidentId,
      viewer.partition,
      CONTACT_ROLES.filter((role) => !isSubscriptionRole(role)),
      CONTACT_ROLES.filter(isSubscriptionRole),
    ]),
  );
  if (!counts) throw noSuchIncident(upToDate);
  return { ...counts, serviceHealth: counts.tenants };
}

/** Counts `answering` of `domain/notification/audience.ts`: subscription roles count only for impacted cloud subscriptions. */
const PREVIEW = `
  WITH audience AS MATERIALIZED (
    SELECT tenant_id FROM customers.impacts WHERE incident_id = $1 AND certainty <> 'RULED_OUT'),
  impacted_subscriptions AS MATERIALIZED (
    SELECT DISTINCT resource.cloud_subscription_id
    FROM customers.impacted_resources impacted JOIN customers.resources resource ON resource.id = impacted.resource_id
    WHERE impacted.incident_id = $1),
  answering AS MATERIALIZED (
    SELECT contact.tenant_id, contact.role FROM audience JOIN customers.contacts contact USING (tenant_id)
    WHERE contact.ended_at IS NULL AND (contact.role = ANY($3::text[]) OR (contact.role = ANY($4::text[])
      AND contact.cloud_subscription_id IN (SELECT cloud_subscription_id FROM impacted_subscriptions))))
  SELECT (SELECT count(*)::int FROM audience) AS tenants,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('key', role, 'count', contacts) ORDER BY role), '[]')
     FROM (SELECT role, count(*) AS contacts FROM answering GROUP BY role) counted) AS contacts,
    (SELECT count(DISTINCT member.subject)::int FROM audience
     JOIN customers.account_team member USING (tenant_id) WHERE ${isCurrentMember('member')}) AS "accountTeam",
    (SELECT count(*)::int FROM audience
     WHERE tenant_id NOT IN (SELECT tenant_id FROM answering)) AS "withoutContact"
  FROM customers.incidents WHERE id = $1 AND partition = $2`;
