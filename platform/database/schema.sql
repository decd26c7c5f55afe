-- The schema of a fully migrated database, to be read; the migrations decide. Generated: npm run db:dump.
-- migrations: 304b331cc88f5d0e854f09d2b544ea5f5b1df7aea7ccc5c394d3241fd4307802

-- ========== customers ==========

CREATE SCHEMA customers;
GRANT USAGE ON SCHEMA customers TO tocsin_application;

CREATE TABLE customers.account_team (
  id text NOT NULL,
  tenant_id text NOT NULL,
  subject text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  role text NOT NULL,
  partner_id text,
  CONSTRAINT account_team_pkey PRIMARY KEY (id),
  CONSTRAINT account_team_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES customers.partners(id),
  CONSTRAINT account_team_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES customers.tenants(id)
);
CREATE INDEX account_team_tenant ON customers.account_team USING btree (tenant_id);
CREATE TRIGGER account_team_note_delete_old AFTER DELETE ON customers.account_team REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER account_team_note_insert_new AFTER INSERT ON customers.account_team REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER account_team_note_update_new AFTER UPDATE ON customers.account_team REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER account_team_note_update_old AFTER UPDATE ON customers.account_team REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
ALTER TABLE customers.account_team ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.account_team FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.account_team FOR ALL TO tocsin_application
  USING (( SELECT true
   FROM customers.tenants tenant
  WHERE tenant.id = account_team.tenant_id) AND (partner_id IS NULL OR ( SELECT (platform.scope() -> 'everyPartner'::text)::boolean AS bool) OR partner_id = (( SELECT platform.scope() ->> 'partnerId'::text))));
GRANT INSERT, SELECT, UPDATE ON customers.account_team TO tocsin_system;
GRANT SELECT ON customers.account_team TO tocsin_application;

CREATE TABLE customers.certainty_changes (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  certainty text NOT NULL,
  reason text,
  at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT certainty_changes_incident_id_tenant_id_fkey FOREIGN KEY (incident_id, tenant_id) REFERENCES customers.impacts(incident_id, tenant_id)
);
CREATE INDEX certainty_changes_impact ON customers.certainty_changes USING btree (incident_id, tenant_id);
ALTER TABLE customers.certainty_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.certainty_changes FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.certainty_changes FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND (EXISTS ( SELECT
   FROM customers.impacts impact
  WHERE impact.incident_id = certainty_changes.incident_id AND impact.tenant_id = certainty_changes.tenant_id)))
  WITH CHECK (( SELECT platform.scope_is_internal() AS scope_is_internal));
GRANT INSERT, SELECT ON customers.certainty_changes TO tocsin_application;
GRANT INSERT, SELECT ON customers.certainty_changes TO tocsin_system;

CREATE TABLE customers.cloud_subscriptions (
  id text NOT NULL,
  tenant_id text NOT NULL,
  name text NOT NULL,
  CONSTRAINT cloud_subscriptions_pkey PRIMARY KEY (id),
  CONSTRAINT cloud_subscriptions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES customers.tenants(id)
);
CREATE INDEX cloud_subscriptions_tenant ON customers.cloud_subscriptions USING btree (tenant_id, name, id);
ALTER TABLE customers.cloud_subscriptions ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.cloud_subscriptions FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.cloud_subscriptions FOR ALL TO tocsin_application
  USING (( SELECT true
   FROM customers.tenants tenant
  WHERE tenant.id = cloud_subscriptions.tenant_id) AND COALESCE((( SELECT platform.scope() -> 'cloudSubscriptionIds'::text)) ? id, true));
GRANT INSERT, SELECT, UPDATE ON customers.cloud_subscriptions TO tocsin_system;
GRANT SELECT ON customers.cloud_subscriptions TO tocsin_application;

CREATE TABLE customers.commitments (
  id text NOT NULL,
  tenant_id text NOT NULL,
  step text NOT NULL,
  hours integer NOT NULL,
  basis text NOT NULL,
  reference text NOT NULL,
  CONSTRAINT commitments_pkey PRIMARY KEY (id),
  CONSTRAINT commitments_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES customers.tenants(id),
  CONSTRAINT commitments_hours_check CHECK (hours > 0)
);
CREATE INDEX commitments_tenant ON customers.commitments USING btree (tenant_id);
CREATE TRIGGER commitments_note_delete_old AFTER DELETE ON customers.commitments REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER commitments_note_insert_new AFTER INSERT ON customers.commitments REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER commitments_note_update_new AFTER UPDATE ON customers.commitments REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER commitments_note_update_old AFTER UPDATE ON customers.commitments REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
ALTER TABLE customers.commitments ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.commitments FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.commitments FOR ALL TO tocsin_application
  USING (( SELECT true
   FROM customers.tenants tenant
  WHERE tenant.id = commitments.tenant_id));
GRANT INSERT, SELECT, UPDATE ON customers.commitments TO tocsin_system;
GRANT SELECT ON customers.commitments TO tocsin_application;

