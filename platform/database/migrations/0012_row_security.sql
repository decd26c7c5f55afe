-- Who answers requests and who works for the system are two: requests are bound to their viewer's rows, transaction by
-- transaction; consumers, timers and the planner see all. Neither owns anything, neither bypasses anything.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tocsin_system') THEN
    CREATE ROLE tocsin_system NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'tocsin_system', 'MEMBER') THEN
    EXECUTE format('GRANT tocsin_system TO %I', current_user);
  END IF;
  IF NOT EXISTS (SELECT FROM pg_auth_members
    WHERE roleid = 'tocsin_application'::regrole AND member = 'tocsin_system'::regrole) THEN
    GRANT tocsin_application TO tocsin_system;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

-- Memberships taken back: tokens issued until then no longer stand for the tenant.
CREATE TABLE platform.revoked_memberships (
  subject text NOT NULL,
  tenant_id text NOT NULL,
  revoked_at timestamptz NOT NULL,
  PRIMARY KEY (subject, tenant_id)
);
-- When each incident was open: an auditor sees those of the period of the engagement.
CREATE TABLE platform.incident_periods (
  incident_id text PRIMARY KEY,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz
);
GRANT SELECT ON platform.revoked_memberships, platform.incident_periods TO tocsin_application;
REVOKE INSERT, UPDATE ON platform.delegations FROM tocsin_application;
DELETE FROM platform.consumers WHERE name = 'platform.delegations';

-- What limits rows follows from events, and in the transaction of each: whoever is told that a right was taken back never
-- meets it again. Nobody writes these tables otherwise.
CREATE FUNCTION platform.apply_right(event platform.events) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  CASE event.type
    WHEN 'delegation.granted' THEN
      INSERT INTO platform.delegations (id, partner_id, tenant_id, starts_at, ends_at)
      VALUES (event.facts ->> 'delegationId', event.facts ->> 'partnerId', event.tenant_ids[1],
        (event.facts ->> 'from')::timestamptz, (event.facts ->> 'until')::timestamptz)
      ON CONFLICT DO NOTHING;
    WHEN 'delegation.revoked' THEN
      UPDATE platform.delegations SET revoked_at = (event.facts ->> 'revokedAt')::timestamptz
      WHERE id = event.facts ->> 'delegationId';
    WHEN 'membership.revoked' THEN
      INSERT INTO platform.revoked_memberships AS known (subject, tenant_id, revoked_at)
      VALUES (event.facts ->> 'subject', event.tenant_ids[1], event.at)
      ON CONFLICT (subject, tenant_id) DO UPDATE SET revoked_at = GREATEST(known.revoked_at, excluded.revoked_at);
    WHEN 'incident.reported' THEN
      INSERT INTO platform.incident_periods (incident_id, opened_at) VALUES (event.incident_id, event.at)
      ON CONFLICT DO NOTHING;
    WHEN 'incident.advanced' THEN
      UPDATE platform.incident_periods SET closed_at = CASE event.facts ->> 'to' WHEN 'CLOSE' THEN event.at END
      WHERE incident_id = event.incident_id;
  END CASE;
END $$;
REVOKE ALL ON FUNCTION platform.apply_right FROM PUBLIC;
CREATE FUNCTION platform.apply_rights() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM platform.apply_right(NEW);
  RETURN NULL;
END $$;
CREATE TRIGGER events_apply_rights AFTER INSERT ON platform.events FOR EACH ROW
  WHEN (NEW.type IN ('delegation.granted', 'delegation.revoked', 'membership.revoked', 'incident.reported', 'incident.advanced'))
  EXECUTE FUNCTION platform.apply_rights();
SELECT platform.apply_right(event) FROM (SELECT * FROM platform.events
  WHERE type IN ('delegation.granted', 'delegation.revoked', 'incident.reported', 'incident.advanced')
  ORDER BY xid, sequence) event;

-- Which cloud subscriptions an incident touches at a tenant: their administrators and owners see only notices of these.
ALTER TABLE notifications.audience ADD COLUMN cloud_subscription_ids text[] NOT NULL DEFAULT '{}';
UPDATE notifications.audience member SET cloud_subscription_ids = hit.cloud_subscription_ids
FROM (
  SELECT impacted.incident_id, impacted.tenant_id, array_agg(DISTINCT resource.cloud_subscription_id) AS cloud_subscription_ids
  FROM customers.impacted_resources impacted JOIN customers.resources resource ON resource.id = impacted.resource_id
  GROUP BY 1, 2) hit
