-- A partner's portfolio is thousands of tenants, and a set of them was made anew for every policy of a statement: ten times to
-- look up one tenant. Whether a row is within it is now one look-up by key, and Postgres makes the set where it reads many.

-- The tenants delegated to the partner of the scope, at its instant. A view, so that the planner sees through it; it is its
-- owner's, whom no policy binds.
CREATE VIEW platform.scope_delegations AS
  SELECT delegation.tenant_id FROM platform.delegations delegation
  WHERE delegation.partner_id = (SELECT platform.scope() ->> 'partnerId') AND delegation.revoked_at IS NULL
    AND delegation.starts_at <= (SELECT (platform.scope() ->> 'at')::timestamptz)
    AND delegation.ends_at > (SELECT (platform.scope() ->> 'at')::timestamptz);
GRANT SELECT ON platform.scope_delegations TO tocsin_application;

-- The viewer's own tenants, but for memberships taken back.
CREATE FUNCTION platform.scope_own_tenants() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT own FROM platform.scope() AS scope, jsonb_array_elements_text(scope -> 'tenantIds') AS own
    WHERE NOT EXISTS (SELECT FROM platform.revoked_memberships revoked
      WHERE revoked.subject = scope ->> 'subject' AND revoked.tenant_id = own
        AND revoked.revoked_at >= (scope ->> 'issuedAt')::timestamptz)
  $$;

CREATE OR REPLACE FUNCTION platform.scope_tenants() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT platform.scope_own_tenants() UNION ALL SELECT tenant_id FROM platform.scope_delegations $$;

-- What the tenants within the scope were told of, as each subgraph knows it; their owner's as well.
CREATE VIEW incidents.scope_told AS
  SELECT told.incident_id FROM platform.scope_own_tenants() own JOIN incidents.told_tenants told ON told.tenant_id = own
  UNION ALL
  SELECT told.incident_id FROM platform.scope_delegations delegated JOIN incidents.told_tenants told USING (tenant_id);
CREATE VIEW notifications.scope_told AS
  SELECT notice.incident_id FROM platform.scope_own_tenants() own JOIN notifications.notices notice ON notice.tenant_id = own
  UNION ALL
  SELECT notice.incident_id FROM platform.scope_delegations delegated JOIN notifications.notices notice USING (tenant_id);
GRANT SELECT ON incidents.scope_told, notifications.scope_told TO tocsin_application;

-- With all that is asked of a delegation in the index, a portfolio is read from it alone.
DROP INDEX platform.delegations_reach;
CREATE INDEX delegations_reach ON platform.delegations (partner_id, tenant_id) INCLUDE (starts_at, ends_at, revoked_at);

CREATE FUNCTION pg_temp.in_reach(target text, tenant text) RETURNS text LANGUAGE sql AS $$
  SELECT format('((SELECT platform.scope_is_whole()) OR %1$s.%2$s IN (SELECT platform.scope_own_tenants())
    OR EXISTS (SELECT FROM platform.scope_delegations delegated WHERE delegated.tenant_id = %1$s.%2$s))', target, tenant)