CREATE TABLE customers.contacts (
  id text NOT NULL,
  tenant_id text NOT NULL,
  cloud_subscription_id text,
  role text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  locale text,
  ended_at timestamp with time zone,
  mail_updates boolean DEFAULT true NOT NULL,
  stage_digest boolean DEFAULT false NOT NULL,
  CONSTRAINT contacts_pkey PRIMARY KEY (id),
  CONSTRAINT contacts_cloud_subscription_id_fkey FOREIGN KEY (cloud_subscription_id) REFERENCES customers.cloud_subscriptions(id),
  CONSTRAINT contacts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES customers.tenants(id)
);
CREATE INDEX contacts_ended ON customers.contacts USING btree (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX contacts_tenant ON customers.contacts USING btree (tenant_id, role);
CREATE TRIGGER contacts_note_delete_old AFTER DELETE ON customers.contacts REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER contacts_note_insert_new AFTER INSERT ON customers.contacts REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER contacts_note_update_new AFTER UPDATE ON customers.contacts REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER contacts_note_update_old AFTER UPDATE ON customers.contacts REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
ALTER TABLE customers.contacts ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.contacts FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.contacts FOR ALL TO tocsin_application
  USING (( SELECT true
   FROM customers.tenants tenant
  WHERE tenant.id = contacts.tenant_id));
GRANT DELETE, INSERT, SELECT, UPDATE ON customers.contacts TO tocsin_system;
GRANT SELECT ON customers.contacts TO tocsin_application;
GRANT UPDATE (ended_at, mail_updates, stage_digest) ON customers.contacts TO tocsin_application;

CREATE TABLE customers.customers (
  id text NOT NULL,
  name text NOT NULL,
  partition text NOT NULL,
  CONSTRAINT customers_pkey PRIMARY KEY (id)
);
ALTER TABLE customers.customers ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.customers FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.customers FOR ALL TO tocsin_application
  USING ((EXISTS ( SELECT
   FROM customers.tenants tenant
  WHERE tenant.customer_id = customers.id)));
GRANT INSERT, SELECT, UPDATE ON customers.customers TO tocsin_system;
GRANT SELECT ON customers.customers TO tocsin_application;

CREATE TABLE customers.delays (
  id text NOT NULL,
  incident_id text NOT NULL,
  reason text NOT NULL,
  state text NOT NULL,
  until timestamp with time zone NOT NULL,
  CONSTRAINT delays_pkey PRIMARY KEY (id)
);
CREATE INDEX delays_incident ON customers.delays USING btree (incident_id);
ALTER TABLE customers.delays ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.delays FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.delays FOR ALL TO tocsin_application
  USING ((EXISTS ( SELECT
   FROM customers.incidents incident
  WHERE incident.id = delays.incident_id)));
GRANT INSERT, SELECT, UPDATE ON customers.delays TO tocsin_system;
GRANT SELECT ON customers.delays TO tocsin_application;

CREATE TABLE customers.delegations (
  id text NOT NULL,
  partner_id text NOT NULL,
  tenant_id text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT delegations_pkey PRIMARY KEY (id),
  CONSTRAINT delegations_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES customers.partners(id),
  CONSTRAINT delegations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES customers.tenants(id),
  CONSTRAINT delegations_check CHECK (ends_at > starts_at)
);
CREATE INDEX delegations_partner ON customers.delegations USING btree (partner_id, tenant_id);
CREATE INDEX delegations_tenant ON customers.delegations USING btree (tenant_id);
CREATE TRIGGER delegations_note_delete_old AFTER DELETE ON customers.delegations REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER delegations_note_insert_new AFTER INSERT ON customers.delegations REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER delegations_note_update_new AFTER UPDATE ON customers.delegations REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
CREATE TRIGGER delegations_note_update_old AFTER UPDATE ON customers.delegations REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
ALTER TABLE customers.delegations ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.delegations FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.delegations FOR ALL TO tocsin_application
  USING (( SELECT true
   FROM customers.tenants tenant
  WHERE tenant.id = delegations.tenant_id));
GRANT INSERT, SELECT ON customers.delegations TO tocsin_system;
GRANT SELECT, UPDATE ON customers.delegations TO tocsin_application;

CREATE TABLE customers.estate_changes (
  xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
  tenant_id text NOT NULL,
  recorded_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT estate_changes_pkey PRIMARY KEY (xid, tenant_id)
);
GRANT DELETE, SELECT ON customers.estate_changes TO tocsin_system;

CREATE TABLE customers.impacted_resources (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  resource_id text NOT NULL,
  CONSTRAINT impacted_resources_pkey PRIMARY KEY (incident_id, tenant_id, resource_id),
  CONSTRAINT impacted_resources_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES customers.resources(id)
);
ALTER TABLE customers.impacted_resources ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.impacted_resources FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.impacted_resources FOR ALL TO tocsin_application
  USING (
CASE
    WHEN ( SELECT platform.scope_is_internal() AS scope_is_internal) THEN ( SELECT true
       FROM customers.incidents incident
      WHERE incident.id = impacted_resources.incident_id)
    ELSE ( SELECT true
       FROM customers.impacts impact
      WHERE impact.incident_id = impacted_resources.incident_id AND impact.tenant_id = impacted_resources.tenant_id) AND ( SELECT true
       FROM customers.resources resource
      WHERE resource.id = impacted_resources.resource_id)
END);
GRANT INSERT, SELECT ON customers.impacted_resources TO tocsin_application;
GRANT INSERT, SELECT ON customers.impacted_resources TO tocsin_system;

CREATE TABLE customers.impacts (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  certainty text NOT NULL,
  scoped_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  disclosed_at timestamp with time zone,
  ruled_out_reason text,
  briefed_at timestamp with time zone,
  disclosure_recorded_at timestamp with time zone,
  CONSTRAINT impacts_pkey PRIMARY KEY (incident_id, tenant_id),
  CONSTRAINT impacts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES customers.tenants(id)
) WITH (fillfactor=80);
CREATE INDEX impacts_incident ON customers.impacts USING btree (incident_id, scoped_at, tenant_id);
CREATE INDEX impacts_tenant ON customers.impacts USING btree (tenant_id, scoped_at, incident_id);
ALTER TABLE customers.impacts ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.impacts FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.impacts FOR ALL TO tocsin_application
  USING ((( SELECT platform.scope_is_whole() AS scope_is_whole) OR (tenant_id IN ( SELECT platform.scope_own_tenants() AS scope_own_tenants)) OR (EXISTS ( SELECT
   FROM platform.scope_delegations delegated
  WHERE delegated.tenant_id = impacts.tenant_id))) AND ( SELECT true
   FROM customers.incidents incident
  WHERE incident.id = impacts.incident_id) AND (disclosed_at IS NOT NULL OR ( SELECT (platform.scope() ->> 'side'::text) = 'RESPONSE'::text) OR briefed_at IS NOT NULL AND ( SELECT (platform.scope() ->> 'side'::text) = 'PROVIDER_ACCOUNT_TEAM'::text)) AND ((( SELECT platform.scope() -> 'cloudSubscriptionIds'::text)) IS NULL OR customers.impact_includes(incident_id, tenant_id, ( SELECT platform.scope() -> 'cloudSubscriptionIds'::text))));
GRANT INSERT, SELECT ON customers.impacts TO tocsin_system;
GRANT INSERT, SELECT, UPDATE ON customers.impacts TO tocsin_application;

CREATE TABLE customers.incidents (
  id text NOT NULL,
  partition text NOT NULL,
  detected_at timestamp with time zone NOT NULL,
  exercise boolean NOT NULL,
  CONSTRAINT incidents_pkey PRIMARY KEY (id)
);
ALTER TABLE customers.incidents ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.incidents FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.incidents FOR ALL TO tocsin_application
  USING (partition = (( SELECT platform.scope() ->> 'partition'::text)) AND ((( SELECT platform.scope() -> 'engagement'::text)) IS NULL OR platform.scope_audits(id)));
GRANT INSERT, SELECT, UPDATE ON customers.incidents TO tocsin_system;
GRANT SELECT, UPDATE ON customers.incidents TO tocsin_application;

CREATE TABLE customers.lookups (
  id text NOT NULL,
  at timestamp with time zone NOT NULL,
  subject text NOT NULL,
  partner_id text NOT NULL,
  partition text NOT NULL,
  question text NOT NULL,
  search text,
  filter jsonb NOT NULL,
  results integer,
  CONSTRAINT lookups_pkey PRIMARY KEY (id)
);
CREATE INDEX lookups_age ON customers.lookups USING btree (at);
CREATE INDEX lookups_newest ON customers.lookups USING btree (partition, at, id);
ALTER TABLE customers.lookups ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.lookups FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.lookups FOR SELECT TO tocsin_application
  USING (partition = (( SELECT platform.scope() ->> 'partition'::text)) AND ( SELECT platform.scope_is_internal() AS scope_is_internal) AND (( SELECT platform.scope() -> 'engagement'::text)) IS NULL);
CREATE POLICY viewer_writes ON customers.lookups FOR INSERT TO tocsin_application
  WITH CHECK (partition = (( SELECT platform.scope() ->> 'partition'::text)) AND subject = (( SELECT platform.scope() ->> 'subject'::text)));
GRANT DELETE ON customers.lookups TO tocsin_system;
GRANT INSERT, SELECT ON customers.lookups TO tocsin_application;

CREATE TABLE customers.partners (
  id text NOT NULL,
  name text NOT NULL,
  CONSTRAINT partners_pkey PRIMARY KEY (id)
);
GRANT INSERT, SELECT, UPDATE ON customers.partners TO tocsin_system;
GRANT SELECT ON customers.partners TO tocsin_application;

CREATE TABLE customers.resources (
  id text NOT NULL,
  cloud_subscription_id text NOT NULL,
  tenant_id text NOT NULL,
  name text NOT NULL,
  service text NOT NULL,
  region text NOT NULL,
  scale_unit text,
  CONSTRAINT resources_pkey PRIMARY KEY (id),
  CONSTRAINT resources_cloud_subscription_id_fkey FOREIGN KEY (cloud_subscription_id) REFERENCES customers.cloud_subscriptions(id),
  CONSTRAINT resources_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES customers.tenants(id)
);
CREATE INDEX resources_cloud_subscription ON customers.resources USING btree (cloud_subscription_id, name, id);
CREATE INDEX resources_place ON customers.resources USING btree (service, region, scale_unit);
CREATE INDEX resources_tenant ON customers.resources USING btree (tenant_id, service, region);
CREATE TRIGGER resources_note_update AFTER UPDATE ON customers.resources REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('tenant_id');
ALTER TABLE customers.resources ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.resources FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.resources FOR ALL TO tocsin_application
  USING (( SELECT true
   FROM customers.tenants tenant
  WHERE tenant.id = resources.tenant_id) AND COALESCE((( SELECT platform.scope() -> 'cloudSubscriptionIds'::text)) ? cloud_subscription_id, true));
GRANT INSERT, SELECT, UPDATE ON customers.resources TO tocsin_system;
GRANT SELECT ON customers.resources TO tocsin_application;

CREATE TABLE customers.scope_rules (
  incident_id text NOT NULL,
  "position" integer NOT NULL,
  services text[],
  regions text[],
  scale_units text[],
  tenant_ids text[],
  cloud_subscription_ids text[],
  resource_ids text[],
  certainty text NOT NULL,
  recorded_by text NOT NULL,
  at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT scope_rules_pkey PRIMARY KEY (incident_id, "position")
);
ALTER TABLE customers.scope_rules ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.scope_rules FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.scope_rules FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND (EXISTS ( SELECT
   FROM customers.incidents incident
  WHERE incident.id = scope_rules.incident_id)));
GRANT INSERT, SELECT ON customers.scope_rules TO tocsin_application;
GRANT INSERT, SELECT ON customers.scope_rules TO tocsin_system;

