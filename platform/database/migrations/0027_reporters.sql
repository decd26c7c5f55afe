-- A report made for a tenant is bound to it: its reporter sees it only as long as the reporter sees the tenant. The terms of an
-- exercise are kept when its mark is removed.
ALTER TABLE incidents.incidents ADD COLUMN exercise_terms jsonb, ADD COLUMN reporting_tenant_id text;
-- Of an exercise whose mark was removed: what was published before counts for nothing.
ALTER TABLE notifications.processes ADD COLUMN real_since timestamptz;

DROP POLICY viewer ON incidents.incidents;
CREATE POLICY viewer ON incidents.incidents TO tocsin_application USING (
  partition = (SELECT platform.scope() ->> 'partition') AND (
    reporter = (SELECT platform.scope() ->> 'subject') AND (reporting_tenant_id IS NULL
      OR reporting_tenant_id IN (SELECT platform.scope_own_tenants())
      OR EXISTS (SELECT FROM platform.scope_delegations delegated WHERE delegated.tenant_id = reporting_tenant_id))
    OR ((SELECT platform.scope_is_whole())
      AND COALESCE(opened_at < (SELECT (platform.scope() -> 'engagement' ->> 'until')::timestamptz), true)
      AND COALESCE(closed_at >= (SELECT (platform.scope() -> 'engagement' ->> 'from')::timestamptz), true))
    OR EXISTS (SELECT FROM incidents.scope_notified notified WHERE notified.incident_id = incidents.id)
    OR ((SELECT platform.scope() ->> 'side' = 'PROVIDER_ACCOUNT_TEAM')
      AND EXISTS (SELECT FROM platform.briefings briefing WHERE briefing.incident_id = incidents.id))));
