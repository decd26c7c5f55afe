-- The ledger: whom each notice went to, by which way, at which revision. Ids alone, never an address.
CREATE TABLE notifications.deliveries (
  id text PRIMARY KEY DEFAULT gen_random_uuid()::text,
  incident_id text NOT NULL,
  tenant_id text NOT NULL,
  revision integer NOT NULL,
  audience text NOT NULL CHECK (audience IN ('CUSTOMER', 'ACCOUNT_TEAM')),
  channel text NOT NULL CHECK (channel IN ('SERVICE_HEALTH')),
  -- A tenant's id, the id of one of its contacts, or the subject of one of its account team.
  recipient text NOT NULL,
  role text,
  -- It went there because nobody acknowledged the notice.
  escalation boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('ACCEPTED')),
  delivered_at timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (incident_id, tenant_id, revision, audience, channel, recipient, role, escalation)
);
CREATE INDEX notices_silent ON notifications.notices (incident_id, recorded_at)
  WHERE acknowledged_at IS NULL AND escalated_at IS NULL;

GRANT SELECT, INSERT ON notifications.deliveries TO tocsin_application;