CREATE TABLE customers.tenants (
  id text NOT NULL,
  customer_id text NOT NULL,
  name text NOT NULL,
  domain text NOT NULL,
  country text NOT NULL,
  locale text NOT NULL,
  partition text NOT NULL,
  region text,
  CONSTRAINT tenants_pkey PRIMARY KEY (id),
  CONSTRAINT tenants_domain_key UNIQUE (domain),
  CONSTRAINT tenants_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customers(id),
  CONSTRAINT tenants_country_check CHECK (country ~ '^[A-Z]{2}$'::text),
  CONSTRAINT tenants_region_check CHECK (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'::text AND "left"(region, 2) = country)
);
CREATE INDEX tenants_by_name ON customers.tenants USING btree (partition, name, id);
CREATE INDEX tenants_customer ON customers.tenants USING btree (customer_id);
CREATE TRIGGER tenants_note_update AFTER UPDATE ON customers.tenants REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION customers.note_changes('id');
ALTER TABLE customers.tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON customers.tenants FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON customers.tenants FOR ALL TO tocsin_application
  USING (partition = (( SELECT platform.scope() ->> 'partition'::text)) AND (( SELECT platform.scope_is_whole() AS scope_is_whole) OR (id IN ( SELECT platform.scope_own_tenants() AS scope_own_tenants)) OR (EXISTS ( SELECT
   FROM platform.scope_delegations delegated
  WHERE delegated.tenant_id = tenants.id))));
GRANT INSERT, SELECT, UPDATE ON customers.tenants TO tocsin_system;
GRANT SELECT ON customers.tenants TO tocsin_application;

CREATE OR REPLACE FUNCTION customers.impact_includes(incident text, tenant text, subscriptions jsonb)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    SELECT EXISTS (SELECT FROM customers.impacted_resources hit
      JOIN customers.resources resource ON resource.id = hit.resource_id
      WHERE hit.incident_id = incident AND hit.tenant_id = tenant AND subscriptions ? resource.cloud_subscription_id)
  $function$;

CREATE OR REPLACE FUNCTION customers.is_called(id text, name text, search text)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE LEAKPROOF COST 1
AS $function$ BEGIN RETURN strpos(lower(name), lower(search)) > 0 OR starts_with(id, search); END $function$;
REVOKE ALL ON FUNCTION customers.is_called(id text, name text, search text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION customers.is_called(id text, name text, search text) TO tocsin_application;

CREATE OR REPLACE FUNCTION customers.note_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  EXECUTE format('INSERT INTO customers.estate_changes (tenant_id) SELECT DISTINCT %I FROM touched ON CONFLICT DO NOTHING', TG_ARGV[0]);
  RETURN NULL;
END $function$;
REVOKE ALL ON FUNCTION customers.note_changes() FROM PUBLIC;

-- ========== incidents ==========

CREATE SCHEMA incidents;
GRANT USAGE ON SCHEMA incidents TO tocsin_application;

CREATE TABLE incidents.action_items (
  incident_id text NOT NULL,
  kind text NOT NULL,
  item text NOT NULL,
  partition text NOT NULL,
  owner text,
  due_at timestamp with time zone DEFAULT 'infinity'::timestamp with time zone NOT NULL,
  open boolean NOT NULL,
  CONSTRAINT action_items_pkey PRIMARY KEY (incident_id, kind, item),
  CONSTRAINT action_items_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incidents(id),
  CONSTRAINT action_items_kind_check CHECK (kind = ANY (ARRAY['MITIGATION'::text, 'PROCEDURE_REVISION'::text]))
);
CREATE INDEX action_items_due ON incidents.action_items USING btree (partition, kind, due_at, incident_id, item) WHERE open;
CREATE INDEX action_items_owner ON incidents.action_items USING btree (partition, kind, lower(owner), due_at, incident_id, item) WHERE open;
ALTER TABLE incidents.action_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.action_items FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.action_items FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND (EXISTS ( SELECT
   FROM incidents.incidents incident
  WHERE incident.id = action_items.incident_id)));
GRANT INSERT, SELECT, UPDATE ON incidents.action_items TO tocsin_application;

CREATE TABLE incidents.declaration_notices (
  declaration_id text NOT NULL,
  incident_id text NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  first_revision integer,
  notified boolean DEFAULT false NOT NULL,
  CONSTRAINT declaration_notices_pkey PRIMARY KEY (declaration_id)
);
CREATE INDEX declaration_notices_incident ON incidents.declaration_notices USING btree (incident_id, place DESC);
ALTER TABLE incidents.declaration_notices ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.declaration_notices FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.declaration_notices FOR ALL TO tocsin_application
  USING ((EXISTS ( SELECT
   FROM incidents.incidents incident
  WHERE incident.id = declaration_notices.incident_id)));
GRANT INSERT, SELECT, UPDATE ON incidents.declaration_notices TO tocsin_system;
GRANT SELECT ON incidents.declaration_notices TO tocsin_application;

CREATE TABLE incidents.escalations (
  id text NOT NULL,
  partition text NOT NULL,
  role text NOT NULL,
  steps jsonb NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT escalations_pkey PRIMARY KEY (id)
);
CREATE INDEX escalations_role ON incidents.escalations USING btree (partition, role, recorded_at DESC);
ALTER TABLE incidents.escalations ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.escalations FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.escalations FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND partition = (( SELECT platform.scope() ->> 'partition'::text)));
GRANT INSERT, SELECT ON incidents.escalations TO tocsin_application;

CREATE TABLE incidents.impact_scopes (
  incident_id text NOT NULL,
  resources_known boolean NOT NULL,
  CONSTRAINT impact_scopes_pkey PRIMARY KEY (incident_id)
);
ALTER TABLE incidents.impact_scopes ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.impact_scopes FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.impact_scopes FOR ALL TO tocsin_application
  USING ((EXISTS ( SELECT
   FROM incidents.incidents incident
  WHERE incident.id = impact_scopes.incident_id)));
GRANT INSERT, SELECT, UPDATE ON incidents.impact_scopes TO tocsin_system;
GRANT SELECT ON incidents.impact_scopes TO tocsin_application;

CREATE TABLE incidents.incidents (
  id text NOT NULL,
  version integer NOT NULL,
  tracking_id text NOT NULL,
  title text NOT NULL,
  service_family text NOT NULL,
  partition text NOT NULL,
  exercise boolean NOT NULL,
  stage text NOT NULL,
  stage_since timestamp with time zone NOT NULL,
  detection jsonb NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  reporter text NOT NULL,
  idempotency_key text,
  responsibility text,
  capacity text[] NOT NULL,
  classification text,
  severity text,
  priority text,
  declared boolean NOT NULL,
  exposure jsonb,
  containment jsonb,
  hand_over jsonb,
  post_mortem jsonb,
  closed_at timestamp with time zone,
  next_update_due_at timestamp with time zone,
  undecided_breach boolean NOT NULL,
  exercise_terms jsonb,
  reporting_tenant_id text,
  CONSTRAINT incidents_pkey PRIMARY KEY (id),
  CONSTRAINT incidents_tracking_id_key UNIQUE (tracking_id),
  CONSTRAINT incidents_stage_check CHECK (stage = ANY (ARRAY['DETECT'::text, 'ASSESS'::text, 'DIAGNOSE'::text, 'STABILIZE'::text, 'CLOSE'::text]))
);
CREATE INDEX incidents_false_positives ON incidents.incidents USING btree (partition, closed_at) WHERE classification = 'FALSE_POSITIVE'::text;
CREATE INDEX incidents_newest ON incidents.incidents USING btree (partition, opened_at DESC, id DESC);
CREATE INDEX incidents_reporter ON incidents.incidents USING btree (reporter, opened_at DESC, id DESC);
CREATE INDEX incidents_undecided ON incidents.incidents USING btree (partition, opened_at DESC, id DESC) WHERE undecided_breach;
CREATE UNIQUE INDEX incidents_idempotency ON incidents.incidents USING btree (reporter, idempotency_key);
ALTER TABLE incidents.incidents ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.incidents FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.incidents FOR ALL TO tocsin_application
  USING (partition = (( SELECT platform.scope() ->> 'partition'::text)) AND (reporter = (( SELECT platform.scope() ->> 'subject'::text)) AND (reporting_tenant_id IS NULL OR (reporting_tenant_id IN ( SELECT platform.scope_own_tenants() AS scope_own_tenants)) OR (EXISTS ( SELECT
   FROM platform.scope_delegations delegated
  WHERE delegated.tenant_id = incidents.reporting_tenant_id))) OR ( SELECT platform.scope_is_whole() AS scope_is_whole) AND COALESCE(opened_at < (( SELECT ((platform.scope() -> 'engagement'::text) ->> 'until'::text)::timestamp with time zone AS timestamptz)), true) AND COALESCE(closed_at >= (( SELECT ((platform.scope() -> 'engagement'::text) ->> 'from'::text)::timestamp with time zone AS timestamptz)), true) OR (EXISTS ( SELECT
   FROM incidents.scope_notified notified
  WHERE notified.incident_id = incidents.id)) OR ( SELECT (platform.scope() ->> 'side'::text) = 'PROVIDER_ACCOUNT_TEAM'::text) AND (EXISTS ( SELECT
   FROM platform.briefings briefing
  WHERE briefing.incident_id = incidents.id))));