WHERE hit.incident_id = member.incident_id AND hit.tenant_id = member.tenant_id;

-- The rows of the transaction under way, as `platform/scope.ts` writes them; null where nobody set any: then there are none.
CREATE FUNCTION platform.scope() RETURNS jsonb LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('tocsin.scope', true), '')::jsonb $$;

-- The tenants within the scope of a viewer who is bound to some: its own, or those delegated to its partner at that instant.
CREATE FUNCTION platform.scope_tenants() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT own FROM platform.scope() AS scope, jsonb_array_elements_text(scope -> 'tenantIds') AS own
    WHERE NOT EXISTS (SELECT FROM platform.revoked_memberships revoked
      WHERE revoked.subject = scope ->> 'subject' AND revoked.tenant_id = own
        AND revoked.revoked_at >= (scope ->> 'issuedAt')::timestamptz)
    UNION ALL
    SELECT delegation.tenant_id FROM platform.scope() AS scope, platform.delegations delegation
    WHERE delegation.partner_id = scope ->> 'partnerId' AND delegation.revoked_at IS NULL
      AND delegation.starts_at <= (scope ->> 'at')::timestamptz AND delegation.ends_at > (scope ->> 'at')::timestamptz
  $$;

-- Whether the scope reaches every tenant of its partition.
CREATE FUNCTION platform.scope_is_whole() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT COALESCE(platform.scope() ->> 'reach' = 'ALL', false) $$;

-- Whether the viewer may read what is internal to an incident.
CREATE FUNCTION platform.scope_is_internal() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT COALESCE((platform.scope() -> 'internals')::boolean, false) $$;

