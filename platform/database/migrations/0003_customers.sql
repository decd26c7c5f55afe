CREATE SCHEMA customers;

CREATE TABLE customers.customers (id text PRIMARY KEY, name text NOT NULL, partition text NOT NULL);

CREATE TABLE customers.tenants (
  id text PRIMARY KEY,
  customer_id text NOT NULL REFERENCES customers.customers (id),
  name text NOT NULL,
  domain text NOT NULL UNIQUE,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  locale text NOT NULL,
  partition text NOT NULL
);
CREATE INDEX tenants_customer ON customers.tenants (customer_id);
CREATE INDEX tenants_by_name ON customers.tenants (partition, name, id);

CREATE TABLE customers.cloud_subscriptions (
  id text PRIMARY KEY,
  tenant_id text NOT NULL REFERENCES customers.tenants (id),
  name text NOT NULL
);
CREATE INDEX cloud_subscriptions_tenant ON customers.cloud_subscriptions (tenant_id, name, id);

CREATE TABLE customers.resources (
  id text PRIMARY KEY,
  cloud_subscription_id text NOT NULL REFERENCES customers.cloud_subscriptions (id),
  tenant_id text NOT NULL REFERENCES customers.tenants (id),
  name text NOT NULL,
  service text NOT NULL,
  region text NOT NULL,
  scale_unit text
);
CREATE INDEX resources_cloud_subscription ON customers.resources (cloud_subscription_id, name, id);
CREATE INDEX resources_place ON customers.resources (service, region, scale_unit);
CREATE INDEX resources_tenant ON customers.resources (tenant_id, service, region);

CREATE TABLE customers.contacts (
  id text PRIMARY KEY,
  tenant_id text NOT NULL REFERENCES customers.tenants (id),
  cloud_subscription_id text REFERENCES customers.cloud_subscriptions (id),
  role text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  locale text
);
CREATE INDEX contacts_tenant ON customers.contacts (tenant_id, role);

CREATE TABLE customers.partners (id text PRIMARY KEY, name text NOT NULL);

CREATE TABLE customers.account_team (
  id text PRIMARY KEY,
  tenant_id text NOT NULL REFERENCES customers.tenants (id),
  subject text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  role text NOT NULL,
  partner_id text REFERENCES customers.partners (id)
);
CREATE INDEX account_team_tenant ON customers.account_team (tenant_id);

CREATE TABLE customers.delegations (
  id text PRIMARY KEY,
  partner_id text NOT NULL REFERENCES customers.partners (id),
  tenant_id text NOT NULL REFERENCES customers.tenants (id),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  revoked_at timestamptz
);
CREATE INDEX delegations_tenant ON customers.delegations (tenant_id);
CREATE INDEX delegations_partner ON customers.delegations (partner_id, tenant_id);

CREATE TABLE customers.commitments (
  id text PRIMARY KEY,
  tenant_id text NOT NULL REFERENCES customers.tenants (id),
  step text NOT NULL,
  hours integer NOT NULL CHECK (hours > 0),
  basis text NOT NULL,
  reference text NOT NULL
);
CREATE INDEX commitments_tenant ON customers.commitments (tenant_id);

-- The scope rules of an incident as recorded, never changed.
CREATE TABLE customers.scope_rules (
  incident_id text NOT NULL,
  position integer NOT NULL,
  services text[],
  regions text[],
  scale_units text[],
  tenant_ids text[],
  cloud_subscription_ids text[],
  resource_ids text[],
  certainty text NOT NULL,
  recorded_by text NOT NULL,
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (incident_id, position)
);

-- disclosed_at: when the tenant's first notice was seen here; until then the impact is nobody's outside the provider.
CREATE TABLE customers.impacts (
  incident_id text NOT NULL,
  tenant_id text NOT NULL REFERENCES customers.tenants (id),
  certainty text NOT NULL,
  scoped_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  disclosed_at timestamptz,
  PRIMARY KEY (incident_id, tenant_id)
);
CREATE INDEX impacts_tenant ON customers.impacts (tenant_id, scoped_at, incident_id);
CREATE INDEX impacts_incident ON customers.impacts (incident_id, scoped_at, tenant_id);

CREATE TABLE customers.impacted_resources (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  resource_id text NOT NULL REFERENCES customers.resources (id),
  PRIMARY KEY (incident_id, tenant_id, resource_id)
);

-- Keys of incidents, learned from their events: nobody scopes an incident that does not exist or is of another partition.
CREATE TABLE customers.incidents (
  id text PRIMARY KEY,
  partition text NOT NULL,
  detected_at timestamptz NOT NULL,
  exercise boolean NOT NULL
);

GRANT USAGE ON SCHEMA customers TO tocsin_application;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA customers TO tocsin_application;
GRANT UPDATE ON customers.impacts, customers.delegations, customers.incidents TO tocsin_application;