GRANT INSERT, SELECT, UPDATE ON incidents.incidents TO tocsin_application;

CREATE TABLE incidents.notified_tenants (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  CONSTRAINT notified_tenants_pkey PRIMARY KEY (tenant_id, incident_id)
);
ALTER TABLE incidents.notified_tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.notified_tenants FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.notified_tenants FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_whole() AS scope_is_whole) OR (tenant_id IN ( SELECT platform.scope_own_tenants() AS scope_own_tenants)) OR (EXISTS ( SELECT
   FROM platform.scope_delegations delegated
  WHERE delegated.tenant_id = notified_tenants.tenant_id)));
GRANT INSERT, SELECT ON incidents.notified_tenants TO tocsin_system;
GRANT SELECT ON incidents.notified_tenants TO tocsin_application;

CREATE TABLE incidents.overdue_obligations (
  incident_id text NOT NULL,
  obligation text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  item text DEFAULT ''::text NOT NULL,
  CONSTRAINT overdue_obligations_pkey PRIMARY KEY (incident_id, obligation, item, due_at),
  CONSTRAINT overdue_obligations_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incidents(id)
);
ALTER TABLE incidents.overdue_obligations ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.overdue_obligations FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.overdue_obligations FOR ALL TO tocsin_application
  USING ((EXISTS ( SELECT
   FROM incidents.incidents incident
  WHERE incident.id = overdue_obligations.incident_id)));
GRANT INSERT, SELECT ON incidents.overdue_obligations TO tocsin_system;
GRANT SELECT ON incidents.overdue_obligations TO tocsin_application;

CREATE TABLE incidents.page_calls (
  id text NOT NULL,
  page_id text NOT NULL,
  target_id text NOT NULL,
  action text NOT NULL,
  state text NOT NULL,
  queued_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  last_attempt_at timestamp with time zone,
  answer text,
  CONSTRAINT page_calls_pkey PRIMARY KEY (id),
  CONSTRAINT page_calls_page_id_target_id_action_key UNIQUE (page_id, target_id, action),
  CONSTRAINT page_calls_page_id_fkey FOREIGN KEY (page_id) REFERENCES incidents.pages(id),
  CONSTRAINT page_calls_target_id_fkey FOREIGN KEY (target_id) REFERENCES incidents.page_targets(id),
  CONSTRAINT page_calls_action_check CHECK (action = ANY (ARRAY['TRIGGER'::text, 'ACKNOWLEDGE'::text, 'RESOLVE'::text])),
  CONSTRAINT page_calls_state_check CHECK (state = ANY (ARRAY['QUEUED'::text, 'RETRYING'::text, 'ACCEPTED'::text, 'FAILED'::text, 'CANCELLED'::text]))
);
ALTER TABLE incidents.page_calls ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.page_calls FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.page_calls FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND (EXISTS ( SELECT
   FROM incidents.pages page
  WHERE page.id = page_calls.page_id)));
GRANT INSERT, SELECT ON incidents.page_calls TO tocsin_application;
GRANT UPDATE ON incidents.page_calls TO tocsin_system;

CREATE TABLE incidents.page_targets (
  id text NOT NULL,
  partition text NOT NULL,
  channel text NOT NULL,
  subject text,
  role text,
  address bytea,
  secret bytea,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text NOT NULL,
  removed_at timestamp with time zone,
  removed_by text,
  CONSTRAINT page_targets_pkey PRIMARY KEY (id),
  CONSTRAINT page_targets_channel_check CHECK (channel = ANY (ARRAY['EMAIL'::text, 'WEBHOOK'::text, 'PAGERDUTY'::text, 'SLACK'::text, 'TEAMS'::text])),
  CONSTRAINT page_targets_check CHECK ((role IS NULL) <> (subject IS NULL))
);
CREATE INDEX page_targets_partition ON incidents.page_targets USING btree (partition) WHERE removed_at IS NULL;
ALTER TABLE incidents.page_targets ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.page_targets FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.page_targets FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND partition = (( SELECT platform.scope() ->> 'partition'::text)));
GRANT INSERT, SELECT, UPDATE ON incidents.page_targets TO tocsin_application;

CREATE TABLE incidents.pages (
  id text NOT NULL,
  partition text NOT NULL,
  incident_id text NOT NULL,
  alarm text NOT NULL,
  level integer NOT NULL,
  reason text NOT NULL,
  exercise boolean NOT NULL,
  role text,
  subject text,
  raised_at timestamp with time zone NOT NULL,
  escalates_at timestamp with time zone,
  sent_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  acknowledged_by text,
  resolved_at timestamp with time zone,
  CONSTRAINT pages_pkey PRIMARY KEY (id),
  CONSTRAINT pages_alarm_level_key UNIQUE (alarm, level),
  CONSTRAINT pages_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incidents(id),
  CONSTRAINT pages_reason_check CHECK (reason = ANY (ARRAY['INDICATION'::text, 'HIGH_SEVERITY'::text, 'OVERDUE'::text, 'CLOCK_AT_RISK'::text, 'CLOCK_OVERDUE'::text]))
);
CREATE INDEX pages_incident ON incidents.pages USING btree (incident_id, raised_at);
CREATE INDEX pages_open ON incidents.pages USING btree (partition, raised_at DESC) WHERE acknowledged_at IS NULL AND resolved_at IS NULL;
ALTER TABLE incidents.pages ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.pages FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.pages FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND partition = (( SELECT platform.scope() ->> 'partition'::text)) AND (EXISTS ( SELECT
   FROM incidents.incidents incident
  WHERE incident.id = pages.incident_id)));
GRANT INSERT ON incidents.pages TO tocsin_system;
GRANT SELECT, UPDATE ON incidents.pages TO tocsin_application;

CREATE TABLE incidents.records (
  incident_id text NOT NULL,
  kind text NOT NULL,
  "position" integer NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT records_pkey PRIMARY KEY (incident_id, kind, "position"),
  CONSTRAINT records_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents.incidents(id)
);
CREATE INDEX records_declarations ON incidents.records USING btree ((body ->> 'declaredAt'::text) DESC, (body ->> 'id'::text) DESC) WHERE kind = 'declaration'::text;
CREATE INDEX records_not_notified ON incidents.records USING btree ((body ->> 'effectiveAt'::text) DESC, (body ->> 'id'::text) DESC) WHERE kind = 'decision_not_to_notify'::text AND (body ->> 'effectiveAt'::text) IS NOT NULL;
ALTER TABLE incidents.records ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.records FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.records FOR ALL TO tocsin_application
  USING ((( SELECT platform.scope_is_internal() AS scope_is_internal) OR (EXISTS ( SELECT
   FROM incidents.incidents own
  WHERE own.id = records.incident_id AND own.reporter = (( SELECT platform.scope() ->> 'subject'::text))))) AND (EXISTS ( SELECT
   FROM incidents.incidents incident
  WHERE incident.id = records.incident_id)));
GRANT INSERT, SELECT, UPDATE ON incidents.records TO tocsin_application;

CREATE TABLE incidents.shifts (
  id text NOT NULL,
  partition text NOT NULL,
  kind text NOT NULL,
  role text NOT NULL,
  subject text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  reason text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text NOT NULL,
  removed_at timestamp with time zone,
  removed_by text,
  CONSTRAINT shifts_pkey PRIMARY KEY (id),
  CONSTRAINT shifts_check CHECK (ends_at > starts_at),
  CONSTRAINT shifts_kind_check CHECK (kind = ANY (ARRAY['SHIFT'::text, 'OVERRIDE'::text]))
);
CREATE INDEX shifts_time ON incidents.shifts USING btree (partition, ends_at, starts_at);
ALTER TABLE incidents.shifts ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON incidents.shifts FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON incidents.shifts FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND partition = (( SELECT platform.scope() ->> 'partition'::text)));
GRANT INSERT, SELECT, UPDATE ON incidents.shifts TO tocsin_application;

