CREATE SCHEMA incidents;

CREATE TABLE incidents.incidents (
  id text PRIMARY KEY,
  version integer NOT NULL,
  tracking_id text NOT NULL UNIQUE,
  title text NOT NULL,
  service_family text NOT NULL,
  partition text NOT NULL,
  exercise boolean NOT NULL,
  stage text NOT NULL CHECK (stage IN ('DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE')),
  stage_since timestamptz NOT NULL,
  detection jsonb NOT NULL,
  opened_at timestamptz NOT NULL,
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
  closed_at timestamptz,
  next_update_due_at timestamptz
);
CREATE UNIQUE INDEX incidents_idempotency ON incidents.incidents (reporter, idempotency_key);
CREATE INDEX incidents_newest ON incidents.incidents (partition, opened_at DESC, id DESC);
CREATE INDEX incidents_reporter ON incidents.incidents (reporter, opened_at DESC, id DESC);

-- What happened to an incident, one row a record, in order; kinds: stage_change, assessment, classification,
-- declaration, evidence, mitigation.
CREATE TABLE incidents.records (
  incident_id text NOT NULL REFERENCES incidents.incidents (id),
  kind text NOT NULL,
  position integer NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (incident_id, kind, position)
);

-- Learned from the notifications' events: which tenants were told of which incident, and whether every one was.
CREATE TABLE incidents.told_tenants (
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  PRIMARY KEY (tenant_id, incident_id)
);
CREATE TABLE incidents.notified_incidents (incident_id text PRIMARY KEY);

GRANT USAGE ON SCHEMA incidents TO tocsin_application;
GRANT SELECT, INSERT, UPDATE ON incidents.incidents, incidents.records TO tocsin_application;
GRANT SELECT, INSERT, DELETE ON incidents.told_tenants, incidents.notified_incidents TO tocsin_application;
