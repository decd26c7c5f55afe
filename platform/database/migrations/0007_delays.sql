-- The clock as it was last told, so that a change of it is told once; and the reminder sent last.
ALTER TABLE notifications.processes
  ADD COLUMN declaration_id text,
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN clock_state text NOT NULL DEFAULT 'NOT_STARTED',
  ADD COLUMN reminded_at timestamptz;

-- What law or contract owes a tenant, as customers know it: [{ step, hours, reference }], the soonest first.
ALTER TABLE notifications.audience ADD COLUMN commitments jsonb NOT NULL DEFAULT '[]';

CREATE TABLE notifications.delays (
  id text PRIMARY KEY,
  incident_id text NOT NULL REFERENCES notifications.processes (incident_id),
  declaration_id text NOT NULL,
  reason text NOT NULL,
  justification text NOT NULL,
  state text NOT NULL CHECK (state IN ('REQUESTED', 'APPROVED', 'REFUSED', 'LIFTED')),
  until timestamptz NOT NULL,
  requested_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  requested_by text NOT NULL,
  approvals jsonb NOT NULL,
  lifted_at timestamptz,
  lifted_by text,
  lift_reason text
);
CREATE INDEX delays_incident ON notifications.delays (incident_id);
CREATE INDEX processes_running ON notifications.processes (partition, declared_at) WHERE notified_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON notifications.delays TO tocsin_application;