CREATE VIEW incidents.scope_notified AS
 SELECT told.incident_id
   FROM platform.scope_own_tenants() own(own)
     JOIN incidents.notified_tenants told ON told.tenant_id = own.own
UNION ALL
 SELECT told.incident_id
   FROM platform.scope_delegations delegated
     JOIN incidents.notified_tenants told USING (tenant_id);
GRANT SELECT ON incidents.scope_notified TO tocsin_application;

-- ========== notifications ==========

CREATE SCHEMA notifications;
GRANT USAGE ON SCHEMA notifications TO tocsin_application;

CREATE TABLE notifications.audience (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  certainty text NOT NULL,
  found_at timestamp with time zone NOT NULL,
  commitment_hours integer,
  commitments jsonb DEFAULT '[]'::jsonb NOT NULL,
  locale text DEFAULT 'en'::text NOT NULL,
  ruled_out_reason text,
  account_team jsonb DEFAULT '[]'::jsonb NOT NULL,
  contacts jsonb DEFAULT '[]'::jsonb NOT NULL,
  country text,
  cloud_subscription_ids text[] DEFAULT '{}'::text[] NOT NULL,
  region text,
  CONSTRAINT audience_pkey PRIMARY KEY (incident_id, tenant_id)
);
ALTER TABLE notifications.audience ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.audience FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.audience FOR ALL TO tocsin_application
  USING ((( SELECT platform.scope_is_whole() AS scope_is_whole) OR (tenant_id IN ( SELECT platform.scope_tenants() AS scope_tenants))) AND (EXISTS ( SELECT
   FROM notifications.processes process
  WHERE process.incident_id = audience.incident_id)));
GRANT INSERT, SELECT, UPDATE ON notifications.audience TO tocsin_system;
GRANT SELECT ON notifications.audience TO tocsin_application;

CREATE TABLE notifications.audiences (
  incident_id text NOT NULL,
  as_of text NOT NULL,
  CONSTRAINT audiences_pkey PRIMARY KEY (incident_id)
);
GRANT INSERT, SELECT, UPDATE ON notifications.audiences TO tocsin_system;

CREATE TABLE notifications.authority_clocks (
  incident_id text NOT NULL,
  authority_id text NOT NULL,
  partition text NOT NULL,
  declared_at timestamp with time zone NOT NULL,
  phase text NOT NULL,
  number integer NOT NULL,
  started_at timestamp with time zone NOT NULL,
  target timestamp with time zone,
  legal_deadline timestamp with time zone,
  state text NOT NULL,
  to_follow text[] NOT NULL,
  reminded_at timestamp with time zone NOT NULL,
  CONSTRAINT authority_clocks_pkey PRIMARY KEY (incident_id, authority_id),
  CONSTRAINT authority_clocks_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES notifications.processes(incident_id),
  CONSTRAINT authority_clocks_phase_check CHECK (phase = ANY (ARRAY['NOTICE'::text, 'FOLLOW_UP'::text]))
);
CREATE INDEX authority_clocks_urgency ON notifications.authority_clocks USING btree (partition, state);
ALTER TABLE notifications.authority_clocks ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.authority_clocks FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.authority_clocks FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND (EXISTS ( SELECT
   FROM notifications.processes process
  WHERE process.incident_id = authority_clocks.incident_id)));
GRANT DELETE, INSERT, SELECT, UPDATE ON notifications.authority_clocks TO tocsin_application;

CREATE TABLE notifications.authority_concerns (
  incident_id text NOT NULL,
  capacity text[] DEFAULT '{}'::text[] NOT NULL,
  countries text[] DEFAULT '{}'::text[] NOT NULL,
  places text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT authority_concerns_pkey PRIMARY KEY (incident_id)
);
ALTER TABLE notifications.authority_concerns ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.authority_concerns FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.authority_concerns FOR ALL TO tocsin_application
  USING ((EXISTS ( SELECT
   FROM notifications.processes process
  WHERE process.incident_id = authority_concerns.incident_id)));
GRANT INSERT, SELECT, UPDATE ON notifications.authority_concerns TO tocsin_system;
GRANT SELECT ON notifications.authority_concerns TO tocsin_application;

CREATE TABLE notifications.authority_submissions (
  incident_id text NOT NULL,
  authority_id text NOT NULL,
  declared_at timestamp with time zone NOT NULL,
  number integer NOT NULL,
  submitted_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  by text NOT NULL,
  reference text NOT NULL,
  receipt text,
  to_follow text[] NOT NULL,
  reasons_for_delay text,
  revision integer,
  promised_at timestamp with time zone,
  CONSTRAINT authority_submissions_pkey PRIMARY KEY (incident_id, authority_id, declared_at, number),
  CONSTRAINT authority_submissions_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES notifications.processes(incident_id)
);
ALTER TABLE notifications.authority_submissions ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.authority_submissions FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.authority_submissions FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND (EXISTS ( SELECT
   FROM notifications.processes process
  WHERE process.incident_id = authority_submissions.incident_id)));
GRANT INSERT, SELECT ON notifications.authority_submissions TO tocsin_application;

CREATE TABLE notifications.data_subject_countries (
  incident_id text NOT NULL,
  number integer NOT NULL,
  countries text[] NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT data_subject_countries_pkey PRIMARY KEY (incident_id, number),
  CONSTRAINT data_subject_countries_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES notifications.processes(incident_id)
);
ALTER TABLE notifications.data_subject_countries ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.data_subject_countries FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.data_subject_countries FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND (EXISTS ( SELECT
   FROM notifications.processes process
  WHERE process.incident_id = data_subject_countries.incident_id)));
GRANT INSERT, SELECT ON notifications.data_subject_countries TO tocsin_application;

CREATE TABLE notifications.delays (
  id text NOT NULL,
  incident_id text NOT NULL,
  declaration_id text NOT NULL,
  reason text NOT NULL,
  justification text NOT NULL,
  state text NOT NULL,
  until timestamp with time zone NOT NULL,
  requested_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  requested_by text NOT NULL,
  approvals jsonb NOT NULL,
  lifted_at timestamp with time zone,
  lifted_by text,
  lift_reason text,
  CONSTRAINT delays_pkey PRIMARY KEY (id),
  CONSTRAINT delays_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES notifications.processes(incident_id),
  CONSTRAINT delays_state_check CHECK (state = ANY (ARRAY['REQUESTED'::text, 'APPROVED'::text, 'REFUSED'::text, 'LIFTED'::text]))
);
CREATE INDEX delays_incident ON notifications.delays USING btree (incident_id);
ALTER TABLE notifications.delays ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.delays FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.delays FOR ALL TO tocsin_application
  USING ((EXISTS ( SELECT
   FROM notifications.processes process
  WHERE process.incident_id = delays.incident_id)));
GRANT INSERT, SELECT, UPDATE ON notifications.delays TO tocsin_application;

CREATE TABLE notifications.deliveries (
  id text DEFAULT platform.new_id() NOT NULL,
  incident_id text,
  tenant_id text,
  revision integer,
  audience text NOT NULL,
  channel text NOT NULL,
  recipient text NOT NULL,
  role text,
  escalation boolean NOT NULL,
  state text NOT NULL,
  accepted_at timestamp with time zone,
  partition text NOT NULL,
  message text DEFAULT 'NOTICE'::text NOT NULL,
  occasion text DEFAULT ''::text NOT NULL,
  queued_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  pauses integer DEFAULT 0 NOT NULL,
  last_attempt_at timestamp with time zone,
  next_attempt_at timestamp with time zone,
  claimed_until timestamp with time zone,
  batch text,
  answer text,
  CONSTRAINT deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT deliveries_once UNIQUE NULLS NOT DISTINCT (incident_id, tenant_id, recipient, revision, channel, message, occasion, audience, role, escalation),
  CONSTRAINT deliveries_audience_check CHECK (audience = ANY (ARRAY['CUSTOMER'::text, 'ACCOUNT_TEAM'::text, 'RESPONSE'::text])),
  CONSTRAINT deliveries_channel_check CHECK (channel = ANY (ARRAY['SERVICE_HEALTH'::text, 'EMAIL'::text, 'WEBHOOK'::text])),
  CONSTRAINT deliveries_message_check CHECK (message = ANY (ARRAY['NOTICE'::text, 'RESOLUTION'::text, 'STAGE_CHANGE'::text, 'STAGE_DIGEST'::text, 'HEADS_UP'::text, 'CLOCK_REMINDER'::text, 'AUTHORITY_REMINDER'::text, 'AUTHORITY_DOCUMENT'::text, 'WEBHOOK_DISABLED'::text, 'TEST'::text])),
  CONSTRAINT deliveries_state_check CHECK (state = ANY (ARRAY['QUEUED'::text, 'SENDING'::text, 'ACCEPTED'::text, 'SEEN'::text, 'BOUNCED'::text, 'RETRYING'::text, 'FAILED'::text, 'CANCELLED'::text]))
) WITH (fillfactor=60);
CREATE INDEX deliveries_batch ON notifications.deliveries USING btree (batch) WHERE batch IS NOT NULL;
CREATE INDEX deliveries_webhook ON notifications.deliveries USING btree (recipient, queued_at, id) WHERE channel = 'WEBHOOK'::text;
ALTER TABLE notifications.deliveries ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.deliveries FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.deliveries FOR ALL TO tocsin_application
  USING (partition = (( SELECT platform.scope() ->> 'partition'::text)) AND
CASE
    WHEN tenant_id IS NULL THEN ( SELECT platform.scope_is_internal() AS scope_is_internal)
    ELSE ( SELECT (platform.scope() -> 'own'::text)::boolean AS bool) AND (( SELECT platform.scope_is_whole() AS scope_is_whole) OR (tenant_id IN ( SELECT platform.scope_tenants() AS scope_tenants)))
END AND (incident_id IS NULL OR (EXISTS ( SELECT
   FROM notifications.processes process
  WHERE process.incident_id = deliveries.incident_id))));