$$;
CREATE FUNCTION pg_temp.limit_rows(target regclass, condition text, written text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER POLICY viewer ON %s USING (%s) WITH CHECK (%s)', target, condition, COALESCE(written, condition));
END $$;

DO $do$
DECLARE
  -- Written as scalars, these are looked up by key and planned once; Postgres plans an EXISTS in two ways, and one within
  -- another in four. Whose tenant is not there is not there either.
  of_tenant CONSTANT text := $$(SELECT true FROM customers.tenants tenant WHERE tenant.id = tenant_id)$$;
  subscription CONSTANT text := $$COALESCE((SELECT platform.scope() -> 'cloudSubscriptionIds') ? %s, true)$$;
  known CONSTANT text := $$(SELECT true FROM customers.incidents incident WHERE incident.id = incident_id)$$;
  of_process CONSTANT text := $$(SELECT true FROM notifications.processes process WHERE process.incident_id = %I.incident_id)$$;
  internal CONSTANT text := $$(SELECT platform.scope_is_internal())$$;
BEGIN
  PERFORM pg_temp.limit_rows('customers.tenants', $$partition = (SELECT platform.scope() ->> 'partition') AND $$
    || pg_temp.in_reach('tenants', 'id'));
  PERFORM pg_temp.limit_rows('customers.cloud_subscriptions', of_tenant || ' AND ' || format(subscription, 'id'));
  PERFORM pg_temp.limit_rows('customers.resources', of_tenant || ' AND ' || format(subscription, 'cloud_subscription_id'));
  PERFORM pg_temp.limit_rows('customers.contacts', of_tenant);
  PERFORM pg_temp.limit_rows('customers.account_team', of_tenant || $$ AND (partner_id IS NULL
    OR (SELECT (platform.scope() -> 'everyPartner')::boolean) OR partner_id = (SELECT platform.scope() ->> 'partnerId'))$$);
  PERFORM pg_temp.limit_rows('customers.delegations', of_tenant);
  PERFORM pg_temp.limit_rows('customers.commitments', of_tenant);
  PERFORM pg_temp.limit_rows('customers.impacts', pg_temp.in_reach('impacts', 'tenant_id') || ' AND ' || known || $$
    AND (disclosed_at IS NOT NULL OR (SELECT platform.scope() ->> 'side' = 'RESPONSE')
      OR (briefed_at IS NOT NULL AND (SELECT platform.scope() ->> 'side' = 'PROVIDER_ACCOUNT_TEAM')))
    AND ((SELECT platform.scope() -> 'cloudSubscriptionIds') IS NULL
      OR customers.impact_touches(incident_id, tenant_id, (SELECT platform.scope() -> 'cloudSubscriptionIds')))$$);
  PERFORM pg_temp.limit_rows('customers.impacted_resources', $$CASE WHEN $$ || internal || $$
    THEN $$ || known || $$
    ELSE (SELECT true FROM customers.impacts impact
        WHERE impact.incident_id = impacted_resources.incident_id AND impact.tenant_id = impacted_resources.tenant_id)
      AND (SELECT true FROM customers.resources resource WHERE resource.id = resource_id) END$$);
  PERFORM pg_temp.limit_rows('incidents.told_tenants', pg_temp.in_reach('told_tenants', 'tenant_id'));
  -- The first tenant that was told settles it, instead of all there are.
  PERFORM pg_temp.limit_rows('incidents.incidents', $$partition = (SELECT platform.scope() ->> 'partition') AND (
      (reporter = (SELECT platform.scope() ->> 'subject'))
      OR ((SELECT platform.scope_is_whole())
        AND COALESCE(opened_at < (SELECT (platform.scope() -> 'engagement' ->> 'until')::timestamptz), true)
        AND COALESCE(closed_at >= (SELECT (platform.scope() -> 'engagement' ->> 'from')::timestamptz), true))
      OR EXISTS (SELECT FROM incidents.scope_told told WHERE told.incident_id = incidents.id))$$);
  PERFORM pg_temp.limit_rows('notifications.processes', $$partition = (SELECT platform.scope() ->> 'partition')
    AND ((SELECT platform.scope() -> 'engagement') IS NULL OR platform.scope_audits(incident_id))
    AND ((SELECT platform.scope_is_whole()) OR EXISTS (
      SELECT FROM notifications.scope_told told WHERE told.incident_id = processes.incident_id))$$);
  PERFORM pg_temp.limit_rows('notifications.notices', pg_temp.in_reach('notices', 'tenant_id') || ' AND ' || format(of_process, 'notices')
    || $$ AND ((SELECT platform.scope() -> 'cloudSubscriptionIds') IS NULL
      OR notifications.notice_touches(incident_id, tenant_id))$$);
  PERFORM pg_temp.limit_rows('notifications.revision_audiences', pg_temp.in_reach('revision_audiences', 'tenant_id')
    || ' AND ' || format(of_process, 'revision_audiences'));
END $do$;
DROP FUNCTION notifications.scope_incidents;