-- Whether an incident is within an auditor's engagement; for everybody else each is.
CREATE FUNCTION platform.scope_audits(incident text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT engagement IS NULL OR EXISTS (SELECT FROM platform.incident_periods period
      WHERE period.incident_id = incident AND period.opened_at < (engagement ->> 'until')::timestamptz
        AND (period.closed_at IS NULL OR period.closed_at >= (engagement ->> 'from')::timestamptz))
    FROM (SELECT platform.scope() -> 'engagement' AS engagement) scope
  $$;

-- Whether an incident touches one of these cloud subscriptions at a tenant.
CREATE FUNCTION customers.impact_touches(incident text, tenant text, subscriptions jsonb) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT EXISTS (SELECT FROM customers.impacted_resources hit
      JOIN customers.resources resource ON resource.id = hit.resource_id
      WHERE hit.incident_id = incident AND hit.tenant_id = tenant AND subscriptions ? resource.cloud_subscription_id)
  $$;

-- The incidents that tenants within the scope have a notice of.
CREATE FUNCTION notifications.scope_incidents() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$ SELECT incident_id FROM notifications.notices WHERE tenant_id IN (SELECT platform.scope_tenants()) $$;

-- Whether a notice is of one of the cloud subscriptions that a viewer answers for; everybody not bound to some sees each.
CREATE FUNCTION notifications.notice_touches(incident text, tenant text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS $$
    SELECT bound IS NULL OR EXISTS (SELECT FROM notifications.audience member
      WHERE member.incident_id = incident AND member.tenant_id = tenant
        AND bound ?| member.cloud_subscription_ids)
    FROM (SELECT platform.scope() -> 'cloudSubscriptionIds' AS bound) scope
  $$;

-- The conditions on rows, and on those written where it is another. Each subquery without a reference to the row is
-- evaluated once a statement.
CREATE FUNCTION pg_temp.secure(target regclass, condition text, written text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY viewer ON %s TO tocsin_application USING (%s) WITH CHECK (%s)', target, condition,
    COALESCE(written, condition));
  EXECUTE format('CREATE POLICY system ON %s TO tocsin_system USING (true)', target);
END $$;

DO $do$
DECLARE
  partition_of CONSTANT text := $$partition = (SELECT platform.scope() ->> 'partition')$$;
  within CONSTANT text := $$((SELECT platform.scope_is_whole()) OR tenant_id IN (SELECT platform.scope_tenants()))$$;
  of_tenant CONSTANT text := within || $$ AND EXISTS (SELECT FROM customers.tenants tenant WHERE tenant.id = tenant_id)$$;
  internal CONSTANT text := $$(SELECT platform.scope_is_internal())$$;
  subscription CONSTANT text := $$COALESCE((SELECT platform.scope() -> 'cloudSubscriptionIds') ? %s, true)$$;
  of_process CONSTANT text := $$EXISTS (SELECT FROM notifications.processes process WHERE process.incident_id = %I.incident_id)$$;
  of_incident CONSTANT text := $$EXISTS (SELECT FROM incidents.incidents incident WHERE incident.id = incident_id)$$;
  known CONSTANT text := $$EXISTS (SELECT FROM customers.incidents incident WHERE incident.id = incident_id)$$;
  own CONSTANT text := $$(SELECT (platform.scope() -> 'own')::boolean)$$;
  -- Asked row by row only of those whom it binds.
  audited CONSTANT text := $$((SELECT platform.scope() -> 'engagement') IS NULL OR platform.scope_audits(%s))$$;
BEGIN
  PERFORM pg_temp.secure('customers.tenants', partition_of
    || $$ AND ((SELECT platform.scope_is_whole()) OR id IN (SELECT platform.scope_tenants()))$$);
  PERFORM pg_temp.secure('customers.customers',
    $$EXISTS (SELECT FROM customers.tenants tenant WHERE tenant.customer_id = customers.id)$$);
  PERFORM pg_temp.secure('customers.cloud_subscriptions', of_tenant || ' AND ' || format(subscription, 'id'));
  PERFORM pg_temp.secure('customers.resources', of_tenant || ' AND ' || format(subscription, 'cloud_subscription_id'));
  PERFORM pg_temp.secure('customers.contacts', of_tenant);
  PERFORM pg_temp.secure('customers.account_team', of_tenant || $$ AND (partner_id IS NULL
    OR (SELECT (platform.scope() -> 'everyPartner')::boolean) OR partner_id = (SELECT platform.scope() ->> 'partnerId'))$$);
  PERFORM pg_temp.secure('customers.delegations', of_tenant);
  PERFORM pg_temp.secure('customers.commitments', of_tenant);
  PERFORM pg_temp.secure('customers.incidents', partition_of || ' AND ' || format(audited, 'id'));
  PERFORM pg_temp.secure('customers.delays', known);
  PERFORM pg_temp.secure('customers.scope_rules', internal || ' AND ' || known);
  -- Hidden until the tenant's first notice; the provider's own account team may be briefed before.
  PERFORM pg_temp.secure('customers.impacts', within || ' AND ' || known || $$
    AND (disclosed_at IS NOT NULL OR (SELECT platform.scope() ->> 'side' = 'RESPONSE')
      OR (briefed_at IS NOT NULL AND (SELECT platform.scope() ->> 'side' = 'PROVIDER_ACCOUNT_TEAM')))
    AND ((SELECT platform.scope() -> 'cloudSubscriptionIds') IS NULL
      OR customers.impact_touches(incident_id, tenant_id, (SELECT platform.scope() -> 'cloudSubscriptionIds')))$$);
  -- A scope is written with its impacts in one statement, which does not see them yet; its tenants are of its partition.
  PERFORM pg_temp.secure('customers.impacted_resources', $$CASE WHEN $$ || internal || $$
    THEN $$ || known || $$
    ELSE EXISTS (SELECT FROM customers.impacts impact
        WHERE impact.incident_id = impacted_resources.incident_id AND impact.tenant_id = impacted_resources.tenant_id)
      AND EXISTS (SELECT FROM customers.resources resource WHERE resource.id = resource_id) END$$);
  PERFORM pg_temp.secure('customers.certainty_changes', internal || $$ AND EXISTS (SELECT FROM customers.impacts impact
      WHERE impact.incident_id = certainty_changes.incident_id AND impact.tenant_id = certainty_changes.tenant_id)$$, internal);

  PERFORM pg_temp.secure('notifications.processes', partition_of || ' AND ' || format(audited, 'incident_id')
    || $$ AND ((SELECT platform.scope_is_whole()) OR incident_id IN (SELECT notifications.scope_incidents()))$$);
  PERFORM pg_temp.secure('notifications.revisions', format(of_process, 'revisions')
    || $$ AND (published_at IS NOT NULL OR (SELECT platform.scope_is_internal()))$$);
  PERFORM pg_temp.secure('notifications.notices', within || ' AND ' || format(of_process, 'notices')
    || $$ AND ((SELECT platform.scope() -> 'cloudSubscriptionIds') IS NULL
      OR notifications.notice_touches(incident_id, tenant_id))$$);
  PERFORM pg_temp.secure('notifications.audience', within || ' AND ' || format(of_process, 'audience'));
  PERFORM pg_temp.secure('notifications.revision_audiences', within || ' AND ' || format(of_process, 'revision_audiences'));
  PERFORM pg_temp.secure('notifications.tenant_details', own || ' AND ' || within || ' AND ' || format(of_process, 'tenant_details'));
  PERFORM pg_temp.secure('notifications.deliveries', own || ' AND ' || within || ' AND ' || format(of_process, 'deliveries'));
  PERFORM pg_temp.secure('notifications.delays', format(of_process, 'delays'));
  PERFORM pg_temp.secure('notifications.authority_concerns', format(of_process, 'authority_concerns'));
  PERFORM pg_temp.secure('notifications.authority_submissions', internal || ' AND ' || format(of_process, 'authority_submissions'));

  PERFORM pg_temp.secure('incidents.told_tenants', within);
  -- Whoever reported an incident follows it; customers and partners see those of which their tenants were told.
  PERFORM pg_temp.secure('incidents.incidents', partition_of || $$ AND (
      (reporter = (SELECT platform.scope() ->> 'subject'))
      OR ((SELECT platform.scope_is_whole())
        AND COALESCE(opened_at < (SELECT (platform.scope() -> 'engagement' ->> 'until')::timestamptz), true)
        AND COALESCE(closed_at >= (SELECT (platform.scope() -> 'engagement' ->> 'from')::timestamptz), true))
      OR id IN (SELECT told.incident_id FROM incidents.told_tenants told))$$);
  PERFORM pg_temp.secure('incidents.records', $$((SELECT platform.scope_is_internal()) OR EXISTS (SELECT FROM incidents.incidents own
      WHERE own.id = incident_id AND own.reporter = (SELECT platform.scope() ->> 'subject'))) AND $$ || of_incident);
  PERFORM pg_temp.secure('incidents.declaration_notices', of_incident);
  PERFORM pg_temp.secure('incidents.impact_scopes', of_incident);
  PERFORM pg_temp.secure('incidents.overdue_obligations', of_incident);

  PERFORM pg_temp.secure('platform.delegations',
    $$(SELECT platform.scope_is_whole()) OR partner_id = (SELECT platform.scope() ->> 'partnerId')$$);
END $do$;

-- What happened is written by everybody and read by the system; what is audited, by whoever may read what is internal.
ALTER TABLE platform.events ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer ON platform.events FOR INSERT TO tocsin_application WITH CHECK (true);
CREATE POLICY system ON platform.events TO tocsin_system USING (true);
ALTER TABLE platform.audit_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY viewer_writes ON platform.audit_entries FOR INSERT TO tocsin_application WITH CHECK (true);
CREATE POLICY viewer ON platform.audit_entries FOR SELECT TO tocsin_application USING (
  (SELECT platform.scope_is_internal()) AND (left(chain, 7) <> 'general'
    OR chain = 'general:' || (SELECT platform.scope() ->> 'partition')));
CREATE POLICY system ON platform.audit_entries TO tocsin_system USING (true);

-- Requests keep the rights they use; what is learned from events, planned or taken over is the system's to write.
GRANT SELECT, INSERT, UPDATE ON customers.delays, customers.incidents, incidents.declaration_notices,
  incidents.impact_scopes, notifications.audience, notifications.authority_concerns, notifications.notices,
  notifications.planner, notifications.processes, platform.consumers TO tocsin_system;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA customers TO tocsin_system;
GRANT SELECT, INSERT ON incidents.overdue_obligations, incidents.told_tenants, notifications.deliveries,
  notifications.revision_audiences TO tocsin_system;
REVOKE INSERT ON customers.account_team, customers.cloud_subscriptions, customers.commitments, customers.contacts,
  customers.customers, customers.delegations, customers.incidents, customers.partners, customers.resources,
  customers.tenants, notifications.notices, notifications.processes FROM tocsin_application;
REVOKE INSERT, UPDATE ON customers.delays, incidents.declaration_notices, incidents.impact_scopes,
  incidents.overdue_obligations, notifications.audience, notifications.authority_concerns, notifications.deliveries,
  notifications.revision_audiences FROM tocsin_application;
REVOKE INSERT, DELETE ON incidents.told_tenants FROM tocsin_application;
REVOKE ALL ON notifications.planner, platform.consumers FROM tocsin_application;