GRANT INSERT, SELECT ON notifications.deliveries TO tocsin_application;
GRANT INSERT, SELECT ON notifications.deliveries TO tocsin_system;
GRANT UPDATE (accepted_at, answer, attempts, claimed_until, last_attempt_at) ON notifications.deliveries TO tocsin_system;
GRANT UPDATE (batch, next_attempt_at, pauses, state) ON notifications.deliveries TO tocsin_application;

CREATE TABLE notifications.delivery_attempts (
  delivery_id text NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  at timestamp with time zone NOT NULL,
  answer text,
  CONSTRAINT delivery_attempts_pkey PRIMARY KEY (delivery_id, number, state),
  CONSTRAINT delivery_attempts_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES notifications.deliveries(id)
);
ALTER TABLE notifications.delivery_attempts ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.delivery_attempts FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.delivery_attempts FOR SELECT TO tocsin_application
  USING ((EXISTS ( SELECT
   FROM notifications.deliveries delivery
  WHERE delivery.id = delivery_attempts.delivery_id)));
GRANT INSERT, SELECT ON notifications.delivery_attempts TO tocsin_system;
GRANT SELECT ON notifications.delivery_attempts TO tocsin_application;

CREATE TABLE notifications.fan_out (
  singleton boolean DEFAULT true NOT NULL,
  xid xid8 NOT NULL,
  sequence bigint NOT NULL,
  epoch bigint DEFAULT 0 NOT NULL,
  CONSTRAINT fan_out_pkey PRIMARY KEY (singleton),
  CONSTRAINT fan_out_singleton_check CHECK (singleton)
);
GRANT INSERT, SELECT, UPDATE ON notifications.fan_out TO tocsin_system;

CREATE TABLE notifications.notices (
  id text NOT NULL,
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  first_revision integer NOT NULL,
  revision integer NOT NULL,
  state text NOT NULL,
  published_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  deadline timestamp with time zone NOT NULL,
  acknowledged_at timestamp with time zone,
  acknowledged_by text,
  stage_xid xid8 NOT NULL,
  stage_sequence bigint NOT NULL,
  locale text DEFAULT 'en'::text NOT NULL,
  resolved_reason text,
  escalated_at timestamp with time zone,
  service_health boolean DEFAULT true NOT NULL,
  CONSTRAINT notices_pkey PRIMARY KEY (id),
  CONSTRAINT notices_incident_id_tenant_id_key UNIQUE (incident_id, tenant_id),
  CONSTRAINT notices_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES notifications.processes(incident_id),
  CONSTRAINT notices_state_check CHECK (state = ANY (ARRAY['PENDING'::text, 'ACTIVE'::text, 'RESOLVED'::text]))
);
CREATE INDEX notices_feed ON notifications.notices USING btree (tenant_id, published_at DESC, id DESC);
CREATE INDEX notices_silent ON notifications.notices USING btree (incident_id, recorded_at) WHERE acknowledged_at IS NULL AND escalated_at IS NULL;
ALTER TABLE notifications.notices ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.notices FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.notices FOR ALL TO tocsin_application
  USING ((( SELECT platform.scope_is_whole() AS scope_is_whole) OR (tenant_id IN ( SELECT platform.scope_own_tenants() AS scope_own_tenants)) OR (EXISTS ( SELECT
   FROM platform.scope_delegations delegated
  WHERE delegated.tenant_id = notices.tenant_id))) AND ( SELECT true
   FROM notifications.processes process
  WHERE process.incident_id = notices.incident_id) AND ((( SELECT platform.scope() -> 'cloudSubscriptionIds'::text)) IS NULL OR notifications.notice_includes(incident_id, tenant_id)));
GRANT INSERT, SELECT, UPDATE ON notifications.notices TO tocsin_system;
GRANT SELECT, UPDATE ON notifications.notices TO tocsin_application;

CREATE TABLE notifications.open_batches (
  batch text NOT NULL,
  CONSTRAINT open_batches_pkey PRIMARY KEY (batch)
);
GRANT DELETE, SELECT, UPDATE ON notifications.open_batches TO tocsin_system;

CREATE TABLE notifications.processes (
  incident_id text NOT NULL,
  tracking_id text NOT NULL,
  partition text NOT NULL,
  exercise boolean NOT NULL,
  stage text NOT NULL,
  detected_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  declared_at timestamp with time zone,
  notified_at timestamp with time zone,
  first_notified_at timestamp with time zone,
  last_notified_at timestamp with time zone,
  declaration_id text,
  withdrawn_at timestamp with time zone,
  clock_state text DEFAULT 'NOT_STARTED'::text NOT NULL,
  reminded_at timestamp with time zone,
  real_since timestamp with time zone,
  aware_at timestamp with time zone,
  CONSTRAINT processes_pkey PRIMARY KEY (incident_id)
);
CREATE INDEX processes_running ON notifications.processes USING btree (partition, declared_at) WHERE notified_at IS NULL;
ALTER TABLE notifications.processes ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.processes FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.processes FOR ALL TO tocsin_application
  USING (partition = (( SELECT platform.scope() ->> 'partition'::text)) AND ((( SELECT platform.scope() -> 'engagement'::text)) IS NULL OR platform.scope_audits(incident_id)) AND (( SELECT platform.scope_is_whole() AS scope_is_whole) OR (EXISTS ( SELECT
   FROM notifications.scope_notified told
  WHERE told.incident_id = processes.incident_id))));
GRANT INSERT, SELECT, UPDATE ON notifications.processes TO tocsin_system;
GRANT SELECT, UPDATE ON notifications.processes TO tocsin_application;

CREATE TABLE notifications.regime_overrides (
  incident_id text NOT NULL,
  number integer NOT NULL,
  regime text NOT NULL,
  applies boolean NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL,
  by text NOT NULL,
  CONSTRAINT regime_overrides_pkey PRIMARY KEY (incident_id, number),
  CONSTRAINT regime_overrides_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES notifications.processes(incident_id)
);
ALTER TABLE notifications.regime_overrides ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.regime_overrides FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.regime_overrides FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND (EXISTS ( SELECT
   FROM notifications.processes process
  WHERE process.incident_id = regime_overrides.incident_id)));
GRANT INSERT, SELECT ON notifications.regime_overrides TO tocsin_application;

CREATE TABLE notifications.revision_audiences (
  incident_id text NOT NULL,
  revision integer NOT NULL,
  tenant_id text NOT NULL,
  certainty text NOT NULL,
  CONSTRAINT revision_audiences_pkey PRIMARY KEY (incident_id, revision, tenant_id),
  CONSTRAINT revision_audiences_incident_id_revision_fkey FOREIGN KEY (incident_id, revision) REFERENCES notifications.revisions(incident_id, number)
);
ALTER TABLE notifications.revision_audiences ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.revision_audiences FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.revision_audiences FOR ALL TO tocsin_application
  USING ((( SELECT platform.scope_is_whole() AS scope_is_whole) OR (tenant_id IN ( SELECT platform.scope_own_tenants() AS scope_own_tenants)) OR (EXISTS ( SELECT
   FROM platform.scope_delegations delegated
  WHERE delegated.tenant_id = revision_audiences.tenant_id))) AND ( SELECT true
   FROM notifications.processes process
  WHERE process.incident_id = revision_audiences.incident_id));
GRANT INSERT, SELECT ON notifications.revision_audiences TO tocsin_system;
GRANT SELECT ON notifications.revision_audiences TO tocsin_application;

CREATE TABLE notifications.revisions (
  incident_id text NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  what_happened text NOT NULL,
  data_categories text[] NOT NULL,
  contact_point text NOT NULL,
  likely_consequences text,
  measures_taken text,
  recommended_actions text[] NOT NULL,
  to_follow text[] NOT NULL,
  reasons_for_delay text,
  translations jsonb NOT NULL,
  include_post_mortem_summary boolean NOT NULL,
  drafted_at timestamp with time zone NOT NULL,
  drafted_by text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  review jsonb,
  published_at timestamp with time zone,
  post_mortem_summary text,
  channels text[],
  mail_roles text[],
  notify_account_team boolean,
  language text,
  breach_from timestamp with time zone,
  breach_until timestamp with time zone,
  breach_ongoing boolean DEFAULT false NOT NULL,
  data_subject_categories text[] DEFAULT '{}'::text[] NOT NULL,
  data_protection_officer text,
  protection_measures text,
  indicators jsonb DEFAULT '[]'::jsonb NOT NULL,
  data_subject_communication text,
  data_subject_text text,
  CONSTRAINT revisions_pkey PRIMARY KEY (incident_id, number),
  CONSTRAINT revisions_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES notifications.processes(incident_id),
  CONSTRAINT revisions_data_subject_communication_check CHECK (data_subject_communication = ANY (ARRAY['INFORMED'::text, 'TO_BE_INFORMED'::text, 'NO_HIGH_RISK'::text, 'DATA_PROTECTED'::text, 'RISK_AVERTED'::text, 'PUBLIC_COMMUNICATION'::text])),
  CONSTRAINT revisions_kind_check CHECK (kind = ANY (ARRAY['INITIAL'::text, 'UPDATE'::text, 'FINAL'::text, 'RETRACTION'::text]))
);
CREATE TRIGGER revisions_keep_published BEFORE DELETE OR UPDATE ON notifications.revisions FOR EACH ROW WHEN (old.published_at IS NOT NULL) EXECUTE FUNCTION notifications.keep_published();
ALTER TABLE notifications.revisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.revisions FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.revisions FOR ALL TO tocsin_application
  USING ((EXISTS ( SELECT
   FROM notifications.processes process
  WHERE process.incident_id = revisions.incident_id)) AND (published_at IS NOT NULL OR ( SELECT platform.scope_is_internal() AS scope_is_internal)));
GRANT INSERT, SELECT, UPDATE ON notifications.revisions TO tocsin_application;

CREATE TABLE notifications.stage_changes (
  incident_id text NOT NULL,
  xid xid8 NOT NULL,
  sequence bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  "from" text,
  "to" text NOT NULL,
  CONSTRAINT stage_changes_pkey PRIMARY KEY (incident_id, xid, sequence),
  CONSTRAINT stage_changes_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES notifications.processes(incident_id)
);
ALTER TABLE notifications.stage_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.stage_changes FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.stage_changes FOR SELECT TO tocsin_application
  USING ((EXISTS ( SELECT
   FROM notifications.notices notice
  WHERE notice.incident_id = stage_changes.incident_id AND notice.published_at <= stage_changes.at)));
GRANT INSERT, SELECT ON notifications.stage_changes TO tocsin_system;
GRANT SELECT ON notifications.stage_changes TO tocsin_application;

CREATE TABLE notifications.tenant_details (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  data_categories text[] NOT NULL,
  approximate_data_subjects integer,
  approximate_records integer,
  recommended_actions text[] NOT NULL,
  note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text NOT NULL,
  data_subject_categories text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT tenant_details_pkey PRIMARY KEY (incident_id, tenant_id),
  CONSTRAINT tenant_details_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES notifications.processes(incident_id)
);
ALTER TABLE notifications.tenant_details ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.tenant_details FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.tenant_details FOR ALL TO tocsin_application
  USING (( SELECT (platform.scope() -> 'own'::text)::boolean AS bool) AND (( SELECT platform.scope_is_whole() AS scope_is_whole) OR (tenant_id IN ( SELECT platform.scope_tenants() AS scope_tenants))) AND (EXISTS ( SELECT
   FROM notifications.processes process
  WHERE process.incident_id = tenant_details.incident_id)));
GRANT INSERT, SELECT, UPDATE ON notifications.tenant_details TO tocsin_application;

CREATE TABLE notifications.webhooks (
  id text NOT NULL,
  tenant_id text NOT NULL,
  partition text NOT NULL,
  url text NOT NULL,
  kinds text[],
  stage_changes boolean NOT NULL,
  cloud_subscription_ids text[],
  payload_version integer NOT NULL,
  secret bytea NOT NULL,
  previous_secret bytea,
  previous_secret_until timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  created_by text NOT NULL,
  failing_since timestamp with time zone,
  disabled_at timestamp with time zone,
  disabled_reason text,
  removed_at timestamp with time zone,
  CONSTRAINT webhooks_pkey PRIMARY KEY (id)
) WITH (fillfactor=80);
CREATE INDEX webhooks_tenant ON notifications.webhooks USING btree (tenant_id) WHERE removed_at IS NULL;
ALTER TABLE notifications.webhooks ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON notifications.webhooks FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON notifications.webhooks FOR ALL TO tocsin_application
  USING (partition = (( SELECT platform.scope() ->> 'partition'::text)) AND ( SELECT (platform.scope() -> 'own'::text)::boolean AS bool) AND (( SELECT platform.scope_is_whole() AS scope_is_whole) OR (tenant_id IN ( SELECT platform.scope_tenants() AS scope_tenants))) AND ((( SELECT platform.scope() -> 'cloudSubscriptionIds'::text)) IS NULL OR cloud_subscription_ids IS NOT NULL AND to_jsonb(cloud_subscription_ids) <@ (( SELECT platform.scope() -> 'cloudSubscriptionIds'::text))));
GRANT INSERT, SELECT, UPDATE ON notifications.webhooks TO tocsin_application;
GRANT UPDATE ON notifications.webhooks TO tocsin_system;

CREATE VIEW notifications.scope_notified AS
 SELECT notice.incident_id
   FROM platform.scope_own_tenants() own(own)
     JOIN notifications.notices notice ON notice.tenant_id = own.own
UNION ALL
 SELECT notice.incident_id
   FROM platform.scope_delegations delegated
     JOIN notifications.notices notice USING (tenant_id);
GRANT SELECT ON notifications.scope_notified TO tocsin_application;

CREATE OR REPLACE FUNCTION notifications.keep_published()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'revision % of incident % is published and never changes', OLD.number, OLD.incident_id;
END $function$;

CREATE OR REPLACE FUNCTION notifications.notice_includes(incident text, tenant text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    SELECT bound IS NULL OR EXISTS (SELECT FROM notifications.audience member
      WHERE member.incident_id = incident AND member.tenant_id = tenant
        AND bound ?| member.cloud_subscription_ids)
    FROM (SELECT platform.scope() -> 'cloudSubscriptionIds' AS bound) scope
  $function$;

CREATE OR REPLACE FUNCTION notifications.open_batch(given text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
    INSERT INTO notifications.open_batches (batch) VALUES (given) ON CONFLICT (batch) DO UPDATE SET batch = excluded.batch
  $function$;
REVOKE ALL ON FUNCTION notifications.open_batch(given text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION notifications.open_batch(given text) TO tocsin_application;

-- ========== platform ==========

CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO tocsin_application;

CREATE TABLE platform.audit_chains (
  chain text NOT NULL,
  length bigint NOT NULL,
  head text NOT NULL,
  CONSTRAINT audit_chains_pkey PRIMARY KEY (chain)
);
GRANT INSERT, SELECT, UPDATE ON platform.audit_chains TO tocsin_application;

CREATE TABLE platform.audit_entries (
  chain text NOT NULL,
  "position" bigint NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  body text NOT NULL,
  CONSTRAINT audit_entries_pkey PRIMARY KEY (chain, "position")
);
ALTER TABLE platform.audit_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON platform.audit_entries FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON platform.audit_entries FOR SELECT TO tocsin_application
  USING (( SELECT platform.scope_is_internal() AS scope_is_internal) AND ("left"(chain, 7) <> 'general'::text OR chain = ('general:'::text || (( SELECT platform.scope() ->> 'partition'::text)))));
CREATE POLICY viewer_writes ON platform.audit_entries FOR INSERT TO tocsin_application
  WITH CHECK (true);
GRANT INSERT, SELECT ON platform.audit_entries TO tocsin_application;

CREATE TABLE platform.briefings (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  CONSTRAINT briefings_pkey PRIMARY KEY (tenant_id, incident_id)
);
ALTER TABLE platform.briefings ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON platform.briefings FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON platform.briefings FOR SELECT TO tocsin_application
  USING (( SELECT (platform.scope() ->> 'side'::text) = 'PROVIDER_ACCOUNT_TEAM'::text) AND (( SELECT platform.scope_is_whole() AS scope_is_whole) OR (tenant_id IN ( SELECT platform.scope_own_tenants() AS scope_own_tenants))));
GRANT SELECT ON platform.briefings TO tocsin_application;

CREATE TABLE platform.consumers (
  name text NOT NULL,
  xid xid8 NOT NULL,
  sequence bigint NOT NULL,
  CONSTRAINT consumers_pkey PRIMARY KEY (name)
);
GRANT INSERT, SELECT, UPDATE ON platform.consumers TO tocsin_system;

CREATE TABLE platform.delegations (
  id text NOT NULL,
  partner_id text NOT NULL,
  tenant_id text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT delegations_pkey PRIMARY KEY (id)
);
CREATE INDEX delegations_reach ON platform.delegations USING btree (partner_id, tenant_id) INCLUDE (starts_at, ends_at, revoked_at);
ALTER TABLE platform.delegations ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON platform.delegations FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON platform.delegations FOR ALL TO tocsin_application
  USING (( SELECT platform.scope_is_whole() AS scope_is_whole) OR partner_id = (( SELECT platform.scope() ->> 'partnerId'::text)));
GRANT SELECT ON platform.delegations TO tocsin_application;

CREATE TABLE platform.events (
  xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
  sequence bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  type text NOT NULL,
  incident_id text,
  tenant_ids text[] NOT NULL,
  partition text NOT NULL,
  facts jsonb NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (xid, sequence)
);
CREATE TRIGGER events_announce AFTER INSERT ON platform.events FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_events();
CREATE TRIGGER events_apply_rights AFTER INSERT ON platform.events FOR EACH ROW WHEN (new.type = ANY (ARRAY['delegation.granted'::text, 'delegation.revoked'::text, 'membership.revoked'::text, 'incident.reported'::text, 'incident.advanced'::text, 'impact.briefed'::text, 'process.delay_decided'::text, 'process.delay_lifted'::text, 'incident.withdrawal_decided'::text])) EXECUTE FUNCTION platform.apply_rights();
ALTER TABLE platform.events ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON platform.events FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON platform.events FOR INSERT TO tocsin_application
  WITH CHECK (true);
GRANT INSERT, SELECT ON platform.events TO tocsin_application;

CREATE TABLE platform.incident_periods (
  incident_id text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  CONSTRAINT incident_periods_pkey PRIMARY KEY (incident_id)
);
GRANT SELECT ON platform.incident_periods TO tocsin_application;

CREATE TABLE platform.revoked_memberships (
  subject text NOT NULL,
  tenant_id text NOT NULL,
  revoked_at timestamp with time zone NOT NULL,
  CONSTRAINT revoked_memberships_pkey PRIMARY KEY (subject, tenant_id)
);
GRANT SELECT ON platform.revoked_memberships TO tocsin_application;

CREATE TABLE platform.risk_delays (
  incident_id text NOT NULL,
  until timestamp with time zone NOT NULL,
  CONSTRAINT risk_delays_pkey PRIMARY KEY (incident_id)
);
ALTER TABLE platform.risk_delays ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON platform.risk_delays FOR ALL TO tocsin_system
  USING (true);
CREATE POLICY viewer ON platform.risk_delays FOR SELECT TO tocsin_application
  USING (( SELECT (platform.scope() ->> 'side'::text) = 'PROVIDER_ACCOUNT_TEAM'::text));
GRANT SELECT ON platform.risk_delays TO tocsin_application;

CREATE VIEW platform.scope_delegations AS
 SELECT tenant_id
   FROM platform.delegations delegation
  WHERE partner_id = (( SELECT platform.scope() ->> 'partnerId'::text)) AND revoked_at IS NULL AND starts_at <= (( SELECT (platform.scope() ->> 'at'::text)::timestamp with time zone AS timestamptz)) AND ends_at > (( SELECT (platform.scope() ->> 'at'::text)::timestamp with time zone AS timestamptz));
GRANT SELECT ON platform.scope_delegations TO tocsin_application;

CREATE OR REPLACE FUNCTION platform.announce_events()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_notify('tocsin_events', '');
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION platform.apply_right(event platform.events)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  CASE event.type
    WHEN 'delegation.granted' THEN
      INSERT INTO platform.delegations (id, partner_id, tenant_id, starts_at, ends_at)
      VALUES (event.facts ->> 'delegationId', event.facts ->> 'partnerId', event.tenant_ids[1],
        (event.facts ->> 'from')::timestamptz, (event.facts ->> 'until')::timestamptz)
      ON CONFLICT (id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at;
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
    WHEN 'impact.briefed' THEN
      INSERT INTO platform.briefings (incident_id, tenant_id) SELECT event.incident_id, unnest(event.tenant_ids)
      ON CONFLICT DO NOTHING;
    WHEN 'process.delay_decided' THEN
      IF event.facts ->> 'state' = 'APPROVED' AND event.facts ->> 'reason' = 'RISK_TO_OTHER_CUSTOMERS' THEN
        INSERT INTO platform.risk_delays (incident_id, until)
        VALUES (event.incident_id, (event.facts ->> 'until')::timestamptz)
        ON CONFLICT (incident_id) DO UPDATE SET until = excluded.until;
      END IF;
    WHEN 'process.delay_lifted' THEN
      DELETE FROM platform.risk_delays WHERE incident_id = event.incident_id;
    WHEN 'incident.withdrawal_decided' THEN
      -- The delays of a declaration's notices end with its withdrawal.
      IF (event.facts ->> 'effective')::boolean THEN
        DELETE FROM platform.risk_delays WHERE incident_id = event.incident_id;
      END IF;
  END CASE;
END $function$;
REVOKE ALL ON FUNCTION platform.apply_right(event platform.events) FROM PUBLIC;

CREATE OR REPLACE FUNCTION platform.apply_rights()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
  PERFORM platform.apply_right(NEW);
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION platform.new_id()
 RETURNS text
 LANGUAGE sql
AS $function$
  SELECT overlay(lpad(to_hex((date_part('epoch', now()) * 1000)::bigint), 12, '0') PLACING '-' FROM 9 FOR 0)
    || '-7' || substr(gen_random_uuid()::text, 16)
$function$;

CREATE OR REPLACE FUNCTION platform.scope()
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$ SELECT nullif(current_setting('tocsin.scope', true), '')::jsonb $function$;

CREATE OR REPLACE FUNCTION platform.scope_audits(incident text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    SELECT engagement IS NULL OR EXISTS (SELECT FROM platform.incident_periods period
      WHERE period.incident_id = incident AND period.opened_at < (engagement ->> 'until')::timestamptz
        AND (period.closed_at IS NULL OR period.closed_at >= (engagement ->> 'from')::timestamptz))
    FROM (SELECT platform.scope() -> 'engagement' AS engagement) scope
  $function$;

CREATE OR REPLACE FUNCTION platform.scope_is_internal()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ SELECT COALESCE((platform.scope() -> 'internals')::boolean, false) $function$;

CREATE OR REPLACE FUNCTION platform.scope_is_whole()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ SELECT COALESCE(platform.scope() ->> 'reach' = 'ALL', false) $function$;

CREATE OR REPLACE FUNCTION platform.scope_own_tenants()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
    SELECT own FROM platform.scope() AS scope, jsonb_array_elements_text(scope -> 'tenantIds') AS own
    WHERE NOT EXISTS (SELECT FROM platform.revoked_memberships revoked
      WHERE revoked.subject = scope ->> 'subject' AND revoked.tenant_id = own
        AND revoked.revoked_at >= (scope ->> 'issuedAt')::timestamptz)
  $function$;

CREATE OR REPLACE FUNCTION platform.scope_tenants()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ SELECT platform.scope_own_tenants() UNION ALL SELECT tenant_id FROM platform.scope_delegations $function$;

-- ========== public ==========

CREATE TABLE public.tocsin_migrations (
  name text NOT NULL,
  digest text NOT NULL,
  applied_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT tocsin_migrations_pkey PRIMARY KEY (name)
);
